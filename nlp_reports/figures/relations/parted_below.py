"""A whole that the sentence above a table says to be parted in it: "514 hội viên, phân theo dân tộc như sau:".

The table has no row of totals, so all its rows are parts; what its columns count says whose parts they are.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.cells import columns_of, is_total, row_label
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.lead import is_total_of, lead_of
from nlp_reports.figures.wholes import judged, relation, total_of
from nlp_reports.model import Evidence, Figure, FigureRole, Report, Table
from nlp_reports.text import fold

_PARTED: Final = re.compile(
    r"\b(?:phân|chia|tách|tính|thống kê|kê)(?:\s+ra)?\s+theo\b|\bchia ra\b|\bphân ra\b"
    r"|\b(?:hai|ba|bốn|năm|sáu|\d)\s+(?:nguồn|nhóm|khối|cụm|đợt)\b"
    r"|\btheo (?:từng\s+)?(?:nguồn|khối|cụm|đợt|nhóm|địa bàn)\b"
)
# Some of the rows lie within others, or none of them tells all.
_WITHIN: Final = re.compile(r"\s*(?:[-–+]\s|trong đó|riêng|trong số|bình quân|bq|trung bình|luỹ kế|tỷ lệ)")
_SOME: Final = re.compile(r"\b(?:chủ yếu|tiêu biểu|nổi bật|nhiều nhất|một số|điển hình|trong đó|kế hoạch|dự kiến)\b")


def parted_below(report: Report, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield the wholes of sentences that part them in the table right below, whether its rows make them up or not."""
    for number, table in enumerate(report.tables, start=1):
        lead = lead_of(report, lines, table.span.start)
        if lead is None or lead.planned or not lead.text.rstrip().endswith(":"):
            continue
        if _PARTED.search(lead.text) and not _SOME.search(lead.text) and _has_parts_alone(table):
            cells = [one for one in figures if one.cell is not None and one.cell.table == number]
            yield from _of_columns(lead, table, [one for one in cells if one.evidence is not Evidence.NO])


def _has_parts_alone(table: Table) -> bool:
    """Tell whether no row sums up others, or tells a part of one above it."""
    columns = columns_of(table)
    rows = [row for row in table.rows[table.header :] if row]
    labels = [row_label(row, columns) for row in rows]
    summed = any(is_total(cell.text) for row in rows for cell in row)
    return len(rows) >= 2 and not summed and not any(_WITHIN.match(fold(label)) for label in labels)


def _of_columns(lead: Line, table: Table, cells: Sequence[Figure]) -> Iterator[Relation]:
    rows = len([row for row in table.rows[table.header :] if row])
    for at, column in columns_of(table).items():
        parts = [one for one in cells if one.cell is not None and one.cell.column == at]
        told = all(_is_told(part) for part in parts) and len({part.unit for part in parts}) == 1
        if len(parts) != rows or not told or column.percent or column.numbering:
            continue
        wholes = [one for one in lead.figures if _is_told(one) and is_total_of(column, parts[0], one)]
        if len(wholes) == 1 and all((part.value or 0) < (wholes[0].value or 0) for part in parts):
            yield _judged(wholes[0], parts)


def _is_told(figure: Figure) -> bool:
    plain = figure.kind in COUNT_OR_MONEY and figure.role is FigureRole.ACTUAL and is_exact(figure)
    return plain and not figure.per and bool(figure.value)


def _judged(whole: Figure, parts: Sequence[Figure]) -> Relation:
    outcome, total = judged(whole, parts), total_of(parts)
    slip = misprint_of(total, whole.value or Decimal(0)) >= Misprint.DIGIT
    return relation(whole, parts, Outcome.CANNOT if outcome is Outcome.NOT and not slip else outcome)
