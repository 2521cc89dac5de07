"""Questions to a report: what is covered, vague, contradictory, blank, stale or copied, and who reported at all."""

from nlp_reports.checks.context import Context
from nlp_reports.checks.standard import Check, review, standard
from nlp_reports.checks.submission import receive

__all__ = ["Check", "Context", "receive", "review", "standard"]
