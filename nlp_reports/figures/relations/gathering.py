"""Wholes that the figures which surely are their parts do not make up.

That the parts are told to the last must be said: by a total, a list that is opened, a rest. How surely they are the
parts of this whole is learned from sound text. What any other reading makes up is left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, step_of
from nlp_reports.figures.first_of_list import is_first_of_list
from nlp_reports.figures.gathering import score_of
from nlp_reports.figures.groups import Group, Place, Places, groups_of
from nlp_reports.figures.line import Line
from nlp_reports.figures.listing import counts_its_parts, is_told_to_the_last, leaves_nothing_out
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.near_sums import Fitting, near_sum
from nlp_reports.figures.wholes import judged, relation
from nlp_reports.model import Figure

# Left out in turn, what is found and what sound text is accused is told by benchmarks/figures/gather.py.
SURE: Final = 0.0
SURE_OF_SLIP: Final = -1.1
SURE_OF_ALL: Final = -2.5
_NEAR, _NEARER = Decimal("0.75"), Decimal("0.9")
_PLAIN, _BESIDE, _PAIR = 2, 3, 2


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
    yield from _nearly_made_up(every, fitting, accused | _summed_in(found))


def _nearly_made_up(
    every: Sequence[tuple[Place, Sequence[Group]]], fitting: Fitting, known: set[int]
) -> Iterator[Relation]:
    """Yield the wholes not `known` that the numbers right behind them miss by a slip."""
    for place, groups in every:
        if place.figure.ref in known or _is_made_up(place, groups, fitting):
            continue
        best = near_sum(groups, fitting)
        if best is not None and known.isdisjoint(refs_of(best)):
            known |= refs_of(best)
            yield relation(best.whole.figure, [part.figure for part in best.parts], Outcome.NOT)


def _summed_in(found: Sequence[Relation]) -> frozenset[int]:
    """Return the figures of the sums that are known; a single part that is no more than its whole is no sum."""
    sums = (one for one in found if one.kind is RelationKind.SUM and one.outcome is not Outcome.CANNOT)
    return frozenset(figure.ref for one in sums if len(one.figures) > _PAIR for figure in one.figures)


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
    """Return the figures of the sums that are known."""
    return frozenset(
        figure.ref
        for one in found
        if one.outcome is not Outcome.CANNOT and one.kind is RelationKind.SUM
        for figure in one.figures
    )


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
    """Return what may be held against a whole: nothing where any of `groups` makes it up, or no slip is near."""
    if place.figure.ref in settled or _is_made_up(place, groups, fitting) or not any(map(slip_in, groups)):
        return []
    told = [group for group in groups if not (counts_its_parts(group) or _is_list(group))]
    return [group for group in told if not _is_of_others(group, settled, fitting) and is_told_to_the_last(group)]


def _is_list(group: Group) -> bool:
    """Tell whether the whole is but the first of a list, whose whole goes untold ("đại học 812, cao đẳng 436, …")."""
    whole, first = group.whole, group.parts[0]
    beside = group.behind and whole.at == first.at and first.rank == whole.rank + 1
    return beside and is_first_of_list(whole.line, whole.figure, first.figure)


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


def likeliest(groups: Sequence[Group], known: Mapping[str, float] | None = None) -> tuple[Group | None, float]:
    """Return the group that most surely belongs together by `known` weights or the table's, and how surely.

    None is where no slip parts it from fitting.
    """
    if not groups:
        return None, 0.0
    score, at = max((score_of(group, known), at) for at, group in enumerate(groups))
    return (groups[at] if slip_in(groups[at]) else None), score


def slip_in(group: Group) -> int:
    """Return 2 where the whole is a digit off or two are exchanged, 1 where it is near, 0 where no slip explains it."""
    total, said = group.total, group.whole.value
    near = min(total, said) / max(total, said)
    apart = (abs(total - said) / step_of(group.whole.figure)).normalize().as_tuple()
    one_digit = len(apart.digits) == 1 and isinstance(apart.exponent, int) and apart.exponent > 0 and near >= _NEAR
    if one_digit or misprint_of(total, said) >= Misprint.SWAPPED:
        return _PLAIN
    return int(near >= _NEARER)


def needed_for(group: Group) -> float:
    """Return how sure one must be of a group to accuse it."""
    if slip_in(group) < _PLAIN:
        return SURE
    return SURE_OF_ALL if leaves_nothing_out(group) else SURE_OF_SLIP
