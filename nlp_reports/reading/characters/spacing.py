"""Blanks too many, as typists leave them in Word: two where one belongs, one inside a number; wider gaps stay."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from nlp_reports.reading.raw import Stretch
from nlp_reports.text import cuts_number

_NEAR = 80  # characters that tell whether a number is cut
Stretches = tuple[Stretch, ...]
# Between a blank and a no-break space, as text pasted from web pages has it, too.
_TWO = re.compile(r"(?<=\S)(?:  |\u00a0 | \u00a0)(?![ \u00a0])")
_UNIT = r"[ \u00a0]?(?:%|(?:tỷ|triệu|nghìn|ha|km)\b)"
# "107 ,5%", "1 .640": nothing begins with such a mark; "Điều 3 ,4" are two numbers.
_BEFORE = re.compile(rf"(?<=\d)[ \u00a0](?=,\d{{1,2}}{_UNIT}|\.\d{{3}}(?!\d))")
# "chiếm 32, 5%", but "các lớp 6, 7, 5%"
_BEHIND = re.compile(rf",[ \u00a0](?=\d{_UNIT})")
_ALONE = re.compile(r"(?<![\d,;][ \u00a0])(?<=[\s(])\d{1,3}\Z")


def single_spaced(text: str, stretches: Stretches) -> tuple[str, Stretches]:
    """Return the text with one blank for two and none inside a number, its stretches moved along.

    >>> single_spaced("Kết nạp  12  đoàn viên   Người", ())
    ('Kết nạp 12 đoàn viên   Người', ())
    >>> single_spaced("đạt 107 ,5%, 1 .640 người, chiếm 32, 5%", ())
    ('đạt 107,5%, 1.640 người, chiếm 32,5%', ())
    """
    blanks = [found.start() for found in _TWO.finditer(text)] if "  " in text or "\u00a0" in text else []
    blanks += [found.start() for found in _BEFORE.finditer(text)]
    commas = (found.start() for found in _BEHIND.finditer(text))
    numbers = (comma + 1 for comma in commas if _ALONE.search(text[max(0, comma - _NEAR) : comma]))
    blanks += [at for at in numbers if cuts_number(text[max(0, at - _NEAR) : at], text[at + 1 : at + 1 + _NEAR])]
    return _without(text, stretches, sorted(blanks)) if blanks else (text, stretches)


def _without(text: str, stretches: Stretches, blanks: list[int]) -> tuple[str, Stretches]:
    """Return the text without the blanks at these positions; what is left of two is a plain one."""
    kept = "".join(_characters(text, blanks))
    moved = (
        Stretch(s.start - bisect_right(blanks, s.start - 1), s.end - bisect_right(blanks, s.end - 1), s.face)
        for s in stretches
    )
    return kept, tuple(stretch for stretch in moved if stretch.start < stretch.end)


def _characters(text: str, blanks: Iterable[int]) -> Iterable[str]:
    """Go through the stretches of text between blanks that are left out."""
    start = 0
    for at in blanks:
        yield text[start:at]
        start = at + 1
    yield text[start:]
