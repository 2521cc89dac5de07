"""Percentages held against the ratio, the part or the target beside them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, is_exact
from nlp_reports.figures.line import CLOSES, Line, is_actual, pairs, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.reached_in_full import is_reached_in_full
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.share_of_other import is_share_of_other, is_told_of_other
from nlp_reports.figures.wholes import is_person
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

# The percentage must say itself that it speaks of what stands right before it: in brackets, after a sign, or after
# "đạt" with no other subject between.
_SAID = (
    r"(?:[(=–-]|(?:,|^(?:\s*[^\W\d]++){0,9})\s*(?:mới\s+|chỉ\s+|và\s+)?@reached)"
    r"(?:\s*(?:được|tới|là|với|đạt|tỷ lệ|:))*\s*$"
)
_APART = r"[;]|\.\s|\b@apart\b|\btỷ lệ\s+(?!(?:là|đạt|trên|hơn|gần|khoảng)?\s*$)"
_NAMED = (
    r"\s*(?:so với\s+)?@plan_word(?:(?:\s+[^\W\d]+){0,4}\s*\(\s*(?:(?:@plan_word|là|giao|năm)\s*:?\s*)*"
    r"|(?:\s+@plan_detail)*\s*:?\s*)"
)
_OF_NUMBER = r"\s*(?:so với\s+)?@plan_number\s*$"
_GIVEN = re.compile(r"[^;.,()\d]{0,40}?\b(?:(?<!bàn )giao|đề ra|đặt ra|kế hoạch|dự định|đăng ký)\b")
# "Bàn giao được 50 km" hands over what is done.
_GIVEN_BEFORE = re.compile(r"\b(?:được\s+)?(?<!bàn )giao(?:\s+(?:chỉ tiêu|phải|[^\W\d]+)){0,4}\s*$")
_NAMED_LEVEL = r"\s*(?:so với\s+)?(?:mức|con số)(?:\s+[^\W\d]+){0,4}?\s+giao\s*\(\s*(?:là\s+)?$"
_OF_EARLIER = r"\s*(?:so với\s+)?@yardstick(?:\s*\d{4})?\s*\(\s*(?:là\s+)?"
_BRACKETED = r"\s*\(\s*@plan_word(?:\s+@plan_detail)*\s*:?\s*"
_PLANNED = (
    r"(?:^|[;:.]\s)\s*(?:so với\s+)?(?:@plan_word(?:\s+@plan_detail)*|@set_for)"
    r"(?:\s+(?!@reached\b)[^\W\d]+){0,5}\s*$"
)
_DONE = r"[^;.()\d]{0,40},\s*(?!@apart\b)(?:[^\W\d]++\s*){1,6}$"
# "Kế hoạch 80 lớp, thiếu 06 lớp, đạt 92,5%" tells no result but the gap to it.
_IS_GAP = re.compile(r"\b(?:thiếu|hụt|hơn|vượt|kém)(?:\s+(?:mức|kế hoạch|chỉ tiêu|dự toán|giao|được))*\s*$")
_CLOSED = r"\s*(?:[,;.)]|$|(?:so với\s+)?@plan_word)"
_BEYOND = r"[^;.()\d]{0,90}[,(]\s*(?P<way>vượt|tăng|hụt|giảm)(?:\s+mức)?\s*$"
_AGAINST_PLAN = r"\s*(?:so với\s+)?(?:@plan_word)(?:\s+@plan_detail)*\s*\(?\s*(?:là\s*)?$"
_HELD_AGAINST = re.compile(r"[^;.()\d]{0,40}\b(?:so với|trên)(?:\s+(?!năm|cùng)[^\W\d]+){0,4}\s*$")
# "118 chị so với 110 chị tỉnh giao (107,3%)".
_OF_GIVEN = (
    r"[^;.()\d,]{0,30}\b(?:@plan_word|@set_for|giao|đề ra|đặt ra|cam kết)\b[^;.()\d,]{0,20}"
    r"\(\s*(?:đạt\s+|bằng\s+)?$"
)
_MAKES = re.compile(r"[^;.()\d,]{0,40},?\s*(?:là|bằng|đạt|chiếm)(?:\s+(?:được|tỷ lệ))?\s*$")
_PASSED_LEVEL = re.compile(r"\bvượt(?=\s+(?:mức|kế hoạch|chỉ tiêu|dự toán|con số)\b)")
_AND_MAKES = re.compile(r"\s+và(?=\s+(?:bằng|đạt)\s*$)")
_PASSED = re.compile(r"\b(?:đạt|hoàn thành)(?:\s+(?:và|hoặc))?\s+(?:hoàn thành\s+)?vượt(?:\s+mức)?\b")
_ASIDE = re.compile(r"\([^()]*\)")
_CHANGED = re.compile(r"\b(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b")
_COMMA = re.compile(r"(?:\s*[^\W\d]++){0,3}\s*,\s*$")
_ENDS = re.compile(r"\s*(?:[,;.()]|$)")
_PRONOUNS = frozenset({"người", "đồng chí", "đ/c", "chị", "anh", "em", "cụ"})
_REACH = 200
_MEASURED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATE})
_NEAR = Decimal(12)
_SLIP = Decimal(20)


def ratio_percents(line: Line) -> Iterator[Relation]:
    """Yield what is said of a ratio and the percentage right beside it."""
    for first, second in pairs(line.figures):
        told = first.kind is FigureKind.RATIO and _is_share(second)
        if told and (_says(line, first, second) or _is_next(line, first, second)):
            yield _ratio_percent(line, first, second)
        elif _is_share(first) and second.kind is FigureKind.RATIO and _in_brackets(line, first, second):
            yield _ratio_percent(line, second, first)
    for first, aside, second in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if first.kind is FigureKind.RATIO and _is_share(second) and _is_aside(line, first, aside, second):
            yield _ratio_percent(line, first, second)


def _is_aside(line: Line, first: Figure, aside: Figure, second: Figure) -> bool:
    """Tell whether what parts a ratio from its percentage is in brackets ("268/260 hội viên (nữ: 97), đạt …")."""
    between = line.between(first, second)
    start = aside.span.start - first.span.end
    bracket = next((found for found in _ASIDE.finditer(between) if found.start() < start < found.end()), None)
    if bracket is None or len(between) > _REACH:
        return False
    plain = between[: bracket.start()] + between[bracket.end() :]
    if is_told_of_other(plain):
        return False
    return bool(compiled(_SAID).search(plain)) and not compiled(_APART).search(plain)


def _is_share(figure: Figure) -> bool:
    return figure.kind is FigureKind.PERCENTAGE and is_actual(figure)


def _says(line: Line, first: Figure, second: Figure) -> bool:
    between = line.between(first, second)
    if len(between) > _REACH or is_told_of_other(between):
        return False
    plain = _AND_MAKES.sub(" ", _PASSED.sub(" đạt ", between))
    return bool(compiled(_SAID).search(plain)) and not compiled(_APART).search(plain)


def _is_next(line: Line, ratio: Figure, percent: Figure) -> bool:
    """Tell whether only a comma parts a ratio from a share that nearly fits it ("HN NLĐ: 20/22 DN, 90,9%")."""
    computed, said = share(ratio), percent.value
    beside = _COMMA.fullmatch(line.between(ratio, percent)) and _ENDS.match(line.after(percent))
    return bool(beside) and computed is not None and said is not None and abs(computed - said) <= _NEAR


def _in_brackets(line: Line, first: Figure, second: Figure) -> bool:
    """Tell whether the ratio explains the percentage before it ("100% đơn vị (82/82)")."""
    before = re.fullmatch(r"[^;.,()]{0,80}\(\s*(?:đạt\s+|tức\s+|là\s+)?", line.between(first, second))
    return bool(before and re.match(r"[^;.,()\d]{0,40}\)", line.after(second)))


def _ratio_percent(line: Line, ratio: Figure, percent: Figure) -> Relation:
    computed = share(ratio)
    if computed is None:
        return _relation(RelationKind.RATIO_PERCENT, Outcome.CANNOT, (ratio, percent), None)
    outcome = agreement(computed, percent, exact=is_exact(ratio))
    if outcome is Outcome.NOT and (
        "ambiguous" in ratio.flags
        or is_share_of_other(line, percent, computed)
        or is_reached_in_full(line, ratio, percent, computed)
    ):
        outcome = Outcome.CANNOT
    return _relation(RelationKind.RATIO_PERCENT, outcome, (ratio, percent), computed)


def share(ratio: Figure) -> Decimal | None:
    """Return the percentage that a ratio makes, None where it makes none."""
    if ratio.low is None or not ratio.high:
        return None
    return ratio.low * HUNDRED / ratio.high


def excess(line: Line) -> Iterator[Relation]:
    """Yield what is said of a ratio and by how much it is beyond its target ("62/60, vượt 3,3%")."""
    for first, second in pairs(line.figures):
        computed = share(first) if first.kind is FigureKind.RATIO else None
        between = line.between(first, second)
        if computed is None or second.unit != "%" or not re.search(r",?\s*vượt\s*$|\(vượt\s*$", between):
            continue
        if len(between) <= _REACH and not re.search(r"[;]|\.\s", between) and computed > HUNDRED:
            outcome = agreement(computed - HUNDRED, second, exact=is_exact(first))
            yield _relation(RelationKind.TARGET_PERCENT, outcome, (first, second), computed - HUNDRED)
    for result, percent, target in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        beyond = compiled(_BEYOND).fullmatch(line.between(result, percent)) if percent.unit == "%" else None
        if beyond and _alike(result, target) and compiled(_AGAINST_PLAN).fullmatch(line.between(percent, target)):
            yield from _beyond(result, percent, target, down=beyond["way"] in {"hụt", "giảm"})


def _beyond(result: Figure, percent: Figure, target: Figure, *, down: bool) -> Iterator[Relation]:
    """Hold "1.860 triệu đồng, vượt 26% so với kế hoạch 1.500 triệu đồng"."""
    if result.value is None or not target.value or percent.value is None or not _measured(result):
        return
    computed = (result.value - target.value) * HUNDRED / target.value * (-1 if down else 1)
    outcome = agreement(computed, percent, exact=is_exact(result, target))
    far = abs(computed - percent.value) > _SLIP
    used = (result, percent, target)
    yield _relation(
        RelationKind.TARGET_PERCENT, Outcome.CANNOT if outcome is Outcome.NOT and far else outcome, used, computed
    )


def target_percents(line: Line) -> Iterator[Relation]:
    """Yield what is said of a result, its target and the percentage reached, in either order."""
    for first, second, third in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        triple = _result_percent_target(line, first, second, third) or _result_target_percent(
            line, first, second, third
        )
        if triple is None:
            continue
        result, target, percent = triple
        if not target.value or result.value is None:
            continue
        computed = result.value * HUNDRED / target.value
        outcome = agreement(computed, percent, exact=is_exact(result, target))
        far = percent.value is None or abs(computed - percent.value) > _SLIP
        if outcome is Outcome.NOT and _CHANGED.search(line.between(first, second)):
            outcome = agreement(abs(computed - HUNDRED), percent, exact=is_exact(result, target))
        # "Đăng ký 96 sáng kiến, công nhận 88, đạt 110% kế hoạch": a plan that goes untold.
        untold = (percent.value or 0) > HUNDRED > computed and line.before(target).rstrip().endswith("đăng ký")
        if outcome is Outcome.NOT and ((result.kind is FigureKind.CHANGE and far) or untold):
            outcome = Outcome.CANNOT
        yield _relation(RelationKind.TARGET_PERCENT, outcome, (first, second, third), computed)


_Triple = tuple[Figure, Figure, Figure]


def _result_percent_target(line: Line, first: Figure, second: Figure, third: Figure) -> _Triple | None:
    """Read "3.120 triệu đồng, bằng 89,1% kế hoạch năm (3.500 triệu đồng)"."""
    measured = _measured(first) and _alike(first, third)
    if not _is_share(second) or not (measured or _gained(line, first, third)):
        return None
    between = line.between(second, third)
    named = compiled(_NAMED).fullmatch(between) or (
        (compiled(_BRACKETED).fullmatch(between) or compiled(_OF_EARLIER).fullmatch(between))
        and fold(third.counted) in {"", fold(first.counted)}
    )
    named = named or compiled(_NAMED_LEVEL).fullmatch(between)
    named = named or (compiled(_OF_NUMBER).fullmatch(between) and _GIVEN.match(line.after(third)))
    bare = measured and re.fullmatch(r"\s*\(\s*", between) and line.after(third).lstrip().startswith(")")
    named = named or (bare and first.unit == "đồng" and first.kind is FigureKind.MONEY)
    before = line.between(first, second) if named else ""
    joined = compiled(_SAID).search(before) and not compiled(_APART).search(before)
    return (first, third, second) if joined and named else None


def _result_target_percent(line: Line, first: Figure, second: Figure, third: Figure) -> _Triple | None:
    """Read "7.896 triệu đồng (kế hoạch 8.400 triệu đồng), đạt 94%" and "kế hoạch 560, thực hiện 492, đạt 87,9%"."""
    if not _alike(first, second):
        return None
    if _is_held_against(line, first, second, third):
        return (first, second, third)
    if not _is_share(third) or not _says(line, second, third):
        return None
    if second.role is FigureRole.TARGET and _measured(first):
        between = _PASSED_LEVEL.sub(" ", line.between(first, second))
        return (first, second, third) if not compiled(_APART).search(between) else None
    reached = re.search(r"(?:thực hiện|đạt|được|kết quả)\s*(?:được)?\s*:?\s*$", line.between(first, second))
    done = compiled(_DONE).fullmatch(line.between(first, second)) and compiled(_CLOSED).match(line.after(third))
    reached = None if _IS_GAP.search(line.between(first, second)) else reached or done
    if _is_aimed_at(line, first) and reached and second.role is FigureRole.ACTUAL and _one_noun(first, second):
        return (second, first, third)
    return None


def _is_held_against(line: Line, first: Figure, second: Figure, third: Figure) -> bool:
    """Tell whether a result is held against another value ("268 sáng kiến so với 250 đăng ký, bằng 107,2%")."""
    held = _HELD_AGAINST.fullmatch(line.between(first, second)) and _measured(first)
    if not held or third.kind is not FigureKind.PERCENTAGE or not is_exact(third):
        return False
    between = line.between(second, third)
    bracketed = compiled(_OF_GIVEN).fullmatch(between) and CLOSES.match(line.after(third))
    return bool(bracketed or (_is_share(third) and _MAKES.fullmatch(between)))


def _one_noun(target: Figure, result: Figure) -> bool:
    one, other = fold(target.counted), fold(result.counted)
    stands_for = other in _PRONOUNS and is_person(target)
    return not one or not other or one.startswith(other) or other.startswith(one) or stands_for


def _is_aimed_at(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is a target, its cue right before it or at the head of its clause with a verb between."""
    return figure.role is FigureRole.TARGET or bool(
        _GIVEN_BEFORE.search(line.before(figure)) or compiled(_PLANNED).search(line.before(figure))
    )


def _measured(figure: Figure) -> bool:
    return figure.kind in _MEASURED and figure.role in {FigureRole.ACTUAL, FigureRole.PLAN}


def _gained(line: Line, first: Figure, target: Figure) -> bool:
    """Tell whether an increase is itself the result ("Quỹ tăng 460 triệu đồng, đạt 95% chỉ tiêu (500 triệu đồng)").

    Where a result stands before it, the percentage is of that result.
    """
    grown = first.kind is FigureKind.CHANGE and first.role is FigureRole.CHANGE and (first.value or 0) > 0
    alone = line.figures[0] is first and target.kind in {FigureKind.COUNT, FigureKind.MONEY}
    return grown and alone and first.unit == target.unit and (bool(first.unit) or first.counted == target.counted)


def _alike(first: Figure, second: Figure) -> bool:
    money = {first.kind, second.kind} <= {FigureKind.MONEY, FigureKind.RATE}
    return first.kind in _MEASURED and (first.kind is second.kind or money) and first.unit == second.unit


def _relation(kind: RelationKind, outcome: Outcome, figures: tuple[Figure, ...], computed: Decimal | None) -> Relation:
    percent = next(figure for figure in figures if figure.unit == "%")
    return Relation(kind, outcome, figures, where_of(*figures), computed, percent.value, "%")
