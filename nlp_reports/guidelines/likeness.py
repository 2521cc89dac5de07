"""How much a text speaks of each topic of a guideline."""

from collections.abc import Iterable
from dataclasses import dataclass

from nlp_reports.guidelines.thresholds import SMALL_MATTER, TOUCH
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.model import Guideline, Topic

SIZE_SHARE = 0.5
FIRM = "pfn"


@dataclass(frozen=True, slots=True)
class Likeness:
    """The topics of a guideline as weighted features: all that is said of each, and each of its matters."""

    topics: tuple[Topic, ...]
    features: tuple[frozenset[str], ...]
    matters: tuple[tuple[frozenset[str], ...], ...]
    weights: Weights
    norms: tuple[float, ...]

    @classmethod
    def of(cls, guideline: Guideline) -> "Likeness":
        """Weigh the features of all topics against each other."""
        matters = tuple(tuple(features(m) for m in topic.aspects or (topic.title,)) for topic in guideline.topics)
        spoken = tuple(
            features(topic.title).union(*own) for topic, own in zip(guideline.topics, matters, strict=True)
        )
        weights = Weights(spoken)
        sizes = [weights.of(f) for f in spoken]
        mean = sum(sizes) / len(sizes) if sizes else 1.0
        norms = tuple((1 - SIZE_SHARE) + SIZE_SHARE * size / (mean or 1.0) for size in sizes)
        return cls(guideline.topics, spoken, matters, weights, norms)

    def scores(self, spoken: frozenset[str]) -> list[float]:
        """Return how much a text with these features speaks of each topic, 0 upwards; a few points are a clear word."""
        return [
            self.weights.shared(spoken, topic) / norm + TOUCH * self.touch(spoken, place)
            for place, (topic, norm) in enumerate(zip(self.features, self.norms, strict=True))
        ]

    def touch(self, spoken: frozenset[str], place: int) -> float:
        """Return how much of one matter of the topic at `place` is touched, 0..1; the matter touched most counts."""
        return max((self.share(spoken, matter) for matter in self.matters[place]), default=0.0)

    def share(self, spoken: frozenset[str], matter: frozenset[str]) -> float:
        """Return which share of `matter` a text with these features touches; a small matter never reaches 1."""
        firm = self._firm(matter)
        return self.weights.of(firm & spoken) / (self.weights.of(firm) + SMALL_MATTER)

    def size(self, matter: frozenset[str]) -> float:
        """Return how much there is to touch in `matter`."""
        return self.weights.of(self._firm(matter))

    def _firm(self, matter: Iterable[str]) -> frozenset[str]:
        return frozenset(feature for feature in matter if feature[0] in FIRM)
