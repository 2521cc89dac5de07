"""A figure that is only a share or a part of one beside it."""

from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.nouns import kindred
from nlp_reports.indicators.places import Place
from nlp_reports.model import Figure, FigureKind

_WHOLE: Final = 100
_CLOSE: Final = 0.06


def is_share_of(figure: Figure, subject: Figure | None) -> bool:
    """Tell whether a percentage is just what a ratio before it comes to ("7/9 … đạt và vượt (77,8%)")."""
    if subject is None or figure.value is None or subject.kind is not FigureKind.RATIO or not subject.high:
        return False
    return subject.low is not None and abs(subject.low * _WHOLE / subject.high - figure.value) < _CLOSE


def is_part_of(place: Place, wholes: Sequence[Figure]) -> bool:
    """Tell whether a figure counts like one of the figures that lead in to its list, and less than it."""
    own = place.figure.value
    return (
        own is not None
        and place.figure.unit != "%"
        and any(one.value is not None and one.value > own and kindred(one, place.figure) for one in wholes)
    )
