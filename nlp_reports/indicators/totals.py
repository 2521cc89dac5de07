"""Sums of indicators over all reports, with everything that speaks against using a sum as it stands."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.joint import Events
from nlp_reports.indicators.nouns import asks_for_each
from nlp_reports.model import Analysis, Doubt, Guideline, Indicator, IndicatorValue, Total, ValueStatus, heads, lean
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
    wanted = {i.id: i for topic in guideline.topics for i in topic.indicators if summable(i)}
    sums = {indicator: _Sum() for indicator in wanted}
    for analysis in lean(analyses, "values", "figures", "sentences"):
        own = {value.indicator: value for value in reversed(analysis.values)}
        for indicator, one in sums.items():
            one.add(analysis, own.get(indicator), twice)
    found = (sums[indicator].total(wanted[indicator], silent) for indicator in wanted)
    return tuple(total for total in found if total is not None)


def summable(indicator: Indicator) -> bool:
    """Tell whether adding the indicator up over units makes sense."""
    name = fold(indicator.name)
    if asks_for_each(indicator):
        return False
    return indicator.unit != "%" and "/" not in indicator.unit and not any(word in name for word in _AVERAGES)


class _Sum:
    """What the reports give for one indicator, gathered as they pass by."""

    def __init__(self) -> None:
        self._amounts: dict[str, Decimal] = {}
        self._doubts: dict[str, tuple[Doubt, ...]] = {}
        self._absent: list[str] = []
        self._conflicting: list[str] = []
        self._overlooked: list[str] = []
        self._events = Events()

    def add(self, analysis: Analysis, value: IndicatorValue | None, twice: frozenset[str]) -> None:
        """Take the value of one report, None where it has none."""
        name = analysis.report.name
        if value is None or value.status is ValueStatus.MISSING:
            self._absent.append(name)
            self._overlooked += [name] if value is not None and Doubt.UNTAKEN in value.doubts else []
        elif value.status is ValueStatus.TAKEN and value.amount is not None and name not in twice:
            self._amounts[name] = value.amount
            self._doubts[name] = value.doubts
            self._events.add(analysis, value)
        else:
            self._conflicting.append(name)

    def total(self, indicator: Indicator, silent: Sequence[str]) -> Total | None:
        """Return the sum, None where no report gave a value."""
        if not self._amounts:
            return None
        return Total(
            indicator.id,
            indicator.name,
            sum(self._amounts.values(), Decimal(0)),
            indicator.unit,
            tuple(self._amounts),
            (*self._absent, *silent),
            tuple(self._conflicting),
            tuple(self._spoken_against()),
        )

    def _spoken_against(self) -> Iterator[tuple[str, Doubt]]:
        """Yield what speaks against a sum: what is said of its values, and what only all of them together show."""
        shared, ordered = self._events.shared(), sorted(amount for amount in self._amounts.values() if amount)
        for name, amount in self._amounts.items():
            for doubt in self._doubts[name]:
                yield name, doubt
            if _is_far(amount, ordered):
                yield name, Doubt.OUTLIER
            if name in shared:
                yield name, Doubt.SHARED
        yield from ((name, Doubt.UNTAKEN) for name in self._overlooked)


def _is_far(amount: Decimal, ordered: Sequence[Decimal]) -> bool:
    """Tell whether an amount is twenty times what the other units usually have, or a twentieth of it.

    `ordered` are all amounts but zeros, this one among them.
    """
    if not amount or len(ordered) <= _ENOUGH:
        return False
    usual = _median_without(ordered, bisect_left(ordered, amount))
    return amount > _FAR * usual or amount * _FAR < usual


def _median_without(ordered: Sequence[Decimal], place: int) -> Decimal:
    """Return the median of all but the one at `place`."""
    middle, odd = divmod(len(ordered) - 1, 2)
    upper = ordered[middle + (place <= middle)]
    if odd:
        return upper
    return (ordered[middle - 1 + (place <= middle - 1)] + upper) / 2


def _sent_twice(analyses: Sequence[Analysis], units: Mapping[str, str]) -> frozenset[str]:
    """Return the reports of a unit that sent more than one: a person decides which counts, so none is summed."""
    names: dict[str, list[str]] = defaultdict(list)
    for head in heads(analyses):
        if unit := fold(units.get(head.name, "") or head.letterhead.unit).strip():
            names[unit].append(head.name)
    return frozenset(name for sent in names.values() if len(sent) > 1 for name in sent)
