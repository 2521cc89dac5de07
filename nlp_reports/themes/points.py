"""What the statements of a theme have in common, in the words of the statement that says most of it in the fewest."""

import functools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Role, Statement
from nlp_reports.text import fold
from nlp_reports.themes.concepts import family
from nlp_reports.themes.cues import senses
from nlp_reports.themes.matter import without_addressees
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.vectors import stop_words, terms

_FEWEST_WORDS, _MOST_WORDS = 4, 30
# What a point gains from others is worth its length to this power: as for representative sentences.
_LENGTH = 0.8
# What only one unit says costs so much of what it would gain; a unit says a point that holds so much of its words.
_ALONE, _SAID = 0.3, 0.4
# The wording is one of so many statements, the most representative: more of a theme of thousands say it no better.
_QUOTED = 400
# Two points say one thing when they share so much.
_SAME = 0.35


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it may be quoted: its key, its report and the words that are left of it."""

    key: str
    report: str
    text: str


@dataclass(frozen=True, slots=True)
class Point:
    """What units share: the words, the key of the statement they are from, the reports that say it."""

    text: str
    key: str
    reports: tuple[str, ...]


class Points:
    """Finds points; built once over all statements, so that words which every theme has count for little."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        """Count in how many statements of its family of roles each term stands."""
        self._spread: dict[str, Counter[str]] = defaultdict(Counter)
        self._total: Counter[str] = Counter()
        for said in statements:
            self._total[family(said.role)] += 1
            self._spread[family(said.role)].update(terms(words_of(said.text)).keys())

    def of(
        self, role: Role, told: Sequence[Told], most: int, burden: Callable[[str], float] = lambda _: 0.0
    ) -> tuple[Point, ...]:
        """Return at most `most` points of the statements `told` in `role`, the most common first.

        `burden` says what a wording costs beside what it shares. Equal input gives equal points.

        >>> told = [Told(f"{r}#1", r, "Báo cáo của cơ sở nộp chậm, " + rest) for r, rest in ("ax", "by")]
        >>> [(point.text, point.reports) for point in Points(()).of(Role.LIMITATION, told, 1)]
        [('Báo cáo của cơ sở nộp chậm', ('a', 'b'))]
        """
        said: dict[str, set[str]] = defaultdict(set)
        for one in told:
            said[one.report] |= terms(words_of(one.text)).keys()
        held = Counter(term for own in said.values() for term in own)
        wordings = [
            _Wording(one, text, frozenset(terms(words_of(text))))
            for one in told[:_QUOTED]
            for text in _wordings(one.text, role)
        ]
        chosen: list[_Wording] = []
        covered: set[str] = set()
        while len(chosen) < most:
            left = [one for one in wordings if one.terms and self._fresh(role, one, covered, chosen)]
            if not left:
                break
            best = max(left, key=lambda one: (self._worth(role, one, held, covered) - burden(one.text), one.order))
            chosen.append(best)
            covered |= best.terms
        return tuple(Point(one.text, one.told.key, self._sayers(role, one, said)) for one in chosen)

    def _weight(self, role: Role, term: str) -> float:
        """Return how much a term tells: little where every theme has it."""
        kin = family(role)
        return math.log((2.0 + self._total[kin]) / (1.0 + self._spread[kin][term])) if self._total[kin] else 1.0

    def _worth(self, role: Role, wording: "_Wording", held: Mapping[str, int], covered: set[str]) -> float:
        """Return what a wording shares with other units, less what it alone says, for its length."""
        gain = sum(self._weight(role, term) * ((held[term] - 1) or -_ALONE) for term in sorted(wording.terms - covered))
        length: float = len(words_of(wording.text)) ** _LENGTH
        return round(gain / length, 9)

    def _fresh(self, role: Role, one: "_Wording", covered: set[str], chosen: Sequence["_Wording"]) -> bool:
        """Tell whether a wording is another unit's and says mostly what is not said yet."""
        if any(one.told.report == other.told.report for other in chosen):
            return False
        return self._sum(role, one.terms & covered) <= _SAME * self._sum(role, one.terms)

    def _sayers(self, role: Role, wording: "_Wording", said: Mapping[str, set[str]]) -> tuple[str, ...]:
        whole = self._sum(role, wording.terms)
        return tuple(
            report
            for report, own in said.items()
            if report == wording.told.report or self._sum(role, wording.terms & own) >= _SAID * whole
        )

    def _sum(self, role: Role, some: Iterable[str]) -> float:
        return sum(self._weight(role, term) for term in sorted(some))


@dataclass(frozen=True, slots=True)
class _Wording:
    told: Told
    text: str
    terms: frozenset[str]

    @property
    def order(self) -> tuple[int, str]:
        """Return what settles equal worth: the shorter, then the alphabet."""
        return -len(self.text), self.text


def same_words(label: str, text: str) -> bool:
    """Tell whether `text` holds every word of `label` that means something.

    >>> same_words("Thu hội phí", "việc thu hội phí chưa đủ")
    True
    """
    return set(words_of(label)) - stop_words() <= set(words_of(text))


def judges(label: str, role: Role) -> bool:
    """Tell whether `label` says how things are, as `role` has it, not only what it is about.

    >>> judges("Nữ công còn mờ nhạt", Role.LIMITATION), judges("Công tác nữ công", Role.LIMITATION)
    (True, False)
    """
    words = words_of(label)
    said = f" {' '.join(words)} "
    negative, positive = senses(words)
    told = positive if role is Role.STRENGTH else negative
    return told > 0 or any(f" {word} " in said for word in _judging())


def _wordings(text: str, role: Role) -> Iterator[str]:
    """Yield `text` and its beginnings that say something by themselves."""
    whole = text.rstrip(" .;,:")
    for match in _ends().finditer(fold(whole)):
        begun = whole[: match.start()].rstrip(" ,;:")
        if _FEWEST_WORDS <= len(begun.split()) <= _MOST_WORDS and _stands(begun, role):
            yield begun
    if len(whole.split()) <= _MOST_WORDS:
        yield whole


def _stands(begun: str, role: Role) -> bool:
    """Tell whether the beginning of a statement is one itself: it judges, or asks, and breaks no phrase."""
    words = words_of(begun)
    if not words or words[-1] in stop_words() - _judging():
        return False
    if role is Role.PROPOSAL:
        # "UBND tỉnh, HĐND tỉnh" asks nothing yet.
        return len(without_addressees(words)) >= _FEWEST_WORDS
    said = f" {' '.join(words)} "
    return any(f" {word} " in said for word in _judging())


def _words(name: str) -> list[str]:
    return [row["word"] for row in table(name)]


@functools.cache
def _judging() -> frozenset[str]:
    return frozenset(" ".join(words_of(word)) for word in _words("point_predicates"))


@functools.cache
def _ends() -> re.Pattern[str]:
    words = sorted((re.escape(fold(word)) for word in _words("point_ends")), key=lambda word: (-len(word), word))
    return re.compile(rf"[,;]\s|\s(?=(?:{'|'.join(words)})\s)")
