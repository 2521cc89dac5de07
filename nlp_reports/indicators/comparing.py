"""Values now and before: year on year, and period on period within a year."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.totals import summable
from nlp_reports.lexicon import table
from nlp_reports.model import (
    Analysis,
    Comparison,
    Guideline,
    Indicator,
    IndicatorValue,
    PastRun,
    Receipt,
    Total,
    ValueStatus,
    lean,
)
from nlp_reports.text import fold

BELOW: Final = "Số cộng dồn thấp hơn kỳ trước, đề nghị kiểm tra"
OTHER_UNITS: Final = "Số đơn vị có số liệu hai kỳ khác nhau"
_WHOLE: Final = 12
_MONTHS: Final = re.compile(r"(?<!\w)(\d{1,2}) tháng(?: đầu năm)?(?!\w)")
_QUARTER: Final = re.compile(r"(?<!\w)quý (i{1,3}|iv|[1-4])(?!\w)")
_QUARTERS: Final = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_ESTIMATE: Final = re.compile(r"ước|31[/.-]12")
_DATED: Final = re.compile(r"(?<!\d)(?:\d{1,2}[/.-]){0,2}\d{4}(?!\d)|(?<!\d)\d{1,2}/\d{1,2}(?!\d)")
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The months of a year that reports are about, counted from January; a whole year has twelve."""

    year: int
    months: int

    def __str__(self) -> str:
        """Return the period as offices say it.

        >>> str(Period(2020, 6)), str(Period(2019, 12))
        ('6 tháng đầu năm 2020', 'năm 2019')
        """
        return f"năm {self.year}" if self.months == _WHOLE else f"{self.months} tháng đầu năm {self.year}"


def period_of(guideline: Guideline) -> Period | None:
    """Return the period that a guideline asks about, None where it names no year.

    >>> period_of(Guideline("Báo cáo 6 tháng đầu năm 2020", 2020))
    Period(year=2020, months=6)
    """
    if guideline.year is None:
        return None
    title = fold(guideline.title)
    months, quarter = _MONTHS.search(title), _QUARTER.search(title)
    if months and 1 <= int(months[1]) <= _WHOLE:
        return Period(guideline.year, int(months[1]))
    return Period(guideline.year, _QUARTERS[quarter[1]] if quarter else _WHOLE)


def comparisons(
    analyses: Sequence[Analysis],
    receipts: Sequence[Receipt],
    guideline: Guideline,
    past: Sequence[PastRun],
) -> tuple[Comparison, ...]:
    """Return each value that was taken now and before, unit by unit, in the order of reports and indicators.

    It is held against the same months of last year and against the latest earlier months of this year. A figure on a
    day and an estimate of the whole year are never compared. Within a year a count of what was done cannot fall: that
    is remarked. `past` are kept runs, the latest of each period last.
    """
    units = {receipt.report: receipt.organisation for receipt in receipts if receipt.status.heard}
    now, keys = period_of(guideline), _keys(guideline)
    wanted = {indicator.id: indicator for topic in guideline.topics for indicator in topic.indicators}
    found: list[Comparison] = []
    for run, since in _earlier(now, past):
        before = _values(run)
        for analysis in lean(analyses, "values"):
            organisation = units.get(analysis.report.name, "")
            for value in analysis.values if organisation else ():
                earlier = before.get((fold(organisation), keys.get(value.indicator, ("", "", ""))))
                if earlier is not None and value.indicator in wanted:
                    found += _compared(wanted[value.indicator], value, earlier, organisation, (now, since))
    return tuple(found)


def compared_totals(totals: Sequence[Total], guideline: Guideline, past: Sequence[PastRun]) -> tuple[Comparison, ...]:
    """Return each total held against the earlier one; another number of units is remarked: the sums are not alike."""
    keys = _keys(guideline)
    found = []
    for run, since in _earlier(period_of(guideline), past):
        old_keys = _keys(run.guideline)
        before = {old_keys[total.indicator]: total for total in run.totals if total.indicator in old_keys}
        for total in totals:
            earlier = before.get(keys.get(total.indicator, ("", "", "")))
            if earlier is None:
                continue
            units = (len(total.reports), len(earlier.reports))
            remark = OTHER_UNITS if units[0] != units[1] else ""
            found.append(
                Comparison(total.indicator, total.title, total.unit, "", "", total.value, earlier.value, str(since),
                           remark, units)
            )  # fmt: skip
    return tuple(found)


def same_period(guideline: Guideline, past: Sequence[PastRun]) -> PastRun | None:
    """Return the latest of the kept runs on the guideline's own period, None where there is none."""
    now = period_of(guideline)
    same = [run for run in past if now is not None and period_of(run.guideline) == now]
    return same[-1] if same else None


def is_stock(indicator: Indicator) -> bool:
    """Tell whether a figure says how many there are, not how many were done: it may fall within a year."""
    name = fold(indicator.name)
    return not summable(indicator) or any(
        re.search(rf"(?<!\w){re.escape(fold(row['cue']))}(?!\w)", name) for row in table("stock_cues")
    )


def _earlier(now: Period | None, past: Sequence[PastRun]) -> Iterator[tuple[PastRun, Period]]:
    """Yield the run on the same months of last year, then the one on the latest earlier months of this year."""
    if now is None:
        return
    runs: dict[Period, PastRun] = {}
    for run in past:
        if (period := period_of(run.guideline)) is not None:
            runs[period] = run
    last_year = Period(now.year - 1, now.months)
    months = [period for period in runs if period.year == now.year and period < now]
    for period in (last_year, *([max(months)] if months else [])):
        if period in runs:
            yield runs[period], period


def _keys(guideline: Guideline) -> dict[str, Key]:
    """Return what an indicator is known by in another guideline: topic, name and unit; one told twice has no key."""
    found = {
        indicator.id: (_undated(topic.title), _undated(indicator.name), indicator.unit)
        for topic in guideline.topics
        for indicator in topic.indicators
    }
    once = list(found.values())
    return {indicator: key for indicator, key in found.items() if once.count(key) == 1}


def _undated(name: str) -> str:
    """Return the key of a name without days and years: they change from one guideline to the next."""
    return _DATED.sub("#", fold(name))


def _values(run: PastRun) -> Mapping[tuple[str, Key], IndicatorValue]:
    units = {receipt.report: receipt.organisation for receipt in run.receipts if receipt.status.heard}
    keys = _keys(run.guideline)
    return {
        (fold(units[value.report]), keys[value.indicator]): value
        for value in run.values
        if value.status is ValueStatus.TAKEN and units.get(value.report) and value.indicator in keys
    }


def _compared(
    indicator: Indicator,
    value: IndicatorValue,
    earlier: IndicatorValue,
    organisation: str,
    periods: tuple[Period | None, Period],
) -> list[Comparison]:
    now, before = value.amount, earlier.amount
    if value.status is not ValueStatus.TAKEN or now is None or before is None:
        return []
    if (value.value is None) != (earlier.value is None) or _estimated(value) != _estimated(earlier):
        return []
    today, since = periods
    within = today is not None and since.year == today.year
    remark = BELOW if within and now < before and not is_stock(indicator) else ""
    return [
        Comparison(
            indicator.id, indicator.name, indicator.unit, value.report, organisation, now, before, str(since), remark
        )
    ]


def _estimated(value: IndicatorValue) -> bool:
    """Tell whether a value is an estimate of the whole year, not a count on a day."""
    return bool(_ESTIMATE.search(fold(value.as_of)))
