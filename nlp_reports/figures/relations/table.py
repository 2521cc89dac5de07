"""Tables: totals against their rows, and percentages against the columns they compare."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, are_near, is_about
from nlp_reports.figures.cells import Column, columns_of, is_total, row_label
from nlp_reports.figures.line import where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, Table
from nlp_reports.text import fold

_SUMMED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.ZERO})
_ROMAN = frozenset("IVXLC")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
# "Tổng thu" sums up where it is the last row and no other stands between: else it is one value of several.
_SUMS_UP = re.compile(r"\s*(?:tổng|cộng)\s+(?:thu|chi|kinh phí|số tiền|giá trị|nguồn|số)\b")
# "Bình quân mỗi cụm" closes a table with the mean of its rows; of shares and prices it may be a weighed one.
_MEAN_ROW = re.compile(r"\s*(?:bình quân|bq|trung bình)(?:\s+(?:chung|mỗi|một|của|các|toàn|\d)[^,;:]{0,30})?\s*:?\s*")
# "Tổng số hộ (31 hộ vay cả hai nguồn)" counts them once.
_ONCE = re.compile(r"\(\s*(?:trong đó\s+|có\s+)*\d+\s[^()]*\b(?:cả (?:hai|ba|2|3)|trùng|đồng thời|nhiều hơn một)\b")
_OF_EACH = re.compile(r"/|%|\b(?:tỷ lệ|mức|giá|bình quân|bq|trung bình|mỗi)\b")
_HALF = Decimal("0.5")


def table_relations(report: Report, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the totals and the percentages of every table."""
    written = report.letterhead.date
    for number, table in enumerate(report.tables, start=1):
        cells = [f for f in figures if f.cell is not None and f.cell.table == number and f.evidence is not Evidence.NO]
        rows = {row: _by_column(group) for row, group in itertools.groupby(cells, _row)}
        yield from _totals(table, rows)
        yield from _percentages(table, rows, str(written.year) if written else "")


_Rows = dict[int, dict[int, Figure]]


def _by_column(figures: Iterable[Figure]) -> dict[int, Figure]:
    """Return the figures of a row by their columns; a cell with two of them ("12 (nữ 5)") tells neither for sure."""
    told = [(figure.cell.column, figure) for figure in figures if figure.cell]
    often = Counter(column for column, _ in told)
    return {column: figure for column, figure in told if often[column] == 1}


def _row(figure: Figure) -> int:
    return figure.cell.row if figure.cell else 0


def _totals(table: Table, rows: _Rows) -> Iterator[Relation]:
    """Hold each total row against the plain rows since the last heading row or total row."""
    block: list[int] = []
    columns = columns_of(table)
    for row in table.rows[table.header :]:
        if not row:
            continue
        number = row[0].row
        figures = rows.get(number, {})
        if len(block) >= 2 and figures and _MEAN_ROW.fullmatch(fold(row_label(row, columns))):
            yield from _means(columns, figures, [rows[each] for each in block])
            continue
        last = row is table.rows[-1] and len(block) == len(table.rows) - table.header - 1
        if any(is_total(cell.text) for cell in row) or (last and _SUMS_UP.match(row_label(row, columns).lower())):
            if len(block) >= 2 and not _ONCE.search(row_label(row, columns).lower()):
                yield from _columns(figures, [rows[each] for each in block])
            block = []
        elif not figures or _is_part_row(row[0].text):
            block = [] if not figures and _heads(row[0].text) else block
        else:
            block.append(number)


def _heads(label: str) -> bool:
    """Tell whether a row without figures begins a new block ("II | Tài chính")."""
    return bool(label.strip()) and set(label.strip().rstrip(".")) <= _ROMAN


def _is_part_row(label: str) -> bool:
    """Tell whether a row gives a part of the row above it ("Trong đó: nữ", "- nữ")."""
    said = label.strip().lower()
    return said.startswith(("trong đó", "-", "+", "–", "riêng"))


def _columns(totals: dict[int, Figure], block: Sequence[dict[int, Figure]]) -> Iterator[Relation]:
    for column, total in sorted(totals.items()):
        parts = [row[column] for row in block if column in row]
        if total.kind not in _SUMMED or total.value is None or len(parts) < 2:
            continue
        alike = all(part.kind in _SUMMED and part.unit == total.unit and part.value is not None for part in parts)
        summed = sum((part.value for part in parts if part.value is not None), Decimal(0))
        if not alike:
            continue
        # What is less than one of the rows is their mean; what is one of them may count once what lies in several.
        whole = len(parts) == len(block) and all((part.value or Decimal(0)) < total.value for part in parts)
        outcome = agreement(summed, total) if whole or summed == total.value else Outcome.CANNOT
        used = (*parts, total)
        yield Relation(RelationKind.TABLE_SUM, outcome, used, total.span, summed, total.value, total.unit)


def _means(
    columns: Mapping[int, Column], means: dict[int, Figure], block: Sequence[dict[int, Figure]]
) -> Iterator[Relation]:
    """Hold a last row called a mean against the rows above it, column by column."""
    for column, mean in sorted(means.items()):
        told = [row[column] for row in block if column in row]
        titled = column in columns and _OF_EACH.search(fold(columns[column].title))
        if mean.kind not in _SUMMED or not mean.value or len(told) < len(block) or titled:
            continue
        if any(one.kind not in _SUMMED or one.unit != mean.unit or one.value is None for one in told):
            continue
        computed = sum((one.value or Decimal(0) for one in told), Decimal(0)) / len(told)
        outcome = agreement(computed, mean)
        near = are_near(computed, mean.value, _HALF)
        if outcome is Outcome.NOT and (not near or is_about(computed, mean) or len(told) < 3):
            outcome = Outcome.CANNOT
        used = (*told, mean)
        yield Relation(RelationKind.MEAN, outcome, used, mean.span, computed, mean.value, mean.unit)


def _holds(column: Column, role: FigureRole) -> bool:
    return column.role is role and not (column.percent or column.numbering or column.units)


def _percentages(table: Table, rows: _Rows, year: str) -> Iterator[Relation]:
    """Hold "Đạt (%)" against "Kế hoạch" and "Thực hiện" where a table has one column of each for the report's year."""
    columns = columns_of(table)
    percents = [at for at, column in columns.items() if column.percent]
    counted = {at for row in rows.values() for at, figure in row.items() if figure.kind in _SUMMED}
    targets = [at for at in sorted(counted) if at in columns and _holds(columns[at], FigureRole.TARGET)]
    results = [
        at
        for at in sorted(counted)
        if at in columns and _holds(columns[at], FigureRole.ACTUAL) and not is_of_other_year(columns[at], year)
    ]
    if len(percents) == len(targets) == len(results) == 1:
        for row in rows.values():
            percent, target, result = row.get(percents[0]), row.get(targets[0]), row.get(results[0])
            if percent is not None and target is not None and result is not None:
                yield from _percentage(target, result, percent)


def is_of_other_year(column: Column, year: str) -> bool:
    """Tell whether the header of a column names another year than `year`."""
    named = _YEAR.search(column.title)
    return bool(year and named) and named is not None and named[0] != year


def _percentage(target: Figure, result: Figure, percent: Figure) -> Iterator[Relation]:
    if percent.kind is not FigureKind.PERCENTAGE or target.kind not in _SUMMED or not target.value:
        return
    if result.value is None or target.unit != result.unit:
        return
    computed = result.value * HUNDRED / target.value
    used = (target, result, percent)
    outcome = agreement(computed, percent)
    yield Relation(RelationKind.TABLE_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")
