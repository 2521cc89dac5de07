"""Rows of a table beside the sum of all its rows: which of them answers."""

from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.fit import TOTAL_ROW, Claim

# By how much less a claim may fit and still be as good as the best one.
AS_GOOD: Final = 0.12


def without_parts_of_totals(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out the rows of a table whose total row answers; that row, where only one other answers, and better."""
    summed = {where_told(claim) for claim in claims if TOTAL_ROW in claim.figure.flags}
    for table in sorted(summed):
        rows = [one for one in claims if where_told(one) == table]
        total, *named = sorted(rows, key=lambda one: TOTAL_ROW not in one.figure.flags)
        if len(named) == 1 and TOTAL_ROW not in named[0].figure.flags and _is_better(named[0], total):
            return [claim for claim in claims if claim is not total]
    return [claim for claim in claims if TOTAL_ROW in claim.figure.flags or where_told(claim) not in summed]


def _is_better(row: Claim, total: Claim) -> bool:
    """Tell whether a row answers better than the sum of all rows: by far, or it alone says something of the name."""
    own = any(is_in(one, row.place.local) and not is_in(one, total.place.local) for one in sorted(row.wanted.ways[0]))
    return row.score > total.score + (-AS_GOOD / 2 if own else AS_GOOD)


def where_told(claim: Claim) -> str:
    """Return the sentence or the table of a claim."""
    cell = claim.figure.cell
    return f"t{cell.table}" if cell else claim.place.source
