"""Columns of a table of which one can be reckoned from the others, row by row: a share, a product, a sum, a difference.

What the columns are need not be known: where one holds in two rows or more, a row that nearly holds is miscounted.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement
from nlp_reports.figures.cells import columns_of
from nlp_reports.figures.line import where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Evidence, Figure, FigureKind, Report
from nlp_reports.text import fold

_TOTAL = re.compile(r"\b(?:tổng|cộng)\b")
_NUMBERS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATE, FigureKind.PERCENTAGE})
_NEAR, _SMALL, _MOST = Decimal("0.7"), Decimal(5), 9
_TWO = 2

_Row = dict[int, Figure]
_Formula = Callable[[Decimal, Decimal], Decimal]


def columns_reckoned(report: Report, figures: Sequence[Figure], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the cells that differ from what their row gives by the rule of their column; `found` are left alone."""
    settled = {f.ref for one in found if one.outcome is not Outcome.CANNOT for f in one.figures if f.cell is not None}
    rows: dict[int, dict[int, _Row]] = {}
    for figure in figures:
        if figure.cell is not None and figure.evidence is not Evidence.NO and _is_number(figure):
            rows.setdefault(figure.cell.table, {}).setdefault(figure.cell.row, {})[figure.cell.column] = figure
    for number, table in rows.items():
        told = list(table.values())
        columns = sorted(set().union(*told))
        if len(told) > _TWO and _TWO < len(columns) <= _MOST:
            totals = {at for at, one in columns_of(report.tables[number - 1]).items() if _TOTAL.search(fold(one.title))}
            yield from _of_table(told, columns, totals, settled)


def _is_number(figure: Figure) -> bool:
    return figure.kind in _NUMBERS and figure.value is not None and figure.comparator == "="


def _of_table(rows: Sequence[_Row], columns: Sequence[int], totals: set[int], settled: set[int]) -> Iterator[Relation]:
    accused: set[int] = set()
    for one, other, made in itertools.permutations(columns, len(("one", "other", "made"))):
        whole = [row for row in rows if {one, other, made} <= row.keys()]
        kind, formula = _rule(whole, one, other, made) if len(whole) > _TWO else (None, None)
        # A sum must be called one: two columns come to a third by chance more often than not.
        if kind is None or formula is None or (formula is _sum and made not in totals):
            continue
        for row in whole:
            figure = row[made]
            computed = formula(row[one].value or Decimal(0), row[other].value or Decimal(0))
            if figure.ref not in settled | accused and _is_wrong(computed, figure):
                accused.add(figure.ref)
                used = tuple(sorted((row[one], row[other], figure), key=lambda cell: cell.span.start))
                yield Relation(kind, Outcome.NOT, used, where_of(figure), computed, figure.value, figure.unit)


def _is_wrong(computed: Decimal, figure: Figure) -> bool:
    said = figure.value or Decimal(0)
    near = min(computed, said) >= max(computed, said) * _NEAR
    return near and agreement(computed, figure) is Outcome.NOT


def _rule(rows: Sequence[_Row], one: int, other: int, made: int) -> tuple[RelationKind, _Formula] | tuple[None, None]:
    """Return by which rule the third column follows from the two in all rows but a few, none where by no such."""
    share = all(row[made].kind is FigureKind.PERCENTAGE for row in rows)
    if share != any(row[made].kind is FigureKind.PERCENTAGE for row in rows):
        return None, None
    if any(row[column].kind is FigureKind.PERCENTAGE for row in rows for column in (one, other)):
        return None, None
    if share:
        return (RelationKind.TABLE_PERCENT, _share) if _holds(_share, rows, one, other, made) else (None, None)
    if one < other and _holds(_product, rows, one, other, made):
        return RelationKind.PRODUCT, _product
    if one < other and _of_one_unit(rows, one, other, made) and _holds(_sum, rows, one, other, made):
        return RelationKind.TABLE_SUM, _sum
    return None, None


def _of_one_unit(rows: Sequence[_Row], *columns: int) -> bool:
    return all(len({row[column].unit for column in columns}) == 1 for row in rows)


def _share(one: Decimal, other: Decimal) -> Decimal:
    return one * HUNDRED / other if other else Decimal(0)


def _product(one: Decimal, other: Decimal) -> Decimal:
    return one * other


def _sum(one: Decimal, other: Decimal) -> Decimal:
    return one + other


def _holds(formula: _Formula, rows: Sequence[_Row], one: int, other: int, made: int) -> bool:
    """Tell whether a rule holds in two telling rows or more, and in twice as many rows as it does not."""
    fits = told = 0
    for row in rows:
        values = [row[column].value or Decimal(0) for column in (one, other)]
        if agreement(formula(*values), row[made]) is Outcome.FITS:
            fits += 1
            told += min(*values, row[made].value or Decimal(0)) >= _SMALL and values[0] != values[1]
    return told >= _TWO and fits >= _TWO * (len(rows) - fits)
