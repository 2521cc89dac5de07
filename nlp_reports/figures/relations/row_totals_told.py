"""Totals of a table's rows held against the text: "Quý I | … | Quý IV | Cả năm" below "thu 5.428 triệu đồng".

A row whose last column sums up the others tells a total. What stands around the table may tell the same, and so may a
sentence of any chapter that says all words of the row's label, or of the heading above a table without labels. Only a
total that no sentence tells is held, and against the only number that differs from it in one digit, or in the order of
two; a bare cell is read in the scale of the sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.cells import Column, columns_of, row_label
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, is_one_digit_off, is_one_digit_wrong, misprint_of
from nlp_reports.figures.numerals import amount
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.row_totals import TOTAL
from nlp_reports.figures.relations.totals_told import around, is_of_now
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.wholes import is_plain, total_of
from nlp_reports.model import Evidence, Figure, FigureRole, Report
from nlp_reports.text import fold

_MANY, _LONG = 100, 1000
_LEAST: Final = 2
_DIGITS: Final = re.compile(r"\d+(?:[.,]\d+)*")
_IDLE: Final = frozenset({"phụ", "lục", "phụ_lục", "bảng", "biểu", "theo", "quý", "tháng", "nửa", "năm", "chi", "tiết"})


def row_totals_told(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the totals of rows that the text tells otherwise."""
    numerals = {_numeral(one.text) for line in lines for one in line.figures}
    numerals |= {number for line in lines for one in line.figures for number in (one.low, one.high)}
    cells = {_numeral(one.text) for one in figures if one.cell is not None}
    for total, words in _totals(report, figures):
        number = _numeral(total.text)
        if number is None or number < _MANY or number in numerals or total.value in numerals or total.cell is None:
            continue
        near = around(report, lines, total.cell.table)
        told = [line for line in lines if line in near or _says(line, words)]
        now = [one for line in told if not line.planned for one in line.figures if is_of_now(line, one)]
        rivals = [one for one in now if _may_be(total, number, one) and _numeral(one.text) not in cells]
        if len({one.amount for one in rivals}) == 1:
            used = (rivals[0], total)
            said = _numeral(rivals[0].text) or rivals[0].amount
            yield Relation(RelationKind.CONFLICT, Outcome.NOT, used, rivals[0].span, number, said)


def _totals(report: Report, figures: Sequence[Figure]) -> Iterator[tuple[Figure, frozenset[str]]]:
    """Yield the totals that their rows make up, with the words that name the row."""
    rows: dict[tuple[int, int], list[Figure]] = {}
    for figure in figures:
        if figure.cell is not None and figure.kind in COUNT_OR_MONEY and figure.evidence is not Evidence.NO:
            rows.setdefault((figure.cell.table, figure.cell.row), []).append(figure)
    for (number, at), told in sorted(rows.items()):
        table = report.tables[number - 1]
        columns = columns_of(table)
        *parts, total = told
        if _is_total(columns, total) and len(parts) >= _LEAST and total_of(parts) == total.value:
            label = next((row_label(row, columns) for row in table.rows if row and row[0].row == at), "")
            title = report.sections[table.section].title if table.section >= 0 else ""
            yield total, told_words(label or title) - idle_words() - _IDLE


def _is_total(columns: Mapping[int, Column], figure: Figure) -> bool:
    column = columns.get(figure.cell.column) if figure.cell else None
    return column is not None and bool(TOTAL.fullmatch(fold(column.title))) and column.role is FigureRole.ACTUAL


def _numeral(written: str) -> Decimal | None:
    """Return the first number that is written, its scale left out: a bare cell has none."""
    digits = _DIGITS.search(written)
    read = amount(digits[0]) if digits else None
    return read.value if read else None


def _says(line: Line, words: frozenset[str]) -> bool:
    return len(words) >= _LEAST and words <= told_words(line.sentence.span.of(line.report.text))


def _may_be(total: Figure, number: Decimal, figure: Figure) -> bool:
    """Tell whether a figure of the text may tell a total: the same unit, or money beside a bare cell, and a slip."""
    if figure.low is None and not (figure.kind in COUNT_OR_MONEY and is_plain(figure)):
        return False
    alike = figure.unit == total.unit or (not total.unit and figure.unit == "đồng")
    said = _numeral(figure.text)
    if said is None or not alike:
        return False
    # Of three digits the last one alone may well be of another number.
    wrong = is_one_digit_off(number, said) if number >= _LONG else is_one_digit_wrong(number, said)
    return wrong or misprint_of(number, said) is Misprint.EXCHANGED
