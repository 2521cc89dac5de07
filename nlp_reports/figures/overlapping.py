"""Parts that come to more than their whole because some are counted in two of them: "nhiều chị mắc hai bệnh"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind

_OF_TWO: Final = re.compile(
    r"\b(?:nhiều|có|một số|vài|mấy|không ít|trong đó|số)\s+(?:\d+\s+)?(?:[^\W\d]+\s+){1,7}?"
    r"(?:(?:cả\s+)?(?:hai|2)\s+(?!(?:tỷ|triệu|trăm|nghìn|ngàn|chục)\b)[^\W\d]"
    r"|nhiều\s+(?:bệnh|nghề|lớp|kênh|nguồn|nội dung|lĩnh vực|mô hình|loại|nơi|đợt)\b"
    r"|vừa\s+[^;.]*\bvừa\b|đồng thời\b|làm tổng hợp\b)"
    r"|\b(?:ghép|lồng ghép|tính chung|tính trùng|trùng nhau)\b"
)


def without_overlapping(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; sums cannot be checked where it is said behind them that one may be in two parts."""
    places = {line.sentence.ref: at for at, line in enumerate(lines)}
    for one in found:
        known = one.outcome is not Outcome.NOT or one.kind is not RelationKind.SUM or not _is_over(one)
        at = None if known else places.get(one.figures[0].sentence or 0)
        overlaps = at is not None and _OF_TWO.search(_behind(lines, at, one))
        yield replace(one, outcome=Outcome.CANNOT) if overlaps else one


def _is_over(one: Relation) -> bool:
    """Tell whether parts come to more than their whole; one alone overlaps with none."""
    several = len(one.figures) > 2
    return several and one.computed is not None and one.stated is not None and one.computed > one.stated


def _behind(lines: Sequence[Line], at: int, one: Relation) -> str:
    """Return what stands behind the first figure in its sentence and those up to the one behind the last figure's."""
    first = lines[at]
    said = [first.folded[one.figures[0].span.end : first.sentence.span.end]]
    end = one.figures[-1].span.end
    for line in lines[at + 1 :]:
        if line.sentence.paragraph != first.sentence.paragraph:
            break
        said.append(line.text)
        if line.sentence.span.start > end:
            break
    return " . ".join(said)
