"""Parts that fill a sentence opened by the way in which they part: "Theo khối: cơ quan 1.180, trường học 2.065, …".

The whole stands a few sentences before, whatever else is told between. Nothing but parts stands behind the words that
open the sentence, so they are told to the last; any number before them that they make up is their whole, and only where
there is none is the single one accused that a slip parts from their sum.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.line import Line
from nlp_reports.figures.misprints import Misprint, is_one_digit_off, misprint_of
from nlp_reports.figures.partitions import is_whole, partition_of
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.relations.totals_told import is_of_now
from nlp_reports.figures.wholes import alike, is_plain, judged, names_shared, relation, total_of
from nlp_reports.model import Figure
from nlp_reports.text import fold

_WAYS: Final = (
    r"(?:các\s+|từng\s+)?(?:khối|ngành|nghề|quý|đợt|kỳ|kcn|khu|cụm|vùng|tuyến|xã|phường|thôn|huyện|đơn vị|nhà máy"
    r"|xí nghiệp|phân xưởng|địa (?:bàn|điểm)|nơi|nội dung|hình thức|lĩnh vực|chuyên đề|chủ đề|loại|dạng|mức|hạng|bậc"
    r"|cấp|nguồn|nhóm|đối tượng|thành phần|trình độ|độ tuổi|tuổi|giới|dân tộc|tính chất|nguyên nhân|lý do|quy mô)"
)
_OPENS: Final = re.compile(
    r"\W*(?:(?:nếu|trong đó|cụ thể|còn)\s*,?\s*)?"
    rf"(?:(?:tính|xét|chia|phân|tách|kể|thống kê)(?:\s+(?:ra|loại))?\s+theo|theo\s+(?={_WAYS}\b)|chia ra|phân ra)\b"
    r"[^;.\d]{0,60}?(?:[:,]|\bthì\b|\bcó\b|(?=\d))"
    r"|\W*(?:ở|tại|nơi|nguồn|nội dung|hình thức|địa (?:bàn|điểm)|lý do|nguyên (?:nhân|cớ|do)|đối tượng|cơ cấu"
    r"|thành phần|trình độ|độ tuổi|chuyên đề|lĩnh vực)\b[^;.:,()\d]{0,30}:"
)
_OF_WHICH: Final = re.compile(r"\W*(?:trong đó|trong số đó)\b,?\s*(?:có\s+)?")
# "…, văn phòng không có": what has none is told too.
_NONE: Final = re.compile(r"[^;.\d]*,\s*(?:[^\W\d]+\s+){1,4}không (?:có|còn)\b")
_SUBJECT: Final = re.compile(r"\bcó\s*$|\b(?:ở|tại|xã|phường|thôn|bản|huyện|công ty|trường)\b")
_CLOSES: Final = re.compile(r"[^,;:\d]*(?:[.;]|$)")
_COMMA: Final = re.compile(r"[,;]|\bvà\b")
# What says that more is told than parts, or not all of them.
_OTHERS: Final = re.compile(
    r"\b(?:trong đó|riêng|so với|cùng kỳ|năm (?:trước|ngoái)|kế hoạch|chỉ tiêu|dự kiến|giao|bình quân|mỗi|khác|cộng"
    r"|tổng|ngoài|(?:nhiều|ít|cao|thấp) nhất|một số|vài|còn lại|tăng|giảm|vượt|đạt|chủ yếu"
    r"|tiêu biểu|điển hình|nổi bật|đầu năm)\b"
    r"|…|\.\.\."
)
_NEAR, _BY_A_DIGIT = Decimal("0.95"), Decimal("0.75")
_BACK, _PAIR = 5, 2


def parted_by(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the wholes before sentences that nothing but parts fill, whether these make them up or not."""
    for at, line in enumerate(lines):
        if line.planned or len(line.figures) < _PAIR:
            continue
        opened, of_which = _OPENS.match(line.text), _OF_WHICH.match(line.text)
        found = opened or of_which
        parts = _parts_of(line, found.end() if found else 0)
        if opened or (parts and of_which and _NONE.match(line.after(parts[-1]))):
            yield from _held(line, parts, list(_before(lines, at)))
        elif parts and found is None and _names_nobody(line) and is_whole(partition_of(line, parts), parts):
            yield from _held(line, parts, list(_before(lines, at))[:1])


def _names_nobody(line: Line) -> bool:
    """Tell whether no body opens the sentence ("Tương Lâm có 7 nhà sửa, 6 nhà xây mới" is of that commune)."""
    return not _SUBJECT.search(line.before(line.figures[0]))


def _parts_of(line: Line, start: int) -> list[Figure]:
    """Return the parts that fill the sentence behind `start`, none where anything else stands there."""
    place = line.sentence.span.start + start
    parts = [one for one in line.figures if one.unit != "%"]
    plain = all(map(_may_be_summed, parts)) and len({one.unit for one in parts}) == 1
    # "Chợ 214" may be a name or a part.
    unread = any(one.span.start >= place and any(map(str.isdigit, one.text)) for one in line.others)
    if not plain or unread or line.figures[0].span.start < place:
        return []
    said, known = line.folded[place : line.sentence.span.end], is_whole(partition_of(line, parts), parts)
    if _OTHERS.search(said) or (names_shared(said) and not known):
        return []
    listed = all(_COMMA.search(line.between(one, other)) for one, other in itertools.pairwise(parts))
    closed = _CLOSES.match(line.after(parts[-1])) or _NONE.match(line.after(parts[-1]))
    return parts if listed and closed and (known or len(parts) > _PAIR) else []


def _may_be_summed(figure: Figure) -> bool:
    return figure.kind in AMOUNTS and is_plain(figure) and not figure.per


def _before(lines: Sequence[Line], at: int) -> Iterator[Line]:
    """Yield the sentences of the section that stand before one, the nearest first."""
    for line in reversed(lines[max(0, at - _BACK) : at]):
        if line.sentence.section != lines[at].sentence.section or line.planned:
            return
        yield line


def _held(line: Line, parts: Sequence[Figure], before: Sequence[Line]) -> Iterator[Relation]:
    """Hold the parts against what stands before: a whole that they make up, else the only one near their sum."""
    if not parts:
        return
    total, unit = total_of(parts), parts[0].unit
    told = [(each, one) for each in before for one in each.figures if one.unit == unit]
    made_up = [one for _, one in told if total in {one.low, one.high} or judged(one, parts) is Outcome.FITS]
    if made_up:
        yield from (relation(one, parts, Outcome.FITS) for one in made_up[:1] if one.value == total)
        return
    near = [
        one
        for each, one in told
        if each.sentence.paragraph == line.sentence.paragraph
        and is_of_now(each, one)
        and _may_be_whole(line, one, parts)
    ]
    if len({one.value for one in near}) == 1:
        yield relation(near[0], parts, judged(near[0], parts))


def _may_be_whole(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether a whole is this year's, counts what the parts do, and differs from their sum as a slip does."""
    value, total = whole.value or Decimal(0), total_of(parts)
    if not _may_be_summed(whole) or any((part.value or Decimal(0)) >= value for part in parts):
        return False
    # A noun that stands before a bare number is the part's name.
    counted = [one for one in parts if one.counted and line.after(one).lstrip().startswith(fold(one.counted))]
    wrong = is_one_digit_off(total, value) and are_near(total, value, _BY_A_DIGIT)
    slip = wrong or misprint_of(total, value) >= Misprint.SWAPPED
    return (slip or are_near(total, value, _NEAR)) and all(alike(whole, one) for one in counted)
