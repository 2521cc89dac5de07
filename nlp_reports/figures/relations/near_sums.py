"""Wholes that the numbers told right behind them, in their sentence, miss by one slip of the pen.

"Tư vấn 285 lượt người, trực tiếp 187 lượt, qua điện thoại 78 lượt" need not say that these are all: hardly ever do
numbers that are no parts come so near to the one before them. How much must hold them together depends on how seldom
that is: with two digits a colon, a bracket or "gồm" must open them, with three a comma will do.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near, step_of
from nlp_reports.figures.first_of_list import is_first_of_list
from nlp_reports.figures.gathering import score_of
from nlp_reports.figures.group_words import Said, label_of, words_of
from nlp_reports.figures.groups import Group, Place
from nlp_reports.figures.listing import (
    IN_TURN,
    are_a_partition,
    are_terms,
    counts_its_parts,
    is_left_open,
)
from nlp_reports.figures.misprints import Misprint, exchanged_in, misprint_of
from nlp_reports.figures.openings import (
    Opening,
    are_levels,
    are_named,
    has_item_without_number,
    is_closed,
    opening_of,
)
from nlp_reports.figures.wholes import names_shared

Fitting = Mapping[int, Sequence[frozenset[int]]]


# How sure one must be of the parts of a whole of three digits or more; of fewer only what is opened as a list is asked.
_NEEDED: Final[Mapping[Opening, float]] = {
    Opening.COMMA: 0.5,
    Opening.WITHIN: 0.5,
    Opening.LISTS: -0.5,
    Opening.COLON: -0.5,
    Opening.BRACKET: -0.5,
}
_NEEDED_OF_FEW: Final = 0.0
_HUNDRED, _NEAR = 100, Decimal("0.85")
_MAINLY: Final = re.compile(r"\b(?:tập trung|riêng|như)\b")
_OTHERWISE: Final = frozenset({"earlier", "moved", "against", "more", "each"})


def near_sum(groups: Sequence[Group], fitting: Fitting) -> Group | None:
    """Return the parts that only a slip keeps from making up their whole, None where there are none.

    `groups` are all that may make it up; `fitting` tells by figure the groups that fit and hold it.
    """
    told = (group for group in groups if _is_slip(group) and _belongs_together(group, fitting))
    return max(told, key=lambda group: (len(group.parts), score_of(group)), default=None)


def _belongs_together(group: Group, fitting: Fitting) -> bool:
    """Tell whether the parts are opened as a list of all, and nothing says that they are not."""
    opening = opening_of(group)
    if opening is None or not _is_sure(group, opening) or not is_closed(group, opening):
        return False
    said = words_of(group)
    if _is_read_otherwise(group, fitting) or _may_overlap(group, said) or _are_of_some(group, said):
        return False
    if opening is Opening.COMMA and not are_named(group, said):
        return False
    if group.total > group.whole.value:
        return _has_three_digits(group.whole) and not (are_terms(group) or are_levels(group))
    return not (is_left_open(group, said) or has_item_without_number(group, opening))


def _is_slip(group: Group) -> bool:
    """Tell whether one digit, or two exchanged in the whole or a part, keep the parts from making up the whole."""
    total, said = group.total, group.whole.value
    apart = (abs(total - said) / step_of(group.whole.figure)).normalize().as_tuple()
    one_digit = len(apart.digits) == 1 and isinstance(apart.exponent, int) and apart.exponent >= 0
    if (one_digit and total != said and are_near(total, said, _NEAR)) or misprint_of(total, said) is Misprint.EXCHANGED:
        return True
    listed = (opening_of(group) or Opening.COMMA) > Opening.WITHIN
    return listed and any(
        other - part.value == said - total for part in group.parts for other in exchanged_in(part.value)
    )


def _is_sure(group: Group, opening: Opening) -> bool:
    if _has_three_digits(group.whole):
        return score_of(group) >= _NEEDED[opening]
    return opening > Opening.WITHIN and score_of(group) >= _NEEDED_OF_FEW


def _has_three_digits(whole: Place) -> bool:
    return whole.value / step_of(whole.figure) >= _HUNDRED


def _is_read_otherwise(group: Group, fitting: Fitting) -> bool:
    """Tell whether the whole is one of a list itself, or what the parts come to, or lack, is told beside them."""
    whole = group.whole
    if counts_its_parts(group) or is_first_of_list(whole.line, whole.figure, group.parts[0].figure):
        return True
    refs = {one.figure.ref for one in (whole, *group.parts)}
    if any(len(refs & known) > 1 for ref in refs for known in fitting.get(ref, ())):
        return True
    explain = {abs(group.total - whole.value), group.total}
    others = (one for one in whole.line.figures if one.ref not in refs and one.unit == whole.figure.unit)
    return any(one.value in explain for one in others)


def _may_overlap(group: Group, said: Said) -> bool:
    """Tell whether one may be counted in two parts: qualities, persons who came several times, "cả hai"."""
    if group.whole.figure.unit:
        return False
    if "both" in said.behind | said.after:
        return True
    times = ["lượt" in one.figure.counted.lower() for one in (group.whole, *group.parts)]
    shared = any(names_shared(label_of(part)) for part in group.parts) and not are_a_partition(group)
    return shared or (any(times[1:]) and not times[0])


def _are_of_some(group: Group, said: Said) -> bool:
    """Tell whether the words hold the numbers against others, or tell of the most alone."""
    told = said.first | said.others
    if not told.isdisjoint(_OTHERWISE) or len(told & IN_TURN) > 1:
        return True
    whole = group.whole
    opened = whole.line.folded[whole.figure.span.end : group.parts[0].figure.span.start]
    return bool(_MAINLY.search(opened) or _MAINLY.search(whole.lead.rpartition(",")[2]))
