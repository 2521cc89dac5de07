"""What earlier runs left."""

from dataclasses import dataclass

from nlp_reports.model.draft import IndicatorValue, Total
from nlp_reports.model.guideline import Guideline
from nlp_reports.model.run import Receipt


@dataclass(frozen=True, slots=True)
class PastRun:
    """An earlier run as it is kept: who reported, the values and totals; `digests` lead to the files' analyses."""

    guideline: Guideline
    receipts: tuple[Receipt, ...]
    values: tuple[IndicatorValue, ...]
    totals: tuple[Total, ...] = ()
    digests: tuple[tuple[str, str], ...] = ()
