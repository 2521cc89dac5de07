"""Days, months and years that cannot be."""

import calendar
import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence

from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.pattern import compiled
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure, FigureKind, SectionKind

_FULL = re.compile(r"(?<!\d)(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>\d{3,4})(?!\d)")
_WORDS = re.compile(r"(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})(?:\s*năm\s*(?P<year>\d{3,4}))?")
_SHORT = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})\s?[/-]\s?(?P<month>\d{1,2})(?![\d/-]|\s?[/.-]\s?\d)"
    # "20-21 và 22/10", "10-15 năm", "24-30 tháng": days, years or months between two numbers.
    r"(?!(?<=-\d\d)(?:\s*,\s*\d{1,2})*(?:\s*,|\s+và)\s*(?:ngày\s+)?\d{1,2}\s?/|\s+(?:năm|tháng)(?!\s*\d))"
)
_MONTH = re.compile(
    # A "T71" that no year follows is a name.
    r"(?:tháng\s*|\bt(?=(?:0?[1-9]|1[0-2])(?!\d)|\d{1,2}\s?[/-]\s?\d{3}))(?P<month>\d{1,2})(?:\s?[/-]\s?(?P<year>\d{3,4})|\s*năm\s*(?P<year_said>\d{3,4}))?(?!\d)"
)
_YEARS = re.compile(
    r"(?P<school>năm học\s+)?(?<![\d/.])(?P<first>(?:19|20)\d\d)\s?[-–]\s?(?P<last>(?:19|20)\d\d)(?!\d|[/.]\d)"
)
_BARE_DAY = re.compile(r"từ\s+(?:ngày\s+)?(?P<day>\d{1,2})\s*(?:đến|tới|[-–])\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}\s?[/-]")
_WAGES = re.compile(r"\b(?:lương|thưởng|thu nhập)\b")
_FROM = re.compile(r"\btừ\s+(?:ngày\s+)?")
_TO = re.compile(r"\s*(?:đến|tới)\s*(?:hết\s+)?(?:ngày\s*)?")
_TERM = re.compile(r"\b(?:cấm|hiệu lực|thời hạn|đình chỉ|áp dụng|hợp đồng|xử phạt|quản chế)\b")
_MONTHS, _DAYS, _LEAP = 12, 31, 2020
_FOUR_DIGITS = 1000
_TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.ASSESSMENT})
_AHEAD = r"\b@ahead\b[^;.]{0,25}$"
_OTHER_TIMES = r"\b(?:@ahead|@far_time|kỷ niệm \d+ năm)\b"
_LOOKS_AHEAD = (
    r"\b(?:@ahead|@far_time|hẹn|mời|ấn định|thống nhất|cam kết|phấn đấu|lịch|sắp|ước|nhằm|để|hướng tới|phục vụ|xin"
    r"|đề nghị|cho phép|đồng ý|phê duyệt|quyết định)\b"
)
_DEEDS = (
    r"(?:tổ chức|bàn giao|diễn ra|khai mạc|bế mạc|khánh thành|khởi công|trao|tiến hành|kết thúc|mở|họp|ra mắt|phát động"
    r"|tổng kết|sơ kết|gặp mặt|đối thoại|kiểm tra|giám sát|thăm|tặng|kết nạp|làm việc)"
)
# Nothing between the deed and its day may lead to another day: "đã tặng quà mừng ngày …", "đã mở sổ góp ý cho ngày …".
_ITS_DAY = (
    r"(?:\s+(?!mừng\b|chào\b|kỷ\b|dịp\b|nhân\b|cho\b|của\b|trước\b|chiến\b|tuyên\b|tháng\b|tuần\b)[^\W\d]+){0,6}?"
    r"\s*(?:vào\s+)?(?:(?:sáng|trưa|chiều|tối|đêm|hôm)\s+)?(?:ngày\s*)?$"
)
_WAS_DONE = re.compile(rf"\bđã\s+(?:được\s+)?{_DEEDS}{_ITS_DAY}")
_JUST_DONE = re.compile(rf"\bđã\s+(?:được\s+)?{_DEEDS}\s+(?:vào\s+)?(?:ngày\s*)?$")
_HELD = re.compile(rf"\b{_DEEDS}{_ITS_DAY}")
_CAME = re.compile(
    r"(?:[^;.\d]|\d{1,2}/\d{1,2}/\d{4}){0,50},\s*(?:(?:có|thu hút|quy tụ|với)\s+)?\d[^;.]{0,60}"
    r"\b(?:tham dự|tham gia|dự(?! (?:kiến|thi|tuyển|phòng|toán|án)\b)|tranh tài|đua tài|so tài|đã thi)\b"
    r"|[^;.]{0,80}\b(?:giành|đoạt|giật|giựt)\s+(?:được\s+)?(?:\d+\s+)?giải\b"
    r"|\s*,\s*(?:đã\s+)?(?:chỉ ra|phát hiện|thu hút|chỉ rõ)\s+(?:được\s+)?\d"
)
# "Kế hoạch số 41/KH-CCB do Thành Hội ban hành ngày 05/12/2023": the deed that gave a document its day.
_SIGNED = re.compile(
    r"\s*[,(]?\s*(?:(?!(?:sẽ|để|trước|chờ|trình|yêu|cho|về|nếu|phải)\b)[^\W\d]+\s+){0,8}?"
    r"(?:ký(?:\s+ban hành)?|ban hành|thông qua|phê duyệt|duyệt|đề|gửi|công bố)\s*(?:vào\s+)?(?:ngày\s*)?"
)
_NOT_YET = re.compile(r"\b(?:chuẩn bị|dự thảo|dự kiến|sẽ|sắp|trình|chờ|để)\b")
_DRAFTED = re.compile(
    r"\b(?:chuẩn bị|đang|sẽ|sắp|dự kiến|chờ|để)\s+(?:hoàn thiện|soạn thảo|dự thảo|trình|ký|ban hành|thông qua"
    r"|phê duyệt)(?:\s+[^\W\d]+){0,5}\s*$|\bdự thảo(?:\s+[^\W\d]+){0,5}\s*$"
)
_YEARS_AHEAD = 2
_FORTNIGHT = 14
_OVER_NEW_YEAR, _SEASON = 3, 5
_DAYS_ALONE = re.compile(r"(?:từ\s+)?ngày\s*(?P<first>\d{1,2})\s?[-–]\s?(?P<last>\d{1,2})")


def dates(line: Line) -> Iterator[Relation]:
    """Yield every date of the sentence that can be checked."""
    for figure in line.others:
        if figure.kind not in {FigureKind.DATE, FigureKind.PERIOD}:
            continue
        said = figure.span.of(line.folded)
        years = _YEARS.search(said)
        if years:
            outcome = Outcome.FITS if _run_on(years) else Outcome.NOT
            yield Relation(RelationKind.DATE, outcome, (figure,), figure.span)
            continue
        found = date_parts(said)
        if found:
            # The thirteenth month is one of wages ("thưởng lương tháng 13").
            wages = said.endswith("13") and _WAGES.search(line.before(figure))
            wrong = not (wages or _is_torn(line, figure) or _are_days(said)) and (
                any(_impossible(*parts) for parts in found)
                or (_disordered(said, found) and not _is_for_a_year(line, found))
                or _too_late(line, figure, found)
                or any(_is_miswritten_year(line, figure, parts) for parts in found)
            )
            yield Relation(RelationKind.DATE, Outcome.NOT if wrong else Outcome.FITS, (figure,), figure.span)
    yield from _backward(line)


def _backward(line: Line) -> Iterator[Relation]:
    """Yield the ranges whose ends are dates of their own ("từ ngày 18/9/2023 đến ngày 06/9/2023") and run backwards."""
    days = [figure for figure in line.others if figure.kind is FigureKind.DATE]
    for first, last in itertools.pairwise(days):
        ranged = _FROM.search(line.before(first)[-len("từ ngày ") :] + first.span.of(line.folded))
        if not ranged or not _TO.fullmatch(line.between(first, last)):
            continue
        found = date_parts(first.span.of(line.folded)) + date_parts(last.span.of(line.folded))
        if len(found) == 2 and _disordered("đến", found):
            yield Relation(RelationKind.DATE, Outcome.NOT, (first, last), where_of(first, last))


def _run_on(years: re.Match[str]) -> bool:
    """Tell whether two years of a period follow one another; those of a school year, right after."""
    first, last = int(years["first"]), int(years["last"])
    return first < last and (not years["school"] or last == first + 1)


_Parts = tuple[int | None, int, int | None]


def date_parts(said: str) -> list[_Parts]:
    """Return (day, month, year) of every date in `said`, in text order; what is not said is None."""
    taken: list[tuple[int, int]] = []
    result: list[tuple[int, _Parts]] = []
    for form in (_FULL, _WORDS, _MONTH, _SHORT):
        for found in form.finditer(said):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            parts = found.groupdict()
            year = parts.get("year") or parts.get("year_said")
            day = parts.get("day")
            result.append(
                (found.start(), (int(day) if day else None, int(parts["month"]), int(year) if year else None))
            )
    return [parts for _, parts in sorted(result, key=lambda one: one[0])]


def _impossible(day: int | None, month: int, year: int | None) -> bool:
    if not 1 <= month <= _MONTHS or (year is not None and year < _FOUR_DIGITS):
        return True
    if day is None:
        return False
    return not 1 <= day <= calendar.monthrange(year or _LEAP, month)[1]


def _disordered(said: str, found: Sequence[_Parts]) -> bool:
    """Tell whether a range runs backwards ("từ ngày 30/10 đến ngày 06/10/2020")."""
    if not re.search(r"\b(?:đến|tới)\b|[–]", said):
        return False
    bare = _BARE_DAY.search(said)
    if bare and len(found) == 1 and found[0][0] is not None:
        # From the 28th to the 2nd may run into the next month.
        return 0 < int(bare["day"]) - found[0][0] <= _FORTNIGHT
    full = [(year, month, day) for day, month, year in found if day is not None]
    if len(full) != 2:
        return False
    (first_year, *first), (last_year, *last) = full
    if first_year is None and _runs_over(first, last, season=last_year is None):
        return False
    if first_year is None or first_year == last_year:
        return first > last
    return last_year is not None and first_year > last_year


def _runs_over(first: Sequence[int], last: Sequence[int], *, season: bool) -> bool:
    """Tell whether a range of months and days runs into the next year.

    "Từ 25/12 đến 05/01", "từ 1/9 đến 30/4" of every year.
    """
    return first[0] - last[0] >= (_SEASON if season else _OVER_NEW_YEAR)


def _is_for_a_year(line: Line, found: Sequence[_Parts]) -> bool:
    """Tell whether what holds for a term runs to the day before the same one ("cấm từ 27/8 đến 26/8/2020")."""
    (first_day, first_month, first_year), (day, month, _) = found[0], found[-1]
    whole = first_year is None and month == first_month and None not in {day, first_day} and first_day == (day or 0) + 1
    return whole and bool(_TERM.search(line.text))


def _are_days(said: str) -> bool:
    """Tell whether two numbers are days of one month that goes unsaid ("từ ngày 10-22 hằng tháng")."""
    days = _DAYS_ALONE.fullmatch(said)
    return days is not None and _MONTHS < int(days["last"]) <= _DAYS and int(days["first"]) < int(days["last"])


def _is_torn(line: Line, figure: Figure) -> bool:
    """Tell whether other numbers stand on both sides of a day and month, as in a number broken up ("2 31/2 65 ha")."""
    return bool(re.search(r"\d\s+$", line.before(figure)) and re.match(r"\s+\d", line.after(figure)))


def _too_late(line: Line, figure: Figure, found: Sequence[_Parts]) -> bool:
    """Tell whether a full date in an account of what was done lies years after the report."""
    written = line.report.letterhead.date
    section = line.section
    if (
        written is None
        or (section is not None and section.kind not in _TOLD)
        or compiled(_AHEAD).search(line.before(figure))
    ):
        return False
    for day, month, year in found:
        if day is None or year is None or _impossible(day, month, year):
            continue
        day_said = dt.date(year, month, day)
        if year >= written.year + _YEARS_AHEAD:
            return True
        told = (
            (is_of_document(line, figure) and not _is_drafted(line, figure))
            or _is_signed(line, figure)
            or _is_past(line, figure)
            or _is_told_as_done(line, figure)
        )
        if day_said > written and told:
            return True
    return False


def _is_miswritten_year(line: Line, figure: Figure, parts: _Parts) -> bool:
    """Tell whether what was done is dated in the next year, or in one with the digits of the report's exchanged.

    The day lies before the report's own, were the year the same; nothing in the sentence looks ahead or far back.
    """
    day, month, year = parts
    written = line.report.letterhead.date
    section = line.section
    told = section is not None and section.kind in _TOLD
    if not told or written is None or day is None or year in {None, written.year} or _impossible(*parts):
        return False
    exchanged = sorted(str(year)) == sorted(str(written.year))
    if (year != written.year + 1 and not exchanged) or (month, day) > (written.month, written.day):
        return False
    other = compiled(_OTHER_TIMES).search(line.text)
    return not other and not is_of_document(line, figure)


def _is_past(line: Line, figure: Figure) -> bool:
    """Tell whether the sentence opens with the day, and says that what followed on it was done."""
    opens = re.fullmatch(r"\W*(?:(?:vào|trong|sáng|chiều|tối)\s+)*(?:ngày\s*)?", line.before(figure))
    done = re.match(r"[^;.]{0,60}?\b(?:đã|vừa)\b", line.after(figure))
    return bool(opens and done) and not compiled(r"\b@ahead\b").search(line.text)


def _is_told_as_done(line: Line, figure: Figure) -> bool:
    """Tell whether what happened on the day is told as done, or who came and what was found are counted behind it."""
    # "Đã tổ chức ngày 15/12, phục vụ …" was done whatever it was for.
    before = line.before(figure)
    if compiled(_LOOKS_AHEAD).search(before if _JUST_DONE.search(before) else line.text):
        return False
    return bool(_WAS_DONE.search(before) or (_HELD.search(before) and _CAME.match(line.after(figure))))


def _is_signed(line: Line, figure: Figure) -> bool:
    """Tell whether a document named before the date is said to have been signed or passed on it."""
    before = [other for other in line.others if other.span.end <= figure.span.start]
    if not before or before[-1].kind is not FigureKind.DOCUMENT or _NOT_YET.search(line.before(figure)):
        return False
    return bool(_SIGNED.fullmatch(line.between(before[-1], figure)))


def _is_drafted(line: Line, figure: Figure) -> bool:
    """Tell whether the document right before a date is still to be signed: "chuẩn bị ban hành Nghị quyết số 06 …"."""
    document = [other for other in line.others if other.span.end <= figure.span.start][-1]
    return bool(_DRAFTED.search(line.before(document)))


def is_of_document(line: Line, figure: Figure) -> bool:
    """Tell whether the date is that of a document named right before it."""
    before = [other for other in line.others if other.span.end <= figure.span.start]
    return (
        bool(before)
        and before[-1].kind is FigureKind.DOCUMENT
        and len(line.between(before[-1], figure).strip(" ,")) == 0
    )
