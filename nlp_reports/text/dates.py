"""Find dates as Vietnamese documents write them; blanks to be filled in are none."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.model import Span

_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d\d)"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with a part left out; what is not said is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class DateForm:
    """One way to write a date; `fires` have it, `holds` have none."""

    pattern: str
    fires: tuple[str, ...]
    holds: tuple[str, ...]


FORMS = (
    DateForm(
        rf"(?:ngày\s+)?(?<!\d){_DAY}\s+tháng\s+{_MONTH}\s*,?\s+năm\s+{_YEAR}(?!\d)",
        fires=("ngày 25 tháng 11 năm 2020", "Trà Sơn, ngày 05  tháng 3 năm 2020"),
        holds=("ngày … tháng … năm …", "ngày    tháng  6  năm", "ngày 31 tháng 13 năm 2020"),
    ),
    DateForm(
        rf"(?:ngày\s+)?(?<![\d/.-]){_DAY}\s?(?P<mark>[/.-])\s?{_MONTH}\s?(?P=mark)\s?{_YEAR}(?![\d/])",
        fires=("25/11/2020", "ngày 27/5/ 2009", "05-3-2020", "25.11.2020"),
        holds=("3.368/3.129", "12/15/2020", "2020-2025", "1/2/226"),
    ),
    DateForm(
        rf"ngày\s+{_DAY}\s+tháng\s+{_MONTH}(?!\d)(?!\s*,?\s+năm\s)",
        fires=("ngày 20 tháng 10", "ngày 08 tháng 3 hằng năm"),
        holds=("20 người trong tháng 10", "ngày tháng 10"),
    ),
    DateForm(
        rf"ngày\s+{_DAY}\s?[/-]\s?{_MONTH}(?![\d/-]|\s?[/-]\s?\d)",
        fires=("ngày 25/11", "ngày 08/3", "ngày 20-10"),
        holds=("25/11 đơn vị", "ngày 25/13", "ngày 12/15 DN"),
    ),
    DateForm(
        rf"tháng\s+{_MONTH}(?:\s?[/.-]\s?|\s*,?\s+năm\s+){_YEAR}(?!\d)",
        fires=("tháng 11/2020", "tháng 3 năm 2021"),
        holds=("tháng 13/2020", "tháng 9/226", "tháng 11"),
    ),
    DateForm(
        rf"(?<![\d/.,-]){_MONTH}/{_YEAR}(?![\d/])",
        fires=("từ 11/2020", "đến 3/2021"),
        holds=("15/2020", "số 12/2020/QĐ", "1.250/2.000"),
    ),
)
_FORMS = tuple(re.compile(form.pattern, re.IGNORECASE) for form in FORMS)


def dates_in(text: str) -> tuple[tuple[Span, dt.date | PartialDate], ...]:
    """Return the dates of `text` in order, whole ones as dates; impossible ones ("31/02/2020") are left out.

    >>> [value for _, value in dates_in("ngày 25/11/2020, trước ngày 20/10, trong tháng 11/2020")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [datetime.date(2020, 11, 25), PartialDate(year=None, month=10, day=20),
     PartialDate(year=2020, month=11, day=None)]
    """
    found: list[tuple[Span, dt.date | PartialDate]] = []
    taken: list[Span] = []
    for pattern in _FORMS:
        for span, value in _read(pattern, text):
            if not any(span.meets(other) for other in taken):
                taken.append(span)
                if value is not None:
                    found.append((span, value))
    return tuple(sorted(found, key=lambda pair: pair[0]))


def _read(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Span, dt.date | PartialDate | None]]:
    for match in pattern.finditer(text):
        part = {name: int(value) for name, value in match.groupdict().items() if value and value.isdigit()}
        year, month, day = part.get("year"), part.get("month"), part.get("day")
        yield Span(*match.span()), _date(year, month, day)


def _date(year: int | None, month: int | None, day: int | None) -> dt.date | PartialDate | None:
    # 29 February is possible until a year says otherwise; 2000 is a leap year.
    try:
        whole = dt.date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    return whole if year and month and day else PartialDate(year, month, day)
