"""What came in and what went, held against the net change that is told of both."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import Misprint, differing_digits, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.two_values import are_alike, is_way_near
from nlp_reports.model import Figure, FigureKind, FigureRole

_NET: Final = re.compile(r"\b(?:tăng thực|thực tăng|tăng ròng|tăng tịnh|còn tăng)\s*(?:là\s+|được\s+)?$")
_MAY: Final = re.compile(r"\b(?:tăng|thực)\b")
# What was planned, and how much of it was reached, stands between what came and what went.
_OF_PLAN: Final = re.compile(r"\s*(?:chỉ tiêu|kế hoạch|ct|kh)\b")
_LESS: Final = re.compile(r"[,;]\s*(?:bớt|giảm(?! nghèo)|trừ|cho ra|xoá tên)(?:\s+[^\W\d]+){0,3}\s*$")
# In whatever words: what came opens the account, what went is said to be less.
_CAME: Final = re.compile(
    r"\b(?:kết nạp|phát triển|kn|thu hút|tuyển dụng|(?:đv|hv|đoàn viên|hội viên) mới)"
    r"(?:\s+(?:mới|được|thêm|đã|vào|là))*\s*:?\s*$"
)
_WENT: Final = re.compile(
    r"\b(?:giảm(?! nghèo)(?:\s*\([^()\d]*\)|(?:\s+[^\W\d]+){0,3})|trừ(?:\s+đi)?|(?:nghỉ|thôi) việc(?:\s+tới)?)\s*$"
)
_NET_LOSS: Final = re.compile(r"\b(?:thực giảm|giảm thực|tính ra (?:hụt|giảm)|giảm ròng)\s*(?:là\s+|mất\s+)?$")
# What went is of whoever came where no noun of its own stands behind it.
_UNNAMED: Final = re.compile(r"\s*(?:[,;.()]|$|(?:do|vì|người|đv|hv|đoàn viên|hội viên)\b)")
_LONG: Final = 3


def net_changes(line: Line) -> Iterator[Relation]:
    """Yield what is said of a gain, a loss and what both come to: "kết nạp 318, giảm 260, tăng thực 58"."""
    if not _MAY.search(line.text):
        return
    # "Kết nạp 128/120 đoàn viên; giảm 74; tăng ròng 54": of a ratio, what was reached came in.
    line = replace(line, figures=tuple(map(_as_reached, line.figures)))
    known = [*_side_by_side(line)]
    yield from known or _slipped(line)


def _side_by_side(line: Line) -> Iterator[Relation]:
    told = [figure for figure in line.figures if not _is_of_plan(line, figure)]
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


def _slipped(line: Line) -> Iterator[Relation]:
    """Yield a net change that a slip of the pen parts from what came and went, wherever in the sentence they stand."""
    counts = [one for one in line.figures if _is_count(one) and one.value and is_exact(one)]
    nets = [one for one in counts if _NET.search(line.before(one)) or _NET_LOSS.search(line.before(one))]
    gains = [one for one in counts if _CAME.search(line.before(one)) and not _is_of_plan(line, one)]
    losses = [one for one in counts if one not in nets and _WENT.search(line.before(one))]
    if not len(nets) == len(gains) == len(losses) == 1:
        return
    gain, loss, net = gains[0], losses[0], nets[0]
    came, went, said = (abs(one.value or Decimal(0)) for one in (gain, loss, net))
    left = went - came if _NET_LOSS.search(line.before(net)) else came - went
    if gain.span.start > min(loss.span.start, net.span.start) or not _are_of_one_kind(line, gain, loss, net):
        return
    pairs = ((left, said), (abs(came - said), went), (went + said, came))
    more = [one.value or Decimal(0) for one in counts if one not in {gain, loss, net}]
    explained = any(abs(left - said) == abs(one) or said in {abs(one - went), abs(came - one)} for one in more)
    slips = [pair for pair in pairs if _is_slip(*pair)]
    if left == said or (slips and not explained):
        used = in_order((gain, loss, net))
        outcome = Outcome.FITS if left == said else Outcome.NOT
        yield Relation(RelationKind.CHANGE, outcome, used, where_of(*used), *(slips or [(left, said)])[0])


def _are_of_one_kind(line: Line, gain: Figure, loss: Figure, net: Figure) -> bool:
    """Tell whether what went, and what both come to, are told of those who came."""
    named = bool(loss.counted or _UNNAMED.match(line.after(loss)))
    came = replace(gain, kind=FigureKind.COUNT)
    return named and all(are_alike(came, replace(one, kind=FigureKind.COUNT)) for one in (loss, net))


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Tell whether a digit of three or more is wrong, or two are exchanged."""
    digits, wrong = differing_digits(one, other) if one > 0 < other else (0, 0)
    return (digits >= _LONG and wrong == 1) or misprint_of(one, other) is Misprint.EXCHANGED


def _as_reached(figure: Figure) -> Figure:
    """Return a ratio as the count that was reached, any other figure as it is."""
    if figure.kind is not FigureKind.RATIO or figure.unit or figure.low is None:
        return figure
    return replace(figure, kind=FigureKind.COUNT, value=figure.low)


def _is_of_plan(line: Line, figure: Figure) -> bool:
    """Tell whether a figure tells a plan, or a share: "kết nạp 84 trên 80 chỉ tiêu, bằng 105%; giảm 71"."""
    return figure.unit == "%" or figure.role is FigureRole.TARGET or bool(_OF_PLAN.match(line.after(figure)))


def _is_count(figure: Figure) -> bool:
    return figure.kind in {FigureKind.COUNT, FigureKind.CHANGE} and not figure.unit
