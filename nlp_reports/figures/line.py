"""One sentence with its figures, and what stands between them: what the checks of relations look at."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, Section, SectionKind, Sentence, Span
from nlp_reports.text import fold

_YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, its numeric figures in text order (zeros in words left out), and the folded report around it.

    `others` are what is no evidence, in text order.
    """

    report: Report
    folded: str
    sentence: Sentence
    figures: tuple[Figure, ...]
    others: tuple[Figure, ...] = ()

    @property
    def text(self) -> str:
        """Return the folded sentence."""
        return self.sentence.span.of(self.folded)

    def before(self, figure: Figure) -> str:
        """Return the folded sentence up to `figure`."""
        return self.folded[self.sentence.span.start : figure.span.start]

    def after(self, figure: Figure) -> str:
        """Return the folded sentence after `figure`."""
        return self.folded[figure.span.end : self.sentence.span.end]

    def between(self, first: Figure, second: Figure) -> str:
        """Return the folded text between two figures."""
        return self.folded[first.span.end : second.span.start]

    def place_of(self, figure: Figure) -> int:
        """Return the position of one of the sentence's own `figures`: that very value, not one like it."""
        return next(at for at, one in enumerate(self.figures) if one is figure)

    @property
    def section(self) -> Section | None:
        """Return the innermost section, None before the first heading."""
        return self.report.sections[self.sentence.section] if self.sentence.section >= 0 else None

    @property
    def planned(self) -> bool:
        """Tell whether the sentence tells plans, or asks others for something.

        A heading that names a year after the report's tells plans, whatever else it says.
        """
        section = self.section
        if section is None or section.kind in {SectionKind.PLAN, SectionKind.PROPOSALS}:
            return section is not None
        written, first = self.report.letterhead.date, _first_year(section.title)
        return written is not None and first is not None and first > written.year


@functools.lru_cache(256)
def _first_year(title: str) -> int | None:
    """Return the earliest year that a heading names: each heading is asked once for all sentences below it."""
    return min(map(int, _YEAR.findall(title)), default=None)


def lines_of(report: Report, sentences: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[Line, ...]:
    """Return the sentences with their figures, in text order."""
    folded = fold(report.text)
    by: dict[int, list[Figure]] = {sentence.ref: [] for sentence in sentences}
    for figure in figures:
        if figure.sentence in by:
            by[figure.sentence].append(figure)
    return tuple(Line(report, folded, sentence, *_parted(by[sentence.ref])) for sentence in sentences)


def _parted(figures: list[Figure]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the numeric evidence and the rest."""
    parted: tuple[list[Figure], list[Figure]] = ([], [])
    for figure in figures:
        parted[not _is_numeric(figure)].append(figure)
    return tuple(parted[0]), tuple(parted[1])


def _is_numeric(figure: Figure) -> bool:
    if figure.evidence is Evidence.NO or not any(letter.isalnum() for letter in figure.text):
        return False
    return figure.kind is not FigureKind.ZERO or any(letter.isdigit() for letter in figure.text)


def pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield every figure with the next."""
    yield from itertools.pairwise(figures)


def where_of(*figures: Figure) -> Span:
    """Return the characters from the first to the last of `figures`."""
    return Span(min(f.span.start for f in figures), max(f.span.end for f in figures))


def is_actual(figure: Figure) -> bool:
    """Tell whether `figure` says what was reached (not planned, not aimed at, not a change)."""
    return figure.role in {FigureRole.ACTUAL, FigureRole.PLAN}
