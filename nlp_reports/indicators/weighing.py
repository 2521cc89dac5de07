"""What is left when every rule has spoken: figures and indicators of a topic, weighed by signals."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.fit import LEAST, STRANGE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parts import Whole, is_summed
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.signals import Pair, Setting, best_score_of, likeness, may_answer, score_of, signals_of
from nlp_reports.indicators.untaken import Spot, spot_of

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
        return self.pair.wanted.indicator.id, spot_of(self.pair.place)


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
    pairs = [
        Pair(one, place, sureness[one.topic.id])
        for place, sureness in places
        if spot_of(place) not in spots
        for one in missing
        if one.topic.id in sureness and may_answer(one, place)
    ]
    liked = [(likeness(pair), pair) for pair in pairs]
    figures: dict[str, list[tuple[float, Pair]]] = defaultdict(list)
    askers: dict[Spot, list[tuple[float, Pair]]] = defaultdict(list)
    for like, pair in liked:
        figures[pair.wanted.indicator.id].append((like, pair))
        askers[spot_of(pair.place)].append((like, pair))
    found = []
    for like, pair in liked:
        others = [more for more, one in figures[pair.wanted.indicator.id] if one.amount != pair.amount]
        rivals = [more for more, one in askers[spot_of(pair.place)] if one is not pair]
        best = all(like > more for more in others), all(like > more for more in rivals)
        if best_score_of(pair, setting, best) >= least:
            found.append(Weighed(pair, signals_of(pair, setting, best)))
    return found


def _setting(taken: Mapping[str, Claim], every: Sequence[Wanted]) -> Setting:
    mates: dict[str, list[Wanted]] = defaultdict(list)
    for one in every:
        mates[one.topic.id].append(one)
    answers: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in taken.values():
        answers[claim.wanted.topic.id, claim.place.source].append(claim)
    return Setting(mates, answers, frozenset(topic for topic, _ in answers))


def _claim(pair: Pair) -> Claim:
    summed = is_summed(pair.place)
    return Claim(pair.wanted, pair.place, LEAST[STRANGE], Whole.WHOLE, summed, exact=False, surely=STRANGE)
