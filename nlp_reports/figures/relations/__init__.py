"""The relations between a report's figures: each module one kind, in the words that tell it."""

from nlp_reports.figures.relations.of_report import relations_of, ruled

__all__ = ["relations_of", "ruled"]
