"""One sentence with its figures, and what stands between them: what the checks of relations look at."""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from nlp_reports.figures.pattern import tokens
from nlp_reports.model import (
    Evidence,
    Figure,
    FigureKind,
    FigureRole,
    Lazily,
    Report,
    Section,
    SectionKind,
    Sentence,
    Span,
    quick,
)
from nlp_reports.text import fold

_SLASH = re.compile(r"\s*(?:[^\W\d]++\s?){1,5}/")
_PLANS = frozenset({"chỉ tiêu", "kế hoạch", "kh", "ct", "mục tiêu"})

_DUE = re.compile(
    r"(?:\s+[^\W\d]+){0,3}?\s+(?:(?:phải|cần)\s+(?:thu|nộp|trích|đóng|trả|chi|hoàn|giải ngân)"
    r"|(?:được\s+|đã\s+)?(?:phân bổ|đăng ký|cam kết))\b"
)
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_YEAR = re.compile(r"\b20\d\d\b")
_CENTURIES = re.compile(r"(?:19|20)\d\d")
# What closes a clause, a bracket or the sentence.
CLOSES = re.compile(r"\s*(?:[,;.)]|$)")
_NOTE = re.compile(r"\W*(?:ghi|chú) (?:chú|thích)\b", re.IGNORECASE)


@quick
@dataclass(frozen=True)
class Line:
    """A sentence, its numeric figures in text order (zeros in words left out), and the folded report around it.

    `others` are what is no evidence, in text order. What nearly every check asks of it is read once.
    """

    report: Report
    folded: str
    sentence: Sentence
    figures: tuple[Figure, ...]
    others: tuple[Figure, ...] = ()

    @Lazily
    def text(self) -> str:
        """Return the folded sentence."""
        return self.sentence.span.of(self.folded)

    @Lazily
    def tokens(self) -> frozenset[str]:
        """Return its syllables, runs of digits and marks: where a check's words are not among them, it has no case."""
        return tokens(self.text)

    def before(self, figure: Figure) -> str:
        """Return the folded sentence up to `figure`."""
        return self.folded[self.sentence.span.start : figure.span.start]

    def after(self, figure: Figure) -> str:
        """Return the folded sentence after `figure`."""
        return self.folded[figure.span.end : self.sentence.span.end]

    def behind_noun(self, figure: Figure) -> str:
        """Return the folded sentence behind `figure` and the noun that it counts."""
        return self.after(figure).lstrip().removeprefix(fold(figure.counted))

    def between(self, first: Figure, second: Figure) -> str:
        """Return the folded text between two figures."""
        return self.folded[first.span.end : second.span.start]

    def since(self, figure: Figure) -> str:
        """Return the folded text between `figure` and the one before it, or the beginning of the sentence."""
        at = self._positions.get(id(figure), -1)
        # Half of a ratio is no figure of the sentence by itself.
        at = at if at >= 0 else sum(one.span.end <= figure.span.start for one in self.figures)
        return self.between(self.figures[at - 1], figure) if at else self.before(figure)

    def place_of(self, figure: Figure) -> int:
        """Return the position of one of the sentence's own `figures`: that very value, not one like it."""
        return self._positions[id(figure)]

    @Lazily
    def _positions(self) -> dict[int, int]:
        """Return the position of each of its figures by what tells that very value from one like it."""
        return {id(figure): at for at, figure in enumerate(self.figures)}

    def span_of(self, found: re.Match[str], first: str | int = 0, last: str | int | None = None) -> Span:
        """Return where in the report what was found in the folded sentence stands, or its groups from first to last."""
        end = found.end(first if last is None else last)
        return Span(found.start(first), end).shift(self.sentence.span.start)

    @property
    def section(self) -> Section | None:
        """Return the innermost section, None before the first heading."""
        return self.report.sections[self.sentence.section] if self.sentence.section >= 0 else None

    @Lazily
    def names_years(self) -> bool:
        """Tell whether four digits in it may be a year."""
        return ("20" in self.text or "19" in self.text) and _CENTURIES.search(self.text) is not None

    @Lazily
    def planned(self) -> bool:
        """Tell whether the sentence tells plans, or asks others for something.

        A heading that names a year after the report's tells plans, whatever else it says.
        """
        section = self.section
        if section is None or section.kind in {SectionKind.PLAN, SectionKind.PROPOSALS}:
            return section is not None and not is_note(self.text)
        written, first = self.report.letterhead.date, _first_year(section.title)
        return written is not None and first is not None and first > written.year


def is_note(said: str) -> bool:
    """Tell whether a sentence is a note below a table, which tells again what was reached.

    >>> is_note("Ghi chú: dòng 6 gồm 05 nhà xây mới"), is_note("Ghi nhận 05 nhà xây mới")
    (True, False)
    """
    return bool(_NOTE.match(said))


@functools.lru_cache(256)
def _first_year(title: str) -> int | None:
    """Return the earliest year that a heading names: each heading is asked once for all sentences below it."""
    return min(map(int, _YEAR.findall(title)), default=None)


def lines_of(report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[Line, ...]:
    """Return the sentences with their figures, in text order."""
    folded = _folded(report, sentences)
    by: dict[int, list[Figure]] = {sentence.ref: [] for sentence in sentences}
    for figure in figures:
        if figure.sentence in by:
            by[figure.sentence].append(figure)
    return tuple(
        Line(report, folded, sentence, _with_ratios(report, folded, told), others)
        for sentence in sentences
        for told, others in (_parted(by[sentence.ref]),)
    )


def _folded(report: Report, sentences: Sequence[Sentence]) -> str:
    """Return the folded report, put together from its sentences: they were folded before, and no word reaches over."""
    parts, done = list[str](), 0
    for sentence in sentences:
        parts += (fold(report.text[done : sentence.span.start]), fold(sentence.span.of(report.text)))
        done = sentence.span.end
    return "".join((*parts, fold(report.text[done:])))


def _with_ratios(report: Report, folded: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Return the figures with "42 dự án/40 chỉ tiêu" and "84 hộ khó khăn/70 hộ" for one ratio each.

    So is "186 triệu đồng trên 205 triệu đồng phải thu".
    """
    told: list[Figure] = []
    for figure in figures:
        reached = told[-1] if told else None
        if reached is not None and (_is_out_of(folded, reached, figure) or _is_of_due(folded, reached, figure)):
            span = Span(reached.span.start, figure.span.end)
            told[-1] = replace(
                reached,
                span=span,
                text=span.of(report.text),
                kind=FigureKind.RATIO,
                value=None,
                low=reached.value,
                high=figure.value,
            )
        else:
            told.append(figure)
    return tuple(told)


def _is_out_of(folded: str, reached: Figure, whole: Figure) -> bool:
    """Tell whether a slash puts a count above another of the same, or above what was planned of it."""
    counts = all(one.kind is FigureKind.COUNT and not one.unit and one.value for one in (reached, whole))
    if not counts or not folded.startswith("/", whole.span.start - 1) or not reached.counted:
        return False
    noun, other = fold(reached.counted), fold(whole.counted)
    beside = _SLASH.fullmatch(folded, reached.span.end, whole.span.start)
    return bool(beside) and (other in _PLANS or noun == other or noun.startswith(other + " "))


def _is_of_due(folded: str, reached: Figure, due: Figure) -> bool:
    """Tell whether "trên" right behind an amount says of how much like it that is, by what was due or promised."""
    bound = due.comparator == ">" and folded.startswith("trên ", due.span.start)
    beside = bound and folded[reached.span.end : due.span.start].strip() in {"", fold(reached.counted)}
    if not beside or not reached.value or not due.value or reached.per or due.per:
        return False
    money = reached.kind is due.kind is FigureKind.MONEY and reached.unit == due.unit
    counts = reached.kind is due.kind is FigureKind.COUNT and fold(reached.counted) == fold(due.counted) != ""
    alike = (money or counts) and reached.comparator == "=" and reached.role is not FigureRole.CHANGE
    return alike and bool(_DUE.match(folded, due.span.end))


def _parted(figures: list[Figure]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the numeric evidence and the rest."""
    parted: tuple[list[Figure], list[Figure]] = ([], [])
    for figure in figures:
        parted[not _is_numeric(figure)].append(figure)
    return tuple(parted[0]), tuple(parted[1])


def _is_numeric(figure: Figure) -> bool:
    if figure.evidence is Evidence.NO or not _LETTER_OR_DIGIT.search(figure.text) or "in-words" in figure.flags:
        return False
    return figure.kind is not FigureKind.ZERO or any(map(str.isdigit, figure.text))


def pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield every figure with the next."""
    yield from itertools.pairwise(figures)


def in_order(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return figures in the order in which they stand."""
    return tuple(sorted(figures, key=lambda figure: figure.span.start))


def where_of(*figures: Figure) -> Span:
    """Return the characters from the first to the last of `figures`."""
    return Span(min(f.span.start for f in figures), max(f.span.end for f in figures))


def where_in(figures: Iterable[Figure], sentence: int | None) -> Span:
    """Return the characters from the first to the last of those of `figures` that stand in a sentence."""
    return where_of(*(figure for figure in figures if figure.sentence == sentence))


def is_actual(figure: Figure) -> bool:
    """Tell whether `figure` says what was reached (not planned, not aimed at, not a change)."""
    return figure.role in {FigureRole.ACTUAL, FigureRole.PLAN}
