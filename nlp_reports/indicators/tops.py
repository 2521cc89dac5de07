"""Totals of people that are less than another number of people told of the same topic: they are no totals."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.counting import is_count_of_people
from nlp_reports.indicators.fit import SURE, Claim
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.untaken import sure_of

_PERSON: Final = "person"


def lesser_totals(places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim]) -> Iterator[str]:
    """Yield the ids of totals of people that only a heading points to, where a sentence of the topic tells of more.

    "Tổng số CNVCLĐ" is not 96 "người bị giảm thu nhập" where "2.764 người" stand in a sentence about it.
    """
    doubted = {
        indicator: claim
        for indicator, claim in taken.items()
        if claim.wanted.total and claim.wanted.kind == _PERSON and claim.surely < SURE
    }
    sure = sure_of(places) if doubted else {}
    for indicator, claim in doubted.items():
        told = sure.get(claim.wanted.topic.id, ())
        most = max((one.figure.amount or 0 for one in told if is_count_of_people(one)), default=0)
        if most > (claim.figure.amount or 0):
            yield indicator
