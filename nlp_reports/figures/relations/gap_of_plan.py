"""By how much a plan or an earlier value was passed, and the share that makes.

"So với chỉ tiêu 330 hộ, hơn 27 hộ, bằng 108,2%"; "so với 185 sáng kiến của năm 2023, nhiều hơn 23, tăng 12,4%". What
was reached goes untold: it is the first and the gap together, or the first without it.
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
from nlp_reports.figures.relations.gap_and_share import is_near_one
from nlp_reports.figures.relations.told_change import is_planned
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.vocabulary import role_words
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY: Final = cues(("hơn", "vượt", "thiếu", "hụt", "kém"))
_WAY: Final = (
    r"(?P<lead>[^;.()\d]{0,60}?[,;]?\s*(?:[^\W\d]+\s+){0,6}?)\b(?:(?P<up>vượt|(?:cao|nhiều) hơn|hơn)|hụt|thiếu|kém)"
    r"(?:\s+(?:mức|so với|@plan_word|@set_for|được|mất|tới|là))*\s*$"
)
_SHARE: Final = re.compile(
    r"(?:\s*[^\W\d]+){0,3}\s*[,(–-]\s*(?:(?:tức(?:\s+là)?|như vậy(?:\s+là)?|nghĩa là|hay)\s+)?"
    r"(?:(?:chỉ|mới)\s+)?(?P<of>(?:(?:đạt|bằng|hoàn thành|là)\s*){0,2})(?P<by>(?:tăng|giảm|hụt|vượt|hơn|kém)\s*)?$"
)
_OTHERS: Final = re.compile(r"\b(?:riêng|trong đó|mỗi|từng|đăng ký|số lượng|nếu|để|ước|dự kiến)\b")
_TIME: Final = re.compile(r"\b(?:năm (?:trước|ngoái|20\d\d)|cùng kỳ)\b")
# "Đem so với 185 sáng kiến hồi năm 2023 thì nhiều hơn 23 cái".
_AGAINST: Final = re.compile(
    r"(?:\bso(?:\s+với)?(?:\s+(?:số|mức|con số))?"
    r"|(?:^|[,;]\s*)(?:cùng kỳ|năm (?:trước|ngoái))(?:\s+(?:có|là|được))?)\s*$"
)
# "Kế hoạch 50 hội viên, xã Đông vượt 5 hội viên": a plan of its own.
_NAMED: Final = re.compile(r"\b(?:xã|phường|thị trấn|thôn|chi hội|chi đoàn|cơ sở|công ty|trường|khối)\s+[A-ZĐÀ-Ỹ]")
_YEAR: Final = re.compile(r"(?<=năm )20\d\d\b")
_ENDS: Final = r"\s*(?:so với\s+)?@plan_word\b"
_HALF, _FAR = Decimal(50), Decimal(15)


def gaps_of_plans(line: Line) -> Iterator[Relation]:
    """Yield the shares told behind a plan and the gap to it."""
    if "%" not in line.tokens or not _MAY.stand_in(line) or line.planned:
        return
    for plan, gap, percent in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        against = _AGAINST.search(line.before(plan))
        earlier = bool(against and _TIME.search(against[0] + line.between(plan, gap)))
        if percent.unit != "%" or not _are_base_and_gap(plan, gap) or not (earlier or is_planned(line, plan)):
            continue
        said, share = compiled(_WAY).fullmatch(_ahead_of(line, plan, gap)), _SHARE.fullmatch(line.between(gap, percent))
        closed = CLOSES.match(line.after(percent)) or compiled(_ENDS).match(line.after(percent))
        if said is None or share is None or not closed or _OTHERS.search(said["lead"]):
            continue
        named = _NAMED.search(line.report.text[plan.span.end : gap.span.start])
        if named or (_TIME.search(said["lead"]) and not earlier):
            continue
        kind = RelationKind.CHANGE if earlier else RelationKind.TARGET_PERCENT
        told = _judged(plan, gap, percent, up=bool(said["up"]), by=bool(share["by"]), of=bool(share["of"].strip()))
        yield from (replace(one, kind=kind) for one in told)


def _ahead_of(line: Line, plan: Figure, gap: Figure) -> str:
    """Return what stands between a plan and the digits of a gap: "hơn" may be taken for its bound."""
    return _YEAR.sub("", line.between(plan, gap)) + re.sub(r"\d.*", "", fold(gap.text))


def _are_base_and_gap(base: Figure, gap: Figure) -> bool:
    known = base.kind in AMOUNTS and gap.kind in AMOUNTS | {FigureKind.CHANGE} and base.unit == gap.unit
    by, whole = abs(gap.value or Decimal(0)), base.value or Decimal(0)
    smaller = known and Decimal(0) < by < whole and is_exact(base)
    same = are_alike(replace(gap, kind=base.kind), base) or fold(gap.counted) in role_words()["generic"]
    return bool(smaller and same)


def _judged(base: Figure, gap: Figure, percent: Figure, *, up: bool, by: bool, of: bool) -> Iterator[Relation]:
    """Hold a share against what was reached or, where it is small and not said to be that, against the gap."""
    whole, moved, said = base.value or Decimal(1), abs(gap.value or Decimal(0)), abs(percent.value or Decimal(0))
    share = moved * HUNDRED / whole
    computed = HUNDRED + share if up else HUNDRED - share
    of_gap = by or (said < _HALF and not of)
    computed = share if of_gap else computed
    outcome = agreement(computed, replace(percent, value=said))
    far = not is_near_one([computed], said) if of_gap else abs(computed - said) > _FAR
    if outcome is Outcome.NOT and (far or agrees(share, replace(percent, value=said))):
        return
    used = (base, gap, percent)
    yield Relation(RelationKind.TARGET_PERCENT, outcome, used, where_of(*used), computed, said, "%")
