"""Percentages of parts that make up a whole: each is of that whole, whatever else it may happen to fit.

So are "90 chị, 72 chị gửi con (80%), 18 chị để con ở cùng (25%)", and the part done beside the part that still waits:
"nhận 12 đơn, giải quyết xong 11 đơn, đạt 100%, 01 đơn đang chờ".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agrees, is_exact, percent_of
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import alike, is_plain, total_of
from nlp_reports.model import Figure, FigureKind, FigureRole

_SAYS: Final = re.compile(
    r"[^;.()\d]{0,70}(?:\(|[,–-]\s*(?:đạt|chiếm|bằng|tỷ lệ|tức|tương ứng)(?:\s+(?:tỷ lệ|là))?\s*)\s*"
)
_ENDS: Final = re.compile(r"\s*(?:[,;.)]|và\b|$)")
_NEXT: Final = re.compile(r"\s*\)?\s*(?:[,;]|và\b)[^;.()\d]{0,80}")
_WAITS: Final = re.compile(r"[^;.\d]{0,40}\b(?:đang|chờ|chưa|còn|tồn)\b")
_SORTED_OUT: Final = re.compile(
    r"\b(?:thêm|ngoài kế hoạch|kế hoạch|phát sinh|thẩm quyền|đủ điều kiện|đến hạn|chuyển|trả lại|rút|hướng dẫn)\b"
)


def shared_out(line: Line) -> Iterator[Relation]:
    """Yield the percentage of a part that is not its share of the whole that the parts make up."""
    if "%" not in line.text or len(line.figures) <= 2 + 1:
        return
    for at, whole in enumerate(line.figures):
        if is_plain(whole) and whole.kind in {FigureKind.COUNT, FigureKind.MONEY}:
            told = _parts(line, whole, line.figures[at + 1 :])
            parts = [part for part, _ in told]
            if len(parts) >= 2 and total_of(parts) == whole.value:
                yield from _misfit(line, whole, told)


def _parts(line: Line, whole: Figure, after: Sequence[Figure]) -> list[tuple[Figure, Figure | None]]:
    """Return the parts that follow at once, each with the percentage right behind it, if any."""
    told: list[tuple[Figure, Figure | None]] = []
    last = whole
    rest = list(after)
    while rest and is_plain(rest[0]) and alike(whole, rest[0]) and (rest[0].value or 0) < (whole.value or 0):
        part = rest.pop(0)
        joined = (
            _NEXT.fullmatch(line.between(last, part)) if told else not re.search(r"[;.]\s", line.between(last, part))
        )
        if not joined:
            break
        share = rest[0] if rest and _is_share(line, part, rest[0]) else None
        told.append((part, share))
        last = rest.pop(0) if share else part
    return told


def _is_share(line: Line, part: Figure, percent: Figure) -> bool:
    told = percent.kind is FigureKind.PERCENTAGE and percent.role is FigureRole.ACTUAL and is_exact(percent)
    return told and bool(_SAYS.fullmatch(line.between(part, percent)) and _ENDS.match(line.after(percent)))


def _misfit(line: Line, whole: Figure, told: Sequence[tuple[Figure, Figure | None]]) -> Iterator[Relation]:
    """Yield the only percentage that does not fit: where no other one does, the last part must still wait."""
    shares = [(part, share, percent_of(part, whole)) for part, share in told if share is not None]
    if told[-1][1] is not None and told[-1][1].value == HUNDRED:
        # "30 tổ xếp loại tốt, 10 tổ xếp loại khá, đạt 100%": all of them are.
        return
    wrong = [(part, share, way) for part, share, way in shares if not agrees(way, share)]
    if len(wrong) != 1:
        return
    borne_out = len(shares) > 1 and len(shares) == len(told)
    last = told[-1][0]
    waits = len(told) == 2 and wrong[0][0] is told[0][0] and _waits(line, last)
    if borne_out or waits:
        part, share, computed = wrong[0]
        used = (whole, part, share)
        yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, where_of(*used), computed, share.value, "%")


def _waits(line: Line, last: Figure) -> bool:
    """Tell whether the last part is only not done yet, and none was left out of what had to be done."""
    return bool(_WAITS.match(line.after(last))) and not _SORTED_OUT.search(line.text)
