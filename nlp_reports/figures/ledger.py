"""What every figure of a report tells and of what: one entry a figure, weighed by how telling its words are there."""

import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

from nlp_reports.figures.deeds import deeds_in
from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relations_conflict import in_tables
from nlp_reports.figures.retelling import are_persons, number_of, told_syllables, told_words
from nlp_reports.figures.vocabulary import nouns_of, role_words
from nlp_reports.model import Evidence, Figure, FigureKind, Report, SectionKind
from nlp_reports.text import fold

_KINDS: Final = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.MONEY,
        FigureKind.RATE,
        FigureKind.RATIO,
        FigureKind.PERCENTAGE,
        FigureKind.MEASURE,
    }
)
_MARK: Final = re.compile(r"[;,.:()–](?!\d)")
# In so short a report every word would seem to be everywhere.
_FEW_SENTENCES: Final = 60
_MEAN: Final = re.compile(r"\b(?:bình quân|lương|thu nhập)\b[^;.]*$")
_CLOSES: Final = re.compile(r"[;,.:()–](?!\d)|\s(?:với|và|cho|trong đó)\s")
_PART: Final = r"\b(?<!tổng )@told_part\b"
# One blank: where the number stood there are more, and what stands behind it is what is counted ("cấp dưới 31 CĐCS").
_WORD: Final = re.compile(r"\s(?!\s)[^\W\d_]\w*")
_EARLIER: Final = r"(?:đầu (?:năm|kỳ)|năm (?:ngoái|trước)|cùng kỳ)\b"
# Behind "gấp rưỡi năm trước, với" and "(năm trước 88), " this year is told again.
_OTHER_TIME: Final = (
    rf"\b@estimate\b|\b(?<!từ ){_EARLIER}[^;.(),]*$"
    rf"|\b(?<!từ )(?<!hơn )(?<!rưỡi )(?<!đôi )(?<!gấp ba )(?<!với )(?<!bằng )(?<!như )(?<!kém ){_EARLIER}[^;.()]*$"
)

_SECTOR: Final = re.compile(r"\b(?:[Kk]hối|[Kk]hu vực)$")
_SECTOR_NAME: Final = re.compile(r"(?:\s+[^\W\d]+){1,2}")
_ONE_NO: Final = {"không": "chưa"}
NOTHING: Final[Mapping[int, str]] = MappingProxyType({})

Weight = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Words:
    """Telling words of a stretch of text.

    Attributes:
        syllables: each once.
        pairs: those that stand side by side, joined.
        deeds: what is said to be done with what is counted, by the names of the table.
    """

    syllables: frozenset[str]
    pairs: frozenset[str]
    deeds: frozenset[str]


@dataclass(frozen=True)
class Entry:
    """What one figure tells; the words of its clause are read when they are first asked for: few ever are.

    Attributes:
        figure: the figure.
        number: its value; of a ratio, the numerator.
        noun: the syllables of what is counted; empty for money and percentages.
        around: the other telling syllables of its sentence and of the heading above it.
        pairs_around: the pairs of its sentence and of the heading above it.
        deeds_around: what its sentence and the heading above it say to be done.
        place: the position of its section; below nought for a table.
        told: whether it says what was reached in the report's own time, without bound or doubt.
        judges: whether it stands in the assessment, which sums up what other sections told.
        read: gives its clause.
        concept: which whole of the unit it is known to tell, empty where none.
    """

    figure: Figure
    number: Decimal
    noun: frozenset[str]
    around: frozenset[str]
    pairs_around: frozenset[str]
    deeds_around: frozenset[str]
    place: int
    told: bool
    judges: bool
    read: Callable[[], str]
    concept: str = ""

    @functools.cached_property
    def clause(self) -> str:
        """Return the words around it, as written."""
        return self.read()

    @functools.cached_property
    def _words(self) -> Words:
        return _words_of(self.clause)

    @functools.cached_property
    def own(self) -> frozenset[str]:
        """Return the telling syllables of its clause beside the noun."""
        return self._words.syllables - self.noun

    @property
    def pairs(self) -> frozenset[str]:
        """Return the pairs of syllables of its clause."""
        return self._words.pairs

    @property
    def deeds(self) -> frozenset[str]:
        """Return what its clause says to be done."""
        return self._words.deeds

    @property
    def parts(self) -> frozenset[str]:
        """Return the words of its clause that make it one of a part only."""
        return _parts(self.clause, fold(self.figure.counted))

    @functools.cached_property
    def said(self) -> frozenset[str]:
        """Return the syllables that say what it tells."""
        return self.noun | self.own

    @functools.cached_property
    def reach(self) -> frozenset[str]:
        """Return these syllables and those around it."""
        return self.said | self.around

    def says(self, noun: frozenset[str]) -> bool:
        """Tell whether its clause names `noun`; the clause is read only where the sentence does."""
        return noun <= self.around and noun <= self.own

    def counts_like(self, other: "Entry") -> bool:
        """Tell whether both may count the same: one unit, nouns that share a word, or persons both."""
        apart = self.concept and other.concept not in {"", self.concept}
        if self.figure.unit != other.figure.unit or self.figure.per != other.figure.per or apart:
            return False
        if self.figure.unit or not self.noun.isdisjoint(other.noun) or not (self.noun or other.noun):
            return True
        if not self.noun or not other.noun:
            return (self.noun | other.noun) <= (self.around if other.noun else other.around)
        if self.says(other.noun) or other.says(self.noun):
            return True
        return are_persons(self.figure.counted) and are_persons(other.figure.counted)


@dataclass(frozen=True, slots=True)
class Kinship:
    """How much two entries have in common, in weights of words: about 1 for a word that stands nowhere else.

    Attributes:
        near: of the words of both clauses.
        wide: of all words around both.
        beyond: of what the first says beside its noun, those that the second or its surroundings say too.
        covered: how much of what the first says the second or its surroundings say too, from 0 to 1.
    """

    near: float
    wide: float
    beyond: float
    covered: float


def entries_of(
    report: Report, lines: Sequence[Line], figures: Sequence[Figure], concepts: Mapping[int, str] = NOTHING
) -> tuple[Entry, ...]:
    """Return what the figures of sentences and tables tell, plans left out, in text order.

    `concepts` are the wholes of the unit that figures are known to tell, by their number.
    """
    told = [entry for line in lines if line.figures and not line.planned for entry in _of_line(line)]
    told += [
        _entry(figure, partial(str, label), _words_of(label), -(figure.cell.table if figure.cell else 1))
        for label, figure in in_tables(report, figures)
        if number_of(figure) is not None
    ]
    known = ((entry, concepts.get(entry.figure.ref, "")) for entry in told)
    return tuple(replace(entry, concept=concept) if concept else entry for entry, concept in known)


def _of_line(line: Line) -> Iterator[Entry]:
    section = line.section
    around = _words_of(section.title if section else "", line.sentence.span.of(line.report.text))
    judges = section is not None and section.kind is SectionKind.ASSESSMENT
    for at, figure in enumerate(line.figures):
        if number_of(figure) is None or figure.kind not in _KINDS or figure.evidence is Evidence.NO:
            continue
        # A price is of a piece; a mean, such as the pay, is one figure of the unit.
        priced = figure.per and not _MEAN.search(line.before(figure))
        told = is_told(figure) and not (figure.period or priced or _is_of_other_time(line, figure))
        yield _entry(figure, partial(_clause, line, at), around, line.sentence.section, told=told, judges=judges)


def _entry(
    figure: Figure, read: Callable[[], str], around: Words, place: int, *, told: bool = True, judges: bool = False
) -> Entry:
    noun = frozenset() if figure.unit else told_words(figure.counted)
    return Entry(
        figure=figure,
        number=number_of(figure) or Decimal(0),
        noun=noun,
        around=around.syllables - noun,
        pairs_around=around.pairs,
        deeds_around=around.deeds,
        place=place,
        told=told,
        judges=judges,
        read=read,
    )


def _words_of(*texts: str) -> Words:
    """Return the telling words of texts that follow one another, each read by itself: a heading is read once."""
    syllables = [syllable for text in texts for syllable in told_syllables(text)]
    telling = [syllable for syllable in syllables if syllable not in _idle()]
    pairs = frozenset(f"{one} {two}" for one, two in itertools.pairwise(telling))
    deeds = deeds_in(" ".join(syllables)).union(*(deeds_in(fold(text)) for text in texts))
    return Words(frozenset(telling) | {f"={deed}" for deed in deeds}, pairs, deeds)


def _is_of_other_time(line: Line, figure: Figure) -> bool:
    """Tell whether the sentence says before the figure that it is expected, or how it was at first."""
    return _names_other_time(line.text) and bool(compiled(_OTHER_TIME).search(line.before(figure)))


@functools.lru_cache(256)
def _names_other_time(said: str) -> bool:
    """Tell whether another time is named at all, which is asked once for all figures of a sentence."""
    return bool(compiled(rf"\b(?:@estimate\b|{_EARLIER})").search(said))


def _clause(line: Line, at: int) -> str:
    """Return the words around the figure at `at`, as written, up to a mark or another figure on either side.

    Where the clause before the number says nothing, what the sentence said before it is what is told: "Giám sát do Hội
    chủ trì còn mỏng, cả năm 03 cuộc".
    """
    figure, text = line.figures[at], line.report.text
    start = line.figures[at - 1].span.end if at else line.sentence.span.start
    end = line.figures[at + 1].span.start if at + 1 < len(line.figures) else line.sentence.span.end
    before, after = text[start : figure.span.start], text[figure.span.end : max(end, figure.span.end)]
    counted = len(figure.counted) + 1 if figure.counted and after[1:].startswith(figure.counted) else 0
    closes = _CLOSES.search(after, counted)
    behind = after[: closes.start()] if closes else after
    opens = [found.end() for found in _MARK.finditer(before)]
    own = before[opens[-1] :] if opens else before
    noun = told_words(figure.counted)
    bare = len(noun) <= 1 and frozenset(told_syllables(own + behind)) <= _idle() | noun
    return f"{before if bare else own} {behind}"


@functools.lru_cache(4096)
def _parts(clause: str, counted: str) -> frozenset[str]:
    """Return the words that say that a part is told, a place with its name, those of the `counted` noun left out.

    Bodies below are just those that are counted ("kiểm tra cấp dưới 31 CĐCS").
    """
    folded = fold(clause)
    below = role_words()["lower_part"] if counted in nouns_of("organisation") else ()
    return frozenset(
        _ONE_NO.get(found[0], found[0]) + fold(_name_at(clause, found.end()))
        for found in compiled(_PART).finditer(folded)
        if found[0] not in counted and found[0] not in _loose_parts() and found[0] not in below
    )


def _name_at(clause: str, start: int) -> str:
    """Return the words with a capital that stand at `start`, of a sector the two that name it, as written."""
    sector = _SECTOR_NAME.match(clause, start) if _SECTOR.search(clause, 0, start) else None
    if sector:
        return sector[0]
    at = start
    while (found := _WORD.match(clause, at)) and found[0].strip()[0].isupper():
        at = found.end()
    return clause[start:at]


@functools.cache
def _idle() -> frozenset[str]:
    return frozenset(role_words()["idle_word"])


@functools.cache
def _loose_parts() -> frozenset[str]:
    """Return the words that may stand in one account and not in the other without making it one of a part."""
    return frozenset(role_words()["loose_part"])


def weights(entries: Sequence[Entry]) -> Weight:
    """Return how telling each word is in these entries: about 1 for a word of one sentence, 0 for one of all."""
    said: dict[object, frozenset[str]] = {}
    for entry in entries:
        place = entry.figure.sentence or (entry.figure.cell and (entry.figure.cell.table, entry.figure.cell.row))
        known = entry.noun | entry.around
        said[place] = said[place] | known | entry.pairs_around if place in said else known | entry.pairs_around
    often = Counter(word for known in said.values() for word in known)
    whole = max(len(said), _FEW_SENTENCES) + 1
    return functools.cache(lambda word: math.log(whole / (often[word] + 0.5)) / math.log(whole))


def kinship(one: Entry, other: Entry, weight: Weight) -> Kinship:
    """Return how much `one` has in common with `other`, which it may tell again.

    A percentage has no noun, so what it is of is held in pairs of syllables.
    """
    reach = other.reach
    said, known = (one.pairs, other.pairs | other.pairs_around) if one.figure.unit == "%" else (one.said, reach)
    return Kinship(
        near=_sum(weight, one.said & other.said),
        wide=_sum(weight, one.reach & reach),
        beyond=_sum(weight, one.own & (reach - one.noun)),
        covered=_sum(weight, said & known) / (_sum(weight, said) or 1.0),
    )


def _sum(weight: Weight, said: frozenset[str]) -> float:
    return math.fsum(map(weight, said))
