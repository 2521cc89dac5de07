"""The share of those graded so or better, held against the grades of the sentence ("31 xuất sắc, 53 tốt …")."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, is_exact
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.partitions import parts_named, rank_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind

_SO_OR_BETTER = re.compile(r"\b(?P<grade>xuất sắc|tốt|khá|giỏi)(?:\s+nhiệm vụ)?\s+trở lên[^;.()\d]{0,30}\(?\s*$")
_FAR = Decimal(15)
_FAMILY = "grade"


def grades(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of the percentage of those graded so or better."""
    for percent in line.figures:
        said = _SO_OR_BETTER.search(line.before(percent)) if percent.kind is FigureKind.PERCENTAGE else None
        if said is None:
            continue
        before = [figure for figure in line.figures if figure.span.end <= percent.span.start]
        counts = [figure for figure in before if figure.kind is FigureKind.COUNT and not figure.unit and figure.value]
        bound = rank_of(_FAMILY, said["grade"])
        for behind in (True, False):
            # The whole comes first, and its own noun is no grade.
            ranks = parts_named(line, counts[1:], _FAMILY, behind=behind)
            if bound is not None and len(ranks) > 1:
                yield from _judged(counts[0], counts, ranks, bound, percent)


def _judged(
    whole: Figure, counts: Sequence[Figure], ranks: dict[int, int], bound: int, percent: Figure
) -> Iterator[Relation]:
    """Hold the share against the grades where these make up the whole; one that is far off is of something else."""
    parts = [figure for figure in counts if figure.ref in ranks]
    total = sum((figure.value or Decimal(0) for figure in parts), Decimal(0))
    good = sum((figure.value or Decimal(0) for figure in parts if ranks[figure.ref] <= bound), Decimal(0))
    if total != whole.value or not total or not is_exact(whole, *parts):
        return
    computed = good * HUNDRED / total
    outcome = agreement(computed, percent)
    if outcome is Outcome.NOT and abs(computed - (percent.value or Decimal(0))) > _FAR:
        outcome = Outcome.CANNOT
    used = (whole, *parts, percent)
    yield Relation(RelationKind.RATIO_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")
