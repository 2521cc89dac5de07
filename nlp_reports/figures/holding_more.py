"""Totals that hold more than the product beside them: "tổng kinh phí cả thiết bị …", "… do có chi hội góp thêm"."""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation
from nlp_reports.model import Figure, FigureKind

_HOLDS_MORE: Final = re.compile(
    r"\b(?:(?:kể|tính|gồm|cộng)\s+cả|tổng\s+(?:kinh phí|chi phí|trị giá|giá trị|số tiền)\s+cả)\s+"
    r"(?!\d|hai\b|ba\b|bốn\b|năm\b|nước\b|xã\b|huyện\b|tỉnh\b|tổ\b|đợt\b|nhóm\b|lớp\b|các\b|công trình\b|lại\b|thảy\b)"
    r"[^\W\d]+[^;.()\d]*$"
)
# What stands behind may say so: "215 triệu đồng (gồm cả chi phí tổ chức)", "…, phần còn lại do gia đình góp".
_WITH_MORE: Final = re.compile(r"[^.;]{0,20}\b(?:cả|bao gồm|phần còn lại|gia đình|họ tộc|đối ứng)\b|\s*\((?:có|gồm)\b")
_MORE_GIVEN: Final = re.compile(r"[^;.,()\d]*,?\s*(?:do|vì|nhờ)\s+[^;.\d]*\b(?:thêm|nhiều hơn|cao hơn)\b")
_SO_OFTEN: Final = re.compile(r"\s*(?:cho|trong|của)\s+(?P<times>\d{1,2})\s+(?:ngày|buổi|bữa|tháng|đợt|quý|kỳ|lần)\b")
_LESS_GIVEN: Final = re.compile(
    r"[^;.,()\d]*,?\s*(?:do|vì)\s+(?:có\s+|đã\s+|được\s+)?(?:[^;.\d]*\s)?(?:miễn|giảm|trừ|chưa|không|ít hơn)\b"
)
_AROUND = 60


def takes_in_more(lead: str) -> bool:
    """Tell whether words right before a total take in what has no number beside it.

    >>> takes_in_more("cộng cả lực lượng vũ trang là "), takes_in_more("cộng cả ba khối là ")
    (True, False)
    """
    return bool(_HOLDS_MORE.search(lead[-_AROUND:]))


def holds_more(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether the words around a total greater than its product say that more is in it, or that it came often."""
    named, behind = line.before(total), line.after(total)
    often = _SO_OFTEN.match(behind)
    if often and relation.computed is not None and relation.computed * int(often["times"]) == relation.stated:
        return True
    return bool(takes_in_more(named) or _MORE_GIVEN.match(behind) or _WITH_MORE.match(behind))


def holds_less(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether a total less than its product is said to lack some, or holds some at another rate for a part."""
    if relation.computed is None or relation.stated is None or relation.stated >= relation.computed:
        return False
    return bool(_LESS_GIVEN.match(line.after(total))) or _is_for_rest(relation)


def _is_for_rest(relation: Relation) -> bool:
    """Tell whether the first rate is that of the rest ("12 lớp, mỗi lớp 35; 2 lớp ghép 60 người/lớp, tổng 470")."""
    values = [one.value for one in sorted(relation.figures, key=lambda one: one.span) if one.value is not None]
    if len(values) != 5:
        return False
    every, rate, some, other, total = values
    return some < every and (every - some) * rate + some * other == total


def holds_others(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether things of another name, which have no price, stand between the price and the total.

    So it is in "20 suất học bổng, mỗi suất 1 triệu đồng; hỗ trợ 02 góc học tập, tổng trị giá 26 triệu đồng".
    """
    prices = [one for one in relation.figures if one.unit == "đồng" and one is not total]
    if len(prices) != 1 or prices[0].sentence != total.sentence:
        return False
    price = prices[0]
    between = [one for one in line.figures if price.span.end < one.span.start < total.span.start]
    pieces = [one for one in relation.figures if not one.unit and one.span.start < price.span.start]
    nouns = {word for one in pieces for word in line.after(one).split()[:3]}
    others = [one for one in between if one.kind is FigureKind.COUNT and not one.unit]
    return bool(nouns) and any(nouns.isdisjoint(line.after(one).split()[:1]) for one in others)
