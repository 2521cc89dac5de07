"""Letterhead, title and addressees: what stands above the body, and what it says about the document."""

from dataclasses import dataclass, replace

from nlp_reports.model import Letterhead
from nlp_reports.reading.body.pieces import Piece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.letterhead_lines import find_motto, letterhead_role
from nlp_reports.reading.letterhead.addressees import addressees
from nlp_reports.reading.letterhead.bounds import FARTHEST, is_body, last_mark
from nlp_reports.reading.letterhead.gathering import Gathered, issuers, take
from nlp_reports.reading.letterhead.title import type_and_title, type_position
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place

_LONGEST_COVER = 12


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
    at = type_position(pieces)
    if at is None or any(map(_names_nation, pieces[: at + 1])):
        return 0
    for position in range(at + 1, min(len(pieces), at + _LONGEST_COVER)):
        piece = pieces[position]
        if _names_nation(piece):
            return position if type_position(pieces[position:]) is not None else 0
        if not isinstance(piece, Line) or is_body(piece):
            return 0
    return 0


def _names_nation(piece: Piece) -> bool:
    return any(find_motto(line.text) >= 0 for line in lines_in(piece))


def _read(pieces: list[Piece]) -> Head:
    at = type_position(pieces)
    found = Gathered()
    upper = at if at is not None else last_mark(pieces) + 1
    for piece in pieces[:upper]:
        for line in lines_in(piece):
            take(line, found)
    doctype, title, position = "", "", upper
    if at is not None:
        doctype, title, position = type_and_title(pieces, at, found)
    recipients, position = addressees(pieces, position, found)
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
        draft=found.draft or _is_draft(pieces[:FARTHEST]),
        recipients=tuple(recipients),
    )
    return Head(letterhead, position)


def _is_draft(pieces: list[Piece]) -> bool:
    """Tell whether a text box or a framed word says that this is a draft."""
    asides = [piece for piece in pieces if _is_aside(piece)]
    return any(letterhead_role(line.text) == "draft" for piece in asides for line in lines_in(piece))


def _is_aside(piece: Piece) -> bool:
    return piece.place is Place.BOX if isinstance(piece, Line) else isinstance(piece, TablePiece) and piece.is_frame
