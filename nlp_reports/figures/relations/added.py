"""Parts and the whole that a sentence closes them with: "…, cộng cả 3 môn là 138 người", "…, không có loại nào khác".

The parts are only those of one run, one noun and one sentence; a number of parts that is told must be theirs.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.wholes import comparable, is_plain, is_slip_of, judged, lacks, relation, total_of
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY = cues(
    (
        *("cộng", "tổng", "tính chung", "gộp", "gom", "dồn", "tất cả", "cả", "toàn", "hết thảy", "vị chi"),
        *("không có", "không còn"),
    )
)
_UNITS = r"(?:huyện|tỉnh|xã|ngành|thị xã|thành phố|hội|đoàn|khối)"
_ADDS = re.compile(
    r"[^;.()\d]{0,40},\s*(?:và\s+)?"
    r"(?:cộng|tổng cộng|cộng lại|cộng chung|cộng dồn|tính chung|tính gộp|gộp|gộp lại|tất cả|cả thảy|hết thảy|vị chi"
    rf"|(?:cả|toàn) {_UNITS}|(?:cả|tổng)(?=\s+(?:hai|ba|bốn|năm|[2-5])\s)|tổng(?=\s*$))"
    r"(?:\s+(?:tất cả|lại|chung|cả|toàn bộ))*"
)
# "Gom cả ba khoản 420 triệu đồng, 230 triệu đồng và 172 triệu đồng được 832 triệu đồng".
_ADDS_FIRST = re.compile(
    r"\b(?:gom|gộp|cộng|dồn)(?:\s+(?:cả|chung|lại|hết)){1,2}\s+(?P<many>hai|ba|bốn|năm)\s+[^\W\d]+(?:\s+[^\W\d]+){0,2}\s*$"
)
_COMES_TO = re.compile(r"[^;.()\d]{0,30}?,?\s*(?:thì\s+)?(?:được|là|thành)\s*$")
# Of those there may be more than are told one by one.
_OF_UNIT = re.compile(rf"\b(?:cả|toàn) {_UNITS}\b")
_WITH_OTHERS = re.compile(r"[^;.]{0,20}\b(?:kể cả|tính cả|gồm cả|bao gồm|chưa kể)\b")
_MANY = re.compile(
    r"\s+(?P<many>hai|ba|bốn|năm|[2-5])\s+[^\W\d]+"
    r"(?:\s+(?!(?:trao|tặng|mở|thu|chi|xây|trồng|cấp|được|có)\b)[^\W\d]+)?"
)
_BEHIND_MANY = re.compile(r"(?:\s*[^\W\d]++){1,3}")
_IS = re.compile(
    r"(?:\s+(?:là|được|có|lên tới|đạt|đủ|đúng|tròn|vừa|với|bằng|gồm|đã|trao|tặng|mở|thu|chi|xây|trồng|cấp|kết nạp"
    r"|tổ chức|vận động))*\s*"
)
_OF_ALL = re.compile(
    r"(?:\s*[^\W\d]+){1,3}?(?:\s+(?:là|được|có|đạt|với|bằng|trao|tặng|mở|thu|chi|xây|trồng|cấp|kết nạp))+\s*"
)
_NEXT = re.compile(r"(?:m[23]|[^;.()\d]){0,40}(?:,|\bvà\b)(?:\s*(?:đợt|lần|năm|tháng)\s+\d{1,4}\b)?[^;.()\d]{0,50}")
_CLOSED = re.compile(
    r"[^;.()\d]{0,60},?\s*(?:và\s+)?không (?:có|còn)\s+(?:(?:loại|loại hình|khoản|hình thức|đối tượng|nội dung|nguồn)\b"
    r"[^;.()\d]{0,30}\b(?:khác|chưa)\b|[^;.,()\d]{0,30}\bnào(?: (?:khác|chưa)\b|\s*(?:[.;]|$)))"
)
_LISTS = re.compile(
    r"[^;.()\d]{0,60}(?:\)[^;.()\d]{0,40}|\b(?:có|gồm|là|đã)\b[^;.()\d]{0,40}|:[^;.()\d]{0,40}|,[^;.()\d]{0,30})"
)
_APART = re.compile(r"\b(?:trong đó|riêng|trừ|với|thêm|tổng|cộng)\b")
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5}
_NEAR = Decimal("0.7")


def added(line: Line) -> Iterator[Relation]:
    """Yield what the sentence says of parts and the whole behind or before them that closes the listing."""
    if len(line.figures) <= 2 or not _MAY.stand_in(line):
        return
    for at in range(2, len(line.figures)):
        yield from _behind(line, at)
    for at in range(2, len(line.figures)):
        yield from _closed(line, at)


def _behind(line: Line, at: int) -> Iterator[Relation]:
    """Read "Bóng chuyền 58 người, cầu lông 47 người, kéo co 33 người, cộng cả 03 môn là 138 người"."""
    whole = line.figures[at]
    many, last = _opened(line, at)
    if last is None or not _is_plain(whole):
        yield from _behind_cue(line, at) if _is_plain(whole) else ()
        return
    parts = _run_to(line, last, whole)
    before = line.figures[: last + 1 - len(parts)]
    told = len(parts) == many if many else not any(one.unit == whole.unit for one in before)
    if len(parts) >= 2 and told and not _may_lack(line, whole, parts):
        yield from _held(whole, parts)


def _may_lack(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether "cả huyện 104" may hold more than what was told one by one: the parts fall short by no slip."""
    of_unit = _OF_UNIT.search(line.between(parts[-1], whole)) or _WITH_OTHERS.match(line.after(whole))
    return bool(of_unit) and lacks(whole, parts) and not is_slip_of(parts, whole.value or Decimal(0))


def _behind_cue(line: Line, at: int) -> Iterator[Relation]:
    """Read "Gom cả ba khoản 420 triệu đồng, 230 triệu đồng và 172 triệu đồng được 832 triệu đồng"."""
    whole = line.figures[at]
    if _COMES_TO.fullmatch(line.between(line.figures[at - 1], whole)):
        parts = _run_to(line, at - 1, whole)
        said = _ADDS_FIRST.search(line.before(parts[0])) if parts else None
        if said and len(parts) == _WORDS[said["many"]]:
            yield from _held(whole, parts)


def _opened(line: Line, at: int) -> tuple[int, int | None]:
    """Return how many parts are said to be added, nought where that goes unsaid, and where the last of them stands."""
    whole = line.figures[at]
    said = _ADDS.match(line.between(line.figures[at - 1], whole))
    if said is not None:
        rest = line.between(line.figures[at - 1], whole)[said.end() :]
        many = _MANY.match(rest)
        ended = _IS.fullmatch(rest[many.end() :] if many else rest)
        parts = (_WORDS.get(many["many"]) or int(many["many"])) if many else 0
        return parts, (at - 1 if ended else None)
    number = line.figures[at - 1]
    if (
        at <= 2
        or number.kind is not FigureKind.COUNT
        or not _ADDS.fullmatch(line.between(line.figures[at - 2], number).rstrip())
    ):
        return 0, None
    between = line.between(number, whole)
    counted = _BEHIND_MANY.match(between)
    ended = counted and _OF_ALL.fullmatch(between)
    return int(number.value or 0), (at - 2 if ended else None)


def _run_to(line: Line, last: int, whole: Figure) -> list[Figure]:
    """Return the figures side by side up to `last` that count what the whole does."""
    parts: list[Figure] = []
    for figure in reversed(line.figures[: last + 1]):
        joined = not parts or _NEXT.fullmatch(line.between(figure, parts[0]))
        apart = parts and _APART.search(line.between(figure, parts[0]))
        if not joined or apart or not _is_plain(figure) or not comparable(whole, figure):
            break
        parts.insert(0, figure)
    return parts


def _closed(line: Line, at: int) -> Iterator[Relation]:
    """Read "Trong 30 chi hội có 18 chi hội chăn nuôi và 12 chi hội trồng nấm, không có loại hình nào khác"."""
    if not _CLOSED.match(line.after(line.figures[at])):
        return
    run = _run_to(line, at, line.figures[at])
    before = line.figures[: at + 1 - len(run)]
    for whole, parts in ([(before[-1], run)] if before else []) + [(run[0], run[1:])] if run else []:
        if len(parts) >= 2 and _is_plain(whole) and comparable(whole, parts[0]) and _lists(line, whole, parts):
            yield from _held(whole, parts)
            return


def _lists(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    smaller = all((part.value or 0) < (whole.value or 0) for part in parts)
    return smaller and bool(_LISTS.fullmatch(line.between(whole, parts[0])))


def _is_plain(figure: Figure) -> bool:
    told = is_plain(figure) and not figure.per
    return told and figure.kind in AMOUNTS and bool(figure.unit or fold(figure.counted))


def _held(whole: Figure, parts: Sequence[Figure]) -> Iterator[Relation]:
    total, value = total_of(parts), whole.value or Decimal(0)
    outcome = judged(whole, parts)
    if outcome is Outcome.NOT and not are_near(total, value, _NEAR):
        outcome = Outcome.CANNOT
    yield relation(whole, parts, outcome)
