"""Sums of indicators over all reports."""

from collections.abc import Sequence
from decimal import Decimal

from nlp_reports.model import Analysis, Guideline, Indicator, IndicatorValue, Total, ValueStatus
from nlp_reports.text import fold

_AVERAGES = ("bình quân", "trung bình", "tỷ lệ", "mức ")


def totals(analyses: Sequence[Analysis], guideline: Guideline) -> tuple[Total, ...]:
    """Return the sum of every indicator that can be summed and that a report gives, in the guideline's order.

    Percentages, rates and averages are never summed; a conflict is neither summed nor called absent.
    """
    found: list[Total] = []
    for topic in guideline.topics:
        for indicator in topic.indicators:
            if summable(indicator):
                found += _total(indicator, analyses)
    return tuple(found)


def summable(indicator: Indicator) -> bool:
    """Tell whether adding the indicator up over units makes sense."""
    name = fold(indicator.name)
    return indicator.unit != "%" and "/" not in indicator.unit and not any(word in name for word in _AVERAGES)


def _total(indicator: Indicator, analyses: Sequence[Analysis]) -> list[Total]:
    values: dict[str, IndicatorValue] = {
        value.report: value for analysis in analyses for value in analysis.values if value.indicator == indicator.id
    }
    taken = {name: _amount(value) for name, value in values.items() if value.status is ValueStatus.TAKEN}
    sums = {name: amount for name, amount in taken.items() if amount is not None}
    if not sums:
        return []
    gone = [a.report.name for a in analyses if a.report.name not in sums and not _conflict(values.get(a.report.name))]
    total = sum(sums.values(), Decimal(0))
    return [Total(indicator.id, indicator.name, total, indicator.unit, tuple(sums), tuple(gone))]


def _amount(value: IndicatorValue) -> Decimal | None:
    return value.value if value.value is not None else value.low


def _conflict(value: IndicatorValue | None) -> bool:
    return value is not None and value.status is ValueStatus.CONFLICT
