"""Bodies that each have numbers of their own for the same things: the groups of one bank are not those of another."""

import functools
import re
from collections.abc import Mapping
from typing import Final

from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.places import Place
from nlp_reports.lexicon import table
from nlp_reports.text import fold, whole_words

_NOBODY: Final = frozenset[str]()


def is_of_other_party(place: Place, wanted: Wanted) -> bool:
    """Tell whether what stands nearest to a figure names another body than the indicator's name does."""
    asked = _parties(wanted.name)
    if not asked:
        return False
    words = place.words
    rings = (" ; ".join(words.local), words.segment, words.sofar, words.above)
    told = next((found for ring in rings if (found := _parties(fold(ring)))), _NOBODY)
    return bool(told) and told.isdisjoint(asked)


@functools.lru_cache(8192)
def _parties(text: str) -> frozenset[str]:
    """Return the bodies that a folded text names."""
    return frozenset(_by_cue()[found] for found in _cues().findall(text))


@functools.cache
def _by_cue() -> Mapping[str, str]:
    return {fold(row["cue"]): row["party"] for row in table("indicator_parties")}


@functools.cache
def _cues() -> re.Pattern[str]:
    return whole_words(_by_cue())
