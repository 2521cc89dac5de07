from decimal import Decimal

import pytest

from nlp_reports.indicators import doubted
from nlp_reports.model import Doubt, IndicatorValue, ValueStatus


def taken(indicator: str, title: str, value: int) -> IndicatorValue:
    return IndicatorValue(indicator, title, "r", Decimal(value), ValueStatus.TAKEN)


@pytest.mark.parametrize(
    ("came", "settled", "doubted_both"),
    [
        (("II.2#1", "số đơn nhận được", 31), ("II.2#2", "số đơn đã giải quyết", 85), True),
        (("II.2#1", "số đơn nhận được", 31), ("II.2#2", "số đơn đã giải quyết", 28), False),
        (("II.2#1", "số đơn nhận được", 31), ("II.3#1", "số đơn đã giải quyết", 85), False),
        (("II.2#1", "số đơn nhận được", 31), ("II.2#2", "số kiến nghị đã giải quyết", 85), False),
        (("II.2#1", "số vụ tiếp nhận", 31), ("II.2#2", "số vụ hoà giải thành", 85), False),
    ],
)
def test_more_settled_than_came_in_is_doubted(
    came: tuple[str, str, int],
    settled: tuple[str, str, int],
    doubted_both: bool,  # noqa: FBT001 - a table of cases
) -> None:
    found = doubted((taken(*came), taken(*settled)), ())
    assert [Doubt.UNCERTAIN in value.doubts for value in found] == [doubted_both, doubted_both]
