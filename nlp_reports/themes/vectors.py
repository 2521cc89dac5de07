"""Statements as vectors: their words, their letters, what they are about, and an embedder's opinion where there is one.

Each view is a unit vector scaled by its weight, so that a product of two statements is the agreement of the views, and
the product of two means is the average likeness of two groups.
"""

import functools
import itertools
import math
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from nlp_reports.lexicon import table
from nlp_reports.model import Statement
from nlp_reports.themes.concepts import common_cues, concepts
from nlp_reports.themes.matter import matter_words, told_words

# How much each view is worth; tuned on the development reports with the table of concepts and with an empty one:
# words lead, so that matters which the table does not know are gathered too.
_CONCEPT, _WORDS, _LETTERS, _TOPIC, _LEANS, _EMBEDDED = 0.025, 0.14, 0.05, 0.04, 0.02, 0.13
# Raises the chief concept above those that are named in passing.
_SHARPNESS = 2.0
_LETTERS_LONG = 4

Vector = dict[str, float]


class Embedder(Protocol):
    """Gives a vector for each text; the same texts give the same vectors."""

    def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        """Return one row per text, all of one length."""
        ...


@functools.cache
def stop_words() -> frozenset[str]:
    """Return the words that say nothing of what a statement is about."""
    return frozenset(table("theme_stop_words").keys())


def vectors(statements: Sequence[Statement], guidance: frozenset[str], embedder: Embedder | None) -> Iterator[Vector]:
    """Go through one unit vector per statement of one role; `guidance` are the topic ids that may count.

    They are made one by one: those of tens of thousands together would not fit into memory.
    """
    words = [tuple(map(sys.intern, matter_words(statement))) for statement in statements]
    pairs, letters = _Rarity(map(terms, words)), _Rarity(map(_grams, words))
    learnt = _embedded(statements, embedder)
    common = common_cues([told_words(said) for said in statements], statements[0].role) if statements else ()
    for statement, said, opinion in zip(statements, words, learnt, strict=True):
        # The known causes are those of shortcomings.
        matters = {} if statement.favourable else concepts(told_words(statement), statement.role, common)
        about = {c: score**_SHARPNESS for c, score in matters.items()}
        known = {topic: 1.0 for topic in statement.topics[:1] if topic in guidance}
        leans = {topic: 0.5**rank for rank, topic in enumerate(statement.leans) if topic in guidance}
        views = (
            ("c", about, _CONCEPT),
            ("w", pairs.of(terms(said)), _WORDS),
            ("l", letters.of(_grams(said)), _LETTERS),
            ("t", known or leans, _TOPIC if known else _LEANS),
            ("e", opinion, _EMBEDDED),
        )
        yield _joined(views)


def matrix(rows: Iterable[Vector]) -> Any:  # noqa: ANN401 - a scipy sparse matrix, which has no published types
    """Return `rows` as a sparse matrix, its columns in the order of their names."""
    import numpy as np  # noqa: PLC0415 - heavy, and only clustering needs it
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - as above

    places: dict[str, int] = {}
    columns, values, ends = array("i"), array("d"), array("q", [0])
    for row in rows:
        columns.extend(places.setdefault(key, len(places)) for key in row)
        values.extend(row.values())
        ends.append(len(columns))
    order = np.empty(len(places), dtype=np.int32)
    order[[places[key] for key in sorted(places)]] = np.arange(len(places), dtype=np.int32)
    shape = (len(ends) - 1, len(places))
    found = csr_matrix((np.array(values), order[np.array(columns)], np.array(ends)), shape)
    found.sort_indices()
    return found


def _joined(views: Iterable[tuple[str, Mapping[str, float], float]]) -> Vector:
    """Return the views side by side as one unit vector, each by its weight; an empty view leaves room to the others."""
    joined: Vector = {}
    for name, view, weight in views:
        length, worth = math.sqrt(sum([value * value for value in view.values()])), math.sqrt(weight)
        if length:
            joined |= {f"{name}:{key}": worth * value / length for key, value in view.items()}
    whole = math.sqrt(sum([value * value for value in joined.values()])) or 1.0
    return {key: value / whole for key, value in joined.items()}


def terms(words: Sequence[str]) -> Counter[str]:
    """Return single words that mean something and pairs with at least one such word."""
    stops = stop_words()
    single = [word for word in words if word not in stops and not word.isdigit()]
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(words) if a not in stops or b not in stops]
    return Counter(single + pairs)


def _grams(words: Sequence[str]) -> Counter[str]:
    stops = stop_words()
    line = " ".join([word for word in words if word not in stops])
    return Counter([line[start : start + _LETTERS_LONG] for start in range(max(1, len(line) - _LETTERS_LONG + 1))])


class _Rarity:
    """Weighs the entries of bags by how few of all bags share them."""

    def __init__(self, bags: Iterable[Counter[str]]) -> None:
        self._spread: Counter[str] = Counter()
        self._total = 1
        for bag in bags:
            self._spread.update(bag.keys())
            self._total += 1

    def of(self, bag: Counter[str]) -> Vector:
        """Return one of the bags as a vector."""
        return {key: (1 + math.log(count)) * math.log(self._total / self._spread[key]) for key, count in bag.items()}


def _embedded(statements: Sequence[Statement], embedder: Embedder | None) -> list[Vector]:
    if embedder is None or not statements:
        return [{} for _ in statements]
    rows = embedder.embed([statement.text for statement in statements])
    return [{str(place): float(value) for place, value in enumerate(row)} for row in rows]
