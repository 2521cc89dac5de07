"""Columns that their name says to be a change, a product or a share of others, though few rows bear it out.

The other columns are known by their names too: an earlier and a later time, a price. A single row may be accused where
it comes near what it should be; where another row bears the rule out, wherever it does not.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import HUNDRED, agrees, are_near, is_exact
from nlp_reports.figures.cells import Column, columns_of
from nlp_reports.figures.line import in_order, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Evidence, Figure, FigureKind, Report, Table
from nlp_reports.text import fold

_CHANGE: Final = re.compile(r"\b(?:tăng|giảm|chênh lệch|so sánh|tăng trưởng)\b|\bso (?:với )?(?:năm|kỳ|cùng)\b|\+/-")
# Of those who came in the year some may have left.
_GAINED: Final = re.compile(r"\btrong (?:năm|kỳ|quý)\b|\bmới\b|\bkết nạp\b")
_OF_PLAN: Final = re.compile(r"\b(?:kế hoạch|kh|chỉ tiêu|dự toán|giao|mục tiêu|nghị quyết)\b")
# "Tỷ lệ đạt loại khá (%)" is of a third number that no column tells.
_OF_NOTHING_ELSE: Final = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|phần trăm|đạt|được|so với|so|với|trên|tổng|số|hoàn thành|thực hiện|kế hoạch|kh|th|của|cơ cấu)\b"
)
_WORD: Final = re.compile(r"[^\W\d]+")
_TIME: Final = re.compile(
    r"\b20\d\d\b|\b(?:năm|kỳ|quý|nhiệm kỳ) (?:trước|ngoái|nay|này)\b|\b(?:đầu|cuối|cùng) (?:năm|kỳ)\b"
)
_EARLIER: Final = re.compile(r"\b(?:trước|ngoái|đầu|cùng kỳ)\b")
_YEAR_ROW: Final = re.compile(r"\s*(?:năm\s+)?(20\d\d)\s*")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_PRICE: Final = re.compile(
    r"\b(?:mức|đơn giá|định mức)\b|/\s?(?:người|suất|hộ|đv|đoàn viên|hội viên|em|cháu|nhà|phần)\b"
)
_PRODUCT: Final = re.compile(r"\b(?:thành tiền|số tiền|tổng tiền|kinh phí|trị giá|giá trị)\b")
_UNITS: Final = tuple(map(Decimal, (1, 1_000, 1_000_000)))
_DOWN: Final = re.compile(r"(?:\bgiảm\b|[-–−])\s*$")
_UP: Final = re.compile(r"(?:\btăng\b|\+)\s*$")
_NUMBERS: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATE, FigureKind.ZERO})
_HALF, _NEAR = Decimal("0.5"), Decimal("0.85")

_Row = Mapping[int, Sequence[Figure]]


class _Cells(NamedTuple):
    """Two cells of a row, and the figure that its column says to follow from them."""

    one: Figure
    other: Figure
    made: Figure
    down: bool | None = None


_Judge = Callable[[_Cells], bool]


def named_columns(report: Report, figures: Sequence[Figure], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the cells that differ from what the name of their column asks for; `found` are left alone."""
    settled = {f.ref for one in found if one.outcome is not Outcome.CANNOT for f in one.figures if f.cell is not None}
    tables: dict[int, dict[int, dict[int, list[Figure]]]] = {}
    for figure in figures:
        if figure.cell is not None and figure.evidence is not Evidence.NO and figure.value is not None:
            row = tables.setdefault(figure.cell.table, {}).setdefault(figure.cell.row, {})
            row.setdefault(figure.cell.column, []).append(figure)
    for number, rows in tables.items():
        table = report.tables[number - 1]
        columns = columns_of(table)
        titles = {at: fold(column.title) for at, column in columns.items()}
        yield from _changes(table, list(rows.values()), titles, settled)
        yield from _products(list(rows.values()), titles, settled)
        yield from _shares(list(rows.values()), columns, settled)


def _changes(table: Table, rows: Sequence[_Row], titles: Mapping[int, str], settled: set[int]) -> Iterator[Relation]:
    """Hold "Tăng, giảm" against the two columns that name an earlier and a later time."""
    times = [at for at, title in titles.items() if _TIME.search(title) and not _CHANGE.search(title)]
    grown = [at for at, title in titles.items() if _is_change_named(title) and at not in times]
    if not grown:
        return
    if len(times) == 2:
        base, reached = sorted(times, key=lambda at: _order(titles[at], at))
        pairs = [(_only(row, base), _only(row, reached), row) for row in rows]
    else:
        pairs = list(_year_by_year(table, rows, set(titles) - set(grown)))
    texts = {(cell.row, cell.column): (cell.text, cell.span.start) for row in table.rows for cell in row}
    told = [
        _Cells(one, other, made, _way(made, texts))
        for one, other, row in pairs
        if one and other and one.unit == other.unit
        for at in grown
        for made in row.get(at, ())
        if made.unit in {"%", one.unit, "điểm phần trăm"}
    ]
    yield from _held(RelationKind.CHANGE, told, settled, _is_change, _HALF)


def _is_change_named(title: str) -> bool:
    return bool(_CHANGE.search(title)) and not (_GAINED.search(title) or _OF_PLAN.search(title))


def _year_by_year(
    table: Table, rows: Sequence[_Row], columns: set[int]
) -> Iterator[tuple[Figure | None, Figure | None, _Row]]:
    """Yield the values of the only other column, two years at a time, where rows are years ("2024 | 780 | +30%")."""
    first = [row[0] for row in table.rows if row]
    years = {cell.row: int(found[1]) for cell in first if (found := _YEAR_ROW.fullmatch(fold(cell.text)))}
    numbers = [at for at in columns if any(_only(row, at) for row in rows)]
    told = [(years.get(_row_of(row), 0), row) for row in rows]
    if len(numbers) == 1:
        for (year, before), (next_year, row) in itertools.pairwise(told):
            if year and next_year == year + 1:
                yield _only(before, numbers[0]), _only(row, numbers[0]), row


def _row_of(row: _Row) -> int:
    return next((one.cell.row for told in row.values() for one in told if one.cell), 0)


def _order(title: str, at: int) -> tuple[int, int]:
    """Return by what two columns of time are set in order: their years, else what they are called, else their place."""
    year = _YEAR.search(title)
    return (int(year[0]), at) if year else (0 if _EARLIER.search(title) else 9999, at)


def _way(made: Figure, texts: Mapping[tuple[int, int], tuple[str, int]]) -> bool | None:
    """Tell whether a change is said to be one for less, None where that goes unsaid."""
    if made.cell is None:
        return None
    text, start = texts[made.cell.row, made.cell.column]
    before = fold(text[: made.span.start - start]) + ("" if made.text[0].isalnum() else made.text[0])
    return True if _DOWN.search(before) else False if _UP.search(before) else None


def _is_change(cells: _Cells) -> bool:
    first, last, said = (one.value or Decimal(0) for one in (cells.one, cells.other, cells.made))
    gap = last - first
    if cells.down is not None and gap and (gap < 0) is not cells.down:
        return False
    made = replace(cells.made, value=abs(said))
    ways = [abs(gap)] if cells.made.unit != "%" or cells.one.unit == "%" else []
    if cells.made.unit == "%" and first:
        ways.append(abs(gap) * HUNDRED / first)
    return any(agrees(way, made) for way in ways)


def _products(rows: Sequence[_Row], titles: Mapping[int, str], settled: set[int]) -> Iterator[Relation]:
    """Hold "Thành tiền" against the price and what is counted, in whatever unit the price is told."""
    prices = [at for at, title in titles.items() if _PRICE.search(title)]
    made = [at for at, title in titles.items() if _PRODUCT.search(title) and at not in prices]
    counts = [
        at
        for at in titles
        if at not in {*prices, *made} and any(one.kind is FigureKind.COUNT for row in rows for one in row.get(at, ()))
    ]
    if len(prices) == len(made) == len(counts) == 1:
        told = [
            _Cells(count, price, total)
            for row in rows
            if (count := _only(row, counts[0])) and (price := _only(row, prices[0])) and (total := _only(row, made[0]))
        ]
        yield from _held(RelationKind.PRODUCT, told, settled, _is_product, _NEAR)


def _is_product(cells: _Cells) -> bool:
    return any(agrees(_product(cells) * unit, cells.made) for unit in _UNITS)


def _product(cells: _Cells) -> Decimal:
    return (cells.one.value or Decimal(0)) * (cells.other.value or Decimal(0))


def _shares(rows: Sequence[_Row], columns: Mapping[int, Column], settled: set[int]) -> Iterator[Relation]:
    """Hold the only column of percentages against the only two of numbers, whichever of them is the whole."""
    percents = [at for at, column in columns.items() if column.percent and not _CHANGE.search(fold(column.title))]
    numbers = [at for at in columns if at not in percents and _holds_numbers(rows, at)]
    if len(percents) != 1 or len(numbers) != 2:
        return
    titles = [fold(columns[at].title) for at in (*percents, *numbers)]
    if not set(_WORD.findall(_OF_NOTHING_ELSE.sub(" ", titles[0]))) <= set(_WORD.findall(" ".join(titles[1:]))):
        return
    told = [
        _Cells(one, other, share)
        for row in rows
        if (one := _only(row, numbers[0])) and (other := _only(row, numbers[1])) and one.unit == other.unit
        if (share := _only(row, percents[0])) and share.unit == "%"
    ]
    yield from _held(RelationKind.TABLE_PERCENT, told, settled, _is_share, _NEAR)


def _holds_numbers(rows: Sequence[_Row], column: int) -> bool:
    return any(one.kind in _NUMBERS for row in rows for one in row.get(column, ()))


def _is_share(cells: _Cells) -> bool:
    return any(agrees(way, cells.made) for way in _ways_of_share(cells))


def _ways_of_share(cells: _Cells) -> tuple[Decimal, ...]:
    one, other = (figure.value or Decimal(0) for figure in cells[:2])
    return tuple(part * HUNDRED / whole for part, whole in ((other, one), (one, other)) if whole)


def _held(
    kind: RelationKind, told: Sequence[_Cells], settled: set[int], fits: _Judge, near: Decimal
) -> Iterator[Relation]:
    """Yield the cells for which the rule of their column does not hold, if it holds for as many others or nearly."""
    right = [cells for cells in told if fits(cells)]
    wrong = [cells for cells in told if not fits(cells) and is_exact(cells.one, cells.other, cells.made)]
    borne_out = any(_is_telling(cells) for cells in right) and len(right) >= len(wrong)
    for cells in wrong:
        computed, said = _computed(kind, cells), abs(cells.made.value or Decimal(0))
        beside = computed and said and are_near(computed, said, _HALF if borne_out else near)
        slip = computed and misprint_of(computed, said) >= Misprint.SWAPPED
        alone = len(wrong) == 1 or borne_out
        if cells.made.ref not in settled and alone and (beside or slip or _is_turned(kind, cells)):
            used = in_order(cells[:3])
            yield Relation(kind, Outcome.NOT, used, where_of(cells.made), computed, cells.made.value, cells.made.unit)


def _is_turned(kind: RelationKind, cells: _Cells) -> bool:
    """Tell whether only the way of a change is wrong."""
    return kind is RelationKind.CHANGE and cells.down is not None and _is_change(cells._replace(down=not cells.down))


def _is_telling(cells: _Cells) -> bool:
    """Tell whether three numbers fit together hardly by chance."""
    return all((one.value or 0) > 1 for one in cells[:3]) and len({one.value for one in cells[:3]}) > 2


def _computed(kind: RelationKind, cells: _Cells) -> Decimal:
    """Return what a row gives, in the unit that comes nearest to what is said."""
    said = abs(cells.made.value or Decimal(0))
    if kind is RelationKind.TABLE_PERCENT:
        return min(_ways_of_share(cells), key=lambda one: abs(one - said), default=Decimal(0))
    if kind is RelationKind.PRODUCT:
        return min((_product(cells) * unit for unit in _UNITS), key=lambda one: abs(one - said))
    gap = abs((cells.other.value or Decimal(0)) - (cells.one.value or Decimal(0)))
    share = cells.made.unit == "%" and cells.one.unit != "%" and cells.one.value
    return gap * HUNDRED / (cells.one.value or Decimal(1)) if share else gap


def _only(row: _Row, column: int) -> Figure | None:
    """Return the only figure of a cell, None where it has none or several."""
    told = row.get(column, ())
    return told[0] if len(told) == 1 and (told[0].kind in _NUMBERS or told[0].unit == "%") else None
