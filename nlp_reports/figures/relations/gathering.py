"""Wholes that the figures which surely are their parts do not make up.

How surely they are the parts of this whole is learned from sound text. How sure one must be falls with how plainly the
parts are told to the last, and with how near they come. What any other reading makes up is left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, step_of
from nlp_reports.figures.first_of_list import is_first_of_list
from nlp_reports.figures.forest import Forest
from nlp_reports.figures.gathering import score_of
from nlp_reports.figures.group_words import classes_of, near_of
from nlp_reports.figures.groups import Group, Place, Places, groups_of
from nlp_reports.figures.line import Line
from nlp_reports.figures.listing import holds_others, is_told_to_the_last
from nlp_reports.figures.loose_parts import are_qualities
from nlp_reports.figures.misprints import Misprint, exchanged_in, misprint_of
from nlp_reports.figures.openings import (
    Opening,
    are_levels,
    are_of_one_head,
    counts_its_parts,
    has_item_without_number,
    opening_of,
    tell_deeds,
)
from nlp_reports.figures.partitions import partition_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import judged, relation
from nlp_reports.model import Figure

Fitting = Mapping[int, Sequence[frozenset[int]]]


class Told(StrEnum):
    """How parts are told.

    To the last, in words; listed right behind their whole; as qualities or deeds that may be of one and the same;
    behind "trong đó"; or otherwise.
    """

    LAST = "to the last"
    LISTED = "as a list"
    LOOSE = "loosely"
    WITHIN = "of which"
    APART = "apart"


class Miss(StrEnum):
    """What keeps parts from making up their whole: a slip in a number of three digits or of fewer, little, or much."""

    SLIP = "a slip"
    SLIP_OF_FEW = "a slip of few"
    LITTLE = "little"
    OVER = "too much"
    UNDER = "too little"


# How sure one must be. Left out in turn, what is found and what sound text is accused is told by
# benchmarks/figures/gather.py.
NEEDED: Final[Mapping[Told, Mapping[Miss, float]]] = {
    Told.LAST: {Miss.SLIP: -0.9, Miss.SLIP_OF_FEW: 0.75, Miss.LITTLE: 0.0, Miss.OVER: 0.35, Miss.UNDER: 2.5},
    Told.LISTED: {Miss.SLIP: 0.3, Miss.SLIP_OF_FEW: 1.6, Miss.LITTLE: 1.1, Miss.OVER: 1.8, Miss.UNDER: 3.0},
    Told.LOOSE: {Miss.SLIP: 2.2, Miss.SLIP_OF_FEW: 2.6, Miss.LITTLE: 2.4, Miss.OVER: 2.9, Miss.UNDER: 3.2},
    Told.WITHIN: {Miss.SLIP: 0.25, Miss.SLIP_OF_FEW: 3.3, Miss.LITTLE: 1.9, Miss.OVER: 2.4, Miss.UNDER: 2.9},
    Told.APART: {Miss.SLIP: 1.6, Miss.SLIP_OF_FEW: 2.8, Miss.LITTLE: 1.8, Miss.OVER: 2.8, Miss.UNDER: 2.9},
}
# Parts of one head that come to more than their whole: none of them is told to be left out.
NEEDED_OF_ONE_HEAD: Final = -0.5
# A list that comes to a few less than its whole: one that comes to a few more may tell some of them twice.
NEEDED_OF_FEW_LEFT_OUT: Final = 0.9
_NEAR, _NEARER, _NEXT_TO_ALL, _HUNDRED = Decimal("0.85"), Decimal("0.9"), Decimal("0.95"), 100
_BESIDE = 3
_SETTLING: Final = frozenset({RelationKind.SUM, RelationKind.CHANGE})


def gathered(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield wholes that their parts do not make up; `found` are the relations that are known."""
    every = list(all_groups(lines))
    settled, fitting = settled_by(found), fitting_in(every)
    likely = [likeliest(open_groups(place, groups, settled, fitting)) for place, groups in every]
    accused: set[int] = set()
    for best, score in sorted(likely, key=lambda one: -one[1]):
        if best is not None and score >= needed_for(best) and accused.isdisjoint(refs_of(best)):
            accused |= refs_of(best)
            yield relation(best.whole.figure, [part.figure for part in best.parts], Outcome.NOT)


def _is_made_up(place: Place, groups: Sequence[Group], fitting: Fitting) -> bool:
    fitted = fitting.get(place.figure.ref, ())
    return bool(fitted) and any(refs_of(group) in fitted for group in groups)


def all_groups(lines: Sequence[Line]) -> Iterator[tuple[Place, list[Group]]]:
    """Yield every figure that others near it may make up, with all these."""
    places = Places(lines)
    for at, line in enumerate(lines):
        for place in () if line.planned else places.of(at):
            groups = list(groups_of(places, place))
            if groups:
                yield place, groups


def settled_by(found: Sequence[Relation]) -> frozenset[int]:
    """Return the figures of known sums and changes; a part that is but smaller than its whole makes no sum."""
    return frozenset(
        figure.ref for one in found if one.kind in _SETTLING and _is_settled(one) for figure in one.figures
    )


def _is_settled(one: Relation) -> bool:
    loose = one.kind is RelationKind.SUM and one.computed != one.stated
    return one.outcome is Outcome.NOT or (one.outcome is Outcome.FITS and not loose)


def refs_of(group: Group) -> frozenset[int]:
    """Return the numbers of a group's figures."""
    return frozenset(one.figure.ref for one in (group.whole, *group.parts))


def fits(group: Group) -> bool:
    """Tell whether the parts make up the whole."""
    return judged(group.whole.figure, [part.figure for part in group.parts]) is Outcome.FITS


def fitting_in(every: Sequence[tuple[Place, Sequence[Group]]]) -> Fitting:
    """Return by figure the groups that fit and hold it."""
    known: dict[int, list[frozenset[int]]] = {}
    for refs in (refs_of(group) for _, groups in every for group in groups if fits(group)):
        for ref in refs:
            known.setdefault(ref, []).append(refs)
    return known


def open_groups(place: Place, groups: Sequence[Group], settled: frozenset[int], fitting: Fitting) -> list[Group]:
    """Return what may be held against a whole: nothing where any of `groups` makes it up."""
    if place.figure.ref in settled or _is_made_up(place, groups, fitting):
        return []
    told = [group for group in groups if not (counts_its_parts(group) or _is_list(group) or holds_others(group))]
    return [group for group in told if not _is_of_others(group, settled, fitting)]


def _is_list(group: Group) -> bool:
    """Tell whether the whole is but the first of a list, whose whole goes untold ("đại học 812, cao đẳng 436, …")."""
    whole, first = group.whole, group.parts[0]
    if not (group.behind and whole.at == first.at and first.rank == whole.rank + 1):
        return False
    # "Ban thường vụ gồm 19 đồng chí, uỷ ban kiểm tra gồm 11 thành viên".
    if all("lists" in classes_of(near_of(one.lead)) for one in (whole, first)):
        return True
    figures = [one.figure for one in (whole, *group.parts)]
    graded = all(part.at == whole.at for part in group.parts) and partition_of(whole.line, figures) is not None
    return graded or is_first_of_list(whole.line, whole.figure, first.figure)


def _is_of_others(group: Group, settled: frozenset[int], fitting: Fitting) -> bool:
    """Tell whether what the parts come to, or lack, is told beside, or two of the figures belong to a sum that fits."""
    refs, lacking = refs_of(group), abs(group.total - group.whole.value)
    if not settled.isdisjoint(refs) or not group.values.isdisjoint({group.total, lacking}):
        return True
    whole = group.whole
    beside = whole.line.figures[max(0, whole.rank - _BESIDE) : whole.rank + 1 + _BESIDE]
    if any(_gives(group, figure) for figure in beside if figure.unit == "%"):
        return True
    # Of a list that has a sentence for each part, some soon make up another by chance.
    single = len({part.at for part in group.parts}) == len(group.parts)
    inside = refs - {group.whole.figure.ref} if single else frozenset()
    return any(len(refs & known) > 1 and not known <= inside for ref in refs for known in fitting.get(ref, ()))


def _gives(group: Group, percent: Figure) -> bool:
    """Tell whether a percentage is what the parts are of the whole."""
    return agrees(group.total * HUNDRED / group.whole.value, percent)


def likeliest(groups: Sequence[Group], known: Forest | None = None) -> tuple[Group | None, float]:
    """Return the group that most surely belongs together by the forest `known` or the table's, and how surely.

    None is where there is no group that could be accused, or where another one is likelier. What could not be accused
    however sure one is, most of what stands near, is weighed only where something else would be.
    """
    hopeful = [group for group in groups if _may_be_accused(group)]
    if not hopeful:
        return None, 0.0
    score, at = max((score_of(group, known), at) for at, group in enumerate(hopeful))
    others = (group for group in groups if not any(group is one for one in hopeful))
    if score >= needed_for(hopeful[at]) and any(score_of(group, known) > score for group in others):
        return None, 0.0
    return hopeful[at], score


def _may_be_accused(group: Group) -> bool:
    """Tell whether a slip parts the parts from their whole, or words or a list hold them so close that none need."""
    return miss_in(group) not in {Miss.OVER, Miss.UNDER} or told_in(group) in {Told.LAST, Told.LISTED}


def needed_for(group: Group) -> float:
    """Return how sure one must be of a group to accuse it."""
    told, miss = told_in(group), miss_in(group)
    if told is Told.LAST and group.total > group.whole.value and are_of_one_head(group):
        return NEEDED_OF_ONE_HEAD
    if told is Told.LISTED and miss is Miss.SLIP_OF_FEW and group.total < group.whole.value:
        return NEEDED_OF_FEW_LEFT_OUT
    # "Trong đó" may leave out some, seldom next to none, and one may be in two of its parts.
    most = group.whole.value * _NEXT_TO_ALL <= group.total <= group.whole.value
    loose = told is Told.WITHIN and miss is Miss.SLIP and not most
    return NEEDED[told][Miss.LITTLE if loose else miss]


def told_in(group: Group) -> Told:
    """Return how the parts are told."""
    if is_told_to_the_last(group):
        return Told.LAST
    opening = opening_of(group)
    if opening is None or has_item_without_number(group, opening):
        return Told.APART
    figures = [one.figure for one in (group.whole, *group.parts)]
    if are_qualities(group.whole.line, figures) or tell_deeds(group) or are_levels(group):
        return Told.LOOSE
    return Told.WITHIN if opening is Opening.WITHIN else Told.LISTED


def miss_in(group: Group) -> Miss:
    """Return what keeps the parts from making up their whole."""
    total, said = group.total, group.whole.value
    step = step_of(group.whole.figure)
    apart = (abs(total - said) / step).normalize().as_tuple()
    near = min(total, said) / max(total, said)
    one_digit = len(apart.digits) == 1 and isinstance(apart.exponent, int) and apart.exponent >= 0 and near >= _NEAR
    if one_digit or misprint_of(total, said) >= Misprint.SWAPPED or _is_exchanged(group):
        return Miss.SLIP if said / step >= _HUNDRED else Miss.SLIP_OF_FEW
    if near >= _NEARER:
        return Miss.LITTLE
    return Miss.OVER if total > said else Miss.UNDER


def _is_exchanged(group: Group) -> bool:
    """Tell whether two digits exchanged in one of the parts keep them from making up their whole."""
    lacking = group.whole.value - group.total
    return any(other - part.value == lacking for part in group.parts for other in exchanged_in(part.value))
