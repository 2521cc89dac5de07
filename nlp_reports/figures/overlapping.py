"""Parts that come to more than their whole because some are counted in two of them: "nhiều chị mắc hai bệnh"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind

_OF_TWO: Final = re.compile(
    r"\b(?:nhiều|có|một số|vài|mấy|không ít|trong đó|số)\s+(?:\d+\s+)?(?:[^\W\d]+(?:/[^\W\d]+)?\s+){1,7}?"
    r"(?:(?:cả\s+)?(?:hai|2)(?:,?\s+(?:hoặc\s+)?ba)?\s+(?!(?:tỷ|triệu|trăm|nghìn|ngàn|chục)\b)[^\W\d]"
    r"|nhiều\s+(?:bệnh|nghề|lớp|kênh|nguồn|nội dung|lĩnh vực|mô hình|loại|nơi|đợt)\b"
    r"|vừa\s+[^;.]*\bvừa\b|đồng thời\b|làm tổng hợp\b)"
    r"|\b(?:ghép|lồng ghép|tính chung|tính trùng|trùng nhau)\b"
)
# "…, có người chọn cả hai": whether the parts come to more or to less, some are in both.
_PAIR: Final = 2
_BOTH: Final = re.compile(
    r"\b(?:có|nhiều|một số|vài)\s+(?:[^\W\d]+\s+){1,4}cả (?:hai|ba|bốn)(?=\s*(?:[,.;)]|ý|việc|nội dung|$))"
)


def without_overlapping(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; sums cannot be checked where it is said behind them that one may be in two parts."""
    places = {line.sentence.ref: at for at, line in enumerate(lines)}
    for one in found:
        known = one.outcome is not Outcome.NOT or one.kind is not RelationKind.SUM or len(one.figures) <= _PAIR
        at = None if known else places.get(one.figures[0].sentence or 0)
        said = _behind(lines, at, one) if at is not None else ""
        overlaps = _BOTH.search(said) or (_is_over(one) and _OF_TWO.search(said))
        yield replace(one, outcome=Outcome.CANNOT) if overlaps else one


def _is_over(one: Relation) -> bool:
    """Tell whether parts come to more than their whole."""
    return one.computed is not None and one.stated is not None and one.computed > one.stated


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
