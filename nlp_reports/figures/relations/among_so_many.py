"""More than so many among whom they are: "Trong 27 hội nghị của khối công lập, có tới 29 hội nghị lấy phiếu".

The whole is told right behind "trong" or "trong số" where a clause opens, and the part in the same clause. Both count
one thing, or the bodies and those who lead them, of whom each has one. What else the clause says may make the two of
different things: others come along ("và", "kể cả"), the first were only planned or there at the start, or a bare noun
begins a compound ("8 tổ", "11 tổ viên").
"""

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_person, is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_AMONG: Final = re.compile(
    r"(?:^|[.;:(,–-]\s*|\b(?:và|nhưng|riêng|thế mà|vậy mà)\s+)(?:(?:riêng|tuy nhiên|cụ thể|tính)\s+)?"
    r"trong\s+(?:(?:tổng\s+)?số\s+)?$"
)
_SOME: Final = r"(?:(?:cả thảy|tất cả|tổng cộng|đúng|những|tới|đến)\s+)?"
_THERE_ARE: Final = re.compile(
    rf"[^;.:()\d]{{0,70}}?(?:[\s,](?:(?:đã|thì|hiện|lại|vẫn|cũng|nay)\s+)*(?:có|thì)|,)\s+{_SOME}"
)
_JUST_BEHIND: Final = re.compile(r",\s*$")
_SAID_OF_SOME: Final = re.compile(
    r"[^;.:(),\d]{0,70},(?:\s+[^\W\d]+){0,6}?\s+(?:là|lo|phát hiện|công nhận|nghiệm thu|xét|đạt|có|lên)\s+" + _SOME
)
# Others are told with them, the first were only planned, or something has changed since.
_OTHERS: Final = re.compile(
    r"\b(?:và|cùng|với|lẫn|cả|kể|gồm|ngoài|còn|thêm|khác|sau|trước|ban đầu|đầu (?:năm|kỳ|nhiệm kỳ|quý|tháng)|lúc"
    r"|lên(?! $)|tăng|giảm|nữa|thành|tách|chia|bổ sung|đăng ký|kế hoạch|chỉ tiêu|dự kiến|dự định|giao|phải|cần|yêu cầu"
    r"|đề ra|mỗi|từng|bình quân|bq|trung bình|so|thực tế|luỹ kế|các năm|đề nghị|đề xuất|mời|cho phép)\b"
)
_OTHERS_BEHIND: Final = re.compile(
    r"\b(?:kể cả|tính cả|gồm cả|bao gồm|năm trước|năm ngoái|kỳ trước|chuyển sang|luỹ kế|vượt|do có|vì có|trùng"
    r"|so với(?! quy định| yêu cầu)|hai lần|nhiều lần|một số|khác|ngoài|thêm|nữa|cộng)\b"
)
_TIMES: Final = frozenset({"năm", "tháng", "ngày", "tuần", "quý", "giờ", "phút", "kỳ", "nhiệm kỳ", "lượt"})
# A bare noun may be the head of a compound, and these say nothing of what was counted before.
_COMPOUND: Final = re.compile(
    r"\s+(?:trưởng|phó|viên|bộ|hợp|vị|khẩu|nhà|thân|con|cháu|vợ|chồng|máy|vệ|thi|đấu|mẹ|bố|cha|lượt|dẫn|đội)\b"
)
_AND_OTHERS: Final = re.compile(r"\s*(?:,|và\b|cùng\b)")
_SAYS_OF_THEM: Final = re.compile(r"\s+(?:là|đã|được|đạt|thuộc|về|do|có|chưa|không|bị|vì|thực hiện)\b|\s*(?:[.;]|,|$)")
_ANY_PERSON: Final = frozenset({"người", "đồng chí", "đ/c", "chị", "anh chị", "anh chị em", "chị em"})
_LED_BY: Final = {"chi đoàn": "bí thư", "chi bộ": "bí thư", "cđcs": "chủ tịch", "công đoàn cơ sở": "chủ tịch"}
_HALF_MORE: Final = Decimal("1.5")


def among_so_many(line: Line) -> Iterator[Relation]:
    """Yield the parts of a clause that are more than all those among whom it says they are.

    A part that fits may be one of several, which must make up the whole; far more is of something else.
    """
    for whole, part in itertools.pairwise(line.figures if "trong" in line.tokens else ()):
        more = (whole.value or 0) < (part.value or 0) <= (whole.value or 0) * _HALF_MORE
        if more and _may_be_among(whole, part) and _AMONG.search(line.before(whole)) and _is_told_of(line, whole, part):
            used = (whole, part)
            yield Relation(RelationKind.SUM, Outcome.NOT, used, where_of(*used), part.value, whole.value)


def _may_be_among(whole: Figure, part: Figure) -> bool:
    """Tell whether a part counts what the whole does, or those who lead the bodies that it counts."""
    counts = whole.kind is part.kind is FigureKind.COUNT and is_plain(whole) and is_plain(part)
    noun, other = fold(whole.counted), fold(part.counted)
    if not counts or whole.unit or part.unit or not noun or not other or _TIMES & {noun, other}:
        return False
    persons = is_person(whole) and other in _ANY_PERSON
    return noun == other or noun.startswith(f"{other} ") or persons or _are_led(noun, other)


def _are_led(body: str, head: str) -> bool:
    """Tell whether each body has one such head: "tổ công đoàn" and "tổ trưởng", "chi đoàn" and "bí thư"."""
    led = head.removesuffix(" trưởng")
    return (led != head and f"{body} ".startswith(f"{led} ")) or _LED_BY.get(body) == head


def _is_told_of(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether the words between two counts, and those behind, say the one of the other and of nobody else."""
    noun, other, between = fold(whole.counted), fold(part.counted), line.between(whole, part)
    at_once = _THERE_ARE.fullmatch(between)
    same = noun == other or noun.startswith(f"{other} ")
    if not (at_once or (same and _SAID_OF_SOME.fullmatch(between))) or _OTHERS.search(between):
        return False
    clause = line.after(part).lstrip().removeprefix(other)
    if (
        _COMPOUND.match(clause)
        or (_are_led(noun, other) and _AND_OTHERS.match(clause))
        or _OTHERS_BEHIND.search(clause)
    ):
        return False
    sure = noun == other and not _JUST_BEHIND.search(between)
    return sure or not same or bool(_SAYS_OF_THEM.match(clause))
