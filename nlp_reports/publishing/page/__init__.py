"""The review page `bao_cao.html`: one file that a browser opens without a network."""

from nlp_reports.publishing.page.render import MOST_REPORTS, to_page

__all__ = ["MOST_REPORTS", "to_page"]
