from decimal import Decimal

import pytest

from nlp_reports.indicators import doubted
from nlp_reports.model import (
    CellRef,
    Doubt,
    Evidence,
    Figure,
    FigureKind,
    Finding,
    IndicatorValue,
    Rule,
    Severity,
    Span,
    ValueStatus,
)


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


def in_cell(number: int, start: int, column: int) -> Figure:
    written = str(number)
    span = Span(start, start + len(written))
    return Figure(
        span, written, FigureKind.COUNT, Evidence.YES, value=Decimal(number), unit="", cell=CellRef(1, 2, column)
    )


@pytest.mark.parametrize(
    ("rule", "start", "status", "doubts"),
    [
        (Rule.CONFLICT, 40, ValueStatus.CONFLICT, ()),
        (Rule.ARITHMETIC, 40, ValueStatus.TAKEN, (Doubt.MISCALCULATED,)),
        (Rule.VAGUE_CLAIM, 40, ValueStatus.TAKEN, ()),
        (Rule.CONFLICT, 60, ValueStatus.TAKEN, ()),
        (Rule.ARITHMETIC, 60, ValueStatus.TAKEN, ()),
    ],
)
def test_a_finding_at_a_cell_is_about_the_value_of_the_cell(
    rule: Rule, start: int, status: ValueStatus, doubts: tuple[Doubt, ...]
) -> None:
    value = IndicatorValue("II.2#1", "số hội viên", "r", Decimal(399), ValueStatus.TAKEN, source="t1r2c3")
    figures = (in_cell(399, 40, 3), in_cell(417, 60, 4))
    finding = Finding(rule, Severity.ERROR, "Số liệu chưa thống nhất.", where=Span(start, start + 3))
    found = doubted((value,), (finding,), figures)[0]
    assert (found.status, found.doubts) == (status, doubts)
