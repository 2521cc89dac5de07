"""Recipients and signature: the block that closes a document, and where an appendix begins behind it."""

import datetime as dt
import re
from dataclasses import dataclass

from nlp_reports.model import SectionKind
from nlp_reports.reading.body.office_codes import is_coded
from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.beginnings import begins_annexed_outline
from nlp_reports.reading.formal_lines.closing_lines import closing_role
from nlp_reports.reading.formal_lines.letterhead_lines import is_rule
from nlp_reports.reading.formal_lines.number_and_date import find_date
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.section_kinds.by_title import title_kind

_LONGEST = 160
_LONGEST_LINE = 80
_MOST_PIECES = 60
_NEAR = 8
_DATA_ROWS, _DATA_COLUMNS = 3, 3
_WIDE_GAP = re.compile(r"\t+| {3,}")
_NAME = re.compile(r"(?:[^\W\d_][\w’'.]*\s+){1,5}[^\W\d_]\w*")
_SHORTEST_NAME, _LONGEST_NAME = 2, 6


@dataclass(frozen=True, slots=True)
class ClosingBlock:
    """Where the closing block begins and ends in the pieces, and what it says; equal ends where there is none."""

    start: int
    end: int
    recipients: tuple[str, ...] = ()
    signer: str = ""
    date: dt.date | None = None
    place: str = ""


def closing_blocks(pieces: list[Piece], after: int) -> list[ClosingBlock]:
    """Return the closing blocks behind position `after` in order: the report's, and those of its appendices."""
    found: list[ClosingBlock] = []
    at = after
    while at < len(pieces):
        if _opens(pieces, at):
            found.append(_block(pieces, at, after))
            at = after = found[-1].end
        else:
            at += 1
    return found


def _block(pieces: list[Piece], start: int, after: int) -> ClosingBlock:
    """Return the closing block that opens at `start`; a date just above it belongs to it."""
    end = start + 1
    while start > after and _belongs_before(pieces[start - 1]):
        start -= 1
    while end < len(pieces) and end - start < _MOST_PIECES and not _ends(pieces[end]):
        end += 1
    recipients, signer = _said(pieces[start:end])
    lines = [line for piece in pieces[start:end] for line in lines_in(piece)]
    dates = [date for line in lines for part in _parts(line) if (date := find_date(part))]
    date = next((date for date in dates if date.value), None)
    return ClosingBlock(start, end, recipients, signer, date.value if date else None, date.place if date else "")


def _roles(piece: Piece) -> set[str]:
    if (isinstance(piece, TablePiece) and _is_data(piece)) or (isinstance(piece, Line) and is_coded(piece)):
        return set()
    parts = (part for line in lines_in(piece) for part in _parts(line) if _may_close(part))
    return {closing_role(part) for part in parts} - {""}


def _may_close(part: str) -> bool:
    """Tell whether a part is short enough for a closing line; the list of recipients may follow on its first line."""
    return len(part) <= _LONGEST_LINE or part[:3].lower() == "nơi"


def _opens(pieces: list[Piece], at: int) -> bool:
    """Tell whether a closing block opens here; a bare title ("CHỦ TỊCH") does so only where no body follows."""
    roles = _roles(pieces[at])
    return bool(roles) and (roles != {"title"} or _is_near_end(pieces, at))


def _is_near_end(pieces: list[Piece], at: int) -> bool:
    following = pieces[at + 1 : at + _NEAR]
    return all(not isinstance(piece, Line) or len(piece.text) < _LONGEST for piece in following)


def _belongs_before(piece: Piece) -> bool:
    if not isinstance(piece, Line):
        return isinstance(piece, SilentPiece)
    date = find_date(piece.text)
    return is_rule(piece.text) or (date is not None and date.start == 0 and date.end >= len(piece.text) - 1)


def _is_data(piece: TablePiece) -> bool:
    return len(piece.raw.rows) >= _DATA_ROWS and piece.columns >= _DATA_COLUMNS


def _ends(piece: Piece) -> bool:
    if isinstance(piece, SilentPiece):
        return False
    if isinstance(piece, TablePiece):
        return _is_data(piece)
    if piece.label is not None and piece.label.kind in {LabelKind.ROMAN, LabelKind.PART, LabelKind.UPPER_LETTER}:
        return closing_role(piece.text) == "" or is_coded(piece)
    return len(piece.text) > _LONGEST or begins_appendix(piece) or begins_annexed_outline(piece.text)


def begins_appendix(line: Line) -> bool:
    """Tell whether a line is the title of an appendix."""
    return (
        not line.is_bullet and title_kind(line.text[:_LONGEST]) is SectionKind.APPENDIX and line.text[-1] not in ";.,"
    )


def _parts(line: Line) -> list[str]:
    return [part.strip() for part in _WIDE_GAP.split(line.text) if part.strip()]


def _said(pieces: list[Piece]) -> tuple[tuple[str, ...], str]:
    """Return the lines of "Nơi nhận" and the signer's name."""
    recipients: list[str] = []
    names: list[str] = []
    for group in _groups(pieces):
        listing = False
        for part in group:
            role = closing_role(part)
            if role == "recipients":
                listing = True
                rest = part.partition(":")[2].strip()
                recipients += [rest] if rest else []
            elif role:
                listing = listing and False
            elif listing or part[:1] in "-–+":
                recipients.append(part.lstrip("-–+• ").rstrip(" ;."))
            elif _is_name(part):
                names.append(part)
    return tuple(text for text in recipients if text), names[-1] if names else ""


def _groups(pieces: list[Piece]) -> list[list[str]]:
    """Return the parts that belong together: those of a table cell, or of the paragraphs."""
    loose: list[str] = []
    cells: list[list[str]] = []
    for piece in pieces:
        if isinstance(piece, Line):
            loose += _parts(piece)
        elif isinstance(piece, TablePiece):
            cells += [[part for line in cell for part in _parts(line)] for cell in piece.cells]
    return [*cells, loose]


def _is_name(text: str) -> bool:
    words = text.split()
    if not _SHORTEST_NAME <= len(words) <= _LONGEST_NAME or text[-1] in ":;,.":
        return False
    return _NAME.fullmatch(text) is not None and all(word[:1].isupper() for word in words) and not text.isupper()
