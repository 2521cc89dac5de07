"""Excel files that units send beside their reports: sheets as tables, with the way back to each cell."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nlp_reports.model import CellRef, Report
from nlp_reports.reading.assembling.assembly import Source, assemble
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.other_files.excel_sheets import blocks_of
from nlp_reports.reading.raw import RawBlock, RawDocument, RawTable

BOOK_SUFFIXES: Final = (".xlsx", ".xlsm")


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
            for block, above in blocks_of(sheet):
                blocks.append(block)
                origins += [_Origin(sheet.title, above)] if isinstance(block, RawTable) else []
    source = Source(path.stem, shown, hashlib.sha256(content).hexdigest())
    return Book(assemble(RawDocument(blocks), source), tuple(origins))
