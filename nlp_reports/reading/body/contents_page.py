"""A table of contents that was typed, or lost its style: titles with the number of their page behind dots."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place
from nlp_reports.text import fold

_LEADER = r"(?<![\s.…_])(?=[\s.…_]*?(?:\.{4}|(?:\. ){4}|…{2}|_{4}|\t))[\s.…_]++"  # looked at once, where its dots begin
_ENTRY = re.compile(rf"(?P<title>\S.*?){_LEADER}\d{{1,3}}")
_TITLE = "mục lục"
_FEWEST = 3
_MOST, _LONGEST = 300, 300  # lines of contents, characters of one
_FARTHEST = 100  # contents stand before the text
_MOSTLY = 0.5


def with_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, a typed table of contents and its title placed where no heading is looked for."""
    found = list(pieces)
    if sum(bool(_entry(piece)) for piece in found) < _FEWEST and not any(map(_is_title, found[:_FARTHEST])):
        return found
    said = Counter(fold(piece.text) for piece in found if isinstance(piece, Line))
    at = 0
    while at < len(found):
        titled = at > 0 and _is_title(found[at - 1])
        entries = _entries(islice(found, at, at + _MOST), said, titled=titled) if titled or _entry(found[at]) else []
        if len(entries) >= _FEWEST and (titled or _are_said_again(entries, said)):
            first, last = at - titled, at + len(entries)
            found[first:last] = [_aside(piece) for piece in found[first:last]]
        at += max(1, len(entries))
    return found


def _entries(pieces: Iterable[Piece], said: Counter[str], *, titled: bool) -> list[str]:
    """Return the titles that the pieces begin with as contents do; below their title they may do without pages."""
    found: list[str] = []
    for piece in pieces:
        title = fold(_entry(piece) or (_twice(piece, said) if titled else ""))
        if not title or title in found[:1]:
            # Behind contents without pages the first of the headings comes again.
            break
        found.append(title)
    return found


def _is_title(piece: Piece) -> bool:
    # Most lines are longer than the title and its marks: that is told sooner than what they say.
    bare = piece.text.strip(" .:") if isinstance(piece, Line) and len(piece.text) <= _LONGEST else ""
    return len(bare) == len(_TITLE) and fold(bare) == _TITLE


def _twice(piece: Piece, said: Counter[str]) -> str:
    """Return the text of a line that stands twice in the document: in its contents and where it is a heading."""
    return piece.text if isinstance(piece, Line) and said[fold(piece.text)] > 1 else ""


def _entry(piece: Piece) -> str:
    """Return the title of a line of contents, empty for any other piece."""
    short = isinstance(piece, Line) and len(piece.text) <= _LONGEST and piece.text[-1].isdigit()
    entry = _ENTRY.fullmatch(piece.text) if isinstance(piece, Line) and short else None
    return entry["title"] if entry else ""


def _are_said_again(titles: Sequence[str], said: Container[str]) -> bool:
    """Tell whether most of the titles are headings of the document: a form filled in behind dots says its own once."""
    return sum(title in said for title in titles) > _MOSTLY * len(titles)


def _aside(piece: Piece) -> Piece:
    return replace(piece, place=Place.CONTENTS) if isinstance(piece, Line) else piece
