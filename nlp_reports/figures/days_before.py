"""Figures that are told as of an earlier day of the year: "Đến 30/6 kết nạp 31 hội viên", "sơ kết sáu tháng …"."""

import datetime as dt
import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.model import Figure

_MAY: Final = frozenset({"nửa", "lúc", "khi", "đến", "tới", "hết", "giữa", "sơ", "điểm", "hồi", "31"})
_UP_TO: Final = r"\b(?:(?:tính\s+)?(?:đến|tới|hết)|thời điểm|hồi)\s+(?:hết\s+)?(?:ngày\s+)?"
_AS_OF: Final = re.compile(
    r"\b(?:đến|tới|lúc|vào|hồi)\s+giữa\s+(?:năm|kỳ)\b|\bsơ kết\s+(?:sáu|6|06|nửa|giữa|quý|ba|chín|9|09)\b"
    r"|\bnửa (?:đầu|cuối) năm\b|\b(?:hội nghị|cuộc họp|kỳ|đợt) sơ kết\b|\b(?:thời điểm|(?:lúc|khi) mới) "
    r"(?:đại hội|thành lập|sáp nhập|hợp nhất|chia tách|bàn giao|tiếp nhận|nhận bàn giao|sơ kết|bắt đầu|phát động)\b"
    r"|\b31\s?[/.-]\s?12\s+(?:năm\s+)?(?:trước|ngoái)\b"
    rf"|{_UP_TO}(?P<d>\d{{1,2}})\s?[/.-]\s?(?P<m>\d{{1,2}})"
    r"(?:\s?[/.-]\s?(?P<y>20\d\d)|\s+(?P<past>năm\s+(?:trước|ngoái)))?(?![\d/])"
    rf"|{_UP_TO}(?:tháng\s+(?P<month>\d{{1,2}})|quý\s+(?:i{{1,3}}|[1-3]))\b(?!\s*[/.-]\s*20\d\d)"
)
_NOW: Final = re.compile(r"\b(?:cả năm|đến nay|tới nay|hiện nay|nay|ước|trong năm)\b")
# "Số hội viên kết nạp năm 2022 là 241", but "hơn năm 2022 là 12", "so với năm 2022", "Nghị quyết năm 2022".
_OF_YEAR: Final = re.compile(
    r"\b(?<!với )(?<!so )(?<!từ )(?<!hơn )(?<!như )(?<!bằng )(?<!kém )(?<!gấp )(?<!đến )(?<!tới )"
    r"(?<!định )(?<!quyết )(?<!luật )(?<!hoạch )(?<!cuối )năm (?P<year>20\d\d)\b[^;.,()\d]{0,60}$"
)
_CLAUSE: Final = re.compile(r";|\.\s")
_ONE_MONTH: Final = 31
_HALF_YEAR: Final = 6


def is_of_day_before(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is told as of a day, a month or a quarter well before the report was written.

    A day ahead of it is the end of the year that it is about ("đến 31/12").
    """
    if _is_of_year_before(line, figure):
        return True
    if _MAY.isdisjoint(line.tokens):
        return False
    clause = _CLAUSE.split(line.before(figure))[-1]
    said = [*_AS_OF.finditer(clause)]
    if not said or _NOW.search(clause, said[-1].end()):
        return False
    written, told = line.report.letterhead.date, said[-1]
    if told["past"] or not (told["d"] or told["month"]):
        return True
    day = _day_of(told, written) if written is not None else None
    return day is None or written is None or (written - day).days > _ONE_MONTH


def _is_of_year_before(line: Line, figure: Figure) -> bool:
    """Tell whether the clause names a year before a figure that is over before the one that the report is about.

    A report that is written in the first half of a year may be about the year before.
    """
    written = line.report.letterhead.date
    if written is None or "năm 20" not in line.text:
        return False
    said = _OF_YEAR.search(_CLAUSE.split(line.before(figure))[-1])
    return said is not None and int(said["year"]) < written.year - (written.month <= _HALF_YEAR)


def _day_of(told: re.Match[str], written: dt.date) -> dt.date | None:
    """Return the day that is told, of the year of the report where no other is named, None where there is none such."""
    try:
        # A month has 28 days at least.
        return dt.date(int(told["y"] or written.year), int(told["m"] or told["month"]), int(told["d"] or 28))
    except ValueError:
        return None
