"""What is said to follow a plan, and ended before the plan was signed: "kế hoạch ký ngày 14/7", "từ 09/6 đến 26/6".

The plan's day must stand in the sentence before, and the deed point to that very plan ("theo đúng kế hoạch ấy").
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.date import date_parts
from nlp_reports.model import Figure, FigureKind

_SIGNED: Final = re.compile(
    r"\bkế hoạch\b[^.;]{0,100}\b(?:ký|ban hành|phê duyệt|đề)\s+(?:vào\s+)?$|\bkế hoạch số[^.;]{3,40}$"
)
_AFTER: Final = re.compile(
    r"\b(?:theo|đúng|thực hiện|triển khai)\s+(?:đúng\s+)?kế hoạch\s+(?:này|ấy|đó|trên|nói trên|vừa ký)\b"
)
_AHEAD: Final = re.compile(r"\b(?:trước khi|sửa đổi|bổ sung|điều chỉnh|thay|dự thảo)\b")
_CLAUSE: Final = re.compile(r"[;.](?!\d)")


def of_plan_days(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the days of deeds that are told to follow a plan signed later."""
    for at, line in enumerate(lines):
        said = _AFTER.search(line.text) if at and "kế hoạch" in line.text else None
        first = lines[at - 1]
        if said is None or first.sentence.paragraph != line.sentence.paragraph:
            continue
        signed = [one for one in _days(first) if _SIGNED.search(first.before(one))]
        # Only the clause that points to the plan is told of it.
        cuts = [found.start() for found in _CLAUSE.finditer(line.text) if found.start() > said.end()]
        end = line.sentence.span.start + (cuts[0] if cuts else len(line.text))
        done = [one for one in _days(line) if one.span.end <= end]
        barred = any(_AHEAD.search(one.text) for one in (first, line))
        if len(signed) == len(done) == 1 and not barred and _is_before(done[0], signed[0], line):
            yield Relation(RelationKind.DATE, Outcome.NOT, (signed[0], done[0]), done[0].span)


def _days(line: Line) -> list[Figure]:
    return [one for one in line.others if one.kind is FigureKind.DATE]


def _is_before(done: Figure, signed: Figure, line: Line) -> bool:
    """Tell whether the last day of a deed lies before that of a plan, both told with day, month and year."""
    last, day = (_day_of(one, line) for one in (done, signed))
    return last is not None and day is not None and last < day


def _day_of(figure: Figure, line: Line) -> tuple[int, int, int] | None:
    """Return year, month and day of the last date that a figure tells, None where one of them goes unsaid."""
    day, month, year = next(reversed(date_parts(figure.span.of(line.folded))), (None, 1, None))
    return (year, month, day) if day is not None and year is not None else None
