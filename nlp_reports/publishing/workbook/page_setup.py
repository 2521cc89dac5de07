"""How the page of a sheet is set up: widths, the frozen header, print, what a tick column takes."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from nlp_reports.publishing.workbook.sheet import Block, Sheet

A4_LANDSCAPE = 9


def set_up(page: Worksheet, sheet: Sheet, widths: tuple[float, ...], header: int) -> None:
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


def limit_ticks(page: Worksheet, block: Block, first: int, last: int) -> None:
    """Let a tick column take only "x", and say so in Vietnamese."""
    for number, column in enumerate(block.columns, start=1):
        if not column.tick or last < first:
            continue
        rule = DataValidation(type="list", formula1='"x"', allow_blank=True, showErrorMessage=True)
        rule.errorTitle, rule.error = "Gửi đơn vị", "Ghi x để gửi ý kiến này cho đơn vị, hoặc để trống."
        letter = get_column_letter(number)
        rule.add(f"{letter}{first}:{letter}{last}")
        page.data_validations.append(rule)
