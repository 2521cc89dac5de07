"""Everything people hold in their hands: tables, the workbook, the Word draft, views for notebooks."""

from nlp_reports.publishing.publish import LOG, keep_log, publish
from nlp_reports.publishing.summary import summary_lines

__all__ = ["LOG", "keep_log", "publish", "summary_lines"]
