"""The receipt log for a person to complete: written once, afterwards only added to."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from nlp_reports.checks.receiving.receipt_log import Layout, LoggedFiles, layout_of, rows_of
from nlp_reports.errors import OutputError
from nlp_reports.model import Receipt, Run
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.workbook.sheet import Column, Look
from nlp_reports.publishing.workbook.styles import named_styles
from nlp_reports.publishing.writing.atomic import write_bytes
from nlp_reports.publishing.writing.office_zip import steady

COLUMNS: Final = {
    "organisation": Column("Đơn vị", 36),
    "file": Column("Tệp", 34),
    "received": Column("Ngày nhận", 14),
    "channel": Column("Hình thức gửi", 15),
    "version": Column("Bản", 14),
    "doubt": Column("Đề nghị xác nhận", 52),
}
_NOTE = (
    "Ghi ngày nhận từng tệp (ngày/tháng/năm); cột Bản ghi Chính thức hoặc Dự thảo."
    " Dòng chưa có đơn vị là tệp cần xác nhận. Chương trình chỉ thêm dòng mới, không sửa dòng đã ghi."
)
_CHOICES: Final = {"channel": "E-mail,Zalo,Trực tiếp,Bưu điện,Trục văn bản", "version": "Chính thức,Dự thảo"}
_LISTED = "Danh sách đơn vị"
_HEADER: Final = 3
_ROOM: Final = 500  # rows below the last that choices reach


def complete_log(path: Path, run: Run, recipients: Sequence[str] = ()) -> int:
    """Add to the log at `path` what it does not name yet, and return how many rows were added or given a file.

    A log that is not there is begun. What a person wrote stays; a recipient's row without file and day takes the file
    that came. A log that has all already is not touched.

    Raises:
        OutputError: what stands there is no log, or is open in Excel; it was not touched.
    """
    book = _opened(path) if path.exists() else _begun(recipients)
    layout = layout_of(book)
    if layout is None:
        msg = f"Không bổ sung được {path.name}: tệp không có các cột của sổ nhận báo cáo."
        raise OutputError(msg)
    changed = _filled(book, layout, run.receipts) + _added(book, layout, run.receipts)
    if changed or not path.exists():
        out = io.BytesIO()
        book.save(out)
        write_bytes(path, steady(out.getvalue()))
    return changed


def _opened(path: Path) -> Any:  # noqa: ANN401 - openpyxl's workbook
    try:
        return load_workbook(path)
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        msg = f"Không bổ sung được {path.name}: không mở được tệp Excel."
        raise OutputError(msg) from error


def _begun(recipients: Sequence[str]) -> Workbook:
    """Return an empty log: title, headings, choices, a second sheet with the names that may be chosen."""
    book = Workbook()
    for style in named_styles():
        book.add_named_style(style)
    page: Any = book.active
    page.title = "Sổ nhận báo cáo"
    _put(page.cell(1, 1), "SỔ NHẬN BÁO CÁO", Look.TITLE)
    _put(page.cell(2, 1), _NOTE, Look.NOTE)
    for number, column in enumerate(COLUMNS.values(), start=1):
        _put(page.cell(_HEADER, number), column.heading, Look.HEADER)
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.freeze_panes = f"A{_HEADER + 1}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    _choices(book, page, recipients)
    book.properties.creator = "nlp-reports"
    return book


def _choices(book: Workbook, page: Worksheet, recipients: Sequence[str]) -> None:
    formulas = {meaning: f'"{words}"' for meaning, words in _CHOICES.items()}
    if recipients:
        names = book.create_sheet(_LISTED)
        names.column_dimensions["A"].width = COLUMNS["organisation"].width
        for number, name in enumerate(recipients, start=1):
            _put(names.cell(number, 1), name, Look.TEXT)
        formulas["organisation"] = f"'{_LISTED}'!$A$1:$A${len(recipients)}"
    for meaning, formula in formulas.items():
        # Other words are told when the log is read, all at once; Excel should not stop a person at each.
        rule = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(list(COLUMNS).index(meaning) + 1)
        rule.add(f"{letter}{_HEADER + 1}:{letter}{_HEADER + _ROOM}")
        page.data_validations.append(rule)


def _filled(book: Any, layout: Layout, receipts: Sequence[Receipt]) -> int:  # noqa: ANN401 - openpyxl's workbook
    """Put files into the rows of recipients that wait for one; return how many."""
    page, listed, filled = book[layout.sheet], _listed(book, layout, receipts), 0
    waiting: dict[str, str] = {}
    for cells in rows_of(book, layout):
        said = {meaning for meaning, (_, value) in cells.items() if value not in {None, ""}}
        if said == {"organisation"}:
            waiting.setdefault(str(cells["organisation"][1]), cells["file"][0])
    for receipt in receipts:
        if receipt.file and receipt.file not in listed and not receipt.doubt and receipt.organisation in waiting:
            place = page[waiting.pop(receipt.organisation)]
            _put(place, receipt.file, Look.TEXT)
            filled += 1
    return filled


def _added(book: Any, layout: Layout, receipts: Sequence[Receipt]) -> int:  # noqa: ANN401 - openpyxl's workbook
    page, listed = book[layout.sheet], _listed(book, layout, receipts)
    rows = list(_new_rows(receipts, listed))
    first = 1 + max([layout.header, *(page[cells["organisation"][0]].row for cells in rows_of(book, layout))])
    columns = dict(layout.columns) | _doubts(page, layout)
    styled = Look.TEXT.value in {style if isinstance(style, str) else style.name for style in book.named_styles}
    for number, row in enumerate(rows, start=first):
        for meaning, column in columns.items():
            look = Look.DATE if meaning == "received" else Look.TEXT
            _put(page.cell(number, column), row.get(meaning, ""), look if styled else None)
    return len(rows)


def _doubts(page: Any, layout: Layout) -> dict[str, int]:  # noqa: ANN401 - openpyxl's sheet
    """Return the column for what is to be confirmed, where the log has one."""
    headings = {cell.value: cell.column for cell in page[layout.header]}
    heading = COLUMNS["doubt"].heading
    return {"doubt": headings[heading]} if heading in headings else {}


def _listed(book: Any, layout: Layout, receipts: Sequence[Receipt]) -> set[str]:  # noqa: ANN401 - openpyxl's workbook
    """Return the files and, as `organisation/`, the recipients that the log names already."""
    files = LoggedFiles([receipt.file for receipt in receipts if receipt.file])
    found: set[str] = set()
    for cells in rows_of(book, layout):
        found.update(files.meant(str(cells["file"][1] or "")))
        found.add(f"{cells['organisation'][1] or ''}/")
    return found


def _new_rows(receipts: Sequence[Receipt], listed: set[str]) -> Iterator[dict[str, str]]:
    for receipt in receipts:
        if receipt.file and receipt.file not in listed:
            organisation = "" if receipt.doubt else receipt.organisation
            version = "Dự thảo" if receipt.draft else ""
            yield {"organisation": organisation, "file": receipt.file, "version": version, "doubt": receipt.doubt}
        elif not receipt.file and f"{receipt.organisation}/" not in listed:
            yield {"organisation": receipt.organisation}


def _put(cell: Cell, text: str, look: Look | None) -> None:
    """Write a text that Excel shall not take for a formula, an empty one as nothing."""
    if text:
        cell.value = for_xml(text)
        cell.data_type = "s"
    if look is not None:
        cell.style = look.value
    if text.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True
