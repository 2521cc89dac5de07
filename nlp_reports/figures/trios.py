"""A told share, change or mean with two figures that it may be reckoned from, and what the three would come to."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees
from nlp_reports.figures.seats import Counts, Seat, Seats, classes
from nlp_reports.model import Figure, FigureKind, FigureRole, quick

_REACH, _BACK, _AHEAD = 8, 2, 2
_NEAR, _FEW = 45, 10
_MOVES: Final = frozenset({"rise", "fall", "beyond", "short"})
_MEANS: Final = frozenset({"mean", "each"})
# "Cao hơn con số 25,9% của khối trường học" holds against a level; "tăng ở mức 8%" tells a change.
_LEVEL: Final = re.compile(r"\bhơn\s+(?:con số|mức)\s*$")
# What leads to a number is no longer: the report before it need not be gone through.
_FARTHEST: Final = 200
_WORTH: Final = re.compile(r"\b(?:trị giá|giá|giá trị)(?:\s+(?:là|khoảng|mỗi\s+[^\W\d]+))*\s*$")
_PLACES: Final = frozenset({"xã", "phường", "thị", "thôn", "bản", "ấp", "huyện"})
_OPERANDS: Final = frozenset(
    {FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATE, FigureKind.MEASURE, FigureKind.RATIO}
)


class Told(StrEnum):
    """What a figure tells that others give."""

    SHARE = "share"
    CHANGE = "change"
    MEAN = "mean"


@quick
@dataclass(frozen=True, slots=True)
class Trio:
    """A told figure (`result`), two that it may be reckoned from, in text order, and all that stand `near`."""

    told: Told
    result: Seat
    one: Seat
    other: Seat
    near: tuple[Seat, ...]


def may_be_told(figure: Figure, before: str) -> bool:
    """Tell whether a figure may be one that others give, `before` being what its sentence says before it."""
    if figure.comparator != "=" or figure.role is FigureRole.PLAN or _LEVEL.search(before):
        return False
    plain = figure.unit != "%" and figure.kind is not FigureKind.CHANGE and not figure.per
    # "vượt 160 triệu đồng so với chỉ tiêu" is no target, though its word stands beside it.
    return not (plain or figure.role is FigureRole.TARGET) or not classes(before[-_NEAR:]).isdisjoint(_MOVES | _MEANS)


def trios_of(seats: Seats, at: int, figure: Figure) -> Iterator[Trio]:
    """Yield all that `figure` of the sentence at `at` may be reckoned from."""
    result = next((seat for seat in seats.of(at) if seat.figure is figure and not seat.end), None)
    told = _told(result) if result and result.value else None
    if result is None or told is None:
        return
    near = tuple(_window(seats, at, result))
    usable = [one for one in near if _may_give(told, result, one)]
    for one, other in itertools.combinations(usable, 2):
        trio = Trio(told, result, one, other, near)
        if _may_pair(trio):
            yield trio


def _told(seat: Seat) -> Told | None:
    figure, before = seat.figure, seat.around.before
    if figure.kind is FigureKind.CHANGE or not before.isdisjoint(_MOVES):
        return Told.CHANGE
    if seat.is_percent:
        return Told.SHARE if "mean" not in before else None
    each = bool(figure.per) or not before.isdisjoint(_MEANS) or "each" in seat.around.after
    return Told.MEAN if each and not seat.timed else None


def _window(seats: Seats, at: int, result: Seat) -> Iterator[Seat]:
    """Yield what stands near the result: of two sentences before it, and a little behind it in its own."""
    lines, figure = seats.lines, result.figure
    back = [
        seat
        for place in range(max(0, at - _BACK), at)
        if lines[place].sentence.section == lines[at].sentence.section
        for seat in seats.of(place)
    ]
    own = seats.of(at)
    yield from (back + [seat for seat in own if seat.figure.span.start < figure.span.start])[-_REACH:]
    yield from [seat for seat in own if seat.figure.span.start > figure.span.start][:_AHEAD]


def _may_give(told: Told, result: Seat, one: Seat) -> bool:
    figure = one.figure
    if not one.value:
        return False
    if figure.kind is FigureKind.CHANGE:
        # "Chỉ tiêu tăng trưởng là 500 triệu đồng" is a target like any other.
        return not one.is_percent and (told is Told.SHARE or "plan" in one.around.clause)
    if figure.kind not in _OPERANDS and not one.is_percent:
        return False
    if told is Told.CHANGE:
        return result.is_percent or figure.unit == result.figure.unit
    return not one.is_percent


def _may_pair(trio: Trio) -> bool:
    one, other = trio.one.figure, trio.other.figure
    if one is other:
        if trio.one.at != trio.result.at:
            return False
        return trio.told is Told.SHARE or (
            trio.told is Told.CHANGE and not trio.result.around.before.isdisjoint({"beyond", "short"})
        )
    if max(trio.one.value, trio.other.value) < _FEW:
        return False
    return one.unit == other.unit if trio.told is not Told.MEAN else _heads_and_sum(trio) is not None


def _heads_and_sum(trio: Trio) -> tuple[Seat, Seat] | None:
    """Return the heads and the sum of which a mean may be told."""
    result = trio.result
    for heads, total in ((trio.one, trio.other), (trio.other, trio.one)):
        alike = total.figure.unit == result.figure.unit and total.value > result.value
        named = bool(total.figure.unit) or kin_of(total, result) in {"same", "kin", "unnamed"}
        # What each gets is no sum, nor is what one of another kind is worth ("1 xe trị giá 1,6 tỷ đồng, 12 bộ …").
        whole = not total.figure.per and not (total is trio.one and "," in _between(trio) and _has_own_count(trio))
        if (
            alike
            and named
            and whole
            and heads.figure.counted != "lần"
            and _may_be_pieces(heads, result)
            and not heads.figure.unit
            and heads.noun != total.noun
        ):
            return heads, total
    return None


def _may_be_pieces(heads: Seat, result: Seat) -> bool:
    """Tell whether a mean may be told of each of what is counted: "2,2 km một xã" is none of so many roads."""
    piece = frozenset(result.around.piece)
    return piece.isdisjoint(_PLACES) or not heads.noun or not piece.isdisjoint(heads.noun)


def _between(trio: Trio) -> str:
    return trio.one.line.folded[trio.one.figure.span.end : trio.other.figure.span.start]


def _has_own_count(trio: Trio) -> bool:
    """Tell whether a sum is the worth of what is counted right before it."""
    line, start = trio.one.line, trio.one.figure.span.start
    before = [one for one in line.figures if one.span.end <= start]
    return (
        bool(before)
        and before[-1].kind is FigureKind.COUNT
        and bool(_WORTH.search(line.folded, max(0, start - _FARTHEST), start))
    )


def kin_of(one: Counts, other: Counts) -> str:
    """Return how what two figures count is akin: same, kin, persons, apart, or unnamed."""
    if not one.noun or not other.noun:
        return "unnamed"
    if one.noun == other.noun:
        return "same"
    short, long = sorted((one.noun, other.noun), key=len)
    if short in {long[: len(short)], long[-len(short) :]}:
        return "kin"
    return "persons" if one.person and other.person else "apart"


def are_of_two_times(one: Seat, other: Seat) -> bool:
    """Tell whether two values are said to be of an earlier time and a later one."""
    earlier = not one.around.clause.isdisjoint({"earlier", "from"}) or "left" in other.around.clause
    return earlier or bool(one.around.year and other.around.year and one.around.year != other.around.year)


def gives(trio: Trio) -> bool:
    """Tell whether any reading of the two figures comes to the told one, at the precision that is written."""
    figure = trio.result.figure
    told = figure if figure.value is None or figure.value >= 0 else replace(figure, value=-figure.value)
    return any(agrees(computed, told) for computed in (*plain(trio), *_otherwise(trio)))


def plain(trio: Trio) -> Iterator[Decimal]:
    """Yield what the two figures come to, read as such a figure is told."""
    small, great = sorted((trio.one.value, trio.other.value))
    if trio.told is Told.SHARE:
        yield (
            (small if trio.result.value <= HUNDRED else great)
            * HUNDRED
            / (great if trio.result.value <= HUNDRED else small)
        )
    elif trio.told is Told.MEAN:
        _, total = _heads_and_sum(trio) or (trio.one, trio.other)
        yield total.value / (trio.one.value if total is trio.other else trio.other.value)
    elif not trio.result.is_percent or trio.one.is_percent:
        yield great - small
    else:
        fell = "fall" in trio.result.around.before or trio.result.figure.value != trio.result.value
        yield (great - small) * HUNDRED / (great if fell else small)


def _otherwise(trio: Trio) -> Iterator[Decimal]:
    """Yield what else the two may come to: the other way round, the rest, a product, a share of what was before."""
    one, other = trio.one.value, trio.other.value
    yield from (one * other, one + other, abs(one - other), one / other, other / one)
    for part, whole in ((one, other), (other, one)):
        share = part * HUNDRED / whole
        yield from (share, abs(share - HUNDRED), part * HUNDRED / (whole + part))
        if whole > part:
            yield part * HUNDRED / (whole - part)
