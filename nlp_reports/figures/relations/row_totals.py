"""A column called the total of all others, row by row: "Việc | Tháng 1-3 | Tháng 4-6 | … | Cộng".

Most rows must add up; one that does not is miscounted.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cells import columns_of
from nlp_reports.figures.line import in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import total_of
from nlp_reports.model import Evidence, Figure, Report
from nlp_reports.text import fold

TOTAL: Final = re.compile(r"\W*(?:tổng cộng|tổng số|tổng|cộng|cả năm|cộng chung)\W*")
_LEAST, _MOST_WRONG = 3, 4

_Row = dict[int, Figure]


def row_totals(report: Report, figures: Sequence[Figure]) -> Iterator[Relation]:
    """Yield what the rows of tables with a column of totals come to, where most of them add up."""
    tables: dict[int, dict[int, _Row]] = {}
    for figure in figures:
        if figure.cell is not None and figure.kind in AMOUNTS and figure.evidence is not Evidence.NO:
            tables.setdefault(figure.cell.table, {}).setdefault(figure.cell.row, {})[figure.cell.column] = figure
    for number, rows in tables.items():
        titles = {at: fold(one.title) for at, one in columns_of(report.tables[number - 1]).items()}
        totals = [at for at, title in titles.items() if TOTAL.fullmatch(title)]
        if len(totals) == 1 and len(rows) >= _LEAST:
            yield from _of_table([row for row in rows.values() if totals[0] in row], totals[0])


def _of_table(rows: Sequence[_Row], total: int) -> Iterator[Relation]:
    """Yield the rows that miss their total; all must tell the same columns, three of them and more."""
    columns = {frozenset(row) for row in rows}
    if len(columns) != 1 or len(next(iter(columns))) <= _LEAST:
        return
    wrong = []
    for row in rows:
        parts = [one for at, one in sorted(row.items()) if at != total]
        whole = row[total]
        if any(one.unit != whole.unit or one.value is None for one in (*parts, whole)):
            return
        if total_of(parts) != whole.value:
            wrong.append(
                Relation(
                    RelationKind.TABLE_SUM,
                    Outcome.NOT,
                    in_order((*parts, whole)),
                    whole.span,
                    total_of(parts),
                    whole.value,
                    whole.unit,
                )
            )
    if len(wrong) * _MOST_WRONG <= len(rows):
        yield from wrong
