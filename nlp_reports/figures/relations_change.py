"""A change held against the two values that it lies between."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, is_exact
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Relation, RelationKind
from nlp_reports.model import Figure, FigureKind

_RISES = re.compile(r"\b(?:tăng|nâng|giảm|hạ)(?:\s+[^\W\d]+){0,8}\s+từ\s*$")
_TO = re.compile(r"\s*(?:[^\W\d]+\s+){0,4}?(?:lên|xuống|còn)(?:\s+(?:còn|đến|tới|là|thành))?\s*$")
_BY = re.compile(r"\s*(?:[^\W\d]+\s*){0,4}[,(]\s*(?:tức\s+|tương đương\s+)?(?:tăng|giảm)(?:\s+thêm)?\s*$")


def changes(line: Line) -> Iterator[Relation]:
    """Yield what is said of "tăng từ 11.940 lên 12.480 hội viên (tăng 540 hội viên)"."""
    for base, reached, by in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if not _RISES.search(line.before(base)) or not _TO.fullmatch(line.between(base, reached)):
            continue
        if not _BY.fullmatch(line.between(reached, by)) or base.value is None or reached.value is None:
            continue
        computed = _computed(base, reached, by)
        if computed is not None:
            used = (base, reached, by)
            outcome = agreement(computed, by, exact=is_exact(base, reached))
            yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), computed, by.value, by.unit)


def _computed(base: Figure, reached: Figure, by: Figure) -> Decimal | None:
    if base.value is None or reached.value is None or base.unit != reached.unit:
        return None
    difference = abs(reached.value - base.value)
    if by.unit == base.unit and by.unit != "%":
        return difference
    if by.unit == "điểm phần trăm" and base.unit == "%":
        return difference
    if by.unit == "%" and base.unit != "%" and base.value and base.kind is not FigureKind.RATIO:
        return difference * HUNDRED / base.value
    return None
