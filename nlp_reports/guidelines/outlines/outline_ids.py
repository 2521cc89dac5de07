"""Ids of an outline's parts and items: no two are alike, however often its numbers begin anew."""

import itertools
from collections.abc import Container


def unlike(label: str, used: Container[str]) -> str:
    """Return `label`, with "-2" and so on where it is used already; empty stays.

    >>> unlike("II.1", {"I.1"}), unlike("II.1", {"II.1", "II.1-2"}), unlike("", {""})
    ('II.1', 'II.1-3', '')
    """
    others = (f"{label}-{count}" for count in itertools.count(2))
    return label if not label or label not in used else next(other for other in others if other not in used)
