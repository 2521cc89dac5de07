"""All figures of a report: those of its sentences and those of its table cells, numbered in text order."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nlp_reports.figures.annexes import is_annexed
from nlp_reports.figures.cells import cell_figures
from nlp_reports.figures.extraction import extract
from nlp_reports.figures.line import is_note
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, Section, SectionKind, Sentence
from nlp_reports.text import fold

_YEAR = re.compile(r"năm\s*\d{4}")


def figures_of(report: Report, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """Return every numeric expression of the report's sentences and table cells, numbered from 1 in text order.

    Spans lie in `Report.text`. A figure of a plan section has the role of a plan, save in an appendix below the plan
    and in the notes there; a table cell's figure names its cell, and carries the flag "total-row" in a row of totals.

    >>> from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span
    >>> text = "Kết nạp 62/60 đoàn viên, đạt 103,3%."
    >>> whole = Span(0, len(text))
    >>> report = Report("bc", "bc.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    >>> sentences = (Sentence(1, whole, 0),)
    >>> [(figure.ref, figure.text, figure.counted) for figure in figures_of(report, sentences)]
    [(1, '62/60', 'đoàn viên'), (2, '103,3%', '')]
    """
    found = [*_of_sentences(report, sentences), *_of_tables(report)]
    found.sort(key=_Found.place)
    return tuple(one.numbered(ref) for ref, one in enumerate(found, start=1))


class _Found(NamedTuple):
    """A figure where it was found, with what its place says of it: it is built once more, when it is numbered."""

    figure: Figure
    section: Section | None
    offset: int = 0
    sentence: int | None = None
    period: str = ""

    def place(self) -> tuple[int, int]:
        """Return where it stands in `Report.text`."""
        return self.offset + self.figure.span.start, self.offset + self.figure.span.end

    def numbered(self, ref: int) -> Figure:
        """Return the figure as a part of the report."""
        told = self.figure
        planned = self.section is not None and self.section.kind is SectionKind.PLAN
        role = FigureRole.PLAN if planned and told.evidence is not Evidence.NO else told.role
        # Written out: `dataclasses.replace` takes four times as long, and every figure comes by here.
        return Figure(
            told.span.shift(self.offset),
            told.text,
            told.kind,
            told.evidence,
            told.value,
            told.low,
            told.high,
            told.unit,
            told.counted,
            told.comparator,
            role,
            told.per,
            self.period,
            self.sentence,
            told.cell,
            told.flags,
            ref,
        )


def _of_tables(report: Report) -> Iterator[_Found]:
    for number, table in enumerate(report.tables, start=1):
        section = None if is_annexed(report, table) else _section(report, table.section)
        for figure in cell_figures(report, table, number):
            yield _Found(figure, section, period=figure.period)


def _of_sentences(report: Report, sentences: Sequence[Sentence]) -> Iterator[_Found]:
    """Yield the figures of all sentences; a paragraph that opens with another year speaks of it to its end."""
    paragraph, year = -1, ""
    for sentence in sentences:
        figures = extract(sentence.span.of(report.text))
        other = year if sentence.paragraph == paragraph else ""
        if sentence.paragraph != paragraph:
            paragraph, year = sentence.paragraph, _opening_year(report, figures)
        section = None if is_note(sentence.span.of(report.text)) else _section(report, sentence.section)
        for figure in figures:
            period = "" if _is_own(figure.period, report) else figure.period
            period = period or (other if figure.evidence is not Evidence.NO else "")
            yield _Found(figure, section, sentence.span.start, sentence.ref, period)


def _opening_year(report: Report, figures: Sequence[Figure]) -> str:
    """Return the year that opens a sentence, empty where none does or it is the report's own."""
    first = figures[0] if figures else None
    if first is None or first.kind is not FigureKind.PERIOD or first.span.start:
        return ""
    named = _YEAR.fullmatch(fold(first.text))
    return first.text if named and not _is_own(first.text, report) else ""


def _is_own(period: str, report: Report) -> bool:
    """Tell whether a period is the year that the report is about."""
    if not period:
        return False
    written = report.letterhead.date
    return written is not None and "".join(period.lower().split()) in {f"năm{written.year}", str(written.year)}


def _section(report: Report, position: int) -> Section | None:
    return report.sections[position] if 0 <= position < len(report.sections) else None
