"""The door of the room: a file in, a report out, or one typed reason why not."""

import hashlib
from pathlib import Path

from nlp_reports.model import Report
from nlp_reports.reading.assemble import Source, assemble
from nlp_reports.reading.convert import to_docx
from nlp_reports.reading.legacy import decoded
from nlp_reports.reading.package import FileKind, open_package, sniff
from nlp_reports.reading.plain import text_document
from nlp_reports.reading.raw import RawDocument
from nlp_reports.reading.reasons import unreadable
from nlp_reports.reading.walk import walk

REPORT_SUFFIXES = (".docx", ".docm", ".doc", ".rtf", ".txt")
_LARGEST_FILE = 256 * 2**20
_LOCK = "~$"


def read_report(path: Path, name: str = "", file: str = "") -> Report:
    r"""Return the report in a Word or text file.

    Args:
        path: the file; its first bytes, not its name, tell what it is.
        name: its id in every table; the file's stem when empty.
        file: the path as the tables show it; the file's name when empty.

    Raises:
        UnreadableError: with one Vietnamese reason and its cure.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "bao_cao.txt")
    ...     _ = path.write_text("I. TÌNH HÌNH CHUNG\nToàn huyện có 74 CĐCS.\n", encoding="utf-8")
    ...     report = read_report(path)
    >>> report.name, report.sections[0].title, report.text.splitlines()[1]
    ('bao_cao', 'TÌNH HÌNH CHUNG', 'Toàn huyện có 74 CĐCS.')
    """
    shown = file or path.name
    if path.name.startswith(_LOCK):
        raise unreadable(shown, "locked")
    content = _content(path, shown)
    document = decoded(_document(content, path, shown))
    source = Source(name or path.stem, shown, hashlib.sha256(content).hexdigest())
    report = assemble(document, source)
    if not report.text.strip():
        raise unreadable(shown, "scan" if document.pictures else "empty")
    return report


def _content(path: Path, shown: str) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise unreadable(shown, "bomb")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise unreadable(shown, "absent") from error
    except OSError as error:
        raise unreadable(shown, "denied") from error


def _document(content: bytes, path: Path, shown: str) -> RawDocument:
    kind = sniff(content)
    if kind is FileKind.EMPTY:
        raise unreadable(shown, "empty")
    if kind is FileKind.PROTECTED:
        raise unreadable(shown, "password")
    if kind is FileKind.FOREIGN:
        raise unreadable(shown, "foreign")
    if kind is FileKind.TEXT:
        return text_document(content, shown)
    if kind in (FileKind.WORD_BINARY, FileKind.RICH_TEXT):
        content = to_docx(path, kind, shown)
    return walk(open_package(content, shown))
