"""Days of one undertaking in an order that cannot be, each known by the word for its step: proposed, signed, begun.

"Trình ngày 14/02; lãnh đạo phê duyệt ngày 09/02"; "chung kết ngày 22/7, sau vòng sơ khảo ngày 11/8"; "hoàn thành trước
ngày 30/6. Hai đơn vị cuối cùng … ngày 11/7". What the later step is told of may name nothing that was not told before.
"""

import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.date import date_parts, is_of_document
from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold, whole_words

_MAY: Final = re.compile(r"\d\s?[/.-]\s?\d")
_WORD: Final = re.compile(r"[^\W\d]+")
_TIMED: Final = re.compile(r"\s*(?:(?:vào|từ|trong|hồi|đến|hết|là|lúc)\s+)*(?:ngày\s*)?$")
_OTHER: Final = re.compile(
    r"\b(?:khác|thứ (?:nhất|hai|ba|tư|\d)|đầu tiên|cuối cùng|đợt|lần|năm học|học kỳ|bế giảng|năm sau|năm tới|sửa đổi"
    r"|bổ sung|điều chỉnh|giai đoạn|lại|kéo dài|chậm|quá hạn|trước đó|kế hoạch số|dự kiến|gia hạn|tiếp tục|năm trước"
    r"|năm ngoái)\b"
)
# "Hội thi cấp huyện khai mạc ngày …, hội thi cấp cơ sở kết thúc ngày …" are two undertakings.
_LEVEL: Final = re.compile(
    r"\b(?:cấp|cơ sở|huyện|tỉnh|xã|phường|thị trấn|khối|cụm|chi hội|chi đoàn|các|những|mỗi|từng|nhiều)\b"
)
# "Sau do dịch phải hoãn đến ngày …", "sau mới khánh thành ngày …": no event is named that it came after.
_THEN: Final = re.compile(
    r"[^;.\d]{0,40}?,\s*(?:ngay\s+|tức là\s+)?(?P<way>sau|trước)\s+(?!đó\b|này\b|mắt\b|hết\b|tiên\b|hạn\b|khoảng\b)"
    r"(?=(?:khi|vòng|phần|trận|lễ|buổi|đêm|cuộc|phiên|kỳ|hội nghị|hội thi|hội thao|đại hội|sơ khảo|sơ kết|bán kết"
    r"|chung kết|khai mạc|chấm|căn|nhà|công trình)\b)"
    r"(?P<what>(?:(?!(?:do|vì|phải|chuyển|lùi|dời|hoãn|mới|lại|bị)\b)[^\W\d]+\s+){1,8}?)(?:vào\s+)?(?:ngày\s*)?$"
)
_AND_ALSO: Final = re.compile(r"\s*(?:,|và)\s+(?:[^\W\d]+\s+){0,5}(?:ngày\s*)?")
_DAY: Final = r"(?:ngày\s*)?$"
_AFTER_IT: Final = re.compile(rf"\W*(?:ngay\s+)?sau\s+(?P<what>(?:[^\W\d]+\s*){{1,4}}),\s*(?:(?:đến|vào)\s+)?{_DAY}")
_HELD: Final = re.compile(
    rf"\b(?:tổ chức|diễn ra|tiến hành|họp|khai mạc|được mở|hoàn thành)\s+(?:vào\s+|trong\s+)*{_DAY}"
)
_LIMIT: Final = re.compile(
    r"\b(?:hoàn thành|xong|kết thúc|hoàn tất|tổ chức)\b[^;.,\d]{0,30}"
    rf"\b(?:trước|chậm nhất|không quá)\s+(?:là\s+)?{_DAY}"
)
_LAST: Final = re.compile(r"[^;.]{0,40}\b(?:cuối cùng|sau cùng|muộn nhất|chậm nhất)\b[^;.]{0,120}?(?:ngày\s*)?$")
_PLANNED: Final = re.compile(r"\b(?:yêu cầu|chỉ đạo|quy định|giao|kế hoạch|đề nghị)\b")
_SPREAD: Final = 75


class _Day(NamedTuple):
    """A date of a sentence: its first and last day, and whether its year is told."""

    figure: Figure
    first: dt.date
    last: dt.date
    dated: bool


def sequences(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the days of which the later step lies before the earlier one."""
    before: tuple[Line, list[_Day]] | None = None
    for line in lines:
        days = list(_days(line)) if line.others and _MAY.search(line.text) else []
        if days and not line.planned:
            yield from _of_steps(line, days)
            yield from _of_words(line, days)
            if before and before[0].sentence.paragraph == line.sentence.paragraph:
                yield from _of_next(before, line, days)
        before = (line, days) if days else None


def _days(line: Line) -> Iterator[_Day]:
    """Yield the dates of a sentence that can be read; without a year they are taken to be of one year."""
    written = line.report.letterhead.date
    figures = [one for one in line.others if one.kind is FigureKind.DATE and not is_of_document(line, one)]
    read = [(one, date_parts(one.span.of(line.folded))) for one in figures]
    years = {year for _, parts in read for _, _, year in parts if year}
    if len(years) > 1 and any(not any(year for _, _, year in parts) for _, parts in read):
        return
    year = next(iter(years), written.year if written else 0)
    for figure, parts in read:
        own = [told for _, _, told in parts if told]
        try:
            found = [dt.date(told or (own or [year])[0], month, day or 0) for day, month, told in parts]
        except ValueError:
            continue
        if found:
            yield _Day(figure, found[0], found[-1], bool(years))


def _is_before(one: _Day, other: _Day) -> bool:
    """Tell whether a day surely lies before another: without years only where it is not far off."""
    apart = (other.first - one.last).days
    return apart > 0 and (other.dated or apart <= _SPREAD)


def _of_steps(line: Line, days: Sequence[_Day]) -> Iterator[Relation]:
    """Read "phát động ngày …, tổng kết ngày …": a later step, of nothing else, that lies before an earlier one."""
    start = line.sentence.span.start
    for at, (one, other) in enumerate(itertools.pairwise(days)):
        head = line.folded[days[at - 1].figure.span.end if at else start : one.figure.span.start]
        told = _plain(line, one.figure, other.figure)
        first, second = _step(head), _step(told)
        if first is None or second is None or first >= second or _OTHER.search(head + told) or ". " in told:
            continue
        known = {*_WORD.findall(line.before(one.figure))} | _idle()
        own = _approvers().sub(" ", told)
        if not _LEVEL.search(own) and known.issuperset(_WORD.findall(own)) and _is_before(other, one):
            yield _wrong(one, other)


def _plain(line: Line, one: Figure, other: Figure) -> str:
    """Return the words between two days without the papers that they name."""
    told, start = line.between(one, other), one.span.end
    for paper in reversed(line.others):
        if paper.kind is FigureKind.DOCUMENT and start <= paper.span.start < other.span.start:
            told = told[: paper.span.start - start] + told[paper.span.end - start :]
    return told


def _step(said: str) -> int | None:
    """Return the step of the last word for one, right before a day but for a few words."""
    words = _steps()
    found = list(_any_step().finditer(said))
    if not found or not _TIMED.search(said):
        return None
    tail = said[found[-1].end() :]
    return words[" ".join(found[-1][0].split())] if "," not in tail and len(tail.split()) <= _SPREAD // 10 else None


def _of_words(line: Line, days: Sequence[_Day]) -> Iterator[Relation]:
    """Read "chung kết ngày 22/7, sau vòng sơ khảo ngày 11/8 và vòng bán kết ngày 27/8"."""
    for at, (one, other) in enumerate(itertools.pairwise(days)):
        said = _THEN.fullmatch(line.between(one.figure, other.figure))
        if said is None or _OTHER.search(line.text):
            continue
        more = days[at + 2 : at + 3]
        also = [also for also in more if _AND_ALSO.fullmatch(line.between(other.figure, also.figure))]
        for later in (other, *also):
            if _is_before(one, later) if said["way"] == "sau" else _is_before(later, one):
                yield _wrong(one, later)
                break


def _of_next(before: tuple[Line, list[_Day]], line: Line, days: Sequence[_Day]) -> Iterator[Relation]:
    """Read "Đại hội tổ chức ngày …. Sau Đại hội, ngày …" and "hoàn thành trước ngày …. Đơn vị cuối cùng … ngày …"."""
    first, known = before
    one, other = known[-1], days[0]
    head = first.before(one.figure)
    after = _AFTER_IT.fullmatch(line.before(other.figure))
    named = after is not None and after["what"].strip() in head
    if len(known) == 1 and named and _HELD.search(head) and _is_before(other, one):
        yield _wrong(one, other)
    last = _LIMIT.search(head) and not _PLANNED.search(head) and _LAST.fullmatch(line.before(other.figure))
    if last and _is_before(one, other):
        yield _wrong(one, other)


def _wrong(one: _Day, other: _Day) -> Relation:
    used = (one.figure, other.figure)
    return Relation(RelationKind.DATE, Outcome.NOT, used, where_of(*used))


@functools.cache
def _steps() -> dict[str, int]:
    return {fold(row["word"]): int(row["step"]) for row in table("step_words") if row["step"].isdigit()}


@functools.cache
def _any_step() -> re.Pattern[str]:
    return whole_words(_steps(), blanks=r"\s+")


@functools.cache
def _idle() -> frozenset[str]:
    rows = (row for row in table("step_words") if row["step"] != "approver")
    return frozenset(word for row in rows for word in fold(row["word"]).split())


@functools.cache
def _approvers() -> re.Pattern[str]:
    """Return what finds those above who approve: they name no other undertaking."""
    names = (fold(row["word"]) for row in table("step_words") if row["step"] == "approver")
    return whole_words(names, blanks=r"\s+")
