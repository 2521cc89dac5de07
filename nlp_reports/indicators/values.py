"""The value of each indicator in one report."""

from collections.abc import Sequence

from nlp_reports.guidelines import Alignment
from nlp_reports.model import Figure, Guideline, IndicatorValue, Report, Sentence


def values_of(
    report: Report,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    guideline: Guideline | None,
    alignment: Alignment,
) -> tuple[IndicatorValue, ...]:
    """Return one value per indicator of the guideline, in its order; nothing without a guideline."""
    return ()
