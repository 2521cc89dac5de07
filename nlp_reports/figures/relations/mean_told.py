"""Means of months or times, and of heads two sentences off: "Cả 12 tháng 1.560 công, mỗi tháng 130 công".

Only the sole sum and the sole heads that can be meant are held against them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, is_about, is_exact, is_rounded
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.product import is_same_thing
from nlp_reports.figures.wholes import comparable, is_person
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_SHARED = "chia đều", "đổ đồng", "vị chi"
_MAY = cues(("bình quân", "bq", "trung bình", "tính ra", *_SHARED))
_MEAN = rf"\b(?:bình quân|bq|trung bình|tính ra|(?:{'|'.join(_SHARED)})(?:\s+(?:ra|thì))?),?"
_TIME = re.compile(r"(?<![\d./])(?P<n>\d{1,2})\s+(?P<unit>tháng|tuần|quý|ngày|năm)\b")
_OF_TIME = re.compile(
    r"\b(?:bình quân|bq|trung bình|tính ra)\s+(?:cứ\s+)?(?:mỗi|một|từng)\s+(?P<unit>tháng|tuần|quý|ngày|năm)"
    r"(?P<deed>(?:\s+[^\W\d]+){0,4})\s*$"
)
_BEFORE = re.compile(
    _MEAN + r"\s+(?:mỗi|một|từng)\s+(?P<piece>[^\W\d]+(?:\s+[^\W\d]+){0,2}?)"
    r"(?P<deed>(?:\s+[^\W\d]+){0,6})\s*$"
)
_JUST_BEFORE = re.compile(r"\b(?:bình quân|bq|trung bình|tính ra)(?:\s+(?:là|có|đạt|được|khoảng))*\s*$")
_BEHIND = re.compile(r"(?:\s+[^\W\d]+){0,4}?\s+(?:mỗi|một)\s+(?P<piece>[^\W\d]+(?:\s+[^\W\d]+)?)\s*(?:[,;.)]|$)")
_PER_TIME = re.compile(r"[^;.,()\d]{0,25}(?:/|\b(?:mỗi|một|hằng|hàng)\s+)\s*(?:ngày|tuần|tháng|quý|năm)\b")
_OF_OTHERS = re.compile(r"[^;.,()\d]{0,25}\b(?:mới|nữ|nam|nghèo|thêm|kết nạp|dân tộc|giảm|tăng)\b")
# "09 buổi trong số ấy" are none but some of those told before.
_OF_THEM = re.compile(r"(?:\s+[^\W\d]+){0,3}?\s+trong (?:số|những) [^;.,()\d]{0,12}\b(?:ấy|đó|này|trên)\b")
_IDLE = frozenset(
    {"có", "được", "là", "đạt", "gần", "trong", "của", "thì", "ra", "cả", "toàn", "này", "số", "đó", "ấy", "trên"}
    | {"quy", "tụ", "thu", "hút", "đón", "bình", "quân", "trung"}
)
_HOMES = "nhà", "hộ", "gia đình"
# What is reaped is told in one of these, and what is reaped of a hectare perhaps in another.
_WEIGHTS = {"kg": Decimal(1), "tạ": Decimal(100), "tấn": Decimal(1000)}
_USED_UP = re.compile(r"\b(?:bán|tiêu thụ|xuất|cung cấp|cấp|giống|phân|hỗ trợ|trong đó|đã thu)\b")
_BACK = 2


def means_told(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what sentences say of a mean of months, of times or of heads told before; `found` settle others."""
    kinds = {RelationKind.MEAN, RelationKind.PRODUCT}
    settled = {f.ref for one in found if one.kind in kinds and one.outcome is not Outcome.CANNOT for f in one.figures}
    for at, line in enumerate(lines):
        if not line.figures or not _MAY.stand_in(line):
            continue
        window = [one for one in lines[max(0, at - _BACK) : at] if one.sentence.paragraph == line.sentence.paragraph]
        for mean in line.figures:
            if mean.ref in settled or mean.kind not in AMOUNTS_AND_RATES or not mean.value or not is_exact(mean):
                continue
            yield from _of_time(line, mean)
            yield from _of_measures([*window, line], mean)
            yield from _of_heads([*window, line], line, mean)


def _of_time(line: Line, mean: Figure) -> Iterator[Relation]:
    """Hold a mean by the month against the only sum of its sentence and the only number of months."""
    said = _OF_TIME.search(line.before(mean))
    spans = [one for one in _TIME.finditer(line.text) if said and one["unit"] == said["unit"]]
    known = {one.start() + line.sentence.span.start for one in spans}
    totals = [one for one in line.figures if one is not mean and one.unit != "%" and one.span.start not in known]
    if said is None or not _is_one_deed(said["deed"], line.before(totals[0]) if totals else ""):
        return
    if len(spans) == len(totals) == 1 and _is_sum_of(line, totals[0], mean) and totals[0].span.end < mean.span.start:
        yield from _judged((totals[0], mean), Decimal(spans[0]["n"]), totals[0], mean)


def _of_heads(window: Sequence[Line], line: Line, mean: Figure) -> Iterator[Relation]:
    """Hold a mean by the head against the only heads and the only sum that stand before it."""
    before = line.before(mean)
    said = _BEFORE.search(before) or (_BEHIND.match(line.after(mean)) if _JUST_BEFORE.search(before) else None)
    if said is None or _PER_TIME.match(line.after(mean)) or _OF_OTHERS.match(line.after(mean)):
        return
    around = " ".join((*(one.text for one in window[:-1]), before[: said.start()] if said.re is _BEFORE else before))
    if not _is_one_deed(said.groupdict().get("deed") or "", around):
        return
    told = [(one, each) for one in window for each in one.figures if each.span.end <= mean.span.start]
    told = [(one, each) for one, each in told if not _OF_THEM.match(one.after(each))]
    heads = [each for one, each in told if _is_head(one, each, said["piece"])]
    totals = [each for one, each in told if each not in heads and _is_sum_of(one, each, mean)]
    if len(heads) == len(totals) == 1:
        used = in_order((heads[0], totals[0], mean))
        yield from _judged(used, heads[0].value or Decimal(1), totals[0], mean)


def _of_measures(window: Sequence[Line], mean: Figure) -> Iterator[Relation]:
    """Hold "42 ha, sản lượng 336 tấn; năng suất bình quân 8 tấn/ha": the only measures of both units before it."""
    one, slash, per = mean.unit.partition("/")
    told = [each for line in window for each in line.figures if each.span.end <= mean.span.start] if slash else []
    heads = [each for each in told if each.unit == per]
    totals = [each for each in told if each.unit == one or {each.unit, one} <= _WEIGHTS.keys()]
    used_up = any(_USED_UP.search(line.text) for line in window) or not CLOSES.match(
        window[-1].after(mean).lstrip().removeprefix(mean.unit)
    )
    others = [each for each in told if each.unit == mean.unit]
    if len(heads) == len(totals) == 1 and not (others or used_up) and is_exact(heads[0], totals[0]):
        scale = _WEIGHTS.get(totals[0].unit, Decimal(1)) / _WEIGHTS.get(one, Decimal(1))
        used = in_order((heads[0], totals[0], mean))
        yield from _judged(used, (heads[0].value or Decimal(0)) / scale, totals[0], mean)


def _is_one_deed(deed: str, told: str) -> bool:
    """Tell whether the words before a mean name no deed, or one that stands before the sum as well."""
    return set(deed.split()) <= _IDLE | set(re.findall(r"[^\W\d]+", told))


def _is_head(line: Line, figure: Figure, piece: str) -> bool:
    same = is_same_thing(piece, figure.counted) or (piece in _HOMES and fold(figure.counted).startswith(_HOMES))
    # "Sáng kiến được công nhận 486": the sentence opens with what its bare number counts.
    same = same or (
        not figure.counted
        and bool(re.fullmatch(rf"\W*(?:số\s+)?{re.escape(piece)}(?:\s+[^\W\d]+){{1,5}}\s*:?\s*", line.before(figure)))
    )
    counted = figure.kind is FigureKind.COUNT and not figure.unit and same
    return counted and figure.role is FigureRole.ACTUAL and (figure.value or 0) > 1 and is_exact(figure)


def _is_sum_of(line: Line, total: Figure, mean: Figure) -> bool:
    """Tell whether a figure may be what a mean is one of; "người" stands for what its clause names."""
    plain = total.role is FigureRole.ACTUAL and not total.per and is_exact(total) and bool(total.value)
    if not plain or (total.value or 0) <= (mean.value or 0):
        return False
    if mean.unit == "đồng":
        return total.kind is FigureKind.MONEY
    clause = re.split(r"[,;]", line.before(total))[-1]
    stands_for = is_person(mean) and total.counted == "người" and fold(mean.counted) in clause
    anyone = is_person(total) and fold(mean.counted).removeprefix("lượt ") == "người"
    return total.kind is mean.kind and (comparable(total, mean) or stands_for or anyone)


def _judged(used: tuple[Figure, ...], heads: Decimal, total: Figure, mean: Figure) -> Iterator[Relation]:
    """Hold a mean against what was reckoned; one that is told roughly, or is far off, is not accused."""
    if not heads or len({one.period for one in used if one.period}) > 1:
        return
    computed, said = (total.value or Decimal(0)) / heads, mean.value or Decimal(0)
    outcome = agreement(computed, mean)
    if outcome is Outcome.NOT:
        whole = said == said.to_integral_value()
        rough = is_about(computed, mean) or (whole and is_rounded(computed, used[0], total, mean))
        near = max(computed, said) <= 2 * min(computed, said)
        outcome = Outcome.NOT if near and not rough else Outcome.CANNOT
    yield Relation(RelationKind.MEAN, outcome, used, where_of(*used), computed, mean.value, mean.unit)
