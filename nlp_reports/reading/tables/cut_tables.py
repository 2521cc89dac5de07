"""Tables that go on behind a page break as tables of their own: the rows below the break have no head."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from nlp_reports.reading.raw import RawBlock, RawCell, RawParagraph, RawTable, is_blank
from nlp_reports.reading.tables.cell_values import VALUE

_ROW_NUMBER = re.compile(r"\d{1,4}")
_FEWEST_COLUMNS = 3
_MOST_ROWS = 2000


def with_continued(blocks: Iterable[RawBlock]) -> list[RawBlock]:
    """Return the blocks, a table that goes on with the one before it as its last rows."""
    found: list[RawBlock] = []
    for block in blocks:
        above = _table_above(found) if isinstance(block, RawTable) else None
        if above is not None and isinstance(block, RawTable) and _goes_on(found[above], block):
            found[above:] = [_joined(found[above], block)]
        else:
            found.append(block)
    return found


def _table_above(found: Sequence[RawBlock]) -> int | None:
    """Return where the table is that only blank paragraphs part from what follows."""
    blanks = len(list(takewhile(is_blank, reversed(found))))
    at = len(found) - blanks - 1
    return at if at >= 0 and isinstance(found[at], RawTable) else None


def _goes_on(above: RawBlock, below: RawTable) -> bool:
    """Tell whether the first row of a table is one more row of values of the table above it."""
    if not isinstance(above, RawTable) or not 1 < len(above.rows) <= _MOST_ROWS or not below.rows or below.header:
        return False
    columns = above.columns
    if columns < _FEWEST_COLUMNS or columns != below.columns:
        return False
    first, last, head = below.rows[0], above.rows[-1], above.rows[0]
    if len(first) != columns or len(last) != columns:
        return False
    number, before = _number(first[0]), _number(last[0])
    if number or before:
        return number == before + 1
    values = _valued(first)
    return bool(values) and values == _valued(last) and not values & _valued(head)


def _joined(above: RawBlock, below: RawTable) -> RawBlock:
    rows = above.rows if isinstance(above, RawTable) else ()
    moved = (tuple(replace(cell, row=cell.row + len(rows)) for cell in row) for row in below.rows)
    return replace(below, rows=(*rows, *moved), header=above.header if isinstance(above, RawTable) else 0)


def _number(cell: RawCell) -> int:
    """Return the number of a row in a column of its own, typed or computed; 0 where there is none."""
    told = (f"{block.label}{block.text}".strip(" .") for block in cell.blocks if isinstance(block, RawParagraph))
    text = "".join(told)
    return int(text) if _ROW_NUMBER.fullmatch(text) else 0


def _valued(row: Sequence[RawCell]) -> set[int]:
    """Return the columns of a row that hold a value."""
    return {cell.column for cell in row if VALUE.fullmatch(cell.text)}
