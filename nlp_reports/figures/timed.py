"""The exact values of a sentence, each with the time that it is said to be of."""

import re
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line
from nlp_reports.model import Figure, FigureKind, FigureRole

TIMED_KINDS: Final = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENTAGE, FigureKind.RATE}
)
_EARLY: Final = r"(?:năm|kỳ|quý|tháng|nhiệm kỳ)\s+(?:trước|ngoái)|cùng kỳ|đầu\s+(?:năm|kỳ|nhiệm kỳ|quý|tháng)"
_LATE: Final = r"cuối\s+(?:năm|kỳ|quý|tháng)|năm nay|đến nay|hiện nay|hiện|nay"
_TIME: Final = re.compile(
    rf"\b(?:(?P<early>{_EARLY})|(?P<late>{_LATE})|năm\s+(?P<year>20\d\d)|quý\s+(?P<quarter>i{{1,3}}|iv)"
    r"|từ\s+ngày\s+(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d\d))\b"
)
_QUARTERS: Final = ("i", "ii", "iii", "iv")
_PLAN: Final = re.compile(r"\b(?:dự toán|chỉ tiêu|kế hoạch|giao|mục tiêu)\b[^;.,\d]{0,50}$")
_COMPARED: Final = re.compile(r"\s*(?:so với|thay vì|trong khi)\s+\d")
_OPENED: Final = re.compile(r"[(:]\s*$")
_PER: Final = re.compile(r"^/[^\W\d]+")
_OF: Final = re.compile(r"^(?:của|trong|hồi|ở)\s+")
_PART: Final = re.compile(r"[;.](?!\d)")

# A sort of time ("year", "words"), and which one of them.
Time = tuple[str, int]


class Timed(NamedTuple):
    """An exact value, the time that it is said to be of, and whether it is one that was planned."""

    figure: Figure
    key: Time | None
    planned: bool


def timed_in(line: Line) -> list[Timed]:
    """Return the exact values of a sentence with their times."""
    # "Cao gấp 2 lần năm 2017" tells how many times over, not a value of that year.
    told = [
        one for one in line.figures if one.kind in TIMED_KINDS and one.value and one.unit != "lần" and is_exact(one)
    ]
    named = bool(told) and _TIME.search(line.text) is not None
    return [_timed(line, one, named=named) for one in told]


def _timed(line: Line, figure: Figure, *, named: bool) -> Timed:
    """Return the value with its time; where the sentence has none `named`, that of its role is all there is."""
    said = _since(line, figure, named=named)
    planned = figure.role is FigureRole.TARGET or _PLAN.search(said) is not None
    return Timed(figure, _key(line, figure, said) if named else _key_of_role(figure), planned)


def _since(line: Line, figure: Figure, *, named: bool) -> str:
    at = line.place_of(figure)
    said = line.since(figure)
    # "20,7 tỷ đồng của quý trước lên 100 tỷ đồng": the time behind a value is not of the next one.
    own = _TIME.match(_OF.sub("", said.lstrip())) if named else None
    return _PART.split(said[said.index(own[0]) + len(own[0]) :] if own and at else said)[-1]


def _key(line: Line, figure: Figure, since: str) -> Time | None:
    """Return the time that a value is said to be of, None where that goes unsaid."""
    behind = line.behind_noun(figure)
    # "Gấp rưỡi năm trước (2,3 tỷ đồng so với 1,53 tỷ đồng)": the first of two compared is that of now.
    if _COMPARED.match(behind) and _OPENED.search(since):
        return None
    behind = _OF.sub("", _PER.sub("", behind).lstrip(" ("))
    said = [*_TIME.finditer(since)]
    one = _TIME.match(behind) or (said[-1] if said else None)
    if one is None:
        return _key_of_role(figure)
    if one["early"] or one["late"]:
        return "words", int(bool(one["late"]))
    if one["y"]:
        return "day", int(one["y"]) * 10000 + int(one["m"]) * 100 + int(one["d"])
    return ("year", int(one["year"])) if one["year"] else ("quarter", _QUARTERS.index(one["quarter"]))


def _key_of_role(figure: Figure) -> Time | None:
    return ("words", 0) if figure.role is FigureRole.BASE else None
