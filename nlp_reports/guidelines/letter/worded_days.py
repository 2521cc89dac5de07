"""Days, months and quarters of a guideline that are told in words: "ngày mười lăm tháng mười một", "hết quý III"."""

import functools
import re
from collections.abc import Mapping

from nlp_reports.text import one_of

_UNITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_BEHIND_TEN = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_MONTHS = {"giêng": 1, "tư": 4, "chạp": 12}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ADDRESS = re.compile(r"(?:\w+://|www\.)\S+|[\w.\-]+@[\w.\-]+\w")
_LAST_OF_MONTH = re.compile(r"(?:(?:vào|ở) )?ngày cuối(?: cùng)?(?: của)? tháng(?= \w)")
_LAST_OF_YEAR = re.compile(r"(?:hết )?ngày cuối(?: cùng)?(?: của)? năm(?!\w)")
_LAST_DAY, _LAST_MONTH, _MONTHS_OF_QUARTER = 31, 12, 3


def in_figures(folded: str) -> str:
    """Return folded text with its days and months in figures, quarters by their last month, no address in it.

    >>> in_figures("gửi chậm nhất ngày mười lăm tháng mười một năm 2024")
    'gửi chậm nhất ngày 15 tháng 11 năm 2024'
    >>> in_figures("số liệu đến hết quý iii; đến hết tháng mười"), in_figures("hết tháng năm nay, mỗi tháng một lần")
    ('số liệu đến hết tháng 9; đến hết tháng 10', 'hết tháng năm nay, mỗi tháng một lần')
    >>> in_figures("qua hộp thư vanphong@hoi.example trước ngày 20/11")
    'qua hộp thư _ trước ngày 20/11'
    >>> in_figures("từ hôm ấy đến ngày cuối cùng của năm thì xin ước")
    'từ hôm ấy đến hết năm thì xin ước'
    """
    told = _LAST_OF_YEAR.sub("hết năm", _LAST_OF_MONTH.sub("hết tháng", _ADDRESS.sub("_", folded)))
    told = _quarter().sub(lambda found: f"tháng {_QUARTERS[found['quarter']] * _MONTHS_OF_QUARTER}", told)
    return _month().sub(_month_in_figures, _day().sub(_day_in_figures, told))


@functools.cache
def _numbers() -> Mapping[str, int]:
    """Return the numbers of days by their words."""
    found = {word: value for value, word in enumerate(_UNITS, 1)}
    small = {**{word: value for value, word in enumerate(_UNITS[:-1], 1)}, **_BEHIND_TEN}
    for tens, lead in ((10, "mười"), (20, "hai mươi"), (30, "ba mươi")):
        found[lead] = tens
        found.update({f"{lead} {word}": tens + value for word, value in small.items() if tens + value <= _LAST_DAY})
    return found


@functools.cache
def _month() -> re.Pattern[str]:
    """Return the pattern of a month in words that ends something; "năm" is a year there ("hết tháng năm nay")."""
    words = [word for word, number in {**_numbers(), **_MONTHS}.items() if number <= _LAST_MONTH and word != "năm"]
    return re.compile(rf"(?<!\w)(?P<lead>hết|cuối) tháng (?P<month>{one_of(words)})(?!\w)")


@functools.cache
def _day() -> re.Pattern[str]:
    words, months = one_of(_numbers()), one_of({**_numbers(), **_MONTHS})
    lead = r"(?:ngày (?:(?:mồng|mùng) )?|(?:mồng|mùng) )"
    return re.compile(rf"(?<!\w){lead}(?P<day>{words}|\d{{1,2}}) tháng (?P<month>{months}|\d{{1,2}})(?!\w)")


@functools.cache
def _quarter() -> re.Pattern[str]:
    return re.compile(rf"(?<=hết )(?:quý|quí) (?P<quarter>{one_of(_QUARTERS)})(?!\w)")


def _month_in_figures(found: re.Match[str]) -> str:
    return f"{found['lead']} tháng {_number(found['month'])}"


def _day_in_figures(found: re.Match[str]) -> str:
    return f"ngày {_number(found['day'])} tháng {_number(found['month'])}"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else {**_numbers(), **_MONTHS}[word]
