"""What stands in two places of a report, held against itself: each module one way to tell a fact again."""

from nlp_reports.figures.relations.told_twice.of_report import told_twice

__all__ = ["told_twice"]
