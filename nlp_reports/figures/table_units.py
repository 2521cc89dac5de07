"""What tells the unit of a table's numbers beside their own row and column: its corner, the lines above, the report."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol

from nlp_reports.figures.numerals import amount
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.vocabulary import mapping
from nlp_reports.model import Report, Table
from nlp_reports.text import fold

_CURRENCY: Final = "đồng"
_UNIT: Final = (
    r"(?P<unit>(?:1(?:[.,]?000){1,2} ?)?(?:đồng|đ)|(?:nghìn|ngàn|triệu|tỷ)(?: đồng)?|(?:tr|ng)\.? ?đ(?:ồng)?)"
)
_CAPTION: Final = re.compile(
    r"(?:đơn vị(?:\s+tính)?|đvt)\s*(?::|(?:đều\s+)?(?:là|bằng)\b)?\s*(?P<unit>1[.,]?000\s*\w+|[^\W\d]+(?:\s+[^\W\d]+)?)"
)
_WINDOW: Final = 200
# What is in brackets at the end of the line above a table is the unit of its sums ("Những khoản đã chi (triệu đồng):").
_ABOVE: Final = re.compile(rf"\((?:tính (?:bằng|theo) |(?:số )?tiền: ?)?{_UNIT}\)\s*[:.]?\s*$")
# "Tiền tính bằng triệu đồng, làm tròn …" right above a table, or "Đơn vị tính tiền: triệu đồng".
_COUNTED_IN: Final = re.compile(
    rf"(?<!\w)(?:tiền(?: đều)?(?: được)? (?:tính|ghi|viết|lấy)(?: bằng| theo| là)+(?: đơn vị)?"
    rf"|(?:đơn vị(?: tính)?|đvt)(?: của)? (?:số )?tiền ?(?::|là|bằng)) {_UNIT}(?!\w)"
)
# "Trong các biểu, tiền tính bằng triệu đồng", "đơn vị tiền trong các bảng là triệu đồng".
_TABLES: Final = r"(?:biểu|bảng|phụ lục)(?!\w)"
_IN: Final = rf"[^.;:\n\d]{{0,40}}?(?:bằng|theo|là)(?: đơn vị)? {_UNIT}(?!\w)"
_OF_ALL: Final = (
    re.compile(rf"(?<!\w){_TABLES}[^.;:\n\d]{{0,40}}?(?<!\w)tiền{_IN}", re.IGNORECASE),
    re.compile(rf"(?<!\w)tiền[^.;:\n\d]{{0,30}}?(?<!\w){_TABLES}{_IN}", re.IGNORECASE),
)
_SHORT: Final = re.compile(r"(?P<scale>tr|ng)\.? ?đ(?:ồng)?")
_DIGITS: Final = re.compile(r"1[.,]?(?P<scale>000|000[.,]?000) ?(?:đồng|đ)")
_CORNER: Final = re.compile(rf"(?:[,–-] ?|\(|đvt:? ?)(?:đvt:? ?|tính bằng )?{_UNIT}\)?$")
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_SUMS: Final = re.compile(r"(?<!\w)(?:tiền|kinh phí|trị giá|giá trị|thành tiền)(?!\w)")
# How the head of a column or the name of a row begins that tells sums of money, and not so many of something.
_OF_MONEY: Final = r"\W*(?:(?:tổng|số|mức|cộng) )*(?:@money_header)(?!\w)|(?:tổng )?(?:thu|chi)$"
_SO_MANY: Final = r"(?<!\w)(?:tổng )?số (?:lượng )?(?:@noun)(?!\w)"
_COUNTED: Final = r"(?:@noun)(?!\w)"
_PIECES: Final = "số lượng"
_EACH: Final = re.compile(r"\W*(?:bình quân|mức)(?!\w)")


class Head(Protocol):
    """What is asked of the column of a figure."""

    @property
    def title(self) -> str:
        """Return how the column is headed."""

    @property
    def generic(self) -> bool:
        """Tell whether the row's label names what is counted."""


@dataclass(frozen=True, slots=True)
class TableUnits:
    """What tells a table's unit: of all its numbers, of its sums of money, and whether a column is headed by these."""

    every: str
    sums: str
    summing: bool

    def of(self, column: Head, label: str, own: str) -> str:
        """Return the unit of a number by its column, its row's label and the unit `own` that the row itself tells.

        In a column of sums "(người)" behind a row's name tells what stands in the other columns.
        """
        headed = not column.generic and _is_of_money(column.title)
        in_money = bool(self.sums) and headed and scale_of(own)[1] != _CURRENCY
        if own and _is_unit(own) and not in_money:
            return own
        if self.summing and column.generic and _PIECES in fold(column.title):
            return own
        named = label if column.generic else column.title
        if self.every:
            return own if self.sums and _counts(column, named) else self.every
        of_sum = _is_of_money(named) or (self.summing and bool(_EACH.match(fold(named))))
        return self.sums if self.sums and of_sum else own


def units_told(report: Report, table: Table, columns: Mapping[int, Head]) -> TableUnits:
    """Return what tells the unit of a table's numbers beside their rows and columns.

    What the corner or a caption tells is of all numbers but those of columns that count ("ĐVT: triệu đồng" above "Dịp |
    Số cháu | Kinh phí"); what the line above or another sentence tells of money is of the sums alone.
    """
    before = fold(report.text[max(0, table.span.start - _WINDOW) : table.span.start])
    every = _corner(table) or _caption(before, table)
    sums = every if scale_of(every)[1] == _CURRENCY else _of_sums(report, before)
    return TableUnits(every, sums, bool(sums) and any(_is_of_money(one.title) for one in columns.values()))


def scale_of(unit: str) -> tuple[Decimal, str]:
    """Return by what a number of that unit is multiplied, and the unit of the product ("triệu đồng" → 10⁶, đồng)."""
    said = fold(unit).strip()
    if short := _SHORT.fullmatch(said):
        said = "triệu đồng" if short["scale"] == "tr" else "nghìn đồng"
    elif digits := _DIGITS.fullmatch(said):
        said = "nghìn đồng" if digits["scale"] == "000" else "triệu đồng"
    found = compiled(r"(?P<scale>(?:nghìn|ngàn|triệu|tỷ|\s)*)(?:đồng|đ|vnđ)?").fullmatch(said)
    if said and found:
        read = amount(f"1 {found['scale']}")
        return (read.value if read else Decimal(1)), _CURRENCY
    return Decimal(1), mapping("measure_units", "canonical").get(said, "")


def _caption(before: str, table: Table) -> str:
    header = fold(" ".join(cell.text for row in table.rows[: table.header] for cell in row))
    found = list(_CAPTION.finditer(before)) or [m for m in _CAPTION.finditer(header) if ":" in m[0]]
    return next((one["unit"] for one in reversed(found) if scale_of(one["unit"])[1]), "")


def _corner(table: Table) -> str:
    """Return the unit of money that the head of the column of names ends in ("Khoản thu (triệu đồng)")."""
    heads = table.rows[0] if table.header and table.rows else ()
    named = next((fold(cell.text).strip() for cell in heads[:2] if len(cell.text.strip()) > len("STT")), "")
    found = _CORNER.search(named)
    return found["unit"] if found else ""


def _of_sums(report: Report, before: str) -> str:
    """Return the unit of sums of money that the line above a table tells, or the report of all its tables."""
    found = _ABOVE.search(before) or _COUNTED_IN.search(before)
    return found["unit"] if found else _of_all_tables(report.text)


@functools.lru_cache(8)
def _of_all_tables(text: str) -> str:
    found = next((one for one in (pattern.search(text) for pattern in _OF_ALL) if one), None)
    return fold(found["unit"]) if found else ""


def _is_of_money(named: str) -> bool:
    said = _plain(named)
    return bool(compiled(_OF_MONEY).match(said) or _SUMS.search(said)) and not compiled(_SO_MANY).search(said)


def _counts(column: Head, named: str) -> bool:
    """Tell whether a column, or a row of a column that names nothing itself, counts something ("Số cháu")."""
    said = _plain(named)
    if _is_of_money(said):
        return False
    return bool(compiled(_SO_MANY).match(said) or (not column.generic and compiled(_COUNTED).match(said)))


def _is_unit(told: str) -> bool:
    """Tell whether what stands in brackets behind a row's name is a unit ("nhà", "%"), and no remark ("cho vay")."""
    return told == "%" or bool(scale_of(told)[1] or compiled(_COUNTED).match(told))


def _plain(named: str) -> str:
    return " ".join(_BRACKETED.sub("", fold(named)).split())
