"""A table of contents that was typed, or lost its style: titles with the number of their page behind dots."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import takewhile

from nlp_reports.reading.lines import Line
from nlp_reports.reading.pieces import Piece
from nlp_reports.reading.raw import Place
from nlp_reports.text import fold

_ENTRY = re.compile(r"(?P<title>\S.*?)(?:\s*(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})[\s.…_]*|\t\s*)\d{1,3}")
_TITLE = "mục lục"
_FEWEST = 3
_MOSTLY = 0.5


def with_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, a typed table of contents and its title placed where no heading is looked for."""
    found = list(pieces)
    titles = [_entry(piece) for piece in found]
    if sum(map(bool, titles)) < _FEWEST:
        return found
    said = frozenset(fold(piece.text) for piece in found if isinstance(piece, Line))
    at = 0
    while at < len(found):
        entries = list(takewhile(bool, titles[at:]))
        above = found[at - 1] if at else None
        titled = isinstance(above, Line) and fold(above.text).strip(" .:") == _TITLE
        if len(entries) >= _FEWEST and (titled or _are_said_again(entries, said)):
            first, last = at - titled, at + len(entries)
            found[first:last] = [_aside(piece) for piece in found[first:last]]
        at += max(1, len(entries))
    return found


def _entry(piece: Piece) -> str:
    """Return the title of a line of contents, empty for any other piece."""
    entry = _ENTRY.fullmatch(piece.text) if isinstance(piece, Line) else None
    return entry["title"] if entry else ""


def _are_said_again(titles: Sequence[str], said: Container[str]) -> bool:
    """Tell whether most of the titles are headings of the document: a form filled in behind dots says its own once."""
    return sum(fold(title) in said for title in titles) > _MOSTLY * len(titles)


def _aside(piece: Piece) -> Piece:
    return replace(piece, place=Place.CONTENTS) if isinstance(piece, Line) else piece
