"""Two blanks where one belongs, as typists leave them in Word; wider gaps part columns and stay."""

import re
from bisect import bisect_right

from nlp_reports.reading.raw import Stretch

# Between a blank and a no-break space, as text pasted from web pages has it, too.
_TWO = re.compile(r"(?<=\S)(?:  |\u00a0 | \u00a0)(?![ \u00a0])")


def single_spaced(text: str, stretches: tuple[Stretch, ...]) -> tuple[str, tuple[Stretch, ...]]:
    """Return the text with one blank for two, its stretches moved along.

    >>> single_spaced("Kết nạp  12  đoàn viên   Người", ())
    ('Kết nạp 12 đoàn viên   Người', ())
    """
    if "  " not in text and "\u00a0" not in text:
        return text, stretches
    gone = [found.end() for found in _TWO.finditer(text)]
    if not gone:
        return text, stretches

    kept = (
        Stretch(s.start - bisect_right(gone, s.start), s.end - bisect_right(gone, s.end), s.face) for s in stretches
    )
    return _TWO.sub(" ", text), tuple(stretch for stretch in kept if stretch.start < stretch.end)
