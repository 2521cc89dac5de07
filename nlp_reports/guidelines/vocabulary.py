"""What a text speaks of: its syllables, their pairs, its fields of work, each weighed by how few topics share it."""

import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nlp_reports.lexicon import table
from nlp_reports.text import expand, finder, fold, one_of, whole_words

_LEADING_ZERO = re.compile(r"\b0+(?=\d)")
_CUT = re.compile(r"[|.;:,()\[\]“”\"!?…]")
SYLLABLE, PAIR, LOOSE_PAIR, FIELD, SYMBOL = 0.25, 1.0, 0.4, 1.6, 1.6
_ANY = "#"  # in a phrase: any number
_NUMBER = re.compile(r"\d+(?:[.,/]\d+)*")
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"[“\"]([^”\"]{6,90})[”\"]")
BOTH = 2


def _without_noughts(token: str) -> str:
    return _LEADING_ZERO.sub("", token) if token[0].isdigit() else token


_TOKENS = finder(r"\d[\w/.\-]*\w|\w+", _without_noughts)


@functools.cache
def _stopwords() -> frozenset[str]:
    return frozenset(map(fold, table("matter_stopwords").keys()))


def telling_words(text: str) -> frozenset[str]:
    """Return the syllables of `text` that tell what it is about.

    >>> sorted(telling_words("Công tác kiểm tra của Hội năm 2024"))
    ['hội', 'kiểm', 'tra']
    """
    return frozenset(re.findall(r"[^\W\d]{2,}", fold(text))) - _stopwords()


@functools.cache
def _qualifiers() -> re.Pattern[str]:
    return whole_words(map(expand, table("matter_qualifiers").keys()), blanks=r",?\s+")


@functools.cache
def _fields(*, numbered: bool) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """Return one pattern of all phrases with or without a number (#), overlaps allowed, and the fields of each."""
    fields: dict[str, list[str]] = {}
    for row in table("matter_concepts"):
        for phrase in (one for one in row.values("phrases") if numbered == (_ANY in one)):
            fields.setdefault(expand(phrase), []).append(f"f:{row['concept']}")
    pattern = re.compile(rf"(?<!\w)(?=({one_of(fields)})(?!\w))")
    return pattern, {phrase: tuple(names) for phrase, names in fields.items()}


@functools.lru_cache(4096)
def features(text: str) -> frozenset[str]:
    """Return what `text` speaks of, as marked strings.

    >>> sorted(features("Tháng Công nhân"))[:2]
    ['f:tháng công nhân', 'l:công nhân']
    """
    return _of_written(expand(text))


@functools.lru_cache(4096)
def _of_written(text: str) -> frozenset[str]:
    """Return what an expanded text speaks of: a clause as written and folded are mostly one then."""
    written = _qualifiers().sub("|", text)
    found = set[str]().union(*[_of_piece(piece.strip()) for piece in _CUT.split(written)])
    if "“" in written or '"' in written:
        found.update(f"n:{name}" for name in _NAME.findall(written))
    found.update(_fields_in(written, numbered=False))
    if "|" in written:
        found.update(_fields_around(text))
    # Each phrase with a number has a sign for it, and few clauses have one.
    if _DIGIT.search(written) or _ANY in written:
        found.update(_fields_in(_NUMBER.sub(_ANY, written), numbered=True))
    return frozenset(found)


@functools.cache
def _around() -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """Return the phrases that say more of those whom a qualifier names, as they are expanded and written; their fields.

    The cut would leave nothing of them. What a body does is told without its name.
    """
    people = [expand(row["phrase"]) for row in table("matter_qualifiers") if row["note"].startswith("who it is about")]
    named = whole_words(people, blanks=r",?\s+")
    fields: dict[str, list[str]] = {}
    for row in table("matter_concepts"):
        for phrase in row.values("phrases"):
            whole = expand(phrase)
            if named.search(whole) and named.sub("", whole).strip():
                for written in dict.fromkeys((whole, fold(phrase))):
                    fields.setdefault(written, []).append(f"f:{row['concept']}")
    pattern = re.compile(rf"(?<!\w)(?=({one_of(fields)})(?!\w))")
    return pattern, {phrase: tuple(names) for phrase, names in fields.items()}


def _fields_around(text: str) -> Iterator[str]:
    """Return the fields of the phrases of an uncut text that say more of whom a qualifier names ("con đoàn viên")."""
    pattern, fields = _around()
    return itertools.chain.from_iterable(map(fields.__getitem__, pattern.findall(text)))


def _fields_in(written: str, *, numbered: bool) -> Iterator[str]:
    """Return the fields of all phrases with or without a number that stand in a text."""
    pattern, fields = _fields(numbered=numbered)
    return itertools.chain.from_iterable(map(fields.__getitem__, pattern.findall(written)))


@functools.lru_cache(8192)
def _of_piece(piece: str) -> frozenset[str]:
    """Return the syllables, symbols and pairs between two marks; a sentence, its clauses and its row share them."""
    stopwords = _stopwords()
    tokens = list(_TOKENS(piece))
    found: set[str] = set()
    for token in tokens:
        if token[0].isdigit():
            if not token.replace(".", "").isdigit():
                found.add(f"n:{token.split('-')[0]}")
        elif token not in stopwords:
            found.add(f"s:{token}")
    for left, right in itertools.pairwise(tokens):
        idle = (left in stopwords) + (right in stopwords)
        if idle < BOTH:
            found.add(f"{'l' if idle else 'p'}:{left} {right}")
    return frozenset(found)


_KIND_WEIGHTS = {"s": SYLLABLE, "p": PAIR, "l": LOOSE_PAIR, "f": FIELD, "n": SYMBOL}


class Weights:
    """The weight of each feature that the topics know, by its rarity among them; unknown features weigh nothing."""

    def __init__(self, texts: Sequence[Iterable[str]]) -> None:
        """Count in how many of `texts` (each given by its features) a feature stands."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(set(text))
        total = len(texts) + 1
        self._weights = {f: _KIND_WEIGHTS[f[0]] * math.log(total / n) for f, n in sorted(counts.items())}
        self.known = frozenset(self._weights)
        self.each: Mapping[str, float] = self._weights

    def of(self, features_of_text: Iterable[str]) -> float:
        """Return the summed weight, the same in whatever order a set gives its features."""
        return math.fsum(map(self._weights.get, features_of_text, itertools.repeat(0.0)))

    def by_weight(self, known: Iterable[str]) -> list[str]:
        """Return features that are all known, the light ones first."""
        return sorted(known, key=self._weights.__getitem__)

    def shared(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return the weight of what both speak of."""
        return self.of(left & right)
