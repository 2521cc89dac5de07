"""A whole held against the parts that fill the bracket right behind it: "22 cơ sở Đoàn (10 phường, xã; 8 trường)".

What a bracket right behind a count lists, and nothing else with it, are the count's parts to the last only where
nothing is counted twice: a body has one seat, but a child may be an orphan and disabled, an idea of two levels, and
what is told of works may be their authors. So bodies alone are held against their seats; the rest cannot be told.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.groups import may_be_summed
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.wholes import judged, relation, total_of
from nlp_reports.model import Figure
from nlp_reports.text import fold

_OPENS: Final = re.compile(r"[^()\d:;,]{0,45}\(\s*[^()\d;]{0,40}$")
_CLOSES: Final = re.compile(r"[^()\d;:/]{0,60}\)")
_BETWEEN: Final = re.compile(r"[^()\d:./]{0,100}")
# Bodies, and the seats that no two of a body's share.
_BODIES: Final = re.compile(
    r"\s*(?:cđcs|công đoàn cơ sở|(?:tổ chức )?cơ sở(?: (?:đoàn|hội|công đoàn))?|đơn vị cơ sở)"
    r"(?:\s+(?:trực thuộc|thành viên))?\s*\("
)
_SEATS: Final = re.compile(
    r"\b(?:gồm|ở|tại|khối|các|và|là|thuộc|xã|phường|thị trấn|trường(?: học)?|cơ quan|doanh nghiệp|dn|hcsn|công ty"
    r"|hành chính sự nghiệp|đơn vị sự nghiệp|sự nghiệp|hợp tác xã|htx|bệnh viện|y tế|giáo dục|công an|quân sự)\b"
)
_JOINT: Final = re.compile(r",|\bvà\b|\bcùng\b|\bvới\b|\+")
_LEAST = 8
_NEAR, _NEARLY = Decimal("0.9"), Decimal("0.8")


def bracketed(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what fills the brackets right behind counts, whether it makes them up or not."""
    for line in lines:
        if "(" in line.tokens and len(line.figures) > 2 and not line.planned:
            yield from _of_line(line)


def _of_line(line: Line) -> Iterator[Relation]:
    for at, whole in enumerate(line.figures):
        if may_be_summed(whole) and (whole.value or 0) >= _LEAST:
            parts = _parts_behind(line, whole, line.figures[at + 1 :])
            if len(parts) >= 2 and all(_may_be_of(whole, part) for part in parts):
                yield _judged(line, whole, parts)


def _parts_behind(line: Line, whole: Figure, after: Sequence[Figure]) -> list[Figure]:
    """Return the figures that fill the bracket right behind `whole`; none where it holds anything else."""
    if not after or not _OPENS.fullmatch(line.between(whole, after[0])):
        return []
    inside, end = list[Figure](), line.folded.find(")", after[0].span.end, line.sentence.span.end)
    for figure in after:
        if figure.span.start >= end:
            break
        inside.append(figure)
    plain = all(_BETWEEN.fullmatch(line.between(one, other)) for one, other in itertools.pairwise(inside))
    return inside if inside and plain and _CLOSES.match(line.after(inside[-1])) else []


def _may_be_of(whole: Figure, part: Figure) -> bool:
    same = part.unit == whole.unit and ("lượt" in fold(part.counted)) <= ("lượt" in fold(whole.counted))
    return may_be_summed(part) and same and (part.value or 0) < (whole.value or 0)


def _judged(line: Line, whole: Figure, parts: Sequence[Figure]) -> Relation:
    outcome = judged(whole, parts)
    if outcome is Outcome.NOT and not _is_sure(line, whole, parts):
        outcome = Outcome.CANNOT
    return relation(whole, parts, outcome)


def _is_sure(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    start, end = whole.span.end, line.folded.find(")", parts[-1].span.end) + 1
    said = line.folded[start:end]
    inside = said[said.find("(") :]
    others = any(start <= one.span.start < end for one in line.others)
    seats = _BODIES.match(said) and not any(map(str.isalpha, _SEATS.sub(" ", inside)))
    total, value = total_of(parts), whole.value or Decimal(0)
    fewer = total < value and _lists_more(said)
    return bool(seats) and not others and not fewer and _is_slip(total, value)


def _lists_more(said: str) -> bool:
    """Tell whether a bracket lists something without a number ("(gồm 06 phường, 03 xã và Công an thị xã)")."""
    inside = said[said.find("(") + 1 :]
    items = inside.split(";") if ";" in inside else _JOINT.split(inside)
    return not all(any(map(str.isdigit, item)) for item in items)


def _is_slip(total: Decimal, value: Decimal) -> bool:
    """Tell whether a slip parts the two, a plain one where some are missing: others may be told nowhere."""
    near = min(total, value) / max(total, value)
    if total > value:
        return near >= _NEAR
    apart = (value - total).normalize().as_tuple()
    return (apart.digits == (1,) and near >= _NEARLY) or misprint_of(total, value) >= Misprint.SWAPPED
