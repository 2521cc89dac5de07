"""Word and text files → reports with their outline: what a person sees, and the way back to each paragraph of Word."""

from nlp_reports.reading.door import REPORT_SUFFIXES, read_report

__all__ = ["REPORT_SUFFIXES", "read_report"]
