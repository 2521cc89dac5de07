"""What is left of what came in when the costs are taken off: "thu 250 triệu đồng, trừ chi phí 140 triệu đồng, lãi …".

A profit knows no balance of the year before, so income, costs and profit are an account of their own, and so are an
estimate, what was used of it and what was saved.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agreement, are_near, step_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, FigureRole

_INCOME: Final = re.compile(
    r"\b(?:doanh thu|tổng thu|thu|thu về|thu nhập|bán|dự toán|kinh phí (?:được )?(?:cấp|giao))\b[^;.()\d]{0,40}$"
)
_COSTS: Final = re.compile(
    r"[^;.()\d]{0,30},\s*(?:sau khi\s+)?(?:đã\s+)?(?:trừ(?:\s+(?:đi|hết|các))*(?:\s+chi phí)?|(?:tổng\s+)?chi phí|chi"
    r"|sử dụng|quyết toán|mua[^;.()\d,]{0,25}\bhết)(?:\s+(?:hết|là|khoản|đầu tư|sản xuất))*\s*"
)
_LEFT: Final = re.compile(
    r"[^;.()\d]{0,25},\s*(?:(?:nên|thì|mỗi năm|còn|thu|cho|được)\s+)*(?:lãi|lợi nhuận|tiết kiệm|còn(?: lại)?)"
    r"(?:\s+(?:ròng|thuần|thu|được|là|đạt|còn))*\s*"
)
_BARS: Final = re.compile(
    r"\b(?:trong đó|riêng|năm trước|đầu năm|cùng kỳ|tồn|quỹ|hội phí|đoàn phí|nợ|vay|khoảng|lương|công lao động|thuế)\b"
)
_NEAR: Final = Decimal("0.6")


def profits(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what is said to be left of an income that its costs do not leave."""
    for line in lines:
        if len(line.figures) < 3 or "," not in line.tokens or line.planned:
            continue
        if sum(one.unit == "đồng" for one in line.figures) != 3:
            continue
        for three in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
            if _is_income(three[0]) and all(map(_is_money, three[1:])) and _are_account(line, *three):
                yield from _judged(*three)


def _is_money(figure: Figure) -> bool:
    return figure.unit == "đồng" and is_plain(figure) and figure.kind in {FigureKind.MONEY, FigureKind.RATE}


def _is_income(figure: Figure) -> bool:
    """Tell whether a sum may be an income, or the estimate of what may be spent."""
    return _is_money(replace(figure, role=FigureRole.ACTUAL))


def _are_account(line: Line, income: Figure, costs: Figure, left: Figure) -> bool:
    said = _INCOME.search(line.before(income)) and _COSTS.fullmatch(_without_per(line, income, costs))
    told = said and _LEFT.fullmatch(_without_per(line, costs, left))
    per = {one.per for one in (income, costs, left)} - {""}
    return bool(told) and len(per) <= 1 and not _BARS.search(line.text)


def _without_per(line: Line, one: Figure, other: Figure) -> str:
    """Return what stands between two figures without what the first is per ("250 triệu đồng/năm")."""
    return re.sub(r"^/[^\W\d]+(?:/[^\W\d]+)?", "", line.between(one, other))


def _judged(income: Figure, costs: Figure, left: Figure) -> Iterator[Relation]:
    computed, said = (income.value or Decimal(0)) - (costs.value or Decimal(0)), left.value or Decimal(0)
    if computed <= 0:
        return
    used = (income, costs, left)
    rough = abs(computed - said) < sum(map(step_of, used), Decimal(0)) / 2
    outcome = Outcome.FITS if rough else agreement(computed, left)
    near = are_near(computed, said, _NEAR) or misprint_of(computed, said) >= Misprint.SWAPPED
    if outcome is not Outcome.NOT or near:
        yield Relation(RelationKind.SUM, outcome, used, where_of(*used), computed, said, "đồng")
