"""Find the phrases of a language table in a sentence, spelling and abbreviations apart."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from nlp_reports.model import quick
from nlp_reports.text import expand

GAP = "…"
# "không có … tồn đọng" leaves so many words open; more would join what two clauses say.
LONGEST_GAP = 4
_WORD = re.compile(r"[^\W_]+")

Value = TypeVar("Value")


@functools.lru_cache(4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the syllables and numbers of `text`, folded, with abbreviations written out.

    >>> words_of("Một số CĐCS chưa họp.")
    ('một', 'số', 'công', 'đoàn', 'cơ', 'sở', 'chưa', 'họp')
    """
    return tuple(_WORD.findall(expand(text)))


@quick
@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    """A phrase that was found: the words `start` to `end` (half-open) and what the table says of it."""

    start: int
    end: int
    value: Value


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Value]):
    parts: tuple[tuple[str, ...], ...]
    value: Value


class Phrases(Generic[Value]):
    """Phrases with what each means; found word by word, so that a long list costs no more than a short one."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        """Index `entries` (phrase, meaning) by the first word of each phrase."""
        self._first: dict[str, list[_Entry[Value]]] = {}
        for phrase, value in entries:
            parts = tuple(words_of(part) for part in phrase.split(GAP))
            self._first.setdefault(parts[0][0], []).append(_Entry(parts, value))

    def find(self, words: tuple[str, ...]) -> Iterator[Hit[Value]]:
        """Go through all hits in `words` in order, overlapping ones included."""
        first = self._first
        if first.keys().isdisjoint(words):
            return
        for start in [start for start, word in enumerate(words) if word in first]:
            for entry in first[words[start]]:
                end = _end(entry.parts, words, start)
                if end:
                    yield Hit(start, end, entry.value)

    def longest(self, words: tuple[str, ...]) -> Hit[Value] | None:
        """Return the hit of most words, the first among equals; None when there is none."""
        return max(self.find(words), key=lambda hit: (hit.end - hit.start, -hit.start), default=None)

    def opening(self, words: tuple[str, ...]) -> Hit[Value] | None:
        """Return the longest hit that begins `words`; None when there is none."""
        entries = self._first.get(words[0], ()) if words else ()
        hits = [Hit(0, end, entry.value) for entry in entries if (end := _end(entry.parts, words, 0))]
        return max(hits, key=lambda hit: hit.end, default=None)


def _end(parts: tuple[tuple[str, ...], ...], words: tuple[str, ...], start: int) -> int:
    """Return where the phrase that begins at `start` ends, 0 when it does not stand there."""
    first = parts[0]
    if words[start : start + len(first)] != first:
        return 0
    end = start + len(first)
    for part in parts[1:]:
        places = range(end, min(end + LONGEST_GAP + 1, len(words)))
        found = next((place for place in places if words[place : place + len(part)] == part), -1)
        if found < 0:
            return 0
        end = found + len(part)
    return end
