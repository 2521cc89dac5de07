"""Where a figure stands: the small words around it, what it counts, and the year that is named with it."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Protocol

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.vocabulary import mapping
from nlp_reports.figures.wholes import is_person
from nlp_reports.model import Figure, FigureKind, quick
from nlp_reports.text import finder, whole_words

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS: Final = re.compile(r"[;.,:()](?!\d)")
_BREAKS: Final = re.compile(r"[;.)](?!\d)")
_CLOSES: Final = re.compile(r"[;.,:()](?!\d)|\s(?:và|còn|do|nhưng|trong đó|gồm)\s")
_SYLLABLES: Final = finder(r"[^\W\d_]+")
_EACH_BEFORE: Final = re.compile(r"(?:mỗi|từng|một)\s+(?P<piece>[^\W\d_]+(?:\s+[^\W\d_]+){0,2})(?:\s+[^\W\d_]+)*\s*$")
_EACH_BEHIND: Final = re.compile(r"[^;.()]{0,40}?\b(?:mỗi|một)\s+(?P<piece>[^\W\d_]+(?:\s+[^\W\d_]+)?)")
_TIMES: Final = frozenset({"ngày", "tuần", "tháng", "quý", "năm", "kỳ", "học", "lần", "buổi"})
_LINKS: Final = frozenset({"từ", "trước", "chỗ", "mức", "nâng", "lên", "xuống", "tức"})
_NEAR, _WIDE = 45, 90
_KINDS: Final = frozenset(
    {
        FigureKind.COUNT,
        FigureKind.MONEY,
        FigureKind.RATE,
        FigureKind.MEASURE,
        FigureKind.PERCENTAGE,
        FigureKind.CHANGE,
    }
)


@quick
@dataclass(frozen=True, slots=True)
class Around:
    """The words around a figure.

    Attributes:
        before: the classes of the words right before it, up to a mark or another figure.
        clause: those of all words since the figure, the full stop or the bracket before it.
        after: those behind it, up to a mark.
        said: the telling syllables of what the sentence says before it.
        named: those behind it, which say of what a percentage is.
        piece: the syllables of that of which each has so much ("mỗi hội viên").
        year: the year named last before it in its sentence.
        bracketed: it stands in brackets.
    """

    before: frozenset[str]
    clause: frozenset[str]
    after: frozenset[str]
    said: tuple[str, ...]
    named: tuple[str, ...]
    piece: tuple[str, ...]
    year: str
    bracketed: bool


@quick
@dataclass(frozen=True, slots=True)
class Seat:
    """A figure, or one end of a ratio, in its place.

    Attributes:
        line: its sentence, `at` the place of that among the report's.
        figure: what stands there.
        value: its number without a sign.
        end: "low" or "high" of a ratio, else empty.
        noun: the syllables of what it counts; `person` where those are persons.
        around: the words around it.
    """

    line: Line
    at: int
    figure: Figure
    value: Decimal
    end: str
    noun: tuple[str, ...]
    person: bool
    around: Around

    @property
    def is_percent(self) -> bool:
        """Tell whether it is a percentage."""
        return self.figure.unit == "%"

    @property
    def timed(self) -> bool:
        """Tell whether it is so much in each month, week or day."""
        return any(word in _TIMES for word in (*self.around.piece[:1], *self.figure.per.split("/")))


class Counts(Protocol):
    """What counts something: the syllables of its noun, and whether that is of persons."""

    @property
    def noun(self) -> tuple[str, ...]:
        """Return the syllables of what is counted."""

    @property
    def person(self) -> bool:
        """Tell whether persons are counted."""


class Seats:
    """The seats of a report's sentences; each sentence is read when it is first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Keep the sentences."""
        self.lines = lines
        self._known: dict[int, tuple[Seat, ...]] = {}

    def of(self, at: int) -> tuple[Seat, ...]:
        """Return the seats of the sentence at `at`."""
        if at not in self._known:
            self._known[at] = tuple(_seats_of(self.lines[at], at))
        return self._known[at]


def _seats_of(line: Line, at: int) -> Iterator[Seat]:
    done = line.sentence.span.start
    for place, figure in enumerate(line.figures):
        after = line.figures[place + 1].span.start if place + 1 < len(line.figures) else line.sentence.span.end
        around = _around(line, figure, done, max(after, figure.span.end))
        done = figure.span.end
        for end, value in _ends_of(figure):
            yield Seat(line, at, figure, value, end, told_syllables(figure.counted), is_person(figure), around)


def _ends_of(figure: Figure) -> Iterator[tuple[str, Decimal]]:
    if figure.kind is FigureKind.RATIO and figure.low is not None and figure.high is not None:
        yield "low", figure.low
        yield "high", figure.high
    elif figure.kind in _KINDS and figure.value is not None:
        yield "", abs(figure.value)


def _around(line: Line, figure: Figure, start: int, end: int) -> Around:
    before, said, behind = (
        line.before(figure),
        line.folded[start : figure.span.start],
        line.folded[figure.span.end : end],
    )
    closed = _ENDS.search(behind)
    years = _YEAR.findall(before)
    each = _EACH_BEFORE.search(before[-_NEAR:]) or _EACH_BEHIND.match(behind)
    return Around(
        before=classes(_last(_ENDS, said)[-_NEAR:]),
        clause=classes(_last(_BREAKS, said)),
        after=classes(behind[: closed.start()] if closed else behind),
        said=syllables(before[-_WIDE:]),
        named=syllables(_CLOSES.split(behind, maxsplit=1)[0]) if figure.unit == "%" else (),
        piece=tuple((each["piece"] if each else figure.per.split("/")[0]).split()),
        year=years[-1] if years else "",
        bracketed=before.rfind("(") > before.rfind(")"),
    )


def _last(marks: re.Pattern[str], said: str) -> str:
    """Return what stands behind the last mark."""
    found = [one.end() for one in marks.finditer(said)]
    return said[found[-1] :] if found else said


def syllables(said: str) -> tuple[str, ...]:
    """Return the telling syllables of folded text.

    >>> syllables("đạt 84% số đăng ký của năm")
    ('đăng', 'ký')
    """
    return tuple(word for word in _SYLLABLES(said) if word not in _idle())


def has_own_subject(before: str, between: str) -> bool:
    """Tell whether what stands between two figures tells, behind its last comma, words that are not told `before`.

    >>> has_own_subject("kinh tế tăng ", ", thu nhập đầu người "), has_own_subject("thu nhập tăng ", ", nay ")
    (True, False)
    """
    _, comma, said = between.rpartition(",")
    return bool(comma) and not {*syllables(said)} <= {*syllables(before), *_LINKS}


@functools.cache
def _idle() -> frozenset[str]:
    return idle_words() | frozenset({"so", "số", "tổng", "hơn", "toàn", "cả", "kỳ"})


@functools.lru_cache(8192)
def classes(said: str) -> frozenset[str]:
    """Return the classes of the small words of folded text.

    >>> sorted(classes("cuối năm còn"))
    ['later', 'left']
    """
    known = mapping("belonging_words", "class")
    return frozenset(known[word] for word in _words().findall(said))


def without_classes(said: str) -> str:
    """Return folded text without its small words.

    >>> without_classes("trong đó kết nạp đảng đạt").split()
    ['đảng']
    """
    return _words().sub(" ", said)


@functools.cache
def _words() -> re.Pattern[str]:
    return whole_words(tuple(mapping("belonging_words", "class")))
