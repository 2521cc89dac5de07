"""Why a value that was taken should be looked at: what speaks against its being the whole, or being meant at all."""

from typing import Final

from nlp_reports.indicators.choosing import Choice
from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.fit import SURE, Claim
from nlp_reports.indicators.nouns import is_average, is_count
from nlp_reports.indicators.parts import levels
from nlp_reports.model import Doubt

# Scores of claims; on reports that no rule was tuned to, most wrong values were below, and few right ones.
_PLAIN: Final = 0.955
_CLEAR: Final = 1.1


def doubts_of(choice: Choice, taken: Claim) -> tuple[Doubt, ...]:
    """Return why the claim that was taken should be looked at."""
    reasons = {
        Doubt.ELSEWHERE: choice.elsewhere,
        Doubt.UNCERTAIN: _is_uncertain(taken),
        Doubt.APPROXIMATE: taken.figure.comparator != "=",
    }
    return tuple(doubt for doubt, holds in reasons.items() if holds)


def _is_uncertain(taken: Claim) -> bool:
    """Tell whether the words fit loosely, the sentence may be of another topic, or each level tells its own part."""
    if taken.partly or taken.score < _PLAIN:
        return True
    if taken.surely < SURE and not (taken.exact and taken.score >= _CLEAR):
        return True
    return _is_of_a_level(taken) or _says_nothing(taken)


def _says_nothing(taken: Claim) -> bool:
    """Tell whether a figure beside others that count alike says no more than the noun ("08 chỉ tiêu: đạt 06")."""
    wanted, place = taken.wanted, taken.place
    asked = wanted.ways[0] - wanted.implied
    return bool(asked) and bool(place.siblings) and not any(is_in(one, place.local | place.above) for one in asked)


def _is_of_a_level(taken: Claim) -> bool:
    """Tell whether each of two figures that count alike has a level before it ("Huyện Hội 04 cuộc, cơ sở 24 cuộc")."""
    place = taken.place
    if not is_count(taken.figure) or taken.summed or is_average(taken.wanted.indicator):
        return False
    own = levels().search(place.head)
    return bool(own) and any(levels().search(sibling) for sibling in place.siblings)
