"""Two values and the way from one to the other, held against which is the greater: "giảm từ 4,8% còn 5,2%".

No number of the change is needed. The way is said before both ("tăng từ … lên …"), between them ("…, giảm so với năm
trước (38 đơn)") or behind them ("năm trước 38 đơn, năm nay 45 đơn, giảm nhẹ").
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import are_alike, is_of_earlier_time
from nlp_reports.model import Figure, FigureKind, FigureRole

_MAY: Final = cues(("tăng", "giảm", "nâng", "hạ", "xuống", "lên", "hơn", "vượt", "bớt", "sụt"))
_FROM: Final = re.compile(r"(?:\b(?P<way>tăng|nâng|giảm|hạ|rút)(?P<what>(?:\s+[^\W\d]+){0,9}?)\s+)?\btừ\s*$")
_TO: Final = re.compile(
    r"(?:[^;.()\d]|\b20\d\d\b|\b\d{1,2}/(?:\d{1,2}/)?\d{2,4}\b|\([^()]*\)){0,80}?"
    r"\b(?P<to>lên|xuống|còn)(?:\s+(?:còn|đến|tới|là|thành|chỉ|mức))*\s*$"
)
_BY: Final = (
    r"(?P<way>tăng|giảm|vượt|bớt|sụt|(?:cao|nhiều|đông|lớn|nhỉnh|khá|thấp|ít|nhỏ|kém) hơn)"
    r"(?:\s+(?:mạnh|nhiều|nhẹ|đáng kể|rõ rệt|sâu|dần|đều|hơn|chút ít|hẳn|xa|rõ))?"
)
_THAN: Final = re.compile(
    rf"[^;.()\d]{{0,60}}[,(]\s*(?:đã\s+)?{_BY}\s+(?:(?:so(?: với)?|hơn)\s+)?(?P<level>mức\s+|con số\s+)?"
    r"(?:[^;.,()\d]|\b20\d\d\b){0,40}\(?\s*(?:là|có|đạt|:)?\s*$"
)
_TIME: Final = rf"\b(?:{EARLIER_TIME}|(?:(?:năm|kỳ|quý|tháng|nhiệm kỳ) )?(?<![./–-])20\d\d)\b"
# The value must be of that time: "giảm so với năm trước và chi 1,5 tỷ đồng" tells another matter.
_NAMES_TIME: Final = re.compile(rf"{_TIME}(?:\s+{_TIME}|\s*20\d\d)*\s*\(?\s*(?:là|có|đạt|:)?\s*$")
# "… đông hơn con số 4.310 lượt của năm 2019".
_TIME_BEHIND: Final = re.compile(rf"(?:\s+[^\W\d]+){{0,3}}?\s+(?:của|hồi|trong)\s+{_TIME}")
_TRAILING: Final = re.compile(
    rf"[^;.()\d]{{0,30}},\s*(?:như vậy\s+)?(?:là\s+)?(?:đã\s+)?{_BY}\s*"
    rf"(?:[.;]|$|(?:so(?: với)?\s+)?(?P<time>{_TIME})[^;.,()\d]{{0,20}})"
)
_PARTED: Final = re.compile(r"[;.()]")
_YEAR: Final = re.compile(r"\b20\d\d\b")
_RANKED: Final = re.compile(r"\b(?:thứ|vị trí|hạng|tuổi|thời gian|giờ|ngày|khoảng cách)\b")
_UP: Final = frozenset(
    {"tăng", "nâng", "lên", "vượt", "cao hơn", "nhiều hơn", "đông hơn", "lớn hơn", "nhỉnh hơn", "khá hơn"}
)
_HALF, _NEAR = Decimal("0.5"), Decimal("0.75")
_KINDS: Final = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.MEASURE, FigureKind.RATE}
)


def moved(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield pairs of values of which the wrong one is told to be the greater; those of `found` are left alone."""
    wrong = {figure.ref for one in found if one.outcome is Outcome.NOT for figure in one.figures}
    for line in lines:
        if len(line.figures) > 1 and _MAY.stand_in(line):
            for one, other in itertools.pairwise(line.figures):
                told = _is_plain(one) and _is_plain(other) and wrong.isdisjoint({one.ref, other.ref})
                if told and one.value != other.value and are_alike(one, other) and not _is_by(line, one, other):
                    yield from _judged(line, one, other)


def _is_plain(figure: Figure) -> bool:
    told = figure.role in {FigureRole.ACTUAL, FigureRole.BASE} and is_exact(figure)
    return told and figure.kind in _KINDS and bool(figure.value)


def _is_by(line: Line, one: Figure, other: Figure) -> bool:
    """Tell whether the second value is the change from a third ("386, giảm so với đầu năm 16 triệu đồng (402)")."""
    apart = {(one.value or 0) + (other.value or 0), (one.value or 0) - (other.value or 0)}
    return any(third.value in apart and third.unit == one.unit for third in line.figures)


def _judged(line: Line, one: Figure, other: Figure) -> Iterator[Relation]:
    grown = (other.value or 0) > (one.value or 0)
    said = _rises(line, one, other)
    if said is None:
        said = _rises_again(line, one, other)
    if said is not None and said is not grown:
        yield Relation(RelationKind.CHANGE, Outcome.NOT, (one, other), where_of(one, other))


def _rises(line: Line, one: Figure, other: Figure) -> bool | None:
    """Tell whether "từ … lên …" is said to rise, None where neither is said or both are."""
    before, between = line.before(one), line.between(one, other)
    start, reached = _FROM.search(before), _TO.fullmatch(between)
    if start is None or reached is None or _RANKED.search(before[-60:]) or _RANKED.search(between):
        return None
    up = reached["to"] in _UP
    return up if start["way"] is None or (start["way"] in _UP) is up else None


def _rises_again(line: Line, one: Figure, other: Figure) -> bool | None:
    """Tell whether the second value is the greater by "giảm so với năm trước (38 đơn)" or "…, giảm nhẹ" behind both."""
    between = line.between(one, other)
    small, great = sorted((one.value or Decimal(0), other.value or Decimal(0)))
    than = _THAN.fullmatch(between)
    # "Giảm so với năm trước 38 triệu đồng" tells by how much.
    if small < great * (_HALF if than is None or than["level"] or "(" in between else _NEAR):
        return None
    if than is not None:
        behind = than["level"] and _TIME_BEHIND.match(line.after(other))
        return than["way"] not in _UP if behind or _NAMES_TIME.search(between) else None
    behind = _TRAILING.match(line.after(other))
    if behind is None or _PARTED.search(between):
        return None
    years = [_YEAR.findall(said) for said in (line.before(one), between)]
    if behind["time"] and (of_year := _YEAR.search(behind["time"])) and years[0][-1:] != [of_year[0]]:
        return None
    if all(years):
        return behind["way"] in _UP if years[0][-1] < years[1][-1] else None
    earlier, later = (is_of_earlier_time(line, figure) for figure in (one, other))
    return None if earlier is later else (behind["way"] in _UP) is earlier
