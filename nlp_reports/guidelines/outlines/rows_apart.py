"""Rows of a table that was copied as lines and run into one another, or stand behind the signature."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.model import Paragraph, ParagraphKind, Report, Span
from nlp_reports.text import fold

_LINES = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM, ParagraphKind.HEADING, ParagraphKind.SIGNATURE})
_GAP = re.compile(r"\s{2,}|\t")
# A code, the number of a row ("b12"), or the sign that repeats one, opens the next row: one blank before it, a gap
# behind it.
_OPENS = re.compile(
    r"(?<=\S)[ \n](?=(?:[A-ZĐ]{1,4}[.-]?\d{1,2}(?:\.\d{1,2})*[a-zđ]?|[IVX]{1,4}\.\d{1,2}|[a-zđ]{1,2}\d{1,3}|-?nt-?)"
    r"(?:\s{2,}|\t)\S)"
)
_FEWEST = 3


def with_rows_apart(report: Report) -> Report:
    """Return the guideline `report` with each row of a copied table in a paragraph of its own."""
    paragraphs: list[Paragraph] = []
    moved: dict[int, int] = {}
    inside = False
    for at, one in enumerate(report.paragraphs):
        moved[at] = len(paragraphs)
        cells = _GAP.split(one.span.of(report.text).strip()) if one.kind in _LINES else []
        inside = (inside and len(cells) > 1) or _is_head(cells)
        paragraphs += _rows(report, one) if inside else [one]
    if len(paragraphs) == len(report.paragraphs) and paragraphs == list(report.paragraphs):
        return report
    sections = tuple(replace(one, paragraph=moved[one.paragraph]) for one in report.sections)
    tables = tuple(replace(one, paragraph=moved[one.paragraph]) for one in report.tables)
    return replace(report, paragraphs=tuple(paragraphs), sections=sections, tables=tables)


def _is_head(cells: list[str]) -> bool:
    return len(cells) >= _FEWEST and any(headed("unit").fullmatch(fold(cell)) for cell in cells)


def _rows(report: Report, one: Paragraph) -> Iterator[Paragraph]:
    """Yield the rows that a line holds; one that nothing runs into stays what it was, but for the signature's."""
    text, begin = one.span.of(report.text), one.span.start
    cuts = [found.start() for found in _OPENS.finditer(text)]
    for place, (start, end) in enumerate(zip((0, *(cut + 1 for cut in cuts)), (*cuts, len(text)), strict=True)):
        span = Span(begin + start, begin + end)
        plain = place > 0 or one.kind is ParagraphKind.SIGNATURE
        kind, body = (ParagraphKind.BODY, span) if plain else (one.kind, Span(min(one.body.start, span.end), span.end))
        yield replace(one, kind=kind, span=span, body=body, label="" if plain else one.label)
