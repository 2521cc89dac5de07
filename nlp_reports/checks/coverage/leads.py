"""What the words right before a figure tell of it: a label that names it, what it counts, that something changed."""

import functools
import re
from collections.abc import Iterator
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.text import fold

LABEL_WORDS, ENDING_WORDS, NEAR_WORDS = 4, 3, 4
# Marks, digits and dashes between blanks, told by how they begin: the search passes over all else at once.
_BREAK: Final = re.compile(r"[;:.()\[\]“”\"–|\d-](?:(?<!-)|(?<=\s-)(?=\s))")
_WORD: Final = re.compile(r"\w+")
_CHANGE: Final = re.compile(r"(?<!\w)(?:tăng|giảm|vượt|hụt|thiếu|thêm)(?!\w)")


def lead_of(text: str, place: int) -> str:
    """Return the folded words that lead up to the figure at `place`, from the mark or the figure before it.

    >>> text = "Kiểm tra: cùng cấp 02; cấp dưới: 09"
    >>> lead_of(text, text.index("02")), lead_of(text, text.index("09"))
    ('cùng cấp', 'cấp dưới')
    """
    before = fold(text)[:place].rstrip(" :(")  # as long as the text, which is folded for other figures too
    breaks = list(_BREAK.finditer(before))
    return before[breaks[-1].end() if breaks else 0 :].strip(" ,-–")


@functools.lru_cache(8192)
def labels(lead: str, name: str) -> bool:
    """Tell whether a few words are part of a figure's name.

    >>> labels("không đạt", "số chỉ tiêu không đạt"), labels("không đạt", "số chỉ tiêu đạt và vượt")
    (True, False)
    >>> labels("đạt, vượt", "số chỉ tiêu đạt và vượt")
    True
    """
    label = _firm(lead)
    return 0 < len(label) <= LABEL_WORDS and f" {' '.join(label)} " in f" {' '.join(_firm(name))} "


def _firm(text: str) -> list[str]:
    return [word for word in _WORD.findall(fold(text)) if word not in _fillers()]


@functools.cache
def _fillers() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("label_fillers"))


def endings(lead: str) -> Iterator[str]:
    """Yield the last words of a lead, one to three.

    >>> list(endings("mở lớp"))
    ['lớp', 'mở lớp']
    """
    words = lead.rpartition(",")[2].split()
    for size in range(1, min(ENDING_WORDS, len(words)) + 1):
        yield " ".join(words[-size:])


def tells_change(name: str, lead: str) -> bool:
    """Tell whether a figure's name asks for a change that the words before a figure tell.

    >>> tells_change("số đoàn viên giảm trong năm", "giảm"), tells_change("số đoàn viên", "giảm")
    (True, False)
    """
    told = set(_CHANGE.findall(" ".join(lead.split()[-NEAR_WORDS:])))
    return not told.isdisjoint(_CHANGE.findall(fold(name)))
