"""One figure of the unit as a whole, told twice with two values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import is_one_value
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.cells import columns_of, row_label
from nlp_reports.figures.headlines import concept_of, concept_of_row, is_told
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.listed_rows import Row, rows_told
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import CellRef, Evidence, Figure, FigureKind, FigureRole, Report, Span
from nlp_reports.text import fold

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NOTES = re.compile(r"\s*(?:ghi chú|diễn giải|chú thích|nguồn số liệu)\b")
_TOTAL = "tổng số "
_NEAR = Decimal("0.75")
_FEW = 10


def conflicts(told: Mapping[str, Sequence[Figure]]) -> Iterator[Relation]:
    """Yield each figure that the report tells more than once, with the places where its values differ."""
    for concept, every in told.items():
        # Of three values and more that lie far apart, most are of some part that went unsaid.
        several = len({figure.amount for figure in every}) > 2
        same = _near(every) if several or concept.startswith(_TOTAL) else every
        if len({(figure.sentence, figure.cell) for figure in same}) >= 2:
            relation = judged(in_order(same))
            explained = relation.outcome is Outcome.NOT and _is_grown(relation, _gains(concept, told))
            yield replace(relation, outcome=Outcome.CANNOT) if explained else relation


def wholes_told(lines: Sequence[Line], rows: Sequence[Row]) -> dict[str, list[Figure]]:
    """Return the figures of the whole unit, of `narrated` lines and of rows, by what they tell."""
    told: dict[str, list[Figure]] = {}
    for line in lines:
        for figure in line.figures:
            if concept := concept_of(line, figure):
                told.setdefault(concept, []).append(figure)
    for label, figure in rows:
        if concept := concept_of_row(label, figure):
            told.setdefault(concept, []).append(figure)
    return told


def _near(figures: Sequence[Figure]) -> list[Figure]:
    """Return those that come near the greatest: a total far below it is of some part that went unsaid."""
    greatest = max(figure.amount or Decimal(0) for figure in figures)
    return [figure for figure in figures if (figure.amount or Decimal(0)) >= greatest * _NEAR]


def _gains(concept: str, told: Mapping[str, Sequence[Figure]]) -> set[Decimal]:
    """Return by how much the report says that the total `concept` grew."""
    noun = concept.removeprefix(_TOTAL)
    gained = (figure for known in told if known.startswith(noun) for figure in told[known])
    return {value for figure in gained if (value := figure.amount) is not None}


def _is_grown(relation: Relation, gains: set[Decimal]) -> bool:
    """Tell whether two totals are those before and after a gain that the report tells."""
    told, first = relation.computed, relation.stated
    return told is not None and first is not None and abs(told - first) in gains


def explained(relation: Relation, figures: Sequence[Figure]) -> bool:
    """Return whether two values differ by a change that one of their sentences tells, or one of these tells both.

    Parts that fall short are explained by the next sentence too ("… trung bình 13. Có 02 chi đoàn không đánh giá"), and
    those that make up another figure before them are its parts ("342 sáng kiến, tăng so với 304 …; trong đó 231, 111").
    """
    if relation.kind is RelationKind.SUM:
        return _is_completed(relation, figures) or _is_of_another(relation, figures)
    one, *others = relation.figures
    if relation.kind is not RelationKind.CONFLICT or relation.outcome is not Outcome.NOT or len(others) != 1:
        return False
    if FigureKind.RATIO in {one.kind, others[0].kind}:
        return False
    apart = abs((one.amount or Decimal(0)) - (others[0].amount or Decimal(0)))
    told = {one.sentence: others[0], others[0].sentence: one}
    return any(
        figure.unit == one.unit
        and (
            (figure.role is FigureRole.CHANGE and abs(figure.value or 0) == apart)
            or (is_told(figure) and figure.kind is one.kind and _may_tell(figure, told[figure.sentence]))
        )
        for figure in figures
        if figure.sentence is not None and figure.sentence in told
    )


def _may_tell(figure: Figure, other: Figure) -> bool:
    """Tell whether `figure` has the other's value, and of a few is not one of other things ("04 cuộc: Sim Hạ 03")."""
    nouns = [told_words(fold(each.counted)) for each in (figure, other)]
    apart = (figure.amount or 0) < _FEW and all(nouns) and nouns[0].isdisjoint(nouns[1])
    return figure.amount == other.amount and not apart


def _is_of_another(relation: Relation, figures: Sequence[Figure]) -> bool:
    """Tell whether another figure before them is the whole: of the parts, or of all, the first of them a part as well.

    The latter may stand in the sentence before: "1.500 áo. Đợt đầu phát 1.180 chiếc, đợt hai 95 chiếc, còn lại 225".
    """
    whole = min(relation.figures, key=lambda figure: figure.span)
    if relation.outcome is not Outcome.NOT or whole.sentence is None:
        return False
    computed, stated = relation.computed or Decimal(0), relation.stated or Decimal(0)
    of_all = {computed + stated} if whole.amount == stated else set()
    known = {whole.sentence: of_all | {computed}, whole.sentence - 1: of_all}
    return any(
        figure.amount in known[figure.sentence] and figure.unit == whole.unit and figure.span.start < whole.span.start
        for figure in figures
        # How many were reached of so many is no whole of another sentence's parts.
        if figure.sentence in known and (figure.sentence == whole.sentence or figure.kind is not FigureKind.RATIO)
    )


def _is_completed(relation: Relation, figures: Sequence[Figure]) -> bool:
    """Tell whether the next sentence begins with just what the parts of a sum leave over."""
    rest = (relation.stated or Decimal(0)) - (relation.computed or Decimal(0))
    last = max(relation.figures, key=lambda figure: figure.span.end)
    if relation.outcome is not Outcome.NOT or rest <= 0 or last.sentence is None:
        return False
    first = next((figure for figure in figures if figure.sentence == last.sentence + 1), None)
    return first is not None and first.kind is FigureKind.COUNT and not first.unit and first.value == rest


def in_tables(report: Report, figures: Sequence[Figure]) -> Iterator[Row]:
    """Yield what the rows of tables tell: one figure a row, in the only column of results of the report's own year."""
    written = report.letterhead.date
    own = str(written.year) if written else ""
    labels = {
        (number, row[0].row): row for number, table in enumerate(report.tables, start=1) for row in table.rows if row
    }
    by_row: dict[tuple[int, int], list[Figure]] = {}
    for figure in figures:
        other_year = own and (year := _YEAR.search(figure.period)) and year[0] != own
        reached = is_told(figure) and figure.kind in COUNT_OR_MONEY and figure.evidence is not Evidence.NO
        if figure.cell is not None and reached and not other_year and not _is_note(report, figure.cell):
            by_row.setdefault((figure.cell.table, figure.cell.row), []).append(figure)
    for place, told in sorted(by_row.items()):
        if len(told) == 1 and place in labels:
            yield row_label(labels[place], columns_of(report.tables[place[0] - 1])), told[0]


def _is_note(report: Report, cell: CellRef) -> bool:
    """Tell whether a cell stands in a column of notes."""
    column = columns_of(report.tables[cell.table - 1]).get(cell.column)
    return column is not None and bool(_NOTES.match(fold(column.title)))


def in_rows(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> tuple[Row, ...]:
    """Return what the rows of tables tell, and the list items that read like rows."""
    return (*in_tables(report, figures), *rows_told(lines))


def judged(figures: Sequence[Figure]) -> Relation:
    """Return whether figures, in text order, tell one value; those that differ where they do not."""
    first = figures[0]
    differing = [first]
    for figure in figures[1:]:
        if all(not is_one_value(figure, known) for known in differing):
            differing.append(figure)
    outcome = Outcome.FITS if len(differing) == 1 else Outcome.NOT
    used = tuple(figures) if outcome is Outcome.FITS else tuple(differing)
    where = Span(used[0].span.start, used[0].span.end)
    return Relation(RelationKind.CONFLICT, outcome, used, where, used[-1].amount, first.amount, first.unit)
