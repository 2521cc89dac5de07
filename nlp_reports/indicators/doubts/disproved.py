"""Noughts that another sentence speaks against: "không phát sinh đơn thư", and "gỡ xong 02 đơn" elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.counting import is_exact
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.nouns import common_nouns
from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureKind

_THING: Final = "thing"

Places = Sequence[tuple[Place, Mapping[str, int]]]


def disproved(places: Places, taken: Mapping[str, Claim]) -> Iterator[str]:
    """Yield the ids of indicators of which there is none, where a sentence of another place counts some.

    They are counted by the indicator's own noun, which is no common one, or the figure's own stretch says all of the
    name.
    """
    noughts = {one: claim for one, claim in taken.items() if claim.figure.kind is FigureKind.ZERO}
    for indicator, claim in noughts.items():
        if any(_speaks_against(place, claim) for place, _ in places):
            yield indicator


def _speaks_against(place: Place, claim: Claim) -> bool:
    wanted, figure = claim.wanted, place.figure
    if figure.kind is not FigureKind.COUNT or not figure.value or place.source == claim.place.source:
        return False
    if not is_exact(place, wanted):
        return False
    if wanted.kind == _THING and wanted.noun not in common_nouns():
        # What was settled came in.
        return wanted.noun in place.said.nouns
    said = any(is_in(one, place.local) for one in wanted.ways[0])
    return said and all(is_in(one, place.sentence) for one in wanted.ways[0]) and not is_excluded(wanted, place)
