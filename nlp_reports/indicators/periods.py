"""Which passages tell of an earlier year: last year's text left in, whose figures are nobody's result."""

import re
from typing import Final

from nlp_reports.model import ParagraphKind, Report, SectionKind
from nlp_reports.text import fold

_OPENING: Final = re.compile(
    r"(?:trong |kết quả |tính đến (?:hết |cuối )?|đến (?:hết |cuối )?)?năm (20\d\d)(?!\s*[-–/]\s*\d)(?=[ ,:])"
)
_YEAR_BY: Final = len("tính đến cuối năm 20")
_PAST: Final = re.compile(
    r"(?:(?!so với|kỷ niệm)[^\d;:(])*?(?<!so với )(?<!\w)(?:cùng kỳ|năm trước|năm ngoái|kỳ trước)(?!\w)"
)
_BEFORE_THEN: Final = re.compile(
    r"(?<!năm )(?<!kỳ )trước (?:(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?|(?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)),?"
    r" (?:là|có|còn)\s*$"
)
# "giảm 03 vụ so với năm 2024 (16 vụ)": what stands in the brackets is the other year's.
_AGAINST: Final = re.compile(
    r"(?<!\w)so (?:với )?(?:cùng kỳ(?: năm)?(?: 20\d\d| trước| ngoái)?|năm (?:20\d\d|trước|ngoái)|20\d\d) ?\($"
)
_AHEAD: Final = re.compile(
    r"(?:dự ước|ước|dự kiến|phấn đấu)(?: tính)?"
    r"(?= (?:(?:đến|tới|hết|cả năm|trong năm|thực hiện|số)(?!\w)|\d{1,2}[/.]\d))"
)
_DATED: Final = re.compile(
    r"(?:(?!so với|từ năm|nghị quyết|chỉ thị|quyết định|kế hoạch|luật|nghị định|thông tư|giai đoạn|nhiệm kỳ|đại hội|"
    r"khoá)[^\d;(])*?(?<![\w/.-])(20\d\d)(?![\d/–-]|\s*[-–]\s*\d| (?:còn )?(?:chuyển|mang|để|tồn|dồn)(?! về))"
)
# "ít hơn năm 2019 (421)": what stands in the brackets is that year's.
_BRACKETED: Final = re.compile(r"(?<![\w/.-])(20\d\d) ?\($")
_LABELLED: Final = re.compile(r"(?:^|[,;(.])\s*(?:năm )?(20\d\d) ?:\s*$")
# Also without its word, between commas or in brackets ("Một năm của Hội, 2023, và …").
_YEAR: Final = re.compile(r"năm(?: [^\d.;]*\()? ?(20\d\d)|[,(] ?(20\d\d) ?(?=[,;)]|$)")
# What a title says of the year to come ("Một năm hoạt động và những việc sẽ làm năm 2025").
_TO_COME: Final = re.compile(
    r"(?:(?<!\w)(?:và|cùng)|[,;:–-]) ?(?:những |các )?(?:phương hướng|nhiệm vụ|kế hoạch|chương trình|dự kiến|dự định|"
    r"định hướng|trọng tâm|mục tiêu|(?:công việc|việc|điều|lối đi|hướng đi)(?: trọng tâm)?(?: làm)?"
    r" (?:sẽ|cần|phải|tính|định|(?:trong |của |cho )?năm))(?!\w)[^,;:–-]*$"
)
_LAST: Final = re.compile(r"[;:–-] ?[^;:–-]*$")
_TEXT: Final = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})
_OWING: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})


def year_of(report: Report) -> int | None:
    """Return the year that a report says it is about: its title's, else its date's; None where it does not say."""
    titled = titled_year(report)
    if titled is not None:
        return titled
    return report.letterhead.date.year if report.letterhead.date else None


def titled_year(report: Report) -> int | None:
    """Return the first year that a report's title names for what it tells, None where it names none.

    "Nhìn lại một năm (2022) và công việc năm 2023" names 2022, "Một năm công tác và nhiệm vụ năm 2023" names none.
    """
    title = fold(report.letterhead.title)
    named = _YEAR.search(title)
    if named is None:
        return None
    year, before = int(named[1] or named[2]), title[: named.start(named.lastindex or 1)]
    signed = report.letterhead.date
    # What was signed before a year does not tell of it: what stands last in a title is still to come.
    ahead = signed is not None and signed.year < year and _LAST.search(before)
    return None if ahead or _TO_COME.search(before) else year


def is_earlier(opening: str, year: int | None) -> bool:
    """Tell whether what opens a stretch of text, folded, dates its figures before `year` ("Cùng kỳ năm 2020: …")."""
    opening = opening.rpartition(" nay ")[2]
    if _names_past(opening) and _PAST.match(opening):
        return True
    dated = _DATED.match(opening) if "20" in opening else None
    return bool(year and dated and int(dated[1]) < year and str(year) not in opening)


def is_of_past_year(between: str, year: int | None) -> bool:
    """Tell whether an earlier year and a colon or bracket lead right to a figure, folded.

    "Ăn ca 35.000đ/suất, 2024: 32.000đ", "389 sáng kiến, ít hơn năm 2019 (421)".
    """
    leads = between.rstrip()
    sign = _LABELLED if leads.endswith(":") else _BRACKETED if leads.endswith("(") else None
    named = sign.search(between) if year and sign else None
    return named is not None and int(named[1]) < (year or 0)


def is_compared(between: str) -> bool:
    """Tell whether what leads to a figure, folded, makes it the number of before.

    It stands in brackets behind the year that is compared with, or behind what ended that time ("17 chi hội, trước 01/3
    là 24", "trước sáp nhập có 24").
    """
    return (between.endswith("(") and bool(_AGAINST.search(between))) or (
        "trước" in between and bool(_BEFORE_THEN.search(between))
    )


def _names_past(text: str) -> bool:
    """Tell whether a text has any word of an earlier year: hardly any has, and each figure's stretch is asked."""
    return "cùng kỳ" in text or "năm trước" in text or "năm ngoái" in text or "kỳ trước" in text


def is_ahead(opening: str) -> bool:
    """Tell whether what opens a sentence, folded, makes its figures an estimate or an aim ("Dự ước đến hết năm …")."""
    return bool(_AHEAD.match(opening))


def earlier_years(report: Report, year: int | None) -> dict[int, int]:
    """Return the paragraphs of results that open with a year before `year` and never name it: position → their year."""
    found: dict[int, int] = {}
    for position, paragraph in enumerate(report.paragraphs):
        section = report.section_of(paragraph)
        if year is None or paragraph.kind not in _TEXT or section is None or section.kind not in _OWING:
            continue
        text = paragraph.body.of(report.text)
        # Hardly any paragraph has a year so early, and folding it costs more than looking.
        opening = _OPENING.match(fold(text)) if "20" in text[:_YEAR_BY] else None
        if opening and int(opening[1]) < year and str(year) not in text:
            found[position] = int(opening[1])
    return found
