"""The targets that units are given, "Giao chỉ tiêu.xlsx": read strictly, every mistake told at once with its cell."""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from nlp_reports.checks.organisations import matched
from nlp_reports.checks.sheet_cells import cell_text, not_on_list
from nlp_reports.errors import InputError, Problem
from nlp_reports.figures.numerals import numeral
from nlp_reports.indicators import Heading, indicator_of, indicators_named
from nlp_reports.model import Guideline, Target
from nlp_reports.text import fold

_SEARCHED: Final = 20  # rows in which the headings may stand
_UNIT_HEADS: Final = frozenset({"đơn vị", "tên đơn vị", "đơn vị thực hiện", "đơn vị được giao"})
_IDLE_HEADS: Final = re.compile(r"(?:số )?(?:tt|stt|thứ tự)|ghi chú|mã đơn vị|đơn vị tính|")
_EVERYBODY: Final = re.compile(r"(?:toàn (?:tỉnh|ngành|huyện|thành phố)|tổng(?: cộng| số)?|cộng)\W*")
_CEILING: Final = re.compile(r"(?:≤|<=|<|không quá|dưới|tối đa|nhiều nhất)\s*")
_FLOOR: Final = re.compile(r"(?:≥|>=|>|từ|trên|ít nhất|tối thiểu)\s*")
# A target in đồng without a unit above it: fewer than this is surely meant in millions.
_LEAST_MONEY: Final = 100_000


@dataclass(slots=True)
class _Reader:
    """What one reading of a file of targets knows, and the mistakes that it met."""

    name: str
    recipients: Sequence[str]
    guideline: Guideline
    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)

    def wrong(self, place: str, message: str, cure: str) -> None:
        self.problems.append(Problem(self.name, f"ô {place}" if place else "", message, cure))


def read_targets(path: Path, recipients: Sequence[str], guideline: Guideline) -> tuple[Target, ...]:
    """Return the targets of an Excel file of units (rows) and indicators (columns), in the order of its cells.

    A column is headed by an indicator's name or id, money with its unit ("Thu kinh phí (triệu đồng)"); a row
    "Toàn tỉnh" or "Cộng" is the target of all units. An empty cell is no target, "không quá 2" the most there may
    be. Without `recipients` every unit is taken.

    Raises:
        InputError: with every mistake, its cell and what would be right.
    """
    reader = _Reader(path.name, recipients, guideline)
    found = _table(_opened(path))
    if found is None:
        cure = "dòng tiêu đề cần có cột “Đơn vị” và các cột ghi tên chỉ tiêu"
        raise InputError(Problem(path.name, "", "không thấy dòng tiêu đề của bảng giao chỉ tiêu", cure))
    header, column, rows = found
    columns = _columns(reader, header, column)
    targets = [target for row in rows for target in _row(reader, row, column, columns)]
    if not columns and not reader.problems:
        reader.wrong("", "không có cột chỉ tiêu nào", "đặt tên cột theo tên chỉ tiêu trong đề cương")
    if reader.problems:
        raise InputError(*reader.problems)
    return tuple(targets)


Cells = tuple[Any, ...]


def _opened(path: Path) -> Any:  # noqa: ANN401 - openpyxl's workbook
    from openpyxl import load_workbook  # noqa: PLC0415 - a run without targets does not need it

    if not path.is_file():
        raise InputError(Problem(str(path), "", "không có tệp này", "kiểm tra lại tên tệp giao chỉ tiêu"))
    try:
        return load_workbook(path, data_only=True)
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise InputError(Problem(path.name, "", "không mở được tệp Excel", "lưu lại dạng .xlsx")) from error


def _table(book: Any) -> tuple[Cells, int, list[Cells]] | None:  # noqa: ANN401 - openpyxl's workbook
    """Return the row of headings, the position of the units' column, and the rows below; None where there are none."""
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows())
        for number, row in enumerate(rows[:_SEARCHED]):
            for position, cell in enumerate(row):
                if cell_text(cell.value) and fold(cell_text(cell.value)) in _UNIT_HEADS:
                    return row, position, rows[number + 1 :]
    return None


def _columns(reader: _Reader, header: Cells, units: int) -> Mapping[int, Heading]:
    """Return what each column means, by its position; one that names no indicator is a mistake."""
    columns: dict[int, Heading] = {}
    taken: dict[str, str] = {}
    for position, cell in enumerate(header):
        written = cell_text(cell.value)
        if position == units or _IDLE_HEADS.fullmatch(fold(written)):
            continue
        heading = indicator_of(written, reader.guideline)
        if heading is None:
            reader.wrong(cell.coordinate, f"không rõ “{written}” là chỉ tiêu nào", _meant(written, reader.guideline))
        elif heading.indicator.id in taken:
            place = taken[heading.indicator.id]
            reader.wrong(cell.coordinate, f"“{written}” trùng chỉ tiêu với ô {place}", "giữ lại một cột")
        else:
            columns[position] = heading
            taken[heading.indicator.id] = cell.coordinate
    return columns


def _meant(written: str, guideline: Guideline) -> str:
    """Return what a heading that names no one indicator should be."""
    if alike := indicators_named(written, guideline):
        return f"có {len(alike)} chỉ tiêu tên như vậy; ghi mã {' hoặc '.join(one.id for one in alike)}"
    names = [one.name for topic in guideline.topics for one in topic.indicators]
    near = difflib.get_close_matches(written, names, 1, 0.5)
    return "ghi tên như trong đề cương" + (f"; có phải “{near[0]}”?" if near else "")


def _row(reader: _Reader, row: Cells, units: int, columns: Mapping[int, Heading]) -> list[Target]:
    cell = row[units]
    written = cell_text(cell.value)
    filled = {position for position in columns if position < len(row) and cell_text(row[position].value)}
    if not written:
        if filled:
            reader.wrong(cell.coordinate, "có chỉ tiêu nhưng không ghi đơn vị", "ghi tên đơn vị")
        return []
    organisation = "" if _EVERYBODY.fullmatch(fold(written)) else _organisation(reader, cell.coordinate, written)
    key = organisation or fold(written)
    if key in reader.rows:
        reader.wrong(cell.coordinate, f"“{written}” đã có ở ô {reader.rows[key]}", "giữ lại một dòng")
    reader.rows.setdefault(key, cell.coordinate)
    found = (_target(reader, row[position], columns[position], organisation) for position in sorted(filled))
    return [target for target in found if target is not None]


def _organisation(reader: _Reader, place: str, written: str) -> str:
    if not reader.recipients:
        return written
    found = matched(written, reader.recipients)
    if not found:
        reader.wrong(place, *not_on_list(written, reader.recipients))
    return found or written


def _target(reader: _Reader, cell: Any, heading: Heading, organisation: str) -> Target | None:  # noqa: ANN401 - a cell
    written = cell_text(cell.value)
    value, ceiling = _number(cell, written, percentage=heading.indicator.unit == "%")
    if value is None or value < 0:
        reader.wrong(cell.coordinate, f"“{written}” không phải số", "ghi một số, hoặc để trống nếu không giao")
        return None
    scale = heading.scale
    if scale is None and 0 < value < _LEAST_MONEY:
        cure = f"ghi “{heading.indicator.name} (triệu đồng)” ở tiêu đề"
        reader.wrong(cell.coordinate, f"không rõ {written} là đồng hay triệu đồng", cure)
        return None
    return Target(heading.indicator.id, organisation, value * (scale or 1), ceiling)


def _number(cell: Any, written: str, *, percentage: bool) -> tuple[Decimal | None, bool]:  # noqa: ANN401 - a cell
    """Return a cell's number and whether it is the most there may be; Excel keeps 80% as 0.8."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        value = Decimal(str(cell.value))
        return (value * 100 if percentage and "%" in str(cell.number_format) else value), False
    text = fold(written)
    bare = _FLOOR.sub("", _CEILING.sub("", text, count=1), count=1).removesuffix("%").strip()
    read = numeral(bare) if bare else None
    return (read.value if read else None), bool(_CEILING.match(text))
