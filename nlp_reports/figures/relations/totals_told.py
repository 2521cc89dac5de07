"""Totals of tables held against what the sentences around the table tell: "Chăm lo 3.300 người, 1.396 triệu đồng. …".

`lead` reads the sentence right above a table; the number that the table details may stand some sentences before, or
right behind it. Only a total that its rows make up and that no sentence tells is held, and against the only number near
the table that counts the same and differs as a slip does. Digits that changed places need no more than that they stand
near: what another section tells rightly bears the table out.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.cells import columns_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.misprints import Misprint, is_one_digit_wrong, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.lead import is_total_of
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.wholes import is_plain, judged, total_of
from nlp_reports.model import Figure, FigureRole, Report

_YEAR: Final = re.compile(r"(?<![\d/])(?P<year>20\d\d)(?!\d)")
_OTHERWISE: Final = re.compile(
    r"\b(?:năm (?:trước|ngoái|sau|tới)|cùng kỳ|đầu (?:năm|kỳ)|kế hoạch|dự (?:toán|kiến)|chỉ tiêu|giao|ước|phải)\b"
    r"[^,;.()]*$"
)
_BACK, _AHEAD = 6, 2
_MANY: Final = 100
_PAIR: Final = 2
_NEARLY: Final = Decimal("0.2")


def totals_told(report: Report, lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the totals of tables, among what is `found`, that the sentences around the table tell otherwise."""
    anywhere = _numbers_of(lines)
    for relation in found:
        total = relation.figures[-1]
        fits = relation.kind is RelationKind.TABLE_SUM and relation.outcome is Outcome.FITS
        if not fits or total.cell is None or not total.value or total.value < _MANY:
            continue
        beside = around(report, lines, total.cell.table)
        if total.value in _numbers_of(beside):
            continue
        told = [one for line in beside for one in line.figures if is_of_now(line, one)]
        near = [one for one in told if _may_be(report, total, one, anywhere)]
        near = [one for one in near if not any(part.value == one.amount for part in relation.figures)]
        if len({one.amount for one in near}) == 1:
            yield _held(total, near[0], next(line for line in beside if near[0] in line.figures))


def _held(total: Figure, told: Figure, line: Line) -> Relation:
    """Hold a table's total against the figure that seems to tell it, or against all that is listed with that one.

    "Nguồn tiền: CĐ các KCN 1,9 tỷ, CĐCS 2,6 tỷ, chủ DN 1,5 tỷ" tells no part as the 6.200 triệu of the table.
    """
    value, said = total.value or Decimal(0), told.amount
    parts = [one for one in line.figures if one.unit == told.unit and one.unit and is_plain(one)]
    if len(parts) > _PAIR and abs(total_of(parts) - value) <= value * _NEARLY:
        outcome = judged(total, parts)
        return Relation(
            RelationKind.SUM, outcome, (total, *parts), where_of(*parts), total_of(parts), value, total.unit
        )
    return Relation(RelationKind.CONFLICT, Outcome.NOT, (told, total), told.span, value, said, total.unit)


def _numbers_of(lines: Sequence[Line]) -> frozenset[Decimal | None]:
    return frozenset(number for line in lines for one in line.figures for number in (one.value, one.low, one.high))


def around(report: Report, lines: Sequence[Line], number: int) -> list[Line]:
    """Return the sentences of a table's section that stand near it."""
    table = report.tables[number - 1]
    own = [line for line in lines if line.sentence.section == table.section and not line.planned]
    before = [line for line in own if line.sentence.span.end <= table.span.start]
    behind = [line for line in own if line.sentence.span.start >= table.span.end]
    return before[-_BACK:] + behind[:_AHEAD]


def is_of_now(line: Line, figure: Figure) -> bool:
    """Tell whether nothing before a figure in its clauses names an earlier year, a plan or an estimate."""
    before, written = line.before(figure), line.report.letterhead.date
    years = [int(one["year"]) for one in _YEAR.finditer(before)]
    earlier = written is not None and any(year != written.year for year in years)
    return not (figure.period or figure.per or earlier or _OTHERWISE.search(before))


def _may_be(report: Report, total: Figure, figure: Figure, anywhere: Collection[Decimal | None]) -> bool:
    """Tell whether a figure may tell the total: it counts what the column does, and a slip parts the two."""
    value, said = total.value or Decimal(0), figure.amount or Decimal(0)
    of_all = figure.low is not None or is_plain(figure)
    if total.cell is None or figure.unit != total.unit or not of_all:
        return False
    column = columns_of(report.tables[total.cell.table - 1]).get(total.cell.column)
    if column is None or column.role is not FigureRole.ACTUAL or column.period:
        return False
    persons = are_persons(figure.counted) and are_persons(column.title)
    like = bool(figure.unit) or persons or is_total_of(column, total, figure)
    wrong = value not in anywhere and is_one_digit_wrong(value, said)
    return like and (wrong or misprint_of(value, said) >= Misprint.SWAPPED)
