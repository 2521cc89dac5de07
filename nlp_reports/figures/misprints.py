"""How two numbers may be one, miswritten."""

from decimal import Decimal
from enum import IntEnum

_NEAR, _ALIKE = Decimal("0.9"), Decimal("0.6")
_FEW, _TWO = 12, 2


class Misprint(IntEnum):
    """What a difference looks like, the likelier a slip of the pen the higher."""

    NONE = 0
    SMALL = 1
    DIGIT = 2
    SWAPPED = 3


def misprint_of(one: Decimal, other: Decimal) -> Misprint:
    """Return what the difference of two numbers looks like: two digits swapped, one digit wrong, or a small number.

    >>> [misprint_of(Decimal(a), Decimal(b)).name for a, b in ((374, 347), (68, 63), (5, 7), (12, 480))]
    ['SWAPPED', 'DIGIT', 'SMALL', 'NONE']
    """
    if one == other or not one or not other:
        return Misprint.NONE
    share = min(one, other) / max(one, other)
    first, second = _digits(one, other)
    differing = [at for at, (left, right) in enumerate(zip(first, second, strict=False)) if left != right]
    if len(first) == len(second) >= _TWO and len(differing) == _TWO:
        left, right = differing
        if right == left + 1 and first[left] == second[right] and first[right] == second[left]:
            return Misprint.SWAPPED
    if len(first) == len(second) >= _TWO and len(differing) == 1 and share >= _ALIKE:
        return Misprint.DIGIT
    if share >= _NEAR:
        return Misprint.DIGIT
    return Misprint.SMALL if max(one, other) <= _FEW and share >= _ALIKE else Misprint.NONE


def _digits(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Return the digits of both, without the noughts at the end of both: those are of the scale."""
    places = max(-int(number.normalize().as_tuple().exponent) for number in (one, other))
    first, second = (f"{number.scaleb(places):.0f}" for number in (one, other))
    return first, second
