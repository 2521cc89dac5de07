"""What tells whether a figure that is left answers an indicator: readable numbers in 0..1, and their weights."""

import functools
import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nlp_reports.indicators.concepts import is_in, other_matters
from nlp_reports.indicators.counting import counts_here, names_own
from nlp_reports.indicators.fit import POINTED, SURE, Claim, clashes, fit_of, share_said
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import counts, goes_unsaid, grows, is_common, is_count, is_exact, kindred, same_kind
from nlp_reports.indicators.parts import Whole, levels, whole_of
from nlp_reports.indicators.places import Place
from nlp_reports.lexicon import table
from nlp_reports.model import FigureKind

ALWAYS = "always"
CROWD = 3
# How well a pair fits at first sight, by which pairs are held against each other: what its noun is worth, its words,
# that all stands by it which tells an indicator from its neighbours, and each neighbour that its words tell instead.
_NOUNS = {"own noun": 1.0, "own common noun": 0.8, "kindred noun": 0.8, "unit": 0.8, "no noun": 0.5, "like noun": 0.5}
_WORDS, _TOLD, _CLASH = 1.5, 0.3, 0.7


# The signals of the words around a figure: they cost most to read.
_OF_WORDS = (
    *("words", "title says", "told near", "told nowhere near", "told at another", "nothing to tell"),
    *("neighbours told", "a neighbour's word", "other matters", "one part named", "part if others", "of a level"),
    "both best and told",
)


@dataclass(frozen=True)  # without slots: what the noun is, is asked twice
class Pair:
    """An indicator without a value and a figure that is left, with how surely the sentence is about its topic."""

    wanted: Wanted
    place: Place
    surely: int

    @property
    def amount(self) -> Decimal:
        """Return the figure's number, the numerator of a ratio."""
        return amount_at(self.place)

    @functools.cached_property
    def noun(self) -> str:
        """Return what the figure's noun is to the indicator's."""
        return _noun_of(self)


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a report when its figures that are left are weighed.

    Attributes:
        mates: the indicators of each topic, in the guideline's order, by its id.
        answers: the claims that were taken, by topic and source.
        answered: the ids of the topics that have a value.
    """

    mates: Mapping[str, Sequence[Wanted]]
    answers: Mapping[tuple[str, str], Sequence[Claim]]
    answered: Collection[str]


def may_answer(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure is of the kind and unit that an indicator asks for, whatever its noun."""
    figure, indicator = place.figure, wanted.indicator
    if indicator.unit or figure.kind is FigureKind.MEASURE:
        return counts(figure, indicator)
    return is_count(figure) and not figure.per and (figure.kind is not FigureKind.CHANGE or grows(indicator))


def likeness(pair: Pair) -> float:
    """Return how well a pair fits at first sight: greater is better."""
    wanted, place = pair.wanted, pair.place
    told = bool(wanted.telling) and all(is_in(one, place.local) for one in wanted.telling)
    return (
        _NOUNS.get(pair.noun, 0.0) + _WORDS * share_said(wanted, place) + _TOLD * told - _CLASH * clashes(wanted, place)
    )


def signals_of(pair: Pair, setting: Setting, best: tuple[bool, bool]) -> dict[str, float]:
    """Return the signals of a pair, by name; those that are 0 are left out.

    `best` tells whether no other figure fits the indicator as well, and whether the figure fits no other one as well.
    """
    found = {**_at_sight(pair, setting, best), **_told(pair)}
    found["both best and told"] = all(best) * found["told near"]
    return _rounded(found)


def best_score_of(pair: Pair, setting: Setting, best: tuple[bool, bool]) -> float:
    """Return what `score_of` can say of a pair at most, whatever the words around the figure are."""
    told = {name: 1.0 for name in _OF_WORDS if weights().get(name, 0.0) > 0}
    return score_of(_rounded(_at_sight(pair, setting, best)) | told)


def _rounded(signals: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in signals.items() if round(value, 3)}


def _at_sight(pair: Pair, setting: Setting, best: tuple[bool, bool]) -> dict[str, float]:
    """Return the signals of all but the words around the figure."""
    return {
        pair.noun: 1.0,
        **_about(pair),
        **_order(pair, setting),
        "fits best": float(best[0]),
        "figure fits best": float(best[1]),
        "both best and sure": float(all(best) and pair.surely == SURE),
    }


def _noun_of(pair: Pair) -> str:
    figure, indicator = pair.place.figure, pair.wanted.indicator
    if indicator.unit:
        return "unit"
    if is_exact(figure, indicator) or names_own(pair.place, pair.wanted):
        return "own common noun" if is_common(figure) else "own noun"
    if counts_here(pair.place, pair.wanted, sure=False):
        return "kindred noun"
    if goes_unsaid(figure):
        return "no noun"
    return "like noun" if same_kind(figure, indicator) else "other noun"


def _about(pair: Pair) -> dict[str, float]:
    """Return signals of the indicator, the topic and how the figure stands in its sentence."""
    wanted, place = pair.wanted, pair.place
    return {
        "counts things": float(not wanted.indicator.unit),
        "money": float(wanted.indicator.unit == "đồng"),
        "topic is sure": float(pair.surely == SURE),
        "only its heading": float(pair.surely == POINTED),
        "first of its kind": float(not any(kindred(one, place.figure) for one in place.earlier)),
        "siblings": min(len(place.siblings), CROWD) / CROWD,
    }


def _told(pair: Pair) -> dict[str, float]:
    """Return signals of the words around the figure."""
    wanted, place = pair.wanted, pair.place
    telling = wanted.telling
    near = [one for one in telling if is_in(one, place.local)]
    others = [one for one in telling if is_in(one, place.others) and one not in near]
    way = wanted.ways[0]
    return {
        "words": fit_of(wanted, place, pair.surely),
        "title says": max(_share(one, wanted.implied) for one in wanted.ways) if pair.surely > POINTED else 0.0,
        "told near": len(near) / len(telling) if telling else 0.0,
        "told nowhere near": float(bool(telling) and not near),
        "told at another": len(others) / len(telling) if telling else 0.0,
        "nothing to tell": float(not telling),
        "neighbours told": min(clashes(wanted, place), CROWD) / CROWD,
        "a neighbour's word": float(not wanted.theirs.isdisjoint(place.local)),
        "other matters": min(len(other_matters(way | wanted.implied, place.local)), CROWD) / CROWD,
        "one part named": float(len(wanted.ways) > 1 and not all(is_in(one, place.sentence) for one in way)),
        "part if others": float(whole_of(place, wanted) is Whole.ALONE),
        "of a level": float(bool(levels().search(place.head)) and any(map(levels().search, place.siblings))),
    }


def _order(pair: Pair, setting: Setting) -> dict[str, float]:
    """Return signals of the figures of the sentence that answer: reports mostly keep the order of the guideline."""
    topic, place = pair.wanted.topic.id, pair.place
    own, start = _rank(pair.wanted, setting), place.figure.span.start
    answers = sorted(setting.answers.get((topic, place.source), ()), key=lambda one: one.figure.span)
    before = [one for one in answers if one.figure.span.start < start]
    after = [one for one in answers if one.figure.span.start > start]
    kept = sum(_rank(one.wanted, setting) < own for one in before) + sum(
        _rank(one.wanted, setting) > own for one in after
    )
    less = bool(before) and kindred(before[-1].figure, place.figure) and amount_at(before[-1].place) >= pair.amount
    return {
        "in order": min(kept, CROWD) / CROWD,
        "out of order": min(len(before) + len(after) - kept, CROWD) / CROWD,
        "right after": float(bool(before) and _rank(before[-1].wanted, setting) == own - 1),
        "right before": float(bool(after) and _rank(after[0].wanted, setting) == own + 1),
        "no more than before": float(less),
        "topic has a value": float(topic in setting.answered),
    }


def _rank(wanted: Wanted, setting: Setting) -> int:
    return next(n for n, one in enumerate(setting.mates[wanted.topic.id]) if one is wanted)


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
