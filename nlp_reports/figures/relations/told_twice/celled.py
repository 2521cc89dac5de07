"""A cell of a table with several columns, held against the sentence that tells it again with two digits exchanged.

The words of the row and of the column say what the cell tells; those of the row must stand in the sentence too, and
of a row of totals the column says it alone. What is alike is weighed as for all figures told twice (`likeness`).
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.cells_told import row_of
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import in_order
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.likely import SURE, may_be_one
from nlp_reports.figures.relations.told_twice.likeness import book_of, score_of, signals_of
from nlp_reports.figures.relations.told_twice.unsourced import are_two_deeds
from nlp_reports.figures.retelling import told_words

_KNOWN: Final = 0.8


def celled(entries: Sequence[Entry], cells: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the cells, which `entries` do not hold, with the one figure of a sentence that each contradicts most."""
    narrated = defaultdict[tuple[str, str], list[Entry]](list)
    for entry in entries if cells else ():
        if entry.place >= 0 and entry.told and entry.number and entry.figure.unit != "%":
            narrated[_digits(entry)].append(entry)
    alike = [(cell, other) for cell in cells if cell.number for other in narrated.get(_digits(cell), ())]
    book = book_of([*entries, *cells], weight) if alike else None
    best: dict[int, tuple[float, Entry, Entry]] = {}
    for cell, other in alike:
        told = _is_named(cell, other, weight) and not are_two_deeds(other, cell)
        if book is not None and told and may_be_one(cell, other, book):
            score = score_of(signals_of(cell, other, book))
            if score >= SURE and (other.figure.ref not in best or score > best[other.figure.ref][0]):
                best[other.figure.ref] = score, cell, other
    for _, cell, other in best.values():
        yield judged(in_order((cell.figure, other.figure)))


def _digits(entry: Entry) -> tuple[str, str]:
    """Return the unit of a figure and its digits in order, those of its scale left out."""
    return entry.figure.unit, "".join(sorted(f"{entry.number.normalize():f}".replace(".", "").rstrip("0")))


def _is_named(cell: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether a sentence says most of the words that name the row of a cell."""
    row = told_words(row_of(cell.clause)) - idle_words()
    return math.fsum(map(weight, row & other.reach)) >= _KNOWN * math.fsum(map(weight, row))
