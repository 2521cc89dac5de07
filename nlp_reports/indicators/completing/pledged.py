"""Targets that were reached, told without their noun: "Ký 10 chỉ tiêu. Đạt và vượt 08, bằng 80%."."""

import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.fit import LEAST, STRANGE, SURE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.model import FigureKind, FigureRole
from nlp_reports.text import fold

_TARGET: Final = "chỉ tiêu"
# What was reached or passed of all; what was only reached, or only passed, is another thing.
_ASKED: Final = re.compile(
    r"(?:số |tỷ lệ )*(?:chỉ tiêu(?: (?!chưa |không )\S+)*? (?:đạt(?: và|,| hoặc) vượt|hoàn thành)"
    r"|(?:hoàn thành|thực hiện|đạt) (?:các )?chỉ tiêu(?: .*)?)"
)
# What is said of what was promised or set.
_PLEDGE: Final = re.compile(r"(?<!\w)(?:chỉ tiêu|cam kết|giao ước|giao kèo|(?:đã|lời) hứa|khoán)(?!\w)")
_REACHED: Final = r"(?:đạt|vượt|hoàn thành|về đích|tới đích|cán đích|giữ được|giữ trọn|làm được|làm xong|xong)"
_BEFORE: Final = re.compile(rf"(?<!\w){_REACHED}(?: (?:được|là|có|mức|cả))*\s*$")
_THINGS: Final = r"(?:chỉ tiêu|mục tiêu|tiêu chí|điều|mục|nội dung|việc|đầu việc|khoản)"
_BEHIND: Final = re.compile(
    rf"\s*(?:{_THINGS}(?!\w))?(?: (?:đã|được|đều|cam kết|giao|ký|thi đua|cơ bản))*\s*{_REACHED}(?!\w)"
)
_NOT: Final = re.compile(r"(?<!\w)(?:chưa|không|hụt|thiếu|rớt|gần)(?!\w)[^;,.]*$")
_NOUN: Final = re.compile(rf"(?:{_THINGS}|)")
_COUNTS: Final = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.CHANGE})

_CLOSE: Final = Decimal("0.1")
_RECKONED: Final = 1.1

Places = Sequence[tuple[Place, Mapping[str, int]]]


def pledged(
    places: Places, taken: Mapping[str, Claim], spots: Collection[Spot], missing: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, of targets that were reached and what share of them was, each with its claim.

    A sentence about the topic, or about what was promised, says how many: "đạt 06", "08 điều đã giữ được". Its share is
    the percentage behind that. Such values are doubtful, but where the sentence reckons them up.
    """
    asking = [one for one in missing if _TARGET in one.kin and _ASKED.fullmatch(fold(one.indicator.name))]
    if not asking:
        return
    found = {claim.wanted.topic.id: claim.place for claim in taken.values() if claim.wanted.noun == _TARGET}
    lines = list(_lines(places))
    for one in asking:
        if one.indicator.unit:
            continue
        told = [place for line in lines if _is_of(one, line) for place, _ in line if _is_reached(place)]
        told = [place for place in told if place.spot not in spots]
        if told and _is_one(told):
            found.setdefault(one.topic.id, told[0])
            yield one.indicator.id, _claim(one, told[0], sure=_is_reckoned(told[0], places))
    for one in asking:
        reached = found.get(one.topic.id)
        share = _share_of(reached, places) if reached and one.indicator.unit == "%" else None
        if reached and share and share.spot not in spots:
            yield one.indicator.id, _claim(one, share, sure=_is_reckoned(reached, places))


def _lines(places: Places) -> Iterator[Places]:
    """Yield the figures of each sentence, in text order."""
    for _, group in itertools.groupby(places, key=lambda both: both[0].source):
        yield list(group)


def _is_of(wanted: Wanted, line: Places) -> bool:
    """Tell whether a sentence, or the title it stands under, tells of what was promised or set."""
    place, sureness = line[0]
    near = wanted.topic.id in sureness
    if any(_PLEDGE.search(fold(title)) for title in (*place.words.titles[:1], place.words.above)):
        return True
    return bool(_PLEDGE.search(fold(place.words.sentence)) and _TARGET in fold(place.words.sentence)) or (
        near and sureness[wanted.topic.id] == SURE
    )


def _is_reached(place: Place) -> bool:
    """Tell whether a figure counts targets, or nothing that is named, and is said to be what was reached of them."""
    figure = place.figure
    if figure.unit or figure.kind not in _COUNTS or figure.role is FigureRole.TARGET:
        return False
    noun = fold(figure.counted)
    if not _NOUN.fullmatch(noun) or _NOT.search(place.before):
        return False
    return bool(_BEFORE.search(place.before)) or bool(_BEHIND.match(place.after))


def _is_one(told: Sequence[Place]) -> bool:
    """Tell whether the first of some figures of one sentence is the whole: the others are of a part, or no other is."""
    first = told[0].figure.amount or 0
    return all(one.source == told[0].source and (one.figure.amount or 0) <= first for one in told[1:])


def _share_of(reached: Place, places: Places) -> Place | None:
    """Return the first percentage behind the figure of what was reached, in its sentence."""
    behind = (
        place
        for place, _ in places
        if place.source == reached.source and place.figure.unit == "%" and place.figure.span > reached.figure.span
    )
    return next(behind, None)


def _is_reckoned(reached: Place, places: Places) -> bool:
    """Tell whether a sentence tells all targets and what share of them, or how many beside them, comes to that.

    Neither the figure of what was reached itself nor another one of what was reached tells how many beside them.
    """
    beside = [place for place, _ in places if place.source == reached.source]
    figures = {one.span: one for one in (*reached.earlier, *(place.figure for place in beside))}
    shares = [one.amount for one in figures.values() if one.unit == "%" and one.amount]
    done = {reached.figure.span, *(place.figure.span for place in beside if _is_reached(place))}
    counts = {span: amount for span, one in figures.items() if not one.unit and (amount := one.high or one.amount)}
    part = reached.figure.amount or Decimal(0)
    return any(
        any(part + other == whole for at, other in counts.items() if at != span and at not in done)
        or any(abs(part * 100 / whole - share) < _CLOSE for share in shares)
        for span, whole in counts.items()
        if whole >= part and (span != reached.figure.span or reached.figure.high)
    )


def _claim(wanted: Wanted, place: Place, *, sure: bool) -> Claim:
    score, surely = (_RECKONED, SURE) if sure else (LEAST[STRANGE], STRANGE)
    return Claim(wanted, place, score, Whole.WHOLE, summed=False, exact=sure, surely=surely)
