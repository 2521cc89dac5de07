"""The relations of a report's figures, checked."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.carrying import with_scales
from nlp_reports.figures.explained import without_explained, without_rests_of_parts
from nlp_reports.figures.line import Line, lines_of
from nlp_reports.figures.overlapping import without_overlapping
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations_added import added
from nlp_reports.figures.relations_apart import parts_apart
from nlp_reports.figures.relations_aside import asides, steps_out, without_asides
from nlp_reports.figures.relations_belonging import belonging
from nlp_reports.figures.relations_called import called
from nlp_reports.figures.relations_carried import carried
from nlp_reports.figures.relations_change import changes
from nlp_reports.figures.relations_columns import columns_reckoned
from nlp_reports.figures.relations_conflict import explained
from nlp_reports.figures.relations_date import dates
from nlp_reports.figures.relations_direction import directions
from nlp_reports.figures.relations_each import of_each
from nlp_reports.figures.relations_enumerated import enumerated
from nlp_reports.figures.relations_factors import factored
from nlp_reports.figures.relations_flow import flows, without_settled
from nlp_reports.figures.relations_flow_table import table_flows
from nlp_reports.figures.relations_fraction import fractions
from nlp_reports.figures.relations_fund import fund_accounts
from nlp_reports.figures.relations_gain import gain_percents
from nlp_reports.figures.relations_gathering import gathered
from nlp_reports.figures.relations_grades import grades, grades_apart
from nlp_reports.figures.relations_held import held
from nlp_reports.figures.relations_in_part import without_means_in_part
from nlp_reports.figures.relations_interleaved import interleaved
from nlp_reports.figures.relations_lasting import lasting
from nlp_reports.figures.relations_lead import leads
from nlp_reports.figures.relations_length import lengths
from nlp_reports.figures.relations_list import list_sums
from nlp_reports.figures.relations_listed import listed
from nlp_reports.figures.relations_mean import means, means_apart
from nlp_reports.figures.relations_mean_of_run import means_of_runs
from nlp_reports.figures.relations_mean_told import means_told
from nlp_reports.figures.relations_months import sums_of_months
from nlp_reports.figures.relations_moved import moved
from nlp_reports.figures.relations_multiplied import multiplied
from nlp_reports.figures.relations_named import named_columns
from nlp_reports.figures.relations_named_parts import named_parts
from nlp_reports.figures.relations_near import near_shares
from nlp_reports.figures.relations_order import orders, orders_apart
from nlp_reports.figures.relations_outcome import outcomes
from nlp_reports.figures.relations_part import part_percents
from nlp_reports.figures.relations_partition import partitioned, runs_of_parts
from nlp_reports.figures.relations_percent import excess, ratio_percents, target_percents
from nlp_reports.figures.relations_plan_before import of_plans_before
from nlp_reports.figures.relations_plan_day import of_plan_days
from nlp_reports.figures.relations_priced import priced
from nlp_reports.figures.relations_product import products
from nlp_reports.figures.relations_rank import ranked
from nlp_reports.figures.relations_rated import rated
from nlp_reports.figures.relations_rest import of_wholes_before
from nlp_reports.figures.relations_row_totals import row_totals
from nlp_reports.figures.relations_sequence import sequences
from nlp_reports.figures.relations_share import shares
from nlp_reports.figures.relations_share_of import shares_of
from nlp_reports.figures.relations_shared_out import shared_out
from nlp_reports.figures.relations_since_then import since_then
from nlp_reports.figures.relations_slips import slipped
from nlp_reports.figures.relations_spell import spells
from nlp_reports.figures.relations_spelled_out import spelled_out
from nlp_reports.figures.relations_spread import spread
from nlp_reports.figures.relations_stock import stock
from nlp_reports.figures.relations_sum import sums
from nlp_reports.figures.relations_table import table_relations
from nlp_reports.figures.relations_time import times
from nlp_reports.figures.relations_told_change import told_changes
from nlp_reports.figures.relations_worded import worded
from nlp_reports.figures.told_twice import told_twice
from nlp_reports.figures.wholes import lies_within
from nlp_reports.model import Figure, FigureKind, FigureRole, Report, Sentence, Span

_TWO: Final = 2
_BESIDE: Final = 30


def relations_of(report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[Relation, ...]:
    """Return what the report's figures say of one another, in text order, with the outcome of each check.

    Only what stands so close that the meaning is sure is ever found not to fit; the rest cannot be checked.

    >>> from nlp_reports.figures.report import figures_of
    >>> from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span
    >>> text = "Có 11/14 doanh nghiệp ký kết, đạt 87,5%."
    >>> whole = Span(0, len(text))
    >>> report = Report("bc", "bc.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    >>> sentences = (Sentence(1, whole, 0),)
    >>> [(str(one.kind), str(one.outcome)) for one in relations_of(report, sentences, figures_of(report, sentences))]
    [('ratio-percent', 'not')]
    """
    lines, found = ruled(report, sentences, figures)
    found += belonging(lines, found)
    found += gathered(lines, found)
    found = list(without_overlapping(lines, found))
    found = without_explained(without_means_in_part(found, lines), lines)
    found = [one for one in found if not explained(one, figures)]
    return tuple(sorted(_once(found), key=lambda relation: (relation.where.start, relation.where.end, relation.kind)))


def ruled(
    report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]
) -> tuple[tuple[Line, ...], list[Relation]]:
    """Return the sentences with their figures, and all that the rules say of these, each in words of its own."""
    lines = lines_of(report, sentences, figures)
    bases = _bases(figures)
    found = [relation for line in lines for relation in _of_line(line, bases)]
    found += carried(lines, bases)
    found += of_plans_before(lines, bases, found)
    found += of_wholes_before(lines, bases, found)
    found += list_sums(lines)
    found += [*parts_apart(lines), *named_parts(lines)]
    found += grades_apart(lines)
    found += told_twice(report, lines, figures)
    of_tables = list(table_relations(report, figures))
    of_tables += columns_reckoned(report, figures, of_tables)
    of_tables += named_columns(report, figures, of_tables)
    of_tables += [*table_flows(report, figures), *row_totals(report, figures)]
    found += of_tables
    found += leads(report, lines, of_tables)
    found += slipped(lines, found)
    found += factored(lines, found)
    found += of_each(lines, found)
    found += spread(lines, found)
    found += means_apart(lines, found)
    found += means_told(lines, found)
    found += means_of_runs(lines, found)
    found += [*directions(lines), *since_then(lines)]
    found += [*held(lines), *called(lines)]
    found += outcomes(lines, found)
    found += told_changes(lines, found)
    found += moved(lines, found)
    found += worded(lines)
    found += fractions(lines)
    found += shares_of(lines)
    found += multiplied(lines, found)
    found += stock(lines, found)
    found += ranked(report, lines, figures)
    found += [*orders_apart(lines), *sequences(lines), *spelled_out(lines, found)]
    found += [*spells(lines), *lasting(lines), *lengths(lines), *of_plan_days(lines)]
    found += sums_of_months(lines)
    accounts = without_rests_of_parts([*flows(lines), *fund_accounts(lines)], found)
    found = [*without_settled(found, accounts), *accounts]
    return lines, found


def _once(found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield each relation once where two readings came to the same figures; one that cannot tell gives way."""
    known: dict[_Key, Relation] = {}
    for relation in found:
        key = _key(relation)
        if key not in known or known[key].outcome is Outcome.CANNOT:
            known[key] = relation
    yield from known.values()


def _of_line(line: Line, bases: Sequence[Decimal]) -> Iterator[Relation]:
    if len(line.figures) > 1:
        yield from _of_figures_and_asides(line, bases)
    if line.others:
        yield from dates(line)
    yield from times(line)
    if line.others:
        yield from orders(line)


def _of_figures_and_asides(line: Line, bases: Sequence[Decimal]) -> Iterator[Relation]:
    """Yield what the sentence says with its brackets, and what it says over them ("512 suất (tỉnh 60), mỗi suất …")."""
    brackets, read = asides(line), list(_of_figures(line, bases))
    for relation in read:
        wrong = relation.outcome is Outcome.NOT
        doubted = wrong and (steps_out(line, relation, brackets) or _may_be_complete(line, relation, read))
        yield replace(relation, outcome=Outcome.CANNOT) if doubted else relation
    scaled = with_scales(line)
    if scaled is not None:
        yield from target_percents(scaled)
        yield from changes(scaled)
    if brackets:
        plain = without_asides(line, brackets)
        for relations in (ratio_percents, excess, target_percents, products, priced):
            yield from relations(plain)


def _may_be_complete(line: Line, relation: Relation, read: Sequence[Relation]) -> bool:
    """Tell whether fewer of the parts make up the whole, or the next number, or one of them was read otherwise."""
    if relation.kind is not RelationKind.SUM or relation.computed is None or relation.stated is None:
        return False
    used = {figure.ref for figure in relation.figures}
    fewer = any(
        one.computed == one.stated == relation.stated and used > {figure.ref for figure in one.figures}
        for one in read
        if one.kind is RelationKind.SUM
    )
    behind = (one.value for one in line.figures if one.span.start >= relation.where.end and one.unit != "%")
    rest = relation.stated - relation.computed in behind
    between = (one for one in line.others if relation.where.holds(one.span) and one.kind is FigureKind.NAME)
    named = any(any(map(str.isdigit, one.text)) for one in between)
    # "… (huyện 8, tỉnh 4, lớp 13)": the last part was taken for the grade of a school.
    near = Span(relation.where.start, relation.where.end + _BESIDE)
    missed = (one.text for one in line.others if near.holds(one.span))
    return fewer or rest or named or str(relation.stated - relation.computed) in {one.lstrip("0") for one in missed}


def _of_figures(line: Line, bases: Sequence[Decimal]) -> Iterator[Relation]:
    yield from _of_two(line) if len(line.figures) == _TWO else _of_several(line, bases)


def _of_two(line: Line) -> Iterator[Relation]:
    """Yield what two figures alone can say: every other reading needs a third."""
    yield from ratio_percents(line)
    yield from excess(line)
    yield from sums(line)


def _of_several(line: Line, bases: Sequence[Decimal]) -> Iterator[Relation]:
    percentages = any(figure.unit == "%" for figure in line.figures)
    if percentages:
        yield from _of_percentages(line, bases)
    yield from shared_out(line)
    yield from products(line)
    yield from priced(line)
    yield from means(line)
    yield from _wholes(line)
    yield from _wholes_of_others(line)
    yield from rated(line)
    yield from changes(line)
    if percentages:
        yield from gain_percents(line)


def _of_percentages(line: Line, bases: Sequence[Decimal]) -> Iterator[Relation]:
    yield from ratio_percents(line)
    yield from excess(line)
    yield from grades(line)
    yield from target_percents(line)
    yield from part_percents(line, bases)
    yield from shares(line, bases)
    yield from near_shares(line, bases)


def _wholes(line: Line) -> Iterator[Relation]:
    runs = runs_of_parts(line)
    found = (sums(line), partitioned(line, runs), listed(line, runs), enumerated(line), interleaved(line), added(line))
    yield from (one for one in itertools.chain(*found) if not lies_within(line.after(one.figures[-1])))


def _wholes_of_others(line: Line) -> Iterator[Relation]:
    """Read "58/50 (116%), gồm cơ quan 31, doanh nghiệp 27" and "Giảm 113 hội viên: từ trần 96, chuyển đi 17".

    The parts make up either end of a ratio, or a change. Only a whole is read so: a ratio among the parts says again
    of what they are parts.
    """
    known = {figure.ref for figure in line.figures[:-1] if _is_ratio(figure) or _is_gain(figure)}
    if not known or len(line.figures) < len(("whole", "two", "parts")):
        return
    reached = [
        relation
        for relation in _wholes(_with_counts(line, "low"))
        if relation.figures[0].ref in known and known.isdisjoint(figure.ref for figure in relation.figures[1:])
    ]
    wrong = any(relation.outcome is Outcome.NOT for relation in reached)
    whole = _wholes(_with_counts(line, "high")) if wrong else ()
    fitting = {_key(relation) for relation in whole if relation.outcome is not Outcome.NOT}
    for relation in reached:
        if relation.outcome is not Outcome.NOT or _key(relation) not in fitting:
            yield relation


def _is_ratio(figure: Figure) -> bool:
    return figure.kind is FigureKind.RATIO and figure.role is FigureRole.ACTUAL


def _is_gain(figure: Figure) -> bool:
    return figure.kind is FigureKind.CHANGE and not figure.unit and figure.value is not None


def _with_counts(line: Line, end: str) -> Line:
    """Return the line with one end of each ratio for the ratio, and each change as a count."""
    return replace(line, figures=tuple(_as_count(figure, end) for figure in line.figures))


def _as_count(figure: Figure, end: str) -> Figure:
    if _is_ratio(figure):
        return replace(figure, kind=FigureKind.COUNT, value=figure.low if end == "low" else figure.high)
    if _is_gain(figure):
        return replace(figure, kind=FigureKind.COUNT, role=FigureRole.ACTUAL, value=abs(figure.value or Decimal(0)))
    return figure


_Key = tuple[str, tuple[tuple[int, int], ...]]


def _key(relation: Relation) -> _Key:
    """Return what kind a relation is, and its figures; words that stand for a figure have no number, but a place."""
    return relation.kind.value, tuple((one.ref, 0 if one.ref else one.span.start) for one in relation.figures)


def _bases(figures: Sequence[Figure]) -> tuple[Decimal, ...]:
    """Return the counts of the report, each once: any of them may be the whole of a percentage."""
    counts = {
        f.value if f.value is not None else f.high for f in figures if f.kind in {FigureKind.COUNT, FigureKind.RATIO}
    }
    return tuple(sorted(count for count in counts if count))
