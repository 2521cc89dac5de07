"""Columns of a table of which one can be reckoned from the others, row by row: a share, a product, a sum, a difference.

What the columns are need not be known: where one holds in two rows or more, a row that nearly holds is miscounted.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, are_near
from nlp_reports.figures.cells import columns_of
from nlp_reports.figures.line import in_order, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Evidence, Figure, FigureKind, Report
from nlp_reports.text import fold

_TOTAL = re.compile(r"\b(?:tổng|cộng)\b")
_NUMBERS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.RATE, FigureKind.PERCENTAGE})
_MEAN = re.compile(r"\b(?:bình quân|bq|trung bình)\b")
_GROWTH = re.compile(r"\b(?:tăng|giảm|so sánh|so với)\b")
_NEAR, _SMALL, _MOST = Decimal("0.7"), Decimal(5), 9

_Row = dict[int, Figure]
_Formula = Callable[[Decimal, Decimal], Decimal]
_Judge = Callable[[Decimal, Figure], bool]


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
        if len(told) > 2 and 2 < len(columns) <= _MOST:
            titles = {at: fold(one.title) for at, one in columns_of(report.tables[number - 1]).items()}
            totals = {at for at, title in titles.items() if _TOTAL.search(title)}
            grown = {at for row in told for at, one in row.items() if one.kind is FigureKind.CHANGE}
            yield from _of_table(told, [at for at in columns if at not in grown], totals, settled)
            yield from _of_named(told, columns, titles, settled)


def _is_number(figure: Figure) -> bool:
    grown = figure.kind is FigureKind.CHANGE and figure.unit == "%"
    return (figure.kind in _NUMBERS or grown) and figure.value is not None and figure.comparator == "="


def _of_table(rows: Sequence[_Row], columns: Sequence[int], totals: set[int], settled: set[int]) -> Iterator[Relation]:
    """Yield the cells that no rule of their column gives: "đến 20/11" and "ước cả năm" are alike in most rows."""
    for made in columns:
        yield from _against(rows, made, list(_rules(rows, columns, made, totals)), settled, _is_wrong)


def _against(
    rows: Sequence[_Row], made: int, rules: Sequence["_Rule"], settled: set[int], is_wrong: _Judge
) -> Iterator[Relation]:
    """Yield the cells of a column that differ from what each of its rules gives."""
    for row in rows:
        told = [(rule, rule.reckoned(row)) for rule in rules if {rule.one, rule.other, made} <= row.keys()]
        if told and row[made].ref not in settled and all(is_wrong(computed, row[made]) for _, computed in told):
            yield _relation(row, made, *told[0])


class _Rule(NamedTuple):
    """How a column follows from two others."""

    kind: RelationKind
    formula: _Formula
    one: int
    other: int

    def reckoned(self, row: _Row) -> Decimal:
        """Return what the row gives."""
        return self.formula(row[self.one].value or Decimal(0), row[self.other].value or Decimal(0))


def _rules(rows: Sequence[_Row], columns: Sequence[int], made: int, totals: set[int]) -> Iterator[_Rule]:
    """Yield every rule by which a column follows from two others."""
    for one, other in itertools.permutations([column for column in columns if column != made], 2):
        whole = [row for row in rows if {one, other, made} <= row.keys()]
        kind, formula = _rule(whole, one, other, made) if len(whole) > 2 else (None, None)
        # A sum must be called one: two columns come to a third by chance more often than not.
        if kind is not None and formula is not None and (formula is not _sum or made in totals):
            yield _Rule(kind, formula, one, other)


def _of_named(
    rows: Sequence[_Row], columns: Sequence[int], titles: dict[int, str], settled: set[int]
) -> Iterator[Relation]:
    """Yield what differs in columns called a mean or a growth: their name says what they are, however far off."""
    for made in columns:
        title = titles.get(made, "")
        mean, growth = bool(_MEAN.search(title)), bool(_GROWTH.search(title))
        if mean is growth or {row[made].unit == "%" for row in rows if made in row} != {growth}:
            continue
        kind, formula = (RelationKind.CHANGE, _growth) if growth else (RelationKind.MEAN, _quotient)
        rules = list(_named_rules(rows, columns, made, kind, formula))
        yield from _against(rows, made, rules, settled, _is_other)


def _named_rules(
    rows: Sequence[_Row], columns: Sequence[int], made: int, kind: RelationKind, formula: _Formula
) -> Iterator[_Rule]:
    """Yield the pairs of columns of which a column called a mean or a growth can be."""
    for one, other in itertools.permutations([column for column in columns if column != made], 2):
        whole = [row for row in rows if {one, other, made} <= row.keys()]
        if len(whole) > 2 and not _are_shares(whole, one, other) and _holds(formula, whole, one, other, made):
            yield _Rule(kind, formula, one, other)


def _relation(row: _Row, made: int, rule: _Rule, computed: Decimal) -> Relation:
    figure = row[made]
    used = in_order((row[rule.one], row[rule.other], figure))
    return Relation(rule.kind, Outcome.NOT, used, where_of(figure), computed, figure.value, figure.unit)


def _are_shares(rows: Sequence[_Row], one: int, other: int) -> bool:
    return any(row[column].unit == "%" for row in rows for column in (one, other))


def _unsigned(figure: Figure) -> Figure:
    return figure if figure.value is None or figure.value >= 0 else replace(figure, value=abs(figure.value))


def _is_other(computed: Decimal, figure: Figure) -> bool:
    return agreement(computed, _unsigned(figure)) is Outcome.NOT


def _is_wrong(computed: Decimal, figure: Figure) -> bool:
    said = figure.value or Decimal(0)
    near = are_near(computed, said, _NEAR) or misprint_of(computed, said) >= Misprint.SWAPPED
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


def _quotient(one: Decimal, other: Decimal) -> Decimal:
    return one / other if other else Decimal(0)


def _growth(one: Decimal, other: Decimal) -> Decimal:
    return abs(other - one) * HUNDRED / one if one else Decimal(0)


def _sum(one: Decimal, other: Decimal) -> Decimal:
    return one + other


def _holds(formula: _Formula, rows: Sequence[_Row], one: int, other: int, made: int) -> bool:
    """Tell whether a rule holds in two telling rows or more, and in twice as many rows as it does not."""
    fits = told = 0
    for row in rows:
        values = [row[column].value or Decimal(0) for column in (one, other)]
        if agrees(formula(*values), _unsigned(row[made])):
            fits += 1
            told += min(*values, row[made].value or Decimal(0)) >= _SMALL and values[0] != values[1]
    return told >= 2 and fits >= 2 * (len(rows) - fits)
