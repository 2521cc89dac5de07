"""How much a text speaks of each topic of a guideline."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.matters import list_parts
from nlp_reports.guidelines.thresholds import SMALL_MATTER, TOUCH
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.model import Guideline, Topic

SIZE_SHARE = 0.5
FIRM = "pfn"
HEAD_SYLLABLES = 8
_ASIDE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Likeness:
    """The topics of a guideline as weighted features.

    `features` is all that is said of each, `matters` the members of each of its aspects, `heads` these and the parts of
    its title: only firm features, those that name a matter.
    """

    topics: tuple[Topic, ...]
    features: tuple[frozenset[str], ...]
    matters: tuple[tuple[tuple[frozenset[str], ...], ...], ...]
    heads: tuple[tuple[tuple[frozenset[str], float], ...], ...]
    weights: Weights
    norms: tuple[float, ...]

    @classmethod
    def of(cls, guideline: Guideline) -> "Likeness":
        """Weigh the features of all topics against each other."""
        matters = tuple(tuple(map(members_of, topic.aspects or (topic.title,))) for topic in guideline.topics)
        spoken = tuple(features(words_of(topic)) for topic in guideline.topics)
        weights = Weights(spoken)
        sizes = [weights.of(f) for f in spoken]
        mean = sum(sizes) / len(sizes) if sizes else 1.0
        norms = tuple((1 - SIZE_SHARE) + SIZE_SHARE * size / (mean or 1.0) for size in sizes)
        heads = tuple(
            tuple((head, weights.of(head) + SMALL_MATTER) for head in (*own, *_telling(topic, place, spoken)) if head)
            for place, (topic, own) in enumerate(zip(guideline.topics, map(_flat, matters), strict=True))
        )
        return cls(guideline.topics, spoken, matters, heads, weights, norms)

    def scores(self, spoken: frozenset[str]) -> list[float]:
        """Return how much a text with these features speaks of each topic."""
        return [self.score(spoken, place) for place in range(len(self.topics))]

    def score(self, spoken: frozenset[str], place: int) -> float:
        """Return how much it speaks of the topic at `place`, 0 upwards; a few points are a clear word."""
        return self.weights.shared(spoken, self.features[place]) / self.norms[place] + TOUCH * self.touch(spoken, place)

    def touch(self, spoken: frozenset[str], place: int) -> float:
        """Return how much of one matter of the topic at `place` is touched, 0..1; the matter touched most counts."""
        return max((self.weights.shared(spoken, head) / whole for head, whole in self.heads[place]), default=0.0)

    def share(self, spoken: frozenset[str], matter: frozenset[str]) -> float:
        """Return which share of `matter` a text with these features touches, 0..1; nothing of a matter of no weight."""
        return self.weights.shared(spoken, matter) / (self.weights.of(matter) or 1.0)


def without_aside(aspect: str) -> str:
    """Return `aspect` without what brackets add on how to tell it.

    >>> without_aside("dạy nghề (nêu rõ số lớp)")
    'dạy nghề'
    """
    return _ASIDE.sub("", aspect)


def members_of(aspect: str) -> tuple[frozenset[str], ...]:
    """Return the firm features of each matter that an aspect lists; what brackets add on how to tell it is none.

    >>> len(members_of("dạy nghề, cho vay vốn (nêu rõ số lớp)"))
    2
    """
    return tuple(map(firm, list_parts(without_aside(aspect))))


def _flat(aspects: Iterable[Iterable[frozenset[str]]]) -> tuple[frozenset[str], ...]:
    return tuple(member for members in aspects for member in members)


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
    return " . ".join((topic.title, *topic.aspects, *counted))


def heads_of(topic: Topic) -> tuple[str, ...]:
    """Return the parts of the title and the beginnings of the aspects."""
    parts = [part for aspect in topic.aspects for part in list_parts(without_aside(aspect))]
    beginnings = [" ".join(part.split()[:HEAD_SYLLABLES]) for part in parts]
    return (*topic.title.split("; "), *beginnings)
