"""The days that a guideline sets: until when to send, to count, to estimate."""

import calendar
import datetime as dt
import re
from collections.abc import Sequence

_DAY = (
    r"(?:(?:ngày|bữa)\s+)?(?P<day>\d{1,2})\s*"
    r"(?:[/.-]\s*(?P<month>\d{1,2})(?:\s*[/.-]\s*(?P<year>\d{4}))?"
    r"|tháng\s+(?P<m>\d{1,2})(?:\s+năm\s+(?P<y>\d{4}))?)"
)
_HOUR = (
    r"(?:\d{1,2}\s*(?:giờ|[hg:])(?:\s*\d{2})?(?:\s*(?:phút|['’]))?,?\s+)?"
    r"(?:(?:trước|hết|cuối|trong)\s+)?(?:(?:(?:giờ|buổi|ngày)\s+)?"
    r"(?:làm việc|hành chính|sáng|chiều|nghỉ trưa|tan (?:làm|sở|tầm))(?:\s+của)?,?\s+)?"
    r"(?:(?:ngày\s+)?(?:thứ \w+|chủ nhật),?\s*(?:\(\s*)?)?(?:trong\s+)?"
)
_MONTH = r"tháng\s+(?P<month>\d{1,2})(?:(?:\s+năm\s+|\s*/\s*)(?P<year>\d{4}))?(?!\s*[/.-]?\d)"
_BEFORE = (
    r"trước|(?:chậm|trễ|muộn) nhất|không quá|không (?:muộn|trễ|chậm) (?:hơn|quá)|hạn (?:cuối|chót)(?: cùng)?"
    r"(?:(?: để)? (?:nhận|gửi|nộp)(?: báo cáo)?)?"
    r"|(?:thời )?hạn (?:gửi|nộp|nhận|hoàn thành)(?: báo cáo)?(?: (?:chót|cuối)(?: cùng| hết)?)?|(?:thời )?hạn(?=\s*:)"
    r"|thời gian (?:gửi|nộp)(?: báo cáo)?|(?:khoá sổ|ngừng|thôi) nhận báo cáo(?: lúc)?"
    r"|(?:ngày|bữa)(?: \w+){0,3}? (?:cuối cùng|cuối|chót)(?: (?:để )?(?:nhận|gửi|nộp) báo cáo)?"
    r"|(?:nhận|gửi|nộp) báo cáo(?: \w+){0,3}? đến|(?:gửi|nộp)(?: báo cáo)?(?=\s*:)"
    r"|ngày (?:gửi|nộp|nhận)(?: báo cáo)?(?=\s*(?::|là(?!\w)))"
)
_AT = r"(?:\s+(?:là|vào|đến))*\s*:?\s+"
# "Nhận báo cáo và biểu số liệu (bản giấy và tệp) đến hết ngày 12/11", not "gửi báo cáo, số liệu tính đến ngày 31/10".
_SENT = r"(?<!\w)(?:nhận|gửi|nộp|hoàn thành)(?!\w)(?:(?!tính|lấy|chốt|cập nhật|ước)[^.;]){0,160}?"
_LATE = (
    r"[^.;]{0,60}?(?<!\w)(?:(?:chưa|không) (?:gửi|nộp|có) báo cáo|(?:chưa|không) (?:gửi|nộp)(?= coi|,| thì)|coi như)"
)
_UNTIL = (
    r"(?:số liệu[^.;]{0,60}?|(?:kỳ|thời gian|thời kỳ) (?:báo cáo|số liệu|lấy|tính|thống kê)[^.;]{0,60}?"
    r"|(?:chốt|tính|lấy|cập nhật|thống kê|cộng|đếm)(?:\s+(?:mọi|các))?(?:\s+(?:con )?số(?: liệu)?)?"
    r"(?:\s+(?:tròn|trọn|đủ)(?: [^\W\d]+){1,3},?)?(?:\s+(?:từ|trong khoảng)[^.;]{0,40}?)?\s+)"
    r"(?:đến|tới)\s+"
)
_CLOSED = (
    r"(?:khoá (?:sổ|số liệu|số(?= (?:ngày |\d)))(?! nhận)|sổ(?: sách)? (?:được )?khoá"
    r"|(?:số liệu|con số)[^.;]{0,40}? (?:khoá|dừng|kết thúc|tại thời điểm)|chốt|mốc"
    r"|thời điểm (?:tính|lấy))(?:\s+(?!từ(?!\w))\w+){0,6}?\s*:?\s*"
    r"(?:là\s+|vào\s+|tại\s+)?(?:hết\s+|cuối\s+)?(?:\d{1,2}\s*(?:giờ|h)\s+)?(?:(?:giờ|ngày) làm việc\s+)?"
    r"(?:thời điểm\s+)?"
    r"(?=ngày|\d{1,2}(?:/\d|\s+tháng))"
)
_FROM = r"(?:số liệu|báo cáo|thống kê)[^.;]{0,30}?\d{1,2}/\d{1,2}(?:/\d{4})?\s*[-–]\s*"
_NOT = "".join(rf"(?<!{word} )" for word in ("không", "không cần", "không phải", "khỏi", "đừng", "thoả", "quy", "mơ"))
_GUESS = rf"{_NOT}(?<!\w)ước(?! (?:mong|mơ|nguyện|vọng|muốn|chừng)(?!\w))"
_OF_PARTS = r"dự (?:kiến|ước|báo)(?: (?:thực hiện|kết quả|số liệu))+"
_ESTIMATED = rf"(?:{_GUESS}[^.;]{{0,40}}?|{_OF_PARTS} )đến\s+"
# The first form that is found counts: a day, else the end of a month, else of the months or the year that are named.
DEADLINE = (
    re.compile(rf"(?<!\w)(?:{_BEFORE}){_AT}{_HOUR}(?:hết\s+)?{_DAY}"),
    re.compile(rf"{_DAY}\s+là\s+(?:thời\s+)?hạn"),
    re.compile(rf"(?<!\w)(?:sau|quá)\s+{_DAY}{_LATE}"),
    re.compile(rf"{_SENT}(?:đến|trong|vào|đúng(?: vào)?)\s+{_HOUR}(?:hết\s+)?{_DAY}"),
    re.compile(rf"(?<!\w)(?:gửi|nộp)(?: \w+){{0,4}}:?\s+hết\s+{_DAY}"),
    re.compile(rf"từ nay (?:cho )?đến {_HOUR}(?:hết\s+)?{_DAY}[^.;]{{0,60}}?(?:gửi|nộp) báo cáo"),
    re.compile(rf"(?<!\w)đúng\s+{_HOUR}{_DAY}[^.;]{{0,40}}? báo cáo phải"),
    re.compile(rf"{_SENT}(?:đến|trước|trong)\s+(?:hết|cuối)\s+{_MONTH}"),
    re.compile(rf"(?<!\w)(?:gửi|nộp) báo cáo(?:,? tức(?: là)?)?\s+(?=ngày){_DAY}"),
    re.compile(rf"(?<!\w)(?:gửi|nộp|hạn)(?!\w)[^.;]{{0,60}}? tức(?: là)?(?: (?:trước|hết))?\s+{_DAY}"),
)
CUTOFF = (
    re.compile(rf"(?:{_UNTIL}(?:hết\s+)?(?:thời điểm\s+)?|{_CLOSED}|{_FROM}){_DAY}"),
    re.compile(
        rf"(?:số liệu[^.;]{{0,40}}?(?:tính|lấy|thống kê)|(?:tính|lấy|thống kê) số liệu)\s+(?:trọn\s+)?hết\s+{_DAY}"
    ),
    re.compile(rf"(?<!\w)số(?: liệu)? (?:đều )?(?:được )?(?:tính|lấy|chốt)\s+(?:tại|ở|vào)\s+(?:thời điểm\s+)?{_DAY}"),
    re.compile(rf"{_UNTIL}(?:hết|cuối)\s+{_MONTH}"),
    re.compile(rf"(?<!\w)số(?: liệu)? (?:được )?(?:chốt|tính|lấy)\s+(?:hết|cuối)\s+{_MONTH}"),
    re.compile(rf"(?<!\w)(?:khoá (?:sổ|số)|sổ(?: sách)? (?:được )?khoá)(?: vào)?\s+(?:hết|cuối)\s+{_MONTH}"),
    re.compile(r"số liệu[^.;]{0,40}?\s(?P<month>\d{1,2}) tháng(?:\s+năm\s+(?P<year>\d{4}))?(?!\s*\d)"),
)
FORECAST = (
    re.compile(rf"{_ESTIMATED}(?:hết\s+)?{_DAY}"),
    re.compile(rf"{_GUESS}(?:\s+(?:thực hiện|kết quả|số liệu|cả năm))*\s*:?\s+(?:hết\s+)?{_DAY}"),
    re.compile(rf"{_ESTIMATED}(?:hết|cuối)\s+{_MONTH}"),
    # "Số liệu tháng 11 là số ước": the last month is guessed.
    re.compile(
        rf"(?<!\w)(?:số(?: liệu)?|riêng)(?: của)? {_MONTH}[\s,]+"
        rf"(?:(?:là|lấy|ghi|dùng|tính) )?(?:theo )?(?:số )?{_GUESS}"
    ),
    re.compile(
        rf"(?:{_GUESS}|{_OF_PARTS})[^.;]{{0,30}}?(?:(?:cả|trọn|tròn|hết)|(?:đến|tháng) cuối)\s+năm"
        r"(?:\s+(?P<year>20\d\d))?"
    ),
    # "Từ hôm ấy đến hết năm thì xin ước": the guess stands behind its end.
    re.compile(
        rf"(?:đến|tới) (?:hết|cuối|trọn) năm(?: nay|(?: (?P<year>20\d\d))?)(?!\w),?"
        rf"(?: (?:thì|là|xin|hãy|ghi|lấy|dùng|tính|số|theo|đều|phải|cứ))* {_GUESS}"
    ),
)
# The copy that counts bears a signature; a draft or a file may have to come earlier, the passed one comes later.
_SIGNED = re.compile(
    r"(?<!\w)(?:bản (?:ký|giấy|in|cứng|chính)(?! điện tử)|chữ ký|đã ký|ký (?:số|tên|duyệt)"
    r"|con dấu|đóng dấu|mộc đỏ)(?!\w)"
)
_DRAFT = re.compile(
    r"(?<!\w)(?:dự thảo|bản (?:nháp|thảo|mềm|điện tử|word|scan|chụp|quét)|tệp|file|sơ bộ|lấy ý kiến)(?!\w)"
)
_PASSED = re.compile(r"(?<!\w)(?:thông qua|hoàn chỉnh|sau (?:khi|hội nghị))(?!\w)")
_COPIES = re.compile(r";\s|,?\s(?:còn|và)\s(?=(?:(?:gửi|nộp)\s)?(?:bản|báo cáo)\s)")
# "Riêng dư nợ lấy đến 30/9": the day of one figure, beside that of all.
_EXCEPTED = re.compile(r"(?:riêng|ngoại trừ|trừ)(?!\w)|.*(?<!\w)(?:dư nợ|sao kê|vốn vay|ngân hàng)(?!\w)")
_NO_FORECAST = re.compile(
    r"(?<!\w)ước(?: [^\W\d]+){0,4}\s*(?::|thì|là)?\s*(?:không|khỏi|chưa)"
    r"(?: (?:yêu cầu|cần|phải|bắt buộc|đặt ra)(?: [^\W\d]+){0,2})?\s*(?=[.;]|$)"
    r"|(?<!\w)(?:không|khỏi) (?:(?:phải|cần)(?: tự)? )?ước(?: tính)?(?: cả năm)?\s*(?=[.;,]|$)"
)
_TABLES = re.compile(r"(?<!\w)(?:biểu|phụ lục|bản nháp|dự thảo)(?!\w)")
# "Gửi trước 30/11 để tổng hợp báo cáo tỉnh trước 10/12": the day of the office itself.
_PURPOSE = re.compile(
    r"^(?:để|nhằm)(?!\w)[^,.;]*,"
    r"|(?<!\w)(?:để|nhằm)(?: \w+){0,4}? (?:tổng hợp|báo cáo|trình|xây dựng|hoàn thành|hoàn chỉnh)[^.;]*"
)
DECEMBER = 12


def deadline_of(said: Sequence[str], year: int | None) -> dt.date | None:
    """Return the last day: other papers are sent by other days, so what speaks of the report goes first.

    A file or a draft may have to come before the signed copy, which counts.

    >>> deadline_of(["bản mềm gửi chậm nhất ngày 08/11/2024; bản ký có mặt trước ngày 15/11/2024"], 2024)
    datetime.date(2024, 11, 15)
    """
    said = [_PURPOSE.sub("", one) if day_set(DEADLINE, [_PURPOSE.sub("", one)], year) else one for one in said]
    of_report = [_of_report(one, year) for one in said if "báo cáo" in one]
    return _day_of_signed(said, year) or day_set(DEADLINE, of_report, year) or day_set(DEADLINE, said, year)


def _day_of_signed(said: Sequence[str], year: int | None) -> dt.date | None:
    """Return the day of the signed copy where a draft or a file has a day of its own, else None."""
    copies = [part for one in said for part in _COPIES.split(one) if day_set(DEADLINE, [part], year)]
    drafts = [one for one in copies if _DRAFT.search(one) and not _SIGNED.search(one)]
    rest = [one for one in copies if one not in drafts and not _PASSED.search(one)]
    signed = [one for one in rest if _SIGNED.search(one)] or [one for one in rest if "báo cáo" in one]
    return day_set(DEADLINE, signed, year) if drafts else None


def cutoff_of(said: Sequence[str], year: int | None) -> dt.date | None:
    """Return the day up to which all figures are told: that of single ones stands beside it.

    >>> cutoff_of(["dư nợ lấy số liệu đến 30/9/2024; các số liệu khác tính đến 31/10/2024"], 2024)
    datetime.date(2024, 10, 31)
    """
    parts = [part for one in said for part in re.split(r";\s", one) if not _EXCEPTED.match(part)]
    return day_set(CUTOFF, parts, year) or day_set(CUTOFF, said, year)


def forecast_of(said: Sequence[str], year: int | None) -> dt.date | None:
    """Return the day of the forecast, None where the guideline says that it wants none.

    >>> forecast_of(["ước cả năm: không yêu cầu"], 2024) is None
    True
    >>> forecast_of(["hội tỉnh tự ước tính cả năm, cơ sở không phải ước."], 2024) is None
    True
    """
    return None if any(map(_NO_FORECAST.search, said)) else day_set(FORECAST, said, year)


def _of_report(sentence: str, year: int | None) -> str:
    """Return the part of a sentence that sets the day of the report, where another sets that of its tables."""
    dated = [one for one in re.split(r";\s", sentence) if day_set(DEADLINE, [one], year)]
    own = [one for one in dated if "báo cáo" in one and not _TABLES.search(one)]
    return own[0] if len(dated) > 1 and own else sentence


def day_set(forms: Sequence[re.Pattern[str]], said: Sequence[str], year: int | None) -> dt.date | None:
    """Return the day that folded sentences set in the first of `forms` that is found; None where none is.

    A day with its year goes before one without, which is of `year`; a month means its last day.

    >>> day_set(DEADLINE, ["gửi về trước 16 giờ ngày 18/11/2022"], 2022)
    datetime.date(2022, 11, 18)
    >>> day_set(CUTOFF, ["số liệu tính đến hết tháng 10"], 2024)
    datetime.date(2024, 10, 31)
    >>> day_set(FORECAST, ["ước thực hiện cả năm 2024"], 2024)
    datetime.date(2024, 12, 31)
    """
    for form in forms:
        hits = [found for sentence in said for found in form.finditer(sentence)]
        for found in sorted(hits, key=lambda hit: not _year_of(hit)):
            told = _year_of(found) or year
            # A day of long ago is one of history ("trước ngày 30/4/1975").
            day = _day(found, int(told)) if told and (not year or abs(int(told) - year) <= 1) else None
            if day:
                return day
    return None


def _year_of(found: re.Match[str]) -> str:
    groups = found.groupdict()
    return groups.get("year") or groups.get("y") or ""


def _day(found: re.Match[str], year: int) -> dt.date | None:
    """Return the day that was found, None where the calendar has no such day."""
    groups = found.groupdict()
    month = int(groups.get("month") or groups.get("m") or DECEMBER)
    try:
        return dt.date(year, month, int(groups.get("day") or calendar.monthrange(year, month)[1]))
    except (ValueError, calendar.IllegalMonthError):
        return None
