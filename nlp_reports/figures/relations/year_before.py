"""How much more or less than the year before, by the only two values that nearly give it.

The earlier value is named as such, in brackets behind the percentage ("2,31 triệu tấn, bằng 91,7% cùng kỳ (2,52 triệu
tấn)"), right before it ("19 vụ: nặng 03, nhẹ 16; năm 2023 24 vụ, giảm 20,8%") or as where it came from ("từ 14.500 đồng
xuống 11.900 đồng, giảm 17,9%"). Which value of this year is meant is tried: only one may come near.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import HUNDRED, is_exact, step_of
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line, in_order, where_of
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.gap_and_share import is_changeable
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.model import Figure, FigureRole

_MAY: Final = cues(
    (
        "tăng",
        "giảm",
        "bớt",
        "hạ",
        "đỡ",
        "rẻ",
        "mất",
        "thêm",
        "nhích",
        "cao hơn",
        "thấp hơn",
        "hơn",
        "kém",
        "bằng",
        "còn",
    )
)
_TIME: Final = rf"(?:{EARLIER_TIME}|năm\s+20\d\d|(?<![\d/])20\d\d(?!\d)|đầu năm)"
_WAY: Final = re.compile(
    r"\b(?P<way>tăng|giảm|bớt|hạ|đỡ|rẻ|mất|thêm|nhích|cao hơn|thấp hơn|nhiều hơn|ít hơn|hơn|kém|dôi)"
    r"(?:\s+(?:thêm|được|đi|lên|là|tới|đến))?\s*$"
)
_OF: Final = re.compile(r"(?:\b(?:bằng|còn|đạt)|=|,)\s*$")
_OF_OR_WAY: Final = re.compile(rf"{_WAY.pattern}|\b(?:bằng|còn|đạt)\s*$|=\s*$")
_BEHIND: Final = re.compile(
    rf"\s*(?:(?:so với|so|của|giá|mức)\s+){{0,3}}(?:số\s+|mức\s+)?{_TIME}"
    r"(?:\s+(?:20\d\d|năm (?:trước|ngoái)|đạt|là)){0,2}\s*(?:\(\s*(?:là\s+|có\s+|đạt\s+)?)$"
)
_BEFORE: Final = re.compile(rf"\b{_TIME}(?:\s+[^\W\d]+){{0,4}}\s*:?\s*$")
_TO_IT: Final = re.compile(
    r"[^;.()\d]{0,30}[,(]\s*(?:(?:như vậy|như thế|vậy là|thế là|tức(?: là)?|nghĩa là|là|đã|nay)\s+){0,2}$"
)
# What stands behind it may be what it is really of: "giảm 8% so với kế hoạch", "tăng 8% về giá trị".
# Of something of its own: "riêng kinh phí bằng 95% năm trước", "số bị thương nhẹ giảm 20%".
_RIGHT_AFTER: Final = re.compile(
    r"[\s/]*(?:[^\W\d]+[\s/]*){0,6}(?:[,(]\s*)?(?:(?:như vậy|như thế|tức(?: là)?|nghĩa là|là|đã|nay|chỉ)\s+){0,2}$"
)
_FROM: Final = re.compile(r"\btừ\s+(?:mức\s+)?$")
_ONTO: Final = re.compile(r"[^;.()\d]{0,40}\b(?:xuống|lên|còn)(?:\s+(?:còn|tới|đến|là)){0,2}\s*$")
_CLOSED: Final = re.compile(r"\s*(?:[^\W\d]+[\s/]*){0,4}\)")
_MORE: Final = frozenset({"tăng", "thêm", "nhích", "cao hơn", "nhiều hơn", "hơn", "dôi"})
_POINTS, _HALF, _THIRD = Decimal(6), Decimal("0.55"), 3


class _Told(NamedTuple):
    """A percentage with the earlier value it is held against, the values that may be of now, and how it is told."""

    percent: Figure
    earlier: Figure
    now: tuple[Figure, ...]
    way: str


def of_year_before(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the percentages that a value of now and the earlier one nearly give; `found` are the relations known."""
    settled = {one.ref for known in found if known.outcome is not Outcome.CANNOT for one in known.figures}
    for line in lines:
        if "%" not in line.tokens or len(line.figures) <= 2 or line.planned or not _MAY.stand_in(line):
            continue
        for at, percent in enumerate(line.figures):
            if percent.unit == "%" and percent.value and percent.ref not in settled and is_exact(percent):
                told = _told(line, at)
                if told is not None:
                    yield from _judged(line, told)


def _told(line: Line, at: int) -> _Told | None:
    """Return how a percentage is told of an earlier value, None where it is of none."""
    percent, before = line.figures[at], line.figures[:at]
    last = before[-1] if before else None
    said = _WAY.search(line.before(percent))
    way = said["way"] if said else "of" if _OF.search(line.before(percent)) else ""
    if not way:
        return None
    behind = line.figures[at + 1] if at + 1 < len(line.figures) else None
    if behind is not None and is_changeable(behind) and _BEHIND.fullmatch(line.between(percent, behind)):
        said_of_it = last is not None and _is_of_it(line, last, percent)
        return _Told(percent, behind, before, way) if said_of_it and _CLOSED.match(line.after(behind)) else None
    if last is None or way == "of" or not CLOSES.match(line.after(percent)):
        return None
    first = before[-2] if len(before) >= 2 else None
    moved = first is not None and _FROM.search(line.before(first)) and _ONTO.fullmatch(line.between(first, last))
    # Nothing of its own may stand before the word: "năm trước 540 triệu đồng, thu mới tăng 12%" is of something else.
    so = _TO_IT.fullmatch(line.between(last, percent).removesuffix(said[0] if said else ""))
    if first is not None and moved and is_changeable(first) and so:
        return _Told(percent, first, (last,), way)
    earlier = _BEFORE.search(line.before(last)) and so
    return _Told(percent, last, before[:-1], way) if earlier and is_changeable(last) else None


def _is_of_it(line: Line, last: Figure, percent: Figure) -> bool:
    """Tell whether a percentage is told of the clause of the figure before it, without a subject of its own."""
    said = _OF_OR_WAY.sub("", line.between(last, percent))
    return bool(_RIGHT_AFTER.fullmatch(said))


def _judged(line: Line, told: _Told) -> Iterator[Relation]:
    near = [one for one in told.now if _is_of_now(line, one, told.earlier)]
    others = [one for one in line.figures if one is told.earlier or not _is_bracketed(line, one)]
    if any(_gives(one, other, told) for one in near for other in others if other is not one):
        return
    close = [one for one in near if _is_slip(one, told)]
    if len({one.value for one in close}) == 1:
        used = in_order((close[0], told.earlier, told.percent))
        computed = _computed(close[0], told)
        stated = abs(told.percent.value or Decimal(0))
        yield Relation(RelationKind.CHANGE, Outcome.NOT, used, where_of(*used), computed, stated, "%")


def _is_of_now(line: Line, now: Figure, earlier: Figure) -> bool:
    alike = now.unit == earlier.unit and (not now.counted or not earlier.counted or are_alike(now, earlier))
    own = now.role is FigureRole.ACTUAL and not _BEFORE.search(line.before(now)) and not _is_bracketed(line, now)
    return is_changeable(now) and alike and own


def _is_bracketed(line: Line, figure: Figure) -> bool:
    before = line.before(figure)
    return before.count("(") > before.count(")")


def _computed(now: Figure, told: _Told) -> Decimal:
    value, base = now.value or Decimal(0), told.earlier.value or Decimal(1)
    if told.way == "of":
        return value * HUNDRED / base
    return (value - base) * HUNDRED / base * (1 if told.way in _MORE else -1)


def _is_slip(now: Figure, told: _Told) -> bool:
    """Tell whether the percentage is some points off, or of the wrong of the two values."""
    computed, said = _computed(now, told), abs(told.percent.value or Decimal(0))
    if computed <= 0:
        return False
    step = step_of(told.percent)
    rounded = (computed / step).to_integral_value() * step
    value, base = now.value or Decimal(1), told.earlier.value or Decimal(1)
    turned = told.way != "of" and abs(abs(value - base) * HUNDRED / value - said) <= step / 2
    return turned or 0 < abs(rounded - said) <= min(_POINTS, said / _THIRD)


def _gives(one: Figure, other: Figure, told: _Told) -> bool:
    """Tell whether two values of the sentence give the percentage, told as it is."""
    value, base, said = one.amount, other.amount, abs(told.percent.value or Decimal(0))
    if not value or not base or other.unit == "%" or one.unit != other.unit:
        return False
    share = value * HUNDRED / base
    way = share if told.way == "of" else abs(share - HUNDRED)
    return -step_of(told.percent) < said - way <= step_of(told.percent) * _HALF
