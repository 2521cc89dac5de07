"""The Word file behind a report, for those who write into a copy of it."""

from dataclasses import dataclass
from pathlib import Path

from nlp_reports.reading.converting.conversion import CONVERTED, to_docx
from nlp_reports.reading.opening.file_kinds import FileKind, sniff
from nlp_reports.reading.opening.limits import MAX_FILE
from nlp_reports.reading.opening.package import open_package
from nlp_reports.reading.opening.reasons import unreadable


@dataclass(frozen=True, slots=True)
class WordFile:
    """The bytes of a .docx package and the name of its document part; every limit of reading has been checked."""

    content: bytes
    main: str


def word_file(path: Path) -> WordFile:
    """Return the .docx behind the report at `path`: the file itself, or what an old Word file was converted to.

    Raises:
        UnreadableError: it is no Word file (a text or a web page has no place for comments), or cannot be opened.
    """
    try:
        content = path.read_bytes() if path.stat().st_size <= MAX_FILE else b""
    except OSError as error:
        raise unreadable(path.name, "denied") from error
    kind = sniff(content)
    if kind in CONVERTED:
        content = to_docx(path, kind, path.name)
    elif kind is not FileKind.PACKAGE:
        raise unreadable(path.name, "no comments")
    return WordFile(content, open_package(content, path.name).main)
