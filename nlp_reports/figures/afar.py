"""The sentence that a claim of another place speaks of: the one that says all its telling words."""

import functools
from collections.abc import Callable, Sequence
from typing import TypeVar

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.vocabulary import words

_T = TypeVar("_T")


def telling(said: str) -> frozenset[str]:
    """Return the syllables of a text that tell something, those left out that only lead to a claim.

    >>> sorted(telling("Trong năm đã tăng thêm phụ nữ"))
    ['nữ', 'phụ']
    """
    return frozenset(told_syllables(said)) - idle_words() - frozenset(words("claim_words"))


def spoken_of(lines: Sequence[Line], line: Line, said: frozenset[str], read: Callable[[Line], _T | None]) -> _T | None:
    """Return what `read` makes of the only other sentence that says all of `said` and that it can read.

    None where there is no such sentence, or more than one; plans are left out. Few have the figures, so
    these are looked for before the words.
    """
    found = [
        told
        for one in lines
        if one is not line and one.figures and not one.planned
        if (told := read(one)) is not None and said <= _all_of(one)
    ]
    return found[0] if len(found) == 1 else None


def _all_of(line: Line) -> frozenset[str]:
    return _syllables(line.text)


@functools.lru_cache(1024)
def _syllables(said: str) -> frozenset[str]:
    return frozenset(told_syllables(said))
