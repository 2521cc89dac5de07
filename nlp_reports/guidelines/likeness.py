"""How much a text speaks of each topic of a guideline."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.model import Guideline, Topic

TITLE_SHARE, SIZE_SHARE = 0.35, 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """The topics of a guideline as weighted features."""

    topics: tuple[Topic, ...]
    features: tuple[frozenset[str], ...]
    weights: Weights
    norms: tuple[float, ...]

    @classmethod
    def of(cls, guideline: Guideline) -> "Likeness":
        """Weigh the features of all topics against each other."""
        spoken = tuple(features(words_of(topic)) for topic in guideline.topics)
        weights = Weights(spoken)
        sizes = [weights.of(f) for f in spoken]
        mean = sum(sizes) / len(sizes) if sizes else 1.0
        norms = tuple((1 - SIZE_SHARE) + SIZE_SHARE * size / (mean or 1.0) for size in sizes)
        return cls(guideline.topics, spoken, weights, norms)

    def scores(self, text: str) -> list[float]:
        """Return how much `text` speaks of each topic, 0 upwards; a few points are a clear word."""
        spoken = features(text)
        return [
            self.weights.shared(spoken, topic) / norm for topic, norm in zip(self.features, self.norms, strict=True)
        ]


def words_of(topic: Topic) -> str:
    """Return all that the guideline says of a topic, one clause a line."""
    return " . ".join((topic.title, *topic.aspects))


def order_of(topics: Sequence[Topic]) -> dict[str, int]:
    """Return the place of each topic id."""
    return {topic.id: place for place, topic in enumerate(topics)}
