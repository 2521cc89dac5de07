"""A share of change right behind the change itself: "09 vụ, năm ngoái 12 vụ, bớt được 03 vụ, tức giảm 33,3%".

The two values differ by just the change that is told, so there is no doubt of what is what: the share must be of the
earlier value. The later one taken for it is the commonest slip.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact, step_of
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.model import Figure

_DOWN: Final = re.compile(r"\b(?:giảm|bớt|hạ|hụt|ít hơn|thấp hơn|kém|sụt|tụt)\b[^;,()\d]*$")
_UP: Final = re.compile(r"\b(?:tăng|vượt|thêm|nhiều hơn|cao hơn|đông hơn|(?<!ít )(?<!thấp )hơn|nhích|dôi)\b[^;,()\d]*$")
# The change as a share: nothing of its own is told between the two.
_SO: Final = re.compile(
    r"\s*(?:[^\W\d]+\s*){0,3}[,;(=-]*\s*"
    r"(?:(?:tức(?:\s+là)?|hay(?:\s+là)?|nghĩa là|như vậy(?:\s+là)?|tương đương|tương ứng|ứng)\s+)?"
    r"(?:(?:với|là)\s+)*(?:mức\s+|tỷ lệ\s+)?(?:(?:giảm|tăng|bớt|hạ|hụt|vượt|bằng|đạt)\s+)?(?:(?:được|tới|là|thêm)\s+)*$"
)
_ENDS: Final = re.compile(
    r"\s*\)?\s*(?:(?:so(?:\s+với)?\s+)?(?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|kỳ trước|đầu (?:năm|kỳ)))?"
    r"(?:\s+(?:năm (?:trước|ngoái|20\d\d)|20\d\d))?\s*(?:[,;.)]|$)"
)
# A plan is passed or missed by so many, which is so much of it.
_OF_PLAN: Final = re.compile(r"\b(?:vượt|hụt)\b[^;,()\d]*$")
_PLAN_ENDS: Final = re.compile(
    r"\s*\)?\s*(?:(?:so(?:\s+với)?\s+)?(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|kh|ct)"
    r"(?:\s+(?:năm|đề ra|được giao|giao))*)?"
    r"\s*(?:[,;.)]|$)"
)
_PLAN: Final = re.compile(r"\b(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|kh|ct|giao)\b")
_AGAINST_A_YEAR: Final = re.compile(r"\b(?:tăng|giảm|đạt|bằng)\b")
_REACH: Final = 160
_TWICE = 2


def gap_shares(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the shares told right behind a change that the two values before it give."""
    for line in lines:
        if "%" not in line.tokens or len(line.figures) <= 3 or line.planned:
            continue
        for at, percent in enumerate(line.figures[3:], 3):
            if percent.unit == "%" and percent.value and is_exact(percent):
                gap = line.figures[at - 1]
                yield from _of_gap(line, _values_apart(line, line.figures[: at - 1], gap), gap, percent)


def _values_apart(line: Line, before: Sequence[Figure], gap: Figure) -> Sequence[Figure]:
    """Return the only two values that just a change parts, one of them the nearest; others are passed over."""
    near = [
        one for one in before if is_changeable(one) and one.unit == gap.unit and len(line.between(one, gap)) <= _REACH
    ]
    if not near or not gap.value or not is_exact(gap):
        return ()
    apart = [
        one
        for one in near[:-1]
        if are_alike(one, near[-1]) and abs((one.value or 0) - (near[-1].value or 0)) == abs(gap.value)
    ]
    return (apart[0], near[-1]) if len(apart) == 1 else ()


def _of_gap(line: Line, values: Sequence[Figure], gap: Figure, percent: Figure) -> Iterator[Relation]:
    if not values:
        return
    one, other = values
    small, great = sorted((one.value or Decimal(0), other.value or Decimal(0)))
    said = line.before(gap)
    down, up = bool(_DOWN.search(said)), bool(_UP.search(said))
    if down is up or not _is_so(line, gap, percent):
        return
    base = great if down else small
    told = abs(percent.value or Decimal(0))
    ways = ((great - small) * HUNDRED / base, (small + great - base) * HUNDRED / base)
    fits = any(agrees(way, percent) for way in ways)
    # "Kế hoạch 2,4 tỷ, đã thu 2,6 tỷ, vượt 0,2 tỷ, tức vượt 7%": both may have been rounded.
    rough = (step_of(one) + step_of(other)) / _TWICE * HUNDRED / base if gap.unit == "đồng" else Decimal(0)
    if not fits and any(abs(way - told) <= rough for way in ways):
        return
    used = (one, other, gap, percent)
    outcome = Outcome.FITS if fits else Outcome.NOT if is_near_one(ways, told) else Outcome.CANNOT
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), ways[0], told, "%")


def is_near_one(ways: Iterable[Decimal], told: Decimal) -> bool:
    """Tell whether a share comes near one of those that were computed; far off, it is of something else.

    >>> is_near_one([Decimal(20)], Decimal(25)), is_near_one([Decimal(20)], Decimal("0.85"))
    (True, False)
    """
    return any(min(way, told) * _TWICE >= max(way, told) for way in ways)


def is_of_no_other(line: Line, percent: Figure) -> bool:
    """Tell whether nothing behind a share says that it is of another base than the year before."""
    return bool(_ENDS.match(line.after(percent)))


def is_changeable(figure: Figure) -> bool:
    """Tell whether a figure tells an exact amount or rate above nothing, of which a change can be a share."""
    return figure.kind in AMOUNTS_AND_RATES and is_exact(figure) and (figure.value or 0) > 0


def _is_so(line: Line, gap: Figure, percent: Figure) -> bool:
    """Tell whether a share is told of the change before it, and of no other base."""
    planned = bool(_OF_PLAN.search(line.before(gap)))
    # "Năm trước 3.600, năm nay 3.816, vượt 216, đạt 104% chỉ tiêu": no plan is told, or the share is of another.
    if planned and (not _PLAN.search(line.before(gap)) or _AGAINST_A_YEAR.search(line.between(gap, percent))):
        return False
    ends = _PLAN_ENDS.match(line.after(percent)) if planned else is_of_no_other(line, percent)
    return bool(_SO.fullmatch(line.between(gap, percent)) and ends)
