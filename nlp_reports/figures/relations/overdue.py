"""The share of a loan book that is said to be overdue: "dư nợ 24,6 tỷ đồng, nợ quá hạn 123 triệu đồng, chiếm 0,05%".

One sentence, or two that stand beside each other, must tell one balance, what is overdue of it, and the share right
behind that, and no other sum.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, are_near, is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind, FigureRole

_MAY: Final = cues(("quá hạn", "nợ xấu"))
_BALANCE: Final = re.compile(r"\bdư nợ\b[^;.\d]{0,60}$")
_OVERDUE: Final = re.compile(r"\bnợ (?:quá hạn|xấu)(?:\s+(?!giảm\b|tăng\b|bình quân\b)[^\W\d]+){0,3}\s*:?\s*$")
_OPENS: Final = re.compile(r"\W*(?:trong đó,?\s+)?nợ (?:quá hạn|xấu)\b")
_SHARE: Final = re.compile(r"\s*(?:[,;]\s*|\(\s*)(?:(?:chỉ|chiếm|tỷ lệ|bằng|tương ứng|tương đương|là|ở mức)\s+){0,3}")
_ENDS: Final = re.compile(r"\s*(?:(?:trên |so với |của )?(?:tổng )?(?:số )?dư nợ\b[^;.,()\d]{0,20})?(?:[,;.)]|$)")
_OTHERS: Final = re.compile(r"\b(?:năm (?:trước|ngoái)|cùng kỳ|đầu năm|cao nhất|riêng|trong đó)\b")
_ROUGH: Final = Decimal("0.85")


def overdue_shares(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the shares that are not what the sum overdue is of the balance before it."""
    for at, line in enumerate(lines):
        if _MAY.stand_in(line):
            near = lines[at - 1 : at] if at and _OPENS.match(line.text) else ()
            same = [one for one in near if one.sentence.paragraph == line.sentence.paragraph]
            yield from _told_in([*same, line])


def _told_in(near: Sequence[Line]) -> Iterator[Relation]:
    """Hold the share that the last of the sentences tells against the only balance and the only sum overdue of all."""
    if any(one.planned or _OTHERS.search(one.text) for one in near):
        return
    sums = [(line, one) for line in near for one in line.figures if _is_sum(one)]
    balances = [one for line, one in sums if _BALANCE.search(line.before(one))]
    overdue = [one for line, one in sums if line is near[-1] and _OVERDUE.search(line.before(one))]
    if len(sums) != len(balances) + len(overdue) or len(balances) != 1 or len(overdue) != 1:
        return
    (balance,), (part,), line = balances, overdue, near[-1]
    share = next(iter(line.figures[line.place_of(part) + 1 :]), None)
    if share is not None and balance.span < part.span and _is_its_share(line, part, share):
        yield from _judged(balance, part, share)


def _is_sum(figure: Figure) -> bool:
    return figure.kind is FigureKind.MONEY and figure.role is not FigureRole.CHANGE


def _is_its_share(line: Line, part: Figure, share: Figure) -> bool:
    beside = share.kind is FigureKind.PERCENTAGE and _SHARE.fullmatch(line.between(part, share))
    return bool(beside and share.role is FigureRole.ACTUAL and _ENDS.match(line.after(share)))


def _judged(balance: Figure, part: Figure, share: Figure) -> Iterator[Relation]:
    used = (balance, part, share)
    if not balance.value or not part.value or not share.value or not is_exact(*used):
        return
    computed = part.value * HUNDRED / balance.value
    # Both sums may be rounded, and the share of so little shows it.
    if agreement(computed, share) is Outcome.NOT and not are_near(computed, share.value, _ROUGH):
        yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, where_of(*used), computed, share.value, "%")
