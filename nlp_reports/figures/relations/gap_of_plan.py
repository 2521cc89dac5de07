"""By how much a plan was passed or missed, and the share that makes: "so với chỉ tiêu 330 hộ, hơn 27 hộ, bằng 118,2%".

What was reached goes untold: it is the plan and the gap together, or the plan without it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_change import is_planned
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY: Final = cues(("hơn", "vượt", "thiếu", "hụt", "kém"))
_WAY: Final = (
    r"(?P<lead>[^;.()\d]{0,60}?[,;]?\s*(?:[^\W\d]+\s+){0,6}?)\b(?:(?P<up>vượt|(?:cao|nhiều) hơn|hơn)|hụt|thiếu|kém)"
    r"(?:\s+(?:mức|so với|@plan_word|@set_for|được|mất|tới|là))*\s*$"
)
_SHARE: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,3}\s*[,(–-]\s*(?:(?:tức(?:\s+là)?|như vậy(?:\s+là)?|nghĩa là|hay)\s+)?"
    r"(?:(?:chỉ|mới)\s+)?(?P<of>(?:(?:đạt|bằng|hoàn thành|là)\s*){0,2})$"
)
_OTHERS: Final = re.compile(
    r"\b(?:năm (?:trước|ngoái|20\d\d)|cùng kỳ|riêng|trong đó|mỗi|từng|đăng ký|số lượng|nếu|để|ước|dự kiến)\b"
)
# "Kế hoạch 50 hội viên, xã Đông vượt 5 hội viên": a plan of its own.
_NAMED: Final = re.compile(r"\b(?:xã|phường|thị trấn|thôn|chi hội|chi đoàn|cơ sở|công ty|trường|khối)\s+[A-ZĐÀ-Ỹ]")
_ENDS: Final = r"\s*(?:so với\s+)?@plan_word\b"
_HALF, _FAR = Decimal(50), Decimal(15)


def gaps_of_plans(line: Line) -> Iterator[Relation]:
    """Yield the shares told behind a plan and the gap to it."""
    if "%" not in line.tokens or not _MAY.stand_in(line) or line.planned:
        return
    for plan, gap, percent in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if percent.kind is not FigureKind.PERCENTAGE or not _are_plan_and_gap(line, plan, gap):
            continue
        said, share = compiled(_WAY).fullmatch(_ahead_of(line, plan, gap)), _SHARE.fullmatch(line.between(gap, percent))
        closed = CLOSES.match(line.after(percent)) or compiled(_ENDS).match(line.after(percent))
        if said is None or share is None or not closed or _OTHERS.search(said["lead"]):
            continue
        if _NAMED.search(line.report.text[plan.span.end : gap.span.start]):
            continue
        yield from _judged(plan, gap, percent, up=bool(said["up"]), reached=bool(share["of"].strip()))


def _ahead_of(line: Line, plan: Figure, gap: Figure) -> str:
    """Return what stands between a plan and the digits of a gap: "hơn" may be taken for its bound."""
    return line.between(plan, gap) + re.sub(r"\d.*", "", fold(gap.text))


def _are_plan_and_gap(line: Line, plan: Figure, gap: Figure) -> bool:
    known = plan.kind in AMOUNTS and gap.kind in AMOUNTS | {FigureKind.CHANGE} and plan.unit == gap.unit
    by, whole = abs(gap.value or Decimal(0)), plan.value or Decimal(0)
    smaller = known and Decimal(0) < by < whole and is_exact(plan)
    return bool(smaller) and are_alike(replace(gap, kind=plan.kind), plan) and is_planned(line, plan)


def _judged(plan: Figure, gap: Figure, percent: Figure, *, up: bool, reached: bool) -> Iterator[Relation]:
    """Hold a share against what was reached or, where it is small and not said to be that, against the gap."""
    whole, by, said = plan.value or Decimal(1), abs(gap.value or Decimal(0)), percent.value or Decimal(0)
    share = by * HUNDRED / whole
    computed = HUNDRED + share if up else HUNDRED - share
    computed = share if said < _HALF and not reached else computed
    outcome = agreement(computed, percent)
    if outcome is Outcome.NOT and (abs(computed - said) > _FAR or agrees(share, percent)):
        return
    used = (plan, gap, percent)
    yield Relation(RelationKind.TARGET_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")
