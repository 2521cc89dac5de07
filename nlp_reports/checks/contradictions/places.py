"""How a remark names a place of a report."""

import re
from typing import Final

from nlp_reports.text import fold

_PARTS: Final = frozenset({"phần", "chương"})
_ITEM: Final = "mục"
# "3", "IV", "B"; what else numbers a part is words ("THỨ HAI", "ba").
_SIGN: Final = re.compile(r"\d+|[IVX]+|[A-Z]")


def place_named(path: str) -> str:
    """Return how a person names a section by its `path` of labels: an item, or a part and an item of it.

    >>> place_named("II.3"), place_named("PHẦN III.2"), place_named("PHẦN THỨ HAI"), place_named("Phần B.1.a")
    ('mục II.3', 'phần III, mục 2', 'phần thứ hai', 'phần B, mục 1.a')
    >>> place_named("Mục 1"), place_named("PHẦN II.MỤC A.1"), place_named("Chương II.4"), place_named("PHẦN HAI")
    ('mục 1', 'phần II, mục A.1', 'chương II, mục 4', 'phần hai')
    """
    head, _, item = path.partition(".")
    word, _, number = head.partition(" ")
    if fold(word) not in _PARTS or not number:
        return f"{_ITEM} {_without_its_word(path)}"
    part = f"{fold(word)} {number if _SIGN.fullmatch(number) else number.lower()}"
    return f"{part}, {_ITEM} {_without_its_word(item)}" if item else part


def _without_its_word(path: str) -> str:
    """Return a path whose first label does not say "Mục" itself."""
    word, _, rest = path.partition(" ")
    return rest if rest and fold(word) == _ITEM else path
