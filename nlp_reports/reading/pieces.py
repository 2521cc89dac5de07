"""The body as the reader goes through it: lines and tables in order, wrapped lines joined."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nlp_reports.reading.labels import LabelKind
from nlp_reports.reading.lines import Line, join, lines_of
from nlp_reports.reading.raw import RawBlock, RawDocument, RawParagraph, RawTable

_ENDS = frozenset(".;:!?…")
_WIDE = 40
_WRAPPED_WIDTH = range(45, 140)
_SHARE_WRAPPED = 0.3
_FEWEST_WRAPPED = 6
_CENTRED = frozenset({"center", "right"})
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table, with the lines of its cells for whoever must look inside."""

    raw: RawTable

    @property
    def columns(self) -> int:
        """Return how many columns its rows reach over."""
        return max((cell.column + cell.width - 1 for row in self.raw.rows for cell in row), default=0)

    def cells(self) -> list[list[Line]]:
        """Return the lines of each cell, row by row, nested tables flattened."""
        return [[line for block in cell.blocks for line in _lines(block)] for row in self.raw.rows for cell in row]

    def lines(self) -> list[Line]:
        """Return all its lines."""
        return [line for cell in self.cells() for line in cell]


@dataclass(frozen=True, slots=True)
class HiddenPiece:
    """A paragraph of which nothing is to be seen."""

    index: int
    hidden: str


Piece = Line | TablePiece | HiddenPiece


def pieces_of(document: RawDocument) -> list[Piece]:
    """Return the lines and tables of a document in order, blank paragraphs left out."""
    found: list[Piece] = []
    for block in document.blocks:
        if isinstance(block, RawTable):
            found.append(TablePiece(block))
        else:
            lines = _softly_joined(lines_of(block))
            found.extend(lines or _hidden(block))
    return _rewrapped(found)


def _lines(block: RawBlock) -> list[Line]:
    if isinstance(block, RawParagraph):
        return lines_of(block)
    return TablePiece(block).lines()


def _hidden(raw: RawParagraph) -> list[HiddenPiece]:
    return [HiddenPiece(raw.index, raw.hidden.strip())] if raw.hidden.strip() else []


def _rewrapped(pieces: list[Piece]) -> list[Piece]:
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    wrapped = _is_wrapped(lines)
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, Line) and isinstance(last, Line) and _continues(last, piece, wrapped=wrapped):
            found[-1] = join(last, piece)
        else:
            found.append(piece)
    return found


def _softly_joined(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        if found and not _breaks_softly(found[-1], line):
            found[-1] = join(found[-1], line)
        else:
            found.append(line)
    return found


def _breaks_softly(first: Line, second: Line) -> bool:
    """Tell whether a soft line break parts two lines: a label, another dress, or a centred title."""
    if first.alignment in _CENTRED or (second.label is not None and not _is_dash(second)):
        return True
    if second.label is not None and first.text[-1] in _ENDS:
        return True
    return (first.bold >= _MOSTLY) != (second.bold >= _MOSTLY) and not _in_sentence(first, second)


def _is_dash(line: Line) -> bool:
    """Tell whether a line begins with a stroke that may stand inside a sentence ("kinh tế / - xã hội")."""
    return line.label is not None and line.label.kind is LabelKind.BULLET and line.title[:1].islower()


def _in_sentence(first: Line, second: Line) -> bool:
    return first.text[-1] not in _ENDS and second.text[:1].islower()


def _continues(first: Line, second: Line, *, wrapped: bool) -> bool:
    """Tell whether a paragraph goes on in the next one: text from a PDF has a paragraph for each line."""
    if second.label is not None or first.place != second.place or first.index == second.index:
        return False
    if first.text[-1] in _ENDS or first.alignment in _CENTRED or second.alignment in _CENTRED:
        return False
    if abs(first.bold - second.bold) >= _MOSTLY or first.style != second.style:
        return False
    if second.text[:1].islower():
        return len(first.text) >= _WIDE
    # The last printed line of a join is what must reach the margin; its joined length always does.
    return wrapped and len(first.text) >= _WRAPPED_WIDTH.start


def _is_wrapped(lines: Iterable[Line]) -> bool:
    """Tell whether the file has one paragraph for each printed line: many lines of one width that end in mid-sentence."""
    long = [line for line in lines if len(line.text) >= _WRAPPED_WIDTH.start]
    if len(long) < _FEWEST_WRAPPED or max(len(line.text) for line in long) > _WRAPPED_WIDTH.stop:
        return False
    open_ended = sum(re.search(r"[\w,]$", line.text) is not None for line in long)
    return open_ended >= _SHARE_WRAPPED * len(long)
