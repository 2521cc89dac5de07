"""Means of what was gained, of some alone, or of a sum not all spent: the sum before them is no sum of these.

So it is in "thu 540 triệu đồng từ 12 hộ, bình quân mỗi hộ lãi 20 triệu đồng" and in "186 triệu đồng, hỗ trợ 3 nhà, mỗi
nhà bình quân 50 triệu đồng, còn lại 36 triệu đồng chuyển năm sau".
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind

_GAIN: Final = re.compile(
    r"\b(?:(?:huy động|vận động|gây quỹ|thu|cho vay) mới"
    r"|lãi(?! suất)|lợi nhuận|thu nhập|trừ chi phí|trả công|tiền công|tiền lương)\b"
)
_AID: Final = re.compile(r"\bhỗ trợ\b")
_WORTH: Final = re.compile(r"\btrị giá\b")
_OF_SOME: Final = re.compile(r"[^;.,()\d]{0,25}?\b(?P<who>nữ|nam|nghèo|mới|dân tộc|tôn giáo)\b")
_REST: Final = re.compile(r"[,;.]\s*(?:và\s+)?(?:[^\W\d]+\s+){0,2}(?:còn lại|còn dư|dư|thừa)\b(?! nợ)")
_KINDS: Final = frozenset({RelationKind.MEAN, RelationKind.PRODUCT})
_TWO: Final = 2


def without_means_in_part(found: Sequence[Relation], lines: Sequence[Line]) -> list[Relation]:
    """Return the relations without the means of money that do not fit a sum which they are not of.

    >>> without_means_in_part([], [])
    []
    """
    by_sentence = {line.sentence.ref: line for line in lines}
    return [one for one in found if not _is_in_part(one, by_sentence)]


def _is_in_part(relation: Relation, by_sentence: Mapping[int, Line]) -> bool:
    mean = relation.figures[-1]
    line = by_sentence.get(mean.sentence or 0)
    if line is None or relation.outcome is not Outcome.NOT or relation.kind not in _KINDS:
        return False
    first = by_sentence.get(relation.figures[0].sentence or 0, line).sentence.span.start
    last = max((one.span.end for one in line.figures if one.span.end <= mean.span.start), default=0)
    since = max(last, line.sentence.span.start)
    told, said, behind = line.folded[first:since], line.folded[since : mean.span.start], line.after(mean)
    some = _OF_SOME.match(behind) if relation.kind is RelationKind.MEAN else None
    if some is not None:
        return some["who"] not in told.split()
    money = [one for one in relation.figures if one.unit == "đồng"]
    if len(money) != _TWO or money[-1] is not mean:
        return False
    gained = bool(_GAIN.search(said)) and not _GAIN.search(told)
    helped = bool(_AID.search(said) and _WORTH.search(told)) and not _AID.search(told)
    return gained or helped or bool(_REST.match(behind.lstrip()))
