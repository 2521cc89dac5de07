"""Figures that contradict each other."""

from nlp_reports.checks.context import Context
from nlp_reports.model import Finding


def relation_findings(context: Context) -> tuple[Finding, ...]:  # noqa: ARG001 - relations are landing
    """Return a request for each relation between figures that does not hold."""
    return ()
