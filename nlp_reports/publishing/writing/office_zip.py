"""Make the zip files of Office formats say the same bytes for the same content."""

import io
import re
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Final

# The first moment that zip knows; a date of its own would make every run differ.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMPS = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")
_PIECE: Final = 1 << 20
NO_PARTS: Final[Mapping[str, Sequence[bytes | Path]]] = MappingProxyType({})
_FIXED = rb"\g<1>2000-01-01T00:00:00Z\g<3>"


def steady(content: bytes) -> bytes:
    """Return the same Office file with fixed times in the zip and in its properties."""
    out = io.BytesIO()
    steady_copy(io.BytesIO(content), out)
    return out.getvalue()


def steady_copy(
    source: Path | BinaryIO, target: Path | BinaryIO, parts: Mapping[str, Sequence[bytes | Path]] = NO_PARTS
) -> None:
    """Copy an Office file to `target` with fixed times; no part of it is in memory as a whole.

    `parts` are what takes the place of its parts, or is added to them: by name, in pieces or files of pieces.
    """
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            if entry.filename in parts:
                continue
            fixed = _fixed(entry.filename, entry.file_size)
            if entry.filename == "docProps/core.xml":
                new.writestr(fixed, _STAMPS.sub(_FIXED, old.read(entry)))
                continue
            with old.open(entry) as part, new.open(fixed, "w") as place:
                shutil.copyfileobj(part, place)
        for name, pieces in parts.items():
            size = sum(p.stat().st_size if isinstance(p, Path) else len(p) for p in pieces)
            with new.open(_fixed(name, size), "w") as place:
                for piece in pieces:
                    with piece.open("rb") if isinstance(piece, Path) else io.BytesIO(piece) as part:
                        shutil.copyfileobj(part, place, _PIECE)


def _fixed(name: str, size: int) -> zipfile.ZipInfo:
    fixed = zipfile.ZipInfo(name, _EPOCH)
    fixed.compress_type = zipfile.ZIP_DEFLATED
    # Unix permissions and host would differ between machines.
    fixed.create_system = 0
    # The size tells zip beforehand whether it must write the long form.
    fixed.file_size = size
    return fixed
