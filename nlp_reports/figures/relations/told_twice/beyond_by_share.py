"""By how many hundredths a plan was passed, or missed, told in another sentence than the plan and what came of it.

"KPCĐ 6.360 triệu/DT 6.000 triệu" and "thu KPCĐ hơn DT 16%"; "58 đoàn viên trên chỉ tiêu 50" and "vượt kế hoạch 12%".
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, is_exact, step_of
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.told_twice.beyond_plan import (
    BESIDES,
    CLAUSE,
    PART,
    PLAN,
    Pair,
    fund_of,
    is_of_year,
    of_one,
    plans_told,
    said_in,
    tell_one_thing,
)
from nlp_reports.model import Figure, FigureKind

_MAY: Final = cues(("vượt", "hơn", "hụt", "thiếu", "thấp"))
_WAY: Final = r"\b(?:(?P<up>vượt|hơn|cao hơn|nhiều hơn)|(?:còn )?(?:hụt|thiếu)|thấp hơn|kém)"
_GIVEN: Final = r"(?:\s+(?:được|tỉnh|huyện|xã|trên|cấp|ngành|năm|giao|đề ra|là|tới|đến))*"
_BEYOND: Final = re.compile(rf"{_WAY}\s+(?:so\s+(?:với\s+)?)?{PLAN}{_GIVEN}\s*$")
_BY: Final = re.compile(rf"{_WAY}(?:\s+(?:được|là|tới|đến|mất))*\s*$")
_OF_PLAN: Final = re.compile(rf"\s*(?:so\s+(?:với\s+)?)?{PLAN}\b")
_NO_MORE: Final = re.compile(
    rf"\s*(?:so\s+(?:với\s+)?)?(?:{PLAN})?(?:\s+(?:tỉnh|huyện|xã|trên|cấp|ngành|năm|giao|đề ra))*\s*(?:[.;,)]|$)"
)
_FEW: Final = 10
_FAR: Final = Decimal(30)


def beyond_by_share(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the shares by which a plan is said to be passed, or missed, that a pair of another sentence gainsays."""
    claims = [
        (line, by, said)
        for line in lines
        if not line.planned and _MAY.stand_in(line) and is_of_year(line)
        for by in line.figures
        if (said := _way_of(line, by)) is not None
    ]
    told = plans_told(lines) if claims else []
    for line, by, said in claims:
        clause = CLAUSE.split(line.before(by)[: said.start()])[-1]
        likely = [pair for pair in told if pair.line is not line and _speaks_of(pair, line, by, clause)]
        if PART.search(f"{clause}{said[0]}") or len(likely) != 1 or _is_told(by, lines):
            continue
        reached, plan = likely[0].reached.amount or Decimal(0), likely[0].plan.amount or Decimal(1)
        way = (reached - plan) * HUNDRED / plan if said["up"] else (plan - reached) * HUNDRED / plan
        if step_of(by) < abs(way - (by.value or Decimal(0))) <= _FAR:
            used = in_order((likely[0].reached, likely[0].plan, by))
            yield Relation(RelationKind.TARGET_PERCENT, Outcome.NOT, used, by.span, way, by.value, by.unit)


def _way_of(line: Line, by: Figure) -> re.Match[str] | None:
    """Return where a share is said to be one beyond a plan or short of it, and of nothing else."""
    if by.unit != "%" or not by.value or not is_exact(by) or not _NO_MORE.match(line.after(by)):
        return None
    of_plan = _OF_PLAN.match(line.after(by))
    return _BEYOND.search(line.before(by)) or (_BY.search(line.before(by)) if of_plan else None)


def _speaks_of(pair: Pair, line: Line, by: Figure, clause: str) -> bool:
    """Tell whether a share may be of this plan: of one fund, of one thing, or told with what was reached."""
    words, levels = said_in(BESIDES.sub(" ", clause))
    if pair.reached.unit == "đồng":
        return bool(fund_of(words)) and levels == pair.levels and fund_of(words) == fund_of(pair.said)
    beside = [one for one in line.figures if one is not by and one.kind is FigureKind.COUNT]
    if beside:
        same = beside[0].amount == pair.reached.amount and of_one(beside[0], pair.reached)
        return len(beside) == 1 and same and (pair.reached.amount or 0) >= _FEW and levels == pair.levels
    return len(set(pair.said)) >= 2 and tell_one_thing(pair, words, levels)


def _is_told(by: Figure, lines: Sequence[Line]) -> bool:
    """Tell whether another figure of the report tells the share, or what it makes of the plan."""
    value = by.value or Decimal(0)
    known = {value, HUNDRED + value, HUNDRED - value}
    return any(one.unit == "%" and one is not by and one.value in known for line in lines for one in line.figures)
