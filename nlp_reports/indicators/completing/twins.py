"""Shares whose count was found: "45 đơn vị hoàn thành xuất sắc (46,9%)" answers how many and what share."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import NUMBER_WORDS
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place
from nlp_reports.model import Figure
from nlp_reports.text import fold

_SHARE: Final = "tỷ lệ "


def twins(
    places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim], wanted: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the percentages, by id, that have no value but whose count has one: the share told of that very figure.

    `taken` are the claims that were taken, by indicator; the two names are alike but for "số" and "tỷ lệ".
    """
    counts = {(one.topic.id, NUMBER_WORDS.sub("", fold(one.indicator.name))): one for one in wanted}
    for one in wanted:
        name = fold(one.indicator.name)
        if one.indicator.unit != "%" or one.indicator.id in taken or not name.startswith(_SHARE):
            continue
        twin = counts.get((one.topic.id, name.removeprefix(_SHARE)))
        claim = taken.get(twin.indicator.id) if twin else None
        if claim is None or claim.figure.cell is not None:
            continue
        shares = [place for place, _ in places if _is_share(place, claim.figure)]
        if len(shares) == 1:
            score, exact = claim.score, claim.exact
            yield one.indicator.id, Claim(one, shares[0], score, Whole.WHOLE, claim.summed, exact, claim.surely)


def _is_share(place: Place, counted: Figure) -> bool:
    """Tell whether a percentage is told of a figure, with no other one of its kind between."""
    return place.figure.unit == "%" and place.subject is not None and place.subject.span == counted.span
