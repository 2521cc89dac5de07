"""Pieces, a price and a total that one slip of the pen parts: "88 ĐV, 152 triệu đồng, mức 1,5 triệu đồng/người".

Where a total has the digits of the product but for one, or for two that are exchanged, hardly ever is that chance: so
less is asked of words than where the two are far apart. What anything else in the sentence gives is left alone.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agrees, are_near, is_about, is_exact, is_rounded
from nlp_reports.figures.another import PRICE_OF_ONE
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import Misprint, differing_digits, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.each import piece_of
from nlp_reports.figures.relations.product import holds_more, is_of_another_factor, is_same_thing
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_PRICED: Final = re.compile(
    r"(?:[x×*]|\bnhân với|\b(?:đơn giá|suất|mức|(?:chia\s+)?đều(?:\s+nhau)?"
    r"|(?:mỗi|một|từng)\s+[^\W\d]+(?:\s+[^\W\d]+)?)"
    r"(?:\s+(?:quà|chi|hỗ trợ|giúp|là|được|trị giá|giá|vay|lãi|lời|nhận|tăng thêm|trợ cấp))*)\s*:?\s*$"
)
_TIMES: Final = re.compile(r"\s*(?:[x×*]|nhân với|cho)\s*")
_GIVEN: Final = re.compile(r"(?:\s+(?:được|đã|nhận|trợ cấp|hỗ trợ|tặng|thưởng|trị giá|với|mức))*\s*")
_EACH_BEHIND: Final = re.compile(r"\s*(?:[x×*]|nhân với\b|(?:cho\s+)?(?:mỗi|một)\s+[^\W\d]+)")
_APART: Final = re.compile(
    r";|\.\s|\b(?:trở lên|trong đó|cùng với|từ|ngoài ra|chưa kể|còn lại|đối ứng|kế hoạch|chỉ tiêu|giảm|riêng)\b"
)
_ASKED: Final = re.compile(r"\b(?:khởi điểm|tối thiểu|tối đa|niêm yết|giá sàn|giá gốc|chào bán)(?:\s+là)?\s*$")
_MEAN: Final = re.compile(r"\b(?:bình quân|bq|trung bình|tb)\b")
_OF_TIME: Final = frozenset({"tháng", "ngày", "quý", "tuần", "giờ", "buổi"})
_SUMS_UP: Final = re.compile(
    r"(?:=|\b(?:tổng|cộng|hết|thành|thành tiền|số tiền|trị giá|kinh phí|cả thảy|tất cả|tốn|vị chi)\b"
    r"[^;.,()\d]{0,25})\s*$"
)
_REACH, _LONG, _MANY = 160, 3, 60
_NEAR: Final = Decimal("0.8")

_Trio = tuple[Figure, Figure, Figure]


def misreckoned(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the totals that are miswritten; `found` are the relations known, whose totals are left alone."""
    settled = {figure.ref for one in found if _settles(one) for figure in one.figures}
    for line in lines:
        if line.planned or len(line.figures) < 3:
            continue
        for total in line.figures:
            if total.ref not in settled and total.kind is FigureKind.MONEY and is_plain(total) and not total.per:
                trios = [one for one in _trios(line, total) if _is_slip(line, *one)]
                if trios and not _is_given(line, total):
                    yield _accused(min(trios, key=_reach))


def _settles(relation: Relation) -> bool:
    sums = relation.kind is RelationKind.SUM and len(relation.figures) > 2
    told = sums or relation.kind in {RelationKind.PRODUCT, RelationKind.MEAN}
    return told and relation.outcome is not Outcome.CANNOT


def _trios(line: Line, total: Figure) -> Iterator[_Trio]:
    """Yield the pieces and the price, with the total, that stand together with no other money among them."""
    prices = [one for one in line.figures if one is not total and _may_be_price(one, total)]
    counts = [one for one in line.figures if _is_pieces(one)]
    for price, count in itertools.product(prices, counts):
        trio = (count, price, total)
        if _stand_together(line, trio) and _is_for_each(line, count, price) and not _counts_more(line, trio):
            yield trio


def _may_be_price(one: Figure, total: Figure) -> bool:
    money = one.unit == "đồng" and one.kind in {FigureKind.MONEY, FigureKind.RATE}
    timed = "/" in one.per or fold(one.per) in _OF_TIME
    return money and not timed and is_plain(one) and (one.value or 0) < (total.value or 0)


def _is_pieces(one: Figure) -> bool:
    return one.kind is FigureKind.COUNT and is_plain(one) and not one.unit and (one.value or 0) > 1


def _stand_together(line: Line, trio: _Trio) -> bool:
    ordered = in_order(trio)
    told = line.folded[ordered[0].span.end : ordered[-1].span.start]
    among = [one for one in line.figures if ordered[0].span.end <= one.span.start < ordered[-1].span.start]
    moneys = [one for one in among if one.unit == "đồng" and one not in trio]
    of_one_time = len({one.period for one in trio}) == 1
    return len(told) <= _REACH and not moneys and of_one_time and not _APART.search(told) and is_exact(*trio)


def _counts_more(line: Line, trio: _Trio) -> bool:
    """Tell whether other pieces stand behind a price and before the total: it may hold what they came to as well."""
    _, price, total = trio
    return any(
        one.kind is FigureKind.COUNT and one not in trio and price.span.end <= one.span.start < total.span.start
        for one in line.figures
    )


def _is_for_each(line: Line, count: Figure, price: Figure) -> bool:
    """Tell whether a price is said to be for each of some pieces, or stands right behind them."""
    before = line.before(price)
    if PRICE_OF_ONE.search(before) or _ASKED.search(before):
        return False
    # "Mỗi tổ góp 2 triệu đồng, 12 tổ cho vay …": those behind a price did something else, unless it is multiplied.
    if count.span.start > price.span.start:
        return bool(_TIMES.fullmatch(line.between(price, count)))
    told = price.per or _PRICED.search(before) or _EACH_BEHIND.match(line.after(price))
    return bool(told) or _is_right_behind(line, count, price)


def _is_slip(line: Line, count: Figure, price: Figure, total: Figure) -> bool:
    """Tell whether one slip parts a total from the product, and nothing says that it holds more, or roughly."""
    made, said = (count.value or Decimal(0)) * (price.value or Decimal(0)), total.value or Decimal(0)
    if agrees(made, total) or not _is_miswritten(line, count, price, total):
        return False
    if _MEAN.search(line.before(price)[-40:]):
        by_head = said / (count.value or Decimal(1))
        if is_about(by_head, price) or is_rounded(by_head, count, total, price):
            return False
    last = max(count, price, key=lambda one: one.span.start)
    more = last.span.end <= total.span.start and holds_more(line.between(last, total))
    return not more and not is_of_another_factor(line, price, total)


def _is_miswritten(line: Line, count: Figure, price: Figure, total: Figure) -> bool:
    """Tell whether a digit of three or more is wrong, or two are exchanged; of two, words must bind the three."""
    made, said = (count.value or Decimal(0)) * (price.value or Decimal(0)), total.value or Decimal(0)
    digits, wrong = differing_digits(made, said)
    if digits >= _LONG and not _is_of_others(line, count, price):
        return wrong == 1 or misprint_of(made, said) is Misprint.EXCHANGED
    near = digits == _LONG - 1 and wrong == 1 and are_near(made, said, _NEAR)
    return near and bool(_SUMS_UP.search(line.before(total))) and _is_named(line, count, price)


def _is_named(line: Line, count: Figure, price: Figure) -> bool:
    """Tell whether a price is said to be for one of just these pieces, or stands right behind them."""
    if _piece(line, price):
        return not _is_of_others(line, count, price)
    return _is_right_behind(line, count, price)


def _is_of_others(line: Line, count: Figure, price: Figure) -> bool:
    """Tell whether a price is said to be for one of other things: "116 CĐCS, mỗi người 1 triệu đồng"."""
    piece = _piece(line, price)
    like = is_same_thing(piece, count.counted) or are_one_thing(piece, fold(count.counted) or "-")
    return bool(piece) and not like


def _piece(line: Line, price: Figure) -> str:
    return fold(price.per) or piece_of(line, price)


def _is_right_behind(line: Line, count: Figure, price: Figure) -> bool:
    """Tell whether but their noun and that it was given parts pieces from a price: "60 suất quà 300.000 đồng"."""
    noun = fold(count.counted)
    said = line.between(count, price).strip() if count.span.end <= price.span.start else ""
    return bool(noun) and said.startswith(noun) and bool(_GIVEN.fullmatch(said.removeprefix(noun)))


def _is_given(line: Line, total: Figure) -> bool:
    """Tell whether anything else in the sentence comes to the total: one amount or product, or two of them."""
    others = [one for one in line.figures if one is not total and one.value]
    moneys = [one.value or Decimal(0) for one in others if one.unit == "đồng"]
    sizes = [size for one in line.figures for size in (one.value, one.low, one.high) if size and not one.unit]
    made = [*moneys, *(size * money for size, money in itertools.product(sizes, moneys))]
    pairs = ((one + other, abs(one - other)) for one, other in itertools.combinations(made[:_MANY], 2))
    return any(agrees(one, total) for one in itertools.chain(made, *pairs))


def _reach(trio: _Trio) -> int:
    span = where_of(*trio)
    return span.end - span.start


def _accused(trio: _Trio) -> Relation:
    count, price, total = trio
    computed = (count.value or Decimal(0)) * (price.value or Decimal(0))
    used = in_order(trio)
    return Relation(RelationKind.PRODUCT, Outcome.NOT, used, where_of(*used), computed, total.value, "đồng")
