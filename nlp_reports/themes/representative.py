"""Choose the sentences that speak for many documents: the pairs of syllables that documents share, each covered once.

A pair of neighbouring syllables weighs by how many documents say it and how soon after a turn to another matter; the
sentence that covers most weight for its length comes first, and what it covered counts no more.
"""

import heapq
import itertools
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.text import fold
from nlp_reports.themes.turns import Pair, pairs, turns
from nlp_reports.themes.vectors import stop_words

_WORD = re.compile(r"[^\W_]+")
# Tuned on half of a public set, see docs/summaries.md.
_OPENING, _FADING = 6.0, 3.0
_AGREEMENT = 1.5
_LENGTH = 0.8
_SHORTEST = 5
# Weights are whole numbers of this fineness, so that their sum is the same in any order of documents.
_FINE = 1000

Place = tuple[int, int]


def select(sentences_by_doc: Sequence[Sequence[str]], budget: int) -> tuple[Place, ...]:
    """Return (document, sentence) of those that best stand for all, at most `budget` syllables together; in text order.

    Sentences under five syllables are never chosen. The order of the documents does not change which texts are.

    >>> select([["Thu kinh phí công đoàn còn chậm.", "Trời đẹp."], ["Kinh phí công đoàn thu chậm ở nhiều nơi."]], 8)
    ((0, 0),)
    """
    stops = stop_words()
    documents = [[_words(sentence) for sentence in document] for document in sentences_by_doc]
    distinct = [[pairs(words, stops) for words in document] for document in documents]
    weights = _weights(distinct, [turns(document, stops) for document in documents])
    candidates = [
        _Candidate(sentences_by_doc[place][number], (place, number), len(words), distinct[place][number])
        for place, document in enumerate(documents)
        for number, words in enumerate(document)
        if _SHORTEST <= len(words) <= budget
    ]
    return tuple(sorted(_covering(candidates, weights, budget)))


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    place: Place
    length: int
    pairs: Sequence[Pair]


def _words(sentence: str) -> tuple[str, ...]:
    """Return the syllables and digits of `sentence`, spelling apart: what the budget counts."""
    return tuple(_WORD.findall(fold(unicodedata.normalize("NFC", sentence))))


def _weights(documents: Sequence[Sequence[Sequence[Pair]]], begun: Sequence[Sequence[int]]) -> dict[Pair, float]:
    """Return what each pair weighs: every document counts it once, where it stands nearest below a turn."""
    told: dict[Pair, int] = {}
    for sentences, starts in zip(documents, begun, strict=True):
        nearest: dict[Pair, int] = {}
        ranked = sorted(zip(_worths(len(sentences), starts), sentences, strict=True), key=lambda ranked: ranked[0])
        for worth, found in ranked:
            nearest.update(dict.fromkeys(found, worth))
        for pair, worth in nearest.items():
            told[pair] = told.get(pair, 0) + worth
    return {pair: worth**_AGREEMENT for pair, worth in told.items()}


def _worths(length: int, starts: Sequence[int]) -> Iterator[int]:
    """Go through what each position of a document counts: most where a matter begins."""
    for start, end in itertools.pairwise([*starts, length]):
        for distance in range(end - start):
            yield round(_FINE * (1 + _OPENING * math.exp(-distance / _FADING)))


def _covering(candidates: Sequence[_Candidate], weights: Mapping[Pair, float], budget: int) -> Iterator[Place]:
    """Go through the places chosen: always what adds most for its length and still fits.

    What a candidate adds only falls while others are chosen, so that one is looked at again only when it leads.
    """
    covered: set[Pair] = set()

    def entry(one: _Candidate) -> tuple[float, str, Place, _Candidate]:
        added = sum([weights[pair] for pair in one.pairs if pair not in covered])
        return -added / one.length**_LENGTH, one.text, one.place, one

    waiting = [entry(one) for one in candidates]
    heapq.heapify(waiting)
    while waiting:
        best = heapq.heappop(waiting)[-1]
        if best.length > budget:
            continue
        now = entry(best)
        if waiting and now > waiting[0]:
            heapq.heappush(waiting, now)
        elif now[0] < 0:
            yield best.place
            budget -= best.length
            covered.update(best.pairs)
