"""The kinds of figures that tell an amount, as the checks ask for them."""

from typing import Final

from nlp_reports.model import FigureKind

COUNT_OR_MONEY: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY})
# What can be added up.
AMOUNTS: Final = COUNT_OR_MONEY | {FigureKind.MEASURE}
AMOUNTS_AND_RATES: Final = AMOUNTS | {FigureKind.RATE}
AMOUNTS_AND_SHARES: Final = AMOUNTS | {FigureKind.PERCENTAGE}
