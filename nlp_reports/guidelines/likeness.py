"""How much a text speaks of each topic of a guideline."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.thresholds import SMALL_MATTER, TOUCH
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.model import Guideline, Topic

SIZE_SHARE = 0.5
FIRM = "pfn"
HEAD_SYLLABLES = 8


@dataclass(frozen=True, slots=True)
class Likeness:
    """The topics of a guideline as weighted features.

    `features` is all that is said of each, `matters` its aspects, `heads` their beginnings and the parts of its title:
    only firm features, those that name a matter.
    """

    topics: tuple[Topic, ...]
    features: tuple[frozenset[str], ...]
    matters: tuple[tuple[frozenset[str], ...], ...]
    heads: tuple[tuple[tuple[frozenset[str], float], ...], ...]
    weights: Weights
    norms: tuple[float, ...]

    @classmethod
    def of(cls, guideline: Guideline) -> "Likeness":
        """Weigh the features of all topics against each other."""
        matters = tuple(tuple(map(firm, topic.aspects or (topic.title,))) for topic in guideline.topics)
        spoken = tuple(features(words_of(topic)) for topic in guideline.topics)
        weights = Weights(spoken)
        sizes = [weights.of(f) for f in spoken]
        mean = sum(sizes) / len(sizes) if sizes else 1.0
        norms = tuple((1 - SIZE_SHARE) + SIZE_SHARE * size / (mean or 1.0) for size in sizes)
        heads = tuple(
            tuple((head, weights.of(head) + SMALL_MATTER) for head in (*own, *_telling(topic, place, spoken)) if head)
            for place, (topic, own) in enumerate(zip(guideline.topics, matters, strict=True))
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
        """Return which share of `matter` a text with these features touches; a small matter never reaches 1."""
        return self.weights.shared(spoken, matter) / (self.weights.of(matter) + SMALL_MATTER)


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
    beginnings = [" ".join(aspect.split()[:HEAD_SYLLABLES]) for aspect in topic.aspects]
    return (*topic.title.split("; "), *beginnings)
