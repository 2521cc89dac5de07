"""Claims of one sentence that fit alike: which of them the words right beside tell to be no answer."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.row_sums import where_told

# What became of the others ("04 CĐCS sáp nhập thành 02 CĐCS").
_BECAME: Final = re.compile(r"(?<!\w)thành(?: lại)?\s*$")
# What the others are out of ("2.684 chị đạt … trong 3.052 chị đăng ký").
_OUT_OF: Final = re.compile(r"(?<!\w)(?:trong|trên)(?: tổng)?(?: số)?\s*$")
# What there is with those that came ("…, đưa tổng số lên 09 chi hội, 52 tổ hội").
_IN_ALL: Final = re.compile(r"(?<!\w)(?:đưa|nâng)(?: tổng)?(?: số)?[^;\d]{0,40} (?:lên|thành|là)(?!\w)")

# What will be by the end of the year, with its share of the plan.
_AHEAD: Final = re.compile(r"(?<!\w)(?:ước|dự kiến)(?: \w+){0,3} (?:đến|cả năm|hết năm|năm)(?!\w)")
# What there was before ("bớt 0,8 tỷ đồng so với cuối năm 2024 (6,9 tỷ đồng)").
_BEFORE: Final = re.compile(r"(?<!\w)(?:so với|cùng kỳ|năm trước|năm ngoái|(?:cuối|đầu) năm)(?!\w)[^;]*$")


def is_of_before(claim: Claim) -> bool:
    """Tell whether a figure is what there was before, told in a bracket or behind what it is compared with."""
    return bool(_BEFORE.search(claim.place.between))


def without_lame(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out of the claims of one sentence to different amounts those that are no answer, if any are left.

    Bounds beside what was paid, counts without a noun beside those with one, what the others are out of or became.
    """
    if len(claims) == 1 or len({where_told(claim) for claim in claims}) > 1:
        return claims
    for is_sound in _SOUND:
        claims = [claim for claim in claims if is_sound(claim)] or claims
    return claims


def _is_told_plainly(claim: Claim) -> bool:
    return claim.figure.comparator == "="


def _has_a_noun(claim: Claim) -> bool:
    return bool(claim.wanted.indicator.unit) or not claim.wanted.kin.isdisjoint(claim.place.said.nouns)


def _is_no_outcome(claim: Claim) -> bool:
    return not _BECAME.search(claim.place.head)


def _is_no_base(claim: Claim) -> bool:
    return not (claim.place.earlier and _OUT_OF.search(claim.place.between))


def _is_no_stock(claim: Claim) -> bool:
    return not claim.wanted.flow or not _IN_ALL.search(claim.place.before)


def _is_no_estimate(claim: Claim) -> bool:
    return not _AHEAD.search(claim.place.before)


_SOUND: Final[tuple[Callable[[Claim], bool], ...]] = (
    _is_no_estimate,
    _is_told_plainly,
    _is_no_outcome,
    _is_no_base,
    _is_no_stock,
    _has_a_noun,
)
