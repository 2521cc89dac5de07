"""Numbers as Word's number formats write them."""

from collections.abc import Callable

from nlp_reports.reading.labels.spelled_numbers import cardinal, chinese, ordinal, stem, vietnamese
from nlp_reports.text import roman

_FOOTNOTE_MARKS = "*†‡§"
# Circled numbers stand in three blocks: from, to, and the first sign.
_CIRCLES = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_TEN, _HUNDRED = 10, 100
# A counter beyond this is nonsense; writing it in letters or Roman digits would only cost memory.
_LARGEST = 4000


def letters(number: int) -> str:
    """Return the number as Word's lower-case letters: z is followed by aa, bb.

    >>> letters(4), letters(28)
    ('d', 'bb')
    """
    repeats, place = divmod(number - 1, len(_ALPHABET))
    return _ALPHABET[place] * (repeats + 1)


def _marks(number: int) -> str:
    repeats, place = divmod(number - 1, len(_FOOTNOTE_MARKS))
    return _FOOTNOTE_MARKS[place] * (repeats + 1)


_ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)


def _ordinal(number: int) -> str:
    ending = "th" if number % _HUNDRED in _TEENS else _ORDINAL_ENDINGS.get(number % _TEN, "th")
    return f"{number}{ending}"


def _circled(number: int) -> str:
    return next((chr(first + number - begin) for begin, end, first in _CIRCLES if begin <= number <= end), str(number))


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "ordinal": _ordinal,
    "vietnameseCounting": vietnamese,
    "chicago": _marks,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "ideographTraditional": stem,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "decimalEnclosedCircle": _circled,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "none": lambda _: "",
    "bullet": lambda _: "",
}
_WORDS = {"cardinalText": cardinal, "ordinalText": ordinal}
_FROM_ONE = {"upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "chicago"}


def written(number: int, form: str, pattern: str = "", language: str = "") -> str:
    """Return the number in a `w:numFmt`; an unknown form is decimal, `pattern` is a custom form ("001, 002, …").

    `language` ("vi-VN") is that of numbers in words; English where it is empty.

    >>> written(7, "decimalZero"), written(4, "upperRoman"), written(3, "custom", "001, 002, 003, ...")
    ('07', 'IV', '003')
    """
    if form == "custom" and pattern[:1] == "0":
        return str(number).zfill(len(pattern.partition(",")[0].strip()))
    if form in _FROM_ONE and not 0 < number <= _LARGEST:
        return "" if number == 0 else str(number)
    if form in _WORDS:
        return _WORDS[form](number, language)
    return _WRITERS.get(form, str)(number)
