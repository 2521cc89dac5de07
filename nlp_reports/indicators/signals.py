"""What tells whether a figure that is left answers an indicator: readable numbers in 0..1, and their weights."""

import functools
import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.concepts import is_in, other_matters
from nlp_reports.indicators.counting import counts_here, is_exact, names_own, same_kind
from nlp_reports.indicators.fit import POINTED, SURE, Claim, clashes, fit_of, share_said
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import counts, grows, is_count, kindred
from nlp_reports.indicators.parts import Whole, levels, whole_of
from nlp_reports.indicators.places import Place
from nlp_reports.lexicon import table
from nlp_reports.model import FigureKind, Lazily, quick

ALWAYS = "always"
CROWD = 3
# How well a pair fits at first sight, by which pairs are held against each other: what its noun is worth, its words,
# that all stands by it which tells an indicator from its neighbours, and each neighbour that its words tell instead.
_NOUNS = {"own noun": 1.0, "own common noun": 0.8, "kindred noun": 0.8, "unit": 0.8, "no noun": 0.5, "like noun": 0.5}
_WORDS, _TOLD, _CLASH = 1.5, 0.3, 0.7


_OF_RIVALS = ("fits best", "figure fits best", "both best and sure", "both best and told")
# Signals are rounded before they are weighed: no sum is further than this from that of the plain numbers.
_ROUNDING = 0.02


@quick
@dataclass(frozen=True, eq=False)  # without slots: most is asked of few pairs, and of these more than once
class Pair:
    """An indicator without a value and a figure that is left, with how surely the sentence is about its topic."""

    wanted: Wanted
    place: Place
    surely: int

    @property
    def amount(self) -> Decimal:
        """Return the figure's number, the numerator of a ratio."""
        return amount_at(self.place)

    @Lazily
    def noun(self) -> str:
        """Return what the figure's noun is to the indicator's."""
        return _noun_of(self)

    @Lazily
    def likeness(self) -> float:
        """Return how well the two fit at first sight: greater is better."""
        wanted, place = self.wanted, self.place
        told = bool(wanted.telling) and all(is_in(one, place.local) for one in wanted.telling)
        noun, words = _NOUNS.get(self.noun, 0.0), _WORDS * share_said(wanted, place)
        return noun + words + _TOLD * told - _CLASH * clashes(wanted, place)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a report when its figures that are left are weighed.

    Attributes:
        ranks: the place of each indicator, by its id, among those of its topic in the guideline's order.
        answers: the claims that were taken, by topic and source, in text order.
        answered: the ids of the topics that have a value.
    """

    ranks: Mapping[str, int]
    answers: Mapping[tuple[str, str], Sequence[Claim]]
    answered: Collection[str]


def may_answer(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure is of the kind and unit that an indicator asks for, whatever its noun."""
    figure, indicator = place.figure, wanted.indicator
    if figure.unit != indicator.unit and figure.kind is not FigureKind.MEASURE:
        return False
    if indicator.unit or figure.kind is FigureKind.MEASURE:
        return counts(figure, indicator)
    return is_count(figure) and not figure.per and (figure.kind is not FigureKind.CHANGE or grows(indicator))


def signals_of(
    pair: Pair, setting: Setting, best: Callable[[Pair], tuple[bool, bool]], least: float = 0.0
) -> dict[str, float] | None:
    """Return the signals of a pair, by name, those that are 0 left out; None as soon as it cannot score `least`.

    `best` tells whether no other figure fits the indicator as well, and whether the figure fits no other one as well.
    """
    known, enough = weights(), _logit(least) - _ROUNDING
    total, found = known[ALWAYS], dict[str, float]()
    for (read, _), most in zip(_READINGS, _left(), strict=True):
        signals = read(pair, setting)
        found |= signals
        total += sum([known.get(name, 0.0) * value for name, value in signals.items() if value])
        if total + most < enough:
            return None
    only, alone = best(pair)
    found |= {
        "fits best": float(only),
        "figure fits best": float(alone),
        "both best and sure": float(only and alone and pair.surely == SURE),
        "both best and told": (only and alone) * found["told near"],
    }
    return {name: value for name, number in found.items() if (value := round(number, 3))}


def _at_sight(pair: Pair, setting: Setting) -> dict[str, float]:
    """Return the signals of all but the words around the figure."""
    return {pair.noun: 1.0, **_about(pair), **_order(pair, setting)}


def _noun_of(pair: Pair) -> str:
    if pair.wanted.indicator.unit:
        return "unit"
    if is_exact(pair.place, pair.wanted) or names_own(pair.place, pair.wanted):
        return "own common noun" if pair.place.said.common else "own noun"
    if counts_here(pair.place, pair.wanted, sure=False):
        return "kindred noun"
    if pair.place.said.idle:
        return "no noun"
    return "like noun" if same_kind(pair.place, pair.wanted) else "other noun"


def _about(pair: Pair) -> dict[str, float]:
    """Return signals of the indicator, the topic and how the figure stands in its sentence."""
    wanted, place = pair.wanted, pair.place
    return {
        "counts things": float(not wanted.indicator.unit),
        "money": float(wanted.indicator.unit == "đồng"),
        "topic is sure": float(pair.surely == SURE),
        "only its heading": float(pair.surely == POINTED),
        "first of its kind": float(place.first),
        "siblings": min(len(place.siblings), CROWD) / CROWD,
    }


def _near(pair: Pair, _: Setting) -> dict[str, float]:
    """Return signals of the words of the name: which of them stand by the figure."""
    wanted, place = pair.wanted, pair.place
    telling = wanted.telling
    near = sum(is_in(one, place.local) for one in telling)
    return {
        "words": fit_of(wanted, place, pair.surely),
        "told near": near / len(telling) if telling else 0.0,
        "told nowhere near": float(bool(telling) and not near),
        "nothing to tell": float(not telling),
        "a neighbour's word": float(not wanted.theirs.isdisjoint(place.local)),
        "neighbours told": min(clashes(wanted, place), CROWD) / CROWD,
    }


def _around(pair: Pair, _: Setting) -> dict[str, float]:
    """Return signals of the other words around the figure."""
    wanted, place = pair.wanted, pair.place
    telling, way = wanted.telling, wanted.ways[0]
    others = sum(is_in(one, place.others) and not is_in(one, place.local) for one in telling)
    return {
        "title says": max(_share(one, wanted.implied) for one in wanted.ways) if pair.surely > POINTED else 0.0,
        "told at another": others / len(telling) if telling else 0.0,
        "other matters": min(len(other_matters(way | wanted.implied, place.local)), CROWD) / CROWD,
        "one part named": float(len(wanted.ways) > 1 and not all(is_in(one, place.sentence) for one in way)),
        "part if others": float(whole_of(place, wanted) is Whole.ALONE),
        "of a level": float(bool(levels().search(place.head)) and any(map(levels().search, place.siblings))),
    }


def _order(pair: Pair, setting: Setting) -> dict[str, float]:
    """Return signals of the figures of the sentence that answer: reports mostly keep the order of the guideline."""
    topic, place = pair.wanted.topic.id, pair.place
    found = {"topic has a value": float(topic in setting.answered)}
    answers = setting.answers.get((topic, place.source))
    if not answers:
        return found
    own, start = setting.ranks[pair.wanted.indicator.id], place.figure.span.start
    ranks = [(one.figure.span.start, setting.ranks[one.wanted.indicator.id]) for one in answers]
    before = [rank for begin, rank in ranks if begin < start]
    after = [rank for begin, rank in ranks if begin > start]
    kept = sum(rank < own for rank in before) + sum(rank > own for rank in after)
    last = answers[len(before) - 1] if before else None
    less = last is not None and kindred(last.figure, place.figure) and amount_at(last.place) >= pair.amount
    return found | {
        "in order": min(kept, CROWD) / CROWD,
        "out of order": min(len(before) + len(after) - kept, CROWD) / CROWD,
        "right after": float(bool(before) and before[-1] == own - 1),
        "right before": float(bool(after) and after[0] == own + 1),
        "no more than before": float(less),
    }


# What is read of a pair, the cheapest first, with the signals that it may show later.
_READINGS: Final[tuple[tuple[Callable[[Pair, Setting], dict[str, float]], tuple[str, ...]], ...]] = (
    (_at_sight, ()),
    (
        _near,
        ("words", "told near", "told nowhere near", "nothing to tell", "a neighbour's word", "neighbours told"),
    ),
    (
        _around,
        ("title says", "told at another", "other matters", "one part named", "part if others", "of a level"),
    ),
)


@functools.cache
def _left() -> tuple[float, ...]:
    """Return what the signals that are not read yet can add up to at most, after each of the readings."""
    rest = [names for _, names in _READINGS[1:]] + [_OF_RIVALS]
    most = [sum(max(weights().get(name, 0.0), 0.0) for name in names) for names in rest]
    return tuple(sum(most[number:]) for number in range(len(most)))


@functools.cache
def _logit(score: float) -> float:
    """Return the sum of weights that comes to a score."""
    return math.log(score / (1 - score)) if score > 0 else -math.inf


def _share(way: frozenset[str], ring: frozenset[str]) -> float:
    return sum(is_in(one, ring) for one in way) / len(way) if way else 0.0


def amount_at(place: Place) -> Decimal:
    """Return the number of the figure at a place, the numerator of a ratio."""
    return place.figure.value or place.figure.low or Decimal(0)


@functools.cache
def weights() -> Mapping[str, float]:
    """Return the weight of each signal: above 0 it speaks for a figure that answers."""
    return {row["signal"]: float(row["weight"]) for row in table("indicator_weights")}


def score_of(signals: Mapping[str, float], known: Mapping[str, float] | None = None) -> float:
    """Return how sure it is that a figure with these signals answers, 0..1, by `known` weights or the table's.

    >>> score_of({"own noun": 1.0, "topic is sure": 1.0}) > score_of({"other noun": 1.0, "out of order": 1.0})
    True
    """
    known = weights() if known is None else known
    total = known[ALWAYS] + sum(known.get(name, 0.0) * signals[name] for name in sorted(signals))
    return round(1 / (1 + math.exp(-total)), 3)
