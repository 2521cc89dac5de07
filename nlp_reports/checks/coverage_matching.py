"""Which figure may answer which indicator, shared out so that one figure answers one."""

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.guidelines.vocabulary import features
from nlp_reports.indicators.nouns import PERSON, TURN, head_noun, kin_of
from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, Indicator
from nlp_reports.text import fold

# What it is worth that a figure counts by the indicator's own noun, by one that may stand for it, that the noun stands
# in its clause, that the figure has no noun at all, and that it has another one in a clause of the right words.
OWN, KINDRED, NEAR, UNSAID, HARDLY = 1.0, 0.9, 0.7, 0.5, 0.2
ENOUGH = 0.5
_COUNTS: Final = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.RANGE, FigureKind.MEASURE})
_BESIDE: Final = r"\s*(?:,|/|-|và)\s*(?:số\s)?"


@dataclass(frozen=True, slots=True)
class Place:
    """A figure with the folded clause or row it stands in."""

    figure: Figure
    clause: str


def shared_out(wanted: Sequence[Indicator], places: Sequence[Place]) -> Mapping[str, int]:
    """Return for each indicator that can have a figure of its own the place of that figure in `places`.

    As many indicators as possible get one; among equals the better fit goes first.
    """
    names = [_matters(one.name) for one in wanted]
    options: dict[int, list[int]] = {}
    best: dict[int, float] = {}
    for number, one in enumerate(wanted):
        others = frozenset[str]().union(*(name for other, name in enumerate(names) if other != number))
        fits = [(_fit(one, names[number] - others, place), position) for position, place in enumerate(places)]
        ranked = sorted(((fit, position) for fit, position in fits if fit), key=lambda pair: (-pair[0], pair[1]))
        options[number] = [position for _, position in ranked]
        best[number] = ranked[0][0] if ranked else 0.0
    holder: dict[int, int] = {}
    for number in sorted(options, key=lambda number: (-best[number], number)):
        _place(number, options, holder, set())
    return {wanted[number].id: position for position, number in holder.items()}


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
    mine, its = (sorted(fold(noun) for noun in indicator.counted) for indicator in (one, other))
    pairs = [(left, right) for left in mine for right in its if left != right]
    both = [pair for left, right in pairs for pair in ((left, right), (right, left))]
    return any(re.search(rf"(?<!\w){re.escape(a)}{_BESIDE}{re.escape(b)}(?!\w)", text) for a, b in both)


def asked_together(one: Indicator, other: Indicator, asked: Sequence[Indicator]) -> bool:
    """Tell whether the guideline asks for both by one demand ("kèm số liệu", "số CLB, đội, nhóm")."""
    if one.words == other.words and _is_general(one):
        return True
    first, last = sorted((asked.index(one), asked.index(other)))
    return not one.unit and not other.unit and all(map(_is_listed, asked[first + 1 : last + 1]))


def _is_general(indicator: Indicator) -> bool:
    """Tell whether the demand names nothing that is counted ("kèm số liệu"): what to count is a suggestion."""
    words = fold(indicator.words)
    return words not in fold(indicator.name) and not _named(indicator, words)


def _is_listed(indicator: Indicator) -> bool:
    """Tell whether the demand is a bare noun that shares the number word of the one before it."""
    return any(_begins(fold(indicator.words), fold(noun)) for noun in indicator.counted)


def denies(indicator: Indicator, clause: str) -> bool:
    """Tell whether a folded clause says that there is none of what an indicator counts ("nhà nhân ái: không có")."""
    return bool(_none().search(clause)) and _named(indicator, clause)


@functools.cache
def _none() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(fold(row["verb"])) for row in table("zero_verbs")) + r")(?!\w)"
    )


def _matters(text: str) -> frozenset[str]:
    return frozenset(feature for feature in features(text) if feature[0] in "spfn")


def _fit(indicator: Indicator, own: frozenset[str], place: Place) -> float:
    """Return how well a figure fits, 0 where it cannot be meant: its unit or noun, and the words of the clause."""
    share = len(own & _matters(place.clause)) / len(own) if own else 0.0
    worth = _counts(indicator, place)
    if not worth and not indicator.unit and place.figure.unit != "đồng" and share >= ENOUGH:
        worth = HARDLY
    return worth and worth + share


def _counts(indicator: Indicator, place: Place) -> float:
    figure = place.figure
    if indicator.unit or not indicator.counted:
        return _by_unit(indicator, figure)
    if figure.kind is FigureKind.ZERO:
        return OWN if _named(indicator, place.clause) else UNSAID
    if figure.kind not in _COUNTS or figure.unit in {"đồng", "%"}:
        return 0.0
    noun = fold(figure.counted or figure.unit)
    return _by_noun(indicator, noun) or (NEAR if _named(indicator, place.clause) else 0.0 if noun else UNSAID)


def _by_unit(indicator: Indicator, figure: Figure) -> float:
    if figure.kind is FigureKind.ZERO or not indicator.unit:
        return UNSAID
    if indicator.unit == "%" and figure.kind is FigureKind.RATIO and not figure.unit:
        return NEAR
    return OWN if fold(figure.unit) == fold(indicator.unit) else 0.0


def _by_noun(indicator: Indicator, noun: str) -> float:
    if not noun:
        return 0.0
    nouns = {fold(one) for one in indicator.counted}
    if any(_begins(noun, one) for one in nouns):
        return OWN
    if any(one.startswith(f"{noun} ") for one in nouns):
        return KINDRED
    kin = frozenset[str]().union(*map(kin_of, nouns))
    turns = noun.startswith(TURN) and head_noun(indicator).startswith(TURN)
    noun = noun.removeprefix(f"{TURN} ")
    akin = turns or any(_begins(noun, one) for one in kin) or not nouns.isdisjoint(kin_of(noun))
    people = kin_of(PERSON)
    both = any(_begins(noun, one) for one in people) and not people.isdisjoint(nouns)
    return KINDRED if akin or both else 0.0


def _begins(noun: str, one: str) -> bool:
    return noun == one or noun.startswith((f"{one} ", f"{one},"))


def _named(indicator: Indicator, text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(fold(noun))}(?!\w)", text) for noun in indicator.counted)
