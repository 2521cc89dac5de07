"""What is told of a place alone is judged once, and anew where anything about the place is another."""

import dataclasses
from decimal import Decimal

from nlp_reports.indicators.called_sums import is_summed
from nlp_reports.indicators.places import Place, Words, judged_once
from nlp_reports.model import Evidence, Figure, FigureKind, Span

PLACE = Place(
    Figure(Span(9, 11), "46", FigureKind.COUNT, Evidence.YES, Decimal(46), counted="buổi"),
    Words(("tổng cộng 46 buổi",)),
    between="tổng cộng ",
)


def test_a_place_is_judged_once() -> None:
    asked: list[Place] = []

    @judged_once
    def judge(place: Place) -> bool:
        asked.append(place)
        return False

    assert [judge(PLACE), judge(PLACE)] == [False, False]
    assert asked == [PLACE]


def test_a_changed_place_is_judged_anew() -> None:
    assert is_summed(PLACE)
    assert not is_summed(dataclasses.replace(PLACE, between="riêng ngành mở "))
    assert is_summed(PLACE)


def test_what_is_kept_makes_no_place_another() -> None:
    other = dataclasses.replace(PLACE)
    is_summed(other)
    assert (other, hash(other.figure)) == (dataclasses.replace(PLACE), hash(PLACE.figure))
