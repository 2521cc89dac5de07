"""How much two figures of a report have in common, in words weighed by how telling they are there."""

import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.figures.ledger import Entry

# In so short a report every word would seem to be everywhere.
_FEW_SENTENCES: Final = 60

Weight = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Kinship:
    """How much two entries have in common, in weights of words: about 1 for a word that stands nowhere else.

    Attributes:
        near: of the words of both clauses.
        wide: of all words around both.
        beyond: of what the first says beside its noun, those that the second or its surroundings say too.
        covered: how much of what the first says the second or its surroundings say too, from 0 to 1.
    """

    near: float
    wide: float
    beyond: float
    covered: float


def weights(entries: Sequence[Entry]) -> Weight:
    """Return how telling each word is in these entries: about 1 for a word of one sentence, 0 for one of all."""
    said = defaultdict[object, set[str]](set)
    for entry in entries:
        place = entry.figure.sentence or (entry.figure.cell and (entry.figure.cell.table, entry.figure.cell.row))
        said[place].update(entry.noun, entry.around, entry.pairs_around)
    often = Counter(itertools.chain.from_iterable(said.values()))
    whole = max(len(said), _FEW_SENTENCES) + 1
    return functools.cache(lambda word: math.log(whole / (often[word] + 0.5)) / math.log(whole))


def kinship(one: Entry, other: Entry, weight: Weight) -> Kinship:
    """Return how much `one` has in common with `other`, which it may tell again.

    A percentage has no noun, so what it is of is held in pairs of syllables.
    """
    reach = other.reach
    said, known = (one.pairs, other.pairs | other.pairs_around) if one.figure.unit == "%" else (one.said, reach)
    return Kinship(
        near=_sum(weight, one.said & other.said),
        wide=_sum(weight, one.reach & reach),
        beyond=_sum(weight, one.own & (reach - one.noun)),
        covered=_sum(weight, said & known) / (_sum(weight, said) or 1.0),
    )


def _sum(weight: Weight, said: frozenset[str]) -> float:
    return math.fsum(map(weight, said))
