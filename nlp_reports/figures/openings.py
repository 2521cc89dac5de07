"""How a list of parts is opened behind its whole, whether it ends, and what speaks against its being one."""

import itertools
import re
from enum import IntEnum
from typing import Final

from nlp_reports.figures.group_words import Said, close_of, label_of, words_of
from nlp_reports.figures.groups import Group, Place
from nlp_reports.figures.pattern import compiled
from nlp_reports.text import fold

# Deeds tell one after the other of the same things: "Nấu 500 suất, phát 420 suất, còn 60 suất".
_DEED: Final = re.compile(
    r"\b(?:còn|đã|mới|chưa|xong|phát|tặng|trao|(?<!hè )thu(?! hẹp)|chi|nộp|bán|làm|được|giúp|bầu)\b"
)
_STOP: Final = re.compile(r"\.\s")
_ASIDE: Final = re.compile(r"[^,;.()\d]*(?:,\s*)?(?:và|với|cùng)\s+[^\W\d]")
_LEVEL: Final = re.compile(r"\bcấp\b")
_FIRST_WORD: Final = re.compile(r"[^\W\d]+")
# "06 phường, 03 xã và Hội Phụ nữ Công an thị xã": the last one has no number.
_NO_NUMBER: Final = re.compile(
    r"[^,;.()\d]*,\s*[^\W\d]+[^,;.()\d]*[;.)]|[^,;.()\d]*\b(?:và|cùng)\s+[^\W\d][^,;.()\d]*[,;.)]"
)
_HEAD: Final = r"(?:^|[,;:.]|\bvà)\s*(?P<head>@part_kind)\s+[^\W\d][^,;:.()\d]*$"
_RESTS: Final = frozenset({"remains", "left", "settled", "got"})


class Opening(IntEnum):
    """What opens a list of parts, the more surely they are one the higher."""

    COMMA = 0
    WITHIN = 1
    LISTS = 2
    COLON = 3
    BRACKET = 4


def opening_of(group: Group) -> Opening | None:
    """Return what opens the parts, None where they do not stand right behind their whole, one behind the other."""
    whole, first = group.whole, group.parts[0]
    if not group.behind or not stand_in_a_row(group):
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


def stand_in_a_row(group: Group) -> bool:
    """Tell whether all stand in one sentence with nothing but percentages between them."""
    told = (group.whole, *group.parts)
    figures = group.whole.line.figures
    return all(one.at == told[0].at for one in told) and all(
        figure.unit == "%" for one, other in itertools.pairwise(told) for figure in figures[one.rank + 1 : other.rank]
    )


def is_closed(group: Group, opening: Opening) -> bool:
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


def are_named(group: Group, said: Said) -> bool:
    """Tell whether the parts are named, otherwise than the whole, and no deeds are told one after the other."""
    own, *others = (_FIRST_WORD.match(_label_behind(one)) for one in (group.whole, *group.parts))
    listed = own is not None and any(other is not None and other[0] == own[0] for other in others)
    return not (tell_deeds(group) or listed) and (said.first | said.others).isdisjoint(_RESTS)


def _label_behind(place: Place) -> str:
    """Return what stands behind what a place counts, up to the next mark."""
    return close_of(place.tail.strip().removeprefix(fold(place.figure.counted))).strip()


def are_levels(group: Group) -> bool:
    """Tell whether the parts are levels: what one has recognised the next one may recognise too."""
    return any(_LEVEL.search(label_of(part)) for part in group.parts)


def has_item_without_number(group: Group, opening: Opening) -> bool:
    """Tell whether the list has an item without a number, before the first part or behind the last."""
    whole, last = group.whole, group.parts[-1]
    said = whole.line.folded[whole.figure.span.end : group.parts[0].figure.span.start]
    mark = {Opening.BRACKET: "(", Opening.COLON: ":"}.get(opening)
    if mark and "," in said.partition(mark)[2]:
        return True
    end = last.line.sentence.span.end
    return opening is not Opening.COMMA and bool(_NO_NUMBER.match(last.line.folded, last.figure.span.end, end))


def tell_deeds(group: Group) -> bool:
    """Tell whether deeds are told before parts, one after the other."""
    return any(_DEED.search(part.lead) for part in group.parts)


def counts_its_parts(group: Group) -> bool:
    """Tell whether the parts count up, or the first is how many others there are ("3 đợt, đợt 1 120 suất, đợt 2 …")."""
    first, *others = group.parts
    if all(other.value - one.value == 1 for one, other in itertools.pairwise(group.parts)) and len(others) > 1:
        return True  # "nhóm dẫn đầu gồm Khe Lau (2), Bàu Sen (3), Đồng Trúc (4)"
    of_parts = first.value == len(others) > 1 and all(one.noun != first.noun for one in others)
    return of_parts and not first.figure.unit


def are_of_one_head(group: Group) -> bool:
    """Tell whether each part is named as one of a kind ("khối trường học 12 đội, khối xã 9 đội")."""
    heads = [found and found["head"] for found in (compiled(_HEAD).search(part.lead) for part in group.parts)]
    return all(heads) and len(set(heads)) == 1
