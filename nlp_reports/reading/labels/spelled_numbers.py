"""Numbers in words and in Chinese figures, for the lists that Word numbers so."""

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VIETNAMESE_ORDINALS = {1: "nhất", 4: "tư"}
_FIGURES = "〇一二三四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_TEN, _TWENTY, _HUNDRED, _THOUSAND, _LARGEST = 10, 20, 100, 1000, 10_000


def vietnamese(number: int) -> str:
    """Return the number below a hundred in Vietnamese words, as `vietnameseCounting` writes it.

    >>> vietnamese(15), vietnamese(21)
    ('mười lăm', 'hai mươi mốt')
    """
    tens, units = divmod(number, _TEN)
    if number >= _HUNDRED or number == 0:
        return str(number)
    if tens == 0:
        return _UNITS[units]
    head = "mười" if tens == 1 else f"{_UNITS[tens]} mươi"
    last = {1: "một" if tens == 1 else "mốt", 5: "lăm"}.get(units, _UNITS[units])
    return f"{head} {last}".strip()


def english(number: int) -> str:
    """Return the number below ten thousand in English words.

    >>> english(21), english(340)
    ('twenty-one', 'three hundred forty')
    """
    if number < _TWENTY:
        return _ONES[number]
    if number < _HUNDRED:
        tens, units = divmod(number, _TEN)
        return _TENS[tens] + (f"-{_ONES[units]}" if units else "")
    size, name = (_HUNDRED, "hundred") if number < _THOUSAND else (_THOUSAND, "thousand")
    count, rest = divmod(number, size)
    return f"{english(count)} {name}" + (f" {english(rest)}" if rest else "")


def cardinal(number: int, language: str) -> str:
    """Return `cardinalText` in Vietnamese or English, as a sentence begins; figures where words are not known.

    >>> cardinal(2, "vi-VN"), cardinal(2, "en-US"), cardinal(2, "fr-FR")
    ('Hai', 'Two', '2')
    """
    if language.startswith("vi"):
        return vietnamese(number).capitalize()
    return english(number).capitalize() if _is_english(number, language) else str(number)


def ordinal(number: int, language: str) -> str:
    """Return `ordinalText` in Vietnamese or English, as a sentence begins; figures where words are not known.

    >>> ordinal(1, "vi-VN"), ordinal(22, "en-US"), ordinal(20, "")
    ('Thứ nhất', 'Twenty-second', 'Twentieth')
    """
    if language.startswith("vi"):
        return f"Thứ {_VIETNAMESE_ORDINALS.get(number) or vietnamese(number)}"
    if not _is_english(number, language):
        return str(number)
    words = english(number)
    at = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[at:]
    ending = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return (words[:at] + ending).capitalize()


def _is_english(number: int, language: str) -> bool:
    return 0 < number < _LARGEST and (not language or language.startswith("en"))


def chinese(number: int) -> str:
    """Return the number below a hundred in Chinese figures, digit by digit from there on.

    >>> chinese(6), chinese(15), chinese(30)
    ('六', '十五', '三十')
    """
    if number >= _HUNDRED:
        return "".join(_FIGURES[int(digit)] for digit in str(number))
    tens, units = divmod(number, _TEN)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_FIGURES[tens]}十"
    return head + (_FIGURES[units] if units or not tens else "")


def stem(number: int) -> str:
    """Return one of the ten heavenly stems, figures beyond."""
    return _STEMS[number - 1] if 0 < number <= len(_STEMS) else str(number)
