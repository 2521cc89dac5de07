"""Those of a whole who are left out when a share is told: "46 CĐCS; 41 xếp loại tốt (93,2%), 02 chưa xếp loại"."""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.figures.wholes import alike
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_GIVEN_TO: Final = re.compile(r"\s*(?:(?!(?:chưa|không|nghỉ|bỏ|còn)\b)[^\W\d]++\s+){0,10}?(?:cho|với)\s+")
_LEFT_OUT: Final = re.compile(r"\b(?:trừ|ngoài|bỏ|còn|chưa|không)\b[^;.,]*$")
_OFF: Final = re.compile(
    r"\b(?:trừ|ngoài|bỏ|còn|chưa|không|nghỉ|vắng|miễn|hoãn|ngừng|dừng|giải thể|sáp nhập|chuyển|rút|chờ|đợi|đang|thiếu"
    r"|(?:mới|vừa)\s+thành lập|thành lập\s+(?:cuối|trong|tháng|sau|từ))\b"
)
_CLAUSE: Final = re.compile(r"[^;.,()\d]*")
_LISTED: Final = re.compile(r"\b(?:gồm|trong đó|chia ra)\b|:")


def may_be_left_out(line: Line, other: Figure, whole: Figure, part: Figure) -> bool:
    """Tell whether a number of the sentence may be of those of the whole that a share leaves out.

    It is not where it counts something else, stands before the whole, or is one of the parts that the sentence lists,
    unless words say that those are left out.
    """
    if _is_given_to(line, other, whole):
        return False
    behind = _CLAUSE.match(line.after(other))
    if _OFF.search(line.since(other)) or (behind and _OFF.search(behind[0])):
        return True
    named = [fold(one.counted) for one in (whole, part) if one.counted]
    of_them = not named or any(are_one_thing(fold(other.counted), noun) for noun in named)
    return of_them and other.span.start > whole.span.start and not _is_part(line, other, whole, part)


def _is_part(line: Line, other: Figure, whole: Figure, part: Figure) -> bool:
    """Tell whether a number is listed behind a part, or with others that make up the whole."""
    if other.span.start > part.span.end and _LISTED.search(line.between(part, other)):
        return True
    behind = (one for one in line.figures if one.span.start >= whole.span.end)
    told = [one for one in behind if one.unit == whole.unit and one.value]
    return _makes_up(told, other, whole)


def _makes_up(told: Sequence[Figure], other: Figure, whole: Figure) -> bool:
    sums = itertools.accumulate(one.value or 0 for one in told)
    end = next((at for at, made in enumerate(sums) if made == whole.value), -1)
    return any(one is other for one in told[: end + 1])


def _is_given_to(line: Line, other: Figure, whole: Figure) -> bool:
    """Tell whether a number counts what those of the whole were given ("06 lớp cho 168 học viên")."""
    counted = whole.kind is other.kind is FigureKind.COUNT and bool(whole.counted and other.counted)
    if not counted or other.span.start > whole.span.start or alike(whole, other):
        return False
    return bool(_GIVEN_TO.fullmatch(line.between(other, whole)) and not _LEFT_OUT.search(line.before(other)))
