"""Letterhead, title and addressees: what stands above the body, and what it says about the document."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nlp_reports.model import Letterhead
from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.beginnings import begins_organisation, begins_preamble
from nlp_reports.reading.formal_lines.letterhead_lines import (
    document_type,
    find_motto,
    is_rule,
    letterhead_role,
    starts_with_type,
)
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.letterhead.closing_block import ClosingBlock
from nlp_reports.reading.letterhead.gathering import LONGEST_NAME, WIDE_GAP, Gathered, is_mark, issuers, take
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place
from nlp_reports.reading.tables.cell_values import DIGITS

_FARTHEST = 40
_LONGEST_TITLE = 300
_LONGEST_COVER = 12
_TITLE_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Head:
    """The letterhead and how many pieces it takes."""

    letterhead: Letterhead
    length: int


def read_head(pieces: list[Piece]) -> Head:
    """Return the letterhead that `pieces` begin with, and a cover before it; an empty one where there is none."""
    cover = _cover_length(pieces)
    head = _read(pieces[cover:])
    return replace(head, length=cover + head.length)


def _cover_length(pieces: list[Piece]) -> int:
    """Return how many pieces a cover takes: type and title without the nation's name, which a letterhead below has."""
    at = _type_position(pieces)
    if at is None or any(map(_names_nation, pieces[: at + 1])):
        return 0
    for position in range(at + 1, min(len(pieces), at + _LONGEST_COVER)):
        piece = pieces[position]
        if _names_nation(piece):
            return position if _type_position(pieces[position:]) is not None else 0
        if not isinstance(piece, Line) or _is_body(piece):
            return 0
    return 0


def _names_nation(piece: Piece) -> bool:
    return any(find_motto(line.text) >= 0 for line in lines_in(piece))


def _read(pieces: list[Piece]) -> Head:
    at = _type_position(pieces)
    found = Gathered()
    upper = at if at is not None else _last_mark(pieces) + 1
    for piece in pieces[:upper]:
        for line in lines_in(piece):
            take(line, found)
    doctype, title, position = "", "", upper
    if at is not None:
        framed = _framed_title(pieces[at], found)
        doctype, title, position = (*framed, at + 1) if framed else _title(pieces, at)
    recipients, position = _addressees(pieces, position, found)
    if position == 0:
        return Head(Letterhead(), 0)
    parent, unit = issuers(found.names)
    letterhead = Letterhead(
        unit=unit,
        parent=parent,
        number=found.number,
        date=found.date,
        place=found.place,
        doctype=doctype,
        title=title or " ".join(found.subject),
        draft=found.draft or _is_draft(pieces[:_FARTHEST]),
        recipients=tuple(recipients),
    )
    return Head(letterhead, position)


def _type_position(pieces: list[Piece]) -> int | None:
    """Return where the line with the document's type stands, None when the body begins before one comes."""
    for at, piece in enumerate(pieces[:_FARTHEST]):
        if isinstance(piece, Line):
            if document_type(piece.text) or (_stands_out(piece) and starts_with_type(piece.text)):
                return at
            if _is_body(piece):
                return None
        elif isinstance(piece, TablePiece):
            if _type_line(piece) is not None:
                return at
            if not _is_letterhead_table(piece):
                return None
    return None


def _type_line(table: TablePiece) -> int | None:
    """Return which line of a table is the document's type; "Kế hoạch" above values names their column."""
    if not _is_letterhead_table(table) and _tells_values(table):
        return None
    return next((at for at, line in enumerate(table.lines()) if document_type(line.text)), None)


def _tells_values(table: TablePiece) -> bool:
    return table.columns > _TITLE_COLUMNS or any(DIGITS.fullmatch(line.text) for line in table.lines())


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


def _is_body(line: Line) -> bool:
    if letterhead_role(line.text) or line.place is Place.BOX:
        return False
    if len(line.text) > LONGEST_NAME and not WIDE_GAP.search(line.text):
        return True
    return line.label is not None and line.label.kind in {LabelKind.ROMAN, LabelKind.PART}


def _stands_out(line: Line) -> bool:
    return line.alignment == "center" or line.dress.is_capitals or line.dress.is_heavy


def _is_letterhead_table(piece: TablePiece) -> bool:
    return any(is_mark(line) for line in piece.lines())


def _last_mark(pieces: list[Piece]) -> int:
    last = -1
    for at, piece in enumerate(pieces[:_FARTHEST]):
        if isinstance(piece, Line) and _is_body(piece):
            break
        if isinstance(piece, TablePiece) and not _is_letterhead_table(piece):
            break
        if any(letterhead_role(line.text) == "to" for line in lines_in(piece)):
            break
        if any(is_mark(line) for line in lines_in(piece)):
            last = at
    return last


def _is_draft(pieces: list[Piece]) -> bool:
    """Tell whether a text box or a framed word says that this is a draft."""
    asides = [piece for piece in pieces if _is_aside(piece)]
    return any(letterhead_role(line.text) == "draft" for piece in asides for line in lines_in(piece))


def _is_aside(piece: Piece) -> bool:
    return piece.place is Place.BOX if isinstance(piece, Line) else isinstance(piece, TablePiece) and piece.is_frame


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


def _addressees(pieces: list[Piece], position: int, found: Gathered) -> tuple[list[str], int]:
    """Return the lines of "Kính gửi" and the position after them and after remarks below the title."""
    recipients: list[str] = []
    while position < len(pieces):
        piece = pieces[position]
        if isinstance(piece, SilentPiece):
            position += 1
            continue
        lines = lines_in(piece)
        if isinstance(piece, TablePiece) and not any(letterhead_role(line.text) for line in lines):
            break
        if not all(_is_address(line, recipients, found) for line in lines):
            break
        found.draft = found.draft or any(letterhead_role(line.text) == "draft" for line in lines)
        for line in lines:
            text = line.text.partition(":")[2] if letterhead_role(line.text) == "to" else line.title
            if letterhead_role(line.text) == "to" or recipients:
                recipients += [text.strip(" ;.-")] if text.strip(" ;.-") else [""]
        position += 1
    return [recipient for recipient in recipients if recipient], position


def _is_address(line: Line, recipients: list[str], found: Gathered) -> bool:
    role = letterhead_role(line.text)
    if role:
        return True
    if is_rule(line.text) or (line.text[:1] == "(" and line.text[-1] == ")" and line.alignment == "center"):
        return True
    if recipients:
        return (
            len(line.text) <= LONGEST_NAME
            and (line.is_bullet or begins_organisation(line.text))
            and line.text[-1] != ":"
        )
    return line.place is Place.BOX and not found.marks


def completed(letterhead: Letterhead, headers: list[Piece]) -> Letterhead:
    """Return the letterhead with what only the page header says: some offices have their letterhead there."""
    if letterhead.unit or letterhead.number:
        return letterhead
    other = read_head(headers).letterhead
    return replace(
        letterhead,
        unit=other.unit,
        parent=other.parent,
        number=other.number,
        date=letterhead.date or other.date,
        place=letterhead.place or other.place,
    )


def with_signature(letterhead: Letterhead, closings: list[ClosingBlock], text: str) -> Letterhead:
    """Return the letterhead with what the first closing block adds, names in the spelling that the body uses."""
    closing = closings[0] if closings else ClosingBlock(0, 0)
    return replace(
        letterhead,
        unit=_as_in_body(letterhead.unit, text),
        parent=_as_in_body(letterhead.parent, text),
        date=letterhead.date or closing.date,
        place=letterhead.place or closing.place,
        recipients=letterhead.recipients or closing.recipients,
        signer=closing.signer,
    )


def _as_in_body(name: str, text: str) -> str:
    """Return a name in capitals as the body writes it in small letters, the name itself where it does not."""
    if not name.isupper():
        return name
    small = name.lower()
    # Looking for small letters in small letters is far cheaper than a search that heeds no case.
    found = (text[at : at + len(name)] for at in _places_of(small, text.lower()))
    return next((written for written in found if not written.isupper() and written.lower() == small), name)


def _places_of(part: str, text: str) -> Iterator[int]:
    """Yield where `part` begins in `text`, each behind the end of the one before."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))
