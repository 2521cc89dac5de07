"""What every figure of a report tells and of what: one entry a figure."""

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from types import MappingProxyType
from typing import Final

from nlp_reports.figures.agreement import step_of
from nlp_reports.figures.clauses import clause_around, idle_words, parts_in
from nlp_reports.figures.cues import Cues, cues
from nlp_reports.figures.days_before import is_of_day_before
from nlp_reports.figures.deeds import INTRODUCED, JOINED_PARTY, deeds_in, of_admitted, of_party
from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.line import Line, is_note
from nlp_reports.figures.listed_rows import Row
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.retelling import are_persons, told_syllables, told_words
from nlp_reports.figures.same_things import are_kin
from nlp_reports.figures.slots import phrases
from nlp_reports.figures.vocabulary import role_words
from nlp_reports.model import Evidence, Figure, FigureKind, Lazily, SectionKind, quick
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
_DIGIT: Final = re.compile(r"\d")
_MEAN: Final = re.compile(r"\b(?:bình quân|lương|thu nhập)\b[^;.]*$")
# "Hạn hán đầu năm làm 624 ha cây trồng bị thiệt hại" tells of the year.
_EARLIER: Final = (
    r"(?<!hạn hán )(?<!đợt hạn )(?<!rét )(?<!bão )(?<!lũ )(?<!dịch )"
    r"(?:đầu (?:năm(?! học)|kỳ|nhiệm kỳ)|năm (?:ngoái|trước)|cùng kỳ)\b"
)
# "Cứ 100 người được giới thiệu thì 74 người …" tells a share.
_OF_EVERY: Final = re.compile(r"\bcứ (?:mỗi )?(?:\d+[^\d;.]*)?$")
# Behind "gấp rưỡi năm trước, với" and "(năm trước 88), " this year is told again.
_OTHER_TIME: Final = (
    rf"\b@estimate\b|\b(?:năm (?:sau|tới)|sang năm)\b[^;.()]*$|\b(?<!từ ){_EARLIER}[^;.(),]*$"
    rf"|\b(?<!từ )(?<!hơn )(?<!rưỡi )(?<!đôi )(?<!gấp ba )(?<!với )(?<!bằng )(?<!như )(?<!kém ){_EARLIER}[^;.()]*$"
)
# "từ 178,4 tỷ đồng dư nợ đầu năm đến nay đã đạt …": the time may stand behind the figure.
_OTHER_TIME_BEHIND: Final = re.compile(
    r"[^;.(),\d]{0,60}?\b(?<!so với )(?<!với )(?<!từ )(?<!hơn )(?<!bằng )(?<!như )(?<!kém )(?<!gấp )"
    r"(?:đầu (?:năm(?! học)|kỳ|nhiệm kỳ)|năm (?:ngoái|trước)|cùng kỳ)\b"
    # What was left by the last period is none of this one's.
    r"|[^;.(),\d]{0,40}?\b(?:từ|của|tồn|chuyển) (?:kỳ|năm) trước\b"
    r"|[^;.(),\d]{0,30}\((?:tính |cộng |luỹ kế )?(?:từ|kể từ) đầu (?:nhiệm kỳ|giai đoạn)\b"
)

# "54 CĐCS còn lại" are those of whom nothing was told before.
_REST: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,4}?còn lại\b(?!\s*(?:là|chưa|đang|\d))")

# "Thưa đi 32 vụ so với năm trước" tells by how many.
_MOVED: Final = re.compile(r"\b(?:đi|lên|xuống|bớt|thêm|(?:rút|hạ|kéo|giảm|tăng) được)\s*$")
_COMPARED: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,4}?so với\s+(?:đầu|năm|cùng|kỳ)\b")

_MANY: Final = 100
NOTHING: Final[Mapping[int, str]] = MappingProxyType({})


@quick
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


@quick
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
        timely: whether it is of the report's own time and of all of it, bounds among them.
        judges: whether it stands in the assessment, or in a note of a table, which sum up what other sections told.
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
    timely: bool = True

    @Lazily
    def clause(self) -> str:
        """Return the words around it, as written."""
        return self.read()

    @Lazily
    def _words(self) -> Words:
        return _words_of(self.clause)

    @Lazily
    def own(self) -> frozenset[str]:
        """Return the telling syllables of its clause beside the noun."""
        return self._words.syllables - self.noun

    @property
    def pairs(self) -> frozenset[str]:
        """Return the pairs of syllables of its clause."""
        return self._words.pairs

    @property
    def deeds(self) -> frozenset[str]:
        """Return what its clause says to be done; a sentence about the Party leaves it out of the clause."""
        deeds = self._words.deeds
        deeds = of_party(deeds) if JOINED_PARTY in self.deeds_around else deeds
        return of_admitted(deeds, fold(self.clause)) if INTRODUCED in deeds else deeds

    @property
    def parts(self) -> frozenset[str]:
        """Return the words of its clause that make it one of a part only."""
        return parts_in(self.clause, fold(self.figure.counted))

    @Lazily
    def written(self) -> frozenset[Decimal | None]:
        """Return the numbers that are written; of "một phần năm" there is none."""
        figure = self.figure
        written = _DIGIT.search(figure.text) or figure.high is None
        return frozenset({figure.value, figure.low, figure.high}) if written else frozenset()

    @Lazily
    def step(self) -> Decimal:
        """Return the smallest difference that its writing can show."""
        return step_of(self.figure)

    @Lazily
    def said(self) -> frozenset[str]:
        """Return the syllables that say what it tells."""
        return self.noun | self.own

    @Lazily
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
            bare, noun = (self, other.noun) if other.noun else (other, self.noun)
            return noun <= bare.around or bool(noun <= events() and self.deeds & other.deeds)
        if self.says(other.noun) or other.says(self.noun):
            return True
        nouns = self.figure.counted, other.figure.counted
        # "5.832 hộ" and "5.382 nhà"; a few of one are soon as many as a few of the other.
        many = min(self.number, other.number) >= _MANY
        return all(map(are_persons, nouns)) or (many and are_kin(*map(fold, nouns)))


@functools.cache
def events() -> frozenset[str]:
    """Return the syllables by which anything that is done is counted ("cuộc", "lần")."""
    return frozenset(role_words()["event_noun"])


def entries_of(lines: Sequence[Line], rows: Sequence[Row], concepts: Mapping[int, str] = NOTHING) -> tuple[Entry, ...]:
    """Return what the figures of `narrated` lines and of rows tell, in text order.

    `concepts` are the wholes of the unit that figures are known to tell, by their number.
    """
    told = [entry for line in lines if line.figures for entry in _of_line(line)]
    told += [
        _entry(figure, partial(str, label), _words_of(label), -(figure.cell.table if figure.cell else 1))
        for label, figure in rows
        if figure.amount is not None
    ]
    known = ((entry, concepts.get(entry.figure.ref, "")) for entry in told)
    return tuple(replace(entry, concept=concept) if concept else entry for entry, concept in known)


def _of_line(line: Line) -> Iterator[Entry]:
    section = line.section
    around = _words_of(section.title if section else "", line.sentence.span.of(line.report.text))
    judges = (section is not None and section.kind is SectionKind.ASSESSMENT) or is_note(line.text)
    for at, figure in enumerate(line.figures):
        if figure.amount is None or figure.kind not in _KINDS or figure.evidence is Evidence.NO:
            continue
        timely = not (figure.period or _is_of_less(line, figure) or _is_aside(line, figure))
        told = timely and is_told(figure)
        read = partial(clause_around, line, at)
        entry = _entry(figure, read, around, line.sentence.section, told=told, judges=judges)
        yield entry if timely else replace(entry, timely=False)


def _entry(
    figure: Figure, read: Callable[[], str], around: Words, place: int, *, told: bool = True, judges: bool = False
) -> Entry:
    noun = frozenset() if figure.unit else told_words(figure.counted)
    return Entry(
        figure=figure,
        number=figure.amount or Decimal(0),
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
    idle = idle_words()
    telling = [syllable for syllable in syllables if syllable not in idle]
    pairs = frozenset(map(" ".join, itertools.pairwise(telling)))
    deeds = deeds_in(" ".join(syllables)).union(*(deeds_in(fold(text)) for text in texts))
    return Words(frozenset(telling) | {f"={deed}" for deed in deeds}, pairs, deeds)


def _is_of_less(line: Line, figure: Figure) -> bool:
    """Tell whether it is the price of a piece, what is left, or by how much something moved."""
    # A mean, such as the pay, is one figure of the unit.
    if figure.per and not _MEAN.search(line.before(figure)):
        return True
    if "còn lại" in line.text and _REST.match(line.after(figure)):
        return True
    compared = "so với" in line.text and _COMPARED.match(line.after(figure))
    return bool(compared) and _MOVED.search(line.before(figure)) is not None


def _is_aside(line: Line, figure: Figure) -> bool:
    """Tell whether it is told in passing, of another time, or of each so many ("cứ 100 người thì 74 người …")."""
    of_every = "cứ " in line.text and _OF_EVERY.search(line.before(figure))
    return bool(of_every) or _is_how_often(figure) or _is_of_other_time(line, figure) or is_of_day_before(line, figure)


def _is_how_often(figure: Figure) -> bool:
    """Tell whether it says in passing, in words, how often ("có nơi phải nhắc ba lần", "qua hai lần đò")."""
    return figure.text.isalpha() and fold(figure.counted).split()[:1] == ["lần"]


def _is_of_other_time(line: Line, figure: Figure) -> bool:
    """Tell whether the sentence says of the figure that it is expected, or how it was at first."""
    if not _names_other_time(line.text):
        return False
    return bool(compiled(_OTHER_TIME).search(line.before(figure)) or _OTHER_TIME_BEHIND.match(line.after(figure)))


@functools.lru_cache(256)
def _names_other_time(said: str) -> bool:
    """Tell whether another time is named at all, which is asked once for all figures of a sentence."""
    return _other_times().are_said(said)


@functools.cache
def _other_times() -> Cues:
    starts = ("đầu năm", "đầu kỳ", "đầu nhiệm kỳ")
    others = ("kỳ trước", "năm ngoái", "năm trước", "cùng kỳ", "năm sau", "năm tới", "sang năm")
    return cues((*phrases("estimate"), *starts, *others), blanks=r"\s+")
