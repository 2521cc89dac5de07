"""How two numbers may be one, miswritten."""

import functools
from collections.abc import Iterator
from decimal import Decimal
from enum import IntEnum

_NEAR, _ALIKE = Decimal("0.9"), Decimal("0.6")
_NINE = Decimal(9)
_LONG = 10_000
_THOUSAND = 1000
_FEW = 12


class Misprint(IntEnum):
    """What a difference looks like, the likelier a slip of the pen the higher.

    SHUFFLED are three digits of which the first and the last are exchanged, EXCHANGED three or more of which two that
    stand side by side are. Three that have all moved (126, 612) are two numbers.
    """

    NONE = 0
    SMALL = 1
    DIGIT = 2
    SWAPPED = 3
    SHUFFLED = 4
    EXCHANGED = 5


# Rule after rule holds the same two numbers against each other.
@functools.lru_cache(4096)
def misprint_of(one: Decimal, other: Decimal) -> Misprint:
    """Return what the difference of two numbers looks like: digits in another order, one of them wrong, or small.

    >>> [misprint_of(Decimal(a), Decimal(b)).name for a, b in ((374, 347), (68, 63), (5, 7), (12, 480))]
    ['EXCHANGED', 'DIGIT', 'SMALL', 'NONE']
    >>> misprint_of(Decimal(126), Decimal(621)).name, misprint_of(Decimal(126), Decimal(612)).name
    ('SHUFFLED', 'NONE')
    """
    if one == other or not one or not other:
        return Misprint.NONE
    small, great = (one, other) if one < other else (other, one)
    if are_of_other_digits(small, great):
        return Misprint.NONE
    share = small / great
    first, second = _digits(one, other)
    differing = [at for at, (left, right) in enumerate(zip(first, second, strict=False)) if left != right]
    if len(first) == len(second) and len(differing) >= 2 and sorted(first) == sorted(second):
        beside = len(differing) == 2 and differing[1] == differing[0] + 1
        if beside:
            return Misprint.EXCHANGED if len(first) > 2 else Misprint.SWAPPED
        if len(first) == 3 and len(differing) == 2:
            return Misprint.SHUFFLED
    one_wrong = len(first) == len(second) >= 2 and len(differing) == 1 and share >= _ALIKE
    if one_wrong or share >= _NEAR:
        return Misprint.DIGIT
    return Misprint.SMALL if great <= _FEW and share >= _ALIKE else Misprint.NONE


def are_of_other_digits(small: Decimal, great: Decimal) -> bool:
    """Tell whether two numbers are far apart and surely have other digits, not the same in another order.

    That leaves the remainder of nine as it is, so most pairs need no look at their digits.

    >>> are_of_other_digits(Decimal(140), Decimal(410)), are_of_other_digits(Decimal(140), Decimal(420))
    (False, True)
    """
    if small >= great * _ALIKE:
        return False
    remainder = (great - small) % _NINE
    return bool(remainder) and not remainder % 1


def is_one_digit_wrong(one: Decimal, other: Decimal) -> bool:
    """Tell whether just one digit of three or more differs, and not the last.

    >>> is_one_digit_wrong(Decimal("94.1"), Decimal("91.1")), is_one_digit_wrong(Decimal("91.6"), Decimal("91.5"))
    (True, False)
    """
    first, second = _digits(one, other)
    differing = [at for at, (left, right) in enumerate(zip(first, second, strict=False)) if left != right]
    return len(first) == len(second) >= 3 and len(differing) == 1 and differing[0] != len(first) - 1


def differing_digits(one: Decimal, other: Decimal) -> tuple[int, int]:
    """Return how many digits two numbers have, noughts at the end of both left out, and how many of these differ.

    Both are nought where one has more digits than the other.

    >>> differing_digits(Decimal(132000000), Decimal(152000000)), differing_digits(Decimal(98), Decimal(102))
    ((3, 1), (0, 0))
    """
    first, second = _digits(one, other)
    if len(first) != len(second):
        return 0, 0
    return len(first), sum(left != right for left, right in zip(first, second, strict=True))


def is_one_digit_off(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers of as many digits, two or more, are alike but for one digit and not far apart.

    >>> [is_one_digit_off(Decimal(a), Decimal(b)) for a, b in (("516", "526"), ("13", "14"), ("5", "7"))]
    [True, True, False]
    """
    first, second = _digits(one, other)
    apart = sum(left != right for left, right in zip(first, second, strict=False))
    return len(first) == len(second) >= 2 and apart == 1 and min(one, other) >= max(one, other) * _ALIKE


def is_first_digit_off(one: Decimal, other: Decimal) -> bool:
    """Tell whether two numbers of four digits or more, three where noughts follow, are alike but for the first digit.

    >>> [is_first_digit_off(Decimal(a), Decimal(b)) for a, b in (("1286", "3286"), ("2400", "4400"), ("286", "486"))]
    [True, False, False]
    """
    if min(one, other) < _THOUSAND:
        return False
    first, second = _digits(one, other)
    return len(first) == len(second) >= 3 and first[1:] == second[1:] and first != second


def is_slip_of_three(one: Decimal, other: Decimal) -> bool:
    """Tell whether of three digits or more, noughts at the end aside, just one differs or two are exchanged.

    >>> [is_slip_of_three(Decimal(a), Decimal(b)) for a, b in ((374, 347), (1286, 3286), (250, 260), (68, 63))]
    [True, True, False, False]
    """
    if misprint_of(one, other) >= Misprint.SHUFFLED:
        return True
    known, apart = differing_digits(one, other)
    return known >= 3 and apart == 1


def is_digit_left_out(one: Decimal, other: Decimal) -> bool:
    """Tell whether one number is the other without one of its five or more digits, which is no nought at its end.

    >>> is_digit_left_out(Decimal(12500), Decimal(2500)), is_digit_left_out(Decimal(125), Decimal(25))
    (True, False)
    """
    if one < _LONG > other:
        return False
    if one == other * 10 or other == one * 10:
        return False
    short, long = sorted((f"{number.normalize():f}".replace(".", "") for number in (one, other)), key=len)
    apart = len(long) == len(short) + 1 and len(short) >= 4
    return apart and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def exchanged_in(number: Decimal) -> Iterator[Decimal]:
    """Yield what a number of three digits or more is with two neighbouring digits exchanged, the scale kept.

    >>> [int(one) for one in exchanged_in(Decimal(1516))]
    [5116, 1156, 1561]
    """
    written = f"{number:f}"
    bare = written.rstrip("0")
    for at in range(len(bare) - 1 if len(written.replace(".", "")) >= 3 else 0):
        one, other = bare[at], bare[at + 1]
        if one != other and "." not in {one, other}:
            yield Decimal(bare[:at] + other + one + bare[at + 2 :] + written[len(bare) :])


def slip_keys(number: Decimal) -> Iterator[str]:
    """Yield what a slip leaves of a number: its digits by size, and all digits but one at their places."""
    yield digits_by_size(number)
    written = f"{number.normalize():f}"
    yield from (f"{written[:at]}?{written[at + 1 :]}" for at, sign in enumerate(written) if sign != ".")


def digits_by_size(number: Decimal) -> str:
    """Return the digits of a number by size, noughts left out: those at the end are of its scale.

    >>> digits_by_size(Decimal("40.20"))
    '24'
    """
    return "".join(sorted(f"{number:f}".replace(".", "").replace("0", "")))


def has_four_digits(number: Decimal) -> bool:
    """Tell whether four digits or more of a number are no mere noughts of its scale.

    >>> has_four_digits(Decimal("168.4")), has_four_digits(Decimal(640000000))
    (True, False)
    """
    return len(f"{number.normalize():f}".replace(".", "").rstrip("0")) >= 4


def _digits(one: Decimal, other: Decimal) -> tuple[str, str]:
    """Return the digits of both, without the noughts at the end of both: those are of the scale."""
    first, second = f"{one:f}", f"{other:f}"
    if "." in first or "." in second:
        places = max(-int(number.normalize().as_tuple().exponent) for number in (one, other))
        return f"{one.scaleb(places):.0f}", f"{other.scaleb(places):.0f}"
    noughts = min(len(first) - len(first.rstrip("0")), len(second) - len(second.rstrip("0")))
    return (first[:-noughts], second[:-noughts]) if noughts else (first, second)
