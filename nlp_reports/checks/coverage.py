"""Does the report speak of every required topic, and with the figures that the guideline asks for?"""

from collections.abc import Collection

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_aspects import answers_of
from nlp_reports.checks.coverage_evidence import Evidences, evidences_of
from nlp_reports.checks.coverage_figures import found_indicators
from nlp_reports.checks.coverage_parts import asked_of, parts_of
from nlp_reports.checks.coverage_words import messages
from nlp_reports.guidelines.thresholds import LACKING
from nlp_reports.model import CoverageStatus, Finding, Topic, TopicCoverage


def coverage_of(context: Context, vague: Collection[int] | None = None) -> tuple[TopicCoverage, ...]:
    """Return how the report answers each topic of the guideline, in its order, then each of its other parts.

    `vague` holds the numbers of sentences that only claim; without it every sentence with neither figure nor deed
    counts as one. Without a guideline there is nothing to answer.
    """
    if context.guideline is None:
        return ()
    evidences = evidences_of(context, vague)
    topics = (_topic(context, topic, evidences) for topic in context.guideline.topics)
    return (*topics, *parts_of(context))


def _topic(context: Context, topic: Topic, evidences: Evidences) -> TopicCoverage:
    evidence = evidences.of(topic.id)
    required = [indicator for indicator in topic.indicators if indicator.required]
    answers = answers_of(context, topic, evidence)
    if not evidence.spoken or (evidence.beside and not answers.touched):
        return TopicCoverage(topic.id, topic.title, CoverageStatus.MISSING, 0.0, len(required), 0, topic.aspects)
    found = found_indicators(context, topic, required, evidence)
    whole = answers.concrete and answers.lack < LACKING and bool(found or not required)
    score = (1 - answers.lack) * (1.0 if answers.concrete else 0.5)
    return TopicCoverage(
        topic.id,
        topic.title,
        CoverageStatus.COVERED if whole else CoverageStatus.PARTIAL,
        round(score, 3),
        len(required),
        len(found),
        () if whole else answers.lacking,
        evidence.sentences,
    )


def coverage_findings(context: Context, coverage: Collection[TopicCoverage]) -> tuple[Finding, ...]:
    """Return what to ask of the unit: missing topics, partial ones, and required figures that are not there."""
    return tuple(finding for one in asked_of(context, coverage) for finding in messages(context, one))
