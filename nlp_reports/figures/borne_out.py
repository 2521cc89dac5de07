"""What bears a figure out: its value told elsewhere, of the like, or figures of the like that make it up."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.kinship import Kinship, Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.misprints import has_four_digits
from nlp_reports.figures.retelling import are_persons
from nlp_reports.model import FigureKind

_MANY: Final = 100
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
    return is_told_in(entry, others, kin) or is_made_of(entry, others, kin)


def is_told_in(entry: Entry, others: Iterable[Entry], kin: KinOf) -> bool:
    """Tell whether one of `others` that counts the same has the value: most have another, so that is asked first."""
    return any(
        _has_value(other, entry) and entry.counts_like(other) and (_is_rare(entry) or _tell_alike(entry, other, kin))
        for other in others
    )


def _is_rare(entry: Entry) -> bool:
    """Tell whether hardly two figures that count the same happen to have one value; sums in round numbers do."""
    if entry.figure.unit == "đồng":
        return has_four_digits(entry.number)
    return bool(entry.figure.unit) or entry.number >= _MANY


def is_made_of(entry: Entry, others: Sequence[Entry], kin: KinOf) -> bool:
    """Tell whether two of `others` that count the same make up the value, together or one without the other.

    Few numbers do, and reckoning is soonest done: what they count is asked of those alone.
    """
    told = [other for other in others if other.told]
    if is_sum_of_neighbours(entry, told):
        return True
    value, numbers = entry.number, _numbers_of(told)
    usable = {one for one in numbers if not numbers.isdisjoint({value - one, value + one, one - value} - {one})}
    making = (other for other in told if not usable.isdisjoint(_numbers_of([other])))
    akin = [other for other in making if entry.counts_like(other) and _may_add_up(entry, other, kin)]
    pairs = itertools.combinations(sorted(_numbers_of(akin)), 2)
    return any(value in {one + two, two - one} for one, two in pairs)


def _numbers_of(entries: Iterable[Entry]) -> set[Decimal]:
    """Return the numbers that entries tell, of ratios both ends."""
    return {number for entry in entries for number in (entry.number, entry.figure.high) if number is not None}


def is_sum_of_neighbours(entry: Entry, told: Sequence[Entry]) -> bool:
    """Tell whether figures that count the same, in one sentence or two, come to the value ("xây 08, sửa 05")."""
    numbers = {other.number for other in told}
    making = [other for other in told if other.figure.sentence is not None and entry.number - other.number in numbers]
    counted = [other for other in making if entry.counts_like(other) and _may_be_part(entry, other)]
    pairs = itertools.combinations(counted, 2)
    return any(one.number + two.number == entry.number and _are_beside(entry, one, two) for one, two in pairs)


def _may_be_part(entry: Entry, other: Entry) -> bool:
    """Tell whether `other` counts something that `entry` counts too; of so few persons any two counts soon come to it.

    The noun is known; the words of a clause are read only where it does not tell.
    """
    said = entry.own if entry.figure.unit else entry.noun
    if not (said.isdisjoint(other.noun) and said.isdisjoint(other.own)):
        return True
    return entry.number >= _FIFTY and are_persons(entry.figure.counted) and are_persons(other.figure.counted)


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
    return not entry.noun.isdisjoint(other.noun) or kin(other).wide > 0
