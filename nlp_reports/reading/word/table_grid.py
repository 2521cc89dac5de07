"""Where the cells of a Word table stand: spans across, merges down, skipped columns; a merged cell once."""

from dataclasses import dataclass

from lxml import etree

from nlp_reports.reading.word.styles import whole_number
from nlp_reports.reading.xml_names import VAL, w

_CELL_PROPERTIES, _ROW_PROPERTIES = w("tcPr"), w("trPr")
_SPAN, _DOWN, _ACROSS, _BEFORE = w("gridSpan"), w("vMerge"), w("hMerge"), w("gridBefore")
_WIDEST = 1000


@dataclass(slots=True)
class Spot:
    """A cell's place in the grid, from 1, and how far it reaches."""

    row: int
    column: int
    width: int = 1
    height: int = 1


CellList = list[tuple[etree._Element, Spot]]  # noqa: SLF001 - lxml publishes no other name


def place_cells(rows: list[tuple[etree._Element, list[etree._Element]]]) -> list[CellList]:
    """Return the cells of each row with their spots; the continuation of a merged cell is left out."""
    placed: list[CellList] = []
    above: dict[int, Spot] = {}
    for number, (row, cells) in enumerate(rows, start=1):
        kept: CellList = []
        column = 1 + _before(row)
        below: dict[int, Spot] = {}
        for cell in cells:
            width, down, across = _merges(cell)
            start = above.get(column) if down == "continue" else None
            if start is not None:
                start.height = number - start.row + 1
                below[column] = start
            elif across == "continue" and kept:
                kept[-1][1].width += width
            else:
                spot = Spot(number, column, width)
                kept.append((cell, spot))
                if down:
                    below[column] = spot
            column += width
        placed.append(kept)
        above = below
    return placed


def _merges(cell: etree._Element) -> tuple[int, str, str]:
    """Return how many columns the cell spans, and how it is merged downwards and across ("" when it is not)."""
    properties = cell.find(_CELL_PROPERTIES)
    if properties is None:
        return 1, "", ""
    width, down, across = 1, "", ""
    for child in properties:
        if child.tag == _SPAN:
            width = min(max(whole_number(child.get(VAL)) or 1, 1), _WIDEST)
        elif child.tag == _DOWN:
            down = child.get(VAL) or "continue"
        elif child.tag == _ACROSS:
            across = child.get(VAL) or "continue"
    return width, down, across


def _before(row: etree._Element) -> int:
    properties = row.find(_ROW_PROPERTIES)
    skipped = None if properties is None else properties.find(_BEFORE)
    return 0 if skipped is None else min(max(whole_number(skipped.get(VAL)) or 0, 0), _WIDEST)
