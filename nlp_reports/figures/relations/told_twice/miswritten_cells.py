"""A cell held against the only number of the sentences that it may be, miswritten: "hiến 4.620 m2 đất", "Đất | 4.260".

No cell tells the number of the sentence, and hardly any sentence that of the cell; two digits that are exchanged, or
one that differs, part the two. Where that is so of no other pair, few words need agree beside what is counted: those
that name the row; a row of totals has none. Cells of plans and of other years are held against such numbers alone.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.cells_told import every_cell, row_of, tells_this_year
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry, entries_of
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.misprints import (
    Misprint,
    digits_by_size,
    has_four_digits,
    is_one_digit_off,
    is_one_digit_wrong,
    misprint_of,
    slip_keys,
)
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.likely import may_be_one
from nlp_reports.figures.relations.told_twice.likeness import Book, book_of
from nlp_reports.figures.relations.told_twice.unsourced import are_two_deeds
from nlp_reports.figures.relations.totals_told import is_of_now
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure, Report

_MANY: Final = 100
# How many of the words that name the row the sentence must say, by their weight.
_HALF, _MOST, _ALL = 0.5, 0.8, 0.95
_TELLING = 1.2


class _Pair(NamedTuple):
    """A cell and a figure of a sentence that may be one; `alone` where no sentence tells the number of the cell."""

    cell: Entry
    one: Entry
    alone: bool


def miswritten_cells(
    report: Report, lines: Sequence[Line], figures: Sequence[Figure], entries: Sequence[Entry], weight: Weight
) -> Iterator[Relation]:
    """Yield the cells that just one sentence, of whose figures `entries` tell, tells miswritten."""
    cells = [
        replace(cell, told=tells_this_year(report, cell.figure))
        for cell in entries_of((), tuple(every_cell(report, figures)))
        if cell.number >= _MANY
    ]
    in_cells = _numbers(figure for figure in figures if figure.cell is not None)
    told = [one for one in entries if one.place >= 0 and one.number >= _MANY and one.number not in in_cells]
    pairs = _pairs(cells, told, _numbers(figure for figure in figures if figure.cell is None))
    named = [pair for pair in pairs if _is_named(pair, weight)]
    book = book_of([*(one for one in entries if one.place >= 0), *cells], weight) if named else None
    by = {line.sentence.ref: line for line in lines}
    for pair in named:
        alone = all(_is_same(pair, other) for other in named)
        if book is not None and alone and _are_one(pair, book, by):
            yield judged(in_order((pair.cell.figure, pair.one.figure)))


def _numbers(figures: Iterable[Figure]) -> frozenset[Decimal]:
    told = (number for one in figures for number in (one.value, one.low, one.high))
    return frozenset(number for number in told if number is not None)


def _pairs(cells: Sequence[Entry], told: Sequence[Entry], in_lines: frozenset[Decimal]) -> Iterator[_Pair]:
    """Yield the cells with the figures of sentences that only a slip of the pen parts from them."""
    alike = defaultdict[tuple[str, str, bool], list[Entry]](list)
    for one in told:
        for key in slip_keys(one.number):
            alike[one.figure.unit, key, one.told].append(one)
    for cell in cells:
        alone = cell.number not in in_lines
        for key in slip_keys(cell.number):
            for one in alike.get((cell.figure.unit, key, cell.told), ()):
                if _is_slip(cell, one, alone=alone):
                    yield _Pair(cell, one, alone)


def _is_slip(cell: Entry, one: Entry, *, alone: bool) -> bool:
    """Tell whether two digits are exchanged, or one differs of so many that hardly another number has the others."""
    if misprint_of(cell.number, one.number) is Misprint.EXCHANGED:
        return True
    if has_four_digits(cell.number):
        return is_one_digit_off(cell.number, one.number)
    # Of three digits the last one may well be another number's.
    return alone and len(digits_by_size(cell.number)) > 2 and is_one_digit_wrong(cell.number.normalize(), one.number)


def _is_named(pair: _Pair, weight: Weight) -> bool:
    """Tell whether the sentence says enough of the words that name the row."""
    named = told_words(row_of(pair.cell.clause)) - idle_words()
    if misprint_of(pair.cell.number, pair.one.number) is not Misprint.EXCHANGED:
        return _is_named_in_full(pair, weight, named)
    least = _HALF if pair.alone else _MOST
    said = math.fsum(map(weight, named & pair.one.reach))
    return not named or said >= least * math.fsum(map(weight, named)) > 0


def _is_same(pair: _Pair, other: _Pair) -> bool:
    """Tell whether another pair, where it shares a figure, tells of the same two numbers."""
    shared = pair.cell is other.cell or pair.one is other.one
    return not shared or (pair.cell.number, pair.one.number) == (other.cell.number, other.one.number)


def _are_one(pair: _Pair, book: Book, lines: Mapping[int, Line]) -> bool:
    """Tell whether nothing parts the two: a deed, a plan, a figure beside them that tells by how much they differ."""
    cell, one, _ = pair
    at = one.figure.sentence or 0
    beside = {figure.amount for near in (at - 1, at, at + 1) if near in lines for figure in lines[near].figures}
    if abs(cell.number - one.number) in beside or (one.told and not is_of_now(lines[at], one.figure)):
        return False
    # Nothing but its column names a row of totals.
    other_deed = not row_of(cell.clause) and are_two_deeds(one, cell)
    return not (other_deed or are_two_deeds(cell, one)) and may_be_one(cell, one, book)


def _is_named_in_full(pair: _Pair, weight: Weight, named: frozenset[str]) -> bool:
    """Tell whether a sentence counts what a cell does, one digit aside, and says all that names the row."""
    cell, one, _ = pair
    if not cell.figure.unit and cell.noun.isdisjoint(one.noun):
        return False
    said, whole = (math.fsum(map(weight, words)) for words in (named & one.reach, named))
    if has_four_digits(cell.number):
        return said >= _MOST * whole
    return whole >= _TELLING and said >= _ALL * whole
