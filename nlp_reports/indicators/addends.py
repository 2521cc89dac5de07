"""Which figures of a sentence add up to another one of it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.model import Figure, FigureRole

_BESIDE: Final = frozenset({FigureRole.CHANGE, FigureRole.BASE})
# A sum and two that add up to it.
_LEAST: Final = 3


def addends(figures: Sequence[Figure], akin: Sequence[Sequence[bool]]) -> Mapping[int, Sequence[int]]:
    """Return the positions of the figures that add up to one that counts alike, by the position of that sum.

    `akin` tells of each two whether they count alike. The addends stand right before the sum or right behind it, two or
    more ("05 buổi, 03 buổi; tổng 08 buổi").
    """
    found: dict[int, Sequence[int]] = {}
    if len(figures) < _LEAST:
        return found
    for position, figure in enumerate(figures):
        # "265/265 ý kiến, tại chỗ 219, bằng văn bản 46": what a ratio counts has parts too.
        whole = figure.amount
        if not whole or figure.unit == "%":
            continue
        # What something grew by and what it was before come to what it is, and are no parts of it.
        alike = [
            one
            for one, other in enumerate(figures)
            if (other.value or one == position) and akin[position][one] and other.role not in _BESIDE
        ]
        place = alike.index(position) if position in alike else 0
        for run in (alike[:place][::-1], alike[place + 1 :]):
            if chosen := _adding_up(figures, run, whole):
                found.setdefault(position, chosen)
    return found


def _adding_up(figures: Sequence[Figure], run: Sequence[int], wanted: Decimal) -> Sequence[int]:
    """Return the first of `run`, two or more, that add up to what is wanted; none when they do not."""
    total = Decimal(0)
    for count, position in enumerate(run, start=1):
        total += figures[position].value or 0
        if total == wanted and count > 1:
            return run[:count]
        if total > wanted:
            break
    return ()
