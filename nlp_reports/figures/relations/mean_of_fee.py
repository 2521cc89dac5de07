"""A fund by head, where the fee that all have paid says how many there are.

"Hội phí thu đủ 180 triệu đồng (12.000 đồng/hội viên/năm); quỹ hội còn dư 1.200 triệu đồng, bình quân 90.000 đồng/hội
viên": 15.000 members have paid, so each has 80.000 đồng of the fund.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_about, is_exact, step_of
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, settled_refs
from nlp_reports.figures.relations.each import piece_of
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_FULL: Final = re.compile(r"\b(?:thu|nộp|đóng|góp)\s+(?:[^\W\d]+\s+){0,3}?đủ\b|\b(?:thu|nộp)\b[^;.()]{0,20}\b100\s?%")
_MEAN: Final = re.compile(r"\b(?:bình quân|bq|trung bình|tính ra|đổ đồng|chia đều)\b[^;.()\d]{0,40}$")
_BARS: Final = re.compile(
    r"\b(?:riêng|trong đó|năm (?:trước|ngoái)|cùng kỳ|kế hoạch|chỉ tiêu|chưa|còn nợ|khoảng|một số)\b"
)
_MOST: Final = Decimal("1.6")
_FEW: Final = 4


def means_of_fees(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield funds by head that the heads who paid a fee rule out; what `found` settle is left alone."""
    settled = settled_refs(found, {RelationKind.MEAN, RelationKind.PRODUCT})
    for at, line in enumerate(lines):
        if not _MEAN_CUES & line.tokens or line.planned:
            continue
        near = lines[at - 1] if at and lines[at - 1].sentence.paragraph == line.sentence.paragraph else None
        for mean in line.figures:
            if mean.ref not in settled and _is_rate(line, mean) and _MEAN.search(line.before(mean)):
                yield from _of_mean(near, line, mean)


_MEAN_CUES: Final = frozenset({"bình", "bq", "trung", "tính", "đổ", "chia"})


def _of_mean(near: Line | None, line: Line, mean: Figure) -> Iterator[Relation]:
    before = [one for one in line.figures if one.span.end <= mean.span.start and one.unit != "%"]
    fund = before[-1] if before else None
    if fund is None or not _is_sum(fund):
        return
    told, said = before[:-1], line.before(mean)
    if near is not None and not told:
        told, said = [one for one in near.figures if one.unit != "%"], f"{near.text} {said}"
    fees = [one for one in told if _is_rate(near if one.sentence != mean.sentence and near else line, one)]
    sums = [one for one in told if one not in fees and _is_sum(one)]
    full = len(told) < _FEW and len(fees) == len(sums) == 1 and _FULL.search(said) and not _BARS.search(said)
    heads = _heads(sums[0], fees[0]) if full and _piece(line, fees[0], near) == _piece(line, mean, near) else None
    if heads:
        yield from _judged((sums[0], fees[0], fund, mean), heads)


def _is_sum(figure: Figure) -> bool:
    return figure.kind is FigureKind.MONEY and is_plain(figure) and not figure.per


def _is_rate(line: Line, figure: Figure) -> bool:
    money = figure.unit == "đồng" and is_plain(figure) and figure.kind in {FigureKind.RATE, FigureKind.MONEY}
    return money and bool(figure.per or piece_of(line, figure))


def _piece(line: Line, figure: Figure, near: Line | None) -> str:
    """Return of whom there is one a rate is; that of a month is of no year."""
    own = near if near is not None and near.sentence.ref == figure.sentence else line
    per = fold(figure.per or piece_of(own, figure))
    return "" if "tháng" in per else per.removesuffix("/năm")


def _heads(paid: Figure, fee: Figure) -> Decimal | None:
    """Return how many have paid, None where the sum is no multiple of the fee."""
    heads = round((paid.value or Decimal(0)) / (fee.value or Decimal(1)))
    apart = abs(heads * (fee.value or Decimal(0)) - (paid.value or Decimal(0)))
    return Decimal(heads) if heads > 1 and apart < step_of(paid) else None


def _judged(used: tuple[Figure, Figure, Figure, Figure], heads: Decimal) -> Iterator[Relation]:
    """Hold the fund by head against what is told; one that is told roughly, or is far off, is not accused."""
    fund, mean = used[2:]
    computed, said = (fund.value or Decimal(0)) / heads, mean.value or Decimal(0)
    near = max(computed, said) <= _MOST * min(computed, said)
    if is_exact(mean) and near and not is_about(computed, mean):
        where = mean.span
        figures = in_order(used)
        yield Relation(RelationKind.MEAN, Outcome.NOT, figures, where, computed, said, mean.unit)
