"""The indicators of a guideline by what a figure must say to answer them: each figure meets only those."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from nlp_reports.indicators.counting import counts_here, longer_by_beginning
from nlp_reports.indicators.fit import POINTED, STRANGE, SURE, may_claim
from nlp_reports.indicators.naming import Wanted, wanted_of
from nlp_reports.indicators.nouns import TURN, head_noun
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.said import Said
from nlp_reports.model import FigureKind, Guideline

Asking = list[tuple[Wanted, int]]


class Askers:
    """The indicators of one guideline, in its order, by unit, topic, matter and noun.

    Attributes:
        wanted: all of them.
        pointed: every topic as one that only a heading points at.
    """

    def __init__(self, guideline: Guideline) -> None:
        """Make the indicators of a guideline ready for looking."""
        self.wanted = wanted_of(guideline)
        self.pointed: Mapping[str, int] = {one.topic.id: POINTED for one in self.wanted}
        self._by_unit: dict[str, list[int]] = defaultdict(list)
        self._by_topic: dict[str, list[int]] = defaultdict(list)
        self._by_matter: dict[str, list[int]] = defaultdict(list)
        for position, one in enumerate(self.wanted):
            self._by_unit[one.indicator.unit].append(position)
            self._by_topic[one.topic.id].append(position)
            for matter in one.matters:
                self._by_matter[matter].append(position)
        self._nouns = _Nouns(self.wanted)

    def of_topics(self, sureness: Mapping[str, int]) -> Asking:
        """Return the indicators of the topics that a sentence may be about, with how surely it is."""
        found = sorted(position for topic in sureness for position in self._by_topic.get(topic, ()))
        return [(self.wanted[position], sureness[self.wanted[position].topic.id]) for position in found]

    def of_matters(self, matters: frozenset[str]) -> list[Wanted]:
        """Return the indicators that ask for any of some matters, as a row of a table that names these may answer."""
        found = frozenset[int]().union(*[self._by_matter.get(matter, ()) for matter in matters])
        return [self.wanted[position] for position in sorted(found)]

    def of(self, place: Place, sureness: Mapping[str, int]) -> Asking:
        """Return the indicators that a figure may answer by its noun or unit, with how surely it is of their topics."""
        found: Asking = []
        for one in self._near(place, sureness):
            surely = sureness.get(one.topic.id, STRANGE)
            if may_claim(one, place, surely) and counts_here(place, one, sure=surely == SURE):
                found.append((one, surely))
        return found

    def _near(self, place: Place, sureness: Mapping[str, int]) -> Iterable[Wanted]:
        """Return those that need be asked at all."""
        if place.figure.kind is FigureKind.MEASURE:
            # Only a measure may answer what is asked in another unit ("kg" for "ki-lô-gam").
            return self.wanted
        found: Iterable[int] = self._by_unit.get(place.figure.unit, ())
        if place.said.is_count:
            # A sentence that is sure to be about a topic may leave out the noun.
            sure = [self._by_topic.get(topic, ()) for topic, surely in sureness.items() if surely == SURE]
            found = sorted(self._nouns.of(place.said).union(*sure))  # each in the guideline's order
        return [self.wanted[position] for position in found]


class _Nouns:
    """The positions of indicators by the nouns that may stand for their own: whoever `counts_here` is among them."""

    def __init__(self, every: Sequence[Wanted]) -> None:
        self._by_noun: dict[str, set[int]] = defaultdict(set)
        self._longer: dict[str, set[int]] = defaultdict(set)
        self._by_word: dict[str, list[tuple[frozenset[str], int]]] = defaultdict(list)
        self._turning = {n for n, one in enumerate(every) if head_noun(one.indicator).startswith(TURN)}
        for position, one in enumerate(every):
            if one.indicator.unit:
                continue
            for noun in one.kin:
                self._by_noun[noun].add(position)
            for begun in longer_by_beginning(one.kin):
                self._longer[begun].add(position)
            for words in one.near_words:
                self._by_word[min(words, default="")].append((words, position))

    def of(self, said: Said) -> set[int]:
        """Return the positions of those whose noun is said by a figure, or is begun there."""
        found = set(self._longer.get(said.counted, ()))
        found.update(*map(self._by_noun.__getitem__, said.nouns & self._by_noun.keys()))
        if said.turns:
            found |= self._turning
        if said.counted not in said.behind:
            near = [self._by_word[word] for word in (*said.words, "") if word in self._by_word]
            found.update([position for pairs in near for words, position in pairs if words <= said.words])
        return found
