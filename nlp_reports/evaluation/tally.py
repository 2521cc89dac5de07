"""Counts that add up over reports, and the ratios a person reads."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field


def ratio(part: float, whole: float) -> float:
    """Return `part` of `whole` with three decimals, 0 of nothing."""
    return round(part / whole, 3) if whole else 0.0


@dataclass(slots=True)
class Tally:
    """Hits, false and missed ones of one question, and whatever else is counted beside them."""

    hit: int = 0
    false: int = 0
    missed: int = 0
    more: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Return the share of what was said that is right."""
        return ratio(self.hit, self.hit + self.false)

    @property
    def recall(self) -> float:
        """Return the share of what is there that was said."""
        return ratio(self.hit, self.hit + self.missed)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of the two."""
        return ratio(2 * self.hit, 2 * self.hit + self.false + self.missed)

    @property
    def n(self) -> int:
        """Return how many there are in the gold."""
        return self.hit + self.missed


def bcubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Return the B-cubed F1 of a clustering given as (gold, ours) of each item.

    Source: Bagga & Baldwin 1998, "Entity-based cross-document coreferencing using the vector space model".

    >>> bcubed([("a", 1), ("a", 1), ("b", 2)])
    1.0
    """
    both, gold, ours = Counter(pairs), Counter(g for g, _ in pairs), Counter(o for _, o in pairs)
    precision = sum(both[pair] / ours[pair[1]] for pair in pairs) / max(1, len(pairs))
    recall = sum(both[pair] / gold[pair[0]] for pair in pairs) / max(1, len(pairs))
    return ratio(2 * precision * recall, precision + recall)
