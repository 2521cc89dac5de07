"""What a unit's appendix in a file of its own says, held against what its report says."""

import dataclasses
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.model import IndicatorValue, Report, Section, SectionKind, Span, ValueStatus

# Money is told in millions here and to the đồng there.
_ROUNDED: Final = Decimal("0.001")
FILE: Final = "!"


def as_appendix(report: Report) -> Report:
    """Return a document that is an appendix with all of it in one section of that kind: its tables tell results."""
    whole = Span(0, len(report.text))
    section = Section("PL", "PL", "Phụ lục", 1, SectionKind.APPENDIX, Span(0, 0), whole, -1, 0)
    return dataclasses.replace(
        report,
        sections=(section,),
        paragraphs=tuple(dataclasses.replace(paragraph, section=0) for paragraph in report.paragraphs),
        tables=tuple(dataclasses.replace(table, section=0) for table in report.tables),
    )


def is_from_appendix(value: IndicatorValue) -> bool:
    """Tell whether a cell of another file had a say in a value."""
    return FILE in value.source


def with_appendix(values: Sequence[IndicatorValue], told: Sequence[IndicatorValue]) -> tuple[IndicatorValue, ...]:
    """Return a report's `values`, those that its appendix has `told` alone added, and different ones as conflicts.

    The sources of `told` name their file. What both say alike keeps the report's source; the estimate, the target and
    last year's figure are the appendix's where the report has none.
    """
    by_indicator = {value.indicator: value for value in told}
    return tuple(_held(value, by_indicator.get(value.indicator)) for value in values)


def _held(own: IndicatorValue, told: IndicatorValue | None) -> IndicatorValue:
    if told is None:
        return own
    own = _beside(own, told)
    if told.status is ValueStatus.MISSING:
        return own
    if own.status is ValueStatus.MISSING:
        return _beside(dataclasses.replace(told, report=own.report), own)
    if own.status is told.status is ValueStatus.TAKEN and _same(own, told):
        return dataclasses.replace(own, as_of=own.as_of or told.as_of)
    source = "; ".join(dict.fromkeys(source for source in (own.source, told.source) if source))
    return dataclasses.replace(own, status=ValueStatus.CONFLICT, source=source, doubts=())


def _beside(own: IndicatorValue, told: IndicatorValue) -> IndicatorValue:
    """Return a value with what stands beside it, from `told` where it has none."""
    return dataclasses.replace(
        own,
        estimate=told.estimate if own.estimate is None else own.estimate,
        target=told.target if own.target is None else own.target,
        previous=told.previous if own.previous is None else own.previous,
    )


def _same(own: IndicatorValue, told: IndicatorValue) -> bool:
    mine, theirs = own.amount, told.amount
    if mine is None or theirs is None:
        return mine == theirs
    return mine == theirs or (own.unit == "đồng" and abs(mine - theirs) <= _ROUNDED * max(mine, theirs))
