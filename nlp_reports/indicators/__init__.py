"""Figures and a guideline: one value per organisation and indicator, and totals over the reports."""

from nlp_reports.indicators.appendix import as_appendix, is_from_appendix, with_appendix
from nlp_reports.indicators.comparing import compared_totals, comparisons, same_period
from nlp_reports.indicators.doubting import doubted
from nlp_reports.indicators.headings import Heading, indicator_of, indicators_named
from nlp_reports.indicators.totals import totals
from nlp_reports.indicators.values import values_of

__all__ = [
    "Heading",
    "as_appendix",
    "compared_totals",
    "comparisons",
    "doubted",
    "indicator_of",
    "indicators_named",
    "is_from_appendix",
    "same_period",
    "totals",
    "values_of",
    "with_appendix",
]
