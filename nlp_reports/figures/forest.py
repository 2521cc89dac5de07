"""Small forests of trees that weigh signals together, learned elsewhere and read from a table (decision 0032).

A regression gives each signal one weight, whatever else is so; a tree asks the next question in the light of the last.
"""

import functools
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import quick

ROOT: Final = "0"
_SIGN: Final = "#"


@quick
@dataclass(frozen=True, slots=True)
class Leaf:
    """Where a tree ends: how much it speaks for what is asked."""

    weight: float


@quick
@dataclass(frozen=True, slots=True)
class Fork:
    """A question: whether the value of a signal is above the cut, and where each answer leads."""

    signal: str
    cut: float
    below: "Node"
    above: "Node"


Node = Fork | Leaf


@quick
@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves are added up; `base` is what is so before any signal is known."""

    base: float
    trees: tuple[Node, ...]

    def score(self, signals: Mapping[str, float]) -> float:
        """Return how surely what is asked is so, as log-odds; a signal that is not told counts 0.

        >>> Forest(-1.0, (Fork("a colon", 0.5, Leaf(0.0), Leaf(2.5)),)).score({"a colon": 1.0})
        1.5
        """
        return round(self.base + math.fsum(_leaf_of(tree, signals) for tree in self.trees), 3)

    @property
    def signals(self) -> frozenset[str]:
        """Return the signals that any tree asks for."""
        return frozenset(name for tree in self.trees for name in _asked(tree))


def _leaf_of(node: Node, signals: Mapping[str, float]) -> float:
    while isinstance(node, Fork):
        node = node.above if signals.get(node.signal, 0.0) > node.cut else node.below
    return node.weight


def _asked(node: Node) -> Iterable[str]:
    if isinstance(node, Fork):
        yield node.signal
        yield from _asked(node.below)
        yield from _asked(node.above)


@functools.cache
def forest_of(name: str) -> Forest:
    """Return the forest of the language table `name`.

    A row is one fork: `fork` is "tree.number" and the first of each tree has the number 0; `below` and `above` are the
    weight of a leaf, or "#" and the number of another fork of the tree. The row "base" has its weight in `cut`.
    """
    rows = {row["fork"]: row for row in table(name)}
    base = float(rows.pop("base")["cut"])

    def node(tree: str, told: str) -> Node:
        if not told.startswith(_SIGN):
            return Leaf(float(told))
        row = rows[f"{tree}.{told.removeprefix(_SIGN)}"]
        return Fork(row["signal"], float(row["cut"]), node(tree, row["below"]), node(tree, row["above"]))

    trees = dict.fromkeys(key.partition(".")[0] for key in rows)
    return Forest(base, tuple(node(tree, _SIGN + ROOT) for tree in trees))
