"""Boxes of a guideline: tables of one column, drawn around what is said of the report itself."""

from nlp_reports.guidelines.outlines.tabular import rows_of
from nlp_reports.model import ParagraphKind, Report


def boxed(report: Report) -> frozenset[int]:
    """Return the positions of the paragraphs that stand in boxes; the items of a table "Nội dung" stand in none."""
    items = rows_of(report)
    tables = (one for one in report.tables if all(len(row) == 1 for row in one.rows))
    rows = {at for one in tables for at in range(one.paragraph, one.paragraph + len(one.rows))}
    return frozenset(at for at in rows - items.keys() if report.paragraphs[at].kind is ParagraphKind.ROW)
