"""Render sheets as an Excel workbook, row by row, so that a large run needs little memory."""

import io
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO, cast

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from nlp_reports.publishing.workbook.cells import cell_of
from nlp_reports.publishing.workbook.heights import height_of
from nlp_reports.publishing.workbook.page_setup import limit_ticks, set_up
from nlp_reports.publishing.workbook.sheet import LAST_ROW, Look, Painted, Row, Sheet
from nlp_reports.publishing.workbook.sheet_xml import SheetXml
from nlp_reports.publishing.workbook.styles import Pen, named_styles
from nlp_reports.publishing.writing.office_zip import steady_copy

# Excel takes no more of them on one sheet.
MOST_LINKS = 65_000


def render(sheets: Iterable[Sheet], last_row: int = LAST_ROW) -> bytes:
    """Return a workbook of these sheets, none longer than `last_row` rows and the line that names its CSV."""
    out = io.BytesIO()
    write_sheets(sheets, out, last_row)
    return out.getvalue()


def write_sheets(sheets: Iterable[Sheet], target: Path | BinaryIO, last_row: int = LAST_ROW) -> None:
    """Write a workbook of these sheets to `target`: openpyxl's own without rows, and into it the rows from the disk."""
    book = Workbook(write_only=True)
    for style in named_styles():
        book.add_named_style(style)
    book.properties.creator = "nlp-reports"
    bare = io.BytesIO()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        written = []
        for number, sheet in enumerate(sheets, start=1):
            rows = Path(folder, f"{number}.xml")
            written.append((rows, _write(book, sheet, last_row, rows)))
        book.save(bare)
        steady_copy(bare, target, dict(_parts(bare, written)))


def _parts(bare: BinaryIO, written: Iterable[tuple[Path, SheetXml]]) -> Iterator[tuple[str, tuple[bytes | Path, ...]]]:
    """Yield the parts of the sheets with their rows in them, and where their links lead to."""
    with zipfile.ZipFile(bare) as archive:
        for number, (rows, xml) in enumerate(written, start=1):
            before, behind = xml.part(archive.read(f"xl/worksheets/sheet{number}.xml"))
            yield f"xl/worksheets/sheet{number}.xml", (before, rows, behind)
            if relations := xml.relations():
                yield f"xl/worksheets/_rels/sheet{number}.xml.rels", (relations,)


def _write(book: Workbook, sheet: Sheet, last_row: int, place: Path) -> SheetXml:
    # A streamed sheet has the parts of an ordinary one that are used here; only its type says less.
    page = cast("Worksheet", book.create_sheet(sheet.title))
    header, widths = 2 + bool(sheet.note), _widths(sheet)
    set_up(page, sheet, widths, header)
    with place.open("wb") as file:
        xml = SheetXml(file)
        _write_rows(xml, Pen(page), sheet, widths, last_row)
    if len(sheet.blocks) == 1:
        # What is hidden stands at the end.
        last_column = get_column_letter(sum(not column.hidden for column in sheet.blocks[0].columns))
        page.auto_filter.ref = f"A{header}:{last_column}{max(min(xml.rows, last_row), header)}"
        limit_ticks(page, sheet.blocks[0], header + 1, min(xml.rows, last_row))
    return xml


def _write_rows(xml: SheetXml, pen: Pen, sheet: Sheet, widths: tuple[float, ...], last_row: int) -> None:
    """Write the rows up to the last that is allowed, with links as long as Excel takes more."""
    links = 0
    for row in _rows(sheet):
        if xml.rows == last_row:
            said = f"Còn nhiều dòng nữa; xem đủ trong tables/{sheet.csv}.csv."
            xml.append([cell_of(pen, Painted(said, Look.NOTE))])
            break
        links += sum(isinstance(value, Painted) and bool(value.link) for value in row)
        told = row if links <= MOST_LINKS else _unlinked(row)
        xml.append([cell_of(pen, value) for value in told], height_of(told, widths))


def _rows(sheet: Sheet) -> Iterator[Row]:
    yield (Painted(sheet.title, Look.TITLE),)
    if sheet.note:
        yield (Painted(sheet.note, Look.NOTE),)
    for block in sheet.blocks:
        if block.caption:
            yield (Painted(block.caption, Look.CAPTION),)
        yield tuple(Painted(column.heading, Look.HEADER) for column in block.columns)
        yield from block.rows
        if len(sheet.blocks) > 1:
            yield ()


def _unlinked(row: Row) -> Row:
    return tuple(
        value.value if isinstance(value, Painted) and value.link and value.look is Look.LINK else value for value in row
    )


def _widths(sheet: Sheet) -> tuple[float, ...]:
    return tuple(max(w) for w in zip_longest(*([c.width for c in b.columns] for b in sheet.blocks), fillvalue=0.0))
