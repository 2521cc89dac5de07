"""What is left when every rule has spoken: figures and indicators of a topic, weighed by signals."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.accounts import is_of_no_fund
from nlp_reports.indicators.called_sums import is_for_each, is_summed
from nlp_reports.indicators.ends import is_an_end, is_for_one
from nlp_reports.indicators.excluding import is_still_open
from nlp_reports.indicators.fit import LEAST, STRANGE, Claim
from nlp_reports.indicators.folk import is_of_other_folk
from nlp_reports.indicators.foreign import is_price
from nlp_reports.indicators.graded import is_one_grade
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import asks_for_each
from nlp_reports.indicators.parties import is_of_other_party
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.portions import is_parted_by
from nlp_reports.indicators.signals import Pair, Setting, may_answer, score_of, signals_of
from nlp_reports.model import FigureKind

# A figure answers above this score; such values are right four times in five and always doubtful.
ANSWERS: Final = 0.5

Places = Sequence[tuple[Place, Mapping[str, int]]]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A pair of an indicator and a figure, with its signals."""

    pair: Pair
    signals: Mapping[str, float]

    @property
    def key(self) -> tuple[str, Spot]:
        """Return the indicator's id and where the figure stands."""
        return self.pair.wanted.indicator.id, self.pair.place.spot


def weighed(
    places: Places,
    spots: Collection[Spot],
    taken: Mapping[str, Claim],
    missing: Sequence[Wanted],
    every: Sequence[Wanted],
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, that a figure which answers no other one should answer, each with its claim.

    `taken` are the claims taken so far, `spots` where the figures stand that answer or contradict each other.
    The best pair of all goes first, each figure and each indicator once. Such a value is doubtful.
    """
    gone: set[object] = set()
    scored = [(score_of(one.signals), one) for one in pairs_of(places, spots, taken, missing, every, ANSWERS)]
    for score, one in sorted(scored, key=lambda both: (-both[0], both[1].key)):
        identity, spot = one.key
        if score >= ANSWERS and identity not in gone and spot not in gone:
            gone |= {identity, spot}
            yield identity, _claim(one.pair)


def pairs_of(
    places: Places,
    spots: Collection[Spot],
    taken: Mapping[str, Claim],
    missing: Sequence[Wanted],
    every: Sequence[Wanted],
    least: float = 0.0,
) -> list[Weighed]:
    """Return every pair of an indicator of `missing` and a figure that is left and may answer it, with its signals.

    Those that cannot score `least` are left out.
    """
    setting = _setting(taken, every)
    pairs = list(_pairs((both for both in places if both[0].spot not in spots), missing))
    rivals = _Rivals(pairs)
    signals = ((pair, signals_of(pair, setting, rivals.best, least)) for pair in pairs)
    return [Weighed(pair, found) for pair, found in signals if found is not None]


def _pairs(places: Iterable[tuple[Place, Mapping[str, int]]], missing: Sequence[Wanted]) -> Iterator[Pair]:
    """Yield each figure with each indicator that its sentence may be about and that asks for its kind and unit."""
    asked: dict[tuple[str, str], list[int]] = defaultdict(list)
    for position, one in enumerate(missing):
        asked[one.topic.id, one.indicator.unit].append(position)
    units = {one.indicator.unit for one in missing}
    for place, sureness in places:
        alike = units if place.figure.kind is FigureKind.MEASURE else {place.figure.unit}
        asking = sorted([n for topic in sureness for unit in alike for n in asked.get((topic, unit), ())])
        if not asking or is_price(place) or is_parted_by(place):
            continue
        for one in (missing[position] for position in asking):
            other = is_of_other_party(place, one) or is_an_end(place, one.name) or is_still_open(place, one)
            other = other or is_one_grade(place, one) or is_of_other_folk(place, one)
            other = other or is_of_no_fund(place, one) or (is_for_each(place) and not asks_for_each(one.indicator))
            if may_answer(one, place) and not (other or (is_for_one(place, one.name) and not one.average)):
                yield Pair(one, place, sureness[one.topic.id])


class _Rivals:
    """The pairs that are held against each other, by their indicator and by their figure."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._figures: dict[str, list[Pair]] = defaultdict(list)
        self._askers: dict[Spot, list[Pair]] = defaultdict(list)
        for pair in pairs:
            self._figures[pair.wanted.indicator.id].append(pair)
            self._askers[pair.place.spot].append(pair)

    def best(self, pair: Pair) -> tuple[bool, bool]:
        """Tell whether no other figure fits the indicator as well, and whether the figure fits no other one as well."""
        figures = (one for one in self._figures[pair.wanted.indicator.id] if one.amount != pair.amount)
        askers = (one for one in self._askers[pair.place.spot] if one is not pair)
        return all(pair.likeness > one.likeness for one in figures), all(pair.likeness > one.likeness for one in askers)


def _setting(taken: Mapping[str, Claim], every: Sequence[Wanted]) -> Setting:
    mates: dict[str, int] = defaultdict(int)
    ranks: dict[str, int] = {}
    for one in every:
        ranks[one.indicator.id] = mates[one.topic.id]
        mates[one.topic.id] += 1
    answers: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in sorted(taken.values(), key=lambda one: one.figure.span):
        answers[claim.wanted.topic.id, claim.place.source].append(claim)
    return Setting(ranks, answers, frozenset(topic for topic, _ in answers))


def _claim(pair: Pair) -> Claim:
    summed = is_summed(pair.place)
    return Claim(pair.wanted, pair.place, LEAST[STRANGE], Whole.WHOLE, summed, exact=False, surely=STRANGE)
