"""Days that do not agree with what is said of them: their weekday or quarter, how many days or years lie between."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.in_words import date_told

_DAY: Final = r"(?P<{0}d>\d{{1,2}})\s?[/.-]\s?(?P<{0}m>\d{{1,2}})\s?[/.-]\s?(?P<{0}y>(?:19|20)\d\d)(?!\d)"
_ONE: Final = _DAY.format("")
_TWO: Final = (_DAY.format("a"), _DAY.format("b"))
_NAMES: Final = (("hai", "2"), ("ba", "3"), ("tư", "4"), ("năm", "5"), ("sáu", "6"), ("bảy", "bẩy", "7"), ("chủ nhật",))
_WEEKDAYS: Final = {name: at for at, names in enumerate(_NAMES) for name in names}
# "Đại hội lần thứ năm, ngày 15/5/2020" counts congresses, and "Thứ hai, ngày …" may be the second of a list.
_LED: Final = (
    r"(?:(?:[(;:]|\b(?:sáng|trưa|chiều|tối|đêm|vào|hôm|là|từ|cả|giờ|khai mạc|bế mạc)\s)\s*(?=thứ\b)|\b(?=chủ nhật))"
)
_NAMED: Final = r"(?:thứ\s+(?P<weekday>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?P<sunday>chủ nhật))"
_WEEKDAY: Final = (
    re.compile(rf"{_LED}{_NAMED}\s*[,(]?\s*(?:là\s+)?(?:ngày\s+)?{_ONE}"),
    re.compile(rf"\bngày\s+{_ONE}\s*[(,]\s*(?:đúng\s+vào\s+|nhằm\s+)?{_NAMED}\b"),
)
# Behind a number another deed may be told ("Trong quý I, đã kiểm tra 5 đơn vị, ngày 15/5/2020 kết thúc").
_QUARTER: Final = re.compile(
    rf"(?<!\w)(?:trong|vào|sang)\s+(?:(?P<quarter>quý\s+(?P<n>i{{1,3}}|iv|[1-4]))|(?P<half>(?:6|sáu)\s+tháng\s+"
    rf"(?P<which>đầu|cuối)\s+năm)|(?P<named>tháng\s+(?P<month>0?[1-9]|1[0-2])(?=\s*(?:/|năm\s+)20\d\d)))"
    rf"(?:\s*(?:/|năm\s+)20\d\d)?\b(?P<said>[^;.\d]{{0,160}}?|[^;,.]{{0,40}},?(?:[^;,.](?!\bvà\b)){{0,120}}\bvào\s+)"
    rf"\bngày\s+{_ONE}"
)
_OF_PAPER: Final = re.compile(
    r"\b(?:báo cáo|kế hoạch|tổng kết|sơ kết|văn bản|quyết định|đến|trước|sau|từ|chuẩn bị|số)\b"
)
# "Bàn giao căn nhà khởi công vào ngày …": of the work, not of the deed; only a later day can be neither.
_TOLD_LAST: Final = re.compile(r"\bvào\s+$")
_TO_COME: Final = re.compile(r"\b(?:diễn ra|khai mạc|sẽ|dự kiến|để|nhằm|phục vụ|hướng tới|thành lập|phát động)\b")
QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_YEARS: Final = re.compile(
    rf"\b(?P<n>\d{{1,3}})\s+năm\b[^();.]{{0,90}}\(\s*(?:ngày\s+)?{_TWO[0]}\s*[-–]\s*(?:ngày\s+)?{_TWO[1]}\s*\)"
)
_BARE_YEARS: Final = re.compile(
    r"\b(?P<n>\d{1,3})\s+năm\b[^();.]{0,90}\(\s*(?P<ay>(?:19|20)\d\d)\s*[-–]\s*(?P<by>(?:19|20)\d\d)\s*\)"
)
# "Sau 02 năm thực hiện Chương trình … (2018 - 2023)" keeps no anniversary: the years are those of the programme.
_KEPT: Final = re.compile(r"\b(?:kỷ niệm|mừng|tròn|hướng tới|truyền thống)\b[^;.\d]{0,40}$")
_KEPT_OF: Final = re.compile(r"\s+năm\s+(?:ngày|thành lập|truyền thống|ra đời)\b")
_DAYS: Final = re.compile(
    r"\b(?<!trước )(?<!sau )(?<!vòng )(?P<n>\d{1,2}|[^\W\d]+)\s+ngày\b(?! (?:công|người))(?P<said>[^;.\d]{0,30}\(?\s*)"
    r"\btừ\s+(?:ngày\s+)?(?P<ad>\d{1,2})(?:\s?[/.-]\s?(?P<am>\d{1,2})(?:\s?[/.-]\s?(?P<ay>20\d\d))?)?"
    r"\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?"
    r"(?P<bd>\d{1,2})\s?[/.-]\s?(?P<bm>\d{1,2})\s?[/.-]\s?(?P<by>20\d\d)(?!\d)"
)
# Only a bracket says that these are just the days: "03 ngày (từ ngày 10/7 đến ngày 14/7/2024)".
_AT_ONCE: Final = re.compile(r"\s*\(\s*")
_OF_SEVERAL: Final = re.compile(r"\b(?:mỗi|một|từng)\b[^,;.]*$|/[^,;.]*$")
_RUNNING: Final = re.compile(r"\bliên tục\b|\bliên tiếp\b|\bkể cả\b")
_RANGE: Final = rf"từ\s+(?:ngày\s+)?{_TWO[0]}\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?{_TWO[1]}"
_LONG: Final = (
    r"(?:thời hạn|hiệu lực|kéo dài|giá trị)(?:\s+(?:là|trong|có|hiệu lực))*"
    r"\s+(?P<n>\d{1,2}|[^\W\d]+)\s+(?P<unit>năm|tháng)"
)
_RUNS: Final = r"(?:có\s+)?(?:hiệu lực|áp dụng|thi hành|có giá trị|thực hiện|tính|kể|được tính|chạy)"
# A term of so many years with its two ends: nothing else may be told to run from the one to the other.
_TERMS: Final = (
    re.compile(rf"\b{_LONG}\s*[,(]?\s*(?:{_RUNS}\s+){{0,2}}{_RANGE}"),
    re.compile(rf"\b{_RUNS}\s+{_RANGE}\s*[,(]\s*{_LONG}"),
)
_YEAR: Final = re.compile(r"20\d\d")
# "20 năm tái lập và 42 năm ngày giải phóng (24/3/1975 - …)" keeps two.
_OF_YEARS: Final = re.compile(r"\b\d{1,3}\s+năm\b")
_A_MONTH: Final = 30.44
_A_YEAR: Final = 365.25
_SLACK: Final = 20
_FORTNIGHT: Final = 14
_SATURDAY: Final = 5
_CUES: Final = re.compile(
    r"\b(?:trong|vào|sang) tháng\b|\bthứ\b|chủ nhật|\bquý\b|\btháng (?:đầu|cuối) năm|\(|\bngày\b[^;.]{0,40}\btừ\b"
    r"|thời hạn|hiệu lực|kéo dài|giá trị"
)


def times(line: Line) -> Iterator[Relation]:
    """Yield the days of the sentence that what is said of them does not fit."""
    said = line.text
    if not line.names_years or not _CUES.search(said):
        return
    for form in _WEEKDAY:
        for found in form.finditer(said):
            day = _day(found)
            if day is not None:
                weekday = _WEEKDAYS[found["weekday"] or found["sunday"]]
                yield date_told(line, line.span_of(found), fits=day.weekday() == weekday)
    for found in _QUARTER.finditer(said):
        day = _day(found)
        other = day is None or _OF_PAPER.search(found["said"]) or _is_of_another(found, day.month)
        if day is not None and not other and {*_YEAR.findall(found[0])} == {str(day.year)}:
            yield date_told(line, line.span_of(found), fits=_lies_in(found, day.month))
    yield from _spans(line)


def _spans(line: Line) -> Iterator[Relation]:
    """Yield the anniversaries and the runs of days whose two ends are told."""
    for found in filter(_is_kept, _YEARS.finditer(line.text)):
        if len(_OF_YEARS.findall(found[0])) > 1:
            continue
        first, last = _day(found, "a"), _day(found, "b")
        if first and last and (first.day, first.month) == (last.day, last.month):
            yield date_told(line, line.span_of(found), fits=last.year - first.year == int(found["n"]))
    for found in filter(_is_kept, _BARE_YEARS.finditer(line.text)):
        yield date_told(line, line.span_of(found), fits=abs(int(found["by"]) - int(found["ay"]) - int(found["n"])) <= 1)
    for found in (one for form in _TERMS for one in form.finditer(line.text)) if "từ" in line.tokens else ():
        first, last = _day(found, "a"), _day(found, "b")
        many = number_said(found["n"])
        if many and first and last and first < last:
            named = many * (_A_YEAR if found["unit"] == "năm" else _A_MONTH)
            yield date_told(line, line.span_of(found), fits=abs((last - first).days - named) < _SLACK)
    for found in _DAYS.finditer(line.text):
        first, last = _first_day(found), _day(found, "b")
        many = number_said(found["n"])
        if many and first and last and first <= last:
            whole = (last - first).days + 1
            fewer = many < whole - 1 and (_RUNNING.search(line.text) or _are_all(found, first, whole, many))
            yield date_told(line, line.span_of(found), fits=many <= whole and not fewer)


def _first_day(found: re.Match[str]) -> dt.date | None:
    """Return the first day of a range, whose month and year may stand at its last."""
    try:
        return dt.date(*(int(found[f"a{part}"] or found[f"b{part}"]) for part in "ymd"))
    except ValueError:
        return None


def _are_all(found: re.Match[str], first: dt.date, whole: int, many: int) -> bool:
    """Tell whether so many days are said to be just those of a short range, days of rest left out or not."""
    if whole > _FORTNIGHT or not _AT_ONCE.fullmatch(found["said"]):
        return False
    weekdays = [(first + dt.timedelta(days=at)).weekday() for at in range(whole)]
    rests = [rest for rest in (_SATURDAY, _SATURDAY + 1) if weekdays[0] < rest > weekdays[-1]]
    working = {sum(day < rest for day in weekdays) for rest in rests}
    before = found.string[: found.start()]
    # "Mở 02 lớp, thời gian học 02 ngày (từ 10/7 - 13/7/2024)": the days of both.
    often = whole % many == 0 and re.search(rf"(?<![\d.,/-])0?{whole // many}\s+[^\W\d]", before)
    return many not in working and not often and not _OF_SEVERAL.search(before)


def _is_kept(years: re.Match[str]) -> bool:
    """Tell whether so many years are those of an anniversary."""
    return bool(_KEPT.search(years.string[: years.start()]) or _KEPT_OF.match(years.string, years.end("n")))


def _day(found: re.Match[str], which: str = "") -> dt.date | None:
    try:
        return dt.date(*(int(found[which + part]) for part in "ymd"))
    except ValueError:
        return None


def _lies_in(found: re.Match[str], month: int) -> bool:
    if found["named"]:
        return month == int(found["month"])
    if found["quarter"]:
        return (month + 2) // 3 == QUARTERS[found["n"]]
    return (month <= len("months")) is (found["which"] == "đầu")


def _is_of_another(found: re.Match[str], month: int) -> bool:
    """Tell whether "vào ngày" at the end of a long clause may be the day of something else that it speaks of."""
    if not _TOLD_LAST.search(found["said"]) or _lies_in(found, month):
        return False
    later = any(_lies_in(found, other) for other in range(1, month))
    return not later or bool(_TO_COME.search(found["said"]))
