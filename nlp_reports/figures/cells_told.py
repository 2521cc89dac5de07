"""What the cells of a table tell whose rows have several columns of results: the row's words and the column's.

A row with one such column is read by `relations/told_twice/conflict.py`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.cells import columns_of, is_total, row_label
from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.listed_rows import Row
from nlp_reports.model import Evidence, Figure, FigureKind, Report

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
# Stands between the words of the row and those of the column.
_BETWEEN: Final = " | "
_AMOUNTS: Final = COUNT_OR_MONEY | {FigureKind.MEASURE}


def cells_told(report: Report, figures: Sequence[Figure]) -> Iterator[Row]:
    """Yield the cells of rows with several figures in columns of their own names; of a row of totals, the column's."""
    rows = defaultdict[tuple[int, int], list[Figure]](list)
    for figure in figures:
        told = figure.kind in COUNT_OR_MONEY and figure.evidence is not Evidence.NO
        if figure.cell is not None and told and tells_this_year(report, figure):
            rows[figure.cell.table, figure.cell.row].append(figure)
    for (number, at), told_there in sorted(rows.items()):
        table = report.tables[number - 1]
        columns = columns_of(table)
        row = next((row for row in table.rows if row and row[0].row == at), None)
        if row is None or len(told_there) == 1:
            continue
        label = row_label(row, columns)
        for figure in told_there:
            column = columns.get(figure.cell.column) if figure.cell else None
            if column is not None and not column.generic and label:
                yield f"{'' if is_total(label) else label}{_BETWEEN}{column.title}", figure


def every_cell(report: Report, figures: Sequence[Figure]) -> Iterator[Row]:
    """Yield all counts, sums and measures of tables, of any year and of plans, with the words of row and column."""
    for figure in figures:
        if figure.cell is None or figure.kind not in _AMOUNTS or figure.evidence is Evidence.NO:
            continue
        table = report.tables[figure.cell.table - 1]
        columns = columns_of(table)
        row = next(row for row in table.rows if row and row[0].row == figure.cell.row)
        column, label = columns.get(figure.cell.column), row_label(row, columns)
        head = column.title if column is not None and not column.generic else ""
        yield f"{'' if is_total(label) else label}{_BETWEEN}{head}", figure


def tells_this_year(report: Report, figure: Figure) -> bool:
    """Tell whether a cell tells what was reached in the report's own year."""
    written, year = report.letterhead.date, _YEAR.search(figure.period)
    return is_told(figure) and not (written and year and year[0] != str(written.year))


def row_of(label: str) -> str:
    """Return the words of the row out of what a cell is labelled, empty for a row of totals.

    >>> row_of("Bão số 3 | Số tiền"), row_of(" | Số tiền")
    ('Bão số 3', '')
    """
    return label.partition(_BETWEEN)[0]
