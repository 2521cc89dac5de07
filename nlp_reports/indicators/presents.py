"""What a plan says of today: "nâng số thoả ước từ 72 bản hiện nay lên 80 bản" bears witness that there are 72."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Final

from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureRole

_TODAY: Final = (
    r"(?: [^\W\d]+){0,4}? (?:hiện nay|hiện có|hiện tại|năm nay)(?!\w)[^;.\d]{0,12} (?:lên|thành|tới|đến|xuống)(?!\w)"
)
_SAID: Final = re.compile(rf"(?<!\w)từ (?:\d[\d.,]*){_TODAY}")
_AFTER: Final = re.compile(_TODAY)
_FROM: Final = "từ "


def names_present(sentence: str) -> bool:
    """Tell whether a sentence of a plan, folded, says from what there is today it starts."""
    return _FROM in sentence and bool(_SAID.search(sentence))


def presents(places: Iterable[Place]) -> Iterator[Place]:
    """Yield the places of a plan's sentence that tell what there is today, as those of results."""
    for place in places:
        if place.head.endswith(_FROM) and _AFTER.match(place.after):
            figure = dataclasses.replace(place.figure, role=FigureRole.ACTUAL, period="")
            yield dataclasses.replace(place, figure=figure, head=place.head.removesuffix(_FROM))
