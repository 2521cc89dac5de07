"""Figures that are asked of each work of a list: "Tết, Tháng Công nhân, mỗi nội dung đều nêu số lượt, số tiền"."""

import dataclasses
import re
from collections.abc import Sequence

from nlp_reports.guidelines.counting import clipped
from nlp_reports.guidelines.demanded import Asked
from nlp_reports.guidelines.listing import each_thing
from nlp_reports.guidelines.matters import without_opener
from nlp_reports.text import fold

_EACH = re.compile(
    r"(?:mỗi|từng) (?:nội dung|hoạt động|chương trình|phong trào|việc|mảng|phần việc|cuộc vận động|đợt)"
    r"(?: (?:này|trên|đó|ấy|đều|phải|cần|thì|lại))*(?:\s+|$)"
)
# "Đối với các hoạt động chăm lo, đơn vị tổng hợp kết quả Tết, …": what opens the sentence is none of the works.
_OPENS = re.compile(r"(?:đối với|về|trong|ngoài) ")
_SUBJECT = re.compile(
    r"^(?:(?:các )?(?:đơn vị|cơ sở|cấp hội|cấp công đoàn) )?(?:tổng hợp|thống kê|đánh giá|nêu) ", re.IGNORECASE
)
_MOST, _MOST_WORDS = 6, 14


def without_each(member: str) -> str:
    """Return a member without the words that ask it of each work; as it is where it has none.

    >>> without_each("mỗi nội dung đều nêu số lượt"), without_each("mỗi lớp bao nhiêu người")
    ('nêu số lượt', 'mỗi lớp bao nhiêu người')
    """
    found = _EACH.match(fold(member))
    return member[found.end() :] if found else member


def works_in(things: Sequence[str]) -> tuple[str, ...]:
    """Return the works that a list names; nothing where it names fewer than two, or what is no short name.

    >>> works_in(["Đối với chăm lo", "đơn vị tổng hợp kết quả Tết Sum vầy", "Tháng Công nhân"])
    ('Tết Sum vầy', 'Tháng Công nhân')
    """
    named = [without_opener(_SUBJECT.sub("", one)) for one in things if not _OPENS.match(fold(one))]
    works = [part for one in each_thing(named) for part in re.split(r"\s+và việc\s+", one)]
    short = all(len(one.split()) <= _MOST_WORDS for one in works)
    return tuple(works) if short and 1 < len(works) <= _MOST else ()


def of_each_work(asked: Sequence[Asked], works: Sequence[str]) -> list[Asked]:
    """Return what is asked, once for each work.

    >>> [one.name for one in of_each_work([Asked("số lượt người", ("lượt người",))], ["Tết", "Tháng Công nhân"])]
    ['số lượt người: Tết', 'số lượt người: Tháng Công nhân']
    """
    names = [re.split(r" và |, ", one.name)[0] for one in asked]  # short, so that the work is not clipped off
    return [
        dataclasses.replace(one, name=clipped(f"{name}: {work}"))
        for work in works
        for name, one in zip(names, asked, strict=True)
    ]
