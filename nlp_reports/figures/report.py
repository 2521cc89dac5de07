"""All figures of a report: those of its sentences and those of its table cells, numbered in text order."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from nlp_reports.figures.cells import cell_figures
from nlp_reports.figures.extraction import extract
from nlp_reports.model import Evidence, Figure, FigureKind, FigureRole, Report, Section, SectionKind, Sentence
from nlp_reports.text import fold


def figures_of(report: Report, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """Return every numeric expression of the report's sentences and table cells, numbered from 1 in text order.

    Spans lie in `Report.text`. A figure of a plan section has the role of a plan; a table cell's figure names its
    cell, and carries the flag "total-row" in a row of totals.

    >>> from nlp_reports.model import Paragraph, ParagraphKind, Report, Sentence, Span
    >>> text = "Kết nạp 62/60 đoàn viên, đạt 103,3%."
    >>> whole = Span(0, len(text))
    >>> report = Report("bc", "bc.docx", text, (Paragraph(0, ParagraphKind.BODY, whole, whole),))
    >>> sentences = (Sentence(1, whole, 0),)
    >>> [(figure.ref, figure.text, figure.counted) for figure in figures_of(report, sentences)]
    [(1, '62/60', 'đoàn viên'), (2, '103,3%', '')]
    """
    found = list(_of_sentences(report, sentences))
    found += [
        _planned(figure, _section(report, table.section))
        for number, table in enumerate(report.tables, start=1)
        for figure in cell_figures(report, table, number)
    ]
    found.sort(key=lambda figure: (figure.span.start, figure.span.end))
    return tuple(dataclasses.replace(figure, ref=ref) for ref, figure in enumerate(found, start=1))


def _of_sentences(report: Report, sentences: Sequence[Sentence]) -> Iterator[Figure]:
    """Yield the figures of all sentences; a paragraph that opens with another year speaks of it to its end."""
    paragraph, year = -1, ""
    for sentence in sentences:
        figures = tuple(_of_sentence(report, sentence))
        if sentence.paragraph != paragraph:
            paragraph, year = sentence.paragraph, _opening_year(report, sentence, figures)
            yield from figures
            continue
        for figure in figures:
            other = bool(year) and not figure.period and figure.evidence is not Evidence.NO
            yield dataclasses.replace(figure, period=year) if other else figure


def _opening_year(report: Report, sentence: Sentence, figures: Sequence[Figure]) -> str:
    """Return the year that opens a sentence, empty where none does or it is the report's own."""
    first = figures[0] if figures else None
    if first is None or first.kind is not FigureKind.PERIOD or first.span.start != sentence.span.start:
        return ""
    named = re.fullmatch(r"năm\s*\d{4}", fold(first.text))
    return first.text if named and not _is_own(first.text, report) else ""


def _of_sentence(report: Report, sentence: Sentence) -> Iterable[Figure]:
    section = _section(report, sentence.section)
    for figure in extract(sentence.span.of(report.text)):
        placed = dataclasses.replace(
            figure,
            span=figure.span.shift(sentence.span.start),
            sentence=sentence.ref,
            period="" if _is_own(figure.period, report) else figure.period,
        )
        yield _planned(placed, section)


def _is_own(period: str, report: Report) -> bool:
    """Tell whether a period is the year that the report is about."""
    written = report.letterhead.date
    return written is not None and "".join(period.lower().split()) in {f"năm{written.year}", str(written.year)}


def _section(report: Report, position: int) -> Section | None:
    return report.sections[position] if 0 <= position < len(report.sections) else None


def _planned(figure: Figure, section: Section | None) -> Figure:
    if section is None or section.kind is not SectionKind.PLAN or figure.evidence is Evidence.NO:
        return figure
    return dataclasses.replace(figure, role=FigureRole.PLAN)
