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
from nlp_reports.themes.saying import predicates, says
from nlp_reports.themes.vectors import stop_words, terms

_FEWEST_WORDS, _MOST_WORDS = 4, 30
# What a point gains from others is worth its length to this power: as for representative sentences.
_LENGTH = 0.8
# What only one unit says costs so much of what it would gain; what another one says as well is worth so much.
_ALONE, _TOGETHER = 0.3, 0.6
# So many of the best wordings are asked who says them.
_ASKED = 40
# The wording is one of so many statements, the most representative: more of a theme of thousands say it no better.
_QUOTED = 400
# A clause behind a comma judges within so many words.
_SOON = 5
_COMMA = re.compile(r"[,;]\s")
_THERE_ARE = ("còn",)
# Two points say one thing when they share so much.
_SAME = 0.35


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it may be quoted: its key, its report, the words that are left of it, and it as a `whole`.

    `asks` is whom a proposal asks, empty when it names nobody.
    """

    key: str
    report: str
    text: str
    whole: str = ""
    asks: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words of the statement itself."""
        return words_of(self.whole or self.text)


@dataclass(frozen=True, slots=True)
class Point:
    """What units share: the words, the key of the statement they are from, the reports of which every one says it."""

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

        >>> told = [Told(f"{r}#1", r, f"Báo cáo của cơ sở nộp chậm, {rest}") for r, rest in
        ...         (("a", "còn thiếu biểu"), ("b", "ít số liệu"))]
        >>> [(point.text, point.reports) for point in Points(()).of(Role.LIMITATION, told, 1)]
        [('Báo cáo của cơ sở nộp chậm', ('a', 'b'))]
        """
        own: dict[str, set[str]] = defaultdict(set)
        for one in told:
            own[one.report] |= terms(words_of(one.text)).keys()
        held = Counter(term for some in own.values() for term in some)
        wordings = [
            _Wording(one, text, frozenset(terms(words_of(text))))
            for one in told[:_QUOTED]
            for text in _wordings(one.text, role)
        ]
        chosen: list[Point] = []
        used: list[_Wording] = []
        covered: set[str] = set()
        while len(chosen) < most:
            left = [one for one in wordings if one.terms and self._fresh(role, one, covered, used)]
            if not left:
                break
            worth = {one: self._worth(role, one, held, covered) - burden(one.text) for one in left}
            best = sorted(left, key=lambda one: (worth[one], one.order), reverse=True)[:_ASKED]
            sayers = {one: _sayers(one, told, role) for one in best}
            first = max(best, key=lambda one: (worth[one] + _TOGETHER * len(sayers[one]), one.order))
            chosen.append(Point(first.text, first.told.key, sayers[first]))
            used.append(first)
            covered |= first.terms
        return tuple(chosen)

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


def _sayers(wording: "_Wording", told: Sequence[Told], role: Role) -> tuple[str, ...]:
    """Return the reports that say a wording, its own included, in the order in which they are first met.

    That two ask the same body is nothing that they ask for; whom a wording names is asked by all of them.
    """
    own, point = wording.told, words_of(wording.text)
    bare = without_addressees(point) if role is Role.PROPOSAL else point
    asked = [one for one in told if bare == point or one.asks == own.asks]
    return tuple(dict.fromkeys(one.report for one in asked if one.report == own.report or says(one.words, bare)))


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
    return told > 0 or any(f" {word} " in said for word in predicates())


def _wordings(text: str, role: Role) -> Iterator[str]:
    """Yield `text` and its beginnings that say something by themselves."""
    whole = text.rstrip(" .;,:")
    for match in _ends().finditer(fold(whole)):
        begun = whole[: match.start()].rstrip(" ,;:")
        long = _FEWEST_WORDS <= len(begun.split()) <= _MOST_WORDS
        if long and _stands(begun, role) and _ends_there(begun, match[0], whole[match.end() :], role):
            yield begun
    if len(whole.split()) <= _MOST_WORDS:
        yield whole


def _ends_there(begun: str, mark: str, following: str, role: Role) -> bool:
    """Tell whether a clause ends at `mark`: behind a comma another one must begin, not the next item of a list.

    What is `begun` judges in its last clause, and its last word makes no phrase with what follows ("hướng dẫn đến").
    """
    if not mark.strip():
        return not any(fold(following).startswith(f"{end} ") and begun.endswith(_joined()[end]) for end in _joined())
    last = _COMMA.split(begun)[-1]
    if last != begun and role is not Role.PROPOSAL and not says_something(last, role):
        return False
    if not mark.startswith(","):
        return True
    words = words_of(_COMMA.split(following)[0])
    return any(word in predicates() for word in words[:_SOON]) or bool(_opening_words().match(fold(following)))


@functools.cache
def _joined() -> dict[str, tuple[str, ...]]:
    """Return the words that make one phrase with an end behind them, as they may close a text."""
    rows = table("point_ends")
    return {fold(row["word"]): tuple(f" {word}" for word in row.values("joined")) for row in rows if row["joined"]}


def _stands(begun: str, role: Role) -> bool:
    """Tell whether the beginning of a statement is one itself, and breaks no phrase.

    "Còn CĐCS doanh nghiệp" only says that there are some: what of them, is told behind it.
    """
    words = words_of(begun)
    bare = role is not Role.PROPOSAL and words[:1] == _THERE_ARE and not judges(" ".join(words[1:]), role)
    return bool(words) and words[-1] not in stop_words() - predicates() and says_something(begun, role) and not bare


def says_something(clause: str, role: Role) -> bool:
    """Tell whether a clause said in `role` judges, or asks for something.

    >>> says_something("Trong dịch bệnh và lũ lụt", Role.STRENGTH), says_something("UBND tỉnh, HĐND", Role.PROPOSAL)
    (False, False)
    """
    words = words_of(clause)
    if role is Role.PROPOSAL:
        # "UBND tỉnh, HĐND tỉnh" asks nothing yet.
        return len(without_addressees(words)) >= _FEWEST_WORDS
    said = f" {' '.join(words)} "
    return any(f" {word} " in said for word in predicates())


def _words(name: str) -> list[str]:
    return [row["word"] for row in table(name)]


@functools.cache
def _opening_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_longest_first('point_ends'))})\s")


def _longest_first(name: str) -> list[str]:
    return sorted((re.escape(fold(word)) for word in _words(name)), key=lambda word: (-len(word), word))


@functools.cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"[,;]\s|\s(?=(?:{'|'.join(_longest_first('point_ends'))})\s)")
