"""A number that several places tell, where each other one stands alone and is far from it."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.indicators.amounts import amount_of, is_near
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.row_sums import where_told

_SEVERAL: Final = 2


def told_often(claims: Sequence[Claim]) -> Claim | None:
    """Return the best claim to the one number that several places tell, None where another may be meant for it.

    What is told twice is hardly a slip, and a number that is not near to it is of something else ("Số được kết nạp là
    52 người", into the Party, beside two tables with 731 new members).
    """
    places: dict[Decimal, set[str]] = defaultdict(set)
    for claim in claims:
        places[amount_of(claim) or Decimal(0)].add(where_told(claim))
    often = [amount for amount, told in places.items() if len(told) >= _SEVERAL]
    if len(places) == 1 or len(often) != 1 or claims[0].figure.unit == "%":
        return None
    if any(_may_be(amount, often[0]) for amount in places if amount != often[0]):
        return None
    return max((claim for claim in claims if amount_of(claim) == often[0]), key=lambda claim: claim.score)


def _may_be(amount: Decimal, often: Decimal) -> bool:
    """Tell whether a number may be a slip of another, or that of it."""
    return is_near(amount, often) or misprint_of(amount, often) is not Misprint.NONE
