"""Pieces told in the sentence before, so much for each, and the total: "mở 06 lớp. Lớp nào cũng đủ 45 học viên, …".

So are pieces at several prices with their total: "75 gia đình nhận quà 300 nghìn đồng, … . Tổng trị giá quà là …".
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agreement, agrees, are_near, is_exact
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.line import Line, where_in
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.each import piece_of, scale_of
from nlp_reports.figures.relations.product import is_same_thing
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind

_MAY: Final = re.compile(r"\b(?:mỗi|từng|nào cũng|tổng|cộng)\b")
_EACH: Final = re.compile(r"\W*(?:(?:mỗi|từng)\s|[^\W\d]+(?:\s+[^\W\d]+)?\s+nào\s+cũng\b)")
_MEAN: Final = re.compile(r"\b(?:bình quân|bq|trung bình|khoảng|tối đa|tối thiểu|ít nhất|từ)\b")
_TOTAL: Final = re.compile(
    r"\b(?:tổng|cộng|tính ra|tính chung|như vậy|tất cả|toàn bộ|cả (?:năm|khoá|đợt)|hết|vị chi)\b[^;.()\d]{0,40}$"
)
_MONTHLY: Final = re.compile(r"\s*(?:/|(?:một|mỗi|hằng|hàng)\s+)\s*(?P<time>tháng|quý|tuần|ngày|năm)\b")
_MONTHS: Final = re.compile(r"(?<![\d/])(?P<n>\d{1,2})\s+tháng\b")
# "Tổng chi của quỹ trong năm là …" may be of more than the gifts told.
_OPENS: Final = re.compile(
    r"\W*(?:như vậy,?\s+)?(?:tổng|cộng)(?:\s+(?:cộng|trị giá|giá trị|số|tiền|kinh phí|các|suất|phần|quà|hỗ trợ|trao"
    r"|tặng|chi|đã|này|trên|đó|là|hết|của|được|cả|hai|ba|mức|loại|khoản|lại|chung|cho|gia đình))*\s*$"
)
_GETS: Final = re.compile(r"[^;.,()\d]{0,40}\b(?:nhận|được|mức|tặng)(?:\s+[^\W\d]+){0,3}\s*")
_MORE: Final = re.compile(
    r"\b(?:thêm|ngoài ra|chưa kể|khác|và|toàn (?:huyện|tỉnh|ngành|xã)|bao gồm|kể cả|cùng với"
    r"|cả(?! (?:năm|khoá|đợt|lớp|thảy|là|hết)))\b"
)
_NEAR: Final = Decimal("0.7")


def spread(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what sentences say of the pieces of the sentence before them; totals that `found` settle are left alone."""
    kinds = {RelationKind.PRODUCT, RelationKind.MEAN, RelationKind.SUM}
    settled = {f.ref for one in found if one.kind in kinds and one.outcome is not Outcome.CANNOT for f in one.figures}
    for first, second in itertools.pairwise(lines):
        together = first.sentence.paragraph == second.sentence.paragraph and first.figures and second.figures
        if not together or not _MAY.search(second.text):
            continue
        plain = [one for one in second.figures if one.unit != "%" and one.ref not in settled]
        if len(plain) == 2 and _EACH.match(second.text) and not _MEAN.search(second.before(plain[1])):
            yield from _of_each(first, second, *plain)
        elif len(plain) == 1 == len(second.figures) and _OPENS.match(second.before(plain[0])):
            yield from _of_prices(first, plain[0])


def _of_each(first: Line, line: Line, each: Figure, total: Figure) -> Iterator[Relation]:
    piece = piece_of(line, each)
    pieces = [one for one in first.figures if one.kind is FigureKind.COUNT and is_same_thing(piece, one.counted)]
    sure = piece and len(pieces) == 1 and is_plain(pieces[0]) and (pieces[0].value or 0) > 1
    if not sure or not _is_amount(each) or not _is_amount(total) or not _TOTAL.search(line.before(total)):
        return
    times = _times(line, each)
    scale = scale_of(each, total)
    if times and scale and not _MORE.search(line.between(each, total)) and not total.per:
        yield from _judged(
            (pieces[0], each), (pieces[0].value or Decimal(0)) * (each.value or 0) * times * scale, total
        )


def _is_amount(figure: Figure) -> bool:
    return figure.kind in AMOUNTS_AND_RATES and is_plain(figure) and is_exact(figure)


def _times(line: Line, each: Figure) -> Decimal:
    """Return how often a rate is given, nought where that is not said."""
    timed = _MONTHLY.match(line.after(each))
    if timed is None:
        return Decimal(0 if re.search(r"tháng|quý|ngày|tuần|năm", each.per) else 1)
    said = _MONTHS.findall(line.text)
    return Decimal(said[0]) if timed["time"] == "tháng" and len(said) == 1 else Decimal(0)


def _of_prices(first: Line, total: Figure) -> Iterator[Relation]:
    """Hold "75 gia đình nhận quà 300 nghìn đồng, 50 gia đình nhận quà 500 nghìn đồng. Tổng trị giá quà …"."""
    terms = [
        (count, price)
        for count, price in itertools.pairwise(first.figures)
        if count.kind is FigureKind.COUNT and price.kind in {FigureKind.MONEY, FigureKind.RATE}
        if is_plain(count) and is_plain(price) and _GETS.fullmatch(first.between(count, price))
    ]
    nouns = {count.counted for count, _ in terms}
    sums = sum(1 for one in first.figures if one.unit == "đồng")
    if len(terms) < 2 or len(nouns) != 1 or sums != len(terms) or not _is_amount(total) or total.unit != "đồng":
        return
    # The amounts may be those of all pieces together.
    if not agrees(sum((price.value or Decimal(0) for _, price in terms), Decimal(0)), total):
        computed = sum(((count.value or Decimal(0)) * (price.value or 0) for count, price in terms), Decimal(0))
        yield from _judged(tuple(one for term in terms for one in term), computed, total)


def _judged(factors: Sequence[Figure], computed: Decimal, total: Figure) -> Iterator[Relation]:
    said = total.value or Decimal(0)
    outcome = agreement(computed, total)
    if outcome is Outcome.NOT and not are_near(computed, said, _NEAR):
        outcome = Outcome.CANNOT
    used = (*factors, total)
    where = where_in(used, total.sentence)
    yield Relation(RelationKind.PRODUCT, outcome, used, where, computed, total.value, total.unit)
