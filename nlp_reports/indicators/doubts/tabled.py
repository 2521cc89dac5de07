"""Values that a table and the text tell apart in one digit: "trao 516 suất quà, cụ thể:", and "Cộng | 526"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.figures.misprints import is_one_digit_off
from nlp_reports.indicators.amounts import amount_of, is_of_it, is_rounded
from nlp_reports.indicators.concepts import asked, is_in, spoken
from nlp_reports.indicators.fit import ALSO, STRANGE, TOTAL_ROW, Claim
from nlp_reports.indicators.parts import Whole

_EXACTLY: Final = "="
_UNIT: Final = re.compile(r"\([^()]*\)")


def tabled_apart(taken: Mapping[str, Claim], claims: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[str, Claim]]:
    """Yield the values, by id, of which a table tells what differs in one digit from the text, with that claim.

    One of the two is a slip: a table hardly tells another thing with nearly the same number.
    """
    for indicator, claim in taken.items():
        for other in claims.get(indicator, ()):
            if _tell_the_same(other, claim) and _differ_in_a_digit(other, claim):
                yield indicator, other
                break


def _tell_the_same(claim: Claim, taken: Claim) -> bool:
    """Tell whether one claim is to a cell, the other to a number of the text, and both are wholes told plainly."""
    if (claim.figure.cell is None) == (taken.figure.cell is None) or claim.whole is not Whole.WHOLE:
        return False
    sure = claim.surely >= ALSO or (claim.exact and claim.surely > STRANGE)
    plain = claim.figure.comparator == taken.figure.comparator == _EXACTLY
    return sure and plain and not (_is_of_less(claim, taken) if claim.figure.cell else _is_of_less(taken, claim))


def _is_of_less(row: Claim, told: Claim) -> bool:
    """Tell whether a row is called by what neither the name nor the sentence says ("Suất quà từ nguồn xã hội hoá")."""
    if TOTAL_ROW in row.figure.flags:
        return False
    wanted = row.wanted
    own = spoken(f"{wanted.indicator.name} ; {wanted.topic.title} ; {told.place.words.sentence}")
    return any(not is_in(one, own) for one in asked(_UNIT.sub(" ", row.place.label)))


def _differ_in_a_digit(claim: Claim, taken: Claim) -> bool:
    one, other = amount_of(claim), amount_of(taken)
    if one is None or other is None or is_of_it(claim, taken) or is_of_it(taken, claim):
        return False
    return is_one_digit_off(one, other) and not is_rounded(claim.figure, taken.figure)
