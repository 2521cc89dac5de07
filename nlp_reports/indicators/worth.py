"""What a deed is worth is reckoned, never counted: "giá trị làm lợi ước 335 triệu đồng" awaits no end of the year."""

import dataclasses
import re
from typing import Final

from nlp_reports.indicators.places import Place

ESTIMATE: Final = "estimate"
_RECKONED: Final = re.compile(
    r"(?<!\w)(?P<worth>làm lợi|trị giá|giá trị(?: [^\W\d]+){0,3}?|(?:quy|tính) (?:ra|đổi|thành)(?: ra| thành)? tiền)"
    r" ước(?P<told>(?: tính| khoảng| đạt)?\s*)$"
)


def with_worth(place: Place) -> Place:
    """Return `place` with an amount that tells what a deed is reckoned to be worth as about so much, no estimate."""
    figure = place.figure
    if ESTIMATE not in figure.flags or figure.unit != "đồng" or not _RECKONED.search(place.between):
        return place
    flags = tuple(flag for flag in figure.flags if flag != ESTIMATE)
    return dataclasses.replace(place, figure=dataclasses.replace(figure, comparator="~", flags=flags))


def without_reckoning(text: str) -> str:
    """Return a folded text without the word that says at its end that a worth is reckoned.

    >>> without_reckoning("giá trị làm lợi ước tính "), without_reckoning("cả năm ước ")
    ('giá trị làm lợi tính ', 'cả năm ước ')
    """
    return _RECKONED.sub(r"\g<worth>\g<told>", text)
