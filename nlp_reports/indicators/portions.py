"""A figure that is only a share or a part of one beside it."""

import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.indicators.nouns import kindred
from nlp_reports.indicators.places import Place
from nlp_reports.model import Figure, FigureKind

_WHOLE: Final = 100
_CLOSE: Final = 0.06
# What a label parts by, in two or more.
_PARTED_BY: Final = re.compile(
    r"(?<!\w)theo (?:từng )?(?:nửa năm|quý|tháng|khối|đợt|vùng|cụm|địa bàn|nghề|loại hình|ngành|tuyến|cấp)\s*$"
)


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


def is_parted_by(place: Place) -> bool:
    """Tell whether the label of several figures says by what they are parted ("Đoàn viên mới theo nửa năm:")."""
    return bool(place.siblings) and place.figure.cell is None and bool(_PARTED_BY.search(place.label))
