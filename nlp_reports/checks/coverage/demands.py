"""What the words of a demand ask for: which figures belong to one aspect, and which are asked for by one demand."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.checks.coverage.denials import named
from nlp_reports.model import Indicator
from nlp_reports.text import expand, fold

_MOST: Final = 0.5
_NUMBER_WORD: Final = re.compile(r"^(?:tổng số|tổng|số lượng|số|tỷ lệ)\s|[,;:()]")
_EACH: Final = re.compile(r"(?<!\w)(?:từng|riêng|mỗi|tách)(?!\w)")
_WORD_END: Final = re.compile("[ ,]")
_ENDS: Final = " ?.;:"  # an aspect stands without the mark that ends its question


def asked_together(one: Indicator, other: Indicator, asked: Sequence[Indicator]) -> bool:
    """Tell whether the guideline asks for both by one demand ("kèm số liệu", "số CLB, đội, nhóm"), not for each."""
    if one.words == other.words and _is_general(one):
        return not _EACH.search(fold(one.words))
    first, last = sorted((asked.index(one), asked.index(other)))
    if not frozenset(one.counted).isdisjoint(other.counted):
        return False  # two numbers of the same things are two figures
    listed = asked[first + 1 : last + 1]
    return not one.unit and not other.unit and all(map(_is_listed, listed)) and any(map(_is_bare, listed))


def demand_of(indicator: Indicator) -> str:
    """Return the words that ask for a figure, its name where they name nothing that is counted."""
    return indicator.words if indicator.words and not _is_general(indicator) else indicator.name


def _is_general(indicator: Indicator) -> bool:
    """Tell whether the demand names nothing that is counted ("kèm số liệu"): what to count is a suggestion."""
    words = fold(indicator.words)
    return words not in fold(indicator.name) and not named(indicator, words)


def _is_listed(indicator: Indicator) -> bool:
    """Tell whether the demand begins with what it counts: it has the number word of the one before it."""
    return not frozenset(map(fold, indicator.counted)).isdisjoint(openings(fold(indicator.words)))


def _is_bare(indicator: Indicator) -> bool:
    """Tell whether the demand is nothing but what it counts; one that says more of it asks for a figure of its own."""
    return fold(indicator.words) in map(fold, indicator.counted)


def asks_for(aspect: str, indicator: Indicator) -> bool:
    """Tell whether the words of an aspect ask for a figure: its own demand, else most of its name."""
    if indicator.words and fold(indicator.words).rstrip(_ENDS) in fold(aspect):
        return True
    asked, name = content(aspect), content(indicator.name)
    unsaid = not indicator.words or _is_general(indicator)
    return unsaid and len(asked & name) >= _MOST * max(len(asked), 1) and len(asked & name) >= min(2, len(asked))


@functools.lru_cache(4096)
def content(text: str) -> frozenset[str]:
    """Return the syllables of a demand without its number word.

    >>> content("tỷ lệ hội viên mới") == content("số hội viên mới")
    True
    """
    return frozenset(_NUMBER_WORD.sub("", expand(text)).split())


@functools.lru_cache(4096)
def openings(noun: str) -> tuple[str, ...]:
    """Return a noun and what it begins with, up to the end of each of its words."""
    return (*(noun[: end.start()] for end in _WORD_END.finditer(noun)), noun)
