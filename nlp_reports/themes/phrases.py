"""Find the phrases of a language table in a sentence, spelling and abbreviations apart."""

import functools
import operator
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from nlp_reports.model import quick
from nlp_reports.text import expand, finder

GAP = "…"
# "không có … tồn đọng" leaves so many words open; more would join what two clauses say.
LONGEST_GAP = 4
# Statements of thousands of reports are gone through again and again; words that are one object each take little room.
_WORDS = finder(r"[^\W_]+", sys.intern)

_PLACE = operator.attrgetter("place")

Value = TypeVar("Value")


@functools.lru_cache(1 << 15)
def words_of(text: str) -> tuple[str, ...]:
    """Return the syllables and numbers of `text`, folded, with abbreviations written out.

    >>> words_of("Một số CĐCS chưa họp.")
    ('một', 'số', 'công', 'đoàn', 'cơ', 'sở', 'chưa', 'họp')
    """
    return tuple(_WORDS(expand(text)))


@quick
@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A phrase that was found: the words `start` to `end` (half-open) and what the table says of it."""

    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Value]):
    """A phrase: its place in the table, its parts between gaps, and what it means."""

    place: int
    parts: tuple[tuple[str, ...], ...]
    value: Value


class _Begun(Generic[Value]):
    """The phrases that begin with one word, by all the words before their first gap."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, ...], list[_Entry[Value]]] = {}
        self._lengths: list[int] = []

    def add(self, entry: _Entry[Value]) -> None:
        """Take a phrase in."""
        self._entries.setdefault(entry.parts[0], []).append(entry)
        self._lengths = sorted({*self._lengths, len(entry.parts[0])})

    def hits(self, words: tuple[str, ...], start: int) -> list[Hit[Value]]:
        """Return those that stand at `start`, in the order of the table."""
        ends = [start + length for length in self._lengths if start + length <= len(words)]
        told = [entry for end in ends for entry in self._entries.get(words[start:end], ())]
        if len(told) > 1:
            told.sort(key=_PLACE)
        return [Hit(start, end, entry.value) for entry in told if (end := _end(entry.parts, words, start))]


class Phrases(Generic[Value]):
    """Phrases with what each means; found word by word, so that a long list costs no more than a short one."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        """Index `entries` (phrase, meaning) by the first words of each phrase."""
        self._first: dict[str, _Begun[Value]] = {}
        for place, (phrase, value) in enumerate(entries):
            parts = tuple(words_of(part) for part in phrase.split(GAP))
            self._first.setdefault(parts[0][0], _Begun()).add(_Entry(place, parts, value))

    def find(self, words: tuple[str, ...]) -> Iterator[Hit[Value]]:
        """Go through all hits in `words` in order, overlapping ones included."""
        first = self._first
        if first.keys().isdisjoint(words):
            return
        for start in [start for start, word in enumerate(words) if word in first]:
            yield from first[words[start]].hits(words, start)

    def longest(self, words: tuple[str, ...]) -> Hit[Value] | None:
        """Return the hit of most words, the first among equals; None when there is none."""
        return max(self.find(words), key=lambda hit: (hit.end - hit.start, -hit.start), default=None)

    def opening(self, words: tuple[str, ...]) -> Hit[Value] | None:
        """Return the longest hit that begins `words`; None when there is none."""
        begun = self._first.get(words[0]) if words else None
        return max(begun.hits(words, 0), key=lambda hit: hit.end, default=None) if begun else None


def _end(parts: tuple[tuple[str, ...], ...], words: tuple[str, ...], start: int) -> int:
    """Return where the phrase ends whose first part stands at `start`, 0 when the others do not follow."""
    end = start + len(parts[0])
    for part in parts[1:]:
        places = range(end, min(end + LONGEST_GAP + 1, len(words)))
        found = next((place for place in places if words[place : place + len(part)] == part), -1)
        if found < 0:
            return 0
        end = found + len(part)
    return end
