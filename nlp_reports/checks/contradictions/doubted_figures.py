"""Which of the figures that do not fit is in doubt: what was reckoned from the others, mostly."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures import Relation, RelationKind
from nlp_reports.figures.misprints import misprint_of
from nlp_reports.model import Figure, FigureKind, Span

_SHARES: Final = frozenset({RelationKind.RATIO_PERCENT, RelationKind.TARGET_PERCENT, RelationKind.TABLE_PERCENT})
_RECKONED: Final = frozenset({RelationKind.PRODUCT, RelationKind.MEAN, RelationKind.CHANGE})
_CLOSE: Final = Decimal("0.06")


def doubted_in(relation: Relation) -> Sequence[Figure]:
    """Return the figures of a relation that does not hold which are in doubt, none where it may be any of them.

    A share, a product, a mean or a change was reckoned from the others: of "71/74 vụ - 84,2%" it is the share. The
    numbers before it are in doubt only where two of their digits in another order would make it fit. Of a sum they all
    are, and none that only stands between them ("640 suất, tổng 320 triệu đồng: 385 suất, 265 suất").
    """
    if relation.kind in _SHARES:
        reckoned = [figure for figure in relation.figures if figure.unit == "%"]
        return (
            [*reckoned, *(figure for figure in relation.figures if _is_exchanged(figure, relation))] if reckoned else ()
        )
    if relation.kind in _RECKONED:
        return [one for one in relation.figures if one.value == relation.stated and one.unit == relation.unit]
    return relation.figures if relation.kind is RelationKind.SUM else ()


def told_otherwise(figure: Figure, relation: Relation) -> Span:
    """Return the characters of the number of a figure that the other figures of a conflict tell otherwise.

    "Cập nhật 5.917/6.283 đoàn viên" tells of all members what differs from 6.238 elsewhere, not of those on record.
    """
    slash = figure.text.find("/")
    if figure.kind is not FigureKind.RATIO or figure.low is None or figure.high is None or slash < 0:
        return figure.span
    others = [n for one in relation.figures if one is not figure for n in (one.value, one.low, one.high) if n]
    of_whole = _likeness(figure.high, others) > _likeness(figure.low, others)
    return Span(figure.span.start + slash + 1, figure.span.end) if of_whole else figure.span


def _likeness(number: Decimal, others: Sequence[Decimal]) -> tuple[int, Decimal]:
    """Return how like a miswriting of one of some others a number is; the same number is none."""
    if number in others:
        return -1, Decimal(0)
    return max(
        ((int(misprint_of(number, one)), min(number, one) / max(number, one, Decimal(1))) for one in others),
        default=(0, Decimal(0)),
    )


def _is_exchanged(figure: Figure, relation: Relation) -> bool:
    """Tell whether a number with two neighbouring digits exchanged comes to the share that is stated."""
    computed, stated = relation.computed, relation.stated
    if figure.unit == "%" or not computed or stated is None:
        return False
    numbers = [one for one in (figure.value, figure.low, figure.high) if one]
    return any(
        abs(share - stated) < _CLOSE
        for number in numbers
        for other in _exchanges(number)
        for share in (computed * other / number, computed * number / other)
    )


def _exchanges(number: Decimal) -> Iterator[Decimal]:
    """Yield the numbers that two exchanged digits make of one; noughts at its end are of its scale."""
    digits, scale = number.normalize().as_tuple().digits, number.normalize().as_tuple().exponent
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            written = [*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :]]
            if any(written):
                yield Decimal("".join(map(str, written))).scaleb(int(scale))
