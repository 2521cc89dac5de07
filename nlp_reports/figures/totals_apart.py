"""Totals that are not of the pieces and the price beside them: another deed, a price by the day, one item of several.

So it is in "215 hộ vay, mỗi hộ 50 triệu đồng, đã thu nợ 10.250 triệu đồng", in "thuê 45 máy, mỗi máy 2,5 triệu đồng một
ngày, chi 142,5 triệu đồng" and in "tiền ăn 150.000 đồng/người, tổng kinh phí lớp học 34,75 triệu đồng".
"""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.model import Figure, FigureKind

_DEED: Final = re.compile(
    r"\b(?:thu nợ|thu hồi|đã thu|mới thu|trả|hoàn|doanh thu|thu nhập|lãi|lời|lợi nhuận|bù|tài trợ|ủng hộ"
    r"|quyên góp|đóng góp|nộp|quỹ|nguồn|giải ngân|dự toán|quyết toán|vốn|được cấp|tiết kiệm|bán|cho vay"
    r"|mới (?:chi|cấp|trao))\b"
)
_IN_ALL: Final = re.compile(r"\btổng\s+số\s+(?:vốn|nguồn)\b")
_LESS: Final = re.compile(r"[^;.()\d]{0,30}(?:\d+\s+)?[^;.()\d]{0,30}\b(?:được miễn|chưa (?:nộp|nhận|thu|trả))\b")
_BY_TIME: Final = re.compile(r"\s*(?:/|một|mỗi|hằng|hàng)\s*(?:ngày|đêm|tuần|tháng|buổi|giờ|kỳ|vụ|lần)\b")
_ITEM: Final = re.compile(r"\b(?:tiền|phí)\s+(?:ăn|uống|nước|xe|tàu|vé|ở|nghỉ|công|thuê|giống|phân|đi lại)\b[^;.\d]*$")


def is_of_other_than_pieces(line: Line, relation: Relation) -> bool:
    """Tell whether a total that differs from a product of one sentence is told of something else than that product.

    Exchanged digits are a slip whatever is done with the money.
    """
    total = next((one for one in relation.figures if one.value == relation.stated and one.unit == "đồng"), None)
    if relation.computed is None or total is None or total.value is None:
        return False
    if misprint_of(relation.computed, total.value) is Misprint.EXCHANGED:
        return False
    last = max(relation.figures, key=lambda one: one.span.end)
    less = total.value < relation.computed and _LESS.match(line.after(last))
    return bool(less or _is_of_another_deed(line, relation, total) or _is_priced_apart(line, relation, total))


def _is_of_another_deed(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether words between a price and a total say what else was done with money: nothing before says it."""
    last = max(one.span.end for one in relation.figures if one is not total)
    said, told = _IN_ALL.sub(" ", line.folded[last : total.span.start]), line.folded[line.sentence.span.start : last]
    return any(not re.search(rf"\b{found[0]}\b", told) for found in _DEED.finditer(said))


def _is_priced_apart(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether a price is by a time that is not reckoned in, or of one item of what the total was spent on."""
    if len(relation.figures) != 3:
        return False
    count, price = sorted((one for one in relation.figures if one is not total), key=lambda one: one.unit)
    plain = count.kind is FigureKind.COUNT and relation.computed == (count.value or 0) * (price.value or 0)
    item = _ITEM.search(line.since(price)) and (total.value or 0) > (relation.computed or 0)
    return plain and bool(_BY_TIME.match(line.after(price)) or item)
