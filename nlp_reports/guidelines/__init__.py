"""What the office asks for: read a guideline, write and read its YAML, align a report to its topics."""

from nlp_reports.guidelines.alignment import Alignment

__all__ = ["Alignment"]
