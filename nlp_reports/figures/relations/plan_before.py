"""What a sentence says of the plan right before it: "Kế hoạch 120 tổ. Mới kiểm tra 90 tổ, hụt 25% so với kế hoạch".

The plan may be said by any word for one, and the share as what was reached, or as what is beyond or short of it.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact, is_shifted, is_turned, percent_of
from nlp_reports.figures.amounts import COUNT_OR_MONEY
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import CLOSES, Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import are_alike
from nlp_reports.figures.retelling import idle_beside, told_words
from nlp_reports.model import Figure, FigureRole

_HEADED = (
    r"\W*(?:(?:trong\s+)?năm\s+20\d\d\s*,?\s+)?(?:[^\W\d]+\s+){0,5}?(?:@plan_word|giao|đề ra|đặt ra|phấn đấu|cam kết)\b"
    r"(?:năm\s+20\d\d|[^;.:\d]){0,60}:?\s*$"
)
_BEYOND = (
    r"[^;.()\d]{0,60}[,(]\s*(?:còn\s+|tức\s+(?:là\s+)?)?"
    r"(?P<way>vượt|tăng|cao hơn|nhiều hơn|hụt|thiếu|giảm|thấp hơn|kém)(?:\s+(?:mức|trên|tới))?"
    r"(?P<plan>\s+@plan_word(?:\s+@plan_detail)*(?:\s+(?:là|tới))?)?\s*$"
)
_REACHED = r"[^;.()\d]{0,60}[,(]\s*(?:mới\s+|chỉ\s+|và\s+)?@reached(?:\s+(?:được|tới|là|với|đạt|tỷ lệ))*\s*$"
_OF_PLAN = (
    r"\s*(?:so với\s+|so\s+)?(?:@plan_word|(?:mức|số)\s+(?:được\s+)?(?:giao|đề ra))(?:\s+@plan_detail)*\s*(?:[,;.)]|$)"
)
_SHORT_OF = frozenset({"hụt", "thiếu", "giảm", "thấp hơn", "kém"})
PART_OF_TIME = re.compile(r"\b(?:quý|tháng đầu|tháng cuối|sáu tháng|giai đoạn|nhiệm kỳ)\b")
_FAR = Decimal(15)
_REACH = 40
OF_PLANS = frozenset(
    [
        "kế",
        "hoạch",
        "chỉ",
        "tiêu",
        "giao",
        "đề",
        "ra",
        "đặt",
        "phấn",
        "đấu",
        "cam",
        "kết",
        "mục",
        "tiêu",
        "dự",
        "toán",
        "tỉnh",
        "huyện",
        "trên",
        "cấp",
        "đầu",
        "năm",
        "nay",
    ]
)


def of_plans_before(lines: Sequence[Line], bases: Bases, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield shares of a plan of the sentence before; `found` are left alone, `bases` are the counts of the report."""
    settled = {figure.ref for one in found if one.outcome is not Outcome.CANNOT for figure in one.figures}
    for first, second in itertools.pairwise(lines):
        if first.sentence.paragraph != second.sentence.paragraph or "%" not in second.text:
            continue
        plans = [one for one in first.figures if one.unit != "%"]
        if len(plans) != 1 or not _is_plan(first, plans[0]) or PART_OF_TIME.search(second.text):
            continue
        for reached, percent in itertools.pairwise(second.figures):
            told = percent.ref not in settled and percent.unit == "%" and _is_result(reached, plans[0])
            if told and _is_of_one_matter(first, plans[0], second, reached):
                yield from _judged(plans[0], reached, percent, _way(second, reached, percent), bases)


def _is_plan(line: Line, figure: Figure) -> bool:
    return figure.kind in COUNT_OR_MONEY and bool(figure.value) and is_exact(figure) and is_said_as_plan(line, figure)


def is_said_as_plan(line: Line, figure: Figure) -> bool:
    """Tell whether a figure is a plan, by its role or by the word that its sentence opens with."""
    return figure.role is FigureRole.TARGET or bool(compiled(_HEADED).fullmatch(line.before(figure)))


def _is_result(reached: Figure, plan: Figure) -> bool:
    told = reached.role is FigureRole.ACTUAL and reached.kind in COUNT_OR_MONEY and is_exact(reached)
    return told and are_alike(reached, plan) and bool(reached.unit or (reached.counted and plan.counted))


def _is_of_one_matter(first: Line, plan: Figure, second: Line, reached: Figure) -> bool:
    """Tell whether what is said of a plan, if anything is, is said of the result too."""
    said, known = _words_at(first, plan), _words_at(second, reached)
    return not said or not known or not said.isdisjoint(known)


def _words_at(line: Line, figure: Figure) -> frozenset[str]:
    """Return the telling words before a figure and of its noun, those that name plans left out."""
    before, behind = line.before(figure), line.after(figure).split(",")[0][:_REACH]
    return told_words(f"{before} {behind}") - idle_words() - idle_beside(figure.unit) - OF_PLANS


def _way(line: Line, reached: Figure, percent: Figure) -> int | None:
    """Return 0 for a share that was reached, 1 for one beyond the plan, -1 for one short of it, None for another."""
    between, after = line.between(reached, percent), line.after(percent)
    of_plan = compiled(_OF_PLAN).match(after)
    if of_plan and compiled(_REACHED).fullmatch(between):
        return 0
    beyond = compiled(_BEYOND).fullmatch(between)
    if beyond is None or not (of_plan or (beyond["plan"] and CLOSES.match(after))):
        return None
    return -1 if beyond["way"] in _SHORT_OF else 1


def _judged(plan: Figure, reached: Figure, percent: Figure, way: int | None, bases: Bases) -> Iterator[Relation]:
    """Hold a share against the two; one that is far off, or one of another figure of the report, is not accused."""
    if way is None:
        return
    share = percent_of(reached, plan)
    computed = (share - HUNDRED) * way if way else share
    outcome = agreement(computed, percent)
    slip = is_turned(reached.value or Decimal(0), plan.value or Decimal(1), percent) or is_shifted(computed, percent)
    far = abs(computed - (percent.value or 0)) > _FAR and not (slip and not way)
    if outcome is Outcome.NOT and (far or _fits(reached, percent, way, bases)):
        outcome = Outcome.CANNOT
    used = (plan, reached, percent)
    yield Relation(RelationKind.TARGET_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")


def _fits(reached: Figure, percent: Figure, way: int, bases: Bases) -> bool:
    shares = ((reached.value or Decimal(0)) * HUNDRED / base for base in bases.of(reached))
    return any(agrees((share - HUNDRED) * way if way else share, percent) for share in shares)
