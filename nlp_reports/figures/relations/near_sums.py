"""Wholes that the numbers told right behind them, in their sentence, miss by one slip of the pen.

"Tư vấn 285 lượt người, trực tiếp 187 lượt, qua điện thoại 78 lượt" need not say that these are all: hardly ever do
numbers that are no parts come so near to the one before them. How much must hold them together depends on how seldom
that is: with two digits a colon, a bracket or "gồm" must open them, with three a comma will do.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import IntEnum
from typing import Final

from nlp_reports.figures.agreement import are_near, step_of
from nlp_reports.figures.first_of_list import is_first_of_list
from nlp_reports.figures.gathering import score_of
from nlp_reports.figures.group_words import Said, close_of, label_of, words_of
from nlp_reports.figures.groups import Group, Place
from nlp_reports.figures.listing import (
    IN_TURN,
    are_a_partition,
    are_terms,
    counts_its_parts,
    is_left_open,
)
from nlp_reports.figures.misprints import Misprint, exchanged_in, misprint_of
from nlp_reports.figures.wholes import names_shared
from nlp_reports.text import fold

Fitting = Mapping[int, Sequence[frozenset[int]]]


class Opening(IntEnum):
    """What opens a list of parts, the more surely they are one the higher."""

    COMMA = 0
    WITHIN = 1
    LISTS = 2
    COLON = 3
    BRACKET = 4


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
_OTHERWISE: Final = frozenset({"earlier", "moved", "against", "more", "each"})
_RESTS: Final = frozenset({"remains", "left", "settled", "got"})
_MAINLY: Final = re.compile(r"\b(?:tập trung|riêng|như)\b")
# Deeds tell one after the other of the same things: "Nấu 500 suất, phát 420 suất, còn 60 suất".
_DEED: Final = re.compile(r"\b(?:còn|đã|mới|chưa|xong|phát|tặng|trao|thu|chi|nộp|bán|làm|được|giúp|bầu)\b")
_STOP: Final = re.compile(r"\.\s")
_ASIDE: Final = re.compile(r"[^,;.()\d]*(?:,\s*)?(?:và|với|cùng)\s+[^\W\d]")
_LEVEL: Final = re.compile(r"\bcấp\b")
_FIRST_WORD: Final = re.compile(r"[^\W\d]+")
# "06 phường, 03 xã và Hội Phụ nữ Công an thị xã": the last one has no number.
_NO_NUMBER: Final = re.compile(
    r"[^,;.()\d]*,\s*[^\W\d]+[^,;.()\d]*[;.)]|[^,;.()\d]*\b(?:và|cùng)\s+[^\W\d][^,;.()\d]*[,;.)]"
)


def near_sum(groups: Sequence[Group], fitting: Fitting) -> Group | None:
    """Return the parts that only a slip keeps from making up their whole, None where there are none.

    `groups` are all that may make it up; `fitting` tells by figure the groups that fit and hold it.
    """
    told = (group for group in groups if _is_slip(group) and _belongs_together(group, fitting))
    return max(told, key=lambda group: (len(group.parts), score_of(group)), default=None)


def _belongs_together(group: Group, fitting: Fitting) -> bool:
    """Tell whether the parts are opened as a list of all, and nothing says that they are not."""
    opening = _opening_of(group)
    if opening is None or not _is_sure(group, opening) or not _is_closed(group, opening):
        return False
    said = words_of(group)
    if _is_read_otherwise(group, fitting) or _may_overlap(group, said) or _are_of_some(group, said):
        return False
    if opening is Opening.COMMA and not _are_named(group, said):
        return False
    if group.total > group.whole.value:
        return _has_three_digits(group.whole) and not (are_terms(group) or _are_levels(group))
    return not (is_left_open(group, said) or _has_item_without_number(group, opening))


def _is_slip(group: Group) -> bool:
    """Tell whether one digit, or two exchanged in the whole or a part, keep the parts from making up the whole."""
    total, said = group.total, group.whole.value
    apart = (abs(total - said) / step_of(group.whole.figure)).normalize().as_tuple()
    one_digit = len(apart.digits) == 1 and isinstance(apart.exponent, int) and apart.exponent >= 0
    if (one_digit and total != said and are_near(total, said, _NEAR)) or misprint_of(total, said) is Misprint.EXCHANGED:
        return True
    listed = (_opening_of(group) or Opening.COMMA) > Opening.WITHIN
    return listed and any(
        other - part.value == said - total for part in group.parts for other in exchanged_in(part.value)
    )


def _opening_of(group: Group) -> Opening | None:
    """Return what opens the parts, None where they do not stand right behind their whole, one behind the other."""
    whole, first = group.whole, group.parts[0]
    if not group.behind or not _stand_in_a_row(group):
        return None
    line = whole.line.folded
    said = line[whole.figure.span.end : first.figure.span.start]
    if ";" in said or _STOP.search(line[whole.figure.span.end : group.parts[-1].figure.span.start]):
        return None
    if all(part.bracketed for part in group.parts) and not whole.bracketed and "(" in said:
        return Opening.BRACKET
    words = words_of(group)
    named = words.first | words.tail
    # "Ban thường vụ gồm 19 đồng chí, uỷ ban kiểm tra gồm 11": a whole that is listed itself opens no list.
    lists = "lists" in named and "lists" not in words.whole
    listed = Opening.COLON if ":" in said else Opening.LISTS if lists else None
    return listed or (Opening.WITHIN if "within" in named else Opening.COMMA if "," in said else None)


def _stand_in_a_row(group: Group) -> bool:
    """Tell whether all stand in one sentence with nothing but percentages between them."""
    told = (group.whole, *group.parts)
    figures = group.whole.line.figures
    return all(one.at == told[0].at for one in told) and all(
        figure.unit == "%" for one, other in itertools.pairwise(told) for figure in figures[one.rank + 1 : other.rank]
    )


def _is_sure(group: Group, opening: Opening) -> bool:
    if _has_three_digits(group.whole):
        return score_of(group) >= _NEEDED[opening]
    return opening > Opening.WITHIN and score_of(group) >= _NEEDED_OF_FEW


def _has_three_digits(whole: Place) -> bool:
    return whole.value / step_of(whole.figure) >= _HUNDRED


def _is_closed(group: Group, opening: Opening) -> bool:
    """Tell whether the list ends behind the last part: a mark, another unit, or "với 148 chi hội" follows."""
    last, whole = group.parts[-1], group.whole
    behind = next((one for one in last.line.figures[last.rank + 1 :] if one.unit != "%"), None)
    if behind is None:
        return True
    said = last.line.folded[last.figure.span.end : behind.span.start]
    if ";" in said or _STOP.search(said) or (opening is Opening.BRACKET and ")" in said):
        return True
    if behind.unit != whole.figure.unit or behind.kind is not whole.figure.kind:
        return True
    known = {"", whole.figure.counted, *(part.figure.counted for part in group.parts)}
    return bool(_ASIDE.match(said)) and behind.counted not in known


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


def _are_named(group: Group, said: Said) -> bool:
    """Tell whether the parts are named, otherwise than the whole, and no deeds are told one after the other."""
    deeds = any(_DEED.search(part.lead) for part in group.parts)
    own, *others = (_FIRST_WORD.match(_label_behind(one)) for one in (group.whole, *group.parts))
    listed = own is not None and any(other is not None and other[0] == own[0] for other in others)
    return not (deeds or listed) and (said.first | said.others).isdisjoint(_RESTS)


def _label_behind(place: Place) -> str:
    """Return what stands behind what a place counts, up to the next mark."""
    return close_of(place.tail.strip().removeprefix(fold(place.figure.counted))).strip()


def _are_levels(group: Group) -> bool:
    """Tell whether the parts are levels: what one has recognised the next one may recognise too."""
    return any(_LEVEL.search(label_of(part)) for part in group.parts)


def _has_item_without_number(group: Group, opening: Opening) -> bool:
    """Tell whether the list has an item without a number, before the first part or behind the last."""
    whole, last = group.whole, group.parts[-1]
    said = whole.line.folded[whole.figure.span.end : group.parts[0].figure.span.start]
    mark = {Opening.BRACKET: "(", Opening.COLON: ":"}.get(opening)
    if mark and "," in said.partition(mark)[2]:
        return True
    end = last.line.sentence.span.end
    return opening is not Opening.COMMA and bool(_NO_NUMBER.match(last.line.folded, last.figure.span.end, end))
