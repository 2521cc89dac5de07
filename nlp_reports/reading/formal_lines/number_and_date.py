"""The number of a document, and its place and date, as letterheads and closing blocks write them."""

import contextlib
import datetime as dt
import re
from dataclasses import dataclass

from nlp_reports.reading.formal_lines.cues import LONGEST

_BLANK = r"[ .…_]"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a part of the letterhead; `fires` are lines that have it, `spares` have none."""

    pattern: str
    fires: tuple[str, ...]
    spares: tuple[str, ...]


NUMBER_FORMS = (
    Form(
        r"(?:^|(?<=[\s(*]))số\s*:?\s*(?P<number>\d*[a-zđ]?(?:/\d{4})?[ .…_]*[/\-–]\s*[A-ZĐƯ]\w*"
        r"(?:\s*[-–/]\s*[A-ZĐƯ][\w&]*)*)",
        fires=(
            "Số: 42/BC-LĐLĐ",
            "Số: 17 / BC - CĐTHTT",
            "Số: /BC-VHXH",
            "Số ……/BC-CĐKCN&CX",
            "Số: 06b/NQ-TLĐ",
            "Số: 42/2020/BC-LĐLĐ",
        ),
        spares=("Số lượng đoàn viên", "Tổng số: 412 người", "Số: 42"),
    ),
    Form(
        r"^(?P<number>\d*[ .…]*-\s*[A-ZĐ]{2,6}\s*/\s*[A-ZĐ][\w\-]*)$",
        fires=("98-BC/ĐU", "- BC/HU"),
        spares=("2018-2023", "10-15/20", "5 - 7 cuộc"),
    ),
)
_DAY_FORM = (
    rf"(?<!\w)ngày{_BLANK}*(?P<day>\d{{0,2}}){_BLANK}*"
    rf"(?:tháng{_BLANK}*(?P<month>\d{{0,2}}){_BLANK}*năm{_BLANK}*(?P<year>\d{{0,4}})"
    rf"|[/\-–.]{_BLANK}*(?P<month2>\d{{1,2}}){_BLANK}*[/\-–.]{_BLANK}*(?P<year2>\d{{4}}))"
)
DATE_FORM = Form(
    rf"(?P<place>[^\d,;:]*?)[,\s]*{_DAY_FORM}",
    fires=(
        "Khe Lau, ngày 25 tháng 11 năm 2020",
        "ngày 27/5/ 2009",
        "ngày 25 – 11 – 2020",
        "Trà Sơn, ngày    tháng  6  năm 2026",
    ),
    spares=("ngày hội của công nhân", "tháng 11 năm 2020", "ngày 08/3"),
)
_NUMBERS = tuple(re.compile(form.pattern, re.IGNORECASE) for form in NUMBER_FORMS)
_DATE = re.compile(DATE_FORM.pattern, re.IGNORECASE)
_DAY = re.compile(_DAY_FORM, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateLine:
    """Place and date of a document as its letterhead gives them; no value where a number is left blank."""

    place: str
    value: dt.date | None
    start: int
    end: int


def find_number(text: str) -> re.Match[str] | None:
    """Return the match of a document number; its group "number" is the symbol as written.

    >>> find_number("Số: 42/BC-LĐLĐ")["number"]
    '42/BC-LĐLĐ'
    """
    return next((found for pattern in _NUMBERS if (found := pattern.search(text, 0, LONGEST))), None)


def find_date(text: str) -> DateLine | None:
    """Return place and date of a letterhead line, None when it has no "ngày … tháng … năm"."""
    # Few lines have a day, and the whole expression looks for what may stand before one at every letter.
    dated = "ngày" in text[:LONGEST].lower() and _DAY.search(text, 0, LONGEST)
    found = _DATE.search(text, 0, LONGEST) if dated else None
    if found is None:
        return None
    parts = (found["day"], found["month"] or found["month2"], found["year"] or found["year2"])
    day, month, year = (int(part) if part else 0 for part in parts)
    value = None
    with contextlib.suppress(ValueError):
        value = dt.date(year, month, day)
    return DateLine(found["place"].strip(" ,\t.…_"), value, found.start(), found.end())
