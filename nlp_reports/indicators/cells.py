"""Table cells that may be an indicator's value: the row says what is counted, the column that it is a result."""

from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.indicators.candidates import NEAR, Candidate, is_part, owes
from nlp_reports.indicators.naming import Wanted, head_noun, kin_of, words_of
from nlp_reports.model import CellRef, Figure, FigureKind, Report
from nlp_reports.text import fold

_AS_OF: Final = ("đến", "tính đến")


def candidates_in_cells(report: Report, figures: Sequence[Figure], wanted: Wanted) -> Iterator[Candidate]:
    """Yield the usable `figures` of tables whose row is named as `wanted` asks; shares are left to the narrative."""
    for figure in figures:
        if figure.cell is None or not _fits(report, figure, figure.cell, wanted):
            continue
        yield Candidate(figure, NEAR, summed=False, exact=True, other=False, source=str(figure.cell))


def _fits(report: Report, figure: Figure, cell: CellRef, wanted: Wanted) -> bool:
    table = report.tables[cell.table - 1]
    if not (owes(report, table.section) or fold(figure.period).startswith(_AS_OF)):
        return False
    label = " ".join(
        each.text for row in table.rows for each in row if each.row == cell.row and each.column < cell.column
    )
    named = words_of(label)
    if not any(part <= named for part in wanted.telling) or is_part(fold(label), "", wanted):
        return False
    indicator = wanted.indicator
    if indicator.unit:
        return indicator.unit == "đồng" and figure.kind is FigureKind.MONEY
    noun = head_noun(indicator)
    return bool(noun) and figure.kind is FigureKind.COUNT and any(words_of(kin) <= named for kin in kin_of(noun))
