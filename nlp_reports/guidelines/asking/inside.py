"""What the bare nouns of a pair of brackets ask for: "Lớp chữ nổi (lớp, học viên)", "Hội viên (tổng số, nữ, giảm)"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nlp_reports.guidelines.asking.bare import FEW_WORDS
from nlp_reports.guidelines.asking.comparing import DETAIL, NIL_ORDER
from nlp_reports.guidelines.asking.counting import (
    COUNTED_TIME,
    Nouns,
    begins_with_money,
    is_event,
    noun_at_start,
    nouns_in,
    person_at_start,
)
from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.asking.figure_names import clipped, named
from nlp_reports.guidelines.asking.listing import is_told_in_words
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks
from nlp_reports.guidelines.asking.so_far import SoFar
from nlp_reports.guidelines.asking.units import measured_in, unit_at_start
from nlp_reports.text import fold

_TOTAL = re.compile(r"(?:tổng số|số lượng|tổng)$")
_QUALITY = re.compile(r"(?:nữ|nam|trong đó)(?!\w)")
_PARTICIPANT = re.compile(r"(?:lượt |số )?(?:người|học viên)(?!\w)")
_OF_WHOM = re.compile(
    r"(?:trong đó )?(?:trình độ|hợp đồng|dân tộc|tôn giáo|dưới|trên|từ|là|có|không|chưa|thuộc|ngoài|đang"
    r"|được|đã|bị|ở|làm)(?!\w)"
)
_MANY_WORDS = 7
# "Tấn công tội phạm" is a deed, "ngày hội" an event, "cân đối thu chi" no weight.
_NO_UNIT = re.compile(r"(?:tấn công|độ|cân (?:đối|nhắc|bằng)|khối(?! lượng)|công|tiếng|mẫu)(?!\w)")
_WORTH = re.compile(r"(?<!\w)(?:quy|tính|đổi)(?: ra| thành)? tiền$")
_RULE = re.compile(
    r"(?<!\w)(?:trong|có|mở|ghi) (?:dấu )?ngoặc(?: đơn)?(?!\w)(?! (?:vuông|móc|nhọn))[^.]*?(?<!\w)"
    r"(?:số liệu|con số|chỉ tiêu|có số|bằng số|số (?:phải|cần|bắt buộc) (?:ghi|nêu|có|điền|báo cáo|trả lời))(?!\w)"
    r"|(?<!\w)(?:số liệu|con số|chỉ tiêu)(?!\w)[^.;]*?(?<!\w)trong (?:dấu )?ngoặc(?! (?:vuông|móc|nhọn))"
)
_NO_RULE = re.compile(r"(?<!\w)(?:không (?:cần|bắt buộc|phải)|tham khảo|gợi ý|ví dụ)(?!\w)")


def rules_brackets(sentences: Iterable[str]) -> bool:
    """Tell whether a guideline says that what stands in its brackets is to be told in figures.

    >>> rules_brackets(["Mục nào có ngoặc đơn thì trong ngoặc là số liệu phải có."])
    True
    >>> rules_brackets(["Số liệu trong ngoặc chỉ là gợi ý.", "Ghi trong ngoặc là số thứ tự."])
    False
    """
    folded = map(fold, sentences)
    return any(_RULE.search(one) and not leaves_open(one) for one in folded)


def leaves_open(folded: str) -> bool:
    """Tell whether a folded rule on brackets leaves it to the writer what to tell of them.

    >>> leaves_open("số trong ngoặc chỉ là gợi ý")
    True
    """
    return bool(_NO_RULE.search(folded))


def lists_figures_inside(listed: Sequence[str]) -> bool:
    """Tell whether brackets list figures: a number word or a sum stands in them, or an event and who took part.

    >>> lists_figures_inside(["lớp", "người học"]), lists_figures_inside(["hội nghị", "hội thi"])
    (True, False)
    """
    if any(is_told_in_words(one) and not asks(one) for one in listed):
        return False
    events = any(is_event(one) or is_event(one.partition(" ")[0]) for one in listed)
    people = any(_PARTICIPANT.match(fold(one)) or fold(one) in map(fold, person_at_start(one)) for one in listed)
    measures = sum(measured_in(one) is not None for one in listed) > 1
    told = any(asks(one) or begins_with_money(without_opener(one)) for one in listed)
    return told or measures or (events and people)


def is_total(member: str) -> bool:
    """Tell whether a member of a list asks for all there is of what was named before, and names nothing itself.

    >>> is_total("tổng số"), is_total("tổng số lớp")
    (True, False)
    """
    return bool(_TOTAL.match(fold(member).strip()))


def may_be_part(clause: str) -> bool:
    """Tell whether a clause behind "tổng số" may name a part of all: it is short, or says what these are or have.

    >>> may_be_part("nữ"), may_be_part("trình độ đại học trở lên"), may_be_part("đổi mới cách sinh hoạt tổ, nhóm")
    (True, True, False)
    """
    words = len(clause.split())
    return words <= FEW_WORDS or (words <= _MANY_WORDS and bool(_OF_WHOM.match(fold(clause))))


def figures_inside(now: SoFar, member: str, *, parts: bool) -> Iterator[Asked]:
    """Yield the figure that a bare member of brackets asks for; `parts`: a quality asks for a part of the whole too."""
    what = without_opener(member)
    if not what or is_told_in_words(member) or NIL_ORDER.search(fold(member)) or DETAIL.search(fold(member)):
        return
    measured = measured_in(what)
    unit = unit_at_start(what)
    noun = () if _QUALITY.match(fold(what)) else noun_at_start(what)
    if begins_with_money(what) or _WORTH.search(fold(what)):
        yield Asked(named(what, now.context), (), "đồng")
    elif measured is not None:
        yield Asked(clipped(what), (), measured)
    elif unit and unit not in COUNTED_TIME and not _NO_UNIT.match(fold(what)):
        yield Asked(named(what, now.context), (), unit)
    elif noun:
        yield Asked(named(f"số {what}", now.context, noun), noun)
    elif parts:
        yield from _part(now, what)


def _part(now: SoFar, what: str) -> Iterator[Asked]:
    """Yield the figure of a part: counted or paid as the whole before it, or as what the item is about."""
    last = now.found[-1] if now.found and now.began_list < len(now.found) else None
    head = now.context or now.previous
    if (last and last.unit == "đồng") or (not last and begins_with_money(head)):
        yield Asked(named(what, head), (), "đồng")
        return
    if last and last.unit and last.unit != "%":
        return  # "km đường làm mới, sửa": no count goes on with a measure
    noun: Nouns = last.counted if last else noun_at_start(head) or nouns_in(head)[:1] or now.began
    yield Asked(clipped(f"số {noun[0]} {what}"), noun) if noun else Asked(named(f"số {what}", head), ())
