"""Goals said to be reached in a clause whose only values are short of them: "giao 60 thẻ, trao 52 thẻ, hoàn thành".

The verdict may stand before its values or behind them, in any clause of what a semicolon closes. Of all that the clause
tells of the goal's kind nothing may come to it, not even together; where less is better, of a part of the year, and of
others than the goal's own nothing is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.held import LESS_IS_BETTER, is_value
from nlp_reports.figures.relations.plan_before import PART_OF_TIME
from nlp_reports.figures.relations.told_change import is_planned
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY: Final = cues(("vượt", "hoàn thành", "đạt", "đích", "xong", "trọn", "tròn", "đủ"))
NOT_YET: Final = re.compile(
    r"\b(?:chưa|không|chẳng|gần|sắp|suýt|để|nhằm|phấn đấu|quyết tâm|sẽ|nếu|mới|khó|chỉ|cần|phải|tiến tới|đã từng"
    r"|góp phần|dự kiến|ước|hầu hết|phần lớn|nhiều|một số|các|những|\d+)(?:\s+[^\W\d]+){0,2}\s*$"
)
# "CT tỉnh giao", "hoàn thành CT": as a word by itself it may be a work ("CT thanh niên").
GOAL: Final = (
    r"(?:@plan_word|@set_for|(?:mức|số|con số)\s+(?:được\s+)?(?:đề ra|đặt ra)|(?:đề|đặt) ra"
    r"|ct(?=\s+(?:tỉnh|huyện|xã|trên|cấp|năm|giao|được)\b|\s*(?:[.,;:)]|$)))"
)
VERDICT: Final = (
    r"\b(?:đạt và vượt|hoàn thành(?:\s+(?:và\s+)?vượt(?: mức)?)?|vượt(?: mức)?|đạt|(?:về|cán|tới|đến|chạm) đích"
    rf"|(?:làm\s+)?(?:xong|trọn|tròn|đủ)(?=\s+{GOAL}))(?:\s+và\s+(?:còn\s+)?vượt(?:\s+mức)?)?"
    rf"(?:\s+(?:(?:trọn vẹn|đầy đủ|trọn|đủ)\s+)?(?:mức\s+|con số\s+)?{GOAL}(?![^\W\d])"
    r"(?!\s+(?:khác|còn lại))(?P<tail>[^;.,()\d]{0,40})"
    r"|(?=\s*(?:[,.;)]|$)|(?<=đích)(?:\s*:|\s+sớm\b)))"
)
# "Chỉ tiêu tỉnh giao 04 CĐCS", "được giao vận động tặng 60 thẻ": the goal stands behind the word for it.
_SET: Final = (
    r"\b(?:@plan_word|@set_for|giao|đề ra|đặt ra|cam kết|ct|đặt đích|phải)\b"
    r"(?:\s+(?!đạt\b|được\b|thực hiện\b)[^\W\d]+){0,6}\s*:?\s*$"
)
# "Trồng 11.400 cây so với 12.000 cây huyện giao".
_AGAINST: Final = re.compile(r"\bso(?: với)?(?:\s+[^\W\d]+){0,3}\s*$")
_GIVEN: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,4}?(?:giao|đề ra|đặt ra|đăng ký|cam kết)\b")
# "Vận động được 04/05 đơn vị tỉnh giao, …"; "12/14 tổ được giao" may tell of those who were handed something.
_OF_GIVEN: Final = re.compile(
    r"\s*(?:mà\s+)?(?:[^\W\d]+\s+){0,3}?(?!được|bàn|khoán)[^\W\d]+\s+giao"
    r"(?:\s+(?:cả|trong|từ|đầu|năm|nay|này))*\s*[,;:(–-]"
)
# What a movement is called says nothing of what was done: "phong trào “Mỗi người một cải tiến”".
_QUOTED: Final = re.compile(r"[“\"«][^”\"»]*[”\"»]")
# "CT 90: xong CT huyện giao" can only speak of that one.
_SO: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}\s*[:=–-]\s*")
_SETTERS: Final = frozenset({"tỉnh", "huyện", "trên", "ngành", "giao", "nghị", "đăng", "cam", "tiết"})
_BARE: Final = r"\W*(?:(?:năm|ct|@plan_word|@set_for|giao|là|được|đề ra)\s*)*"
LESS: Final = re.compile(r"\b(?:giảm|hạ|không quá|tối đa|dưới(?!\s+\d+\s+tuổi)|xuống|còn)\b")
_MARK: Final = re.compile(r"[;,.:()](?!\d)")
ASIDE: Final = re.compile(
    r"\b(?:riêng|trong đó|nguồn|khối|đợt|nếu|ước|dự kiến|nhiệm kỳ|giai đoạn|năm (?:trước|ngoái|sau|tới)|cùng kỳ"
    r"|còn lại|luỹ kế|điều chỉnh|bổ sung|ban đầu|đầu năm|so với năm|hằng|mỗi|từng|bình quân|cộng lại"
    r"|(?:hai|ba|\d) năm)\b"
    r"|(?:^|[,(:;])\s*(?:nữ|nam)\b"
)
_OTHER_DEED: Final = re.compile(
    r"\b(?:phát hiện|công nhận|nộp|trích|chi(?! (?:hội|đoàn|bộ))|khen|xử lý|giải ngân|sử dụng|kiến nghị|giới thiệu"
    r"|vay|góp|dự|nghỉ|cử)\b"
)
_NAMELY: Final = re.compile(r"\b(?:cụ thể|kết quả|thực tế|tức|gồm)\b|:")
OF_GOAL: Final = r"\s*(?:so với\s+)?(?:của\s+)?(?:số\s+|mức\s+)?(?:@plan_word|@set_for|đề ra)\b"
_AT_A_TIME: Final = re.compile(r"\b(?:tháng\s+\d|(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?\d|nay|mới|lúc|khi|thời điểm)\b")
_OR_SO: Final = re.compile(r"\b(?:tăng|vượt|thêm|trên|hơn|thấp|cao)\s*$")
_FAR: Final = Decimal("1.8")


def goals_said(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the goals that are called reached by words alone, with values short of them; `found` are known."""
    known = {figure.ref for one in found if one.outcome is Outcome.NOT for figure in one.figures}
    for line in lines:
        if line.planned or not line.figures or not _MAY.stand_in(line):
            continue
        told = _told_in(line)
        if told is not None and known.isdisjoint(one.ref for one in told):
            yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, told, where_of(*told))


def _told_in(line: Line) -> tuple[Figure, ...] | None:
    """Return the goal and the values short of it that a verdict contradicts, None where nothing is sure."""
    verdicts = [one for one in compiled(VERDICT).finditer(line.text) if not NOT_YET.search(line.text[: one.start()])]
    if len(verdicts) != 1 or PART_OF_TIME.search(line.text):
        return None
    start, end = _clause_of(line, verdicts[0])
    clause = line.text[start:end]
    if ASIDE.search(_QUOTED.sub(" ", clause)) or LESS.search(line.text.replace(verdicts[0][0], " ")):
        return None
    offset = line.sentence.span.start
    figures = [one for one in line.figures if start <= one.span.start - offset < end]
    short = _short_alone(line, figures) if verdicts[0]["tail"] is not None else None
    if short is not None:
        return (short,)
    told = short_of(line, figures, bare=verdicts[0]["tail"] is None, behind=offset + verdicts[0].end("tail"))
    return told if told is not None and _is_of_it(line, told, verdicts[0]) else None


def _short_alone(line: Line, figures: Sequence[Figure]) -> Figure | None:
    """Return the share of a goal that is short of it, or the only ratio of what was given ("7/9 nhà huyện giao")."""
    ratios = [one for one in figures if one.unit != "%"]
    if len(ratios) != 1 or not _is_ratio_of_given(line, ratios[0]) or LESS_IS_BETTER.search(line.text):
        return _share_short(line, figures)
    full = any((one.value or HUNDRED) >= HUNDRED for one in figures if one.unit == "%")
    return None if full or _AT_A_TIME.search(line.text) else ratios[0]


def _is_ratio_of_given(line: Line, figure: Figure) -> bool:
    ratio = figure.kind is FigureKind.RATIO and figure.role is FigureRole.ACTUAL
    return ratio and (figure.low or 0) < (figure.high or 0) and bool(_OF_GIVEN.match(line.behind_noun(figure)))


def _share_short(line: Line, figures: Sequence[Figure]) -> Figure | None:
    """Return the only percentage of a clause, said to be of a goal and short of it ("đạt 86,7% kế hoạch")."""
    shares = [one for one in figures if one.unit == "%"]
    of_goal = len(shares) == 1 and is_value(shares[0]) and compiled(OF_GOAL).match(line.after(shares[0]))
    before = line.before(shares[0]) if of_goal else ""
    if not of_goal or LESS_IS_BETTER.search(line.text) or _OR_SO.search(before) or _AT_A_TIME.search(line.text):
        return None
    return shares[0] if (shares[0].value or HUNDRED) < HUNDRED else None


def _is_of_it(line: Line, told: Sequence[Figure], verdict: re.Match[str]) -> bool:
    """Tell whether the values are of the goal: no other deed is told of them, and none follows what is said reached.

    "Hoàn thành chỉ tiêu kiểm tra 12 cơ sở, phát hiện 09 cơ sở sai" tells of 12 by the verdict, and of 9 besides.
    """
    goal, *values = sorted(told, key=lambda one: not is_goal(line, one))
    own = _MARK.split(line.before(goal))[-1]
    start = line.sentence.span.start + verdict.start()
    told_so = start < goal.span.start and not _MARK.search(line.folded[start : goal.span.start])
    at_once = _SO.fullmatch(line.folded[goal.span.end : start])
    by_others = _SETTERS & set(verdict[0].split()) - set(f"{own} {_MARK.split(line.after(goal))[0]}".split())
    if (told_so and goal.unit == "%" and not _GIVEN.match(line.after(goal))) or (
        by_others and not told_so and not at_once
    ):
        return False
    for one in values:
        deed = _OTHER_DEED.search(_MARK.split(line.before(one))[-1])
        if deed and deed[0] not in own and not compiled(_BARE).fullmatch(own):
            return False
        if told_so and one.span.start > goal.span.start and not _NAMELY.search(line.between(goal, one)):
            return False
    return True


def _clause_of(line: Line, verdict: re.Match[str]) -> tuple[int, int]:
    """Return what the semicolons around a verdict close."""
    start = line.text.rfind(";", 0, verdict.start()) + 1
    end = line.text.find(";", verdict.end())
    return start, end if end >= 0 else len(line.text)


def short_of(
    line: Line, figures: Sequence[Figure], *, bare: bool, behind: int | None = None
) -> tuple[Figure, ...] | None:
    """Return the only goal with all values of its kind, where these are short of it.

    A goal right `behind` its verdict is that of no other thing counted there.
    """
    goals = [one for one in figures if is_value(one) and is_goal(line, one)]
    full = any(one.unit == "%" and (one.value or 0) >= HUNDRED for one in figures if one not in goals)
    if len(goals) != 1 or full:
        return None
    goal = goals[0]
    own = f"{_MARK.split(line.before(goal))[-1]} {fold(goal.counted).removesuffix(' dưới')}"
    own = own if goal.kind is FigureKind.COUNT else line.text
    if LESS_IS_BETTER.search(own) or (bare and not _is_set(line, goal)):
        return None
    values = [one for one in figures if one is not goal and _is_of_kind(one, goal)]
    named = behind is not None and behind <= goal.span.start and not line.folded[behind : goal.span.start].strip(" (")
    if not values or _tells_more(line, figures, goal, values, named=named):
        return None
    if not all(is_value(one) and one.role is FigureRole.ACTUAL for one in values):
        return None
    level, most = goal.value or Decimal(0), max(one.value or Decimal(0) for one in values)
    reached = most if goal.unit == "%" else sum((one.value or Decimal(0) for one in values), Decimal(0))
    return in_order((goal, *values)) if reached < level <= most * _FAR else None


def _tells_more(line: Line, figures: Sequence[Figure], goal: Figure, values: Sequence[Figure], *, named: bool) -> bool:
    """Tell whether numbers of the goal's unit stand beside it that count something else; `named`, only if not so."""
    alike = (one for one in figures if one.unit == goal.unit and one.kind is goal.kind and one is not goal)
    others = [one for one in alike if one not in values and any(map(str.isdigit, one.text))]
    nouns = named and bool(goal.counted) and all(one.counted for one in values)
    return any(not (nouns and line.behind_noun(one) != line.after(one).lstrip()) for one in others)


def is_goal(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is said to be planned or set."""
    return is_planned(line, figure) or _is_set(line, figure)


def _is_set(line: Line, goal: Figure) -> bool:
    """Tell whether a goal is said to be one right before it, or set by somebody behind it."""
    against = _AGAINST.search(line.before(goal)) and _GIVEN.match(line.behind_noun(goal))
    return bool(against or compiled(_SET).search(line.before(goal)))


def _is_of_kind(one: Figure, goal: Figure) -> bool:
    """Tell whether a figure may tell how far a goal was reached: of its unit, and of nothing else by name."""
    if one.kind is FigureKind.RATIO or one.kind is FigureKind.CHANGE:
        return False
    bare = replace(goal, counted="") if compiled(_BARE).fullmatch(fold(goal.counted)) else goal
    return one.unit == "%" if goal.unit == "%" else are_alike(one, bare)
