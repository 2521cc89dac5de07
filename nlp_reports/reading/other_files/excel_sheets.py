"""The lines and tables of a sheet of Excel, with what a person sees in each cell."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from nlp_reports.reading.raw import PLAIN, RawBlock, RawCell, RawParagraph, RawTable, Stretch
from nlp_reports.text import nfc

_FEWEST: Final = 2  # cells that a row of a table holds; a row with one is a line of text
_MOST_ROWS: Final = 5000
_MOST_COLUMNS: Final = 100


def blocks_of(sheet: Any) -> Iterator[tuple[RawBlock, int]]:  # noqa: ANN401 - openpyxl's sheet
    """Yield the lines and tables of a sheet, each with the number of rows above it."""
    rows = [_row(cells) for cells in sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)]
    widths = {(merged.min_row, merged.min_col): merged.size for merged in sheet.merged_cells.ranges}
    start = 0
    for at in range(len(rows) + 1):
        if at < len(rows) and len(rows[at]) >= _FEWEST:
            continue
        if start < at:
            yield _table(rows, start, at, widths), start
        if at < len(rows):
            yield from ((_line(text), at) for text in rows[at].values())
        start = at + 1


def _table(rows: Sequence[dict[int, str]], start: int, end: int, widths: dict[tuple[int, int], Any]) -> RawTable:
    """Return the rows from `start` to before `end`, every cell in the column that it has in Excel."""
    return RawTable(
        tuple(
            tuple(
                RawCell(
                    at - start + 1,
                    column,
                    widths[at + 1, column]["columns"] if (at + 1, column) in widths else 1,
                    widths[at + 1, column]["rows"] if (at + 1, column) in widths else 1,
                    (_line(text),),
                )
                for column, text in sorted(rows[at].items())
            )
            for at in range(start, end)
        )
    )


def _row(cells: Sequence[Any]) -> dict[int, str]:
    """Return the texts of the cells that hold something, by their column from 1."""
    return {cell.column: text for cell in cells if (text := _text(cell))}


def _text(cell: Any) -> str:  # noqa: ANN401 - openpyxl's cell
    """Return what a person sees in a cell: numbers with a decimal comma, percentages with their sign."""
    value = cell.value
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        share = "%" in str(cell.number_format)
        number = round(Decimal(str(value)) * (100 if share else 1), 6)
        return f"{number.normalize():f}".replace(".", ",") + ("%" if share else "")
    if hasattr(value, "strftime"):
        return str(value.strftime("%d/%m/%Y"))
    return " ".join(nfc(str(value)).split())


def _line(text: str) -> RawParagraph:
    return RawParagraph(0, text, (Stretch(0, len(text), PLAIN),))
