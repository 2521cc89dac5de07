"""A bound of the assessment that the figure of the results rules out: "làm lợi hơn 3 tỷ đồng" and "làm lợi 2,9 tỷ"."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.kinship import Weight
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.told_twice.conflict import judged

_OVER: Final = frozenset({">", ">="})
_UNDER: Final = frozenset({"<", "<="})
# A mean, one of so many, another time, or what others did as well.
_ASIDE: Final = re.compile(
    r"\b(?:cứ|mỗi|từng|bình quân|bq|trung bình|năm (?:trước|ngoái|sau|tới)|cùng kỳ|đầu năm|so với|cùng (?:với )?các"
    r"|(?:tính|kể|cộng) (?:cả|thêm))\b"
)
# "Từ đầu nhiệm kỳ", "giai đoạn", "luỹ kế" and "cộng dồn" tell of more than the year.
_LONGER: Final = frozenset({"nhiệm", "đoạn", "luỹ", "dồn"})
_GAP, _NEAR = Decimal("0.02"), Decimal("0.6")
_COVERED, _LEAST, _MANY = 0.7, 1.0, 20


def bounds_told(lines: Sequence[Line], entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the bounds that every figure of the results told of the same rules out, alone and together."""
    bounds = [one for one in entries if one.judges and one.timely and one.figure.comparator in _OVER | _UNDER]
    aside = {line.sentence.ref for line in lines if _ASIDE.search(line.text)} if bounds else set[int]()
    for entry in bounds:
        if entry.figure.kind not in COUNT_OR_MONEY or entry.figure.sentence in aside or entry.figure.period:
            continue
        words = entry.own | entry.noun
        whole = math.fsum(map(weight, words))
        if (
            whole < _LEAST
            or not entry.own
            or entry.number < _MANY
            or entry.parts
            or not _LONGER.isdisjoint(entry.reach)
        ):
            continue
        like = [one for one in entries if _is_like(entry, one)]
        same = [one for one in like if _covers(words, one, weight, whole)]
        if same and all(_is_ruled_out(entry, one.number) for one in same) and not _may_add_up(entry, like):
            used = in_order((entry.figure, same[0].figure))
            yield replace(judged(used), outcome=Outcome.NOT, figures=tuple(used))


def _is_like(entry: Entry, one: Entry) -> bool:
    """Tell whether a figure of the results counts the same and is told with some of the words beside the bound."""
    told = not one.judges and one.told and one.figure.comparator == "=" and one.figure.kind in COUNT_OR_MONEY
    return told and entry.counts_like(one) and not entry.own.isdisjoint(one.own)


def _covers(words: frozenset[str], one: Entry, weight: Weight, whole: float) -> bool:
    return math.fsum(map(weight, words & one.reach)) >= whole * _COVERED and not one.parts


def _is_ruled_out(entry: Entry, number: Decimal) -> bool:
    """Tell whether a number lies on the wrong side of the bound, neither by a hair nor far off."""
    near = are_near(number, entry.number, _NEAR)
    wrong = number < entry.number if entry.figure.comparator in _OVER else number > entry.number
    return wrong and near and abs(number - entry.number) >= entry.number * _GAP


def _may_add_up(entry: Entry, like: Sequence[Entry]) -> bool:
    """Tell whether the figures told of the like come to as much together as the bound says."""
    total = sum((one.number for one in like), Decimal(0))
    return len(like) > 1 and entry.figure.comparator in _OVER and total >= entry.number
