"""How far each unit, and all of them together, came towards the targets they were given."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from nlp_reports.checks.organisations import matched
from nlp_reports.model import (
    Achievement,
    Analysis,
    Guideline,
    Indicator,
    IndicatorValue,
    Receipt,
    Target,
    Total,
    ValueStatus,
    lean,
)


def achievements(
    targets: Sequence[Target],
    guideline: Guideline,
    receipts: Sequence[Receipt],
    analyses: Sequence[Analysis],
    totals: Sequence[Total],
) -> tuple[Achievement, ...]:
    """Return each target beside its result, in the guideline's order, then as the file lists the units.

    A unit that sent nothing, or no such value, has none: never 0. What contradicts itself is not judged.
    """
    indicators = {one.id: one for topic in guideline.topics for one in topic.indicators}
    order = {indicator: place for place, indicator in enumerate(indicators)}
    reports = _reports([target.organisation for target in targets], receipts)
    asked = {target.indicator for target in targets}
    everyone = lean(analyses, "values") if asked else ()
    values = {(one.report.name, v.indicator): v for one in everyone for v in one.values if v.indicator in asked}
    sums = {total.indicator: total for total in totals}
    return tuple(
        _of_all(target, indicators[target.indicator], sums.get(target.indicator))
        if not target.organisation
        else _of_unit(target, indicators[target.indicator], reports.get(target.organisation, ""), values)
        for target in sorted(targets, key=lambda target: order[target.indicator])
    )


def _reports(organisations: Sequence[str], receipts: Sequence[Receipt]) -> dict[str, str]:
    """Return the one report of each organisation; one that sent several has none until that is settled."""
    sent: dict[str, list[str]] = defaultdict(list)
    for receipt in receipts:
        if receipt.status.heard:
            sent[receipt.organisation].append(receipt.report)
    names = tuple(sent)
    known = {organisation: matched(organisation, names) for organisation in dict.fromkeys(organisations)}
    return {organisation: sent[name][0] for organisation, name in known.items() if name and len(sent[name]) == 1}


def _of_unit(
    target: Target, indicator: Indicator, report: str, values: dict[tuple[str, str], IndicatorValue]
) -> Achievement:
    value = values.get((report, target.indicator))
    status = value.status if value else ValueStatus.MISSING
    amount = value.amount if value and status is ValueStatus.TAKEN else None
    return Achievement(
        target, indicator.name, indicator.unit, report, amount, status, doubtful=bool(value and value.doubts)
    )


def _of_all(target: Target, indicator: Indicator, total: Total | None) -> Achievement:
    """Return what all units together reached; what is not told by all of them may still grow, and is doubtful."""
    amount: Decimal | None = total.value if total else None
    status = ValueStatus.TAKEN if total else ValueStatus.MISSING
    doubtful = bool(total and (total.flagged or total.absent))
    return Achievement(target, indicator.name, indicator.unit, "", amount, status, doubtful=doubtful)
