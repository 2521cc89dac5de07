"""Blanks too many, as typists leave them in Word: two where one belongs, one inside a number; wider gaps stay."""

import re
from bisect import bisect_right

from nlp_reports.reading.raw import Stretch

# Between a blank and a no-break space, as text pasted from web pages has it, too.
_TWO = r"(?<=\S)(?:  |\u00a0 | \u00a0)(?![ \u00a0])"
# "107 ,5%", "1 .640": nothing begins with such a mark; "Điều 3 ,4" are two numbers.
_INSIDE = r"(?<=\d)[ \u00a0](?=,\d{1,2}[ \u00a0]?(?:%|(?:tỷ|triệu|nghìn|ha|km)\b)|\.\d{3}(?!\d))"
_TOO_MANY = re.compile(f"{_TWO}|{_INSIDE}")

_SIGNS = ("  ", "\u00a0", " ,", " .")


def single_spaced(text: str, stretches: tuple[Stretch, ...]) -> tuple[str, tuple[Stretch, ...]]:
    """Return the text with one blank for two and none inside a number, its stretches moved along.

    >>> single_spaced("Kết nạp  12  đoàn viên   Người", ())
    ('Kết nạp 12 đoàn viên   Người', ())
    >>> single_spaced("đạt 107 ,5%, 1 .640 người", ())
    ('đạt 107,5%, 1.640 người', ())
    """
    if not any(mark in text for mark in _SIGNS):
        return text, stretches
    gone = [found.end() for found in _TOO_MANY.finditer(text)]
    if not gone:
        return text, stretches

    kept = (
        Stretch(s.start - bisect_right(gone, s.start), s.end - bisect_right(gone, s.end), s.face) for s in stretches
    )
    return _TOO_MANY.sub(lambda found: found[0][1:] and " ", text), tuple(
        stretch for stretch in kept if stretch.start < stretch.end
    )
