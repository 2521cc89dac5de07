"""Figures that lack a word of the name which another figure of their sentence has: "128 thanh niên, 74 là con em"."""

from collections.abc import Iterator, Mapping, Sequence

from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.counting import is_count_of_people
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place


def without_unqualified(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out claims beside a lesser one behind them that adds what they lack of the name.

    "Có 128 thanh niên nhập ngũ; con em hội viên 74 người" has 74 of those who are children of members.
    """
    if len(claims) == 1 or len(claims[0].wanted.ways) > 1:
        return claims
    return [one for one in claims if not any(_is_it(one, other) for other in claims)]


def _is_it(whole: Claim, part: Claim) -> bool:
    beside = whole.place.source == part.place.source and whole.figure.cell is None and part.whole is Whole.WHOLE
    return beside and _adds(whole.wanted, whole.place, part.place)


def _adds(wanted: Wanted, whole: Place, part: Place) -> bool:
    """Tell whether the words by a lesser figure say of a name what those of one before it lack, and both all of it."""
    if part.figure.span < whole.figure.span or (part.figure.amount or 0) >= (whole.figure.amount or 0):
        return False
    asked = wanted.ways[0] - wanted.implied
    said = {one for one in asked if is_in(one, whole.local | whole.leading | whole.above)}
    added = {one for one in asked - said if is_in(one, part.local)}
    return bool(added) and said | added == asked


def unqualified(places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim]) -> Iterator[str]:
    """Yield the ids of indicators of people whose value lacks what fewer people behind it are called."""
    told: dict[str, list[Place]] = {}
    for place, _ in places:
        if place.said.is_count and not place.figure.per and (place.said.idle or is_count_of_people(place)):
            told.setdefault(place.source, []).append(place)
    for indicator, claim in taken.items():
        own, wanted = claim.place, claim.wanted
        if wanted.kind != "person" or wanted.indicator.unit or own.figure.cell is not None or len(wanted.ways) > 1:
            continue
        if any(_adds(wanted, own, other) for other in told.get(own.source, ()) if other.spot != own.spot):
            yield indicator
