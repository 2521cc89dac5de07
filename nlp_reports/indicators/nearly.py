"""Numbers near to a value that stand elsewhere in the report: one of the two may be a slip."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.counting import counts_here, is_exact
from nlp_reports.indicators.fit import SURE, Claim, is_excluded
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.untaken import Spot, spot_of
from nlp_reports.model import FigureKind

_NEAR: Final = Decimal("0.15")


def nearly_told(
    places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim], spots: Collection[Spot]
) -> Iterator[str]:
    """Yield the ids of indicators whose value another figure nearly tells, that answers nothing.

    It counts the like in a sentence surely of the topic, or says of the indicator's own noun "18/18".
    """
    free = [(place, sureness) for place, sureness in places if spot_of(place) not in spots]
    for indicator, claim in taken.items():
        amount = claim.figure.amount or Decimal(0)
        if claim.figure.unit == "%" or amount < 1 / _NEAR:
            continue
        for place, sureness in free:
            other = place.figure.value or place.figure.low or Decimal(0)
            if (
                amount in {other, place.figure.high}
                or abs(other - amount) > _NEAR * amount
                or place.source == claim.place.source
            ):
                continue
            sure = sureness.get(claim.wanted.topic.id, 0) == SURE
            if (sure and _counts(claim.wanted, place)) or _is_all(claim.wanted, place):
                yield indicator
                break


def _counts(wanted: Wanted, place: Place) -> bool:
    whole = counts_here(place, wanted, sure=False) and whole_of(place, wanted) is Whole.WHOLE
    return whole and not is_excluded(wanted, place)


def _is_all(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure is all of the indicator's noun, where that is the name ("18/18 cơ sở Hội")."""
    figure = place.figure
    return wanted.bare and figure.kind is FigureKind.RATIO and figure.low == figure.high and is_exact(place, wanted)
