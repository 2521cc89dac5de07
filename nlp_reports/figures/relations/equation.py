"""A reckoning written out with its signs: "120 triệu đồng + 187,2 triệu đồng = 307,2", "46 xe × 45 chỗ = 2.070 người".

The signs say all: what stands between two of them is one term. What else the sentence tells is left alone.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agreement, are_near
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Relation, RelationKind
from nlp_reports.figures.wholes import is_plain, judged, relation
from nlp_reports.model import Figure, FigureKind

# A term has a label on either side, and no other sign.
_PLUS: Final = re.compile(r"[^\d;:.()=×*/+-]{0,60}\+[^\d;:.()=×*/+-]{0,60}")
_TIMES: Final = re.compile(r"[^\d;:.()=×*/+-]{0,40}(?:[×*]|\bx)\s*")
_EQUALS: Final = re.compile(r"[^\d;:.()=×*/+-]{0,60}=[^\d;:.()=×*/+-]{0,60}")
_ENDS: Final = re.compile(r"[^\d;:,.()=×*/+-]{0,60}(?:[;,.()]|$)")
_OPENS: Final = re.compile(r"(?:^|[;:,.(])[^\d;:,.()=×*/+-]{0,60}$")

_TIMES_OF_WORK: Final = frozenset({"ngày", "buổi", "giờ"})
_NEAR: Final = Decimal("0.7")


def equations(line: Line) -> Iterator[Relation]:
    """Yield the sums written out with their signs, the whole before them or behind them."""
    if "+" not in line.text or "=" not in line.text:
        return
    for run in _runs(line):
        before, behind = _whole_beside(line, run)
        whole = before or behind
        if whole is not None and not (before and behind) and all(map(_is_term, (whole, *run))):
            parts = [part for part in run if part.unit == whole.unit]
            if len(parts) == len(run):
                yield relation(whole, parts, judged(whole, parts))


def signed_products(line: Line) -> Iterator[Relation]:
    """Yield the counts multiplied with signs: so many, so many for each or so many days, and what they come to."""
    for pieces, each, total in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        counts = all(one.kind is FigureKind.COUNT and is_plain(one) and not one.unit for one in (pieces, total))
        times = is_plain(each) and (each.kind is FigureKind.COUNT or each.unit in _TIMES_OF_WORK)
        signed = counts and times and _TIMES.fullmatch(line.between(pieces, each))
        if not signed or not _EQUALS.fullmatch(line.between(each, total)) or not _ENDS.match(line.after(total)):
            continue
        computed, said = (pieces.value or Decimal(0)) * (each.value or Decimal(0)), total.value or Decimal(0)
        if _OPENS.search(line.before(pieces)) and computed and are_near(computed, said, _NEAR):
            used = (pieces, each, total)
            outcome = agreement(computed, total)
            yield Relation(RelationKind.PRODUCT, outcome, used, where_of(*used), computed, said)


def _runs(line: Line) -> Iterator[list[Figure]]:
    """Yield the terms that plus signs join, two at least."""
    run = [line.figures[0]]
    for one, other in itertools.pairwise(line.figures):
        if _PLUS.fullmatch(line.between(one, other)):
            run.append(other)
            continue
        if len(run) > 1:
            yield run
        run = [other]
    if len(run) > 1:
        yield run


def _whole_beside(line: Line, run: Sequence[Figure]) -> tuple[Figure | None, Figure | None]:
    """Return the figure that an equals sign puts before the terms, and that behind them."""
    first, last = line.place_of(run[0]), line.place_of(run[-1])
    before = line.figures[first - 1] if first else None
    behind = line.figures[last + 1] if last + 1 < len(line.figures) else None
    if before is not None and not (
        _EQUALS.fullmatch(line.between(before, run[0])) and _ENDS.match(line.after(run[-1]))
    ):
        before = None
    if behind is not None and not (
        _EQUALS.fullmatch(line.between(run[-1], behind)) and _OPENS.search(line.before(run[0]))
    ):
        behind = None
    return before, behind


def _is_term(figure: Figure) -> bool:
    return figure.kind in AMOUNTS and is_plain(figure) and not figure.per
