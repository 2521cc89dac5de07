"""Numbers near to a value that stand elsewhere in the report: one of the two may be a slip."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.amounts import is_rounded, sums_nearly
from nlp_reports.indicators.counting import counts_here, is_exact
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import SURE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.signals import amount_at
from nlp_reports.model import FigureKind

_NEAR: Final = Decimal("0.15")


def nearly_told(
    places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim], spots: Collection[Spot]
) -> Iterator[str]:
    """Yield the ids of indicators whose value another figure nearly tells, that answers nothing.

    It counts the like in a sentence surely of the topic, or says of the indicator's own noun "18/18".
    """
    free = sorted(
        ((amount_at(place), place.spot, place, sureness) for place, sureness in places if place.spot not in spots),
        key=lambda one: one[:2],
    )
    amounts = [one[0] for one in free]
    for indicator, claim in taken.items():
        amount = claim.figure.amount or Decimal(0)
        if claim.figure.unit == "%" or amount < 1 / _NEAR:
            continue
        near = free[bisect_left(amounts, amount * (1 - _NEAR)) : bisect_right(amounts, amount * (1 + _NEAR))]
        if any(_tells(claim, place, sureness) for _, _, place, sureness in near):
            yield indicator


def summed_nearly(claims: Mapping[str, Sequence[Claim]], taken: Mapping[str, Claim]) -> Iterator[str]:
    """Yield the ids of indicators whose value the total row of a table of their topic nearly tells."""
    for indicator, claim in taken.items():
        if any(sums_nearly(one, claim) for one in claims.get(indicator, ())):
            yield indicator


def _tells(claim: Claim, place: Place, sureness: Mapping[str, int]) -> bool:
    """Tell whether a figure near to a value is another number for it."""
    amount = amount_at(place)
    if claim.figure.amount in {amount, place.figure.high} or place.source == claim.place.source:
        return False
    if amount == claim.figure.high or is_rounded(place.figure, claim.figure):
        # "50/54 doanh nghiệp" leaves room for "54 doanh nghiệp".
        return False
    sure = sureness.get(claim.wanted.topic.id, 0) == SURE
    return (sure and _counts(claim.wanted, place)) or _is_all(claim.wanted, place)


def _counts(wanted: Wanted, place: Place) -> bool:
    whole = counts_here(place, wanted, sure=False) and whole_of(place, wanted) is Whole.WHOLE
    return whole and not is_excluded(wanted, place)


def _is_all(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure is all of the indicator's noun, where that is the name ("18/18 cơ sở Hội")."""
    figure = place.figure
    return wanted.bare and figure.kind is FigureKind.RATIO and figure.low == figure.high and is_exact(place, wanted)
