"""Percentages of parts that exclude one another, held against a hundred: "xuất sắc 25%, tốt 60%, hoàn thành 20%".

They may come to less, as some may be told nowhere, but not to more; with "còn lại" they come to just a hundred.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, is_exact, step_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.partitions import Partition, is_whole, partition_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind, FigureRole

# Grades are parts of one whole whatever is said; what else is told must be said to be shares.
_GRADES: Final = frozenset({"grade", "letter", "outcome", "outcome of three", "content"})
_OPENER: Final = re.compile(r"\b(?:chiếm|cơ cấu|tỷ trọng|trình độ|phân loại|xếp loại|thành phần)\b")
_SMALL: Final = frozenset(
    {
        "và",
        "còn",
        "lại",
        "loại",
        "xếp",
        "hạng",
        "mức",
        "đạt",
        "chiếm",
        "là",
        "tỷ",
        "lệ",
        "số",
        "có",
        "hộ",
        "tổng",
        "được",
    }
)
_WORD: Final = re.compile(r"[^\W\d]+")
_BARS: Final = re.compile(
    r"\b(?:trong đó|trở lên|trở xuống|riêng|tăng|giảm|vượt|so với|năm (?:trước|ngoái|20\d\d)|cùng kỳ|chỉ tiêu|kế hoạch"
    r"|vừa|đồng thời|từ)\b"
)
_RATES: Final = re.compile(r"\btỷ lệ\s+(?!(?:nữ|nam)(?:\s+giới)?\s+(?:chiếm|là|đạt|\d)|xếp\b|phân\b|các\b|là\b)")
_REST_BEHIND: Final = re.compile(r"\s*(?:số\s+)?(?:[^\W\d]+\s+){0,3}?còn lại\b")
_REST_BEFORE: Final = re.compile(r"[,;]\s*(?:số\s+)?còn lại(?:\s+(?:là|chiếm|có))*\s*$")
_STOPS: Final = re.compile(r"[;:]|\.\s")
_NEAR = Decimal(30)


def hundreds(lines: Sequence[Line], accused: Sequence[Relation]) -> Iterator[Relation]:
    """Yield percentages of parts that cannot make up a hundred, but for those that are `accused` in other words."""
    known = {one.where.start for one in accused}
    for line in lines:
        if "%" not in line.tokens or line.planned or len(line.figures) < 2:
            continue
        for run in _runs(line):
            wrong = itertools.chain(_of_rest(line, run), _of_parts(line, run))
            yield from (one for one in wrong if one.where.start not in known)


def _runs(line: Line) -> Iterator[list[Figure]]:
    """Yield the longest runs of plain percentages that nothing but words and commas parts."""
    run: list[Figure] = []
    for figure in line.figures:
        plain = figure.kind is FigureKind.PERCENTAGE and figure.role is FigureRole.ACTUAL and is_exact(figure)
        if run and (not plain or _STOPS.search(line.between(run[-1], figure))):
            yield run
            run = []
        if plain and figure.value:
            run.append(figure)
    yield run


def _of_rest(line: Line, run: Sequence[Figure]) -> Iterator[Relation]:
    """Hold "72% hội viên tham gia đầy đủ, 38% còn lại …" against a hundred."""
    if len(run) < 2:
        return
    before, last = line.before(run[-1]), run[-1]
    rest = _REST_BEFORE.search(before) or _REST_BEHIND.match(line.after(last))
    said = line.folded[max(line.sentence.span.start, run[0].span.start - 40) : last.span.end]
    if not rest or _BARS.search(said) or len(line.figures) != len(run):
        return
    fits = any(_is_all(run[at:]) for at in range(len(run) - 1))
    near = abs(_total(run) - HUNDRED) <= _NEAR
    if near and not fits:
        yield _wrong(run)


def _of_parts(line: Line, run: Sequence[Figure]) -> Iterator[Relation]:
    """Hold the longest run whose labels exclude one another; less than a hundred only where nothing can be left."""
    for length in range(len(run), 1, -1):
        for at in range(len(run) - length + 1):
            parts = run[at : at + length]
            known = partition_of(line, parts)
            if known is None:
                continue
            if _are_parts(line, known, parts):
                over = _total(parts) > HUNDRED or (is_whole(known, parts) and len(run) == length)
                if over and not _is_all(parts) and abs(_total(parts) - HUNDRED) <= _NEAR:
                    yield _wrong(parts)
            return


def _are_parts(line: Line, known: Partition, parts: Sequence[Figure]) -> bool:
    start = max(line.sentence.span.start, parts[0].span.start - 60)
    said = line.folded[start : parts[-1].span.end]
    shares = known.family in _GRADES or _OPENER.search(said)
    beside = all(_is_beside(known, line.between(one, other)) for one, other in itertools.pairwise(parts))
    return bool(shares) and beside and not _BARS.search(said) and not _RATES.search(said)


def _is_beside(known: Partition, between: str) -> bool:
    """Tell whether nothing but the names of parts stands between two percentages."""
    names = [found.span() for words in known.parts for found in words.finditer(between)]
    rest = (found for found in _WORD.finditer(between) if not any(a <= found.start() < b for a, b in names))
    return {found[0] for found in rest} <= _SMALL


def _total(parts: Sequence[Figure]) -> Decimal:
    return sum((one.value for one in parts if one.value), Decimal(0))


def _is_all(parts: Sequence[Figure]) -> bool:
    """Tell whether percentages make up a hundred, each rounded as it is written."""
    slack = sum((step_of(one) for one in parts), Decimal(0)) / 2
    return abs(_total(parts) - HUNDRED) <= max(slack, Decimal("0.2")) + Decimal("0.05")


def _wrong(parts: Sequence[Figure]) -> Relation:
    return Relation(RelationKind.SUM, Outcome.NOT, tuple(parts), where_of(*parts), _total(parts), HUNDRED, "%")
