"""All of what the sentence before told, counted again: "làm mới 07 nhà, sửa 05 nhà. Cả 13 nhà đã bàn giao".

So are those graded, part by part, in a sentence of its own: "9/10 cơ sở tốt trở lên. Phân theo mức thì 04 cơ sở xuất
sắc, 06 cơ sở tốt và 01 cơ sở hoàn thành". Whatever any other numbers near it make up is left alone.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_exact
from nlp_reports.figures.line import Line
from nlp_reports.figures.partitions import parts_named
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_plain, relation, total_of
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_ALL: Final = re.compile(r"\W*(?:như vậy,?\s+)?(?:đến nay,?\s+)?(?:cả|tất cả|toàn bộ)\s*$")
# Of what was handed over no other is there; of bodies, people and plans there may be more than were told.
_DONE: Final = re.compile(
    r"\s*(?:này|trên|ấy|nói trên)?\s*(?:đều\s+)?đã\s+(?:được\s+)?(?:bàn giao|nghiệm thu|khánh thành|đưa vào sử dụng)\b"
)
_OTHER: Final = re.compile(
    r"\b(?:chương trình|kế hoạch|chỉ tiêu|đăng ký|giao (?=chỉ)|của|do|nhiệm kỳ|giai đoạn|đợt|tỉnh|trung ương)\b"
)
_MORE: Final = re.compile(r"\b(?:cũ|trước đây|từ trước|khác|còn lại|chuyển tiếp|năm trước|ngoài ra|thêm|cùng với)\b")
# One that is begun may be the one that is finished, and one more be told without a digit.
_STAGES: Final = re.compile(r"\b(?:khởi công|hoàn thành|đang|một|hai|ba)\b")
_GRADED: Final = re.compile(
    r"\W*(?:kết quả (?:đánh giá|xếp loại)(?: cuối năm)?\W+)?(?:toàn \w+\s+)?(?:(?:đã|hiện|nay)\s+)?(?:có\s+)?"
)
_BY_GRADE: Final = re.compile(
    r"\W*(?:trong đó,?\s+)?(?:phân|chia)\s+(?:theo|ra|loại|thành)"
    r"(?:\s+(?:từng|các|mức|loại|hạng|thì|có|là|được|như sau))*\s*:?\s*$"
)
_UNGRADED: Final = re.compile(r"\b(?:chưa|không)\s+(?:được\s+)?(?:xếp|phân|đánh giá|xét)\b")
_NEAR: Final = Decimal("0.12")
_MANY = 6


def all_told(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the numbers of all, and the grades of all, that what the sentence before tells does not make up."""
    for first, second in itertools.pairwise(lines):
        if not (first.figures and second.figures) or first.sentence.paragraph != second.sentence.paragraph:
            continue
        before = second.before(second.figures[0])
        if _ALL.fullmatch(before):
            yield from _of_all(lines, first, second)
        elif len(second.figures) >= 3 and _BY_GRADE.fullmatch(before):
            yield from _of_grades(first, second)


def _is_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and not figure.unit and is_plain(figure)


def _noun(figure: Figure) -> str:
    return fold(figure.counted)


def _of_all(lines: Sequence[Line], first: Line, second: Line) -> Iterator[Relation]:
    every = second.figures[0]
    noun = _noun(every)
    parts = [one for one in first.figures if _is_count(one) and _noun(one) == noun]
    if (
        not _is_count(every)
        or not noun
        or not 2 <= len(parts) <= _MANY
        or _OTHER.search(second.text)
        or not _DONE.match(second.after(every)[len(noun) + 1 :])
        or _MORE.search(first.text)
        or _STAGES.search(first.text)
        or _MORE.search(second.text)
    ):
        return
    total, number = total_of(parts), every.value or Decimal(0)
    values = [one.value or Decimal(0) for one in parts]
    sums = {
        sum(some, Decimal(0)) for size in range(1, len(values) + 1) for some in itertools.combinations(values, size)
    }
    elsewhere = any(
        number in {one.value, one.low, one.high} and _noun(one) == noun
        for line in lines
        for one in line.figures
        if one is not every
    )
    others = [one for one in first.figures if _noun(one) == noun and one not in parts]
    if number not in sums and abs(total - number) <= max(number * _NEAR, Decimal(1)) and not (elsewhere or others):
        used = (*parts, every)
        yield Relation(RelationKind.SUM, Outcome.NOT, used, every.span, total, number)


def _of_grades(first: Line, second: Line) -> Iterator[Relation]:
    named = parts_named(second, second.figures, "grade", behind=True)
    parts = [one for one in second.figures if one.ref in named and _is_count(one)]
    noun = _noun(parts[0]).split(" ")[0] if parts else ""
    whole = [
        one
        for one in first.figures
        if _noun(one).split(" ")[0] == noun and one.kind is FigureKind.RATIO and is_exact(one)
    ]
    told = len(parts) >= 3 and len({named[one.ref] for one in parts}) == len(parts) == len(_counts(second))
    if not told or not noun or len(whole) != 1 or "trở lên" in second.text or _UNGRADED.search(second.text):
        return
    total, value = total_of(parts), whole[0].high or Decimal(0)
    # Fewer may have been graded than there are; more cannot.
    sure = "trở lên" in first.text and _GRADED.fullmatch(first.before(whole[0])) and "," not in second.after(parts[-1])
    if sure and value < total <= value + max(value * _NEAR, Decimal(1)):
        one = relation(whole[0], parts, Outcome.NOT)
        yield Relation(one.kind, one.outcome, one.figures, parts[0].span, total, value)


def _counts(line: Line) -> list[Figure]:
    return [one for one in line.figures if one.unit != "%"]
