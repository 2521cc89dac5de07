"""Figures that are nobody's value: the most or the least of several, where a change began, what each one got."""

import functools
import re
from typing import Final

from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureKind

# "nơi thấp nhất 18.000 đồng": the most, or the least, of several.
_EXTREME: Final = re.compile(
    r"(?<!\w)(?:cao|thấp|nhiều|ít|đông|lớn|nhỏ)(?: \w+)? nhất(?: \w+)?(?: là| có| chỉ| được| đạt| cũng| tới| đến)*\s*$"
)
_NAMED: Final = "nhất"
# "từ 29 hộ chỉ còn 18 hộ": where a change began.
_FROM: Final = re.compile(r"(?<!\w)từ (?:mức |con số |chỗ )?$")
_TO: Final = re.compile(r"[^;.\d]{0,40}(?<!\w)(?:còn|xuống|lên|thành)(?: còn| chỉ| được)* \d")
_DENIED: Final = re.compile(
    r"[^;.\d]{0,40}[:,(–-] ?(?:nhưng |song )?(?:không|chưa)(?: có| một)* ai(?: nào| bị| phải)? (?P<deed>[^\W\d]+)"
)
# "33 người/lớp", "140/buổi": what each one had.
_EACH: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,3}\s?/\s?(?P<each>lớp|buổi|cuộc|người|hộ|nhà|suất|xã|phường|chi hội|chi đoàn|tổ|đơn vị"
    r"|cơ sở|cđcs|điểm|đợt|kỳ|tháng|quý|năm|ngày|tuần|đoàn viên|hội viên)(?!\w)"
)


def is_an_end(place: Place, name: str) -> bool:
    """Tell whether a figure is the most or least of several, or where a change began; `name` may ask for the most."""
    head = place.head
    if head.endswith("từ ") and _FROM.search(head) and _TO.match(place.after):
        return True
    return _NAMED in head and _NAMED not in name and bool(_EXTREME.search(head))


def is_denied(place: Place, way: frozenset[str]) -> bool:
    """Tell whether people are counted of whom none did what is asked for ("Khám 210 người: không ai mắc")."""
    found = _DENIED.match(place.after) if " ai " in place.after else None
    return found is not None and found["deed"] in way and found["deed"] not in place.local


def is_for_one(place: Place, name: str) -> bool:
    """Tell whether a count is what each of several had ("33 người/lớp"), no sum; `name` may ask for that."""
    each = _each(place.after) if place.figure.kind is FigureKind.COUNT and "/" in place.after else ""
    return bool(each) and f" {each}" not in name


@functools.lru_cache(1024)
def _each(after: str) -> str:
    found = _EACH.match(after)
    return found["each"] if found else ""
