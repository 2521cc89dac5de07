"""A mean held against the sum and the heads that stand before it ("96 người, 192 triệu đồng; bình quân …")."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, agrees, is_about, is_exact, is_rounded
from nlp_reports.figures.context import per_of
from nlp_reports.figures.cues import Cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.product import is_same_thing
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.wholes import comparable
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MEAN = re.compile(r"\b(?:bình quân|bq|trung bình|tính ra)(?:\s+[^\W\d]+){0,5}\s*:?\s*$")
# "05 tổ gồm 45 người, 09 người/tổ" says itself what it is: nothing more may be told of each.
_BARE = re.compile(r"[,(;–-]\s*$")
_EACH_ALONE = re.compile(r"\s*/\s*[^\W\d]+\s*(?:[,;.)]|$)")
_PER_TIME = re.compile(r"\s*(?:/|mỗi\s+|một\s+|hằng\s+|hàng\s+)\s*(?:ngày|tuần|tháng|quý|năm)\b")
_APART = re.compile(r"\.\s|\b(?:trong đó|riêng)\b")
_MAY_BE = Cues(
    frozenset({"bình", "bq", "trung", "tính", "/"}), re.compile(r"/|\b(?:bình quân|bq|trung bình|tính ra)(?![^\W\d])")
)
_TIME = r"(?P<unit>ngày|tuần|tháng|quý|năm)"
_MAY_BE_BY_TIME = Cues(
    frozenset({"/", "bình", "bq", "trung", "mỗi"}), re.compile(rf"/\s?{_TIME}\b|\b(?:bình quân|bq|trung bình|mỗi)\b")
)
_TIMES = re.compile(rf"(?<![\d/.,])(?P<n>\d{{1,3}})\s+{_TIME}\b")
_FOR_TIME = re.compile(rf"\s*(?:/\s?|mỗi\s+|một\s+){_TIME}\b")
_FOR_TIME_BEFORE = re.compile(
    rf"\b(?:(?:bình quân|bq|trung bình)\s+(?:mỗi\s+|một\s+)?|mỗi\s+){_TIME}(?:\s+(?:được|có|là))?\s*$"
)
_KINDS = frozenset({RelationKind.PRODUCT, RelationKind.MEAN})
_REACH = 120


def means(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of a mean and of the two figures right before it, one of heads and one of a sum."""
    plain = [figure for figure in line.figures if figure.unit != "%"] if _MAY_BE.stand_in(line) else []
    for heads, total, mean in _triples(plain):
        per = _per(line, mean)
        if per and is_same_thing(per, heads.counted) and _is_sum_of(total, mean) and _are_joined(line, total, mean):
            yield from _judged(plain, heads, total, mean)


def _by_times(line: Line) -> Iterator[Relation]:
    """Yield "10 tháng 97.000 suất ăn, trung bình 9.200 suất/tháng": the only times of that kind, the only sum."""
    if len(line.figures) < 2 or not _MAY_BE_BY_TIME.stand_in(line):
        return
    for mean in line.figures:
        said = _by_time(line, mean)
        before = line.before(mean)
        times = [one for one in _TIMES.finditer(before) if said and one["unit"] == said]
        totals = [one for one in line.figures if one.span.end <= mean.span.start and _is_all_of(one, mean)]
        if len(times) != 1 or len(totals) != 1 or not is_exact(mean, *totals) or _APART.search(before):
            continue
        many, (total,) = Decimal(times[0]["n"]), totals
        priced = any(one.kind is FigureKind.RATE for one in line.figures if one is not mean)
        if many > 1 and not priced and (not total.period or fold(total.period).endswith(times[0][0])):
            yield from _by_so_many(line, total, mean, many)


def _by_time(line: Line, mean: Figure) -> str:
    """Return the kind of time that a mean is told for one of, empty where a figure is no such mean."""
    behind = line.behind_noun(mean)
    said = _FOR_TIME.match(behind) if _MEAN.search(line.before(mean)) else None
    said = said or _FOR_TIME_BEFORE.search(line.before(mean))
    return said["unit"] if said and mean.value else ""


def _is_all_of(one: Figure, mean: Figure) -> bool:
    told = one.role is FigureRole.ACTUAL and bool(one.value) and not one.per and (one.value or 0) > (mean.value or 0)
    return told and one.unit == mean.unit.partition("/")[0] and (_is_sum_of(one, mean) or not mean.counted)


def _by_so_many(line: Line, total: Figure, mean: Figure, many: Decimal) -> Iterator[Relation]:
    computed = (total.value or Decimal(0)) / many
    others = (one.value for one in line.figures if one.value and one is not mean)
    given = any(agrees(one / many, mean) or is_about(one / many, mean) for one in others)
    if not given and _is_near(computed, mean):
        used = (total, mean)
        yield Relation(RelationKind.MEAN, Outcome.NOT, used, where_of(*used), computed, mean.value, mean.unit)


def _triples(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Figure]]:
    for one, two, mean in zip(figures, figures[1:], figures[2:], strict=False):
        yield one, two, mean
        yield two, one, mean


def _per(line: Line, mean: Figure) -> str:
    """Return what a mean is of one of, empty where a figure is no mean or one of a month or a year."""
    said = _MEAN.search(line.before(mean)) or _is_bare(line, mean)
    if not said or mean.value is None or "/" in mean.per:
        return ""
    counted = len(mean.counted) + 1 if mean.counted and line.after(mean)[1:].startswith(fold(mean.counted)) else 0
    if _PER_TIME.match(line.after(mean), counted) or _PER_TIME.match(line.after(mean)):
        return ""
    found = per_of(line.folded, mean.span.start, mean.span.end + counted)
    return mean.per or (line.folded[found[0] : found[1]] if found else "")


def _is_bare(line: Line, mean: Figure) -> bool:
    """Tell whether a count is said for each of something with a stroke, and nothing more of it."""
    counted = mean.kind is FigureKind.COUNT and _BARE.search(line.before(mean))
    return bool(counted and _EACH_ALONE.match(line.behind_noun(mean)))


def _is_sum_of(total: Figure, mean: Figure) -> bool:
    if mean.unit == "đồng":
        return total.kind is FigureKind.MONEY
    heads = (are_persons(total.counted) or fold(total.counted) == "lượt") and are_persons(mean.counted)
    return total.kind is FigureKind.COUNT and mean.kind is FigureKind.COUNT and (comparable(total, mean) or heads)


def _are_joined(line: Line, total: Figure, mean: Figure) -> bool:
    said = line.between(total, mean)
    return len(said) <= _REACH and not _APART.search(said)


def _judged(figures: Sequence[Figure], heads: Figure, total: Figure, mean: Figure) -> Iterator[Relation]:
    """Hold the mean against sum by heads; one that other figures of the sentence give, or far off, is not accused."""
    used = in_order((heads, total, mean))
    told = heads.kind is FigureKind.COUNT and bool(heads.value) and bool(total.value)
    if not told or not is_exact(heads, total) or any(one.period or one.role is not FigureRole.ACTUAL for one in used):
        return
    computed = (total.value or Decimal(0)) / (heads.value or Decimal(1))
    outcome = Outcome.FITS if is_rounded(computed, heads, total, mean) else agreement(computed, mean)
    if outcome is Outcome.NOT and (_is_given(figures, mean) or not _is_near(computed, mean)):
        outcome = Outcome.CANNOT
    yield Relation(RelationKind.MEAN, outcome, used, where_of(*used), computed, mean.value, mean.unit)


def _is_given(figures: Sequence[Figure], mean: Figure) -> bool:
    others = [figure for figure in figures if figure is not mean and figure.value]
    return any(
        agrees((total.value or Decimal(0)) / (heads.value or Decimal(1)), mean)
        for total, heads in itertools.permutations(others, 2)
        if not heads.unit
    )


def _is_near(computed: Decimal, mean: Figure) -> bool:
    said = mean.value or Decimal(0)
    return max(computed, said) <= 2 * min(computed, said)


def means_apart(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield means whose heads and sum stand in the sentence before, or anywhere beside them; `found` settle others.

    So are those told for one of so many months, weeks or years.

    So it is in "Có 36 CĐCS với 1.640 đoàn viên. Bình quân mỗi CĐCS có 55 đoàn viên".
    """
    settled = {f.ref for one in found if one.outcome is not Outcome.CANNOT and one.kind in _KINDS for f in one.figures}
    for at, line in enumerate(lines):
        yield from _by_times(line)
        if not line.figures or not _MAY_BE.stand_in(line):
            continue
        together = at and lines[at - 1].sentence.paragraph == line.sentence.paragraph
        around = (*(lines[at - 1].figures if together else ()), *line.figures)
        for mean in line.figures:
            per = "" if mean.ref in settled or not is_exact(mean) else _per(line, mean)
            if per:
                yield from _of_one(around, mean, per)


def _of_one(around: Sequence[Figure], mean: Figure, per: str) -> Iterator[Relation]:
    """Hold a mean against the only heads of that kind near it and the only sum of what it is a mean of."""
    heads = [one for one in around if one is not mean and not one.unit and is_same_thing(per, one.counted)]
    totals = [one for one in around if one is not mean and one not in heads and not one.per and _is_sum_of(one, mean)]
    # A total of several prices is no total of one.
    if any(one.kind is FigureKind.RATE and one is not mean for one in around):
        return
    if len(heads) == len(totals) == 1 and (totals[0].value or 0) > (mean.value or 0):
        for one in _judged([*around], heads[0], totals[0], mean):
            computed = one.computed or Decimal(0)
            about = one.outcome is Outcome.NOT and is_about(computed, mean)
            yield replace(one, outcome=Outcome.CANNOT) if about else one
