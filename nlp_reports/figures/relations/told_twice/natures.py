"""Two values that are of two natures: a plan and what came of it, persons and what holds them, two callings, two doers.

However alike their digits and the words around them, they tell two things.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_twice.owed import owed_in
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Figure
from nlp_reports.text import expand, whole_words

# "Chỉ tiêu được giao kết nạp", "Dự toán giao thu", but not "Chỉ tiêu kết nạp đã đạt" and "Thực hiện kế hoạch".
_UNREACHED: Final = r"(?:(?!\b(?:đạt|đã|kết quả|vượt|được(?! giao\b))\b)[^;.,()\d]|20[12]\d){0,90}$"
_PLANNED: Final = re.compile(
    rf"(?:^|[;.,]\s)\W*(?:theo\s+)?(?:nghị quyết|chỉ tiêu|kế hoạch|dự toán|mục tiêu)\b{_UNREACHED}"
    r"|\b(?:tỉnh|huyện|thành phố|xã|phường|cấp trên|trung ương|được|đầu năm|lđlđ|liên đoàn)\s+giao\s+"
    rf"(?!lưu\b|dịch\b|thông\b|ước\b|ban\b){_UNREACHED}"
    rf"|\b(?:đề ra|đặt ra)\b{_UNREACHED}"
)
# What is meant, promised or due to be done; a sentence of what came of it may say so too.
_MEANT: Final = re.compile(
    r"\b(?P<said>phấn đấu|dự kiến|dự định|đăng ký|cam kết|(?<!không )phải|cần)\s+"
    r"(?:(?!đã\b|được\b|đạt\b)[^\W\d]+\s+){0,6}$"
)
# Classes that others held are none of those that the unit held ("cử cán bộ dự 06 lớp do cấp trên mở").
_SENT: Final = re.compile(r"\b(?:cử|đưa)\b(?:\s+[^\W\d]+){0,6}\s+(?:dự|tham gia|tham dự|đi học|theo học)\b")
_BY_OTHERS: Final = re.compile(
    r"\bdo\s+(?:lđlđ\s+|tỉnh đoàn\s+|hội\s+|ban\s+|sở\s+)?(?:cấp trên|trung ương|tỉnh|huyện|thành phố|tổng liên đoàn)"
    r"\s+(?:[^\W\d]+\s+){0,2}?(?:mở|tổ chức|triệu tập)\b"
)
_OF_THESE: Final = re.compile(r"\W*(?:trong đó|trong số (?:đó|này|ấy))\b")
_IN_ALL: Final = re.compile(r"\b(?:tất cả|tổng cộng|tổng|cả thảy|vị chi|cộng)\b")
_OF_WHICH: Final = re.compile(r"[^;.\d]*\b(?:trong đó|kể cả|tính cả)\b[^;.,\d]*\d")
_ALONE: Final = re.compile(
    r"\btự\s+(?!(?:nguyện|giác|hào|động|nhiên|do|tin|chủ|túc|trọng|lập|lực|quản|phê|vệ|sát|ti|phát)\b)[^\W\d]+"
)
_BOUGHT: Final = re.compile(r"\bmua\b")
_GIFT: Final = re.compile(r"\b(?:cấp|tặng|trao|hỗ trợ|miễn phí|ủng hộ|giúp)\b")
_OPENS, _CLOSES = re.compile(r"[;,.:()](?!\d)"), re.compile(r"[;,.:()](?!\d)|\d")
_HOUSEHOLD: Final = re.compile(r"(?:lượt )?(?:chủ )?(?:hộ|gia đình)\b")
_LIKE_PERSONS: Final = re.compile(r"(?:vụ|ca|lượt|trường hợp)\b")
_HOLDERS: Final = re.compile(r"(?:lớp|buổi|cuộc|hội nghị|tổ|câu lạc bộ|clb|mô hình|sáng kiến|phong trào)\b")
_OF_BODY: Final = frozenset({"viên", "trưởng", "phó"})


class _Told(NamedTuple):
    """One figure, its sentence, and the words of its clause before and behind the number, all folded."""

    figure: Figure
    line: Line
    before: str
    behind: str


def without_two_natures(lines: Sequence[Line], found: Iterable[Relation]) -> Iterator[Relation]:
    """Yield what is told of two values, but for those that are of two natures."""
    by = {line.sentence.ref: line for line in lines}
    for one in found:
        if one.kind is not RelationKind.CONFLICT or one.outcome is not Outcome.NOT or not _are_two(one.figures, by):
            yield one


def _are_two(figures: Sequence[Figure], by: Mapping[int, Line]) -> bool:
    told = [_told(line, figure) for figure in figures if (line := by.get(figure.sentence or 0)) is not None]
    if len(figures) != 2 or len(told) != 2 or any(one.line.planned for one in told):
        return False
    one, other = told
    owed = [owed_in(each.line.before(each.figure)) for each in told]
    if (
        _is_planned(one) is not _is_planned(other)
        or _are_of_two_callings(one, other)
        or (all(owed) and len({*owed}) > 1)
    ):
        return True
    ways = (_is_meant, _is_alone, _is_bought, _is_held, _is_attended, _is_of_these, _is_in_all)
    return any(are_two(one, other) or are_two(other, one) for are_two in ways)


def _told(line: Line, figure: Figure) -> _Told:
    behind = line.after(figure)
    closes = _CLOSES.search(behind)
    return _Told(figure, line, _OPENS.split(line.before(figure))[-1], behind[: closes.start()] if closes else behind)


def _is_planned(told: _Told) -> bool:
    """Tell whether a figure stands under a plan: that is no result."""
    return _PLANNED.search(told.line.before(told.figure)) is not None


def _is_meant(one: _Told, other: _Told) -> bool:
    """Tell whether only one is said to be meant, promised or due."""
    said = _MEANT.search(one.before)
    return said is not None and not re.search(rf"\b{said['said']}\b", other.line.text)


def _is_alone(one: _Told, other: _Told) -> bool:
    """Tell whether only one is of those who did it by themselves ("154 cơ sở tự kiểm tra")."""
    return _ALONE.search(f"{one.before} {one.behind}") is not None and not _ALONE.search(other.line.text)


def _is_bought(one: _Told, other: _Told) -> bool:
    """Tell whether one was bought and the other given."""
    bought, given = f"{one.before} {one.behind}", f"{other.before} {other.behind}"
    one_way = _BOUGHT.search(bought) and not _GIFT.search(one.line.text)
    return bool(one_way) and bool(_GIFT.search(given)) and not _BOUGHT.search(other.line.text)


def _is_held(one: _Told, other: _Told) -> bool:
    """Tell whether one counts persons, and the other bodies or events that have persons ("175 học viên", "145 lớp")."""
    return not (one.figure.unit or other.figure.unit) and _are_persons(_noun_of(one)) and _hold_persons(_noun_of(other))


def _is_attended(one: _Told, other: _Told) -> bool:
    """Tell whether only one is of classes that others held, or to which somebody was sent."""
    theirs = _SENT.search(one.before) or _BY_OTHERS.search(one.behind)
    return bool(theirs) and not (_SENT.search(other.line.text) or _BY_OTHERS.search(other.line.text))


def _is_of_these(one: _Told, other: _Told) -> bool:
    """Tell whether the smaller one opens its sentence as a part of what was told before ("Trong đó 05 vụ …")."""
    first = next(iter(one.line.figures), None) is one.figure and _OF_THESE.match(one.line.text)
    return bool(first) and (one.figure.amount or 0) < (other.figure.amount or 0)


def _is_in_all(one: _Told, other: _Told) -> bool:
    """Tell whether one is said to be all that the other and one beside it make up ("đột xuất 03, tất cả 26 cuộc").

    So it is in "cả năm xây 23 nhà, trong đó 05 nhà cho hộ cận nghèo" too.
    """
    if not (_IN_ALL.search(f"{one.before} {one.behind}") or _OF_WHICH.match(one.line.after(one.figure))):
        return False
    rest = (one.figure.amount or 0) - (other.figure.amount or 0)
    return any(near.amount == rest and near.unit == one.figure.unit for near in one.line.figures)


def _noun_of(told: _Told) -> str:
    """Return what is counted behind the number, as far as it goes: the noun alone would be "tổ" of "tổ viên"."""
    return told.behind.strip()


def _are_persons(noun: str) -> bool:
    person = are_persons(noun) or not _OF_BODY.isdisjoint(noun.split()[1:4]) or _callings().match(expand(noun))
    return bool(person) and not (_HOUSEHOLD.match(noun) or _LIKE_PERSONS.match(noun))


def _hold_persons(noun: str) -> bool:
    if _are_persons(noun) or _HOUSEHOLD.match(noun) or _LIKE_PERSONS.match(noun):
        return False
    words = noun.split()
    known = nouns_of("organisation") | nouns_of("event")
    return bool(_HOLDERS.match(noun)) or any(" ".join(words[:end]) in known for end in range(1, len(words) + 1))


def _are_of_two_callings(one: _Told, other: _Told) -> bool:
    """Tell whether both count persons of a calling, and none of them is named of both."""
    first, second = (_callings_in(_noun_of(told)) for told in (one, other))
    counted = all(_callings().match(expand(_noun_of(told))) for told in (one, other))
    return counted and first.isdisjoint(second)


@functools.lru_cache(1024)
def _callings_in(said: str) -> frozenset[str]:
    return frozenset(" ".join(found.split()) for found in _callings().findall(expand(said)))


@functools.cache
def _callings() -> re.Pattern[str]:
    return whole_words(role_words()["calling"], blanks=r"\s+")
