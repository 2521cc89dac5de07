"""Means of what was gained, of some alone, or of a sum not all spent: the sum before them is no sum of these.

So it is in "thu 540 triệu đồng từ 12 hộ, bình quân mỗi hộ lãi 20 triệu đồng" and in "186 triệu đồng, hỗ trợ 3 nhà, mỗi
nhà bình quân 50 triệu đồng, còn lại 36 triệu đồng chuyển năm sau". A mean of a part is told by words that were not told
with the sum: "mở 07 lớp cho 364 học viên. Các lớp nghề bình quân mỗi lớp 30 học viên".
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.figures.afar import telling
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.model import Figure

_GAIN: Final = re.compile(
    r"\b(?:(?:huy động|vận động|gây quỹ|thu|cho vay) mới"
    r"|lãi(?! suất)|lợi nhuận|thu nhập|trừ chi phí|trả công|tiền công|tiền lương)\b"
)
_AID: Final = re.compile(r"\bhỗ trợ\b")
_WORTH: Final = re.compile(r"\btrị giá\b")
_OF_SOME: Final = re.compile(r"[^;.,()\d]{0,25}?\b(?P<who>nữ|nam|nghèo|mới|dân tộc|tôn giáo)\b")
_REST: Final = re.compile(r"[,;.]\s*(?:và\s+)?(?:[^\W\d]+\s+){0,2}(?:còn lại|còn dư|dư|thừa)\b(?! nợ)")
_MEAN: Final = re.compile(r"\b(?:bình quân|bq|trung bình|tính ra)\b")
# What was paid in cash, or to new borrowers, is a part of what was given or lent.
_NARROWS: Final = re.compile(r"\b(?:tiền mặt|(?:hộ|người|thành viên|hội viên|đoàn viên|tổ|xã|nhà) mới)\b")
_SINCE: Final = re.compile(r"\b(?:kể )?từ (?:tháng|quý|ngày)\b")
_MARK: Final = re.compile(r"[,;.:()](?!\d)")
_LEAD: Final = re.compile(
    r"(?:^|[;.:]\s)\s*(?:riêng|ở|tại|đối với|với|trong|khối|nhóm|vùng|cấp|các|những|một số)\b[^;.,:()\d]*,\s*$"
)
_PLACE: Final = re.compile(r"\b(?:ở|tại|thuộc|của|riêng|đối với|khối|vùng)\b")
_NO_PART: Final = frozenset({"năng", "suất", "mức", "điểm", "sản", "lượng", "chia"})
_KINDS: Final = frozenset({RelationKind.MEAN, RelationKind.PRODUCT})


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
    if relation.kind is RelationKind.MEAN and _is_of_part(relation, by_sentence):
        return True
    first = by_sentence.get(relation.figures[0].sentence or 0, line).sentence.span.start
    last = max((one.span.end for one in line.figures if one.span.end <= mean.span.start), default=0)
    since = max(last, line.sentence.span.start)
    told, said, behind = line.folded[first:since], line.folded[since : mean.span.start], line.after(mean)
    some = _OF_SOME.match(behind) if relation.kind is RelationKind.MEAN else None
    if some is not None:
        return some["who"] not in told.split()
    money = [one for one in relation.figures if one.unit == "đồng"]
    if len(money) != 2 or money[-1] is not mean:
        return False
    gained = bool(_GAIN.search(said)) and not _GAIN.search(told)
    helped = bool(_AID.search(said) and _WORTH.search(told)) and not _AID.search(told)
    return gained or helped or bool(_REST.match(behind.lstrip()))


def _is_of_part(relation: Relation, by_sentence: Mapping[int, Line]) -> bool:
    """Tell whether words that narrow a mean are not told with the numbers that it is held against."""
    mean = next((one for one in reversed(relation.figures) if one.value == relation.stated), relation.figures[-1])
    line = by_sentence[mean.sentence or 0]
    before = line.before(mean)
    said = [*_MEAN.finditer(before)]
    if not said or relation.computed is None:
        return False
    if _is_narrowed(relation, line, mean, by_sentence):
        return True
    start = max((one.end() for one in _MARK.finditer(before, 0, said[-1].start())), default=0)
    own = before[start : next(one.start() for one in said if one.start() >= start)]
    lead = _LEAD.search(before, 0, start) if not telling(own) else None
    since = lead.start() if lead else start
    place = _PLACE.search(before, said[-1].end())
    words = telling(f"{before[since:start]} {own} {before[place.start() :] if place else ''}") - _NO_PART
    others = {one.sentence or 0 for one in relation.figures} - {mean.sentence}
    told = " ".join([before[:since], *(by_sentence[ref].text for ref in others if ref in by_sentence)])
    return bool(words - frozenset(told_syllables(told)))


def _is_narrowed(relation: Relation, line: Line, mean: Figure, by_sentence: Mapping[int, Line]) -> bool:
    """Tell whether the mean, and not the sum, is said to be of cash, of new ones or of the time since a month."""
    first = relation.figures[0]
    begun = by_sentence.get(first.sentence or 0, line)
    end = begun.sentence.span.end if begun is not line else first.span.end
    told = begun.folded[begun.sentence.span.start : end]
    said = line.folded[max(end, line.sentence.span.start) : line.sentence.span.end]
    return any(cue.search(said) and not cue.search(told) for cue in (_NARROWS, _SINCE)) and mean.value is not None
