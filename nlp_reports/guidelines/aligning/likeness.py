"""How much a text speaks of each topic of a guideline."""

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.aligning.thresholds import SMALL_MATTER, TOUCH
from nlp_reports.guidelines.asking.matters import list_parts
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.model import Guideline, Topic

SIZE_SHARE = 0.5
FIRM = "pfn"
HEAD_SYLLABLES = 8
_ASIDE = re.compile(r"\s*\([^)]*\)")
# "Quy chế phối hợp với chính quyền, cơ quan BHXH và các ngành": several partners of an agreement are no matters.
_PARTNERS = re.compile(
    r"(?<!\w)((?:quy chế|chương trình|kế hoạch|nghị quyết) (?:liên tịch |phối hợp )+(?:công tác |hoạt động )?)"
    r"(?:với|giữa) [^.;:,()]+,[^.;:()]+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Likeness:
    """The topics of a guideline as weighted features.

    `features` is all that is said of each, `tellers` are for each feature the places of the topics that have it. The
    heads of a topic are the matters that its aspects list and the parts of its title, only firm features, those that
    name a matter: `heads` holds for each the place of its topic and its size, `holders` for each feature the heads that
    hold it. `neighbours` are the pairs of topics of one section that share a firm feature, the earlier first, with what
    only the later has.
    """

    topics: tuple[Topic, ...]
    features: tuple[frozenset[str], ...]
    tellers: Mapping[str, tuple[int, ...]]
    heads: tuple[tuple[int, float], ...]
    holders: Mapping[str, tuple[int, ...]]
    weights: Weights
    norms: tuple[float, ...]
    neighbours: tuple[tuple[int, int, frozenset[str]], ...]

    @classmethod
    def of(cls, topics: Sequence[Topic]) -> "Likeness":
        """Weigh the features of all topics against each other."""
        spoken = tuple(features(words_of(topic)) for topic in topics)
        weights = Weights(spoken)
        sizes = [weights.of(f) for f in spoken]
        mean = sum(sizes) / len(sizes) if sizes else 1.0
        norms = tuple((1 - SIZE_SHARE) + SIZE_SHARE * size / (mean or 1.0) for size in sizes)
        heads: list[tuple[int, float]] = []
        holders: dict[str, list[int]] = {}
        for place, topic in enumerate(topics):
            for head in (*_listed(topic), *_telling(topic, place, spoken)):
                for feature in head:
                    holders.setdefault(feature, []).append(len(heads))
                heads.append((place, weights.of(head) + SMALL_MATTER))
        kept = {feature: tuple(held) for feature, held in holders.items()}
        tellers = {f: tuple(place for place, own in enumerate(spoken) if f in own) for f in weights.known}
        neighbours = tuple(_neighbours(topics, spoken))
        return cls(tuple(topics), spoken, tellers, tuple(heads), kept, weights, norms, neighbours)

    def scores(self, spoken: frozenset[str]) -> list[float]:
        """Return how much a text with these features speaks of each topic, 0 upwards; a few points are a clear word."""
        return self.scores_touched(spoken, self.touches(spoken))

    def scores_touched(self, spoken: frozenset[str], touches: Sequence[float]) -> list[float]:
        """Return what `scores` does, given the `touches` of the text."""
        known = spoken & self.weights.known
        rows = zip(self._shared(known), self.norms, touches, strict=True)
        return self._levelled([shared / norm + TOUCH * touch for shared, norm, touch in rows], known)

    def _shared(self, known: frozenset[str]) -> list[float]:
        """Return the weight of what a text shares with each topic, as `Weights.shared` does, all topics at once."""
        found = [0.0] * len(self.topics)
        # The light ones first, as there: sums of floats depend on it.
        each = self.weights.each
        for feature in self.weights.by_weight(known):
            weight = each[feature]
            for place in self.tellers[feature]:
                found[place] += weight
        return found

    def score(self, spoken: frozenset[str], place: int) -> float:
        """Return how much a text with these features speaks of the topic at `place`."""
        return self.score_touched(spoken, place, self.touches(spoken))

    def score_touched(self, spoken: frozenset[str], place: int, touches: Sequence[float]) -> float:
        """Return what `score` does, given the `touches` of the text: they are reckoned once for all topics."""
        return self.weights.shared(spoken, self.features[place]) / self.norms[place] + TOUCH * touches[place]

    def touches(self, spoken: frozenset[str]) -> list[float]:
        """Return how much of one matter of each topic is touched, 0..1; the matter touched most counts."""
        shared: dict[int, float] = {}
        # In one order always: sums of floats depend on it.
        each = self.weights.each
        for feature in sorted(spoken & self.holders.keys()):
            weight = each.get(feature, 0.0)
            for head in self.holders[feature]:
                shared[head] = shared.get(head, 0.0) + weight
        found = [0.0] * len(self.topics)
        for head, weight in shared.items():
            place, size = self.heads[head]
            found[place] = max(found[place], weight / size)
        return self._levelled(found, spoken)

    def _levelled(self, found: list[float], spoken: frozenset[str]) -> list[float]:
        """Return `found` where of two neighbours the later is worth no more if a text tells it by nothing of its own.

        What both ask for belongs to the one that asks for it first.
        """
        for first, later, own in self.neighbours:
            if found[first] < found[later] and own.isdisjoint(spoken):
                found[later] = found[first]
        return found


@functools.lru_cache(8)
def likeness_of(guideline: Guideline) -> Likeness:
    """Return the topics of `guideline` as weighted features, kept for its next report."""
    return Likeness.of(guideline.topics)


def without_aside(aspect: str) -> str:
    """Return `aspect` without what brackets add on how to tell it.

    >>> without_aside("dạy nghề (nêu rõ số lớp)")
    'dạy nghề'
    """
    return _ASIDE.sub("", aspect)


def without_partners(text: str) -> str:
    """Return `text` without those whom a standing agreement is made with, where they are several.

    >>> without_partners("Thực hiện quy chế phối hợp với chính quyền, cơ quan BHXH; kết quả")
    'Thực hiện quy chế phối hợp ; kết quả'
    >>> without_partners("Phối hợp với ngân hàng cho vay vốn")
    'Phối hợp với ngân hàng cho vay vốn'
    """
    return _PARTNERS.sub(r"\1", text)


def _neighbours(topics: Sequence[Topic], spoken: Sequence[frozenset[str]]) -> Iterator[tuple[int, int, frozenset[str]]]:
    for one, other in itertools.combinations(range(len(topics)), 2):
        shared = spoken[one] & spoken[other]
        if topics[one].section == topics[other].section and any(feature[0] in FIRM for feature in shared):
            yield one, other, spoken[other] - shared


def _listed(topic: Topic) -> Iterator[frozenset[str]]:
    """Yield the firm features of each matter that the aspects list."""
    for aspect in topic.aspects or (topic.title,):
        yield from map(firm, list_parts(without_partners(without_aside(aspect))))


def _telling(topic: Topic, place: int, spoken: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return those heads of a topic that no other topic holds."""
    heads = map(firm, heads_of(topic))
    return [head for head in heads if not any(head <= other for o, other in enumerate(spoken) if o != place)]


def firm(text: str) -> frozenset[str]:
    """Return those features of `text` that name a matter: pairs of syllables, fields of work, symbols."""
    return frozenset(feature for feature in features(text) if feature[0] in FIRM)


def words_of(topic: Topic) -> str:
    """Return all that the guideline says of a topic, and what it is counted in."""
    counted = [noun for indicator in topic.indicators for noun in indicator.counted if " " in noun]
    return " . ".join(map(without_partners, (topic.title, *topic.aspects, *counted)))


def heads_of(topic: Topic) -> tuple[str, ...]:
    """Return the parts of the title and the beginnings of the aspects."""
    parts = [part for aspect in topic.aspects for part in list_parts(without_partners(without_aside(aspect)))]
    beginnings = [" ".join(part.split()[:HEAD_SYLLABLES]) for part in parts]
    return (*without_partners(topic.title).split("; "), *beginnings)
