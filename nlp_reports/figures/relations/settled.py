"""More settled than came, where none was left: "nhận 05 đơn, không có đơn tồn từ năm trước; giải quyết xong 06 đơn".

What came and what was settled are the only numbers of that thing in the sentence, or in it and the next one: another
one may tell of more that came.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY: Final = cues(("không", "chưa", "chẳng"))
_BEFORE: Final = r"(?:(?:năm|kỳ|quý|tháng) (?:trước|ngoái|cũ)|từ trước|trước đó|cũ|đầu (?:năm|kỳ))"
# None of some letters only leaves others: "không có đơn nặc danh từ năm trước".
_SOME_ONLY: Final = r"(?:nặc danh|mạo danh|vượt cấp|đông người|tập thể|trùng|kéo dài|phức tạp)\b"
_NONE_LEFT: Final = re.compile(
    rf"\b(?:không|chẳng)\s+(?:(?:có|còn|tồn|nhận|phải)\s+)+(?:(?!{_SOME_ONLY})[^\W\d]+\s+){{0,5}}?{_BEFORE}\b"
    rf"(?:\s+(?:từ|của)\s+{_BEFORE}\b)?"
    rf"|\b{_BEFORE}\s+(?:không|chẳng)\s+(?:có|còn|tồn|để)\b"
)
_OTHER_TIME: Final = re.compile(r"\b(?:năm (?:trước|ngoái)|(?:cùng )?kỳ|20\d\d)\b")
_CAME: Final = re.compile(
    r"\b(?:tiếp nhận|nhận|phát sinh|xảy ra|thụ lý|gửi đến|gửi về|đến)"
    r"(?:\s+(?:được|mới|trong năm|trong kỳ|cả năm|năm nay|tất cả|tổng số|tổng cộng|là|có|chỉ|thêm))*\s*$"
)
_SETTLED: Final = re.compile(
    r"\b(?:giải quyết|xử lý|trả lời|hoà giải|phúc đáp|gỡ|tháo gỡ)"
    r"(?:\s+(?:thành|xong|dứt điểm|hết|được|cả|tất cả|đúng hạn|thoả đáng|kịp thời|là|rồi|đúng luật))*\s*$"
)
_OF_OTHERS: Final = re.compile(
    r"\b(?:kể cả|tính cả|gồm cả|cả đơn|của năm|phối hợp|cấp trên|chuyển đến|chuyển về|toà án|công an|chính quyền|ubnd"
    r"|liên quan)\b"
)
# Who settled may be more than those who were told to have got them.
_WHO: Final = re.compile(
    r"\b(?:toàn|trong) (?:ngành|hệ thống|tỉnh|huyện|thành phố|thị xã|quận|xã|phường|hội|khối)\b"
    r"|\b(?:cấp|các) (?:tỉnh|huyện|xã|cơ sở|cđcs|chi hội|đơn vị|tổ)\b"
)


def settled(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what was settled where it is more than what came, and nothing had been left from before."""
    for at, line in enumerate(lines):
        near = [line, *(one for one in lines[at + 1 : at + 2] if one.sentence.paragraph == line.sentence.paragraph)]
        if line.planned or not any(_MAY.stand_in(one) for one in near) or not any(map(_says_none_left, near)):
            continue
        for came in line.figures:
            if _CAME.search(line.before(came)) and came.kind is FigureKind.COUNT and came.counted and is_plain(came):
                yield from _held_against(near, came)


def _says_none_left(line: Line) -> bool:
    return _NONE_LEFT.search(line.text) is not None


def _held_against(near: Sequence[Line], came: Figure) -> Iterator[Relation]:
    """Hold what came against the only other number of it, where this one is told to be settled."""
    noun = fold(came.counted)
    told = [(line, figure) for line in near for figure in line.figures if fold(figure.counted) == noun]
    if len(told) != 2 or told[0][1] is not came:
        return
    line, last = told[1]
    between = _NONE_LEFT.sub("", line.folded[came.span.end : last.span.start])
    others = _OTHER_TIME.search(between) or any(_OF_OTHERS.search(one.text) for one in near)
    others = others or not {*_WHO.findall(between)} <= {*_WHO.findall(near[0].before(came))}
    counted = last.kind is FigureKind.COUNT and is_plain(last) and _SETTLED.search(line.before(last))
    if counted and not others and (last.value or 0) > (came.value or 0):
        yield Relation(RelationKind.SUM, Outcome.NOT, (came, last), where_of(last), last.value, came.value)
