"""What is said to be done with what is counted: figures of one noun and of two deeds tell two things."""

import functools
import re

from nlp_reports.figures.vocabulary import mapping, words
from nlp_reports.lexicon import table
from nlp_reports.text import whole_words


@functools.lru_cache(4096)
def deeds_in(said: str) -> frozenset[str]:
    """Return what is said to be done, by the names of the table.

    >>> sorted(deeds_in("giới thiệu 64 đoàn viên, kết nạp 41"))
    ['giới thiệu', 'kết nạp']
    """
    return frozenset(_deed_names()[" ".join(found.split())] for found in _deeds().findall(said))


@functools.cache
def _deeds() -> re.Pattern[str]:
    return whole_words(words("told_deeds"), blanks=r"\s+")


@functools.cache
def _deed_names() -> dict[str, str]:
    return mapping("told_deeds", "deed")


@functools.cache
def removals() -> frozenset[str]:
    """Return the deeds that take away from what was there."""
    return frozenset(row["deed"] for row in table("told_deeds") if row["removes"] == "yes")
