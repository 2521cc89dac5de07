"""A total in the wrong scale: "215 thẻ BHYT (mỗi thẻ 972.000 đồng), trị giá gần 209 tỷ đồng", triệu taken for tỷ.

So many pieces at such a price come to just the total but for a factor of ten or a thousand, which no rounding makes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agrees, is_exact
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, settled_refs
from nlp_reports.figures.relations.product import holds_more, is_of_another_factor, is_same_thing
from nlp_reports.figures.relations.reckoned import is_of
from nlp_reports.figures.same_things import any_piece
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MEAN: Final = re.compile(r"\b(?:bình quân|bq|trung bình)\b")
_BARS: Final = re.compile(
    r";|\.\s|\b(?:trở lên|trong đó|tháng|ngày|tuần|quý|năm|lần|đợt|buổi|hằng|hàng|người khác"
    r"|kế hoạch|chỉ tiêu|còn lại|đối ứng)\b"
)
_TOTAL: Final = re.compile(
    r"(?:\b(?:tổng|trị giá|giá trị|số tiền|kinh phí|thành tiền|cộng|hết|tất cả|số vốn)\b|=)[^;.,()\d]{0,40}$"
)
_BRACKETED: Final = re.compile(r"[^;.,()\d]{0,60}\(\s*(?:mỗi\s+[^\W\d]+\s+)?")
# A factor of ten may be told.
_TEN: Final = re.compile(r"\b(?:10|100|1\.000|mười|trăm|nghìn|ngàn)\b")
# "3,700 triệu" parts thousands; a fee of each says nothing of what they sell or owe.
_GROUPED: Final = re.compile(r",\d{3}(?!\d)")
_OTHER_SUMS: Final = re.compile(r"\b(?:doanh thu|vốn đăng ký|vốn góp|sản lượng|giá trị|phí|đóng quỹ)\b")
_SCALES: Final = tuple(map(Decimal, ("1000", "0.001", "10", "0.1")))
_REACH: Final = 160
_SMALL: Final = frozenset(_SCALES[2:])
_ROUGH: Final = Decimal("0.01")


def misscaled(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield totals that pieces and price come to but for their scale; what `found` settle is left alone."""
    settled = settled_refs(found, {RelationKind.PRODUCT, RelationKind.MEAN, RelationKind.SUM})
    for line in lines:
        if line.planned or "đồng" not in line.text:
            continue
        figures = [figure for figure in line.figures if figure.unit != "%"]
        for three in zip(figures, figures[1:], figures[2:], strict=False):
            if three[2].ref not in settled and _are_terms(line, *three):
                mean = bool(_MEAN.search(line.between(three[0], three[2])))
                if mean and (_GROUPED.search(three[2].text) or _OTHER_SUMS.search(line.between(three[0], three[2]))):
                    continue
                yield from _judged(line, figures, *three, mean=mean)


def _are_terms(line: Line, count: Figure, price: Figure, total: Figure) -> bool:
    counted = count.kind is FigureKind.COUNT and count.role is FigureRole.ACTUAL and (count.value or 0) > 1
    each = price.kind is FigureKind.RATE and price.unit == "đồng" and "/" not in price.per and bool(price.value)
    summed = total.kind is FigureKind.MONEY and bool(_TOTAL.search(line.before(total)))
    if not (counted and each and summed) or not is_exact(count, price):
        return False
    said = line.between(count, price) + " " + line.between(price, total)
    more = holds_more(line.between(price, total)) or is_of_another_factor(line, price, total)
    plain = len(said) <= _REACH and not _BARS.search(said) and not more
    bracketed = _BRACKETED.fullmatch(line.between(count, price)) and fold(price.per) in any_piece()
    return plain and bool(is_same_thing(price.per, count.counted) or is_of(price.per, count) or bracketed)


def _is_just(computed: Decimal, total: Figure, *, rough: bool) -> bool:
    """Tell whether a total is what was computed; `rough` are those a thousand times off, told by about."""
    said = total.value or Decimal(0)
    return agrees(computed, total) or (rough and abs(said - computed) <= computed * _ROUGH)


def _judged(
    line: Line, figures: Sequence[Figure], count: Figure, price: Figure, total: Figure, *, mean: bool
) -> Iterator[Relation]:
    """Hold a total against its product a thousand or ten times over; a mean, which is rounded, only to the digit."""
    computed = (count.value or Decimal(0)) * (price.value or Decimal(0))
    bare = replace(total, comparator="=")
    others = [figure for figure in figures if figure.kind is FigureKind.RATE and figure is not price]
    fits = agrees(computed, total)
    scales = _SCALES[:2] if mean else _SCALES
    ways = (way for way in scales if _is_just(computed * way, bare, rough=way not in _SMALL and not mean))
    way = None if fits or others else next(ways, None)
    if way is None or (way in _SMALL and (_TEN.search(line.text) or not is_exact(total))):
        return
    used = (count, price, total)
    yield Relation(RelationKind.PRODUCT, Outcome.NOT, used, where_of(*used), computed, total.value, "đồng")
