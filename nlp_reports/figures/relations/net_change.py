"""What came in and what went, held against the net change that is told of both."""

import re
from collections.abc import Iterator
from decimal import Decimal

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import is_way_near
from nlp_reports.model import Figure, FigureKind, FigureRole

_NET = re.compile(r"\b(?:tăng thực|thực tăng|tăng ròng|tăng tịnh|còn tăng)\s*(?:là\s+|được\s+)?$")
_MAY = re.compile(r"\b(?:tăng|thực)\b")
# What was planned, and how much of it was reached, stands between what came and what went.
_OF_PLAN = re.compile(r"\s*(?:chỉ tiêu|kế hoạch|ct|kh)\b")
_LESS = re.compile(r"[,;]\s*(?:bớt|giảm|trừ|cho ra|xoá tên)(?:\s+[^\W\d]+){0,3}\s*$")


def net_changes(line: Line) -> Iterator[Relation]:
    """Yield what is said of a gain, a loss and what both come to: "kết nạp 318, giảm 260, tăng thực 58"."""
    told = [figure for figure in line.figures if not _is_of_plan(line, figure)] if _MAY.search(line.text) else []
    for gain, loss, net in zip(told, told[1:], told[2:], strict=False):
        if not _NET.search(line.before(net)) or not _LESS.search(line.between(gain, loss)) or not _is_count(loss):
            continue
        if any(f.value is None or f.unit for f in (gain, loss, net)) or not is_exact(gain, loss, net):
            continue
        left = (gain.value or Decimal(0)) - abs(loss.value or Decimal(0))
        # "Kết nạp 97; năm ngoái 84, trừ 12 người chuyển đi, thực tăng 85": what is less is of the first.
        of_other = any(one.value == (net.value or Decimal(0)) + abs(loss.value or Decimal(0)) for one in line.figures)
        if is_way_near(left, net) and (left == net.value or not of_other):
            outcome = Outcome.FITS if left == net.value else Outcome.NOT
            used = (gain, loss, net)
            yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), left, net.value)


def _is_of_plan(line: Line, figure: Figure) -> bool:
    """Tell whether a figure tells a plan, or a share: "kết nạp 84 trên 80 chỉ tiêu, bằng 105%; giảm 71"."""
    return figure.unit == "%" or figure.role is FigureRole.TARGET or bool(_OF_PLAN.match(line.after(figure)))


def _is_count(figure: Figure) -> bool:
    return figure.kind in {FigureKind.COUNT, FigureKind.CHANGE} and not figure.unit
