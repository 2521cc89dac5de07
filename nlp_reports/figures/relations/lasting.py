"""How long something lasted, told behind its two ends in whatever words, and the quarter that a month is said to be in.

"Khởi công ngày 10/5/2022. Đến ngày 10/8/2022 hoàn thành sau đúng 02 tháng thi công"; "nhiệm kỳ 2023 - 2026 (nhiệm kỳ 5
năm)"; "ngày 12/4/2019 và ngày 12/10/2019, cách nhau 03 tháng"; "tháng 11 thuộc quý III".
"""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.in_words import date_told
from nlp_reports.figures.relations.spell import DAYS
from nlp_reports.figures.relations.time import QUARTERS
from nlp_reports.model import Span

_MAY: Final = cues(("quý",))
_DAY: Final = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})(?:\s?[/.-]\s?(?P<year>(?:19|20)\d\d))?(?![\d/])"
)
_ABOUT: Final = r"(?:(?P<about>gần|hơn|trên|khoảng|ngót|tròn|đúng|vừa tròn|vừa đúng|chẵn|đủ)\s+)?"
_N: Final = r"(?P<n>\d{1,2}|(?!mỗi\b|hằng\b|hàng\b)[^\W\d]+)\s+"
_SPELL: Final = (
    rf"{_ABOUT}{_N}(?P<unit>năm|tháng|tuần|ngày)\b(?!\s*(?:\d|trước|nay|công|tuổi|học|đầu|cuối|qua|một|lần|lương|liền))"
)
_DEED: Final = (
    r"(?:\s+(?:thi công|xây dựng|triển khai|thực hiện|hoạt động|khẩn trương|tích cực|nỗ lực|chuẩn bị|tổ chức|diễn ra"
    r"|học tập|bồi dưỡng|phát động|làm việc|liên tục|kể từ))*"
)
_STARTS: Final = re.compile(
    r"\b(?:khởi công|bắt đầu|phát động|triển khai|khai giảng|khai mạc|mở|ra quân|ra mắt|động thổ|đổ móng)\b"
    r"[^;.\d]{0,50}$"
)
_PASSED: Final = re.compile(r"\b(?:thông qua|ban hành|ký|ký kết)\b[^;.,\d]{0,30}$")
_FOUNDED: Final = re.compile(r"\b(?:thành lập|ra đời|từ|hoạt động|tái lập|nhận nhiệm vụ|bắt đầu)\b[^;.,\d]{0,30}$")
_NO_DIGITS: Final = r"[^;\d]{0,140}?"
_RANGE: Final = re.compile(r"\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?")
# Each way to join two days, what must stand before the first, and how long it lasted behind the second.
_FORMS: Final = (
    (
        re.compile(r"\s*(?:và|với)\s*(?:ngày\s+)?"),
        None,
        re.compile(rf"\s*\)?\s*,?\s*(?:[^\W\d]+\s+){{0,3}}?cách nhau\s+{_SPELL}"),
    ),
    (
        _RANGE,
        None,
        re.compile(
            r"\s*\)?\s*[,(]?\s*(?P<all>(?:(?:là|kéo dài|liên tục|liên tiếp|ròng rã|suốt|trọn|tổng cộng|cả thảy)\s+)"
            rf"(?:trong\s+(?:suốt\s+)?)?)?(?:trong\s+(?:vòng\s+)?)?(?<=\w\s){_SPELL}"
        ),
    ),
    (
        re.compile(rf"{_NO_DIGITS}\b(?:đến|tới)\s+(?:ngày\s+)?"),
        _STARTS,
        re.compile(rf"[^;.\d]{{0,90}}?\b(?:sau|trong vòng|qua|hết|mất)\s+{_SPELL}{_DEED}\s*(?:[,;.)]|$)"),
    ),
    (
        re.compile(r"[^;.\d]{0,30}?,?\s*(?:cho\s+|tính\s+)?(?:đến|tới)\s+(?:nay\s*\(\s*)?(?:ngày\s+)?"),
        _FOUNDED,
        re.compile(
            r"\s*\)?\s*,?\s*(?:(?:là|được|đã được|vừa)\s+){0,2}(?P<about>tròn|đúng|vừa tròn|vừa đúng|chẵn)\s+"
            rf"{_N}(?P<unit>năm)\b(?!\s*tuổi)"
        ),
    ),
    (
        re.compile(rf"{_NO_DIGITS}\bngày\s+"),
        _PASSED,
        re.compile(
            rf"[^;.\d]{{0,60}}?\b{_ABOUT}{_N}(?P<unit>năm)\s+(?:thực hiện|triển khai|thi hành)\b"
            r"[^;.\d]{0,40}?\b(?:nói trên|này|đó|ấy|trên)\b"
        ),
    ),
)
_YEARS: Final = re.compile(
    r"\b(?:nhiệm kỳ|giai đoạn|khoá|thời kỳ|từ(?:\s+năm)?)\s+(?P<first>20\d\d)\s*(?:[-–]|đến(?:\s+hết)?(?:\s+năm)?)\s*"
    r"(?P<last>20\d\d)(?P<as>(?:\s*[,(]\s*(?:tức(?:\s+là)?|kéo dài|nhiệm kỳ|giai đoạn|thời hạn|thời gian|là)"
    r"|\s+(?:là|kéo dài|tròn|trọn)|\s*\()"
    rf"(?:\s*(?:là|kéo dài|trong|trọn|đủ|tròn|nhiệm kỳ|thời hạn)\s)*)\s*{_N}năm\b"
    r"(?!\s*(?:một|đầu|cuối|qua|liền|gần|lần|học|thứ|sau|tới|rưỡi))"
)
_CLOSED: Final = re.compile(rf"{_DEED}\s*(?:[,;.)]|$)")
_QUARTER: Final = re.compile(
    r"\b(?:tháng\s+|ngày\s+\d{1,2}[/.-])(?P<month>1[0-2]|0?[1-9])(?:\s?[/.-]\s?20\d\d)?\s+(?:là\s+tháng\s+|đều\s+)?"
    r"(?:thuộc(?:\s+về)?|nằm trong|ở trong|rơi vào|(?P<place>đầu|giữa|cuối)(?:\s+của)?)"
    r"\s+quý\s+(?P<q>i{1,3}|iv|[1-4])\b"
)
_PLACES: Final = {"đầu": 0, "giữa": 1, "cuối": 2}
_SLACK: Final = {"năm": 0.6, "tháng": 0.7, "tuần": 0.8, "ngày": 1.6}
_EXACT: Final = frozenset({"tròn", "đúng", "vừa tròn", "vừa đúng", "chẵn"})
_LESS, _MORE = frozenset({"gần", "ngót"}), frozenset({"hơn", "trên"})
_NEXT, _LITTLE, _ROOM, _FAR = 1.2, 0.12, 0.3, 0.3


class _Moment(NamedTuple):
    """A day with its place in the folded report."""

    start: int
    end: int
    day: dt.date


def lasting(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield how long sentences say that something lasted, and in which quarter a month is said to lie."""
    last: tuple[Line, _Moment] | None = None
    for line in lines:
        if not (line.names_years or _MAY.stand_in(line)):
            continue
        yield from _quarters(line)
        yield from _terms(line)
        moments = list(_moments(line))
        near = last is not None and line.sentence.ref == last[0].sentence.ref + 1
        for one, other in itertools.pairwise([*((last[1],) if last and near else ()), *moments]):
            yield from _between(line, one, other)
        last = (line, moments[-1]) if moments else None


def _moments(line: Line) -> Iterator[_Moment]:
    """Yield the days of a sentence; one without its year has that of the day that ends its range."""
    start = line.sentence.span.start
    found = list(_DAY.finditer(line.text))
    for one, other in itertools.zip_longest(found, found[1:]):
        year = one["year"]
        if (
            year is None
            and other is not None
            and other["year"]
            and _RANGE.fullmatch(line.text, one.end(), other.start())
        ):
            year = other["year"]
        if year:
            try:
                day = dt.date(int(year), int(one["month"]), int(one["day"]))
            except ValueError:
                continue
            yield _Moment(start + one.start(), start + one.end(), day)


def _between(line: Line, one: _Moment, other: _Moment) -> Iterator[Relation]:
    before = line.folded[max(0, one.start - 80) : one.start]
    for joined, opens, says in _FORMS:
        if not joined.fullmatch(line.folded, one.end, other.start) or (opens and not opens.search(before)):
            continue
        said = says.match(line.folded, other.end, line.sentence.span.end)
        many = number_said(said["n"]) if said else None
        if said and many:
            span = Span(said.start("n"), said.end("unit"))
            yield date_told(line, span, fits=_fits(said, many, one, other, ranged=joined is _RANGE))
            return


def _fits(said: re.Match[str], many: int, one: _Moment, other: _Moment, *, ranged: bool) -> bool:
    """Tell whether so many days, weeks, months or years may lie between two days, or be of something else."""
    days, unit, about = (other.day - one.day).days, said["unit"], said["about"] or ""
    if days <= 0:
        return True
    told = (days + ranged) / DAYS[unit] if unit == "ngày" else days / DAYS[unit]
    if ranged and not (said["all"] and _CLOSED.match(said.string, said.end())):
        # "Từ 01/3 đến 31/8, trong 2 tháng hè": a part of the range.
        room = _NEXT if about in _LESS else 0
        return told < many * _FAR or many <= told + max(room, 1 if unit == "ngày" else _SLACK[unit] * 2)
    if about in _EXACT and unit == "năm" and (one.day.month, one.day.day) == (other.day.month, other.day.day):
        return many == other.day.year - one.day.year
    if about in _LESS:
        return many - max(_NEXT, many * _LITTLE) <= told <= many + _LITTLE
    if about in _MORE:
        return many - _LITTLE <= told <= many + max(_NEXT, many * _ROOM)
    apart = min(told, many) < max(told, many) * _FAR
    return apart or abs(told - many) <= _SLACK[unit] * (2 if about == "khoảng" else 1)


def _terms(line: Line) -> Iterator[Relation]:
    """Read "từ năm 2019 đến năm 2025 là 10 năm"; both ends may be counted.

    "(3 năm liên tục đạt cờ)" and "thời hạn 3 năm" are some of the years.
    """
    for found in _YEARS.finditer(line.text):
        many, apart = number_said(found["n"]), int(found["last"]) - int(found["first"])
        whole = "nhiệm kỳ" in found["as"] or CLOSES.match(line.text, found.end())
        if many and many > 1 and apart > 0 and whole:
            some = many < apart and "thời" in found["as"]
            span = line.span_of(found, "n")
            yield date_told(line, span, fits=some or many in {apart, apart + 1})


def _quarters(line: Line) -> Iterator[Relation]:
    for found in _QUARTER.finditer(line.text):
        month = int(found["month"])
        lies = (month + 2) // 3 == QUARTERS[found["q"]]
        place = found["place"] is None or (month - 1) % 3 == _PLACES[found["place"]]
        yield date_told(line, line.span_of(found), fits=lies and place)
