"""What in how three figures stand speaks against the told one being of the two: each doubt has a name in words.

Where none is there, the three stand as plainly as can be; a forest weighs those that are (`belonging.py`).
"""

import re
from collections.abc import Iterator
from typing import Final

from nlp_reports.figures.seats import Seat, syllables, without_classes
from nlp_reports.figures.trios import Told, Trio, are_of_two_times, kin_of
from nlp_reports.model import FigureRole

# One of these alone does not keep a slip of the pen from being plain.
SLIGHT: Final = frozenset(
    {
        "the second in brackets",
        "told of other things",
        "of all",
        "the first in words",
        "passed over",
        "a change of another thing",
        "told behind the mean",
    }
)
_YEAR: Final = re.compile(r"[^;.()\d]{0,30}?\b((?:19|20)\d\d)\b")
_SUBJECT: Final = re.compile(r"\btỷ lệ\s+(?!(?:là|đạt|trên|hơn|gần|khoảng|:)?\s*\d)")
_MEAN: Final = re.compile(
    r"\b(?:tăng|giảm)\s+(?:bình quân|bq|trung bình)\b[^;,]*$"
    r"|\b(?:bình quân|bq|trung bình)\s+(?:mỗi|một|hàng|hằng)\s[^;,]*$"
)
_MARKS: Final = re.compile(r"[;,.:()–](?!\d)")
_LOOSE: Final = frozenset({"mới", "chỉ", "cũng", "gần", "chưa", "khoảng", "và", "kết", "quả", "thì", "như", "vậy"})
_IDLE: Final = frozenset({"năm", "tháng", "đạt", "hội", "đoàn", "công", "triệu", "đồng", "tỷ"})


def doubts_of(trio: Trio) -> Iterator[str]:
    """Yield the name of each doubt."""
    one, other, result = trio.one, trio.other, trio.result
    if _is_passed_over(trio):
        yield "passed over"
    if other.around.bracketed and not result.around.bracketed and one.at == other.at:
        yield "the second in brackets"
    if _is_of_another_year(trio):
        yield "of another year"
    if trio.told is Told.SHARE:
        yield from _of_share(trio)
    elif trio.told is Told.CHANGE:
        yield from _of_change(trio)
    else:
        yield from _of_mean(trio)


def _is_of_another_year(trio: Trio) -> bool:
    """Tell whether one year is named with the result and others with the two ("năm 2022 150, giảm 18% so với 2021")."""
    result = trio.result
    behind = _YEAR.match(result.line.after(result.figure)) if trio.told is Told.CHANGE else None
    years = [one for one in (trio.one.around.year, trio.other.around.year) if one]
    named = behind[1] if behind else result.around.year
    return bool(named) and bool(years) and named not in years and (trio.told is Told.CHANGE or len(years) > 1)


def _of_share(trio: Trio) -> Iterator[str]:
    """Yield what a percentage names beside the two: another whole, another subject, another year."""
    one, other, after = trio.one, trio.other, trio.result.around.after
    if "part" in trio.result.around.before:
        yield "of a part"
    if "total" in after:
        yield "of all"
    if "against" in after and "plan" not in after:
        yield "of another time"
    if not _are_told_alike(one, other):
        yield "told of other things"
    if _has_own_subject(trio):
        yield "a subject of its own"
    yield from _of_plan(trio) if "plan" in after else _of_whole(trio)


def _of_plan(trio: Trio) -> Iterator[str]:
    one, other, result = trio.one, trio.other, trio.result
    if one.figure is other.figure:
        return
    if not any(_is_aim(seat) for seat in (one, other)):
        yield "no plan told"
    if ("part" in one.around.clause) != ("part" in other.around.clause):
        yield "of one part"
    if "ký" in result.around.named and "ký" not in {*one.around.said, *other.around.said}:
        yield "none signed up"


def _is_aim(seat: Seat) -> bool:
    return seat.figure.role is FigureRole.TARGET or "plan" in seat.around.clause


def _of_whole(trio: Trio) -> Iterator[str]:
    one, other = trio.one, trio.other
    whole = one if one.value >= other.value else other
    named, single = frozenset(trio.result.around.named), one.figure is other.figure
    if not named and not single and ";" in one.line.folded[one.figure.span.end : other.figure.span.start]:
        yield "names nothing, a semicolon between"
    if not named <= {*whole.noun, *whole.around.said, *one.noun}:
        yield "names another whole"
    if not any(map(str.isdigit, one.figure.text)):
        yield "the first in words"


def _of_change(trio: Trio) -> Iterator[str]:
    one, other, result = trio.one, trio.other, trio.result
    if not (result.is_percent or result.figure.unit) and kin_of(result, one) == "apart":
        yield "a change of another thing"
    if one.is_percent and not are_of_two_times(one, other):
        yield "rates of one time"
    around = one.figure.span.end <= result.figure.span.start < other.figure.span.start
    if around and _has_own_subject(trio):
        yield "a subject of its own"
    if _MEAN.search(result.line.before(result.figure)):
        yield "a mean change"
    if "plan" in result.around.after and not any(_is_aim(seat) for seat in (one, other)):
        yield "no plan told"


def _of_mean(trio: Trio) -> Iterator[str]:
    result = trio.result
    if trio.other.figure.span.end > result.figure.span.start:
        yield "told behind the mean"
    if any(
        seat.at == result.at
        and seat.figure is not result.figure
        and seat.figure.unit == result.figure.unit
        and ("each" in seat.around.before or bool(seat.figure.per))
        for seat in trio.near
    ):
        yield "another mean beside"


def _are_told_alike(one: Seat, other: Seat) -> bool:
    """Tell whether two figures of two sentences share a word at least, if not the noun."""
    if one.at == other.at or (kin_of(one, other) in {"same", "kin"} and not one.figure.unit):
        return True
    return not ({*one.around.said, *one.noun} & {*other.around.said, *other.noun}) <= _IDLE


def _has_own_subject(trio: Trio) -> bool:
    """Tell whether words before the percentage say that it is of something else ("…; tỷ lệ người dự đạt 95%")."""
    result, start = trio.result, trio.result.figure.span.start
    last = trio.other if trio.other.figure.span.end <= start else trio.one
    text = result.line.folded[last.figure.span.end : start]
    if _SUBJECT.search(result.line.folded, last.figure.span.end, start) or (last.at == result.at and ";" in text):
        return True
    known = {word for seat in (trio.one, trio.other) for word in (*seat.noun, *seat.around.said)}
    own = syllables(without_classes(_MARKS.split(text)[-1]))
    return not known.issuperset(word for word in own if word not in _LOOSE)


def _is_passed_over(trio: Trio) -> bool:
    """Tell whether a figure stands between the result and the two, which it would be of rather than of them."""
    result = trio.result
    last = [
        seat.figure
        for seat in trio.near
        if seat.at == result.at
        and seat.figure.span.end <= result.figure.span.start
        and not seat.is_percent
        and (not seat.around.bracketed or result.around.bracketed)
    ]
    return bool(last) and last[-1] is not trio.one.figure and last[-1] is not trio.other.figure
