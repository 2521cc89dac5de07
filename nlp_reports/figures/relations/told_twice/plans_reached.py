"""How many of the plans were reached, told twice: "12/14 chỉ tiêu đạt và vượt" and "hoàn thành 13/14 chỉ tiêu".

Only accounts of one number of plans are held against each other, and none of plans that others set.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import whole_words

_REACHED: Final = (
    r"(?:đạt và vượt|hoàn thành và vượt|đạt, vượt|đạt hoặc vượt|hoàn thành|về đích|làm tròn|giữ được|cán đích)"
)
_NOT: Final = r"(?<!không )(?<!chưa )(?<!chỉ mới )"
_OUT_OF: Final = re.compile(
    rf"\b{_NOT}(?:{_REACHED}|đạt)\s+(?:được\s+)?(?P<a>\d+)\s*/\s*(?P<n>\d+)(?:\s+chỉ tiêu\b|(?=\s*(?:[.,;:()]|$)))"
    rf"|\b(?P<a2>\d+)\s*/\s*(?P<n2>\d+)\s+chỉ tiêu\s+(?:[^\W\d]+\s+){{0,4}}?{_NOT}{_REACHED}\b"
)
_GIVEN: Final = re.compile(r"\b(?P<n>\d+) chỉ tiêu\b")
_OF_THEM: Final = re.compile(
    rf"\b(?P<a>\d+)(?: chỉ tiêu)?\s+(?:đã\s+)?{_NOT}{_REACHED}\b|\b{_NOT}{_REACHED}\s+(?:được\s+)?(?P<a2>\d+)(?!\s*/)\b"
)
_ALL: Final = re.compile(rf"\b(?:cả|toàn bộ|đủ)\s+(?P<n>\d+) chỉ tiêu\b[^;.()\d]{{0,40}}?\b(?:{_REACHED}|đều đạt)")
_SETTERS: Final = whole_words(
    ("tỉnh", "huyện uỷ", "đảng uỷ", "thành uỷ", "thị uỷ", "tổng công ty", "ngành", "hội đồng quản trị", "nghị quyết",
     "đại hội", "uỷ ban", "trung ương", "tổng liên đoàn", "đăng ký", "cam kết", "kinh tế", "sản xuất", "tài chính")
)  # fmt: skip
# Another time than the year, or another body than the one that reports.
_ASIDE: Final = re.compile(
    r"\b(?:phấn đấu|quyết tâm|sẽ|dự kiến|(?<!thoả )ước|năm (?:sau|tới|trước|ngoái)|cùng kỳ|quý|tháng"
    r"|nhiệm kỳ|giai đoạn|từng|nghị quyết đại hội|chi hội|chi đoàn|chi bộ|cơ sở|cđcs"
    r"|xã|phường|thị trấn|khối|cụm|trường|công ty)\b"
)
_LEAST: Final = 3


class _Count(NamedTuple):
    """So many plans reached of so many, in one sentence; who set them, where that is said."""

    line: Line
    whole: int
    reached: int
    setters: frozenset[str]


def plans_reached(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the accounts of the plans reached that contradict the first one of as many plans."""
    speaking = [line for line in lines if "chỉ tiêu" in line.text and not (line.planned or _ASIDE.search(line.text))]
    told = [count for line in speaking if not any(one.period for one in line.figures) for count in _counts(line)]
    for at, one in enumerate(told):
        other = next((first for first in told[:at] if _are_of_one(first, one)), None)
        if other is not None and other.reached != one.reached:
            figures = (_figure_of(other), _figure_of(one))
            if figures[0] is not None and figures[1] is not None:
                used = (figures[0], figures[1])
                yield Relation(RelationKind.CONFLICT, Outcome.NOT, used, used[0].span)


def _counts(line: Line) -> Iterator[_Count]:
    """Yield the one account that a sentence gives; two of them are of two kinds of plans."""
    found = [(int(one["n"] or one["n2"]), int(one["a"] or one["a2"])) for one in _OUT_OF.finditer(line.text)]
    found += [(int(one["n"]), int(one["n"])) for one in _ALL.finditer(line.text)]
    given = _GIVEN.search(line.text) if not found else None
    of_them = [*_OF_THEM.finditer(line.text, given.end())] if given else []
    if given and len(of_them) == 1:
        found = [(int(given["n"]), int(of_them[0]["a"] or of_them[0]["a2"]))]
    if len(found) == 1 and _LEAST <= found[0][0] >= found[0][1]:
        yield _Count(line, *found[0], frozenset(_SETTERS.findall(line.text)))


def _are_of_one(one: _Count, other: _Count) -> bool:
    apart = one.setters and other.setters and one.setters.isdisjoint(other.setters)
    return one.whole == other.whole and one.line is not other.line and not apart


def _figure_of(count: _Count) -> Figure | None:
    """Return the figure that tells how many plans were reached."""
    ratios = (one for one in count.line.figures if one.kind is FigureKind.RATIO and one.high == count.whole)
    counts = (one for one in count.line.figures if one.value == count.reached and one.unit != "%")
    return next(ratios, None) or next(counts, None)
