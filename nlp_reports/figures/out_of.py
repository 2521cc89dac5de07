"""Numbers behind "trên" that are no bounds: "2.695 chị đạt trên 2.904 chị đăng ký (92,8%)" says out of how many."""

import re
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, is_exact
from nlp_reports.figures.line import Line
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.model import Figure, FigureRole
from nlp_reports.text import fold

_OVER: Final = "trên "
# What stands so before it leads to a number of its own ("…, đạt trên 80%", "có trên 1.500 người").
_LEADS: Final = re.compile(
    r"(?:[,;:.(–-]|\b(?:đạt|được|có|là|gồm|với|cho|và|còn|của|từ|lên|thu|chi|tới|đến|hút|dự|giúp|tổng|số|tặng|cả))\s*$"
)
_ASKED: Final = re.compile(r"\b(?:khảo sát|thăm dò|điều tra|phỏng vấn|(?:hỏi|lấy)(?:\s+ý kiến)?)\b[^;,]*$")
_PLANS: Final = frozenset({"chỉ tiêu", "kế hoạch", "dự kiến"})
_TEN: Final = Decimal(10)


def is_plainly_told(line: Line, figure: Figure, told: Figure) -> bool:
    """Tell whether a figure is exact, or only seems a bound: that out of which so many are `told`, as a share."""
    if is_exact(figure):
        return True
    if figure.comparator != ">" or not line.folded.startswith(_OVER, figure.span.start):
        return False
    if told.sentence != figure.sentence or figure.span.end > told.span.start:
        return False
    return bool(_ASKED.search(line.before(figure))) or _is_out_of(line, figure, told)


def _is_out_of(line: Line, whole: Figure, told: Figure) -> bool:
    """Tell whether "trên" stands behind what is counted, and before as much of it or before a number that is no bound.

    Bounds are round: nobody says that there were over 2.904.
    """
    at, between = line.place_of(whole), line.since(whole)
    if at == 0 or re.search(r"[;.]", between):
        return False
    part, value = line.figures[at - 1], whole.value or Decimal(0)
    passed = (part.amount or 0) > value
    if not is_exact(part) or part.unit != whole.unit or passed is not ((told.value or 0) > HUNDRED):
        return False
    noun = fold(whole.counted)
    alike = whole.role is FigureRole.TARGET or noun in _PLANS or are_one_thing(fold(part.counted), noun)
    exact = not whole.unit and value > _TEN and value % _TEN != 0
    return exact or (alike and not _LEADS.search(between))
