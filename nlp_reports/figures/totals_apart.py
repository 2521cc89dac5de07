"""Totals that are not of the pieces and the price beside them: another deed, a price by the day, one item of several.

So it is in "215 hộ vay, mỗi hộ 50 triệu đồng, đã thu nợ 10.250 triệu đồng", in "thuê 45 máy, mỗi máy 2,5 triệu đồng một
ngày, chi 142,5 triệu đồng", in "tiền ăn 150.000 đồng/người, tổng kinh phí lớp học 34,75 triệu đồng" and in "116 CĐCS hỗ
trợ, mỗi người 1 triệu đồng, tổng 146 triệu đồng".
"""

import itertools
import re
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agrees
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.same_things import are_kin
from nlp_reports.figures.vocabulary import nouns_of, words
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_DEED: Final = re.compile(
    r"\b(?:thu nợ|thu hồi|đã thu|mới thu|trả|hoàn|doanh thu|thu nhập|lãi|lời|lợi nhuận|bù|tài trợ|ủng hộ"
    r"|quyên góp|đóng góp|nộp|quỹ|nguồn|giải ngân|dự toán|quyết toán|vốn|được cấp|tiết kiệm|bán|cho vay"
    r"|mới (?:chi|cấp|trao))\b"
)
_IN_ALL: Final = re.compile(r"\btổng\s+số\s+(?:vốn|nguồn)\b")
_LESS: Final = re.compile(r"[^;.()\d]{0,30}(?:\d+\s+)?[^;.()\d]{0,30}\b(?:được miễn|chưa (?:nộp|nhận|thu|trả))\b")
_BY_TIME: Final = re.compile(r"\s*(?:/|một|mỗi|hằng|hàng)\s*(?:ngày|đêm|tuần|tháng|buổi|giờ|kỳ|vụ|lần)\b")
_ITEM: Final = re.compile(r"\b(?:tiền|phí)\s+(?:ăn|uống|nước|xe|tàu|vé|ở|nghỉ|công|thuê|giống|phân|đi lại)\b[^;.\d]*$")
# "Vận động được 265 triệu đồng, đã trao 5 nhà, mỗi nhà 50 triệu đồng": what came in need not all be spent on these.
_CAME_IN: Final = re.compile(
    r"\b(?:vận động|quyên góp|huy động|tiết kiệm|gây quỹ|bán|thu|xin|nhận|tiếp nhận|đóng góp|ủng hộ|tài trợ|được cấp"
    r"|trích quỹ|quỹ|nguồn|nguồn quỹ)(?:\s+(?:được|về|có|tài trợ|ủng hộ|quỹ|số tiền|hơn|trên|gần))*\s*$"
)
_THEN_GIVEN: Final = re.compile(
    r"\s*(?:[,;]|\.\s)\s*(?:từ đó\s+|qua đó\s+)?(?:đã|đang|mới|cho|mua|tặng|trao|hỗ trợ|giúp|xây|sửa|thăm|chi)\b"
)
_GIFTS: Final = frozenset({"suất", "phần", "phần quà", "suất quà", "gói", "túi", "phiếu"})
_WORD: Final = re.compile(r"[^\W\d]+")


def is_of_other_than_pieces(line: Line, relation: Relation) -> bool:
    """Tell whether a total that differs from a product of one sentence is told of something else than that product.

    Exchanged digits are a slip whatever is done with the money.
    """
    total = next((one for one in relation.figures if one.value == relation.stated and one.unit == "đồng"), None)
    if relation.computed is None or total is None or total.value is None:
        return False
    if _is_priced_for_others(line, relation, total) or _holds_other_pieces(line, total):
        return True
    if misprint_of(relation.computed, total.value) is Misprint.EXCHANGED:
        return False
    if _came_in(line, relation, total):
        return True
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


def _is_priced_for_others(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether a price is for one of the people or homes that the counted bodies gave to, or for one gift to those.

    "116 CĐCS hỗ trợ, mỗi người 1 triệu đồng"; "42 chi hội thăm hội viên ốm, mỗi suất 500.000 đồng".
    """
    if len(relation.figures) != 3:
        return False
    count, price = sorted((one for one in relation.figures if one is not total), key=lambda one: one.unit)
    noun, piece = fold(count.counted), fold(price.per).partition("/")[0].strip()
    if not noun or not piece or noun not in nouns_of("organisation") or _is_home(noun) or are_kin(noun, piece):
        return False
    if piece in nouns_of("person") or _is_home(piece):
        return not noun.startswith(piece)
    first, last = sorted((count, price), key=lambda one: one.span.start)
    between = line.between(first, last).strip().removeprefix(noun)
    return piece in _GIFTS and _names_people(between)


def _is_home(noun: str) -> bool:
    homes = words("given_pieces", "group", "home")
    return noun in homes or noun.startswith(("hộ ", "gia đình "))


def _names_people(said: str) -> bool:
    told = _WORD.findall(said)
    pairs = (" ".join(pair) for pair in itertools.pairwise(told))
    return not nouns_of("person").isdisjoint({*told, *pairs})


def _holds_other_pieces(line: Line, total: Figure) -> bool:
    """Tell whether all pieces of the sentence at the price right behind each of them come to the total."""
    made = [
        (one.value or Decimal(0)) * (other.value or Decimal(0))
        for one, other in itertools.pairwise(line.figures)
        if one.kind is FigureKind.COUNT and other.kind is FigureKind.RATE and other.unit == total.unit
    ]
    return len(made) > 1 and agrees(sum(made, Decimal(0)), total)


def _came_in(line: Line, relation: Relation, total: Figure) -> bool:
    """Tell whether a total before the pieces is what came in, and what was given of it is told behind."""
    first = min((one for one in relation.figures if one is not total), key=lambda one: one.span.start)
    return came_in(line, total, first)


def came_in(line: Line, total: Figure, first: Figure) -> bool:
    """Tell whether a sum is told to have come in and what was given behind it: "bán được 14,6 triệu, tặng 24 suất"."""
    if first.span.start < total.span.end or not _CAME_IN.search(line.before(total)):
        return False
    return _THEN_GIVEN.match(line.between(total, first)) is not None
