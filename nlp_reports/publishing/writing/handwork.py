"""What a person changed in a file that the program wrote is kept: the new file is put beside it.

A small file in the folder says what the program itself wrote last, by digest; whatever stands there otherwise is a
person's.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from pathlib import Path, PurePath

from nlp_reports.publishing.writing.atomic import write_together

LEDGER = ".da-ghi.json"
# Goes before the ending of a file that must not take the place of a person's.
NEW = "_ban_moi"


def places(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return under which name below `folder` each file is to be written: its own, or a new one beside a person's.

    >>> places(Path("nowhere"), ["du_thao.docx"])
    {'du_thao.docx': 'du_thao.docx'}
    """
    written = _ledger(folder)
    return {name: next(n for n in _candidates(name) if _is_own(folder, n, written)) for name in names}


def left_behind(folder: Path, names: Iterable[str], fresh: Iterable[str]) -> list[str]:
    """Return what the program wrote under `names`, or beside a person's file of such a name, and now does not write.

    What a person has changed since is not among it.
    """
    written, asked, kept = _ledger(folder), set(names), set(fresh)
    once = (name for name in written if name in asked or _original(name) in asked)
    return [n for n in once if n not in kept and (folder / n).is_file() and _is_own(folder, n, written)]


def ledger(folder: Path, fresh: Mapping[str, str], gone: Iterable[str] = ()) -> bytes:
    """Return what the file in `folder` is to say once `fresh`, names with digests, is written and `gone` taken away."""
    away = set(gone)
    written = {name: digest for name, digest in _ledger(folder).items() if name not in away} | dict(fresh)
    return json.dumps(dict(sorted(written.items())), ensure_ascii=False, indent=1).encode()


def write_beside_handwork(folder: Path, contents: Mapping[str, bytes]) -> dict[str, str]:
    """Put every content below `folder`, as one step, and return under which name each stands.

    Raises:
        OutputError: a place cannot be written or is open elsewhere; the old files are as they were.
    """
    chosen = places(folder, contents)
    put = {chosen[name]: content for name, content in contents.items()}
    gone = left_behind(folder, contents, put)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in put.items()}
    write_together(folder, {**put, LEDGER: ledger(folder, digests, gone)}, gone)
    return chosen


def kept_by_hand(folder: Path) -> list[tuple[str, str]]:
    """Return each file below `folder` that is left as a person made it, with the name of the program's newest."""
    pairs = ((_original(name), name) for name in _ledger(folder))
    return [(old, new) for old, new in pairs if old and (folder / old).is_file() and (folder / new).is_file()]


def is_as_written(folder: Path, name: str) -> bool:
    """Tell whether a file below `folder` is, to the byte, the one that the ledger says was written under its name.

    >>> is_as_written(Path("nowhere"), "ket_qua.xlsx")
    False
    """
    try:
        return digest_of(folder / name) == _ledger(folder).get(name)
    except OSError:  # it is not there, or open elsewhere
        return False


def digest_of(path: Path) -> str:
    """Return the digest of a file as the ledger holds it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_own(folder: Path, name: str, written: Mapping[str, str]) -> bool:
    """Tell whether a place is free or holds what the program itself wrote, renamed or not.

    A folder that stands there is for the writer to complain of.
    """
    path = folder / name
    return not path.is_file() or digest_of(path) in written.values()


def _candidates(name: str) -> Iterator[str]:
    yield name
    yield from (_numbered(name, number) for number in count(1))


def _numbered(name: str, number: int) -> str:
    path = PurePath(name)
    return f"{path.stem}{NEW}{'' if number == 1 else f'_{number}'}{path.suffix}"


def _original(name: str) -> str:
    """Return beside which file one of such a name stands, empty where its name says nothing of the kind."""
    stem, mark, number = PurePath(name).stem.rpartition(NEW)
    numbered = not number or number.removeprefix("_").isdecimal()
    return stem + PurePath(name).suffix if mark and numbered else ""


def _ledger(folder: Path) -> dict[str, str]:
    """Return what the program wrote last; nothing where that cannot be known, so that all that stands is a person's."""
    try:
        said = json.loads((folder / LEDGER).read_bytes())
    except (OSError, ValueError):
        return {}
    known = isinstance(said, dict)
    return {name: digest for name, digest in said.items() if isinstance(digest, str)} if known else {}
