"""How values are kept: as JSON, compressed; what another version of this program wrote otherwise is as good as absent.

Never as pickles: a folder of results is passed on, and what it holds is only read.
"""

import functools
import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from nlp_reports import lexicon
from nlp_reports.model import Analysis, Guideline, Head, PastRun, Run

# A quarter larger than the default level makes it, and three times as fast.
_LEVEL = 1
Noun = Analysis | Run | PastRun | Head | Guideline
_PIECE = 1 << 20


def packed(value: Noun) -> bytes:
    """Return a noun as it is kept; equal nouns give equal bytes."""
    noun: Any = type(value)
    return zlib.compress(_adapter(noun).dump_json(value), _LEVEL)


def unpacked(noun: type, content: bytes) -> Any:  # noqa: ANN401 - the noun's own type
    """Return what was kept, None where it is damaged or this program would write it otherwise."""
    try:
        return _adapter(noun).validate_json(zlib.decompress(content))
    except (zlib.error, ValueError):
        return None


class Kept(Mapping[str, Analysis]):
    """Analyses by the digest of their file, each made when it is looked up: thousands need not be in memory at once."""

    def __init__(self, places: Mapping[str, int], read: Callable[[int], Analysis | None]) -> None:
        """Take where each stands, and how what stands there is read: None where it is damaged."""
        self._places, self._read = places, read

    def __getitem__(self, digest: str) -> Analysis:
        """Return one; a damaged one is as good as absent."""
        analysis = self._read(self._places[digest])
        if analysis is None:
            raise KeyError(digest)
        return analysis

    def __contains__(self, digest: object) -> bool:
        """Tell whether one is kept, without making it."""
        return digest in self._places

    def __iter__(self) -> Iterator[str]:
        """Go through the digests."""
        return iter(self._places)

    def __len__(self) -> int:
        """Return how many are kept."""
        return len(self._places)


def fingerprint(guideline: Guideline | None) -> str:
    """Return what an analysis depends on beside its file: the program's version, the lexicon and the guideline."""
    digest = _of_program()
    digest.update(_adapter(Guideline).dump_json(guideline) if guideline else b"")
    return digest.hexdigest()


def fingerprint_of_file(path: Path) -> str:
    """Return what depends on nothing but the file at `path`: its name and bytes, the program's version, the lexicon."""
    digest = _of_program()
    digest.update(f"{path.name}\n{digest_of(path)}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _of_program() -> "hashlib._Hash":
    digest = hashlib.sha256(metadata.version("nlp-reports").encode())
    digest.update(lexicon.digest().encode())
    return digest


def digest_of(path: Path) -> str:
    """Return the digest of a file's bytes, empty for one that is not there or cannot be opened."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except OSError:
        return ""
    return digest.hexdigest()


@functools.cache
def _adapter(noun: type) -> Any:  # noqa: ANN401 - pydantic's adapter is generic over the noun it is built for
    from pydantic import TypeAdapter  # noqa: PLC0415 - 0.1 s that `import nlp_reports` should not cost

    return TypeAdapter(noun)
