"""Parts told by the deed of their whole: "giới thiệu 31 người, kết nạp 19, trong đó xã giới thiệu 24, kết nạp 22".

A deed named again behind "trong đó" is of those of which the same deed was told before it, and can be of no more.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, FigureRole

_DEEDS: Final = re.compile(
    r"\b(?:giới thiệu|kết nạp|bồi dưỡng|mở|tặng|trao|xây(?: mới)?|sửa(?: chữa)?|thành lập|ra mắt|tổ chức|trồng|giúp"
    r"|hỗ trợ|vay|tư vấn|kiểm tra|giám sát|hoà giải|công nhận|đăng ký|thu|chi|khám|phát|cấp|dạy|đào tạo)"
    r"(?:\s+(?:được|thêm|mới|cho đảng|cho))*\s*$"
)
# Another time, or others than those told of before.
_OTHERS: Final = re.compile(
    r"\b(?:nhiệm kỳ|giai đoạn|luỹ kế|năm (?:trước|ngoái|20\d\d)|cùng kỳ|từ đầu|từ trước|phối hợp|tính cả|kể cả|các năm"
    r"|riêng|ngoài(?! nhà nước)|thêm|kế hoạch|chỉ tiêu|đăng ký|lượt)\b"
)


def deeds_of_which(line: Line) -> Iterator[Relation]:
    """Yield the numbers of a deed behind "trong đó" that are more than that of the same deed before it."""
    start = line.text.find("trong đó")
    if start < 0 or line.text.count("trong đó") != 1 or len(line.figures) <= 3:
        return
    at = line.sentence.span.start + start
    end = line.text.find(";", start)
    last = line.sentence.span.start + (end if end >= 0 else len(line.text))
    if _OTHERS.search(line.folded[at:last]):
        return
    before = [one for one in line.figures if one.span.end <= at and ";" not in line.folded[one.span.end : at]]
    behind = [one for one in line.figures if at < one.span.start < last]
    for part in behind:
        deed = _deed(line, part)
        wholes = [one for one in before if deed and _deed(line, one) == deed and are_alike(one, part)]
        if len(wholes) == 1 and _is_count(wholes[0]) and _is_count(part):
            value, whole = part.value or Decimal(0), wholes[0].value or Decimal(0)
            used = (wholes[0], part)
            if value > whole:
                yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(*used), value, whole)


def are_of_other_deeds(line: Line, relation: Relation) -> bool:
    """Tell whether one of the parts is told by the deed of another whole than theirs."""
    start = line.text.find("trong đó")
    if start < 0 or relation.outcome is not Outcome.NOT:
        return False
    at = line.sentence.span.start + start
    whole, *parts = relation.figures
    others = {_deed(line, one) for one in line.figures if one.span.end <= at and one.ref != whole.ref} - {""}
    return whole.span.end <= at and any(one.span.start > at and _deed(line, one) in others for one in parts)


def _deed(line: Line, figure: Figure) -> str:
    """Return the deed right before a number, empty where none is told there."""
    said = _DEEDS.search(line.since(figure))
    return said[0].split(" cho ")[0].strip() if said else ""


def _is_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and is_plain(figure) and figure.role is FigureRole.ACTUAL
