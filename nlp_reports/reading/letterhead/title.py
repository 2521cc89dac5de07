"""The document's type and its title: in lines of their own, or framed by a table."""

import itertools

from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.beginnings import begins_preamble
from nlp_reports.reading.formal_lines.letterhead_lines import document_type, is_rule, letterhead_role, starts_with_type
from nlp_reports.reading.letterhead.bounds import FARTHEST, is_body, is_letterhead_table
from nlp_reports.reading.letterhead.gathering import Gathered, is_mark, take
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place
from nlp_reports.reading.tables.cell_values import DIGITS

_LONGEST_TITLE = 300
_TITLE_COLUMNS = 2


def type_position(pieces: list[Piece]) -> int | None:
    """Return where the line with the document's type stands, None when the body begins before one comes."""
    for at, piece in enumerate(pieces[:FARTHEST]):
        if isinstance(piece, Line):
            if document_type(piece.text) or (_stands_out(piece) and starts_with_type(piece.text)):
                return at
            if is_body(piece):
                return None
        elif isinstance(piece, TablePiece):
            if _type_line(piece) is not None:
                return at
            if not is_letterhead_table(piece):
                return None
    return None


def _type_line(table: TablePiece) -> int | None:
    """Return which line of a table is the document's type; "Kế hoạch" above values names their column."""
    if not is_letterhead_table(table) and _tells_values(table):
        return None
    return next((at for at, line in enumerate(table.lines) if document_type(line.text)), None)


def _tells_values(table: TablePiece) -> bool:
    return table.columns > _TITLE_COLUMNS or any(DIGITS.fullmatch(line.text) for line in table.lines)


def type_and_title(pieces: list[Piece], at: int, found: Gathered) -> tuple[str, str, int]:
    """Return type, title and the position after them; what a table has above its title is added to `found`."""
    framed = _framed_title(pieces[at], found)
    return (*framed, at + 1) if framed else _title(pieces, at)


def _framed_title(piece: Piece, found: Gathered) -> tuple[str, str] | None:
    """Return type and title of a table that holds them, what stands above them taken; None where it has none."""
    at = _type_line(piece) if isinstance(piece, TablePiece) else None
    if at is None:
        return None
    lines = lines_in(piece)
    for line in lines[:at]:
        take(line, found)
    parts = itertools.takewhile(lambda line: not is_rule(line.text) and not is_mark(line), lines[at + 1 :])
    return document_type(lines[at].text), " ".join(line.text for line in parts)


def _stands_out(line: Line) -> bool:
    return line.alignment == "center" or line.dress.is_capitals or line.dress.is_heavy


def _title(pieces: list[Piece], at: int) -> tuple[str, str, int]:
    """Return type, title and the position after them; the title may run over several lines."""
    first = pieces[at]
    text = first.text if isinstance(first, Line) else ""
    doctype = document_type(text)
    parts: list[str] = []
    if not doctype:
        doctype = starts_with_type(text)
        parts = [text[len(doctype) :].strip(" :.")]
    position = at + 1
    model: Line | None = None if not parts else (first if isinstance(first, Line) else None)
    while position < len(pieces):
        piece = pieces[position]
        if isinstance(piece, SilentPiece) or (isinstance(piece, Line) and _is_passed_over(piece)):
            position += 1
            if isinstance(piece, Line) and is_rule(piece.text) and parts:
                break
            continue
        if not isinstance(piece, Line) or not _is_title(piece, model, " ".join(parts)):
            break
        model = model or piece
        parts.append(piece.text)
        position += 1
    return doctype, " ".join(part for part in parts if part), position


def _is_passed_over(line: Line) -> bool:
    return is_rule(line.text) or (line.place is Place.BOX and letterhead_role(line.text) != "")


def _is_title(line: Line, model: Line | None, sofar: str) -> bool:
    if (
        line.place is Place.CONTENTS
        or letterhead_role(line.text) not in {"", "subject"}
        or (line.label is not None and not line.is_bullet)
    ):
        return False
    if len(line.text) + len(sofar) > _LONGEST_TITLE or line.text[:1] == "(" or line.text[-1] in ".:":
        return False
    if model is None:
        return not begins_preamble(line.text) or _stands_out(line)
    centred = line.alignment == "center" or line.dress.is_heavy
    return centred and (line.alignment == model.alignment and line.dress.is_heavy == model.dress.is_heavy)
