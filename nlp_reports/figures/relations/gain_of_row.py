"""A gain and its share, held against the row of a table that tells the two values: "tổng dư nợ tăng 6.600 triệu, 7,5%".

The sentence tells neither value. One row alone names what grew and has two years that just the gain parts.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact, may_be_rounded
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.gain import is_its_percent
from nlp_reports.figures.relations.gap_and_share import is_near_one
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure, FigureRole

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DOWN: Final = re.compile(r"\b(?:giảm|hụt|bớt|sụt|tụt|thấp hơn|ít hơn)\b[^;,()]*$")
_CLAUSE: Final = re.compile(r"[;()]")
_GROWN: Final = re.compile(r"\b(?:tăng|giảm|hụt|bớt|sụt|tụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b")
_OF_YEAR: Final = frozenset({"năm", "nay", "này", "cả", "đã", "cũng", "lại"})
# Another time than the two years of a row.
_SINCE: Final = re.compile(r"\b(?:nhiệm kỳ|đầu năm|giữa năm|quý|tháng|khi thành lập)\b")


class _Row(NamedTuple):
    """What a row is of, with its values of two years."""

    words: frozenset[str]
    before: Figure
    now: Figure


def gains_of_rows(lines: Sequence[Line], figures: Sequence[Figure], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the shares of gains that the values of their row rule out; those that are settled are left alone."""
    rows = list(_rows(figures))
    settled = {one.ref for each in found if each.outcome is not Outcome.CANNOT for one in each.figures}
    for line in lines if rows else ():
        for by, percent in zip(line.figures, line.figures[1:], strict=False):
            gained = by.role is FigureRole.CHANGE and by.unit != "%" and by.value and is_exact(by, percent)
            if gained and percent.value and percent.ref not in settled and is_its_percent(line, by, percent):
                yield from _held(line, by, percent, rows)


def _rows(figures: Sequence[Figure]) -> Iterator[_Row]:
    """Yield the rows that have just two values, of two years."""
    told = defaultdict[tuple[int, int], list[Figure]](list)
    for figure in figures:
        if figure.cell is not None and figure.kind in AMOUNTS and figure.value and is_exact(figure):
            told[figure.cell.table, figure.cell.row].append(figure)
    for values in told.values():
        dated = [(year[0], one) for one in values if (year := _YEAR.search(one.period))]
        if len(values) == len(dated) == 2 and values[0].unit == values[1].unit:
            (first, before), (last, now) = sorted(dated, key=lambda each: each[0])
            if first < last:
                yield _Row(told_words(before.counted) - idle_words(), before, now)


def _is_of_some(clause: str, words: frozenset[str]) -> bool:
    """Tell whether more is said right behind what the row is of ("Hội viên nam tăng", "Hội viên có thẻ tăng")."""
    named = _GROWN.split(clause)[0].split()
    last = max((at for at, word in enumerate(named) if word in words), default=len(named))
    return bool(frozenset(named[last + 1 :]) - idle_words() - _OF_YEAR)


def _held(line: Line, by: Figure, percent: Figure, rows: Sequence[_Row]) -> Iterator[Relation]:
    """Hold a share against the only row of the sentence's words that the gain parts."""
    if line.planned or any(one is not by and one.unit == by.unit and one.kind in AMOUNTS for one in line.figures):
        return
    # "…; nợ khoanh giảm 6 triệu đồng": what another clause names is another row's.
    clause = _CLAUSE.split(line.before(by))[-1]
    said = told_words(f"{clause} {by.counted}")
    gain = abs(by.value or Decimal(0))
    gain = -gain if _DOWN.search(line.before(by)) else gain
    meant = [row for row in rows if row.words and row.words <= said and row.before.unit == by.unit]
    meant = [row for row in meant if (row.now.value or 0) - (row.before.value or 0) == gain]
    if len(meant) != 1 or _is_of_some(clause, meant[0].words) or _SINCE.search(line.text):
        return
    before, now = meant[0].before.value or Decimal(1), meant[0].now.value or Decimal(1)
    ways, told = (abs(gain) * HUNDRED / before, abs(gain) * HUNDRED / now), abs(percent.value or Decimal(0))
    fits = agrees(ways[0], percent) or may_be_rounded(meant[0].before, meant[0].now, percent)
    outcome = Outcome.FITS if fits else Outcome.NOT if is_near_one(ways, told) else Outcome.CANNOT
    used = in_order((meant[0].before, meant[0].now, by, percent))
    yield Relation(RelationKind.CHANGE, outcome, used, percent.span, ways[0], told, "%")
