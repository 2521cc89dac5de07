"""Where a text turns to another matter: its words change, and what comes shares hardly a phrase with what went before.

A stretch of text is as likely as its words under one bag with a Dirichlet prior; a cut is worth what two bags explain
better than one. Cuts are sought from the top down in windows, so that a long text costs no more for its length.
"""

import itertools
import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

Words = Sequence[str]
Pair = tuple[str, str]

# A cut must be worth this much; and no stretch is shorter. Tuned, see docs/summaries.md.
_WORTH = 4.0
_SHORTEST = 3
# Two neighbours that share this much of the smaller one's phrases are one matter.
_SHARED = 0.05
_WINDOW = 128


def pairs(words: Words, stops: Collection[str]) -> list[Pair]:
    """Return the distinct pairs of neighbours in `words` that mean something, in order.

    >>> pairs(("thu", "của", "các", "quỹ"), {"của", "các"})
    [('thu', 'của'), ('các', 'quỹ')]
    """
    found = dict.fromkeys(itertools.pairwise(words))
    return [pair for pair in found if pair[0] not in stops or pair[1] not in stops]


def turns(sentences: Sequence[Words], stops: Collection[str]) -> tuple[int, ...]:
    """Return the positions at which `sentences` begin a matter, the first included.

    >>> turns([("thu", "quỹ"), ("chi", "quỹ")], ())
    (0,)
    """
    meant = [[word for word in words if word not in stops] for words in sentences]
    return _unrelated(sentences, stops, _cuts(meant))


def _cuts(sentences: Sequence[Words]) -> list[int]:
    """Return the positions of cuts in order; a window ends where its last stretch begins, unless that lies far back."""
    found: list[int] = []
    start = 0
    while start < len(sentences):
        found.append(start)
        window = sentences[start : start + _WINDOW]
        inner = sorted(_divided(window))
        last = start + len(window) == len(sentences)
        if last or not inner or inner[-1] < _WINDOW // 2:
            found += [start + cut for cut in inner]
            start += len(window)
        else:
            found += [start + cut for cut in inner[:-1]]
            start += inner[-1]
    return found


def _divided(window: Sequence[Words]) -> list[int]:
    """Return the positions inside `window` at which cutting is worth it."""
    counts = Counter(word for words in window for word in words)
    # A word that is said once is as likely on either side of any cut.
    numbers = {word: number for number, word in enumerate(word for word, count in counts.items() if count > 1)}
    bags = [_Bag(len(words), [numbers[word] for word in words if word in numbers]) for words in window]
    prior = len(counts) or 1
    found = []
    waiting = [(0, len(window))]
    while waiting:
        start, end = waiting.pop()
        cut = _best(bags[start:end], prior)
        if cut:
            found.append(start + cut)
            waiting += [(start, start + cut), (start + cut, end)]
    return found


@dataclass(frozen=True, slots=True)
class _Bag:
    """A sentence: how many words mean something, and the numbers of those that recur."""

    size: int
    recurring: Sequence[int]


def _best(part: Sequence[_Bag], prior: int) -> int:
    """Return the position in `part` where a cut is worth most, 0 when none is worth it."""
    if len(part) < 2 * _SHORTEST:
        return 0
    before, after = _likelihoods(part, prior), _likelihoods(part[::-1], prior)
    worth = [before[cut] + after[len(part) - cut] for cut in range(_SHORTEST, len(part) - _SHORTEST + 1)]
    most = max(worth)
    return worth.index(most) + _SHORTEST if most - before[-1] > _WORTH else 0


def _likelihoods(part: Sequence[_Bag], prior: int) -> list[float]:
    """Return the logarithm of how likely the first none, one, two … sentences of `part` are as one bag."""
    counts = [0] * prior
    log = math.log
    found, told, seen = [0.0], 0.0, 0
    for bag in part:
        for word in bag.recurring:
            count = counts[word] = counts[word] + 1
            told += log(count)
        seen += bag.size
        found.append(told + math.lgamma(prior) - math.lgamma(prior + seen))
    return found


def _unrelated(sentences: Sequence[Words], stops: Collection[str], cuts: Sequence[int]) -> tuple[int, ...]:
    """Return those of `cuts` after which another matter begins."""
    kept: list[int] = []
    before: set[Pair] = set()
    for start, end in itertools.pairwise([*cuts, len(sentences)]):
        said = {pair for words in sentences[start:end] for pair in itertools.pairwise(words)}
        now = {pair for pair in said if pair[0] not in stops and pair[1] not in stops}
        smaller = min(len(before), len(now))
        if not kept or (end - start >= _SHORTEST and len(before & now) <= _SHARED * smaller):
            kept.append(start)
            before = now
        else:
            before |= now
    return tuple(kept)
