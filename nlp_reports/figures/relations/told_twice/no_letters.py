"""Letters of complaint that are said never to have come, and so many of them told elsewhere.

"Đơn thư khiếu nại, tố cáo: cả năm không phát sinh đơn nào" and "còn gỡ xong 02 đơn thưa của công nhân". A denial of
some letters only ("đơn thư vượt cấp", "tồn đọng", "trong nội bộ") leaves others, and so do letters that others got
("phối hợp giải quyết", "của nhân dân"); who asks for something writes a letter too, but complains of nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import denial_as_figure
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind

_KIND: Final = r"(?:khiếu nại|tố cáo|khiếu kiện|kiến nghị|phản ánh|thưa\b)"
_LETTERS: Final = rf"đơn(?:\s+thư\b)?(?:,?\s+(?:và\s+)?(?:thư\b|{_KIND}))*"
_NONE: Final = r"không\s+(?:có|phát sinh|nhận(?:\s+được)?|tiếp nhận|để xảy ra|xảy ra)(?:\s+thêm)?"
_AT_ALL: Final = (
    r"(?:\s+(?:nào|gì))?(?:\s+(?:trong|cả|của|năm|kỳ|nay|toàn|ngành|huyện|tỉnh|xã|hội|đoàn|công|báo|cáo|20\d\d)\b)*"
    rf"\s*(?:[.;)]|,(?!\s*(?:và\s+)?{_KIND})|$)"
)
# What opens the clause is of the whole report, or names the letters ahead of a colon.
_WHOLE: Final = r"(?:(?:trong|cả|của|năm|kỳ|nay|toàn|ngành|huyện|tỉnh|xã|hội|đoàn|công|20\d\d|hoàn|tuyệt|đối)\s+)*"
_DENIED: Final = re.compile(
    rf"(?:^|[.;,]\s*)\W*{_WHOLE},?\s*{_NONE}\s+(?P<what>{_LETTERS}){_AT_ALL}"
    rf"|(?:^|[.;]\s*)\W*(?P<label>{_LETTERS})\s*:\s*{_WHOLE}{_NONE}"
    rf"(?:\s+(?:đơn|thư|đơn thư|trường hợp|vụ việc)\b)?{_AT_ALL}"
)
_CAME: Final = re.compile(
    r"\b(?:nhận|tiếp nhận|giải quyết|xử lý|gỡ|tháo gỡ|trả lời|thụ lý|phát sinh|xảy ra|còn|có)"
    r"(?:\s+(?:được|xong|dứt điểm|ổn thoả|tổng số|tổng cộng|cả|thêm))*\s*$"
)
_COMPLAINS: Final = re.compile(rf"\s*đơn(?:\s+thư\b)?(?P<kinds>(?:,?\s+(?:và\s+)?(?:thư\b|{_KIND}))*)")
_OTHERS: Final = re.compile(
    rf"\b(?:phối hợp|tham gia|tham mưu|giám sát|tư vấn|hỗ trợ|giúp|(?<!thanh tra )nhân dân|người dân|công dân"
    rf"|nông dân|bạn đọc|tồn|cũ|trước|nhiệm kỳ|giai đoạn|20\d\d|{EARLIER_TIME})\b"
)
# "Nội bộ đoàn kết, không có đơn thư" tells of those who lead only.
_INNER: Final = re.compile(r"\b(?:nội bộ|ban chấp hành|ban thường vụ|cơ quan|cán bộ|bộ máy)\b[^.;]*$")
_A_KIND: Final = re.compile(_KIND)


def no_letters(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the denials of letters of complaint that a count of such letters in another sentence contradicts."""
    told = [line for line in lines if "đơn" in line.tokens and not line.planned]
    denials = [(line, found) for line in told for found in _DENIED.finditer(line.text) if not _is_inner(line, found)]
    for line, found in denials:
        denied = set(_A_KIND.findall(found["what"] or found["label"]))
        counted = (one for other in told if other is not line for one in _counted(other, denied))
        figure = next(counted, None)
        if figure is not None:
            yield _relation(line, found, figure)


def _is_inner(line: Line, found: re.Match[str]) -> bool:
    return _INNER.search(line.text[: found.start()]) is not None


def _counted(line: Line, denied: set[str]) -> Iterator[Figure]:
    """Yield the counts of letters that came, or were settled, and are of a kind that is denied."""
    for figure in line.figures:
        said = _COMPLAINS.match(line.after(figure)) if figure.kind is FigureKind.COUNT and is_plain(figure) else None
        if said is None or not _CAME.search(line.before(figure)) or _OTHERS.search(line.text):
            continue
        kinds = set(_A_KIND.findall(said["kinds"]))
        complains = "thưa" in kinds or bool(kinds & denied) or (bool(kinds) and not denied)
        if complains:
            yield figure


def _relation(line: Line, found: re.Match[str], figure: Figure) -> Relation:
    denial = denial_as_figure(line, line.span_of(found))
    used = in_order((denial, figure))
    return Relation(RelationKind.CONFLICT, Outcome.NOT, used, used[0].span)
