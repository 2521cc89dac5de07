"""Pieces, a price and a total that stand side by side, where the numbers themselves say that they belong together."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, agrees, are_near, is_exact
from nlp_reports.figures.another import PRICE_OF_ONE
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.each import is_told_of_all, piece_of
from nlp_reports.figures.relations.product import holds_more, is_same_thing
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_APART = re.compile(r";|\.\s|\b(?:bình quân|bq|trung bình|từ|trở lên|trong đó|cùng với|riêng|kế hoạch)\b")
_OF_TIME = frozenset({"tháng", "quý", "tuần"})
# What is asked at first, or at least, is not what was paid.
_ASKED = re.compile(r"\b(?:khởi điểm|tối thiểu|niêm yết|giá sàn|giá gốc|chào bán)(?:\s+(?:là|chào bán))*\s*$")
_TIMES = re.compile(r"[x×*]\s*$")
_EACH_AFTER = r"\s*(?:cho\s+)?(?:mỗi|một)\s+@noun(?!\w)"
_REACH = 160
_NAMED, _UNNAMED = Decimal("0.7"), Decimal("0.88")


def priced(line: Line) -> Iterator[Relation]:
    """Yield what three neighbouring figures say: a count, a price per piece and a sum near their product."""
    figures = [figure for figure in line.figures if figure.unit != "%"]
    for three in zip(figures, figures[1:], figures[2:], strict=False):
        if _are_joined(line, three) and _is_alone(line, three):
            more = holds_more(line.between(three[1], three[2]))
            for count, price, total in itertools.permutations(three):
                if more and total is three[2]:
                    continue
                if _is_priced(line, count, price) and _is_sum(price, total) and not _is_besides(line, *three, price):
                    yield from (one for one in _judged(count, price, total) if not _is_reckoned(figures, one, total))


def _are_joined(line: Line, three: tuple[Figure, ...]) -> bool:
    said = line.between(three[0], three[1]) + " " + line.between(three[1], three[2])
    of_one_time = len({figure.period for figure in three}) == 1
    return len(said) <= _REACH and of_one_time and not _APART.search(said) and is_exact(*three)


def _is_besides(line: Line, first: Figure, second: Figure, third: Figure, price: Figure) -> bool:
    """Tell whether the pieces behind their price did something else ("Mỗi tổ góp 2 triệu, 12 tổ cho vay 30 triệu")."""
    told = price is first and second.kind is FigureKind.COUNT and bool(piece_of(line, first))
    return told and "," in line.between(first, second) and not is_told_of_all(line, first, second, third)


def _is_alone(line: Line, three: tuple[Figure, ...]) -> bool:
    """Tell whether no other price stands in the same stretch: a sum of two kinds of pieces is reckoned elsewhere."""
    others = [figure for figure in line.figures if figure.kind is FigureKind.RATE and figure not in three]
    gaps = (
        line.between(other, three[0]) if other.span.end <= three[0].span.start else line.between(three[-1], other)
        for other in others
    )
    return all(re.search(r";|\.\s", gap) for gap in gaps)


def _is_reckoned(figures: Sequence[Figure], accused: Relation, total: Figure) -> bool:
    """Tell whether a total that this count and price miss is what another count and price, or several, come to.

    So it is in "05 nhà, hết 210 triệu đồng: xây 03 nhà, mỗi nhà 50 triệu đồng; sửa 02 nhà, mỗi nhà 30 triệu đồng".
    """
    if accused.outcome is not Outcome.NOT:
        return False
    counts = [figure for figure in figures if figure.kind is FigureKind.COUNT and figure.value]
    prices = [figure for figure in figures if figure.kind is FigureKind.RATE and figure.value]
    terms = {
        (count.value or Decimal(0)) * (price.value or Decimal(0)) for count, price in itertools.product(counts, prices)
    }
    beside = [
        (one.value or Decimal(0)) * (other.value or Decimal(0))
        for one, other in itertools.pairwise(figures)
        if one in counts and other in prices
    ]
    several = (sum(beside[start:end]) for start in range(len(beside)) for end in range(start + 2, len(beside) + 1))
    return any(agrees(Decimal(made), total) for made in (*terms, *several))


def _is_priced(line: Line, count: Figure, price: Figure) -> bool:
    counted = count.kind is FigureKind.COUNT and count.role is FigureRole.ACTUAL and (count.value or 0) > 1
    each = price.kind is FigureKind.RATE or (
        price.kind is FigureKind.MONEY
        and bool(_TIMES.search(line.before(price)) or compiled(_EACH_AFTER).match(line.after(price)))
    )
    timed = "/" in price.per or fold(price.per) in _OF_TIME
    return counted and each and price.unit == "đồng" and not timed and not _is_of_few(line, price)


def _is_of_few(line: Line, price: Figure) -> bool:
    """Tell whether a price is that of one of the pieces, or was asked before they were sold."""
    before = line.before(price)
    return bool(PRICE_OF_ONE.search(before) or _ASKED.search(before))


def _is_sum(price: Figure, total: Figure) -> bool:
    return total.kind is FigureKind.MONEY and (total.value or Decimal(0)) > (price.value or Decimal(0))


def _judged(count: Figure, price: Figure, total: Figure) -> Iterator[Relation]:
    """Hold the product against the sum; where no noun says what the price is for, only one that nearly fits."""
    computed = (count.value or Decimal(0)) * (price.value or Decimal(0))
    said = total.value or Decimal(0)
    named = is_same_thing(price.per, count.counted) or (
        price.per and are_one_thing(fold(price.per), fold(count.counted))
    )
    near = _NAMED if named else _UNNAMED
    slip = misprint_of(computed, said) is Misprint.EXCHANGED
    if computed and (slip or are_near(computed, said, near)):
        used = in_order((count, price, total))
        yield Relation(
            RelationKind.PRODUCT, agreement(computed, total), used, where_of(*used), computed, total.value, "đồng"
        )
