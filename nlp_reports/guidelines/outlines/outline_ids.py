"""Ids of an outline's parts and items: no two are alike, however often its numbers begin anew."""

import itertools
from collections.abc import Container

ROMAN = tuple(
    ten + one for ten in ("", "X", "XX") for one in ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
)


def left_out(before: str, after: str) -> str:
    """Return the one number that two labels leave out between them, "" where they leave out none, or more.

    >>> left_out("I", "III"), left_out("1", "3"), left_out("I", "II"), left_out("I", "IV"), left_out("A", "III")
    ('II', '2', '', '', '')
    """
    for labels in (ROMAN, tuple(map(str, range(1, len(ROMAN))))):
        if before in labels and after in labels and labels.index(after) - labels.index(before) == 2:
            return labels[labels.index(before) + 1]
    return ""


def unlike(label: str, used: Container[str]) -> str:
    """Return `label`, with "-2" and so on where it is used already; empty stays.

    >>> unlike("II.1", {"I.1"}), unlike("II.1", {"II.1", "II.1-2"}), unlike("", {""})
    ('II.1', 'II.1-3', '')
    """
    others = (f"{label}-{count}" for count in itertools.count(2))
    return label if not label or label not in used else next(other for other in others if other not in used)
