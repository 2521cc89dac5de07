"""All figures of a report: those of its sentences and those of its table cells, numbered in text order."""

import dataclasses
from collections.abc import Iterable, Sequence

from nlp_reports.figures.cells import cell_figures
from nlp_reports.figures.extraction import extract
from nlp_reports.model import Evidence, Figure, FigureRole, Report, Section, SectionKind, Sentence


def figures_of(report: Report, sentences: Sequence[Sentence]) -> tuple[Figure, ...]:
    """Return every numeric expression of the report's sentences and table cells, numbered from 1 in text order.

    Spans lie in `Report.text`. A figure of a plan section has the role of a plan; a table cell's figure names its
    cell, and carries the flag "total-row" in a row of totals.
    """
    found = [figure for sentence in sentences for figure in _of_sentence(report, sentence)]
    found += [
        _planned(figure, _section(report, table.section))
        for number, table in enumerate(report.tables, start=1)
        for figure in cell_figures(report, table, number)
    ]
    found.sort(key=lambda figure: (figure.span.start, figure.span.end))
    return tuple(dataclasses.replace(figure, ref=ref) for ref, figure in enumerate(found, start=1))


def _of_sentence(report: Report, sentence: Sentence) -> Iterable[Figure]:
    section = _section(report, sentence.section)
    for figure in extract(sentence.span.of(report.text)):
        placed = dataclasses.replace(figure, span=figure.span.shift(sentence.span.start), sentence=sentence.ref)
        yield _planned(placed, section)


def _section(report: Report, position: int) -> Section | None:
    return report.sections[position] if 0 <= position < len(report.sections) else None


def _planned(figure: Figure, section: Section | None) -> Figure:
    if section is None or section.kind is not SectionKind.PLAN or figure.evidence is Evidence.NO:
        return figure
    return dataclasses.replace(figure, role=FigureRole.PLAN)
