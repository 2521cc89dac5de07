"""Two values that are of two spans of time, and shares of a whole that another word of their sentence names."""

import re
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation, RelationKind
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MONTHS: Final = re.compile(r"\b(?:\d{1,2}|sáu|chín|mười(?: một)?) tháng\b|\bquý\b")
_YEAR: Final = re.compile(r"\bnăm\b|\b20\d\d\b")
_OWN_SHARE: Final = re.compile(r"\b(?:thu|đóng|nộp|thu nộp)\s+(?:đủ\s+)?(?:hội phí|đoàn phí|kinh phí|quỹ|đảng phí)\b")
_IN_ANOTHER: Final = re.compile(
    r"[;,.]\s*(?:riêng\s+)?trong\s+(?!đó\b|(?:thời\s+)?hạn\b|ngày\b|số\b|năm\b|tháng\b|quý\b|kỳ\b|tổng\b|toàn\b)(?P<who>[^\W\d]+(?:\s[^\W\d]+){0,3})"
)
_MEASURES: Final = frozenset({"%", "lần"})


def is_of_two_spans(line: Line, relation: Relation) -> bool:
    """Tell whether one of two values is of some months, the other of a whole year ("năm 2023 …, 11 tháng năm 2024")."""
    values = sorted((one for one in relation.figures if _is_value(one)), key=lambda one: one.span)
    if relation.kind is not RelationKind.CHANGE or len(values) != 2:
        return False
    start = line.sentence.span.start
    ends = [
        max((near.span.end for near in line.figures if near.span.end <= one.span.start), default=start)
        for one in values
    ]
    said = [line.folded[end : one.span.start] for end, one in zip(ends, values, strict=True)]
    parts = [bool(_MONTHS.search(one)) for one in said]
    return parts[0] is not parts[1] and all(_YEAR.search(one) for one in said)


def _is_value(figure: Figure) -> bool:
    return figure.unit not in _MEASURES and figure.kind is not FigureKind.CHANGE


def is_share_of_another(line: Line, relation: Relation) -> bool:
    """Tell whether a share is of a whole told behind it, of another body, or of what each of those counted paid.

    So it is in "41/42 phiếu, đạt 95,3% tổng số triệu tập (43 đại biểu)", "…; trong cấp uỷ nữ 28 người, chiếm 21,5%" and
    "18/20 chi hội thu hội phí đạt 100%".
    """
    percent = next((one for one in relation.figures if one.unit == "%"), None)
    counts = [one for one in relation.figures if one.unit != "%"]
    if percent is None or not counts:
        return False
    last = max(counts, key=lambda one: one.span)
    if (
        last.span.start < percent.span.start
        and percent.value == HUNDRED
        and _OWN_SHARE.search(line.between(last, percent))
    ):
        return True
    if len(counts) > 1 and (found := _IN_ANOTHER.search(line.between(counts[0], last))):
        return not {*found["who"].split()} <= {*line.before(counts[0]).split(), *fold(counts[0].counted).split()}
    parts = [value for one in counts for value in (one.value, one.low) if value]
    behind = [one.value for one in line.figures if one.span.start > percent.span.end and one.unit == counts[0].unit]
    return any(agrees(part * HUNDRED / whole, percent) for part in parts for whole in behind if whole)


def is_of_all_told(line: Line, relation: Relation) -> bool:
    """Tell whether a share of a plan is of what several counts come to, or of others beside it that make just it.

    So it is in "kiểm tra đồng cấp 02 cuộc, cấp dưới 17 cuộc, đạt 100% kế hoạch (19 cuộc)" and in "mở 03 lớp cho 92 học
    viên, đạt 60% kế hoạch (05 lớp)".
    """
    percent = next((one for one in relation.figures if one.unit == "%"), None)
    if relation.kind is not RelationKind.TARGET_PERCENT or percent is None:
        return False
    at = next((at for at, one in enumerate(line.figures) if one.ref == percent.ref), 0)
    for target in line.figures[at + 1 : at + 2]:
        like = [one for one in line.figures[:at] if _counts_alike(one, target) and one.value]
        values = [one.value or Decimal(0) for one in like]
        if target.value and any(agrees(done * HUNDRED / target.value, percent) for done in (*values, sum(values))):
            return target not in relation.figures or len(like) > 1
    return False


def _counts_alike(one: Figure, target: Figure) -> bool:
    noun = fold(target.counted)
    return one.unit == target.unit != "%" and (bool(one.unit) or (bool(noun) and fold(one.counted).startswith(noun)))
