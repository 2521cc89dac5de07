"""Figures and a guideline: one value per organisation and indicator, and totals over the reports."""

from nlp_reports.indicators.totals import totals
from nlp_reports.indicators.values import values_of

__all__ = ["totals", "values_of"]
