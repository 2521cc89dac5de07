"""Which figure may answer which indicator, shared out so that one figure answers one."""

import functools
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.checks.coverage.demands import openings
from nlp_reports.checks.coverage.denials import named
from nlp_reports.checks.coverage.leads import endings, labels, tells_change
from nlp_reports.guidelines.aligning.likeness import FIRM
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.indicators.nouns import PERSON, TURN, head_noun, kin_of
from nlp_reports.model import Figure, FigureKind, FigureRole, Indicator, quick
from nlp_reports.text import expand, fold

# What it is worth that a figure counts by the indicator's own noun, by one that may stand for it, that the noun stands
# in its clause, that the figure has no noun at all, and that it has another one in a clause of the right words.
OWN, KINDRED, NEAR, UNSAID, HARDLY = 1.0, 0.9, 0.7, 0.5, 0.2
MOST, SOME = 0.5, 0.15
_COUNTED: Final = frozenset(
    {FigureKind.COUNT, FigureKind.RATIO, FigureKind.RANGE, FigureKind.MEASURE, FigureKind.CHANGE}
)
_UNITS: Final = frozenset({"đồng", "%"})
_ALL: Final = re.compile(r"(?<!\w)(?:cả|tất cả|toàn bộ|đều)(?!\w)")
# "Nhận 02 đơn, đã trả lời xong": no number of its own is all of them.
_DONE_WITH: Final = re.compile(r"giải quyết|trả lời|xử lý|khắc phục|thực hiện")
_ALL_DONE: Final = re.compile(
    rf"(?:[,;]|(?<!\w)và)\s(?:đã|đều)(?: được)? (?:{_DONE_WITH.pattern})(?: dứt điểm)? xong(?!\s(?:\w+\s)?\d)"
)
_WHOLE: Final = "tổng số"
_PART: Final = re.compile(r"(?<!\w)(?:tách riêng|trong đó)(?!\w)")
_PART_TOLD: Final = re.compile(r"(?<!\w)(?:riêng|trong đó|trong số)(?!\w)")
_BESIDE: Final = r"\s*(?:,|/|-|và)\s*(?:số\s)?"


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """A figure with the folded clause or row it stands in, the folded sentence, and what leads up to it.

    `beside` tells that its sentence speaks of another topic first.
    """

    figure: Figure
    clause: str
    sentence: str = ""
    lead: str = ""
    beside: bool = False


def shared_out(
    wanted: Sequence[Indicator],
    places: Sequence[Place],
    beside: Sequence[Indicator] = (),
    unread: Collection[Indicator] = (),
) -> Mapping[str, int]:
    """Return for each indicator that can have a figure of its own the place of that figure in `places`.

    As many indicators as possible get one; among equals the better fit goes first. What is asked for `beside` them has
    its figure already: its words tell none of them apart. What is `unread` needs a figure that says more of it.
    """
    asked = [*wanted, *beside]
    names = [_matters(one.name) for one in asked]
    nouns = frozenset(expand(noun) for one in asked for noun in one.counted)
    options: dict[int, list[int]] = {}
    best: dict[int, tuple[float, int]] = {}
    for number, one in enumerate(wanted):
        others = frozenset[str]().union(*(name for other, name in enumerate(names) if other != number))
        labels = frozenset(other.name for other in asked if other is not one)
        own, strict = names[number] - others, one in unread
        akin = any(not frozenset(one.counted).isdisjoint(other.counted) for other in asked if other is not one)
        fits = [
            (0.0 if strict and _says_little(one, own, place, akin=akin) else _fit(one, own, place, nouns, labels), at)
            for at, place in enumerate(places)
        ]
        ranked = sorted(((fit, position) for fit, position in fits if fit), key=lambda pair: (-pair[0], pair[1]))
        options[number] = [position for _, position in ranked]
        best[number] = (ranked[0][0] if ranked else 0.0, len(own))
    # Of two that fit alike the one goes first that says more of its own.
    first = sorted(options, key=best.__getitem__, reverse=True)
    holder = paired({number: options[number] for number in first})
    return {wanted[number].id: position for position, number in holder.items()}


def paired(options: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Return which number holds which position where each gets one of its `options`, as many as can be.

    >>> paired({0: [5, 6], 1: [5]})
    {5: 1, 6: 0}
    """
    holder: dict[int, int] = {}
    for number in options:
        _place(number, options, holder, set())
    return holder


def _place(number: int, options: Mapping[int, Sequence[int]], holder: dict[int, int], tried: set[int]) -> bool:
    """Give an indicator a figure; one that holds it already must find another."""
    for position in options[number]:
        if position in tried:
            continue
        tried.add(position)
        if position not in holder or _place(holder[position], options, holder, tried):
            holder[position] = number
            return True
    return False


def names_together(one: Indicator, other: Indicator, text: str) -> bool:
    """Tell whether a folded text counts two things in one breath ("54 CLB, đội, nhóm")."""
    return any(pattern.search(text) for pattern in _together(one, other))


def tells_both(one: Indicator, other: Indicator, place: Place) -> bool:
    """Tell whether a figure that answers `other` answers `one` too: the same things are counted twice in it.

    A ratio has the whole in it ("hoà giải thành 33/35 vụ"), or a number of each of two things ("Lớp 05/318 lượt
    người"); what was done with all has their number ("nhận 02 đơn, cả hai đơn đã giải quyết xong"), and where there
    is nothing, nothing was done with it ("Đơn thư: 0").
    """
    own = _matters(one.name) - _matters(other.name)
    if one.unit or other.unit or (_is_part(one) and not _tells_part(own, place.clause)):
        return False
    if place.figure.kind is FigureKind.RATIO and (_leads(one, other, place) or _leads(other, one, place)):
        return True
    if frozenset(one.counted).isdisjoint(other.counted):
        return False
    if place.figure.kind is FigureKind.RATIO:
        return fold(one.name).startswith(_WHOLE) or not own.isdisjoint(_matters(place.clause))
    return place.figure.kind is FigureKind.ZERO or _done_with_all(one, other, place)


def _done_with_all(one: Indicator, other: Indicator, place: Place) -> bool:
    """Tell whether what `one` counts was done with all that answer `other`: it says so, or gives no further number.

    Of a single thing its sentence tells all ("Thoả ước: 01 bản, ký lại ngày 12/4/2024").
    """
    own = _firm(_matters(one.name) - _matters(other.name))
    if place.figure.value == 1 and not own.isdisjoint(_matters(place.sentence)):
        return True
    dealt_with = any(_DONE_WITH.search(fold(asked.name)) for asked in (one, other))
    return bool(_ALL.search(place.sentence) or (dealt_with and _ALL_DONE.search(place.sentence)))


def _leads(one: Indicator, other: Indicator, place: Place) -> bool:
    """Tell whether what `one` counts stands before a figure, and what `other` counts behind it."""
    behind = expand(place.figure.counted)
    ends = not _nouns(one)[0].isdisjoint(map(expand, endings(place.lead)))
    return ends and not _by_noun(one, behind) and _by_noun(other, behind) > 0


@functools.lru_cache(4096)
def _together(one: Indicator, other: Indicator) -> tuple[re.Pattern[str], ...]:
    mine, its = (sorted(fold(noun) for noun in indicator.counted) for indicator in (one, other))
    pairs = [(left, right) for left in mine for right in its if left != right]
    both = [pair for left, right in pairs for pair in ((left, right), (right, left))]
    return tuple(re.compile(rf"(?<!\w){re.escape(a)}{_BESIDE}{re.escape(b)}(?!\w)") for a, b in both)


@functools.lru_cache(4096)
def _matters(text: str) -> frozenset[str]:
    return frozenset([feature for feature in features(text) if feature[0] in "spfn"])


def _fit(
    indicator: Indicator, own: frozenset[str], place: Place, nouns: frozenset[str], others: frozenset[str]
) -> float:
    """Return how well a figure fits, 0 where it cannot be meant: its unit or noun, and the words of the clause.

    A noun that none of the demands has (`nouns` holds theirs) may be another word for the one that is meant. A label
    before the figure may name the indicator alone, none of the `others` ("cùng cấp 02").
    """
    if place.figure.role is FigureRole.CHANGE and not tells_change(indicator.name, place.lead):
        return 0.0
    worth = _counts(indicator, place)
    if not indicator.unit and place.figure.unit not in _UNITS and _by_label(indicator, place, others):
        worth = max(worth, NEAR)
    if not worth and (indicator.unit or place.figure.unit in _UNITS):
        return 0.0
    told = own or _matters(indicator.name)
    share = len(told & _matters(place.clause)) / len(told) if told else 0.0
    if own and _is_part(indicator) and not _tells_part(own, place.clause):
        return 0.0
    if not worth:
        strange = nouns.isdisjoint(openings(expand(place.figure.counted)))
        worth = HARDLY if share >= (SOME if strange else MOST) else 0.0
    return worth and worth + share


def _says_little(indicator: Indicator, own: frozenset[str], place: Place, *, akin: bool) -> bool:
    """Tell whether a figure of a sentence says too little of an indicator that nothing else found in the report.

    A sentence that speaks of another topic first must say most of what is its `own`. People are counted everywhere:
    where others of its topic are counted alike (`akin`), one of its own words, or most of its name where it has none,
    must stand with them.
    """
    figure = place.figure
    if indicator.unit or figure.cell or figure.kind is FigureKind.ZERO:
        return False
    if not figure.counted and labels(place.lead, indicator.name):
        return False
    told = own or _matters(indicator.name)
    share = len(told & _matters(expand(place.clause))) / len(told) if told else 0.0
    if place.beside and _counts(indicator, place) < OWN:
        return share < MOST
    if not akin or not _counts_people(figure.counted) or _is_whole(indicator, told):
        return False
    return not share if own else share < MOST


def _counts_people(noun: str) -> bool:
    return not _people().isdisjoint(openings(expand(noun)))


def _is_whole(indicator: Indicator, told: frozenset[str]) -> bool:
    """Tell whether an indicator asks for all of something: it is `told` by nothing beside what it counts."""
    counted = frozenset[str]().union(*map(_matters, (_WHOLE, "số lượng", *indicator.counted)))
    return fold(indicator.name).startswith(_WHOLE) or told <= counted


def _counts(indicator: Indicator, place: Place) -> float:
    figure = place.figure
    if indicator.unit or not indicator.counted:
        return _by_unit(indicator, figure)
    if figure.kind is FigureKind.ZERO:
        return OWN if named(indicator, place.clause) else UNSAID
    if figure.kind not in _COUNTED or figure.unit in _UNITS:
        return 0.0
    written = figure.counted or figure.unit
    noun = expand(written)
    # The table of kin has abbreviations too ("cđcs").
    return (
        _by_noun(indicator, noun)
        or _by_noun(indicator, fold(written))
        or (NEAR if named(indicator, place.clause) else 0.0 if noun else UNSAID)
    )


def _is_part(indicator: Indicator) -> bool:
    """Tell whether some of the people are asked for that were asked for before: people are counted everywhere."""
    return bool(_PART.search(fold(indicator.words))) and not _people().isdisjoint(_nouns(indicator)[0])


def _tells_part(own: frozenset[str], clause: str) -> bool:
    return not (_firm(own) or own).isdisjoint(_matters(expand(clause)))


def _firm(own: frozenset[str]) -> frozenset[str]:
    return frozenset(feature for feature in own if feature[0] in FIRM)


def _by_label(indicator: Indicator, place: Place, others: frozenset[str]) -> bool:
    """Tell whether a label names the indicator, where no noun stands behind the figure."""
    counted = fold(place.figure.counted)
    behind = bool(counted) and not f" {place.lead} ".endswith(f" {counted} ")
    if behind or place.figure.kind not in _COUNTED or not labels(place.lead, indicator.name):
        return False
    return not any(labels(place.lead, other) for other in others)


def _by_unit(indicator: Indicator, figure: Figure) -> float:
    if figure.kind is FigureKind.ZERO or not indicator.unit:
        return UNSAID
    if indicator.unit == "%" and figure.kind is FigureKind.RATIO and not figure.unit:
        return NEAR
    return OWN if fold(figure.unit) == fold(indicator.unit) else 0.0


@functools.lru_cache(8192)
def _by_noun(indicator: Indicator, noun: str) -> float:
    if not noun:
        return 0.0
    nouns, kin = _nouns(indicator)
    if not nouns.isdisjoint(openings(noun)):
        return OWN
    if any(one.startswith(f"{noun} ") for one in nouns):
        return KINDRED
    turns = noun.startswith(TURN) and head_noun(indicator).startswith(TURN)
    noun = noun.removeprefix(f"{TURN} ")
    begun = openings(noun)
    akin = turns or not kin.isdisjoint(begun) or not nouns.isdisjoint(map(expand, kin_of(noun)))
    both = not _people().isdisjoint(begun) and not _people().isdisjoint(nouns)
    return KINDRED if akin or both else 0.0


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(map(expand, kin_of(PERSON)))


@functools.lru_cache(1024)
def _nouns(indicator: Indicator) -> tuple[frozenset[str], frozenset[str]]:
    """Return the indicator's nouns, written out, and those that may stand for one of them or for its first words."""
    nouns = frozenset(map(expand, indicator.counted))
    heads = {one[: end.start()] for one in nouns for end in re.finditer(" ", one)}
    return nouns, frozenset(map(expand, frozenset[str]().union(*map(kin_of, nouns | heads))))
