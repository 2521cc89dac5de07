"""Who has to report: the office's own list, one organisation a line or a row."""

import unicodedata
from pathlib import Path

from nlp_reports.errors import InputError, Problem
from nlp_reports.text import fold, nfc

HEADINGS = frozenset({"don vi", "ten don vi", "đơn vị", "tên đơn vị"})


def read_recipients(path: Path) -> tuple[str, ...]:
    """Return the organisations of a list, in order, each once.

    A text file has one a line ("#" begins a remark); an Excel file has them in the column "Đơn vị", or in its first
    column where there is no such heading.

    Raises:
        InputError: the file cannot be read, is empty, or names an organisation twice (every repeat is named).
    """
    if not path.is_file():
        raise InputError(Problem(str(path), "", "không có tệp này", "kiểm tra lại tên tệp danh sách đơn vị"))
    rows = _excel(path) if path.suffix.lower() in {".xlsx", ".xlsm"} else _lines(path)
    named = [(place, " ".join(nfc(name).split())) for place, name in rows]
    named = [(place, name) for place, name in named if name and not name.startswith("#")]
    if not named:
        raise InputError(Problem(path.name, "", "danh sách không có đơn vị nào", "mỗi dòng ghi một đơn vị"))
    seen: dict[str, str] = {}
    problems = []
    for place, name in named:
        if fold(name) in seen:
            problems.append(Problem(path.name, place, f"“{name}” đã có ở {seen[fold(name)]}", "xóa một trong hai"))
        seen.setdefault(fold(name), place)
    if problems:
        raise InputError(*problems)
    return tuple(name for _, name in named)


def _lines(path: Path) -> list[tuple[str, str]]:
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(Problem(path.name, "", "tệp không phải UTF-8", "lưu lại với mã UTF-8")) from error
    return [(f"dòng {number}", line) for number, line in enumerate(content.splitlines(), start=1)]


def _excel(path: Path) -> list[tuple[str, str]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - a text list does not need it

    try:
        sheet = load_workbook(path, read_only=True, data_only=True).worksheets[0]
        rows = [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise InputError(Problem(path.name, "", "không mở được tệp Excel", "lưu lại dạng .xlsx")) from error
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if unicodedata.normalize("NFC", value).strip().lower() in HEADINGS:
                return [(f"dòng {n}", r[column]) for n, r in enumerate(rows[number + 1 :], start=number + 2)]
    return [(f"dòng {number}", row[0]) for number, row in enumerate(rows, start=1) if row]
