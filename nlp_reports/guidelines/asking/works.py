"""Figures that are asked of each work of a list: "Tết, Tháng Công nhân, mỗi nội dung đều nêu số lượt, số tiền"."""

import dataclasses
import re
from collections.abc import Sequence

from nlp_reports.guidelines.asking.counting import begins_with_money, noun_at_start
from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.asking.figure_names import clipped
from nlp_reports.guidelines.asking.listing import each_thing
from nlp_reports.guidelines.asking.matters import without_opener
from nlp_reports.guidelines.asking.number_words import asks_in
from nlp_reports.text import fold

_WORK = "nội dung|hoạt động|chương trình|phong trào|việc|mảng|phần việc|cuộc vận động|đợt"
_LEAD = (
    r"(?:(?:đề nghị|cần|phải|thì) )*(?:(?:tổng hợp|thống kê|báo cáo|nêu|ghi|tách|tính|kê)(?: rõ| riêng)? )?"
    r"(?:theo |cho |ở |của |riêng )*(?:mỗi|từng) "
)
_EACH = re.compile(
    rf"(?:mỗi|từng) (?:{_WORK})"
    r"(?: (?:này|trên|đó|ấy|đều|phải|cần|thì|lại))*(?:\s+|$)"
)
# "Tổng hợp theo từng loại số lượt người": of each, where a thing to count or a sum stands behind.
_EACH_KIND = re.compile(
    rf"{_LEAD}(?:loại|ngân hàng|quỹ|đối tượng|nhóm|nguồn|hình thức|{_WORK})(?: (?:đều|phải|cần|thì))*\s+(?=\w)"
)
_FLOW = re.compile(r"(?:đã |phải |còn )?(?:thu|chi|nộp|dư|vay)(?!\w)")
# "Đối với các hoạt động chăm lo, đơn vị tổng hợp kết quả Tết, …": what opens the sentence is none of the works.
_OPENS = re.compile(r"^(?:đối với|về|trong|ngoài) (?:(?:các )?(?:hoạt động|công tác|việc) )?", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:(?:các )?(?:đơn vị|cơ sở|cấp hội|cấp công đoàn) )?(?:tổng hợp|thống kê|đánh giá|nêu) ", re.IGNORECASE
)
_MOST, _MOST_WORDS = 6, 14


def without_each(member: str) -> str:
    """Return a member without the words that ask it of each work; as it is where it has none.

    >>> without_each("mỗi nội dung đều nêu số lượt"), without_each("mỗi lớp bao nhiêu người")
    ('nêu số lượt', 'mỗi lớp bao nhiêu người')
    >>> without_each("nêu riêng từng ngân hàng số hộ"), without_each("mỗi loại bao nhiêu")
    ('số hộ', 'mỗi loại bao nhiêu')
    """
    found = _EACH.match(fold(member))
    if found is None and (kind := _EACH_KIND.match(fold(member))):
        ask = asks_in(member[kind.end() :])
        what = ask.what if ask and not ask.before else ""
        own = noun_at_start(what) or begins_with_money(what) or _FLOW.match(fold(what))
        found = kind if own or begins_with_money(member[kind.end() :]) else None
    return member[found.end() :] if found else member


def works_in(things: Sequence[str]) -> tuple[str, ...]:
    """Return the works that a list names; nothing where it names fewer than two, or what is no short name.

    >>> works_in(["Đối với chăm lo", "đơn vị tổng hợp kết quả Tết Sum vầy", "Tháng Công nhân"])
    ('Tết Sum vầy', 'Tháng Công nhân')
    """
    told = any(_SUBJECT.match(fold(one)) for one in things)
    kept = [_OPENS.sub("", one) for one in things if not (told and _OPENS.match(one))]
    named = [without_opener(_SUBJECT.sub("", one)) for one in kept]
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


def each_before_colon(clause: str) -> str:
    """Return a clause whose head ends with "nêu riêng từng ngân hàng:" with these words before its list.

    >>> each_before_colon("vốn A và vốn B, nêu riêng từng ngân hàng: dư nợ, số hộ")
    'vốn A và vốn B, nêu riêng từng ngân hàng dư nợ, số hộ'
    """
    before, _, listed = clause.partition(":")
    each = _EACH_KIND.search(f"{fold(before)} x")
    return f"{before} {listed.strip()}" if each and each.end() == len(before) + 1 and each.start() else clause
