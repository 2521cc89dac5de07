"""The figures that bare nouns of a list ask for, next to a number word."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.asking.comparing import said
from nlp_reports.guidelines.asking.counting import (
    Nouns,
    also_counted,
    are_alike,
    are_joint,
    begins_with_money,
    goes_on_bare,
    noun_at_start,
    nouns_in,
    person_at_start,
)
from nlp_reports.guidelines.asking.demanded import Asked, bare_name
from nlp_reports.guidelines.asking.figure_names import clipped, named
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.guidelines.asking.units import measured_in, unit_at_start
from nlp_reports.text import fold

FEW_WORDS = 4
_PASSIVE = re.compile(r"^được ")
_CONTINUED = re.compile(
    r"(?<!\w)(?:cho|của|với)(?!\w)"
    r"|(?<!\w)(?:giúp|hỗ trợ|trợ giúp)(?: về)? (?!do|trong|tại|khi|nhân|bởi|từ|đột|khẩn|theo|năm)\w"
)
_ONE_DEED = frozenset({"hợp nhất", "sáp nhập"})  # two words for one change
_IS = re.compile(r"(?:đang )?là (?!những|các|ai|gì|bao nhiêu|mấy)")
# "Tiền mặt; hiện vật quy đổi": worth so much.
_RECKONED = re.compile(r"(?<!\w)quy (?:đổi|(?:ra |thành )?tiền)(?: thành tiền| ra tiền)?$")
_SIBLING = re.compile(r"(loại|hạng|cấp|do|bị|là) \S")
_FLOW = re.compile(r"(?:thu|chi|nộp|phần tăng|phần giảm)(?!\w)")
_TAKES_PART = re.compile(r"(?:lượt |số )?(?:người|học viên|đại biểu|khách|thí sinh)(?!\w)")
_PREDICATE = re.compile(r"(?<!\w)(?:là|được|có|bị|đã|do|của|tham gia|thuộc|hiện|còn|cho|trong|từ)(?!\w)")


def bare_figures(now: SoFar, what: str) -> Iterator[Asked]:
    """Yield the figure that a noun alone asks for in a list of figures ("ngày công", "vốn", "loại B", "chi")."""
    counted = _longest(what, now) or _whole_noun(now, what)
    measured = measured_in(what)
    unit = measured if measured is not None else unit_at_start(what) or None
    last = now.found[-1] if now.found else None
    sibling = _SIBLING.match(fold(what))
    if (
        begins_with_money(what)
        or _RECKONED.search(fold(what))
        or (last and last.unit == "đồng" and _FLOW.match(fold(what)))
    ):
        yield Asked(named(what, now.context), (), "đồng")
    elif unit is not None and now.open:
        yield Asked(clipped(what if measured is not None else f"số {what}"), (), unit)
    elif counted and now.open and last and _goes_on_object(now.things, counted[0]):
        return  # "số vụ bạo lực, xâm hại phụ nữ và trẻ em" is one
    elif counted and now.open and last and _goes_on_name(bare_name(last.name), counted[0]):
        return  # "hội nghị cán bộ, công chức, viên chức" is one
    elif counted and now.open and last and is_joint(now, counted[0]):
        # "số cơ quan, đơn vị tổ chức": one figure, named by both.
        now.what = f"{now.what}, {what}"
        both = tuple(dict.fromkeys((*last.counted, *counted, *also_counted(counted[0]))))
        now.found[-1] = dataclasses.replace(last, name=clipped(f"số {now.what}"), counted=both)
        now.noun = both
    elif counted and now.open and (is_another(now, counted[0]) or _told_anew(now, counted[0], what)):
        name_with(now, what, counted[0])
        yield Asked(named(f"số {what}", now.context, counted), counted)
    elif now.open and now.own and (more := _more_of_own(now, what)):
        yield Asked(clipped(more), now.own)
    elif sibling and now.noun and re.search(rf"(?<!\w){sibling[1]} ", fold(now.what) + " "):
        yield Asked(clipped(f"số {now.noun[0]} {what}"), now.noun)


def _more_of_own(now: SoFar, what: str) -> str:
    """Return the name of another figure of the things counted before: what was done to them, or a deed of its kind.

    "Kiểm tra cấp dưới" beside "cuộc kiểm tra cùng cấp" is one.
    """
    head, _, deed = now.own[0].partition(" ")
    if deed and fold(what).startswith(f"{fold(deed)} "):
        return f"số {head} {what}"
    return f"số {now.own[0]} {what}" if _goes_on(what) and not _same_deed(now.what, what) else ""


def _longest(what: str, now: SoFar) -> Nouns:
    """Return the noun of guidelines that a member begins with, the longer one of reports if that begins with it.

    Where the sentence says that its list is one of figures, any noun of reports will do.
    """
    few, whole = noun_at_start(what, few=True), noun_at_start(what)
    longer = bool(few and whole) and fold(whole[0]).startswith(f"{fold(few[0])} ")
    return whole if longer or ((now.cued or now.bracket) and not few) else few


def _goes_on_object(things: Sequence[str], noun: str) -> bool:
    """Tell whether a noun goes on with the object of the deed that stands before it in the list."""
    before = things[-2] if len(things) > 1 else ""
    object_ = nouns_in(before)[-1:]
    ends = bool(object_) and fold(before).endswith(fold(object_[0])) and not noun_at_start(before)
    return ends and noun != object_[0] and are_alike(noun, object_[0])


def _goes_on_name(before: str, noun: str) -> bool:
    """Tell whether a noun only goes on with the last word of a name that begins with another noun."""
    last, head = nouns_in(before)[-1:], noun_at_start(before)
    if not last or not head or head[0] == last[0] or not fold(before).endswith(fold(last[0])):
        return False
    object_ = are_alike(noun, last[0]) and not are_alike(last[0], head[0]) and not _TAKES_PART.match(fold(noun))
    return noun != last[0] and (are_joint(noun, last[0]) or object_) and not are_joint(noun, head[0])


def is_joint(now: SoFar, noun: str) -> bool:
    """Tell whether a noun goes on with a bare one before it, so that both are one thing to count."""
    last = noun_at_start(now.what.rpartition(", ")[2])
    if not last or last[0] == noun or _PREDICATE.search(fold(now.what)):
        return False
    # "Số lượt đoàn viên, thanh niên tham gia": each time any of them came.
    times = fold(last[0]).startswith("lượt ") and bool(person_at_start(noun))
    return (times or are_joint(last[0], noun)) and now.found[-1].counted[-1:] == last[-1:]


def name_with(now: SoFar, what: str, noun: str) -> None:
    """Name a bare noun with what the next one of its list says of both ("số tập thể, cá nhân được khen")."""
    predicate = what[len(noun) :].strip()
    bare = noun_at_start(now.what)
    if (
        predicate
        and bare
        and noun != bare[0]
        and are_alike(noun, bare[0])
        and fold(now.what) == fold(bare[0])
        and now.found[-1].counted == bare
    ):
        now.found[-1] = dataclasses.replace(now.found[-1], name=clipped(f"số {bare[0]} {predicate}"))


def is_another(now: SoFar, noun: str) -> bool:
    """Tell whether a noun in a list is a thing of its own.

    The same noun again lists kinds of the same thing ("số trẻ mồ côi, trẻ khuyết tật"), a joint one goes on with
    it, and what the modifier of the one before lists is not counted ("số cháu là con đoàn viên, người lao động").
    """
    # That "học viên" are people does not make them those of "người có việc làm".
    spoken = (*now.noun[:1], *(one for one in now.noun[1:] if one != "người"), *nouns_in(now.what))
    if _CONTINUED.search(fold(now.what)):
        return False
    return not any(are_joint(noun, other) for other in spoken)


def _told_anew(now: SoFar, noun: str, what: str) -> bool:
    """Tell whether a list of figures names the same thing again and says more of it: "lao động có thẻ"."""
    listed = bool(now.listed_as_figures and now.found) and now.found[-1].counted[:1] == (noun,)
    return listed and len(what.split()) > len(noun.split()) + 1


def _whole_noun(now: SoFar, what: str) -> Nouns:
    """Return the noun of reports that goes on a list of bare nouns: all of `what`, or one thing with the last."""
    noun, last = noun_at_start(what), noun_at_start(now.what)
    bare = bool(now.own and last) and fold(last[0]) == fold(now.what)
    return noun if noun and bare and (fold(noun[0]) == fold(what) or is_joint(now, noun[0])) else ()


def _same_deed(before: str, what: str) -> bool:
    """Tell whether a deed is the one before it in another word ("hợp nhất, sáp nhập")."""
    return fold(what) in _ONE_DEED and fold(before).endswith(tuple(_ONE_DEED))


def _goes_on(what: str) -> bool:
    """Tell whether a member says more of the things counted before it: what they are, or what was done to them."""
    deed = goes_on_bare(what) and not said(_PASSIVE, what) and len(what.split()) <= FEW_WORDS
    return deed or bool(_IS.match(fold(what)))
