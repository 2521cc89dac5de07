"""Everything people hold in their hands: tables, the workbook, the Word draft, views for notebooks."""

from nlp_reports.publishing.publish import publish
from nlp_reports.publishing.summary import summary_lines

__all__ = ["publish", "summary_lines"]
