"""Which of the asked matters of a topic nobody speaks of."""

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_evidence import TopicEvidence
from nlp_reports.model import Topic


def missing_aspects(context: Context, topic: Topic, evidence: TopicEvidence) -> tuple[str, ...]:
    """Return the aspects of `topic` that its evidence does not touch."""
    del context, topic, evidence
    return ()
