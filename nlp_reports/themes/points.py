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
# What only one unit says costs so much of what it would gain; what another one says as well is worth so much.
_ALONE, _TOGETHER = 0.3, 0.6
# A statement says a point when it holds so much of the words in it that mean something.
_SAID = 0.75
# So many of the best wordings are asked who says them.
_ASKED = 40
# A negation turns what follows it so soon.
_JUST_BEFORE = 2
# Words that make a predicate of others and tell nothing by themselves.
_AUXILIARIES = {"còn", "được", "đã"}
# The wording is one of so many statements, the most representative: more of a theme of thousands say it no better.
_QUOTED = 400
# A clause behind a comma judges within so many words.
_SOON = 5
_COMMA = re.compile(r"[,;]\s")
# Two points say one thing when they share so much.
_SAME = 0.35


@dataclass(frozen=True, slots=True)
class Told:
    """A statement as it may be quoted: its key, its report, the words that are left of it, and it as a `whole`."""

    key: str
    report: str
    text: str
    whole: str = ""

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
        said = [(one.report, one.words) for one in told]
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
            sayers = {one: _sayers(one, said, role) for one in best}
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


def says(words: Sequence[str], point: Sequence[str]) -> bool:
    """Tell whether a statement of `words` says `point`: most of its words that mean something, and turned the same way.

    >>> says(words_of("Kinh phí công đoàn thu còn chậm"), words_of("thu kinh phí chậm"))
    True
    >>> says(words_of("Kinh phí công đoàn thu đủ, không chậm"), words_of("thu kinh phí chậm"))
    False
    """
    wanted = {word for word in point if word not in stop_words() or word in _telling()}
    places = [place for place, word in enumerate(words) if word in wanted]
    if not places or len({words[place] for place in places}) < _SAID * len(wanted):
        return False
    among = words[max(0, places[0] - _JUST_BEFORE) : places[-1] + 1]
    return bool(_negations() & set(point)) == bool(_negations() & set(among)) or _stand_in(point, words)


def _stand_in(point: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether the words of `point` stand in `words` as they are."""
    return f" {' '.join(point)} " in f" {' '.join(words)} "


@functools.cache
def _telling() -> frozenset[str]:
    """Return the words that mean something where they judge, though they name no matter ("ít", "yếu")."""
    return frozenset(word for word in predicates() if word not in _AUXILIARIES) - _negations()


@functools.cache
def _negations() -> frozenset[str]:
    return frozenset(table("negations").keys())


def _sayers(wording: "_Wording", said: Sequence[tuple[str, tuple[str, ...]]], role: Role) -> tuple[str, ...]:
    """Return the reports that say a wording, its own included, in the order in which they are first met.

    That two ask the same body is nothing that they ask for.
    """
    point = words_of(wording.text)
    point = without_addressees(point) if role is Role.PROPOSAL else point
    return tuple(dict.fromkeys(r for r, words in said if r == wording.told.report or says(words, point)))


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
        if long and _stands(begun, role) and _ends_there(match[0], whole[match.end() :]):
            yield begun
    if len(whole.split()) <= _MOST_WORDS:
        yield whole


def _ends_there(mark: str, following: str) -> bool:
    """Tell whether a clause ends at `mark`: behind a comma another one must begin, not the next item of a list."""
    if not mark.startswith(","):
        return True
    words = words_of(_COMMA.split(following)[0])
    return any(word in predicates() for word in words[:_SOON]) or bool(_opening_words().match(fold(following)))


def _stands(begun: str, role: Role) -> bool:
    """Tell whether the beginning of a statement is one itself, and breaks no phrase."""
    words = words_of(begun)
    return bool(words) and words[-1] not in stop_words() - predicates() and says_something(begun, role)


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
def predicates() -> frozenset[str]:
    """Return the words by which a clause judges."""
    return frozenset(" ".join(words_of(word)) for word in _words("point_predicates"))


@functools.cache
def _opening_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_longest_first('point_ends'))})\s")


def _longest_first(name: str) -> list[str]:
    return sorted((re.escape(fold(word)) for word in _words(name)), key=lambda word: (-len(word), word))


@functools.cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"[,;]\s|\s(?=(?:{'|'.join(_longest_first('point_ends'))})\s)")
