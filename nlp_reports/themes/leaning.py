"""Tell causes from limitations where they stand mixed, by words weighed on labelled reports."""

import functools
import itertools
import math
from collections.abc import Mapping, Sequence

from nlp_reports.lexicon import table
from nlp_reports.themes.cues import opens_with_reason, owns_up, weight_of_causes

# The row of the table that every sentence has.
ALWAYS = "*"
# What cues of causes that the lexicon knows, of weight 0, 1 and 2, add to what the words tell.
_KNOWN = (-0.6, 0.2, 1.0)
# What a plain word of a shortcoming ("mờ nhạt", "xuống cấp") takes from it.
_PLAIN = 1.0
# What a sentence that begins with "Do …", "Vì …" adds: among limitations it tells why.
_REASON = 1.0


def word_signs(words: Sequence[str]) -> set[str]:
    """Return the words and pairs of neighbouring words, numbers apart, that may speak for a cause."""
    told = [word for word in words if not word.isdigit()]
    return {*told, *(f"{a} {b}" for a, b in itertools.pairwise(told))}


def leaning(words: Sequence[str], weights: Mapping[str, float] | None = None) -> float:
    """Return how far `words` lean to a cause: above 0 a cause of what fell short, below 0 what fell short itself.

    >>> from nlp_reports.themes.phrases import words_of
    >>> leaning(words_of("Dịch kéo dài khiến lớp phải hoãn")) > 0, leaning(words_of("Nữ công còn mờ nhạt")) > 0
    (True, False)
    """
    weights = _weights() if weights is None else weights
    learnt = math.fsum(weights.get(sign, 0.0) for sign in word_signs(words)) + weights[ALWAYS]
    return learnt + _KNOWN[weight_of_causes(words)] + _REASON * opens_with_reason(words) - _PLAIN * owns_up(words)


@functools.cache
def _weights() -> Mapping[str, float]:
    return {row["words"]: float(row["weight"]) for row in table("cause_weights")}
