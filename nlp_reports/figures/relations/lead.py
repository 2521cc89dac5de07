"""What the sentence right above a table says, held against the totals of the table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cells import Column, columns_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.table import is_of_other_year
from nlp_reports.model import Figure, FigureRole, Report
from nlp_reports.text import fold


def leads(report: Report, lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what sentences say of the totals of the tables right below them; `found` are the relations of tables.

    A sentence that repeats a total which its rows do not make up is part of that mistake; one that names another
    total than the rows make up, differing as a misprint does, is one itself.
    """
    written = report.letterhead.date
    year = str(written.year) if written else ""
    totals = [relation for relation in found if relation.kind is RelationKind.TABLE_SUM]
    for number, table in enumerate(report.tables, start=1):
        of_table = [one for one in totals if (cell := one.figures[-1].cell) is not None and cell.table == number]
        lead = lead_of(report, lines, table.span.start) if of_table else None
        if lead is None:
            continue
        columns = columns_of(table)
        for total in of_table:
            cell = total.figures[-1].cell
            column = columns.get(cell.column) if cell else None
            for figure in lead.figures:
                # A value that one of the totals has is told of that one, not of last year's beside it.
                elsewhere = any(figure.value == one.figures[-1].value for one in of_table if one is not total)
                if elsewhere or column is None or is_of_other_year(column, year):
                    continue
                if _is_told(figure) and is_total_of(column, total.figures[-1], figure):
                    yield from _held(total, figure)


def lead_of(report: Report, lines: Sequence[Line], start: int) -> Line | None:
    """Return the last sentence before `start`, None where anything but blanks stands between."""
    before = [line for line in lines if line.sentence.span.end <= start]
    between = report.text[before[-1].sentence.span.end : start] if before else "none"
    return None if between.strip(" .:;\n\t") else before[-1]


def _is_told(figure: Figure) -> bool:
    return figure.kind in AMOUNTS and figure.role is FigureRole.ACTUAL and figure.comparator == "="


def is_total_of(column: Column, total: Figure, figure: Figure) -> bool:
    """Tell whether a figure counts what the column does: its noun stands in the header, or both are money."""
    title = fold(column.title)
    # "26.510 ngày công" has a unit that the header names.
    measured = bool(figure.unit) and not total.unit and figure.unit in title
    if (figure.unit != total.unit and not measured) or not (figure.value and total.value):
        return False
    named = re.findall(r"[^\W\d]+", title)
    return bool(figure.unit) or (bool(figure.counted) and fold(figure.counted).split()[0] in named)


def _held(total: Relation, figure: Figure) -> Iterator[Relation]:
    stated, value = total.figures[-1].value or Decimal(0), figure.value or Decimal(0)
    if value == stated and total.outcome is Outcome.NOT:
        used = (figure, *total.figures)
        yield replace(total, kind=RelationKind.SUM, figures=used, where=where_of(figure))
    elif total.outcome is Outcome.FITS and misprint_of(value, stated) >= Misprint.DIGIT:
        used = (figure, total.figures[-1])
        yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(figure), stated, value, figure.unit)
