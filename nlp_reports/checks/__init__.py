"""Questions to a report: what is covered, vague, contradictory, blank, stale or copied, and who reported at all."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.checks.context import Context, context_of
    from nlp_reports.checks.coverage.explaining import Explanation, explain
    from nlp_reports.checks.coverage.values import values_in
    from nlp_reports.checks.earlier_years import remarked, with_past_findings
    from nlp_reports.checks.receiving.appendices import is_appendix, owner_of_appendix
    from nlp_reports.checks.receiving.changes import revision, revisions, revisions_since
    from nlp_reports.checks.receiving.receipt_log import read_log
    from nlp_reports.checks.receiving.submission import receive
    from nlp_reports.checks.standard_checks import Check, review, standard
    from nlp_reports.checks.suppressing.suppression import suppress
    from nlp_reports.checks.suppressing.suppression_file import SUPPRESSIONS, read_suppressions, said_of
    from nlp_reports.checks.targets.achievement import achievements
    from nlp_reports.checks.targets.target_file import read_targets
else:
    __getattr__ = late(
        __name__,
        {
            "context": "Context context_of",
            "coverage.explaining": "Explanation explain",
            "coverage.values": "values_in",
            "earlier_years": "remarked with_past_findings",
            "receiving.appendices": "is_appendix owner_of_appendix",
            "receiving.changes": "revision revisions revisions_since",
            "receiving.receipt_log": "read_log",
            "receiving.submission": "receive",
            "standard_checks": "Check review standard",
            "suppressing.suppression": "suppress",
            "suppressing.suppression_file": "SUPPRESSIONS read_suppressions said_of",
            "targets.achievement": "achievements",
            "targets.target_file": "read_targets",
        },
    )

__all__ = [
    "SUPPRESSIONS",
    "Check",
    "Context",
    "Explanation",
    "achievements",
    "context_of",
    "explain",
    "is_appendix",
    "owner_of_appendix",
    "read_log",
    "read_suppressions",
    "read_targets",
    "receive",
    "remarked",
    "review",
    "revision",
    "revisions",
    "revisions_since",
    "said_of",
    "standard",
    "suppress",
    "values_in",
    "with_past_findings",
]
