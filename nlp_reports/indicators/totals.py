"""Sums of indicators over all reports."""

from collections import defaultdict
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
    """Add the taken values up; a report is absent where it gives none, and left out where it contradicts itself."""
    taken: dict[str, Decimal] = {}
    absent: list[str] = []
    twice = _sent_twice(analyses)
    for analysis in analyses:
        value = next((each for each in analysis.values if each.indicator == indicator.id), None)
        amount = _amount(value) if value is not None and value.status is ValueStatus.TAKEN else None
        if amount is not None and analysis.report.name not in twice:
            taken[analysis.report.name] = amount
        elif value is None or value.status is ValueStatus.MISSING:
            absent.append(analysis.report.name)
    if not taken:
        return []
    total = sum(taken.values(), Decimal(0))
    return [Total(indicator.id, indicator.name, total, indicator.unit, tuple(taken), tuple(absent))]


def _amount(value: IndicatorValue) -> Decimal | None:
    """Return what is added: the value, or the numerator of a ratio."""
    return value.value if value.value is not None else value.low


def _sent_twice(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Return the reports of a unit that sent more than one: a person decides which counts, so none is summed."""
    names: dict[str, list[str]] = defaultdict(list)
    for analysis in analyses:
        if unit := fold(analysis.report.letterhead.unit).strip():
            names[unit].append(analysis.report.name)
    return frozenset(name for sent in names.values() if len(sent) > 1 for name in sent)
