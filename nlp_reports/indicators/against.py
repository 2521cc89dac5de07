"""Claims that speak against the one that was taken, though they fit less well: another number for the same thing."""

from decimal import Decimal
from typing import Final

from nlp_reports.indicators.amounts import amount_of, differs, is_near, is_of_it, tells_nearly
from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.fit import STRANGE, Claim
from nlp_reports.indicators.parts import Whole

_STRANGER: Final = 0.3
_TWICE: Final = 2
# Sentences behind all that there are in which a part of it is told.
_SOON: Final = 3
_NEAR: Final = Decimal("0.85")


def speaks_against(claim: Claim, taken: Claim) -> bool:
    """Tell whether a claim may be another number for what the taken one tells: a person should look at both."""
    return tells_nearly(claim, taken) or _tells_all(claim, taken) or _is_near(claim, taken)


def is_told_in_passing(claim: Claim, taken: Claim) -> bool:
    """Tell whether a number is so small, and told so soon behind all that there are, that it is a part of it.

    "Tổng số hội viên 3.286. Chia theo thời kỳ: chống Mỹ 612, …" has 3.286 members.
    """
    own, other = taken.place.source, claim.place.source
    if not (taken.exact and own.isdecimal() and other.isdecimal()) or taken.figure.unit or not amount_of(claim):
        return False
    behind = 0 < int(other) - int(own) <= _SOON and claim.surely == taken.surely
    return behind and (amount_of(claim) or 0) * _TWICE < (amount_of(taken) or 0)


def _tells_all(claim: Claim, taken: Claim) -> bool:
    """Tell whether a sentence of another topic says all of the name of another number, not far from the value.

    "Ban hành 64 văn bản, tổ chức 05 lớp tập huấn" under the direction of work speaks against 04 of those trained.
    """
    stranger = claim.surely == STRANGE and claim.exact and claim.whole is Whole.WHOLE and is_all_said(claim)
    one, other = amount_of(claim) or Decimal(0), amount_of(taken) or Decimal(0)
    return stranger and differs(claim, taken, _STRANGER) and is_near(one, other) and not is_of_it(claim, taken)


def _is_near(claim: Claim, taken: Claim) -> bool:
    """Tell whether a claim by the indicator's own noun, at another place, tells a number near to the value."""
    one, other = amount_of(claim) or Decimal(0), amount_of(taken) or Decimal(0)
    near = max(one, other) * _NEAR <= min(one, other)
    return (
        claim.exact
        and claim.whole is Whole.WHOLE
        and near
        and differs(claim, taken, _STRANGER)
        and not is_of_it(claim, taken)
    )


def is_all_said(claim: Claim) -> bool:
    """Tell whether all of the name stands by a figure."""
    return bool(claim.wanted.ways[0]) and all(is_in(matter, claim.place.local) for matter in claim.wanted.ways[0])
