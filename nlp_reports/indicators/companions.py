"""Two numbers of one deed: "14 lớp, 1.263 lượt người", "162 người, hết 129,6 triệu đồng"."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.counting import counts_here, same_kind
from nlp_reports.indicators.fit import LEAST, STRANGE, Claim, clashes, is_excluded
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import is_average
from nlp_reports.indicators.parts import Whole, is_summed, is_summed_up, whole_of
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.signals import may_answer
from nlp_reports.indicators.untaken import Spot, spot_of

_KINDS: Final = frozenset({"event", "organisation", "person", "gift", ""})


def companions(
    places: Sequence[tuple[Place, Mapping[str, int]]],
    taken: Mapping[str, Claim],
    spots: Collection[Spot],
    missing: Sequence[Wanted],
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, whose neighbour of the same topic answers right beside a figure that is left.

    The guideline asks for both in turn, of two kinds (how often, how many people, how much money); nothing that counts
    stands between the figures, and the words by the one that is left tell no other indicator. Such a value is doubtful.
    """
    asked = {one.indicator.id: one for one in missing}
    for one in missing:
        order = [mate.id for mate in one.topic.indicators]
        rank = order.index(one.indicator.id)
        for side in (-1, 1):
            mate = order[rank + side] if 0 <= rank + side < len(order) else ""
            claim = taken.get(mate)
            if claim is None or claim.figure.cell is not None or not _differ(claim.wanted, one):
                continue
            place = _beside(places, claim.place, side)
            if place is None or spot_of(place) in spots or not _answers(one, place, places):
                continue
            if any(other is not one and _alike(other, one) for other in asked.values() if other.topic is one.topic):
                continue
            yield (
                one.indicator.id,
                Claim(one, place, LEAST[STRANGE], Whole.WHOLE, is_summed(place), exact=False, surely=STRANGE),
            )
            break


def _differ(one: Wanted, other: Wanted) -> bool:
    """Tell whether two indicators ask for numbers of two kinds."""
    return (one.kind, one.indicator.unit) != (other.kind, other.indicator.unit) and "%" not in {
        one.indicator.unit,
        other.indicator.unit,
    }


def _alike(one: Wanted, other: Wanted) -> bool:
    return (one.kind, one.indicator.unit) == (other.kind, other.indicator.unit)


def _beside(places: Sequence[tuple[Place, Mapping[str, int]]], place: Place, side: int) -> Place | None:
    """Return the figure next to one in its clause, shares and prices left out: before it, or after it."""
    near = [one for one, _ in places if one.source == place.source and one.figure.unit != "%" and not one.figure.per]
    near.sort(key=lambda one: one.figure.span)
    own = next((n for n, one in enumerate(near) if one.figure.span == place.figure.span), None)
    if own is None:
        return None
    # `side` is where the answer stands in the guideline, seen from what is asked for.
    at = own - side
    if not 0 <= at < len(near):
        return None
    found = near[at]
    between = found.before if side < 0 else place.before
    first = place if side < 0 else found
    return found if first.figure.text.lower() in between else None


def _answers(wanted: Wanted, place: Place, places: Sequence[tuple[Place, Mapping[str, int]]]) -> bool:
    if (
        wanted.named
        or not (place.first or is_summed(place))
        or is_average(wanted.indicator)
        or not may_answer(wanted, place)
        or is_excluded(wanted, place)
    ):
        return False
    if not (counts_here(place, wanted, sure=False) or (not wanted.indicator.unit and same_kind(place, wanted))):
        return False
    told = [one for one, _ in places if one.source == place.source]
    return whole_of(place, wanted) is not Whole.PART and not clashes(wanted, place) and not is_summed_up(place, told)
