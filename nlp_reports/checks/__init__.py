"""Questions to a report: what is covered, vague, contradictory, blank, stale or copied, and who reported at all."""

from nlp_reports.checks.changes import revision, revisions
from nlp_reports.checks.context import Context
from nlp_reports.checks.receipt_log import read_log
from nlp_reports.checks.standard import Check, review, standard
from nlp_reports.checks.submission import receive

__all__ = ["Check", "Context", "read_log", "receive", "review", "revision", "revisions", "standard"]
