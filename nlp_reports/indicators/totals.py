"""Sums of indicators over all reports, with everything that speaks against using a sum as it stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median
from typing import Final

from nlp_reports.indicators.joint import told_together
from nlp_reports.model import Analysis, Doubt, Guideline, Indicator, IndicatorValue, Total, ValueStatus
from nlp_reports.text import fold

_AVERAGES: Final = ("bình quân", "trung bình", "tỷ lệ", "mức ")
# A unit may well do ten times what others do; more is a thousand separator, a unit of money, or another thing counted.
_FAR: Final = 20
_ENOUGH: Final = 3


def totals(
    analyses: Sequence[Analysis],
    guideline: Guideline,
    silent: Sequence[str] = (),
    units: Mapping[str, str] | None = None,
) -> tuple[Total, ...]:
    """Return the sum of every indicator that can be summed and that a report gives, in the guideline's order.

    Percentages, rates and averages are never summed; a value that its report contradicts is left out and named.
    `silent` are the names of units that sent nothing: they stand among the absent. `units` gives the organisation of
    a report's name where it is known better than from its letterhead.
    """
    twice = _sent_twice(analyses, units or {})
    found = (
        _total(indicator, analyses, twice, silent)
        for topic in guideline.topics
        for indicator in topic.indicators
        if summable(indicator)
    )
    return tuple(total for total in found if total is not None)


def summable(indicator: Indicator) -> bool:
    """Tell whether adding the indicator up over units makes sense."""
    name = fold(indicator.name)
    return indicator.unit != "%" and "/" not in indicator.unit and not any(word in name for word in _AVERAGES)


def _total(
    indicator: Indicator, analyses: Sequence[Analysis], twice: frozenset[str], silent: Sequence[str]
) -> Total | None:
    taken: dict[str, tuple[Analysis, IndicatorValue, Decimal]] = {}
    absent: list[str] = []
    conflicting: list[str] = []
    overlooked: list[str] = []
    for analysis in analyses:
        name = analysis.report.name
        value = next((each for each in analysis.values if each.indicator == indicator.id), None)
        if value is None or value.status is ValueStatus.MISSING:
            absent.append(name)
            overlooked += [name] if value is not None and Doubt.UNTAKEN in value.doubts else []
        elif value.status is ValueStatus.TAKEN and value.amount is not None and name not in twice:
            taken[name] = (analysis, value, value.amount)
        else:
            conflicting.append(name)
    if not taken:
        return None
    return Total(
        indicator.id,
        indicator.name,
        sum((amount for _, _, amount in taken.values()), Decimal(0)),
        indicator.unit,
        tuple(taken),
        (*absent, *silent),
        tuple(conflicting),
        (*_doubts(taken), *((name, Doubt.UNTAKEN) for name in overlooked)),
    )


def _doubts(taken: Mapping[str, tuple[Analysis, IndicatorValue, Decimal]]) -> Iterator[tuple[str, Doubt]]:
    """Yield what speaks against a sum: what is said of its values, and what only all of them together show."""
    shared = told_together([(analysis, value) for analysis, value, _ in taken.values()])
    for name, (_, value, amount) in taken.items():
        for doubt in value.doubts:
            yield name, doubt
        if _is_far(amount, [other for one, (_, _, other) in taken.items() if one != name]):
            yield name, Doubt.OUTLIER
        if name in shared:
            yield name, Doubt.SHARED


def _is_far(amount: Decimal, others: Sequence[Decimal]) -> bool:
    """Tell whether an amount is twenty times what units usually have, or a twentieth of it."""
    told = [other for other in others if other]
    if not amount or len(told) < _ENOUGH:
        return False
    usual = median(told)
    return amount > _FAR * usual or amount * _FAR < usual


def _sent_twice(analyses: Sequence[Analysis], units: Mapping[str, str]) -> frozenset[str]:
    """Return the reports of a unit that sent more than one: a person decides which counts, so none is summed."""
    names: dict[str, list[str]] = defaultdict(list)
    for analysis in analyses:
        if unit := fold(units.get(analysis.report.name, "") or analysis.report.letterhead.unit).strip():
            names[unit].append(analysis.report.name)
    return frozenset(name for sent in names.values() if len(sent) > 1 for name in sent)
