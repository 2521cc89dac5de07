"""The receipt log "Sổ nhận báo cáo": read strictly from Excel, every mistake told at once with its cell."""

import datetime as dt
import difflib
import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

from nlp_reports.checks.organisations import matched
from nlp_reports.checks.sheet_cells import cell_text, not_on_list
from nlp_reports.errors import InputError, Problem
from nlp_reports.lexicon import table
from nlp_reports.model import LogEntry
from nlp_reports.text import fold, nfc

REQUIRED: Final = ("organisation", "file", "received")
_SEARCHED: Final = 20  # rows in which the headings may stand
_DATE: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\s.*)?$")
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[\sT].*)?$")
_SERIALS: Final = range(30_000, 70_000)  # Excel's numbers of the days of 1982–2091
_CENTURY: Final = 100


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the log stands in a workbook: its sheet, the row of its headings, the column of each meaning (from 1)."""

    sheet: str
    header: int
    columns: Mapping[str, int]


@dataclass(slots=True)
class _Reader:
    """What one reading of a log knows, and the mistakes that it met."""

    name: str
    files: Sequence[str]
    recipients: Sequence[str]
    year: int | None
    problems: list[Problem] = field(default_factory=list)
    seen: dict[str, str] = field(default_factory=dict)
    called: "LoggedFiles" = field(init=False)

    def __post_init__(self) -> None:
        self.called = LoggedFiles(self.files)

    def wrong(self, place: str, message: str, cure: str) -> None:
        self.problems.append(Problem(self.name, f"ô {place}", message, cure))


def read_log(path: Path, files: Sequence[str], recipients: Sequence[str], year: int | None) -> tuple[LogEntry, ...]:
    """Return the rows of the log at `path`, in order; each names one of `files` or one of `recipients`, or both.

    `files` are the paths below the reports' folder; a log may leave folder and extension out where one file fits.
    `recipients` may be empty, then every organisation is taken. Days lie at most a year from `year`.

    Raises:
        InputError: with every mistake, its cell and what would be right.
    """
    book = _opened(path)
    layout = layout_of(book)
    if layout is None:
        raise InputError(Problem(path.name, "", "không thấy dòng tiêu đề của sổ", f"cần có các cột {_headings()}"))
    reader = _Reader(path.name, files, recipients, year)
    entries = [_entry(reader, cells) for cells in rows_of(book, layout)]
    if reader.problems:
        raise InputError(*reader.problems)
    return tuple(entry for entry in entries if entry)


def rows_of(book: Any, layout: Layout) -> Iterator[dict[str, tuple[str, Any]]]:  # noqa: ANN401 - openpyxl's workbook
    """Yield the rows below the headings that say anything: by meaning the cell's place and its value."""
    for row in book[layout.sheet].iter_rows(min_row=layout.header + 1):
        cells = {
            meaning: (row[column - 1].coordinate, row[column - 1].value)
            for meaning, column in layout.columns.items()
            if column <= len(row)
        }
        if any(cell_text(value) for _, value in cells.values()):
            yield cells


def layout_of(book: Any) -> Layout | None:  # noqa: ANN401 - openpyxl's workbook
    """Return where the log stands: the first row with headings for unit, file and day; None where there is none."""
    for sheet in book.worksheets:
        for number, row in enumerate(sheet.iter_rows(max_row=_SEARCHED, values_only=True), start=1):
            columns: dict[str, int] = {}
            for column, value in enumerate(row, start=1):
                if meaning := _meanings().get(f"column {_key(value)}"):
                    columns.setdefault(meaning, column)
            if all(meaning in columns for meaning in REQUIRED):
                return Layout(sheet.title, number, columns)
    return None


class LoggedFiles:
    """The files below the reports' folder by what a log may call them."""

    def __init__(self, files: Sequence[str]) -> None:
        """Index `files` by path, name and stem: a log of thousands of rows looks each up."""
        self._called: tuple[dict[str, list[str]], ...] = ({}, {}, {})
        for file in files:
            path = PurePosixPath(nfc(file).casefold())
            for called, part in zip(self._called, (str(path), path.name, path.stem), strict=True):
                called.setdefault(part, []).append(file)

    def meant(self, name: str) -> tuple[str, ...]:
        """Return the files that `name` may mean: the whole path, else the name, else it without extension.

        >>> LoggedFiles(["khoi/a.docx", "b.docx"]).meant("A.docx"), LoggedFiles(["b.docx"]).meant("c")
        (('khoi/a.docx',), ())
        """
        wanted = nfc(name).replace("\\", "/").casefold()
        return next((tuple(called[wanted]) for called in self._called if wanted in called), ())


def _opened(path: Path) -> Any:  # noqa: ANN401 - openpyxl's workbook
    from openpyxl import load_workbook  # noqa: PLC0415 - a run without a log does not need it

    if not path.is_file():
        cure = "chạy một lần không có --received: chương trình lập sẵn so_nhan_bao_cao.xlsx trong thư mục kết quả"
        raise InputError(Problem(str(path), "", "không có tệp này", cure))
    try:
        return load_workbook(path, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise InputError(Problem(path.name, "", "không mở được tệp Excel", "lưu lại dạng .xlsx")) from error


def _entry(reader: _Reader, cells: Mapping[str, tuple[str, Any]]) -> LogEntry | None:
    """Return what one row says, None where nothing in it is filled in yet."""
    organisation = _organisation(reader, *cells["organisation"])
    file = _file(reader, *cells["file"])
    received = _day(reader, *cells["received"])
    official = _official(reader, *cells["version"]) if "version" in cells else None
    if received and not cell_text(cells["organisation"][1]) and not cell_text(cells["file"][1]):
        reader.wrong(cells["received"][0], "có ngày nhận nhưng không ghi đơn vị hoặc tệp", "ghi đơn vị, tệp cùng dòng")
    channel = cell_text(cells["channel"][1]) if "channel" in cells else ""
    return LogEntry(organisation, file, received, channel, official) if organisation or file else None


def _organisation(reader: _Reader, place: str, value: object) -> str:
    written = cell_text(value)
    if not written or not reader.recipients:
        return written
    found = matched(written, reader.recipients)
    if not found:
        reader.wrong(place, *not_on_list(written, reader.recipients))
    return found


def _file(reader: _Reader, place: str, value: object) -> str:
    written = cell_text(value)
    found = reader.called.meant(written) if written else ()
    if not written:
        return ""
    if len(found) > 1:
        reader.wrong(place, f"“{written}” có ở nhiều nơi: {', '.join(found)}", "ghi cả tên thư mục")
        return ""
    if not found:
        near = difflib.get_close_matches(written, reader.files, 1)
        meant = f"; có phải “{near[0]}”?" if near else ""
        reader.wrong(place, f"không có tệp “{written}” trong thư mục báo cáo", f"sửa tên tệp hoặc xóa dòng{meant}")
        return ""
    if found[0] in reader.seen:
        reader.wrong(place, f"“{written}” đã ghi ở ô {reader.seen[found[0]]}", "giữ lại một dòng")
    reader.seen.setdefault(found[0], place)
    return found[0]


def _day(reader: _Reader, place: str, value: object) -> dt.date | None:
    if not cell_text(value):
        return None
    day = _date(value)
    if day is None:
        reader.wrong(place, f"“{cell_text(value)}” không phải ngày", "ghi dạng ngày/tháng/năm, ví dụ 25/11/2020")
    elif reader.year is not None and abs(day.year - reader.year) > 1:
        reader.wrong(place, f"năm {day.year} không hợp với báo cáo năm {reader.year}", "kiểm tra lại năm")
    return day


def _date(value: object) -> dt.date | None:
    """Return the day that a cell holds: a date, Excel's number of one, or text as Vietnamese offices write it."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return dt.date(1899, 12, 30) + dt.timedelta(days=int(value)) if int(value) in _SERIALS else None
    text = cell_text(value)
    if found := _ISO.match(text):
        year, month, day = map(int, found.groups())
    elif found := _DATE.match(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return dt.date(year + 2000 if year < _CENTURY else year, month, day)
    except ValueError:
        return None


def _official(reader: _Reader, place: str, value: object) -> bool | None:
    written = cell_text(value)
    meaning = _meanings().get(_key(written))
    if written and meaning is None:
        reader.wrong(place, f"không hiểu “{written}”", "ghi “Chính thức” hoặc “Dự thảo”, hoặc để trống")
    return None if meaning is None else meaning == "official"


def _headings() -> str:
    names: dict[str, str] = {}
    for row in table("receipt_log"):
        sort, _, meaning = row["meaning"].partition(" ")
        if sort == "column" and meaning in REQUIRED:
            names[meaning] = row.values("words")[0]
    return ", ".join(f"“{name[:1].upper()}{name[1:]}”" for name in names.values())


@functools.cache
def _meanings() -> dict[str, str]:
    """Return the meaning of each word of the log: headings as "column <words>", the two sorts of copies as they are."""
    found: dict[str, str] = defaultdict(str)
    for row in table("receipt_log"):
        sort, _, meaning = row["meaning"].partition(" ")
        for words in row.values("words"):
            found[f"column {_key(words)}" if sort == "column" else _key(words)] = meaning or sort
    return dict(found)


def _key(value: object) -> str:
    return " ".join(fold(cell_text(value)).split()).strip(" :.*")
