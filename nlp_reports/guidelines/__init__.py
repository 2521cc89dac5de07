"""What the office asks for: read a guideline, write and read its YAML, align a report to its topics."""

from nlp_reports.guidelines.aligner import align
from nlp_reports.guidelines.alignment import Alignment
from nlp_reports.guidelines.exchange import from_yaml, to_yaml
from nlp_reports.guidelines.reader import guideline_of, is_yaml, read_guideline

__all__ = ["Alignment", "align", "from_yaml", "guideline_of", "is_yaml", "read_guideline", "to_yaml"]
