"""Shares that may be of something the sentence does not tell: of a plan below the whole, or of today's members."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees
from nlp_reports.figures.bases import may_hold
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import names_shared
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_REACHED: Final = re.compile(r",\s*(?:đạt|hoàn thành)(?:\s+(?:được|tỷ lệ))?\s*$")
_OF_ALL: Final = re.compile(r"\s*(?:trên|trong|so với|của)?\s*(?:tổng|số)\b")
_AMONG: Final = re.compile(r"\btrong(?:\s+tổng)?(?:\s+số)?\s*$")
# Of the cases that came so many are settled: that is a share of these, and no plan reached.
_SETTLED: Final = re.compile(
    r"\b(?:giải quyết|xử lý|trả lời|tiếp thu|thành)(?:\s+(?:xong|thành|công|được|dứt điểm|ổn thoả))*\s*$"
)
_SIGNED_UP: Final = re.compile(r"\s*(?:(?:đã|có)\s+)?(?:đăng ký|tham gia đăng ký|nhận đăng ký)\b")
_CASES: Final = frozenset(
    {"vụ", "vụ việc", "đơn", "đơn thư", "kiến nghị", "ý kiến", "hồ sơ", "phản ánh", "vụ tranh chấp"}
)
_OF_THESE: Final = re.compile(r"\b(?:trong(?:\s+tổng)?\s+số|trong\s+đó)\b")
_EARLIER: Final = re.compile(r"\b(?:năm\s+(?:ngoái|trước|20\d\d)|cùng kỳ|đầu năm|đầu kỳ|đầu nhiệm kỳ)\b[^;.()]*$")
_NOW: Final = re.compile(r"\b(?:năm\s+(?:nay|này|20\d\d)|nay|hiện|cuối năm|cuối kỳ)\b")


def without_untold_bases(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; shares cannot be checked where they may be of a plan or a whole that goes untold.

    A whole of another sentence is one of many: where any count of the report gives the share, it may be of that.
    """
    by_sentence = {line.sentence.ref: line for line in lines}
    for one in found:
        known = one.outcome is not Outcome.NOT or one.kind is not RelationKind.RATIO_PERCENT
        told = () if known else tuple(by_sentence.get(figure.sentence or 0) for figure in one.figures)
        untold = len(told) == 3 and (_is_untold(told, one.figures) or _is_of_any(lines, told, one.figures))
        yield replace(one, outcome=Outcome.CANNOT) if untold else one


def _is_untold(told: Sequence[Line | None], figures: Sequence[Figure]) -> bool:
    whole, part, percent = told
    if whole is None or part is None or part is not percent:
        return False
    return _is_of_a_plan(whole, part, figures) or (whole is part and _is_of_today(whole, figures))


def _is_of_any(lines: Sequence[Line], told: Sequence[Line | None], figures: Sequence[Figure]) -> bool:
    """Tell whether a whole of another sentence than its part and share is but one of those that may be meant."""
    whole, part, percent = told
    amount = figures[1].amount
    if percent is None or whole is part or part is not percent or not amount or figures[2].unit != "%":
        return False
    if _OF_ALL.match(percent.after(figures[2])):
        return False
    noun = fold(figures[1].counted)
    like = (f for line in lines for f in line.figures if f.unit == figures[0].unit and f.amount)
    counts = {f.amount or Decimal(0) for f in like if f.unit or may_hold(fold(f.counted), noun)}
    return any(one > amount and agrees(amount * HUNDRED / one, figures[2]) for one in counts)


def _is_of_a_plan(above: Line, line: Line, told: Sequence[Figure]) -> bool:
    """Tell whether "đạt 95,1%" is what the part is of some number below the whole ("64 CĐCS; kiểm tra 58 CĐCS")."""
    whole, part, percent = told
    among = _AMONG.search(above.before(whole)) or (above is not line and _OF_THESE.search(line.before(part)))
    tied = among or _OF_ALL.match(line.after(percent))
    if _are_cases(line, whole, part) or _registered(above, whole, part):
        return False
    if percent.unit != "%" or tied or not _REACHED.search(line.between(part, percent)):
        return False
    value, limit, said = part.value, whole.value, percent.value
    if value is None or limit is None or said is None or not value < limit or said >= HUNDRED or said <= 0:
        return False
    computed = value * HUNDRED / limit
    if said <= computed or misprint_of(said, round(computed, 1)) >= Misprint.SWAPPED:
        return False
    plan = round(value * HUNDRED / said)
    return value < plan < limit and agrees(value * HUNDRED / Decimal(plan), percent)


def _are_cases(line: Line, whole: Figure, part: Figure) -> bool:
    noun = fold(whole.counted)
    return noun == fold(part.counted) and noun in _CASES and bool(_SETTLED.search(line.before(part)))


def _registered(above: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether those who reached it are told of those who registered: "27.950 hộ đăng ký, 24.310 hộ đạt"."""
    return fold(whole.counted) == fold(part.counted) != "" and bool(_SIGNED_UP.match(above.behind_noun(whole)))


def _is_of_today(line: Line, told: Sequence[Figure]) -> bool:
    """Tell whether a share of some quality is told of today beside a whole of earlier ("đầu năm 1.300; nay nữ 845")."""
    whole, part, percent = told
    between = line.between(whole, part)
    earlier = percent.unit == "%" and part.kind is FigureKind.COUNT and _EARLIER.search(line.before(whole))
    return bool(earlier and _NOW.search(between) and names_shared(between + " n " + line.between(part, percent)))
