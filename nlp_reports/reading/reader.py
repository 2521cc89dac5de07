"""The door of the room: a file in, a report out, or one typed reason why not."""

import hashlib
from pathlib import Path

from nlp_reports.model import Report
from nlp_reports.reading.assembling.assembly import Source, assemble
from nlp_reports.reading.characters.old_codes import decoded
from nlp_reports.reading.converting.conversion import CONVERTED, read_converted, to_docx
from nlp_reports.reading.opening.file_kinds import LOCK, FileKind, sniff
from nlp_reports.reading.opening.flat_package import to_package
from nlp_reports.reading.opening.limits import MAX_FILE
from nlp_reports.reading.opening.package import open_package
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.other_files.text_file import text_document
from nlp_reports.reading.other_files.web_page import page_document
from nlp_reports.reading.raw import RawDocument
from nlp_reports.reading.word.walk import walk

_SEEN_NOTES = frozenset({"footnote", "endnote"})
_REFUSED = {FileKind.EMPTY: "empty", FileKind.PROTECTED: "password", FileKind.FOREIGN: "foreign"}


def read_report(path: Path, name: str = "", file: str = "", *, converted: Path | None = None) -> Report:
    r"""Return the report in a Word or text file.

    Args:
        path: the file; its first bytes, not its name, tell what it is.
        name: its id in every table; the file's stem when empty.
        file: the path as the tables show it; the file's name when empty.
        converted: where `prepare` put the .docx of an old Word file; it is converted here when nothing is there.

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
    if path.name.startswith(LOCK):
        raise unreadable(shown, "locked")
    content = _content(path, shown)
    document = decoded(_document(content, path, shown, converted))
    source = Source(name or path.stem, shown, hashlib.sha256(content).hexdigest())
    report = assemble(document, source)
    if _is_blank(report):
        raise unreadable(shown, "scan" if document.pictures else "empty")
    return report


def _is_blank(report: Report) -> bool:
    """Tell whether a person would see nothing: no text, no computed number, no footnote."""
    cells = (cell for table in report.tables for row in table.rows for cell in row)
    has_number = any(paragraph.label for paragraph in report.paragraphs) or any(cell.label for cell in cells)
    return not (report.text.strip() or has_number or any(note.kind in _SEEN_NOTES for note in report.notes))


def _content(path: Path, shown: str) -> bytes:
    try:
        if path.stat().st_size > MAX_FILE:
            raise unreadable(shown, "bomb")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise unreadable(shown, "absent") from error
    except OSError as error:
        raise unreadable(shown, "denied") from error


def _document(content: bytes, path: Path, shown: str, converted: Path | None) -> RawDocument:
    kind = sniff(content)
    if kind in _REFUSED:
        raise unreadable(shown, _REFUSED[kind])
    if kind is FileKind.TEXT:
        return text_document(content, shown)
    if kind is FileKind.WEB_PAGE:
        return page_document(content, shown)
    if kind is FileKind.FLAT:
        content = to_package(content, shown)
    elif kind in CONVERTED:
        is_prepared = converted is not None and converted.is_file()
        content = read_converted(converted, shown) if is_prepared and converted else to_docx(path, kind, shown)
    return walk(open_package(content, shown))
