"""Rows of a table that was copied as lines and whose labels read as those of headings: "A.2  Vụ hành hung  vụ  …"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.guidelines.outlines.taking_out import without_sections
from nlp_reports.model import Paragraph, ParagraphKind, Report
from nlp_reports.text import fold

_GAP = re.compile(r"\s{2,}|\t")
_LINES = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM, ParagraphKind.HEADING})
_FEWEST = 3


def with_rows_for_headings(report: Report) -> Report:
    """Return the guideline `report` with the headings between the copied rows of a table as rows of it."""
    rows = dict(_rows(report))
    homes = {at: rows[one.paragraph] for at, one in enumerate(report.sections) if one.paragraph in rows}
    if not homes:
        return report
    paragraphs = tuple(_as_row(one) if at in rows else one for at, one in enumerate(report.paragraphs))
    return without_sections(replace(report, paragraphs=paragraphs), homes)


def _rows(report: Report) -> Iterator[tuple[int, int]]:
    """Yield each heading that is a row, with the section that the head of its table stands in."""
    home = None
    for at, one in enumerate(report.paragraphs):
        cells = _GAP.split(one.span.of(report.text).strip()) if one.kind in _LINES else []
        if len(cells) < _FEWEST:
            home = None
        elif home is None and any(headed("unit").fullmatch(fold(cell)) for cell in cells):
            home = one.section  # a row may count by such a word itself ("đơn vị")
        elif home is not None and one.kind is ParagraphKind.HEADING:
            yield at, home


def _as_row(heading: Paragraph) -> Paragraph:
    return replace(heading, kind=ParagraphKind.BODY, body=heading.span, label="")
