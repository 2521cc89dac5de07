"""Two values of one thing at two times: whether they are that, and every way to reckon the change between them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, are_near
from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

# What the change is from was told before another value is: "tăng 12 so với đầu kỳ, gấp đôi năm 2020 (24)".
OF_ANOTHER = re.compile(r"\bso(?:\s+với)?\s[^,;()]*,")
_VALUED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENTAGE, FigureKind.RATE, FigureKind.MEASURE})
_ANYONE = frozenset({"người", "chị", "đồng chí", "đ/c"})
_EARLIER_TIME = (
    r"(?:@yardstick(?:\s*\d{4})|(?<=[( ])(?<!- )(?<!– )20\d\d(?=\s*[:()])|cùng kỳ"
    r"|năm trước|năm ngoái|cuối năm (?:20\d\d|trước|ngoái)|(?<!tháng )đầu năm|đầu nhiệm kỳ)\b"
)
_EARLIER_BEFORE = rf"(?<!từ ){_EARLIER_TIME}(?:\s+(?!(?:và|giao)\b)[^\W\d]+){{0,3}}?\s*(?:là|có|đạt|được|thu|:|\(|\s)*$"
_EARLIER_BEHIND = rf"\s*(?:của|trong|hồi|ở)?\s*{_EARLIER_TIME}"
_EARLIER_FAR_BEHIND = rf"\s*(?:(?!so\b|hơn\b)[^\W\d]+\s+){{0,3}}?(?:của|trong|hồi|ở)?\s*{_EARLIER_TIME}"
_AGAINST_IT = re.compile(r"\bso với(?:\s+(?:mức|con số))?\s*$")
_HALF = Decimal("0.5")


def are_alike(reached: Figure, base: Figure) -> bool:
    """Tell whether two values are of one thing, which the base need not say again."""
    one, other = fold(reached.counted), fold(base.counted)
    persons = _ANYONE & {one, other} and {one, other} <= nouns_of("person")
    same = not one or not other or one.startswith(other) or other.startswith(one) or persons
    return {reached.kind, base.kind} <= _VALUED and reached.unit == base.unit and bool(same)


def is_of_earlier_time(line: Line, figure: Figure) -> bool:
    """Tell whether the words right before or after a figure say that it is of an earlier time."""
    before, after = line.before(figure), line.after(figure)
    if compiled(_EARLIER_BEFORE).search(before):
        return True
    behind = compiled(_EARLIER_FAR_BEHIND if _AGAINST_IT.search(before) else _EARLIER_BEHIND)
    return bool(behind.match(after) or behind.match(after.lstrip().removeprefix(fold(figure.counted))))


def is_way_near(way: Decimal, by: Figure) -> bool:
    """Tell whether a reckoned change comes near the one that is said."""
    value = by.value
    return value is not None and way > 0 and are_near(way, value, _HALF)


def ways_of(base: Figure, reached: Figure, by: Figure, *, down: bool) -> Iterator[Decimal]:
    """Yield the change as a number and as a percentage, as far as `by` may be either."""
    if base.value is None or reached.value is None or base.unit != reached.unit or "lần" in {by.unit, by.counted}:
        return
    difference = base.value - reached.value if down else reached.value - base.value
    if by.unit == base.unit or (by.unit == "điểm phần trăm" and base.unit == "%"):
        yield difference
    if by.unit == "%" and base.value and base.kind is not FigureKind.RATIO:
        yield difference * HUNDRED / base.value
