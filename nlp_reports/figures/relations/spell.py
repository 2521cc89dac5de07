"""How long something lasts or how old someone is, held against the days and years told beside it.

So it is in "ký ngày 01/7/2024, thời hạn 02 năm, hết hạn ngày 30/6/2027" and "sinh năm 1949, năm 2024 tròn 85 tuổi".
"""

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nlp_reports.figures.line import Line
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.in_words import date_told
from nlp_reports.model import Span

_MAY: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOMENT: Final = re.compile(
    r"(?:(?<![\d/.-])(?P<day>\d{1,2})\s?[/.-]\s?|\btháng\s+)(?P<month>\d{1,2})\s?(?:[/.-]|năm)\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
_SPELL: Final = r"(?P<n>\d{1,2}|[^\W\d]+)\s+(?P<unit>năm|tháng|tuần|ngày)"
DAYS: Final = {"năm": 365.25, "tháng": 30.44, "tuần": 7.0, "ngày": 1.0}
# What runs from a day for so long ends on another.
_FROM: Final = re.compile(r"\b(?:ký|ký kết|từ|bắt đầu|có hiệu lực|hiệu lực từ)\b[^;.,\d]{0,30}$")
_TERM: Final = re.compile(
    rf"\s*[,(]\s*(?:có\s+)?(?:thời hạn|hiệu lực|thời gian|kéo dài)(?:\s+(?:là|trong|thực hiện|kéo dài))*\s+{_SPELL}"
    r"\s*[,)]?\s*(?:(?:và|sẽ)\s+)*(?:hết hiệu lực|hết hạn|kết thúc|đến hết|đến"
    r"|(?:có\s+|còn\s+)?hiệu lực(?:\s+thi hành)?\s+(?:đến|tới))"
    r"(?:\s+(?:vào|từ|hết))*"
    r"\s*(?:ngày\s+)?$"
)
# What is changed or goes on was signed before.
_GOES_ON: Final = re.compile(r"\b(?:sửa đổi|bổ sung|phụ lục|gia hạn|chấm dứt|thay thế|điều chỉnh|nối tiếp)\b")
# "Sau ba tháng, ngày …": counted from the day told last, where it was work that grows or is built.
_AFTER: Final = re.compile(
    rf"[^;\d]{{0,60}}[.,;]\s*sau\s+(?:đúng\s+|gần\s+|hơn\s+)?{_SPELL}"
    r"(?:\s+(?:nuôi|chăm sóc|thi công|xây dựng|gieo trồng|kể từ đó|học))?(?:\s+[^\W\d]+)?,"
    r"\s*(?:(?:đến|vào)\s+)?(?:ngày\s+)?$"
)
_TO: Final = re.compile(r"\s*,?\s*(?:cho\s+)?(?:đến|tới|tính đến)\s+(?:ngày\s+|hết\s+)?$")
_COMES_TO: Final = re.compile(
    r"\s*,?\s*(?:là|được|đã được|tròn|vừa tròn|vừa đúng)\s+(?:(?:hơn|gần|tròn|đúng)\s+)?"
    r"(?P<n>\d{1,2}|[^\W\d]+)\s+(?P<unit>năm|tháng)\s*(?:[,;.)]|$)"
)
_PAPER: Final = re.compile(r"\b(?:kế hoạch|quyết định|hướng dẫn|công văn|nghị quyết|chương trình|số)\b[^,;.]*$")
_BORN: Final = re.compile(
    r"\bsinh\s+(?:ngày\s+[\d/.-]+\s*)?(?:năm\s+)?(?P<born>19\d\d)\)?\s*,?\s*(?:[^;.\d,]{0,40},\s*)?"
    r"(?:năm\s+(?:(?P<year>20\d\d)|(?P<now>nay))\s*,?\s*)?(?:(?:đã|vừa|tròn|được|bước sang|hiện|nay)\s+){0,3}"
    r"(?P<age>\d{2,3})\s+tuổi\b(?!\s*(?:đảng|đoàn|hội|nghề|quân))"
)
# "Sinh năm 1988, …, người đã có 33 năm gắn bó với nghề": nobody else may be spoken of between.
_SERVED: Final = re.compile(
    r"\bsinh\s+(?:ngày\s+[\d/.-]+\s*)?(?:năm\s+)?(?P<born>(?:19|20)\d\d)\b(?![^;.]*\bsinh\b)[^;.]{0,160}?"
    r"[,)]\s*(?:(?:là|người|một|nay|hiện|đã|có|với|chị|anh|ông|bà|cô|thầy|đồng chí|được|gần|hơn|trọn|tròn|suốt|tới"
    r"|trải qua)\s+)*"
    r"(?P<n>\d{2})\s+năm\s+(?:liên tục\s+)?(?:gắn bó|cống hiến|trong nghề|làm nghề|tuổi nghề|công tác|đứng lớp|đứng máy"
    r"|thâm niên|làm việc|phục vụ)\b"
)
_SLACK, _YEARLY, _SPREAD, _MIDDLE, _OF_AGE = 0.12, 0.15, 0.6, 16, 15


class _Moment(NamedTuple):
    """A day, or the middle of a month, with its place in the folded report."""

    start: int
    end: int
    day: dt.date


def spells(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield how long and how old sentences say that things and people are."""
    before: tuple[Line, list[_Moment]] | None = None
    for line in lines:
        if not line.names_years or not _MAY.search(line.text):
            continue
        yield from _ages(line)
        yield from _services(line)
        moments = list(_moments(line))
        near = before and before[0].sentence.paragraph == line.sentence.paragraph
        reach = before[1][-1:] if before and near and before[0].sentence.ref + 1 == line.sentence.ref else []
        for one, other in itertools.pairwise([*reach, *moments]):
            yield from _between(line, one, other)
        before = line, moments


def _moments(line: Line) -> Iterator[_Moment]:
    start = line.sentence.span.start
    for found in _MOMENT.finditer(line.text):
        try:
            day = dt.date(int(found["year"]), int(found["month"]), int(found["day"] or _MIDDLE))
        except ValueError:
            continue
        yield _Moment(start + found.start(), start + found.end(), day)


def _between(line: Line, one: _Moment, other: _Moment) -> Iterator[Relation]:
    """Hold the time between two days against what is said of it, between them or right behind the second."""
    between = line.folded[one.end : other.start]
    days = (other.day - one.day).days
    before = line.folded[max(0, one.start - 80) : one.start]
    if (said := _TERM.fullmatch(between)) and _FROM.search(before) and not _GOES_ON.search(before):
        yield from _held(line, said, one.end, days, _SLACK)
    elif (said := _AFTER.fullmatch(between)) and not _PAPER.search(before):
        yield from _held(line, said, one.end, days, _SPREAD)
    elif _TO.fullmatch(between) and (said := _COMES_TO.match(line.folded, other.end, line.sentence.span.end)):
        yield from _held(line, said, 0, days, _YEARLY)


def _held(line: Line, said: re.Match[str], offset: int, days: int, slack: float) -> Iterator[Relation]:
    """Yield whether so many days are the years, months or days told, by `slack` of them or by one."""
    many = number_said(said["n"])
    if not many or days < 0:
        return
    unit = DAYS[said["unit"]]
    apart = abs(days - float(many) * unit)
    allowed = max(slack * float(many) * unit, min(unit, DAYS["tháng"]) if slack == _SLACK else unit)
    span = Span(said.start("n") + offset, said.end("unit") + offset)
    yield date_told(line, span, fits=apart <= allowed + 2)


def _ages(line: Line) -> Iterator[Relation]:
    """Hold ages against the years of birth; a year more is told as well, and a year less before the birthday."""
    written = line.report.letterhead.date
    for found in _BORN.finditer(line.text) if "sinh" in line.text else ():
        year = int(found["year"]) if found["year"] else written.year if written else None
        if year is not None:
            span = line.span_of(found, "age")
            yield date_told(line, span, fits=abs(year - int(found["born"]) - int(found["age"])) <= 1)


def _services(line: Line) -> Iterator[Relation]:
    """Hold years of service against the year of birth: nobody began as a child."""
    written = line.report.letterhead.date
    for found in _SERVED.finditer(line.text) if written and "sinh" in line.text else ():
        began = (written.year if written else 0) - int(found["n"]) - int(found["born"])
        yield date_told(line, line.span_of(found, "n"), fits=began >= _OF_AGE)
