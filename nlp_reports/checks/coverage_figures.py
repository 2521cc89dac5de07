"""Which of the required figures a topic's evidence holds."""

import re
from collections.abc import Sequence

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_evidence import TopicEvidence, is_zero
from nlp_reports.model import Evidence as Proof
from nlp_reports.model import Figure, FigureKind, FigureRole, Indicator, Topic
from nlp_reports.text import fold

_DIGIT = re.compile(r"\d")


def found_indicators(
    context: Context, topic: Topic, required: Sequence[Indicator], evidence: TopicEvidence
) -> tuple[Indicator, ...]:
    """Return those of `required` that have a fitting figure in the evidence.

    Fitting is loose: the unit for money and percentages, the counted noun for counts. Where figures stand in the
    evidence and none fits, the first indicator takes them: a person sees that the topic is told in figures.
    """
    if topic.zero_allowed and any(is_zero(context.text_of(context.sentences[ref - 1])) for ref in evidence.sentences):
        return tuple(required)
    figures = _figures(context, evidence)
    found = tuple(indicator for indicator in required if any(_fits(indicator, figure) for figure in figures))
    counted = figures or any(
        _DIGIT.search(context.report.tables[t - 1].span.of(context.report.text)) for t in evidence.tables
    )
    return found or tuple(required[:1]) if counted else ()


def _figures(context: Context, evidence: TopicEvidence) -> list[Figure]:
    sentences, tables = set(evidence.sentences), set(evidence.tables)
    return [
        figure
        for figure in context.figures
        if (figure.evidence is not Proof.NO or figure.kind is FigureKind.ZERO)
        and figure.role is not FigureRole.PLAN
        and (figure.sentence in sentences or (figure.cell is not None and figure.cell.table in tables))
    ]


def _fits(indicator: Indicator, figure: Figure) -> bool:
    if figure.kind is FigureKind.ZERO:
        return True
    if indicator.unit:
        return indicator.unit == figure.unit
    if not indicator.counted:
        return True
    noun = fold(figure.counted)
    return any(fold(word) in noun or (noun and noun in fold(word)) for word in indicator.counted)
