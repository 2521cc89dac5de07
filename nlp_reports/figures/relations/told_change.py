"""Two values and the change told beside them, known by what each number is said to be, in whatever order they stand.

One value is of a plan or an earlier time, the other of now, and one word says which way it went: no other connective is
asked for, as every writer has his own. The change must come near what the two give, or be just that with its way
turned round.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import (
    HUNDRED,
    agreement,
    agrees,
    is_exact,
    is_shifted,
    is_turned,
    may_be_rounded,
    step_of,
)
from nlp_reports.figures.another import has_another_subject, is_told_of_another
from nlp_reports.figures.cues import Cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import OF_ANOTHER, are_alike, is_way_near, ways_of
from nlp_reports.figures.seats import has_own_subject
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY = Cues(
    frozenset({"%", "tăng", "giảm", "vượt", "hụt", "thiếu", "thấp", "cao", "nhiều", "ít", "gấp"}),
    re.compile(r"%|\b(?:tăng|giảm|vượt|hụt|thiếu|thấp hơn|cao hơn|nhiều hơn|ít hơn|gấp)\b"),
)
_UP = re.compile(r"\b(?:tăng|vượt|cao hơn|nhiều hơn)(?:\s+(?:thêm|lên|được|mức|là|chỉ tiêu|kế hoạch|dự toán))*\s*$")
_DOWN = re.compile(r"\b(?:giảm|hụt|thiếu|thấp hơn|ít hơn)(?:\s+(?:thêm|được|đi|xuống|mức|là))?\s*$")
# Of plans, "vượt 08" may count those that were passed.
_PASSED = re.compile(r"\b(?:vượt|hụt)\b[^,;]*$")
_PASSED_PLAN = re.compile(r"\b(?:vượt|hụt)\s+(?:mức\s+)?(?:chỉ tiêu|kế hoạch|dự toán)(?:\s+(?:giao|là|được giao))?\s*$")
# "vượt mức giao 242 triệu đồng (2,5%)": by so much, which is no plan.
_PASSED_BY = re.compile(r"\b(?:vượt|hụt)\s+(?:mức\s+)?(?:giao|chỉ tiêu|kế hoạch|dự toán)(?:\s+giao)?\s*$")
# "so với quý III (21,9 tỷ đồng)", "bình quân mỗi năm tăng 900 bản".
_COMPARED = re.compile(r"\bso(?: với)?\s[^;.()]{2,60}\(\s*$")
_YEARLY = re.compile(r"\b(?:mỗi|hằng|hàng|từng)\s+(?:năm|quý|tháng|kỳ)\b[^,;]*$")
# "… trong khi chỉ tiêu là 510, như vậy còn thiếu 45 đoàn viên".
_SHORT = re.compile(r"\b(?:thiếu|hụt)\s*$")
_AT_ONCE = re.compile(r"[^;.()\d]{0,40}[,(]\s*(?:đã\s+)?(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn)(?:\s+thêm)?\s*$")
_ITS_BASE = re.compile(r"\s*so(?: với)?\s[^;.()\d]{2,60}\(\s*")
_ALONE = re.compile(r"[^;.,()\d]{0,30}\)")
_YEAR = re.compile(r"\b20\d\d\b")
_TIMES = re.compile(r"\bgấp\s*$")
_CUT = re.compile(r";|\.\s|\b(?:trong đó|riêng|còn lại|không đạt|chưa đạt)\b")
_AGAINST = r"\s*(?:[^\W\d]+\s+){0,3}?(?:so(?:\s+với)?|của)\s+(?:[^\W\d]+\s+){0,4}?"
_PLAN = r"(?<!bàn )(?:@plan_word|@set_for|giao|đề ra)"
_EARLIER = rf"(?:{EARLIER_TIME}|ck|(?:năm )?(?<![./–-])20\d\d|cùng thời điểm|trước (?:đây|kia))"
_REACHED = re.compile(r"(?:\b(?:đạt|bằng|hoàn thành|tỷ lệ|được)(?:\s+(?:tỷ lệ|là|được))?|[(=])\s*$")
_OF_TOTAL = re.compile(r"[^;,.()]{0,30}\b(?:tổng|số|cùng kỳ|năm trước|năm 20\d\d)\b")
_GIVEN = re.compile(r"\s*(?:[^\W\d]+\s+){0,2}?(?:được\s+)?(?:giao|đề ra|kế hoạch|chỉ tiêu|dự toán)\b")
# Plans themselves may be counted: "Trong 12 chỉ tiêu …, 10 chỉ tiêu đạt".
_PLANS = ("chỉ tiêu", "kế hoạch", "mục tiêu")
_FROM = re.compile(r"\btừ\s*$")
_RISEN = re.compile(r"\b(?:tăng|giảm)(?:\s+thêm)?\s*$")
# "11.491 đơn vị, tăng 21,6% và 15.909 đơn vị …": the next value has a change of its own.
_NEXT = re.compile(r"\s*(?:,|và|,\s*và)\s*")
# "Dự toán 1.850 triệu đồng, điều chỉnh tăng 150 triệu đồng": the plan itself was changed.
_REPLANNED = re.compile(r"\b(?:điều chỉnh|bổ sung|giao bổ sung|giao thêm)(?:\s+[^\W\d]+){0,3}\s*$")
_PAST_REACH = 160
_NEXT_WORDS = 40
_FAR = Decimal(15)
_FEW = Decimal("0.1")


def told_changes(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what sentences say of two values and their change; `found` are the relations known, which settle others."""
    known = (figure for one in found if one.outcome is not Outcome.CANNOT for figure in one.figures)
    settled = {figure.ref for figure in known if _is_change(figure) or figure.unit == "%"}
    for line in lines:
        if len(line.figures) < 3 or not _MAY.stand_in(line):
            continue
        for three in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
            by = next((one for one in three if _is_by(line, one) and one.ref not in settled), None)
            share = next((one for one in three[1:] if _is_share(one) and one.ref not in settled), None)
            told = by or share
            pair = _pair(line, three, told) if told else None
            if told and pair and not _is_of_other(line, told, pair[0]):
                yield from _judged(line, *pair, by) if by else _of_share(line, *pair, told)


def _is_change(figure: Figure) -> bool:
    return figure.role is FigureRole.CHANGE or figure.unit == "lần"


def _is_by(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is a change, or one by which a plan is said to be passed ("vượt chỉ tiêu 18%")."""
    passed = figure.role is FigureRole.TARGET and figure.unit == "%"
    return _is_change(figure) or _is_short(line, figure) or (passed and bool(_PASSED_PLAN.search(line.before(figure))))


def _is_short(line: Line, figure: Figure) -> bool:
    """Tell whether so much of a plan is said to be missing."""
    plain = figure.kind in {FigureKind.COUNT, FigureKind.MONEY} and figure.role is FigureRole.ACTUAL
    return plain and bool(_SHORT.search(line.before(figure)))


def _is_share(figure: Figure) -> bool:
    return figure.kind is FigureKind.PERCENTAGE and figure.role is FigureRole.ACTUAL


def _of_share(line: Line, base: Figure, reached: Figure, percent: Figure) -> Iterator[Relation]:
    """Hold "11 CĐCS (giao 10), đạt 120%": what was reached of a plan; one far off is of something else."""
    if not is_planned(line, base) or base.unit == "%" or not _REACHED.search(line.since(percent)) or not base.value:
        return
    if _PASSED_BY.search(line.before(base)):
        return
    computed = (reached.value or Decimal(0)) * HUNDRED / base.value
    outcome = agreement(computed, percent)
    slip = is_turned(reached.value or Decimal(0), base.value, percent) or is_shifted(computed, percent)
    far = abs(computed - (percent.value or 0)) > _FAR and not slip
    if outcome is Outcome.NOT and (_OF_TOTAL.match(line.after(percent)) or far):
        outcome = Outcome.CANNOT
    used = in_order((base, reached, percent))
    yield Relation(RelationKind.TARGET_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")


def _pair(line: Line, three: Sequence[Figure], by: Figure) -> tuple[Figure, Figure] | None:
    """Return the earlier or planned value and the one reached, None where that is not said of just one of the two."""
    if len(line.between(three[0], three[-1])) > _PAST_REACH or _CUT.search(line.between(three[0], three[-1])):
        return None
    values = [_without_plan(line, _out_of(line, one)) for one in three if one is not by]
    based = _based(line, values)
    if _is_short(line, by) and not (based and is_planned(line, based[0]) and are_alike(by, based[0])):
        return None
    if len(values) != 2 or len(based) != 1 or not is_exact(*values, by):
        return None
    base, reached = based[0], next(one for one in values if one is not based[0])
    if _NEXT.fullmatch(line.between(*in_order((base, reached)))):
        return None
    # A rise of the year before is no value ("tăng 37%, cùng kỳ tăng 16%").
    risen = any(
        one.unit == "%" and (one.kind is FigureKind.CHANGE or _RISEN.search(line.before(one))) for one in values
    )
    if risen or any(fold(one.counted).startswith(_PLANS) for one in values):
        return None
    now = reached.role is FigureRole.ACTUAL and not _COMPARED.search(line.before(reached))
    known = now and are_alike(reached, base) and not (base.per or reached.per)
    return (base, reached) if known and base.value and reached.value else None


def _based(line: Line, values: Sequence[Figure]) -> list[Figure]:
    """Return the values that are said to be of a plan or an earlier time, of two years the earlier one."""
    based = [one for one in values if _is_base(line, one)]
    roles = [one for one in based if one.role is FigureRole.BASE]
    if len(based) > 1 and len(roles) == 1:
        return roles
    years = [_YEAR.search(line.after(one)[:_NEXT_WORDS]) for one in based]
    if len(based) > 1 and all(years) and len({year[0] for year in years if year}) > 1:
        return [min(zip(years, based, strict=True), key=lambda told: told[0][0] if told[0] else "")[1]]
    return based


def _without_plan(line: Line, figure: Figure) -> Figure:
    """Return "chỉ tiêu là 510" as a number whose noun stands elsewhere, and any other figure as it is."""
    named = fold(figure.counted) in _PLANS and not line.after(figure).lstrip().startswith(_PLANS)
    return replace(figure, counted="") if named and figure.role is FigureRole.TARGET else figure


def is_planned(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is said to be planned: by its role, or by the words right before or behind it."""
    return figure.role is FigureRole.TARGET or _kind_said(line, figure) == "plan"


def _out_of(line: Line, figure: Figure) -> Figure:
    """Return "trên 800 triệu đồng được giao" right behind a value as what it is out of, any other figure as it is."""
    if figure.comparator != ">" or not fold(figure.text).startswith("trên ") or not _GIVEN.match(line.after(figure)):
        return figure
    at = next(at for at, one in enumerate(line.figures) if one.ref == figure.ref)
    reached = line.figures[at - 1] if at else None
    beside = reached is not None and line.between(reached, figure).strip() in {"", fold(reached.counted)}
    return replace(figure, comparator="=", role=FigureRole.TARGET) if beside else figure


def _is_base(line: Line, figure: Figure) -> bool:
    return figure.role in {FigureRole.BASE, FigureRole.TARGET} or bool(_kind_said(line, figure))


def _kind_said(line: Line, figure: Figure) -> str:
    """Return what the words beside a value say it is of: a plan, an earlier time, neither."""
    before, after = line.since(figure), line.after(figure)
    for kind, words in (("plan", _PLAN), ("earlier", _EARLIER)):
        ahead = compiled(rf"\b{words}(?:\s+(?!là\b)[^\W\d]+){{0,3}}?\s*(?:20\d\d)?\s*(?:\(|là|:|đạt|có|giao|\s)*$")
        # "11.340 cây trên kế hoạch 10.800 cây": the plan is the number behind its word.
        own = r"(?!\s*(?:giao\s*)?(?:là\s*)?\d)" if kind == "plan" else ""
        behind = compiled(rf"\s*(?:(?!khi\b)[^\W\d]+\s+){{0,3}}?(?:của|theo|hồi|ở)?\s*{words}\b{own}")
        if ahead.search(before) or (behind.match(after) and not _is_change(figure) and "so" not in after.split()[:4]):
            return kind
    return "earlier" if _FROM.search(before) else ""


def _is_of_other(line: Line, by: Figure, base: Figure) -> bool:
    """Tell whether the change is said to be from something else than the base is ("vượt 5%, so với năm trước …").

    So it is where the values behind it have a subject of their own ("kinh tế tăng 6,9%, thu nhập 78 triệu đồng, …").
    """
    if _REPLANNED.search(line.before(by)):
        return True
    behind = line.figures[line.place_of(by) + 1 :][:1]
    if any(_NEXT.fullmatch(line.between(by, one)) for one in behind):
        return True
    if line.figures[line.place_of(by) - 1].span.start >= base.span.start and _is_another(line, base, by):
        return True
    first = next((one for one in line.figures if one.span.start > by.span.end), base)
    if base.span.start > by.span.end and has_own_subject(line.before(by), line.between(by, first)):
        return True
    if base.span.start > by.span.end and OF_ANOTHER.search(line.between(by, base)):
        return True
    plan = compiled(_AGAINST + _PLAN).match(line.after(by))
    earlier = compiled(_AGAINST + _EARLIER).match(line.after(by))
    return bool(earlier and not plan) if is_planned(line, base) else bool(plan and not earlier)


def _is_another(line: Line, base: Figure, by: Figure) -> bool:
    before = line.figures[line.place_of(by) - 1]
    if is_planned(line, base):
        return has_another_subject(line.before(before), line.between(before, by))
    return is_told_of_another(line, before, by)


def _judged(line: Line, base: Figure, reached: Figure, by: Figure) -> Iterator[Relation]:
    said = line.since(by)
    if _YEARLY.search(said):
        return
    up, down = bool(_UP.search(said)), bool(_DOWN.search(said))
    used = in_order((base, reached, by))
    if by.unit == "lần":
        yield from _of_times(used, base, reached, by) if _TIMES.search(said) else ()
        return
    ways = list(ways_of(base, reached, by, down=down)) if up is not down else []
    if not ways:
        return
    fits = any(agrees(way, by) for way in ways) or may_be_rounded(base, reached, by)
    turned = any(agrees(-way, by) for way in ways) and not _PASSED.search(said)
    if turned and not fits:
        values = in_order((base, reached))
        yield Relation(RelationKind.CHANGE, Outcome.NOT, values, where_of(*used))
        return
    near = any(is_way_near(way, by) for way in ways) or _is_strict(line, base, reached, by)
    outcome = Outcome.FITS if fits else Outcome.NOT if near else Outcome.CANNOT
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), ways[0], by.value, by.unit)


def _is_strict(line: Line, base: Figure, reached: Figure, by: Figure) -> bool:
    """Tell whether "590 đơn vị, vượt 8% so với chỉ tiêu giao (500 đơn vị)" leaves no other reading, however far off."""
    beside = _AT_ONCE.fullmatch(line.between(reached, by)) and _ITS_BASE.fullmatch(line.between(by, base))
    named = bool(base.unit) or fold(base.counted) == fold(reached.counted) != ""
    values = [one.value for one in line.figures if one.value and one is not reached and one.unit == base.unit]
    others = (way for value in values for way in ways_of(base, replace(reached, value=value), by, down=False))
    alone = beside and named and _ALONE.match(line.after(base))
    return bool(alone) and not any(agrees(abs(way), by) for way in others)


def _of_times(used: tuple[Figure, ...], base: Figure, reached: Figure, by: Figure) -> Iterator[Relation]:
    """Hold "gấp 2,5 lần cùng kỳ (38 mô hình)"; told roughly, it may be a tenth off."""
    if base.kind is FigureKind.PERCENTAGE or not base.value or not reached.value or not by.value:
        return
    times = reached.value / base.value
    slack = times * _FEW if by.value == by.value.to_integral_value() else step_of(by)
    fits = agrees(times, by) or abs(times - by.value) < slack
    outcome = Outcome.FITS if fits else Outcome.NOT if is_way_near(times, by) else Outcome.CANNOT
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), times, by.value, by.unit)
