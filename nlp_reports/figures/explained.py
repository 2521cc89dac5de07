"""Accusations that another figure of the sentence explains.

A percentage may be of another number than the nearest ("9.450 gói, bằng 105% mức đăng ký 9.000 gói và bằng 98,4% năm
ngoái (9.600 gói)"), and of a product only a share may be paid ("300 thẻ, 972.000 đ/thẻ, ngân sách hỗ trợ 30%, phần tài
trợ 204,12 triệu đồng"). A support for each house is not its price ("hỗ trợ xây 07 mái ấm, mỗi nhà 60 triệu đồng, tổng
kinh phí 560 triệu đồng"), a share may be of those who are left when others of the sentence are taken off, and what is
spent in all, told a sentence later, may be for more than the gifts.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact
from nlp_reports.figures.deeds_apart import is_of_two_deeds
from nlp_reports.figures.explained_pairs import is_of_all_told, is_of_two_spans, is_share_of_another
from nlp_reports.figures.holding_more import holds_less, holds_more, holds_others
from nlp_reports.figures.left_out import may_be_left_out
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.figures.totals_apart import is_of_other_than_pieces
from nlp_reports.figures.wholes import alike
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_OF_TWO: Final = frozenset({RelationKind.TARGET_PERCENT, RelationKind.CHANGE})
_HOMES_HELPED: Final = re.compile(
    r"\bhỗ trợ\b.*\b(?:xây|sửa|dựng)\b|\b(?:xây|sửa|dựng)\b.*\bhỗ trợ\b|(?<!được )\bhỗ trợ\b.*\b(?:nhà|mái ấm|căn)\b"
)
_SPENT: Final = re.compile(r"\b(?:chi|kinh phí|chi phí|nguồn)\b[^;.,()\d]{0,30}$")
_OF_THESE: Final = re.compile(r"\b(?:này|ấy|đó|nói trên)\b")
_PAID: Final = re.compile(r"\d[^;.,()\d]*\)\s*,?\s*(?:với\s+)?tổng (?:số tiền|cộng)(?:\s+(?:là|hỗ trợ))?\s*$")
_OTHERS_GAVE: Final = re.compile(
    r"\b(?:đối ứng|đóng góp|xã hội hoá|gia đình|dòng họ|vay|góp|tự|ngày công|hỗ trợ thêm)\b"
)
# "Cứ ba người thì có tới hai người là phụ nữ (66,5%)" says it roughly.
_OF_EVERY: Final = re.compile(r"\bcứ\s+$")
_SCALES: Final[Mapping[str, Decimal]] = {"%": HUNDRED, "lần": Decimal(1)}


def without_explained(found: Sequence[Relation], lines: Sequence[Line]) -> list[Relation]:
    """Return the relations without those that do not fit though another figure of their sentence explains them.

    >>> without_explained([], [])
    []
    """
    by_sentence = {line.sentence.ref: line for line in lines}
    fitting = [_refs_of(one) for one in found if one.kind is RelationKind.PRODUCT and one.outcome is Outcome.FITS]
    return [one for one in found if not (_is_explained(one, by_sentence) or _is_multiplied(one, fitting))]


def _refs_of(relation: Relation) -> frozenset[int]:
    return frozenset(figure.ref for figure in relation.figures)


def _is_multiplied(relation: Relation, fitting: Sequence[frozenset[int]]) -> bool:
    """Tell whether two of the three make up a product that fits with another figure.

    So it is in "phải thu 7.680.000 đồng (320 hội viên × 24.000 đồng), đã thu 7.200.000 đồng" and in "18 gia đình lễ,
    25 gia đình Tết, mỗi gia đình 500.000 đồng, cả hai dịp hết 21,5 triệu đồng".
    """
    wrong = relation.kind is RelationKind.PRODUCT and relation.outcome is Outcome.NOT and len(relation.figures) == 3
    return wrong and any(len(_refs_of(relation) & refs) >= 2 for refs in fitting)


def without_rests_of_parts(accounts: Iterable[Relation], found: Sequence[Relation]) -> list[Relation]:
    """Return the accounts without those that do not fit and whose last number is the rest of one of the others.

    So it is in "nhận 38 đơn, giải quyết 30 đơn, gồm khiếu nại 11, kiến nghị 14, còn lại 05".
    """
    rests = [
        {figure.ref for figure in one.figures[1:]}
        for one in found
        if one.kind is RelationKind.SUM and one.outcome is Outcome.FITS and len(one.figures) > 3
    ]
    return [
        one
        for one in accounts
        if one.outcome is not Outcome.NOT
        or not any(one.figures[-1].ref in every and one.figures[0].ref not in every for every in rests)
    ]


def _is_explained(relation: Relation, by_sentence: Mapping[int, Line]) -> bool:
    if relation.outcome is not Outcome.NOT:
        return False
    if relation.kind is RelationKind.PRODUCT and _costs_more(relation, by_sentence):
        return True
    line = by_sentence.get(relation.figures[0].sentence or 0)
    alone = len({one.sentence for one in relation.figures}) == 1
    return alone and line is not None and _is_explained_in(line, relation)


def _is_explained_in(line: Line, relation: Relation) -> bool:
    if relation.kind is RelationKind.PRODUCT:
        return is_of_other_than_pieces(line, relation) or _is_paid_in_part(line, relation)
    if relation.kind is RelationKind.RATIO_PERCENT:
        said = any(_OF_EVERY.search(line.before(one)) for one in relation.figures)
        return said or is_share_of_another(line, relation) or _is_of_rest(line, relation)
    if is_of_all_told(line, relation) or is_of_two_deeds(line, relation):
        return True
    return is_of_two_spans(line, relation) or (relation.kind in _OF_TWO and _is_of_another(line, relation))


def _is_of_another(line: Line, relation: Relation) -> bool:
    """Tell whether one of the two values and another of the sentence give what is told of the two."""
    told = [one for one in relation.figures if one.unit in _SCALES]
    if not told and relation.kind is RelationKind.CHANGE:
        return _is_between_others(line, relation)
    if len(told) != 1:
        return False
    by, scale = told[0], _SCALES[told[0].unit]
    used = [one for one in relation.figures if one is not by]
    refs = {one.ref for one in relation.figures}
    if not used:
        return False
    others = [one for one in line.figures if one.ref not in refs and is_exact(one) and one.unit == used[0].unit]
    others = [one for one in others if not _is_listed(line, one)]
    grown = relation.kind is RelationKind.CHANGE or by.kind is FigureKind.CHANGE
    shares = [value * scale / other for value, other in _pairs(used, others, by, both=grown)]
    ways = [*shares, *(abs(share - scale) for share in shares if grown)]
    return any(agrees(way, by) for way in ways)


def _pairs(
    used: Sequence[Figure], others: Sequence[Figure], by: Figure, *, both: bool
) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield what may be held against each other: one thing, and no plan as a part of what is told behind its share.

    "Thu 7,68 tỷ đồng, bằng 98% dự toán (8 tỷ đồng); dự kiến hết năm 8,1 tỷ đồng" is explained by no 8 of 8,1.
    """
    for one, other in itertools.product(used, others):
        if not are_one_thing(fold(one.counted), fold(other.counted)):
            continue
        pairs = list(itertools.product(_values((one,)), _values((other,))))
        if both or one.role is not FigureRole.TARGET or other.span.end < by.span.start:
            yield from pairs
        yield from (pair[::-1] for pair in pairs)


def _is_between_others(line: Line, relation: Relation) -> bool:
    """Tell whether a change is just what lies between one of its two values and another of their kind.

    So it is in "nhận 1.536 đơn (tồn 40 đơn, mới 1.496 đơn), tăng 131 đơn (năm trước 1.405 đơn)".
    """
    by = next((one for one in relation.figures if one.kind is FigureKind.CHANGE), None)
    values = [one for one in relation.figures if one is not by and one.value]
    refs = {one.ref for one in relation.figures}
    if by is None or len(values) != 2:
        return False
    like = [one for one in line.figures if one.ref not in refs and is_exact(one) and one.unit == by.unit and one.value]
    if any(_are_of_two_ways(values, by, one) for one in like if alike(values[0], replace(one, role=values[0].role))):
        return True
    pairs = itertools.product(values, (one for one in like if one.kind is values[0].kind))
    apart = (
        abs((one.value or Decimal(0)) - (other.value or Decimal(0)))
        for one, other in pairs
        if one.counted == other.counted
    )
    return any(agrees(way, by) for way in apart)


def _are_of_two_ways(values: Sequence[Figure], by: Figure, one: Figure) -> bool:
    """Tell whether one more number makes of a change just what lies between two values ("giảm 61 hộ, phát sinh 08")."""
    first, second = (each.value or Decimal(0) for each in values)
    moved, back = abs(by.value or Decimal(0)), abs(one.value or Decimal(0))
    return abs(first - second) in {moved - back, back - moved}


def _is_listed(line: Line, figure: Figure) -> bool:
    """Tell whether a bracket lists others with a figure: those are parts, which explain nothing."""
    before = line.before(figure)
    if before.count("(") <= before.count(")"):
        return False
    start = line.sentence.span.start + before.rfind("(")
    end = line.folded.find(")", figure.span.end, line.sentence.span.end)
    return sum(start < one.span.start < end and one.unit == figure.unit for one in line.figures) > 1


def _is_of_rest(line: Line, relation: Relation) -> bool:
    """Tell whether a share is of those of the whole who are left ("46 CĐCS; 41 xếp loại tốt (93,2%), 02 chưa xếp")."""
    counts = [one for one in relation.figures if one.unit != "%"]
    percent = next((one for one in relation.figures if one.unit == "%"), None)
    # Those who are done are all, when the rest is taken off: that tells nothing.
    if percent is None or percent.value == HUNDRED or len(counts) != 2:
        return False
    small, great = sorted(one.value or Decimal(0) for one in counts)
    refs = {one.ref for one in relation.figures}
    part, whole = sorted(counts, key=lambda one: one.value or Decimal(0))
    others = [one for one in line.figures if one.ref not in refs and one.unit == whole.unit and one.value]
    left = (great - (one.value or Decimal(0)) for one in others if may_be_left_out(line, one, whole, part))
    return any(agrees(small * HUNDRED / rest, percent) for rest in left if rest > 0)


def _values(figures: Sequence[Figure]) -> Iterator[Decimal]:
    yield from (value for one in figures for value in (one.value, one.low, one.high) if value)


def _is_paid_in_part(line: Line, relation: Relation) -> bool:
    """Tell whether a percentage of the sentence, or what it leaves, makes of the product what is told."""
    total = next((one for one in relation.figures if one.value == relation.stated), None)
    shares = [one.value for one in line.figures if one.unit == "%" and one.value]
    if total is None or relation.computed is None:
        return False
    made = (relation.computed * way / HUNDRED for share in shares for way in (share, HUNDRED - share))
    return any(agrees(way, total) for way in made)


def _costs_more(relation: Relation, by_sentence: Mapping[int, Line]) -> bool:
    """Tell whether a total greater than the product may hold what others paid besides."""
    last = max(relation.figures, key=lambda one: one.span)
    end = by_sentence.get(last.sentence or 0)
    if end is not None and last.value == relation.stated and holds_less(end, relation, last):
        return True
    total = next((one for one in relation.figures if one.value == relation.stated and one.unit == "đồng"), None)
    if total is None or relation.computed is None:
        return False
    told = sorted({one.sentence or 0 for one in relation.figures})
    lines = [by_sentence[one] for one in told if one in by_sentence]
    if lines and holds_others(lines[-1], relation, total):
        return True
    if not lines or (relation.stated or 0) < relation.computed:
        return False
    named = lines[-1].before(total) if total.sentence == told[-1] else ""
    said = " ".join(line.text for line in lines)
    # Two prices and more in brackets are what was paid, and "tổng số tiền" is their sum, unless others gave as well.
    paid = len(relation.figures) > 4 and _PAID.search(named) and not _OTHERS_GAVE.search(said)
    supported = _HOMES_HELPED.search(said) and "thành tiền" not in named and not paid
    if named and holds_more(lines[-1], relation, total):
        return True
    later = len(told) > 1 and _SPENT.search(named) and not _OF_THESE.search(named)
    return bool(supported or later)
