"""A report as plain values, for `nlp-reports read --format json`."""

import dataclasses
from typing import Any

from nlp_reports.model import Cell, Paragraph, ParagraphKind, Report, Table

Json = dict[str, Any]


def to_json(report: Report) -> Json:
    r"""Return the report as JSON values: text, paragraphs, tables, headings, letterhead, notes.

    Table rows stand in `tables` and in `text`, not among the paragraphs; a cell is its text, or an object with its
    text, inner tables and automatic number, where it has such; a merged cell stands once. Dates are ISO, a missing one
    is None.

    >>> from nlp_reports.model import Paragraph, ParagraphKind, Report, Span
    >>> one = Paragraph(4, ParagraphKind.ITEM, Span(0, 12), Span(3, 12), label="a)")
    >>> to_json(Report("bc", "bc.docx", "a) Tuyên truyền"[:12] + "\n", (one,)))["paragraphs"]
    [{'index': 4, 'label': 'a)', 'text': 'Tuyên tru', 'kind': 'item', 'hidden': ''}]
    """
    letterhead = dataclasses.asdict(report.letterhead)
    letterhead["date"] = report.letterhead.date.isoformat() if report.letterhead.date else None
    letterhead["recipients"] = list(report.letterhead.recipients)
    return {
        "text": report.text,
        "paragraphs": [_paragraph(p, report.text) for p in report.paragraphs if p.kind is not ParagraphKind.ROW],
        "tables": [_table(table) for table in report.tables],
        "headings": [
            {"level": s.level, "label": s.label, "title": s.title, "path": s.path, "kind": s.kind.value}
            for s in report.sections
        ],
        "letterhead": letterhead,
        "notes": [dataclasses.asdict(note) for note in report.notes],
    }


def _paragraph(paragraph: Paragraph, text: str) -> Json:
    written = paragraph.span.of(text)
    if paragraph.label and written.startswith(paragraph.label):
        written = written[len(paragraph.label) :].lstrip()
    return {
        "index": paragraph.index,
        "label": paragraph.label,
        "text": written,
        "kind": paragraph.kind.value,
        "hidden": paragraph.hidden,
    }


def _table(table: Table) -> list[list[str | Json]]:
    return [[_cell(cell) for cell in row] for row in table.rows]


def _cell(cell: Cell) -> str | Json:
    if not cell.tables and not cell.label:
        return cell.text
    label = {"label": cell.label} if cell.label else {}
    return {**label, "text": cell.text, "tables": [_table(table) for table in cell.tables]}
