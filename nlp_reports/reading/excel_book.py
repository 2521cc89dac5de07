"""Excel files that units send beside their reports: sheets as tables, with the way back to each cell."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from nlp_reports.model import CellRef, Report
from nlp_reports.reading.assembling.assembly import Source, assemble
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.raw import PLAIN, RawBlock, RawCell, RawDocument, RawParagraph, RawTable, Stretch
from nlp_reports.text import nfc

BOOK_SUFFIXES: Final = (".xlsx", ".xlsm")
_FEWEST: Final = 2  # cells that a row of a table holds; a row with one is a line of text
_MOST_ROWS: Final = 5000
_MOST_COLUMNS: Final = 100


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a table begins: its sheet, and the row before its first one."""

    sheet: str
    above: int


@dataclass(frozen=True, slots=True)
class Book:
    """An Excel file read as a report: its lines and tables in the order of the sheets."""

    report: Report
    origins: tuple[_Origin, ...]

    def place(self, cell: CellRef) -> str:
        """Return where a cell stands in Excel ("Sheet1!D12")."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as in read_book

        origin = self.origins[cell.table - 1]
        return f"{origin.sheet}!{get_column_letter(cell.column)}{origin.above + cell.row}"


def read_book(path: Path, file: str = "") -> Book:
    """Return the Excel file at `path`; of a formula the value that Excel kept, hidden sheets are left out.

    Raises:
        UnreadableError: it is no Excel file, damaged or has a password.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - most folders hold none

    shown = file or path.name
    try:
        content = path.read_bytes()
        book = load_workbook(path, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise unreadable(shown, "damaged") from error
    blocks: list[RawBlock] = []
    origins: list[_Origin] = []
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            for block, above in _blocks(sheet):
                blocks.append(block)
                origins += [_Origin(sheet.title, above)] if isinstance(block, RawTable) else []
    source = Source(path.stem, shown, hashlib.sha256(content).hexdigest())
    return Book(assemble(RawDocument(blocks), source), tuple(origins))


def _blocks(sheet: Any) -> Iterator[tuple[RawBlock, int]]:  # noqa: ANN401 - openpyxl's sheet
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
