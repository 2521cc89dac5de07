"""Rows of a table with numbers that were copied as lines: a title, a wide gap, and what its figures are."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp_reports.model import Paragraph, ParagraphKind, Report, Section, Span

GAP = re.compile(r"(?<=\S)(?:\s{2,}|\t)(?=\S)")
_FEWEST = 3


def with_gapped_titles(report: Report) -> Report:
    """Return the guideline `report` with what stands behind the gaps in its titles as text below them.

    A single gap is careless typing: as it is where fewer than three titles have one.
    """
    gaps = {one.paragraph: found.span() for one in report.sections if (found := GAP.search(one.title))}
    if len(gaps) < _FEWEST:
        return report
    paragraphs: list[Paragraph] = []
    moved: dict[int, int] = {}
    for at, one in enumerate(report.paragraphs):
        moved[at] = len(paragraphs)
        paragraphs += _parted(report, one) if at in gaps else [one]
    return replace(
        report,
        paragraphs=tuple(paragraphs),
        sections=tuple(_shortened(one, moved[one.paragraph]) for one in report.sections),
    )


def _shortened(section: Section, paragraph: int) -> Section:
    return replace(section, title=GAP.split(section.title)[0].strip(" :"), paragraph=paragraph)


def _parted(report: Report, one: Paragraph) -> Iterator[Paragraph]:
    """Yield the heading of a row, and its other cells as a paragraph below it."""
    text = one.span.of(report.text)
    label = len(one.label) if text.startswith(one.label) else 0
    gap = GAP.search(text, label + len(text[label:]) - len(text[label:].lstrip()))
    if gap is None or one.kind is not ParagraphKind.HEADING:
        yield one
        return
    head = Span(one.span.start, one.span.start + gap.start())
    rest = Span(one.span.start + gap.end(), one.span.end)
    yield replace(one, span=head, body=Span(head.end, head.end))
    yield replace(one, kind=ParagraphKind.BODY, span=rest, body=rest, label="")
