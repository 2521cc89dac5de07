"""Whether what two figures tell may be one thing, told again in another section."""

from collections.abc import Sequence
from typing import Final

from nlp_reports.figures.agreement import is_one_value
from nlp_reports.figures.retelling import Account, idle_beside

_BEYOND: Final = 2
_LONG: Final = 4
_THIRDS: Final = 3


def may_be_one(one: Account, other: Account) -> bool:
    """Tell whether two accounts may be of one thing: one noun, the same parts, one deed within the other."""
    if one.figure.unit != other.figure.unit or one.parts != other.parts:
        return False
    if not (one.noun <= other.noun or other.noun <= one.noun) or bool(one.noun) != bool(other.noun):
        return False
    shared = one.deed & other.deed
    if one.figure.unit == "%" and len(shared) < _LONG:
        return False
    within = one.deed <= other.deed or other.deed <= one.deed
    return within and not shared <= idle_beside(one.figure.unit)


def may_be_retold(one: Account, other: Account) -> bool:
    """Tell whether two accounts share so much that one may tell the other again in words of its own."""
    if one.figure.unit != other.figure.unit or one.figure.unit == "%" or one.parts != other.parts:
        return False
    if not one.noun or not (one.noun <= other.noun or other.noun <= one.noun):
        return False
    shared = len(one.deed & other.deed)
    # Two thirds of the shorter account, so that a slip in one word does not hide what is told again.
    return shared >= _BEYOND and _THIRDS * shared >= _BEYOND * min(len(one.deed), len(other.deed))


def is_elsewhere(one: Account, place: int, every: Sequence[Account]) -> bool:
    """Tell whether the value of `one` is told in `place` as well, of the same noun: it has its match there."""
    return any(
        is_one_value(other.figure, one.figure) and other.told
        for other in every
        if other is not one and other.place == place and count_alike(one, other)
    )


def count_alike(one: Account, other: Account) -> bool:
    """Tell whether the noun of one account is in that of the other."""
    return other.noun <= one.noun or one.noun <= other.noun


def adds_up(whole: Account, part: Account, every: Sequence[Account]) -> bool:
    """Tell whether `whole` is what `part` and another account beside it come to ("xây 08 nhà, sửa 05 nhà").

    Or all of the kind that its sentence tells ("định kỳ 54 cuộc, đột xuất 04 cuộc, theo vụ việc 03 cuộc").
    """
    listed = (one for one in every if one.figure.sentence == part.figure.sentence)
    alike = {one.figure.ref: one.number for one in listed if one.figure.unit == part.figure.unit}
    return sum(alike.values()) == whole.number or any(
        part.number + other.number == whole.number
        and part.figure.sentence is not None
        and other.figure.sentence is not None
        and abs(other.figure.sentence - part.figure.sentence) <= 1
        and other is not part
        and other.figure.unit == part.figure.unit
        and count_alike(part, other)
        and other.told
        for other in every
    )
