"""How the office asks for what is missing."""

from collections.abc import Iterator

from nlp_reports.checks.context import Context
from nlp_reports.model import CoverageStatus, Finding, Rule, Severity, Span, Topic, TopicCoverage


def messages(context: Context, coverage: TopicCoverage) -> Iterator[Finding]:
    """Yield what to ask of the unit about one topic, each one sentence in the office's tone."""
    assert context.guideline is not None  # noqa: S101 - coverage exists only with a guideline
    known = {topic.id: topic for topic in context.guideline.topics}
    topic = known.get(coverage.topic, Topic(coverage.topic, coverage.title))
    where, sentence = _place(context, coverage)
    named = f"“{topic.title}” (mục {topic.id})"
    if coverage.status is CoverageStatus.MISSING:
        yield Finding(
            Rule.MISSING_TOPIC,
            Severity.ERROR,
            f"Văn phòng chưa tìm thấy nội dung {named}; nếu không phát sinh, đề nghị ghi rõ.",
            where,
            None,
            topic.id,
            "Bổ sung: " + "; ".join(topic.aspects or (topic.title,)) + ".",
        )
        return
    if coverage.status is CoverageStatus.PARTIAL:
        lacking = "; ".join(coverage.missing_aspects) or f"việc làm, số liệu cụ thể của nội dung {named}"
        yield Finding(
            Rule.PARTIAL_TOPIC,
            Severity.WARNING,
            f"Đề nghị bổ sung thêm về: {lacking}.",
            where,
            sentence,
            topic.id,
            _figures(topic),
        )
    if coverage.figures_required and not coverage.figures_found:
        asked = ", ".join(i.name for i in topic.indicators if i.required)
        yield Finding(
            Rule.MISSING_FIGURES,
            Severity.ERROR,
            f"Đề cương yêu cầu nêu {asked}; đề nghị bổ sung.",
            where,
            sentence,
            topic.id,
            _figures(topic),
        )


def _figures(topic: Topic) -> str:
    names = [indicator.name for indicator in topic.indicators if indicator.required] or [
        i.name for i in topic.indicators
    ]
    return f"Nêu rõ: {', '.join(names)}." if names else ""


def _place(context: Context, coverage: TopicCoverage) -> tuple[Span | None, int | None]:
    """Return where the topic stands, or should stand: its first evidence, else the heading that points to it."""
    if coverage.evidence:
        sentence = context.sentences[coverage.evidence[0] - 1]
        return sentence.span, sentence.ref
    pointed = [(len(ids), place) for place, ids in enumerate(context.alignment.section_topics) if coverage.topic in ids]
    return (context.report.sections[min(pointed)[1]].heading, None) if pointed else (None, None)
