"""What stands beside a result in its row of a table: the year-end estimate, the target, last year's figure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from nlp_reports.indicators.fit import Claim
from nlp_reports.model import Evidence, Figure, FigureRole
from nlp_reports.text import fold

_YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


class Side(StrEnum):
    """What a figure beside a result is."""

    ESTIMATE = "estimate"
    TARGET = "target"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class Beside:
    """What a report's tables tell beside the result; None where they tell nothing."""

    estimate: Decimal | None = None
    target: Decimal | None = None
    previous: Decimal | None = None


def side_of(figure: Figure, year: int | None) -> Side | None:
    """Return what a figure of a table is beside a result, None where it is none of these."""
    if figure.evidence is Evidence.NO or figure.value is None:
        return None
    if "estimate" in figure.flags:
        return Side.ESTIMATE
    if figure.role in {FigureRole.TARGET, FigureRole.PLAN}:
        return Side.TARGET
    named = [int(found) for found in _YEAR.findall(figure.period)]
    earlier = bool(year and named and max(named) < year) or "cùng kỳ" in fold(figure.period)
    return Side.PREVIOUS if earlier or figure.role is FigureRole.BASE else None


def beside(told: Iterable[tuple[Side, Claim]]) -> Mapping[str, Beside]:
    """Return what is told beside the result of each indicator; what is told with two values is left out."""
    found: dict[str, dict[Side, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for side, claim in told:
        if claim.figure.value is not None:
            found[claim.wanted.indicator.id][side].add(claim.figure.value)
    return {
        indicator: Beside(**{side.value: min(amounts) for side, amounts in sides.items() if len(amounts) == 1})
        for indicator, sides in found.items()
    }
