"""How long something is said to last behind the two days or hours between which it did, and answers before letters.

So it is in "từ 01/3 đến 31/5/2023, qua sáu tháng", "từ 7h30' đến 10h30', tức 5 giờ" and "gửi ngày 04/8, Giám đốc trả
lời ngày 27/7". Days may leave out those of rest, or be some of those between: fewer are a mistake only where all are
clearly meant.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.in_words import date_told

_DAY: Final = r"(?:ngày\s+)?(?P<{0}d>\d{{1,2}})\s?[/.-]\s?(?P<{0}m>\d{{1,2}})(?:\s?[/.-]\s?(?P<{0}y>20\d\d))?(?![\d/%])"
_ONE, _TWO = _DAY.format("a"), _DAY.format("b")
_FROM: Final = (
    re.compile(rf"\btừ\s+{_ONE}\s*(?:đến|tới|[-–])\s*(?:hết\s+)?{_TWO}"),
    re.compile(
        rf"\b(?:mở|mở màn|khai mạc|khai giảng|bắt đầu|ra quân|khởi động)\s+(?:từ\s+)?{_ONE}\s*,?\s*(?:và\s+)?"
        rf"(?:khép|khép lại|bế mạc|bế giảng|kết thúc)\s+(?:vào\s+)?{_TWO}"
    ),
)
_LASTS: Final = re.compile(
    r"(?P<before>[^;.(]{0,90}?)(?:[,(]\s*|\s)"
    r"(?P<how>qua|suốt|kéo dài|ròng rã|liên tục|liên tiếp|liền|tròn|vừa tròn|vừa đúng|tức|tức là|ngót nghét|ngót|\()"
    r"(?:\s+(?:trong|suốt|đúng|cả|là|gần|hơn))*\s*(?P<n>\d{1,3}|[^\W\d]+(?:\s+[^\W\d]+)?)\s+(?P<unit>tháng|tuần|ngày)\b"
    r"(?!\s*(?:/|một|mỗi|trước|sau|công|người|đầu|cuối|chuẩn bị|vận động|ôn luyện|tập luyện|luyện tập))"
)
_ABOUT: Final = re.compile(r"\b(?:gần|ngót|ngót nghét|hơn)\b")
# What says that all of the days are meant, if nothing stands between and the clause ends behind.
_ALL: Final = re.compile(r"\b(?:ròng rã|liên tục|liên tiếp|tròn|tức)\b")
# "Mở 03 lớp cho 90 chị, kéo dài 5 ngày" tells of each.
_LOOSE: Final = frozenset({"kéo dài", "qua", "suốt", "("})
_OTHERWISE: Final = re.compile(r"\b(?:trước|sau|mỗi|từng|các|đợt|khác|riêng|trong đó|nghỉ|bù)\b|\d{1,2}/\d")
_DAYS: Final = {"tháng": 30.44, "tuần": 7.0, "ngày": 1.0}
# Of so many days some may be of rest.
_WORKED, _NEAR, _SLACK, _FAR = 0.6, 0.25, 0.6, 0.3
_HOUR: Final = r"(?P<{0}h>[01]?\d|2[0-3])\s?(?:h|giờ|:)\s?(?:(?P<{0}n>[0-5]\d)(?:\s?['’]|\s*phút|p)?)?"
_HOURS: Final = re.compile(
    rf"\btừ\s+(?:lúc\s+)?{_HOUR.format('a')}\s*(?:đến|tới|[-–])\s*(?:lúc\s+)?{_HOUR.format('b')}"
    r"\s*[,(]\s*(?P<how>tức(?: là)?|kéo dài|ròng rã|suốt|mất)\s+(?:trong\s+|đúng\s+|là\s+)?"
    r"(?P<n>\d{1,2}(?:,\d)?|[^\W\d]+)\s+(?P<unit>giờ|tiếng)\b(?!\s+(?:rưỡi|\d|một|mỗi|học))"
)
_ANSWERED: Final = re.compile(
    rf"\b(?:gửi|nộp|kiến nghị|hỏi)\b[^;.,\d]{{0,40}}\s{_ONE}\s*,[^;.,\d]{{0,40}}"
    r"\b(?:trả lời|phúc đáp|hồi âm|giải quyết xong|giải đáp)\b"
    rf"(?!\s+(?:cho\s+)?(?:văn bản|công văn|đơn|thư|kiến nghị|ý kiến|câu hỏi|tờ trình|đề nghị))"
    rf"(?:(?!\btheo\b|\bcủa\b|\btại\b)[^;.,\d]){{0,40}}\s{_TWO}"
)
_SEASON, _HALF_AN_HOUR = 150, 0.5
_MAY: Final = cues(
    ("từ", "mở", "khai mạc", "khai giảng", "bắt đầu", "ra quân", "khởi động", "gửi", "nộp", "kiến nghị", "hỏi")
)


def lengths(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the lengths of time that the days or hours before them rule out, and the answers before their letters."""
    for line in lines:
        if "/" in line.text and _MAY.stand_in(line):
            yield from _of_days(line)
            yield from _of_answers(line)
        for found in _HOURS.finditer(line.text) if "từ" in line.text else ():
            yield from _of_hours(line, found)


def _of_days(line: Line) -> Iterator[Relation]:
    for form in _FROM:
        for found in form.finditer(line.text):
            ends, said = _ends(line, found), _LASTS.match(line.text, found.end())
            if not said or ends is None or _OTHERWISE.search(said["before"]):
                continue
            many, days = number_said(said["n"]), (ends[1] - ends[0]).days + 1
            of_each = said["how"] in _LOOSE and any(each.isdigit() for each in said["before"])
            if many and days > 0 and not of_each:
                wrong = _is_ruled_out(line, said, many, days)
                yield date_told(line, line.span_of(said, "n", "unit"), fits=not wrong)


def _is_ruled_out(line: Line, said: re.Match[str], many: int, days: int) -> bool:
    """Tell whether so many days, weeks or months are more than lie between two days, or far fewer than all of them."""
    unit, how = _DAYS[said["unit"]], line.text[said.start("how") : said.start("n")]
    told, about = many * unit, bool(_ABOUT.search(how))
    if said["unit"] == "ngày" and not about and told > days:
        return told > days + 1
    if told > days:
        # "Đại hội từ 20/4 đến 25/4, qua 3 tháng chuẩn bị": of something else.
        return told - days > max(_NEAR * told, _SLACK * unit) and days > told * _FAR
    meant = not about and not said["before"].strip() and _ALL.search(how) and CLOSES.match(line.text, said.end())
    far = told < days * _WORKED if said["unit"] == "ngày" else days - told > max(_NEAR * days, _SLACK * unit)
    return bool(meant) and far


def _of_hours(line: Line, found: re.Match[str]) -> Iterator[Relation]:
    hours = [int(found[f"{end}h"]) + int(found[f"{end}n"] or 0) / 60 for end in "ab"]
    written = found["n"].replace(",", ".")
    many = float(written) if written[0].isdigit() else float(number_said(written) or 0)
    if many and hours[1] > hours[0]:
        apart = hours[1] - hours[0]
        # Of the hours of a day some are of rest.
        wrong = many - apart >= _HALF_AN_HOUR or (found["how"].startswith("tức") and many < apart / 2)
        yield date_told(line, line.span_of(found, "n", "unit"), fits=not wrong)


def _of_answers(line: Line) -> Iterator[Relation]:
    """Read "gửi ngày 04/8, Giám đốc trả lời ngày 27/7": without years the answer may be of the next."""
    for found in _ANSWERED.finditer(line.text):
        ends = _ends(line, found)
        if ends is not None and bool(found["ay"]) is bool(found["by"]):
            early = (ends[0] - ends[1]).days
            wrong = early > 0 and (bool(found["ay"]) or early < _SEASON)
            yield date_told(line, line.span_of(found, "bd", "bm"), fits=not wrong)


def _ends(line: Line, found: re.Match[str]) -> tuple[dt.date, dt.date] | None:
    """Return the two days of a match; one without its year has that of the other, or of the report."""
    written = line.report.letterhead.date
    year = found["by"] or found["ay"] or (written and written.year)
    if not year:
        return None
    try:
        first = dt.date(int(found["ay"] or year), int(found["am"]), int(found["ad"]))
        return first, dt.date(int(found["by"] or year), int(found["bm"]), int(found["bd"]))
    except ValueError:
        return None
