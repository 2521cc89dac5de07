"""Syllables that a converter from PDF glued where a line ended: two runs without the blank between them."""

import functools
import re
import unicodedata

from nlp_reports.text import nfc, strip_marks

_LEFT, _RIGHT = re.compile(r"[^\W\d_]+\Z"), re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|kh|ph|th|tr|ch|qu|gi|[bcdhklmnprstvx])?"
    r"(?:[iy]eu|[ou]ai|[ou]ay|oao|uy[aeu]|uou|uoi|oeo|[aeo]o|[aiou]a|[aoue]i|[aou]y|[aeiou]u|[iuoy]e|uo|[aeiouy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_LONGEST = 14


def part_glued(pieces: list[str], start: int) -> None:
    """Put a blank between the pieces of a paragraph from `start` on where one word could not hold both.

    A word is often cut into several runs; but two syllables together are no word of Vietnamese.

    >>> pieces = ["trị giá 300 triệu", "đồng cho đo", "àn viên, nhập Face", "book"]
    >>> part_glued(pieces, 0)
    >>> "".join(pieces)
    'trị giá 300 triệu đồng cho đoàn viên, nhập Facebook'
    """
    for at in range(start, len(pieces) - 1):
        one, other = pieces[at], pieces[at + 1]
        if one[-1:].isalpha() and other[:1].isalpha():
            left, right = _LEFT.search(one[-_LONGEST:]), _RIGHT.match(other[:_LONGEST])
            if left and right and _are_two(left[0], right[0]):
                pieces[at] += " "


@functools.lru_cache(1 << 12)
def _are_two(left: str, right: str) -> bool:
    """Tell whether two runs of letters are two syllables: each is one, one has marks, and together they are none."""
    # "ViệtTech" is a name.
    if right[0].isupper() and not left.isupper():
        return False
    if len(left) + len(right) > _LONGEST or not (_is_marked(left) or _is_marked(right)):
        return False
    return _is_syllable(left) and _is_syllable(right) and not _is_syllable(left + right)


def _is_marked(word: str) -> bool:
    return not unicodedata.normalize("NFD", word).isascii()


def _is_syllable(word: str) -> bool:
    return _SYLLABLE.fullmatch(strip_marks(nfc(word)).lower()) is not None
