"""Render the sheets of a run as an Excel workbook, row by row, so that a large run needs little memory."""

import datetime as dt
import functools
import io
import math
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import BinaryIO, cast

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from nlp_reports.model import Run
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.workbook.marks import NONE, Marks
from nlp_reports.publishing.workbook.sheet import LAST_ROW, Block, Look, Painted, Row, Sheet, Value
from nlp_reports.publishing.workbook.sheet_xml import SheetXml
from nlp_reports.publishing.workbook.sheets.assessment import assessment_sheets
from nlp_reports.publishing.workbook.sheets.comparisons import comparison_sheets
from nlp_reports.publishing.workbook.sheets.figures import figure_sheets
from nlp_reports.publishing.workbook.sheets.overview import overview
from nlp_reports.publishing.workbook.sheets.review import review_sheets
from nlp_reports.publishing.workbook.sheets.targets import target_sheets
from nlp_reports.publishing.workbook.styles import UNWRAPPED, Pen, named_styles
from nlp_reports.publishing.writing.office_zip import steady_copy

# A cell that begins like this is a formula for Excel, or for a program that the CSV of it is pasted into.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
# Excel's own limits: for the text of one cell, and for the links of one sheet.
LONGEST_TEXT = 32_767
MOST_LINKS = 65_000
A4_LANDSCAPE = 9
# Points: a line of the sheets' font, and the highest row that Excel knows.
LINE_HEIGHT, TITLE_HEIGHT, HIGHEST_ROW = 15.0, 24.0, 409.0
# Letters in a unit of width: Times New Roman on the widths of Excel, measured on wrapped report text.
LETTERS = 1.08


def to_workbook(run: Run) -> bytes:
    """Return the workbook of a run; equal runs give equal bytes."""
    return render(sheets_of(run))


def write_workbook(run: Run, path: Path, marks: Marks = NONE) -> None:
    """Write the workbook of a run to `path`, with what a person wrote into an earlier one.

    None of the sheets is ever in memory as a whole.
    """
    _put(sheets_of(run, marks), LAST_ROW, path)


def sheets_of(run: Run, marks: Marks = NONE) -> tuple[Sheet, ...]:
    """Return the sheets in their order."""
    figures = (*figure_sheets(run), *target_sheets(run), *comparison_sheets(run))
    return (overview(run), *review_sheets(run, marks), *figures, *assessment_sheets(run))


def render(sheets: Iterable[Sheet], last_row: int = LAST_ROW) -> bytes:
    """Return a workbook of these sheets, none longer than `last_row` rows and the line that names its CSV."""
    out = io.BytesIO()
    _put(sheets, last_row, out)
    return out.getvalue()


def _put(sheets: Iterable[Sheet], last_row: int, target: Path | BinaryIO) -> None:
    """Write the workbook: openpyxl's own without rows, and into it the rows from the disk."""
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
    header = 2 + bool(sheet.note)
    widths = _widths(sheet)
    _set_up(page, sheet, widths, header)
    pen, links = Pen(page), 0
    with place.open("wb") as file:
        xml = SheetXml(file)
        for row in _rows(sheet):
            if xml.rows == last_row:
                said = f"Còn nhiều dòng nữa; xem đủ trong tables/{sheet.csv}.csv."
                xml.append([_cell(pen, Painted(said, Look.NOTE))])
                break
            links += sum(isinstance(value, Painted) and bool(value.link) for value in row)
            _append(xml, pen, row if links <= MOST_LINKS else _unlinked(row), widths)
    if len(sheet.blocks) == 1:
        # What is hidden stands at the end.
        last_column = get_column_letter(sum(not column.hidden for column in sheet.blocks[0].columns))
        page.auto_filter.ref = f"A{header}:{last_column}{max(min(xml.rows, last_row), header)}"
        _validate(page, sheet.blocks[0], header + 1, min(xml.rows, last_row))
    return xml


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


def _append(xml: SheetXml, pen: Pen, row: Row, widths: tuple[float, ...]) -> None:
    """Write one row, as high as its longest wrapped cell: LibreOffice does not find the height by itself."""
    lines = max((_lines(value, width) for value, width in zip(row, widths, strict=False)), default=1)
    titled = bool(row) and isinstance(row[0], Painted) and row[0].look is Look.TITLE
    height = TITLE_HEIGHT if titled else min(lines * LINE_HEIGHT, HIGHEST_ROW)
    xml.append([_cell(pen, value) for value in row], height if titled or lines > 1 else None)


def _lines(value: Value | Painted, width: float) -> int:
    """Estimate the lines of a wrapped text."""
    if isinstance(value, Painted):
        if value.look in UNWRAPPED:
            return 1
        value = value.value
    # Most cells are short, and a large run has millions of them.
    if not isinstance(value, str) or (len(value) <= width and "\n" not in value):
        return 1
    return _wrapped(value, width)


@functools.lru_cache(4096)
def _wrapped(value: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / (width * LETTERS))) for line in value.split("\n"))


def _set_up(page: Worksheet, sheet: Sheet, widths: tuple[float, ...], header: int) -> None:
    """Set widths, the frozen header and the printed page; a streamed sheet takes them only before its first row."""
    for number, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    single = len(sheet.blocks) == 1
    for number, column in enumerate(sheet.blocks[0].columns if single else (), start=1):
        if column.hidden:
            page.column_dimensions[get_column_letter(number)].hidden = True
    page.freeze_panes = f"B{header + 1}" if single else "B1"
    if single:
        page.print_title_rows = f"{header}:{header}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = A4_LANDSCAPE
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.75
    # An empty footer counts as false.
    if page.oddFooter is not None:
        page.oddFooter.center.text = "&A – trang &P/&N"


def _validate(page: Worksheet, block: Block, first: int, last: int) -> None:
    """Let a tick column take only "x", and say so in Vietnamese."""
    for number, column in enumerate(block.columns, start=1):
        if not column.tick or last < first:
            continue
        rule = DataValidation(type="list", formula1='"x"', allow_blank=True, showErrorMessage=True)
        rule.errorTitle, rule.error = "Gửi đơn vị", "Ghi x để gửi ý kiến này cho đơn vị, hoặc để trống."
        letter = get_column_letter(number)
        rule.add(f"{letter}{first}:{letter}{last}")
        page.data_validations.append(rule)


def _cell(pen: Pen, value: Value | Painted) -> tuple[Value, int, str]:
    """Return what stands in a cell, the number of its style, and where it leads to."""
    content, look, link = (
        (value.value, value.look, value.link) if isinstance(value, Painted) else (value, _look(value), "")
    )
    if isinstance(content, str):
        text, quoted = _text(content)
        return text, pen.style(look, quoted=quoted), link
    return content, pen.style(look, _form(look, content)), link


@functools.lru_cache(4096)
def _text(content: str) -> tuple[str, bool]:
    """Return a text as a cell may hold it, and whether Excel would take it for a formula."""
    text = for_xml(content)[:LONGEST_TEXT]
    return text, text.startswith(FORMULA_SIGNS)


def _form(look: Look, content: Value) -> str:
    """Return how Excel shows a number; empty where the look says it."""
    if look not in {Look.NUMBER, Look.TOTAL} or not isinstance(content, (int, float, Decimal)):
        return ""
    return "#,##0" if content == math.trunc(content) else "#,##0.0##"


def _look(value: Value) -> Look:
    match value:
        case str() | None:
            return Look.TEXT
        case dt.date():
            return Look.DATE
        case int():
            return Look.COUNT
        case _:
            return Look.NUMBER
