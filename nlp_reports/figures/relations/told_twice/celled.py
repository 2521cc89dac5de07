"""A cell of a table with several columns, held against the sentence that tells it again with a slip of the pen.

The words of the row and of the column say what the cell tells; those of the row must stand in the sentence too, and
of a row of totals the column says it alone. What is alike is weighed as for all figures told twice (`likeness`).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.cells_told import row_of
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import in_order
from nlp_reports.figures.misprints import digits_by_size, is_slip_of_three, slip_keys
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.likely import may_be_one, sure_of
from nlp_reports.figures.relations.told_twice.likeness import book_of, score_of, signals_of
from nlp_reports.figures.relations.told_twice.unsourced import are_two_deeds
from nlp_reports.figures.retelling import told_words

_KNOWN: Final = 0.8


def celled(entries: Sequence[Entry], cells: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the cells, which `entries` do not hold, with the one figure of a sentence that each contradicts most."""
    narrated = [one for one in entries if one.place >= 0 and one.told and one.number and one.figure.unit != "%"]
    alike = [(cell, one) for cell, one in _slips(cells, narrated) if _is_named(cell, one, weight)]
    book = book_of([*entries, *cells], weight) if alike else None
    best: dict[int, tuple[float, Entry, Entry]] = {}
    for cell, one in alike:
        if book is not None and not are_two_deeds(one, cell) and may_be_one(cell, one, book):
            score = score_of(signals_of(cell, one, book))
            if score >= sure_of(cell, one, book) and (one.figure.ref not in best or score > best[one.figure.ref][0]):
                best[one.figure.ref] = score, cell, one
    for _, cell, one in best.values():
        yield judged(in_order((cell.figure, one.figure)))


def _slips(cells: Sequence[Entry], narrated: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the cells with the figures of sentences that have the same digits, or all but one of three or more."""
    known = defaultdict[tuple[str, str], list[Entry]](list)
    for one in narrated if cells else ():
        for key in slip_keys(one.number):
            known[one.figure.unit, key].append(one)
    for cell in cells:
        near = {id(one): one for key in slip_keys(cell.number) for one in known.get((cell.figure.unit, key), ())}
        yield from ((cell, one) for one in near.values() if _is_slip(cell.number, one.number))


def _is_slip(one: Decimal, other: Decimal) -> bool:
    return one != other and (is_slip_of_three(one, other) or digits_by_size(one) == digits_by_size(other))


def _is_named(cell: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether a sentence says most of the words that name the row of a cell."""
    row = told_words(row_of(cell.clause)) - idle_words()
    return math.fsum(map(weight, row & other.reach)) >= _KNOWN * math.fsum(map(weight, row))
