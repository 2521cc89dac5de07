"""The pieces that the body is gone through in: lines, tables, and paragraphs without visible text."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.model import Lazily
from nlp_reports.reading.lines.line import Line, lines_of
from nlp_reports.reading.raw import RawBlock, RawParagraph, RawTable


@dataclass(frozen=True)  # without slots: whoever looks inside reads the lines once for all
class TablePiece:
    """A table, with the lines of its cells for whoever must look inside."""

    raw: RawTable

    @property
    def columns(self) -> int:
        """Return how many columns its rows reach over."""
        return self.raw.columns

    @property
    def is_frame(self) -> bool:
        """Tell whether it is one cell, a frame around its text."""
        return len(self.raw.rows) == 1 and len(self.raw.rows[0]) == 1

    @Lazily
    def cells(self) -> tuple[tuple[Line, ...], ...]:
        """Return the lines of each cell, row by row, nested tables flattened."""
        cells = (cell for row in self.raw.rows for cell in row)
        return tuple(tuple(line for block in cell.blocks for line in lines_of_block(block)) for cell in cells)

    @Lazily
    def lines(self) -> tuple[Line, ...]:
        """Return all its lines."""
        return tuple(line for cell in self.cells for line in cell)


@dataclass(frozen=True, slots=True)
class SilentPiece:
    """A paragraph without visible text: hidden, or empty behind its computed number."""

    index: int
    hidden: str
    label: str = ""


Piece = Line | TablePiece | SilentPiece


def lines_in(piece: Piece) -> Sequence[Line]:
    """Return the lines of a piece: itself, or those of its cells."""
    if isinstance(piece, Line):
        return [piece]
    return piece.lines if isinstance(piece, TablePiece) else []


def lines_of_block(block: RawBlock) -> Sequence[Line]:
    """Return the lines of a raw paragraph, or of all cells of a raw table."""
    if isinstance(block, RawParagraph):
        return lines_of(block)
    return TablePiece(block).lines
