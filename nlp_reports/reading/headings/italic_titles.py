"""Titles without a number that are told from the text by italics alone."""

import re
from collections.abc import Sequence

from nlp_reports.reading.formal_lines.beginnings import begins_caption
from nlp_reports.reading.lines.line import Line

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_FEWEST, _LONGEST = 2, 100
_FEWEST_WORDS, _MOST_WORDS = 2, 20


def italic_titles(lines: Sequence[tuple[int, Line]]) -> frozenset[int]:
    """Return the positions of the lines in italics that are titles: short names above upright text, two at least.

    One alone may be a motto, a note or a date.
    """
    found = frozenset(
        at
        for (_, above), (at, line), (below, following) in zip(lines, lines[1:], lines[2:], strict=False)
        if line.dress.is_slanted and below == at + 1 and not following.dress.is_slanted and not _goes_on(above, line)
        if _names(line)
    )
    return found if len(found) >= _FEWEST else frozenset()


def _goes_on(above: Line, line: Line) -> bool:
    """Tell whether a line stands in one dress with the line above, as the verses of a poem do."""
    return above.dress.is_slanted and above.dress.is_heavy == line.dress.is_heavy


def _names(line: Line) -> bool:
    """Tell whether a line is no sentence, lead-in, figure or caption, and has no label."""
    text = line.text
    if line.label is not None or line.alignment in {"center", "right"} or len(text) > _LONGEST:
        return False
    if (
        not text[:1].isupper()
        or not (text[-1].isalnum() or text[-1] == ")")
        or any(map(str.isdigit, _YEAR.sub("", text)))
    ):
        return False
    return _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS and not begins_caption(text)
