"""Questions to a report: what is covered, vague, contradictory, blank, stale or copied, and who reported at all."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.checks.achievement import achievements
    from nlp_reports.checks.appendices import is_appendix, owner_of_appendix
    from nlp_reports.checks.changes import revision, revisions, revisions_since
    from nlp_reports.checks.context import Context, context_of
    from nlp_reports.checks.coverage_values import values_in
    from nlp_reports.checks.explaining import Explanation, explain
    from nlp_reports.checks.looking_back import remarked, with_past_findings
    from nlp_reports.checks.questions import Check, review, standard
    from nlp_reports.checks.receipt_log import read_log
    from nlp_reports.checks.submission import receive
    from nlp_reports.checks.suppression import suppress
    from nlp_reports.checks.suppression_file import SUPPRESSIONS, read_suppressions, said_of
    from nlp_reports.checks.target_file import read_targets
else:
    __getattr__ = late(
        __name__,
        {
            "achievement": "achievements",
            "appendices": "is_appendix owner_of_appendix",
            "changes": "revision revisions revisions_since",
            "context": "Context context_of",
            "coverage_values": "values_in",
            "explaining": "Explanation explain",
            "looking_back": "remarked with_past_findings",
            "questions": "Check review standard",
            "receipt_log": "read_log",
            "submission": "receive",
            "suppression": "suppress",
            "suppression_file": "SUPPRESSIONS read_suppressions said_of",
            "target_file": "read_targets",
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
