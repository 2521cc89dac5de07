"""What numbers claims tell, and how these stand to each other: equal, near, more, a sum."""

import itertools
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import rough_step
from nlp_reports.indicators.fit import SURE, TOTAL_ROW, Claim
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.row_sums import where_told
from nlp_reports.model import Figure, FigureKind

_PLAIN: Final = "="
_PARTS: Final = 2
_TWICE: Final = 2
_CLOSE: Final = Decimal("0.9")
# How far from a number a bound of it ("hơn 70" of 74), and an estimate, may be and still tell the same.
_BOUNDED: Final = Decimal("0.1")
_ESTIMATED: Final = Decimal("0.05")
_ROUNDED: Final = Decimal("0.01")
# How much worse a claim may fit that still speaks against the one that was taken.
DOUBTED: Final = 0.2


def exceeds(claim: Claim, taken: Claim) -> bool:
    """Tell whether the place of the taken claim tells more: what was taken is a part of that, be it named alone."""
    return where_told(claim) == where_told(taken) and (amount_of(claim) or 0) > (amount_of(taken) or 0)


def tells_nearly(claim: Claim, taken: Claim) -> bool:
    """Tell whether a ratio elsewhere that is called a part nearly tells the value ("Chưa đạt: kết nạp 335/340")."""
    if claim.whole is not Whole.PART or claim.figure.kind is not FigureKind.RATIO:
        return False
    one, other = amount_of(claim) or Decimal(0), amount_of(taken) or Decimal(0)
    return differs(claim, taken, DOUBTED) and min(one, other) > max(one, other) * _CLOSE


def sums_nearly(claim: Claim, taken: Claim) -> bool:
    """Tell whether the total row of a table of the topic nearly tells the value: "360 học viên, như bảng sau", 350."""
    if TOTAL_ROW not in claim.figure.flags or claim.surely < SURE or claim.figure.unit == "%":
        return False
    one, other = amount_of(claim) or Decimal(0), amount_of(taken) or Decimal(0)
    near = one != other and min(one, other) > max(one, other) * _CLOSE
    return near and where_told(claim) != where_told(taken) and not is_of_it(taken, claim)


def are_close(claims: Sequence[Claim]) -> bool:
    """Tell whether two different counts are nearly equal, as a slip leaves them."""
    amounts = sorted({amount_of(claim) or Decimal(0) for claim in claims if claim.figure.unit != "%"})
    return any(less > more * _CLOSE for less, more in itertools.pairwise(amounts))


def tells_roughly(rough: Figure, exact: Figure) -> bool:
    """Tell whether a figure tells about the number that `exact` tells: a bound of it, or money or a share rounded.

    "Hơn 640 suất" tells 642 of them, "819 triệu đồng" 818,88 and "94%" 94,3.
    """
    one, other = rough.amount or Decimal(0), exact.amount or Decimal(0)
    gap = abs(one - other)
    if rough.comparator != _PLAIN:
        above, below = rough.comparator.startswith(">"), rough.comparator.startswith("<")
        within = _BOUNDED if (above and other >= one) or (below and other <= one) else Decimal(0)
        within = _ESTIMATED if not (above or below) else within
        return exact.comparator == _PLAIN and gap <= other * within
    if not rough.unit or gap > other * _ROUNDED:
        return False
    step = rough_step(rough)
    return step > rough_step(exact) and gap <= step / 2


def is_rounded(one: Figure, other: Figure) -> bool:
    """Tell whether one of two figures tells the other's number roughly."""
    return tells_roughly(one, other) or tells_roughly(other, one)


def without_rough(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out claims to what another one tells more exactly."""
    figures = [claim.figure for claim in claims]
    return [one for one in claims if not any(tells_roughly(one.figure, other) for other in figures)]


def is_near(one: Decimal, other: Decimal) -> bool:
    """Tell whether neither of two amounts is twice the other or more."""
    return min(one, other) * _TWICE > max(one, other)


def sum_of(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims to what the others, of two or more amounts, add up to: the total of a year of two campaigns."""
    amounts = {amount for claim in claims if (amount := amount_of(claim))}
    top = max(amounts, default=Decimal(0))
    if len(amounts) <= _PARTS or sum(amounts) != 2 * top:
        return []
    return [claim for claim in claims if amount_of(claim) == top]


def called_sum(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims to what the others, parts or not, add up to and the text calls their sum."""
    return [claim for claim in sum_of(claims) if claim.summed]


def differs(claim: Claim, taken: Claim, within: float) -> bool:
    """Tell whether a claim gives another number at another place and fits nearly as well."""
    apart = where_told(claim) != where_told(taken) and amount_of(claim) != amount_of(taken)
    if not apart or claim.score < taken.score - within:
        return False
    return not is_rounded(claim.figure, taken.figure)


def is_of_it(claim: Claim, taken: Claim) -> bool:
    """Tell whether a ratio is told of all that the taken claim tells ("186 người học nghề", "152/186 có việc")."""
    return claim.figure.high is not None and claim.figure.high == amount_of(taken) and claim.figure.low is not None


def add_up(claims: Sequence[Claim], taken: Claim) -> bool:
    """Tell whether what other places tell adds up to what was taken: its parts, of two stages or kinds."""
    parts = {claim.figure.span: amount_of(claim) or Decimal(0) for claim in claims}
    return len(parts) >= _PARTS and sum(parts.values()) == amount_of(taken)


def amount_of(claim: Claim) -> Decimal | None:
    """Return the claimed number: the numerator of a ratio."""
    return claim.figure.amount
