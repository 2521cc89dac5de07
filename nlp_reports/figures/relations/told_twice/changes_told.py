"""A change told again by the assessment with another value: "HV giảm 33 so cuối 2023", "HV giảm 43 so cuối 2023".

What changed, which way and since when must be said in just the same words, and the two numbers differ as misprints do.
A change of a part, of some months or of one place is no change of all.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.model import Figure, FigureKind, SectionKind

_MAY: Final = cues(("tăng", "giảm"))
_SAID: Final = re.compile(
    r"(?:^|[;:,.(]\s*)[-–+*\s]*(?P<of>[^\W\d]+(?:\s+[^\W\d]+){0,6}?)\s+(?:thực\s+|đã\s+)?(?P<way>tăng|giảm)"
    r"(?:\s+(?:thực|ròng|được|thêm|đi))?\s*$"
)
_SINCE: Final = re.compile(
    r"(?:\s+[^\W\d]+){0,3}?\s+so(?:\s+với)?\s+(?P<then>(?:(?:cuối|đầu)\s+)?(?:năm\s+)?(?:20\d\d|trước|ngoái)|cùng kỳ)\b"
)
_IDLE: Final = re.compile(
    r"^(?:(?:bù trừ|tổng|số|tổng số|như vậy|tính chung|nhìn chung|chung|thế là|kết quả|toàn \w+|do đó|lại)\s+)+"
)
# Of a part, a place or a part of the year; a total of all such is seldom told in these words.
_OF_PART: Final = re.compile(
    r"\b(?:riêng|trong đó|khối|khu vực|(?<!nơi )(?<!chỗ )(?<!nhà )ở|tại|phường|xã|thôn|bản|chi hội|cơ sở|nữ"
    r"|nam|tháng|quý|đợt|kỳ|giai đoạn|nếu|ước|dự kiến|phấn đấu|sẽ|trừ)\b"
)
_NETTED: Final = re.compile(r"\bbù trừ\b")


class _Change(NamedTuple):
    of: str
    way: str
    then: str
    unit: str


def changes_told(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the changes of the assessment that the results tell in the same words with another number."""
    told = defaultdict[_Change, list[Figure]](list)
    again = defaultdict[_Change, list[Figure]](list)
    for line in lines:
        if line.planned or not line.figures or not _MAY.stand_in(line):
            continue
        kept = again if _judges(line) else told
        for figure in line.figures:
            change = _change_of(line, figure)
            if change is not None:
                kept[change].append(figure)
    for change, figures in again.items():
        first = told.get(change, [])
        if len(figures) != len(first) or len(first) != 1 or _is_told(lines, figures[0]):
            continue
        if misprint_of(*_values(first[0], figures[0])) is not Misprint.NONE:
            relation = judged(in_order((first[0], figures[0])))
            if relation.outcome is Outcome.NOT:
                yield relation


def _values(one: Figure, other: Figure) -> tuple[Decimal, Decimal]:
    return one.value or Decimal(0), other.value or Decimal(0)


def _is_told(lines: Sequence[Line], figure: Figure) -> bool:
    """Tell whether other sections tell a change by that number too, whatever they say of it."""
    others = (one for line in lines if not _judges(line) for one in line.figures if one.kind is FigureKind.CHANGE)
    return any(one.value == figure.value and one.unit == figure.unit for one in others)


def _judges(line: Line) -> bool:
    at = line.sentence.section
    return at >= 0 and line.report.sections[at].kind is SectionKind.ASSESSMENT


def _change_of(line: Line, figure: Figure) -> _Change | None:
    """Return what is said to have changed, which way and since when, None where that is not said of all."""
    if figure.kind is not FigureKind.CHANGE or not figure.value or figure.unit == "%" or not is_exact(figure):
        return None
    said, since = _SAID.search(line.before(figure)), _SINCE.match(line.after(figure))
    if said is None or since is None:
        return None
    of = _IDLE.sub("", said["of"])
    if _OF_PART.search(_NETTED.sub(" ", line.before(figure))) or not of:
        return None
    return _Change(of, said["way"], since["then"].replace("năm ", ""), figure.unit)
