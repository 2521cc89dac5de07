"""Old Word files and those of LibreOffice (.odt) become .docx by the program that is there, Word or LibreOffice."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from nlp_reports.reading.converting.libreoffice import LibreOffice, find_program
from nlp_reports.reading.converting.winword import find_word
from nlp_reports.reading.opening.file_kinds import LOCK, ZIP, FileKind, sniff
from nlp_reports.reading.opening.limits import MAX_FILE
from nlp_reports.reading.opening.reasons import unreadable

# A plain name with the right suffix: converters trust names, and stumble over odd ones.
CONVERTED = {
    FileKind.WORD_BINARY: ".doc",
    FileKind.RICH_TEXT: ".rtf",
    FileKind.WORD_XML: ".xml",
    FileKind.OPEN_TEXT: ".odt",
}
_FIRST_BYTES = 256


class Converter(Protocol):
    """A program that turns old Word files into .docx."""

    def convert(self, sources: Sequence[Path], folder: Path) -> None:
        """Write `<stem>.docx` into `folder` for each source that it can convert; the others are simply not there."""


def prepare(paths: Iterable[Path], workspace: Path) -> Mapping[Path, Path]:
    """Return where the .docx of each old Word file among `paths` stands, converted in as few calls as can be.

    A file that cannot be converted leads to an empty one. Files that need no converting are not in the answer; nothing
    is where no converter is installed.

    Args:
        paths: files of any kind.
        workspace: an existing folder that lives as long as the answer is used.
    """
    if not converters():
        return {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        sources = _copies(paths, Path(folder))
        _convert_all(list(sources.values()), workspace)
    targets = {path: _target(source, workspace) for path, source in sources.items()}
    for target in targets.values():
        target.touch()
    return targets


def _convert_all(sources: Sequence[Path], folder: Path) -> None:
    """Convert the sources in one call; a file at which that call may have stopped is set aside, and tried alone."""
    aside, pending = [], list(sources)
    while pending:
        _convert(pending, folder)
        missing = _missing(pending, folder)
        aside += missing[:1] if len(pending) > 1 else []
        pending = missing[1:]
    for source in aside:
        _convert([source], folder)


def to_docx(path: Path, kind: FileKind, file: str) -> bytes:
    """Return the file as .docx bytes.

    Raises:
        UnreadableError: no converter is installed, or none can convert the file.
    """
    if not converters():
        raise unreadable(file, "converter")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source, out = Path(folder, f"report{CONVERTED[kind]}"), Path(folder, "out")
        out.mkdir()
        shutil.copyfile(path, source)
        _convert([source], out)
        return read_converted(out / "report.docx", file)


def read_converted(path: Path, file: str) -> bytes:
    """Return the bytes of a converted file.

    Raises:
        UnreadableError: it is empty or not there: the conversion failed.
    """
    content = path.read_bytes() if path.is_file() else b""
    if not content:
        raise unreadable(file, "conversion")
    return content


def converters() -> list[Converter]:
    """Return the converters that are installed, the best first."""
    word, program = find_word(), find_program()
    return [*([word] if word else []), *([LibreOffice(program)] if program else [])]


def _convert(sources: Sequence[Path], folder: Path) -> None:
    """Convert the sources in one call; what a converter does not bring is left to the next one."""
    for converter in converters():
        left = _missing(sources, folder)
        if left:
            converter.convert(left, folder)


def _missing(sources: Sequence[Path], folder: Path) -> list[Path]:
    return [source for source in sources if not _target(source, folder).is_file()]


def _target(source: Path, folder: Path) -> Path:
    return folder / f"{source.stem}.docx"


def _copies(paths: Iterable[Path], folder: Path) -> dict[Path, Path]:
    """Return a copy under a plain name of each old Word file; one that cannot be opened speaks up when it is read."""
    found: dict[Path, Path] = {}
    for path in paths:
        with contextlib.suppress(OSError):
            suffix = _suffix(path)
            if suffix:
                copy = folder / f"report{len(found):05d}{suffix}"
                shutil.copyfile(path, copy)
                found[path] = copy
    return found


def _suffix(path: Path) -> str:
    """Return the suffix of an old Word file by its content, empty for any other file."""
    if path.name.startswith(LOCK) or path.stat().st_size > MAX_FILE:
        return ""
    with path.open("rb") as stream:
        first = stream.read(_FIRST_BYTES)
    if first.startswith(ZIP):
        return CONVERTED.get(sniff(first), "")
    return CONVERTED.get(sniff(path.read_bytes()), "")
