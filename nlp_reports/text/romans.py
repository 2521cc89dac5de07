"""Roman numbers: written, read, and meant by the ordinals that number parts ("Phần thứ hai")."""

import functools
from collections.abc import Mapping

from nlp_reports.lexicon import table
from nlp_reports.text.folding import fold

_DIGITS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# Labels go no further than XXXIX; what lies beyond ("MC", "CD") is an abbreviation in reports.
_LARGEST = 39


def roman(number: int) -> str:
    """Return the number in upper-case Roman digits.

    >>> roman(14)
    'XIV'
    """
    written = ""
    for value, digits in _DIGITS:
        count, number = divmod(number, value)
        written += digits * count
    return written


def roman_value(digits: str) -> int:
    """Return the value of upper-case Roman digits up to 39, 0 when they are none.

    >>> roman_value("XIV"), roman_value("IIII")
    (14, 0)
    """
    return _values().get(digits, 0)


@functools.cache
def roman_ordinals() -> Mapping[str, str]:
    """Return the Roman number of each ordinal that numbers parts, by its folded word.

    >>> roman_ordinals()["hai"], roman_ordinals().get("cuối")
    ('II', None)
    """
    return {fold(row["word"]): row["roman"] for row in table("part_ordinals")}


@functools.cache
def _values() -> Mapping[str, int]:
    return {roman(number): number for number in range(1, _LARGEST + 1)}
