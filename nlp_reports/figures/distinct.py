"""What makes two figures of one noun two things, however alike their digits: a place, a rest, "… là định kỳ"."""

import functools
import re
from typing import Final

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.deeds import INTRODUCED, JOINED_PARTY
from nlp_reports.figures.kinds import are_of_two_bodies, are_of_two_kinds
from nlp_reports.figures.ledger import Entry, events
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.vocabulary import mapping, words
from nlp_reports.text import fold, whole_words

_EARLY: Final = re.compile(r"\b(?:đến|tới|hết)\s+(?:ngày\s+)?(?P<day>31/0?3|30/0?6|30/0?9)\b")
_TIME: Final = re.compile(
    r"\b(?:(?:đợt|học kỳ|vòng|lượt)\s+(?:\d{1,2}|i{1,3}|một|hai|ba|bốn|cuối)\b|tết\b|trung thu\b|khai giảng\b"
    r"|27/7\b|22/12\b|8/3\b|20/10\b|tháng (?:công nhân|nhân đạo|thanh niên)\b)"
)
_UNIONS: Final = tuple(map(frozenset, (("nông", "dân"), ("phụ", "nữ"), ("cựu", "chiến", "binh"), ("thanh", "niên"))))
# Where the number stood, three blanks are left.
_LEFT: Final = re.compile(r"\b(?:(?:chỉ|nay|hiện|xuống|giảm)\s+còn|còn\s+lại)\s{2,}")
# What still waits is not what was done: "còn 73 em cần giúp".
_WAITS: Final = re.compile(r"\s{3}[^,;]*?\b(?:cần(?! câu\b)|chờ|sẽ|dự kiến|đăng ký)\b")
_IS: Final = re.compile(
    r"\s{3}(?:[^\W\d]+\s){1,4}là\s+(?!con\b|kết\b|điểm\b|một\b|sự\b|cố\b|nỗ\b|mức\b|số\b|thành\b|minh\b|niềm\b|cao\b"
    r"|thấp\b|nhiều\b|ít\b|đáng\b|khá\b|khả\b|do\b|vì\b|nhờ\b)(?P<what>[^\W\d]+(?:\s[^\W\d]+){0,3})\s*(?:[,;]|$)"
)
# "Tốt 11" are of one grade, "từ loại tốt trở lên 15" of all above it too.
_GRADE: Final = r"(?:xuất sắc|tốt|giỏi|khá|vững mạnh|hoàn thành|trung bình)(?: nhiệm vụ)?"
_GRADES: Final = re.compile(
    rf"\b{_GRADE}\s+(?:trở\s+)?(?:lên|xuống)\b|\b(?:ít nhất|không dưới|không nơi nào dưới|tối thiểu|từ)\s+"
    rf"(?:loại\s+|mức\s+)?{_GRADE}\b|\b{_GRADE}(?:\s*,|\s+và|\s+hoặc|\s+hay)\s+(?:hoàn thành\s+)?{_GRADE}\b"
)
# No range of letters parts them: "Đ", "Ơ" and "Ạ" lie among the small ones.
_CAPITAL: Final = f"[{''.join(letter for letter in map(chr, range(ord('A'), ord('ỹ'))) if letter.isupper())}]"
_PLACE: Final = re.compile(
    r"\b(?:[Rr]iêng|[Tt]ại|[Ởở]|chợ|khu|xã|phường|thôn|bản|ấp|làng|thị trấn|công ty|Công ty|trường|Trường|xí nghiệp"
    rf"|nhà máy|bệnh viện|Bệnh viện|cụm|đảo|tuyến|bến|cảng)\s+(?:[^\W\d_]+\s+){{0,2}}?"
    rf"(?P<name>{_CAPITAL}[^\W\d_]*(?:\s{_CAPITAL}[^\W\d_]*)+)"
)
# "Công đoàn phường Đồng Vạc hiện quản lý …" opens with the unit itself, which "phường" alone names again.
_OWN_UNIT: Final = re.compile(
    r"\W*(?:công đoàn|hội|đoàn|tuổi trẻ|lđlđ|liên đoàn lao động|cđcs|(?P<board>bch|ban chấp hành))(?:\s+[^\W\d]+){0,3}?"
    r"\s+(?P<level>xã|phường|huyện|thị trấn|quận|trường|công ty)\b"
)
_QUOTED: Final = re.compile(r"[“\"«][^”\"»]*[”\"»]")


def are_distinct(one: Entry, other: Entry) -> bool:
    """Tell whether one of two entries names what the other does not speak of, or only one tells what is left."""
    said = one.clause, other.clause
    if are_of_two_kinds(*said, one.reach, other.reach) or are_of_two_bodies(*said):
        return True
    first, second = fold(one.clause), fold(other.clause)
    if bool(_WAITS.search(first)) is not bool(_WAITS.search(second)) or _is_left(one) is not _is_left(other):
        return True
    if bool(_GRADES.search(first)) is not bool(_GRADES.search(second)):
        return True
    if _are_of_two_unions(one.reach, other.reach) or _are_of_two_funds(first, second):
        return True
    if _are_of_two_times(first, second) or _are_two_stages(one.deeds, other.deeds):
        return True
    return any(_says_alone(first, second) for first, second in ((one, other), (other, one)))


def _is_left(entry: Entry) -> bool:
    """Tell whether a clause tells what is left; of events, "chỉ còn" only says that they are fewer."""
    return bool(_LEFT.search(fold(entry.clause))) and not (entry.noun and entry.noun <= events())


def _are_two_stages(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether one clause tells who was introduced to the Party, and the other who was taken in."""
    return any(INTRODUCED in first and JOINED_PARTY in second - first for first, second in ((one, other), (other, one)))


def _are_of_two_times(one: str, other: str) -> bool:
    """Tell whether only one of two folded clauses ends with a half year, or they name two terms, rounds or holidays."""
    early = [found and found["day"] for found in (_EARLY.search(one), _EARLY.search(other))]
    times = [frozenset(" ".join(time.split()) for time in _TIME.findall(said)) for said in (one, other)]
    return early[0] != early[1] or (all(times) and times[0].isdisjoint(times[1]))


def _are_of_two_unions(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether what stands around each of two figures names an organisation of the people, and not the same."""
    first, second = ({union for union in _UNIONS if union <= said} for said in (one, other))
    return bool(first) and bool(second) and first.isdisjoint(second)


def _are_of_two_funds(one: str, other: str) -> bool:
    """Tell whether each of two folded clauses names a fund or bank, and not the same."""
    first, second = _funds_in(one), _funds_in(other)
    return bool(first) and bool(second) and first.isdisjoint(second)


@functools.lru_cache(1024)
def _funds_in(clause: str) -> frozenset[str]:
    named = mapping("fund_names", "fund")
    return frozenset(named[" ".join(found[0].split())] for found in _funds().finditer(clause))


@functools.cache
def _funds() -> re.Pattern[str]:
    return whole_words(words("fund_names"), blanks=r"\s+")


def _says_alone(one: Entry, other: Entry) -> bool:
    """Tell whether a clause names a place, or says what its noun is, in words that the other does not have."""
    found = _IS.search(fold(one.clause))
    said = told_words(found["what"]) - idle_words() - one.noun if found else frozenset()
    if said and said.isdisjoint(other.reach):
        return True
    names = places_in(one.clause)
    if names and own_level(one, other):
        names = names[1:]
    return any(told_words(name) - other.reach for name in names)


def own_level(one: Entry, other: Entry) -> str:
    """Return the level of the unit that the clause of `one` opens with, where `other` names it again without a name."""
    own = _OWN_UNIT.match(fold(one.clause))
    said = fold(other.clause)
    resumed = own is not None and (
        own["level"] in other.reach or f"toàn {own['level']}" in said or (own["board"] and "bch" in said)
    )
    return own["level"] if own and resumed and not places_in(other.clause) else ""


@functools.lru_cache(1024)
def places_in(clause: str) -> tuple[str, ...]:
    """Return the names of places and bodies in a clause, those in quotation marks left out.

    >>> places_in("riêng chợ Cầu Sắt    hộ kinh doanh, phường “Ba An Toàn”, cảng Đình Vũ")
    ('Cầu Sắt', 'Đình Vũ')
    """
    return tuple(found["name"] for found in _PLACE.finditer(_QUOTED.sub(" ", clause)))
