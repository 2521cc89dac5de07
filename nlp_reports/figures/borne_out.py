"""What bears a figure out: its value told elsewhere, of the like, or figures of the like that make it up."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from nlp_reports.figures.kinship import Kinship, Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.retelling import are_persons
from nlp_reports.model import FigureKind

_MANY: Final = 100
_TWO: Final = 2
_FIFTY: Final = 50
_TOLD_ALIKE: Final = 1.0

KinOf = Callable[[Entry], Kinship]


def kin_of(entry: Entry, weight: Weight) -> KinOf:
    """Return how much `entry` has in common with another one, reckoned when it is first asked for."""
    known: dict[int, Kinship] = {}

    def kin(other: Entry) -> Kinship:
        if id(other) not in known:
            known[id(other)] = kinship(entry, other, weight)
        return known[id(other)]

    return kin


def is_borne_out(entry: Entry, others: Sequence[Entry], weight: Weight) -> bool:
    """Tell whether the value stands elsewhere, told of the like, or can be made of figures that tell the like."""
    kin = kin_of(entry, weight)
    told = is_told_in(entry, others, kin)
    return told or is_made_of(entry, [other for other in others if entry.counts_like(other)], kin)


def is_told_in(entry: Entry, others: Iterable[Entry], kin: KinOf) -> bool:
    """Tell whether one of `others` that counts the same has the value: most have another, so that is asked first."""
    return any(
        _has_value(other, entry)
        and entry.counts_like(other)
        and (entry.number >= _MANY or _tell_alike(entry, other, kin))
        for other in others
    )


def is_made_of(entry: Entry, like: Sequence[Entry], kin: KinOf) -> bool:
    """Tell whether two figures that count the same make up the value, together or one without the other."""
    if _is_sum_of_neighbours(entry, like):
        return True
    akin = [other for other in like if other.told and _may_add_up(entry, other, kin)]
    numbers = {number for other in akin for number in (other.number, other.figure.high) if number is not None}
    sums = (number for one, two in itertools.combinations(sorted(numbers), _TWO) for number in (one + two, two - one))
    return entry.number in sums


def _is_sum_of_neighbours(entry: Entry, like: Sequence[Entry]) -> bool:
    """Tell whether figures that count the same, in one sentence or two, come to the value ("xây 08, sửa 05")."""
    said = entry.own if entry.figure.unit else entry.noun
    # The noun is known; the words of a clause are read only where it does not tell.
    # So few persons are soon made of any two counts of them.
    persons = entry.number >= _FIFTY and are_persons(entry.figure.counted)
    counted = [
        other
        for other in like
        if other.told
        and (
            not (said.isdisjoint(other.noun) and said.isdisjoint(other.own))
            or (persons and are_persons(other.figure.counted))
        )
    ]
    told = [other for other in counted if other.figure.sentence is not None]
    pairs = itertools.combinations(told, _TWO)
    return any(one.number + two.number == entry.number and _are_beside(entry, one, two) for one, two in pairs)


def _are_beside(entry: Entry, one: Entry, other: Entry) -> bool:
    """Tell whether two figures stand in one sentence, or in two that follow one another and count just the same."""
    apart = (other.figure.sentence or 0) - (one.figure.sentence or 0)
    of_one_noun = all(two.noun <= entry.noun or entry.noun <= two.noun for two in (one, other))
    return apart == 0 or (apart == 1 and of_one_noun)


def _has_value(other: Entry, entry: Entry) -> bool:
    """Tell whether `other` has the value of `entry`, or that rounded and told in words of which some are the same."""
    if entry.number in other.written:
        return True
    rough = other.figure.unit and other.figure.kind is not FigureKind.RATIO
    return bool(rough) and abs(entry.number - other.number) < entry.step and not entry.own.isdisjoint(other.own)


def _may_add_up(entry: Entry, other: Entry, kin: KinOf) -> bool:
    """Tell whether `entry` may tell a sum with `other`: small numbers are soon made, so more must agree for them."""
    small = entry.number < _MANY and not entry.figure.unit
    if small and not frozenset() < other.noun <= entry.noun:
        return False
    return kin(other).near >= _TOLD_ALIKE and (not small or not entry.own or kin(other).beyond > 0)


def _tell_alike(entry: Entry, other: Entry, kin: KinOf) -> bool:
    return not entry.noun.isdisjoint(other.noun) or bool(entry.figure.unit) or kin(other).wide > 0
