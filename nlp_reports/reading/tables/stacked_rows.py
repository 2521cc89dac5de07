"""Rows that a typist stacked in one: names and values below one another in each cell, by the Enter key."""

from collections.abc import Sequence
from dataclasses import replace

from nlp_reports.reading.raw import RawCell, RawParagraph, RawTable
from nlp_reports.reading.tables.cell_values import VALUE


def unstacked(table: RawTable) -> RawTable:
    """Return the table with each stacked row parted into the rows that a person sees."""
    parted = [rows for row in table.rows for rows in _rows(row)]
    if len(parted) == len(table.rows):
        return table
    counted = (tuple(replace(cell, row=at) for cell in row) for at, row in enumerate(parted, start=1))
    return replace(table, rows=tuple(counted))


def _rows(row: tuple[RawCell, ...]) -> list[tuple[RawCell, ...]]:
    """Return the rows that are stacked in one, the row itself where none are."""
    lines = [_lines(cell) for cell in row]
    count = max(map(len, lines), default=0)
    told = [stack for stack in lines if stack]
    if count <= 1 or len(told) <= 1 or not all(len(stack) == count for stack in told):
        return [row]
    values = list(map(_are_values, told))
    if not any(values[1:]) or all(values) or any(map(_is_wrapped, told)) or any(map(_is_large, row)):
        return [row]
    return [
        tuple(replace(cell, blocks=tuple(stack[at : at + 1])) for cell, stack in zip(row, lines, strict=True))
        for at in range(count)
    ]


def _are_values(stack: Sequence[RawParagraph]) -> bool:
    """Tell whether lines are values of one kind: "215" above "107,5%" are two of one thing."""
    found = [VALUE.fullmatch(line.text.strip()) for line in stack]
    return all(found) and len({value["percent"] is None for value in found if value}) == 1


def _is_wrapped(stack: Sequence[RawParagraph]) -> bool:
    """Tell whether lines are one name over several lines: begun with a capital, gone on with a small letter."""
    starts = [line.text.strip()[:1] for line in stack if not line.label]
    return bool(starts) and starts[0].isupper() and any(start.islower() for start in starts[1:])


def _is_large(cell: RawCell) -> bool:
    """Tell whether a cell reaches over several rows or holds another table."""
    return cell.height > 1 or any(isinstance(block, RawTable) for block in cell.blocks)


def _lines(cell: RawCell) -> list[RawParagraph]:
    """Return the written lines of a cell."""
    return [line for block in cell.blocks if isinstance(block, RawParagraph) for line in _parted(block)]


def _parted(paragraph: RawParagraph) -> list[RawParagraph]:
    """Return the lines of a paragraph that soft breaks part, blank ones left out."""
    if "\n" not in paragraph.text:
        return [paragraph] if paragraph.text.strip() or paragraph.label else []
    found: list[RawParagraph] = []
    start = 0
    for text in paragraph.text.split("\n"):
        end = start + len(text)
        if text.strip():
            found.append(paragraph.part(start, end))
        start = end + 1
    return found
