"""The share of those graded so or better, held against the grades of the sentence ("31 xuất sắc, 53 tốt …")."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, is_exact
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.partitions import parts_named, rank_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_SO_OR_BETTER = re.compile(r"\b(?P<grade>xuất sắc|tốt|khá|giỏi)(?:\s+nhiệm vụ)?\s+trở lên[^;.()\d]{0,30}\(?\s*$")
# "40/42 CĐCS (95,2%) hoàn thành tốt nhiệm vụ trở lên", "từ tốt trở lên 40/42 CĐCS"; what else they did is of no grade.
_BEHIND = re.compile(
    r"\s*+(?:\([^()]*\)\s*+)?(?:,\s*+)?"
    r"(?:(?:trực thuộc|được|đánh giá|xếp|loại|chất lượng|đạt|từ|mức|hoàn thành)\s+)*"
    r"(?P<grade>xuất sắc|tốt|khá|giỏi)(?:\s+nhiệm vụ)?\s+trở lên\b"
)
_FAR = Decimal(15)
_NEAR, _FEW = Decimal("0.2"), 3
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


def grades_apart(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what other sentences say of how many of all were graded so or better, the grades being told in one."""
    graded = [(line, *told) for line in lines if "xuất sắc" in line.text for told in _graded(line)]
    for line in lines if graded else ():
        if "trở lên" not in line.text or line.planned:
            continue
        for figure in line.figures:
            said = _BEHIND.match(_behind_noun(line, figure)) or _SO_OR_BETTER.search(line.before(figure))
            bound = rank_of(_FAMILY, said["grade"]) if said and figure.kind is FigureKind.RATIO else None
            if bound is not None:
                yield from _held_apart(line, figure, bound, graded)


def _behind_noun(line: Line, figure: Figure) -> str:
    return line.behind_noun(figure)


def _graded(line: Line) -> Iterator[tuple[Figure, list[Figure], dict[int, int]]]:
    """Yield the whole, the grades and their ranks of a sentence whose grades make up the whole."""
    counts = [one for one in line.figures if one.kind is FigureKind.COUNT and not one.unit and one.value]
    for behind in (True, False):
        ranks = parts_named(line, counts[1:], _FAMILY, behind=behind) if counts else {}
        parts = [one for one in counts if one.ref in ranks]
        if len(parts) > 1 and sum(one.value or Decimal(0) for one in parts) == counts[0].value:
            yield counts[0], parts, ranks
            return


def _held_apart(
    line: Line, ratio: Figure, bound: int, graded: Sequence[tuple[Line, Figure, list[Figure], dict[int, int]]]
) -> Iterator[Relation]:
    for other, whole, parts, ranks in graded:
        one_noun = fold(whole.counted) == fold(ratio.counted) and bool(whole.counted)
        if other is line or ratio.high != whole.value or not one_noun or not is_exact(whole, *parts):
            continue
        good = sum((one.value or Decimal(0) for one in parts if ranks[one.ref] <= bound), Decimal(0))
        used = in_order((*parts, ratio))
        near = abs(good - (ratio.low or 0)) <= max(good * _NEAR, Decimal(_FEW))
        outcome = Outcome.FITS if good == ratio.low else Outcome.NOT if near else Outcome.CANNOT
        yield Relation(RelationKind.SUM, outcome, used, where_of(ratio), good, ratio.low, ratio.unit)
        return
