"""More than all of which they are said to be: "18 đơn vị trong tổng số 14 đơn vị", "hoà giải 64 vụ, thành 68 vụ".

The words between the two say that the one is of the other, and both count the same thing.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY: Final = frozenset({"tổng", "giải", "xử", "trả"})
_OF_TOTAL: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,5}?(?:trong|trên)\s+tổng\s+số\s*")
_SETTLED: Final = re.compile(
    r"[^;.()\d]{0,30}[,(]\s*(?:trong đó\s+)?(?:có\s+)?(?:đã\s+)?(?:hoà giải\s+)?thành(?:\s+(?:công|được))?\s*"
)
# "Tiếp nhận 04 đơn thư, đã giải quyết xong 05 đơn".
_DEALT_WITH: Final = re.compile(
    r"[^;.()\d]{0,30}[,(]\s*(?:đã\s+)?(?:giải quyết|xử lý|trả lời)(?:\s+(?:xong|được|dứt điểm))*\s*"
)
_CAME: Final = re.compile(r"\b(?:tiếp nhận|nhận(?: được)?|thụ lý)\b[^;.,()\d]{0,30}$")
_LEFT_OVER: Final = re.compile(r"\b(?:cũ|còn|tồn|trước|ngoái|sang|khác|cả)\b")
_BACK: Final = 2
_MEDIATED: Final = re.compile(r"\bhoà giải\b[^;.,()\d]{0,30}$")
# A plan may be passed, and what is left over from before, or others, may be settled too.
_MAY_BE_MORE: Final = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|đăng ký|giao|dự kiến|đề ra|phải|cần|vượt(?! cấp\b)|tồn|chuyển|năm trước|kỳ trước"
    r"|phối hợp|luỹ kế|lượt)\b"
)


def more_than_total(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the parts that are more than the total that they are said to be of."""
    for at, line in enumerate(lines):
        if not line.planned and not _MAY.isdisjoint(line.tokens) and not _MAY_BE_MORE.search(line.text):
            told = " ".join(each.text for each in lines[max(0, at - _BACK) : at + 1])
            yield from _of_line(line, all_told=not _LEFT_OVER.search(told))


def _of_line(line: Line, *, all_told: bool) -> Iterator[Relation]:
    """Yield the parts of a sentence; `all_told` tells that nothing is said to be left over from before."""
    for one, other in itertools.pairwise(line.figures):
        between, before = line.between(one, other), line.before(one)
        settled = _SETTLED.fullmatch(between) and _MEDIATED.search(before)
        if _OF_TOTAL.fullmatch(between):
            part, whole = one, other
        elif settled or (all_told and _DEALT_WITH.fullmatch(between) and _CAME.search(before)):
            part, whole = other, one
        else:
            continue
        if _count_one_thing(part, whole):
            yield from _judged(part, whole)


def _count_one_thing(part: Figure, whole: Figure) -> bool:
    plain = all(one.kind is FigureKind.COUNT and not one.unit and is_plain(one) for one in (part, whole))
    nouns = {fold(one.counted).split(" ")[0] for one in (part, whole)}
    return plain and len(nouns) == 1 and nouns != {""} and is_exact(part, whole)


def _judged(part: Figure, whole: Figure) -> Iterator[Relation]:
    value, total = part.value or Decimal(0), whole.value or Decimal(0)
    if total < value < total * 2:
        used = tuple(sorted((part, whole), key=lambda figure: figure.span.start))
        yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(*used), value, total)
