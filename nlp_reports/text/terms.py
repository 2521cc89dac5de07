"""Find the terms and abbreviations of the lexicon by longest match on syllables, without the engine."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp_reports.lexicon import table
from nlp_reports.model import Span, Token
from nlp_reports.text.folding import fold, is_syllable
from nlp_reports.text.normalise import LOOK_ALIKES

ALTERNATIVES = " | "
_PIECE = re.compile(r"\d+|[^\W\d_]+")
# The note of an abbreviation whose long form is no term: in "về việc làm" the term is "việc làm".
_NO_TERM = "no term"
_DASHES = str.maketrans("–—", "--")
# Marks between two syllables that can be part of a term are short: ", " or " - ".
_LONGEST_MARK = 3
# Several rooms ask for the terms of the same sentence.
_TEXTS_KEPT = 4096


class _Node:
    """A place in the tree of terms: where each next syllable leads, and the term that ends here."""

    __slots__ = ("following", "term")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.term = ""

    def add(self, phrase: str, term: str) -> None:
        node = self
        for key in _keys(phrase):
            node = node.following.setdefault(key, _Node())
        node.term = node.term or term


class _Trees(NamedTuple):
    """The lexicon as two trees: `folded` for terms in any spelling, `exact` for abbreviations, whose case counts."""

    folded: _Node
    exact: _Node


@functools.lru_cache(_TEXTS_KEPT)
def terms_in(text: str) -> tuple[Token, ...]:
    """Return the lexicon terms and abbreviations of `text`, longest first, without overlaps; `term` is canonical.

    An abbreviation whose neighbours do not settle what it means carries all meanings, parted by " | ", likeliest first.

    >>> [(token.span.start, token.term) for token in terms_in("UBKT và Ủy ban Kiểm tra các CĐ")]
    [(0, 'uỷ ban kiểm tra'), (8, 'uỷ ban kiểm tra'), (28, 'công đoàn | cao đẳng')]
    """
    return tuple(Token(Span(start, end), term) for start, end, term in _found(text))


def term_names(text: str) -> frozenset[str]:
    """Return the canonical terms that `text` names, of an ambiguous abbreviation the likeliest.

    >>> sorted(term_names("UBKT và các CĐ"))
    ['công đoàn', 'uỷ ban kiểm tra']
    """
    return frozenset(term.split(ALTERNATIVES, 1)[0] for _, _, term in _found(text))


@functools.lru_cache(_TEXTS_KEPT)
def expand(text: str) -> str:
    """Return the folded `text` with every abbreviation and variant in its canonical long form; its length may change.

    >>> expand("Đời sống ĐV, CNVC-LĐ")
    'đời sống đoàn viên, công nhân viên chức lao động'
    """
    folded = fold(text)
    parts: list[str] = []
    done = 0
    for start, end, term in _found(text):
        parts += (folded[done:start], term.split(ALTERNATIVES, 1)[0])
        done = end
    return "".join((*parts, folded[done:]))


@functools.lru_cache(_TEXTS_KEPT)
def _found(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(matches(text, fold(text)))


def matches(text: str, folded: str) -> Iterator[tuple[int, int, str]]:
    """Go through the terms of `text`, whose fold is `folded`, as start, end and canonical term."""
    trees = _trees()
    spelt, written = trees.folded.following, trees.exact.following
    places = [match.span() for match in _PIECE.finditer(folded)]
    shouted = _shouted(text, folded, places)
    following = 0
    for position, (start, end) in enumerate(places):
        node, other = spelt.get(folded[start:end]), written.get(text[start:end])
        if position < following or (node is None and other is None):
            continue
        last, term = _longest(node, folded, places, position) if node else (position, "")
        if other and not (shouted and is_syllable(folded[start:end])):
            exact = _longest(other, text, places, position)
            last, term = exact if exact[1] and exact[0] >= last else (last, term)
        if term:
            yield start, _closed(text, start, places[last][1]), term
        following = last + 1


def _longest(node: _Node, text: str, places: list[tuple[int, int]], position: int) -> tuple[int, str]:
    """Return the last place of the longest term that goes on from `node` at `position`, and the term."""
    best = (position, node.term)
    end = places[position][1]
    for ahead in range(position + 1, len(places) if node.following else 0):
        start, after = places[ahead]
        if start - end > _LONGEST_MARK:
            break
        between, piece = text[end:start], text[start:after]
        following = node.following.get(piece if between == " " else _mark(between) + piece)
        if following is None:
            break
        node, end = following, after
        if node.term:
            best = (ahead, node.term)
    return best


def _shouted(text: str, folded: str, places: list[tuple[int, int]]) -> bool:
    """Tell whether whole words stand in capitals, so that "TƯ" may be the first half of "TƯ TƯỞNG"."""
    if not text.isupper():
        return False
    long = [place for place in places if place[1] - place[0] > len("TƯ")]
    return sum(is_syllable(folded[start:end]) for start, end in long) > 1


def _closed(text: str, start: int, end: int) -> int:
    """Return the end of a term, its closing bracket included ("CBCCVC(LĐ)")."""
    return end + 1 if text[end : end + 1] == ")" and "(" in text[start:end] else end


@functools.lru_cache(256)
def _mark(between: str) -> str:
    mark = between.strip()
    return mark.translate(_DASHES) if mark else mark


def _keys(phrase: str) -> Iterator[str]:
    end = 0
    for match in _PIECE.finditer(phrase):
        yield (_mark(phrase[end : match.start()]) if end else "") + match[0]
        end = match.end()


@functools.cache
def _trees() -> _Trees:
    trees = _Trees(_Node(), _Node())
    for row in table("terms"):
        for form in (row["term"], *row.values("variants")):
            trees.folded.add(fold(form), fold(row["term"]))
    for row in table("abbreviations"):
        meanings = tuple(_canonical(trees.folded, fold(value)) for value in row.values("expansion"))
        for meaning in meanings if row["note"] != _NO_TERM else ():
            trees.folded.add(meaning, meaning)
        for form in (row["abbreviation"], *row.values("variants")):
            trees.exact.add(form.translate(LOOK_ALIKES), ALTERNATIVES.join(meanings))
    return trees


def _canonical(root: _Node, phrase: str) -> str:
    """Return the canonical form of `phrase`, itself when the terms do not know it."""
    node = root
    for key in _keys(phrase):
        if key not in node.following:
            return phrase
        node = node.following[key]
    return node.term or phrase
