"""Shares of a whole that stands farther off: "CNVCLĐ 2.318 người; nữ 1.437 (62%); trên chuẩn 486 người (22%)".

Which whole a share is of is tried: where no two numbers near it give it, and of all counts before its part just one
nearly does, that is the whole, whatever stands between. A share that says of what it is is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact, percent_of, step_of
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.another import is_share_of_others
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_person
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

# "Đạt 94%", "bằng 88%" may be of a plan that is not told, and behind a comma another may be spoken of ("nữ chiếm 61%").
_TELLS: Final = re.compile(
    r"(?:\s*[^\W\d]+(?:/c)?(?!\w)){0,9}?\s*"
    r"(?:\(\s*(?:(?:chiếm|đạt|bằng|tỷ lệ|là)\s+)*|=\s*|,\s*"
    r"|,?\s*(?:(?:như vậy|tính ra|nghĩa là|chiếm|tức|là|tỷ lệ|tương ứng|tương đương|ứng với)\s+)+)$"
)
_ENDS: Final = re.compile(r"\s*(?:[();.,]|$)")
_BEHIND: Final = re.compile(r"\s*(?:\(|,\s*(?:tức|là|tức là|với)\s+)\s*$")
_SAID: Final = re.compile(r"(?:\b(?:chiếm|là|đạt|có|thấy|bằng|thì|được|tỷ lệ|chừng)|,)\s*$")
_CLOSES: Final = re.compile(r"\s*(?:[^\W\d]+\s*){0,4}(?:\)|[,;.]|$)")
# What the share is of, or held against.
_OTHER: Final = re.compile(
    r"[^;.,()\d]*\b(?:so với|cùng kỳ|kế hoạch|chỉ tiêu|dự toán|giao|năm|số|nghị quyết|mức|của|trong|trên|dân số|hộ"
    r"|đầu năm|tổng|toàn)\b"
)
_STANDS_FOR: Final = frozenset({"người", "nơi", "chị", "em", "anh", "cụ", "bạn"})
_POINTS, _POINTS_OF_MONEY, _LEAST, _QUARTER = Decimal(6), Decimal("2.5"), 10, 4
_BACK = 2


def shares_listed(lines: Sequence[Line], found: Sequence[Relation], bases: Bases) -> Iterator[Relation]:
    """Yield shares that the only whole told before their part nearly gives, but not quite.

    `found` are the relations that are known, `bases` the counts of the report: a share of any of these is left alone.
    """
    settled = {one.ref for known in found if known.outcome is not Outcome.CANNOT for one in known.figures}
    for at, line in enumerate(lines):
        if "%" not in line.tokens or len(line.figures) <= _BACK or line.planned:
            continue
        for place, percent in enumerate(line.figures):
            if percent.ref not in settled and _is_open(line, percent):
                yield from _of_percent(lines[max(0, at - _BACK) : at + 1], place, bases)


def _is_open(line: Line, percent: Figure) -> bool:
    told = percent.kind is FigureKind.PERCENTAGE and percent.role is FigureRole.ACTUAL and is_exact(percent)
    after = line.after(percent)
    # What stands behind it may narrow the whole: "chiếm 93,2% CĐCS có lao động nữ".
    return told and 0 < (percent.value or 0) < HUNDRED and bool(_ENDS.match(after)) and not _OTHER.match(after)


def _of_percent(near: Sequence[Line], place: int, bases: Bases) -> Iterator[Relation]:
    line = near[-1]
    percent, part = line.figures[place], _part_of(line, place)
    if part is None or not _is_value(part) or is_share_of_others(line, part):
        return
    wholes = [one for one in line.figures[: min(place, line.place_of(part))] if _may_hold(one, part)]
    close = [one for one in wholes if _is_slip(percent_of(part, one), part, percent)]
    if len({one.value for one in close}) == 1 and not _is_given(near, part, percent, bases):
        used = in_order((close[-1], part, percent))
        computed = percent_of(part, close[-1])
        where = where_of(*used)
        yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, where, computed, percent.value, "%")


def _part_of(line: Line, place: int) -> Figure | None:
    """Return the figure of which the one at `place` is the share: that right before it, or one in brackets behind."""
    percent, before = line.figures[place], line.figures[place - 1] if place else None
    if before is not None and before.unit != "%" and _TELLS.fullmatch(line.between(before, percent)):
        return before
    behind = line.figures[place + 1] if place + 1 < len(line.figures) else None
    beside = behind is not None and behind.unit != "%" and _BEHIND.fullmatch(line.between(percent, behind))
    if behind is None or not beside or not _SAID.search(line.before(percent)):
        return None
    return behind if _CLOSES.match(line.after(behind)) else None


def _is_value(figure: Figure) -> bool:
    return figure.kind in AMOUNTS and figure.role is FigureRole.ACTUAL and is_exact(figure) and (figure.value or 0) > 0


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Tell whether the whole may count the part: no persons among things, and attendances only among attendances."""
    if not _is_value(whole) or whole.unit != part.unit or not (part.value or 0) < (whole.value or 0) >= _LEAST:
        return False
    one, other = fold(whole.counted), fold(part.counted)
    if part.unit or not one or not other or one == other:
        return True
    times = ("lượt" in one) == ("lượt" in other)
    return times and (is_person(whole) == is_person(part) or other in _STANDS_FOR)


def _is_slip(computed: Decimal, part: Figure, percent: Figure) -> bool:
    """Tell whether a share is some points off, or its digits are in another order."""
    step, said = step_of(percent), percent.value or Decimal(0)
    rounded = (computed / step).to_integral_value() * step
    points = _POINTS_OF_MONEY if part.unit == "đồng" else _POINTS
    near = abs(rounded - said) <= min(points, said / _QUARTER)
    return near or misprint_of(rounded / step, said / step) >= Misprint.SWAPPED


def _is_given(near: Sequence[Line], part: Figure, percent: Figure, bases: Bases) -> bool:
    """Tell whether two numbers near it give the share, the part any count of the report, or some of a count."""
    own = _numbers(near[-1:])
    value = part.value or Decimal(0)
    some = (abs(one + sign * other) for one in own for other in own for sign in (1, -1))
    wholes = {one for one in (*bases.of(part), *some) if one >= _LEAST}
    if any(agrees(value * HUNDRED / one, percent) for one in wholes):
        return True
    told = _numbers(near)
    return any(
        agrees(number * HUNDRED / whole, percent)
        for whole in told
        if whole >= _LEAST
        for one in told
        for number in (one, abs(whole - one))
    )


def _numbers(lines: Sequence[Line]) -> set[Decimal]:
    counted = (one for line in lines for one in line.figures if one.unit != "%")
    told = (number for one in counted for number in (one.value, one.low, one.high))
    return {abs(number) for number in told if number}
