"""What the figures of one sentence, and of its brackets, say of one another."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.bases import Bases
from nlp_reports.figures.carrying import with_scales
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, key_of
from nlp_reports.figures.relations.added import added
from nlp_reports.figures.relations.among_so_many import among_so_many
from nlp_reports.figures.relations.arrears import arrears
from nlp_reports.figures.relations.aside import asides, steps_out, without_asides
from nlp_reports.figures.relations.change import changes
from nlp_reports.figures.relations.date import dates
from nlp_reports.figures.relations.enumerated import enumerated
from nlp_reports.figures.relations.equation import equations, signed_products
from nlp_reports.figures.relations.gain import gain_percents
from nlp_reports.figures.relations.gap_of_plan import gaps_of_plans
from nlp_reports.figures.relations.grades import grades
from nlp_reports.figures.relations.interleaved import interleaved
from nlp_reports.figures.relations.listed import listed
from nlp_reports.figures.relations.mean import means
from nlp_reports.figures.relations.near import near_shares
from nlp_reports.figures.relations.of_sexes import shares_of_sexes
from nlp_reports.figures.relations.of_which_deed import are_of_other_deeds, deeds_of_which
from nlp_reports.figures.relations.order import orders
from nlp_reports.figures.relations.over_all import more_than_places
from nlp_reports.figures.relations.part import part_percents
from nlp_reports.figures.relations.partition import partitioned, runs_of_parts
from nlp_reports.figures.relations.percent import excess, ratio_percents, target_percents
from nlp_reports.figures.relations.priced import priced
from nlp_reports.figures.relations.product import products
from nlp_reports.figures.relations.rated import rated
from nlp_reports.figures.relations.share import shares
from nlp_reports.figures.relations.shared_out import shared_out
from nlp_reports.figures.relations.sum import sums
from nlp_reports.figures.relations.time import times
from nlp_reports.figures.wholes import lies_within
from nlp_reports.model import Figure, FigureKind, FigureRole, Span

# "Công ty Xây lắp số 2 1,9 tỷ đồng" surely ends a name.
_BY_NUMBER: Final = re.compile(r"\bsố\s*$")
_BESIDE: Final = 30


def of_line(line: Line, bases: Bases) -> Iterator[Relation]:
    """Yield what the sentence's figures, dates and times say of one another; `bases` are the counts of the report."""
    if len(line.figures) > 1:
        yield from _of_figures_and_asides(line, bases)
    if line.others:
        yield from dates(line)
    yield from times(line)
    yield from more_than_places(line)
    if line.others:
        yield from orders(line)


def _of_figures_and_asides(line: Line, bases: Bases) -> Iterator[Relation]:
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
        yield from _partitions_over(plain)


def _partitions_over(plain: Line) -> Iterator[Relation]:
    """Yield the parts that a sentence tells over its brackets: "nhận 04 (khiếu nại 03, …), giải quyết 03, còn 02"."""
    read = [one for one in partitioned(plain, runs_of_parts(plain)) if not lies_within(plain.after(one.figures[-1]))]
    for relation in read:
        if relation.outcome is not Outcome.NOT or not _may_be_complete(plain, relation, read):
            yield relation


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
    named = any(any(map(str.isdigit, one.text)) and not _BY_NUMBER.search(line.before(one)) for one in between)
    # "… (huyện 8, tỉnh 4, lớp 13)": the last part was taken for the grade of a school.
    near = Span(relation.where.start, relation.where.end + _BESIDE)
    missed = (one.text for one in line.others if near.holds(one.span))
    return fewer or rest or named or str(relation.stated - relation.computed) in {one.lstrip("0") for one in missed}


def _of_figures(line: Line, bases: Bases) -> Iterator[Relation]:
    yield from _of_two(line) if len(line.figures) == 2 else _of_several(line, bases)


def _of_two(line: Line) -> Iterator[Relation]:
    """Yield what two figures alone can say: every other reading needs a third."""
    yield from ratio_percents(line)
    yield from excess(line)
    yield from among_so_many(line)
    yield from sums(line)


def _of_several(line: Line, bases: Bases) -> Iterator[Relation]:
    percentages = any(figure.unit == "%" for figure in line.figures)
    if percentages:
        yield from _of_percentages(line, bases)
    yield from among_so_many(line)
    yield from deeds_of_which(line)
    yield from shared_out(line)
    yield from products(line)
    yield from priced(line)
    yield from means(line)
    yield from _wholes(line)
    yield from _wholes_of_others(line)
    yield from equations(line)
    if "=" in line.text:
        yield from signed_products(line)
    yield from rated(line)
    yield from changes(line)
    yield from arrears(line)
    if percentages:
        yield from gain_percents(line)


def _of_percentages(line: Line, bases: Bases) -> Iterator[Relation]:
    yield from ratio_percents(line)
    yield from excess(line)
    yield from grades(line)
    yield from target_percents(line)
    yield from gaps_of_plans(line)
    yield from part_percents(line, bases)
    yield from shares(line, bases)
    yield from near_shares(line, bases)
    yield from shares_of_sexes(line, bases)


def _wholes(line: Line) -> Iterator[Relation]:
    runs = runs_of_parts(line)
    found = (sums(line), partitioned(line, runs), listed(line, runs), enumerated(line), interleaved(line), added(line))
    for one in itertools.chain(*found):
        if not lies_within(line.after(one.figures[-1])) and not are_of_other_deeds(line, one):
            yield one


def _wholes_of_others(line: Line) -> Iterator[Relation]:
    """Read "58/50 (116%), gồm cơ quan 31, doanh nghiệp 27" and "Giảm 113 hội viên: từ trần 96, chuyển đi 17".

    The parts make up either end of a ratio, or a change. Only a whole is read so: a ratio among the parts says again
    of what they are parts.
    """
    known = {figure.ref for figure in line.figures[:-1] if _is_ratio(figure) or _is_gain(figure)}
    if not known or len(line.figures) < 3:
        return
    reached = [
        relation
        for relation in _wholes(_with_counts(line, "low"))
        if relation.figures[0].ref in known and known.isdisjoint(figure.ref for figure in relation.figures[1:])
    ]
    wrong = any(relation.outcome is Outcome.NOT for relation in reached)
    whole = _wholes(_with_counts(line, "high")) if wrong else ()
    left = {one.ref: (one.high or Decimal(0)) - (one.low or Decimal(0)) for one in line.figures if _is_ratio(one)}
    fitting = {key_of(relation) for relation in whole if relation.outcome is not Outcome.NOT}
    for relation in reached:
        # "64/72 chi hội; 5 chi hội chưa nộp, 3 chi hội còn lại …": the parts of what a ratio leaves.
        of_rest = relation.computed == left.get(relation.figures[0].ref)
        if relation.outcome is not Outcome.NOT or not (of_rest or key_of(relation) in fitting):
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
