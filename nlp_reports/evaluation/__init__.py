"""Labelled reports, gold and measures: what the program is worth, told by people who did not look at it."""

from nlp_reports.evaluation.gold import GoldReport, load_gold
from nlp_reports.evaluation.measures import Measure, evaluate, measure

__all__ = ["GoldReport", "Measure", "evaluate", "load_gold", "measure"]
