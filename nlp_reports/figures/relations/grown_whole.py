"""By how much a whole grew, told behind its parts: "97 sáng kiến: cơ sở 78, cấp ngành 19; năm ngoái 84, tăng 15".

The parts in between make up the whole, and the clause behind them names no part, so that it speaks of the whole again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agreement, is_exact
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import are_alike, is_way_near
from nlp_reports.figures.wholes import is_plain, total_of
from nlp_reports.model import Figure
from nlp_reports.text import fold

_THEN: Final = re.compile(
    r"[^;\d]{0,30};\s*(?:(?:so(?: với)?|còn)\s+)?(?:năm (?:ngoái|trước|20\d\d)|(?:cùng )?kỳ"
    r"(?: năm (?:ngoái|trước))?(?: trước)?|đầu (?:năm|kỳ))\s*(?:là|có|đạt|:|\()?\s*"
)
_BY: Final = re.compile(
    r"\s*\)?\s*,?\s*(?:như vậy\s+|vậy là\s+)?(?P<way>tăng|giảm|bớt|thêm|hơn|kém)(?:\s+(?:thêm|được|đi))?\s*"
)
_ENDS: Final = re.compile(r"\s*(?:[;.,)]|$)")
_DOWN: Final = frozenset({"giảm", "bớt", "kém"})
_LEAST: Final = 5


def grown_wholes(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the changes behind a list of parts that the whole before it and its earlier value rule out."""
    for line in lines:
        if ";" not in line.tokens or len(line.figures) < _LEAST or line.planned:
            continue
        for at in range(_LEAST - 2, len(line.figures) - 1):
            base, by = line.figures[at : at + 2]
            if _THEN.fullmatch(line.between(line.figures[at - 1], base)) and _is_its_change(line, base, by):
                yield from _held(line.figures[0], line.figures[1:at], _as_written(line, base), by, _way(line, base, by))


def _way(line: Line, base: Figure, by: Figure) -> str:
    said = line.between(base, by).strip().removeprefix(fold(base.counted))
    found = _BY.fullmatch(said)
    return found["way"] if found else ""


def _as_written(line: Line, figure: Figure) -> Figure:
    """Return a value without the noun of the figure before it, where none stands behind its own number."""
    noun = fold(figure.counted)
    return figure if line.after(figure).lstrip().startswith(noun) else replace(figure, counted="")


def _is_its_change(line: Line, base: Figure, by: Figure) -> bool:
    """Tell whether a change follows an earlier value at once, and nothing says of what else it is."""
    ends = _ENDS.match(line.behind_noun(by))
    return bool(_way(line, base, by)) and bool(ends) and is_exact(base, by) and bool(base.value and by.value)


def _held(whole: Figure, parts: Sequence[Figure], base: Figure, by: Figure, way: str) -> Iterator[Relation]:
    like = [one for one in parts if one.kind is whole.kind and one.unit == whole.unit]
    made_up = is_plain(whole) and whole.kind in AMOUNTS and len(like) > 1 and total_of(like) == whole.value
    if not made_up or not are_alike(whole, base) or by.unit != whole.unit:
        return
    now, then = whole.value or Decimal(0), base.value or Decimal(0)
    gap = then - now if way in _DOWN else now - then
    if by.counted and whole.counted and fold(by.counted).partition(" ")[0] != fold(whole.counted).partition(" ")[0]:
        return
    outcome = agreement(gap, by)
    if outcome is Outcome.NOT and not is_way_near(gap, by):
        outcome = Outcome.CANNOT
    used = (whole, base, by)
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), gap, by.value, by.unit)
