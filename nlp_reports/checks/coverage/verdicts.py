"""Does the report speak of every required topic, and with the figures that the guideline asks for?"""

import dataclasses
from collections.abc import Collection

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.aspects import answers_of
from nlp_reports.checks.coverage.evidence import Evidences, TopicEvidence, evidences_of
from nlp_reports.checks.coverage.figures import found_indicators, has_figures
from nlp_reports.checks.coverage.parts import asked_of, parts_of
from nlp_reports.checks.coverage.requests import messages
from nlp_reports.checks.coverage.signals import WHOLE, Seen, score_of, signals_of
from nlp_reports.checks.coverage.values import answered_in, told_by_values
from nlp_reports.model import CoverageStatus, Finding, Statement, Topic, TopicCoverage


def coverage_of(
    context: Context, vague: Collection[int] | None = None, statements: Collection[Statement] = ()
) -> tuple[TopicCoverage, ...]:
    """Return how the report answers each topic of the guideline, in its order, then each of its other parts.

    `vague` holds the numbers of sentences that only claim; without it every sentence with neither figure nor deed
    counts as one. The `statements` tell causes of one kind from those of the other. Without a guideline there is
    nothing to answer.
    """
    if context.guideline is None:
        return ()
    evidences = evidences_of(context, vague)
    topics = (_topic(context, topic, evidences) for topic in context.guideline.topics)
    return (*topics, *parts_of(context, statements))


def _topic(context: Context, topic: Topic, evidences: Evidences) -> TopicCoverage:
    seen = seen_of(context, topic, evidences)
    if seen is None:
        required = topic.figures_required
        return TopicCoverage(topic.id, topic.title, CoverageStatus.MISSING, 0.0, required, 0, topic.aspects)
    score = score_of(signals_of(seen))
    whole = score > WHOLE
    return TopicCoverage(
        topic.id,
        topic.title,
        CoverageStatus.COVERED if whole else CoverageStatus.PARTIAL,
        score,
        len(seen.required),
        # Where figures stand and none fits, a person sees that the topic is told in figures.
        len(seen.found) or int(has_figures(context, counted(seen.evidence))),
        () if whole else (*seen.answers.lacking, *seen.unnamed),
        seen.evidence.sentences,
    )


def seen_of(context: Context, topic: Topic, evidences: Evidences) -> Seen | None:
    """Return what the report says of `topic`, None where nothing speaks of it.

    What speaks of another topic first, and touches none of the matters that tell this one apart, is nothing. Where no
    words speak of it, the values of its indicators may.
    """
    return _seen(context, topic, evidences.of(topic.id)) or _seen(context, topic, told_by_values(context, topic))


def _seen(context: Context, topic: Topic, evidence: TopicEvidence) -> Seen | None:
    if not evidence.spoken:
        return None
    required = tuple(indicator for indicator in topic.indicators if indicator.required)
    told = answered_in(context, required, evidence.sentences)
    found = found_indicators(context, topic, required, counted(evidence), told)
    answers = answers_of(context, topic, evidence, found)
    return Seen(evidence, answers, required, found) if answers.touched or not evidence.beside else None


def counted(evidence: TopicEvidence) -> TopicEvidence:
    """Return the evidence whose figures answer the topic.

    Where sentences of its own only claim, a figure told of another topic first is that one's.
    """
    only_claims = evidence.own & evidence.claims and not evidence.own & evidence.proven
    if not only_claims or evidence.tables or evidence.rows:
        return evidence
    return dataclasses.replace(evidence, sentences=tuple(sorted(evidence.own)), proven=frozenset())


def coverage_findings(context: Context, coverage: Collection[TopicCoverage]) -> tuple[Finding, ...]:
    """Return what to ask of the unit: missing topics, partial ones, and required figures that are not there."""
    return tuple(finding for one in asked_of(context, coverage) for finding in messages(context, one))
