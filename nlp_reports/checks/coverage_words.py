"""How the office asks for what is missing."""

from collections.abc import Iterator

from nlp_reports.checks.context import Context
from nlp_reports.model import CoverageStatus, Finding, Rule, Severity, Span, Topic, TopicCoverage


def messages(context: Context, coverage: TopicCoverage) -> Iterator[Finding]:
    """Yield what to ask of the unit about one topic, each one sentence in the office's tone."""
    assert context.guideline is not None  # noqa: S101 - coverage exists only with a guideline
    known = {topic.id: topic for topic in context.guideline.topics}
    topic = known.get(coverage.topic, Topic(coverage.topic, coverage.title))
    if coverage.status is CoverageStatus.MISSING:
        yield _missing(context, coverage, topic)
        return
    if coverage.status is CoverageStatus.PARTIAL:
        lacking = "; ".join(coverage.missing_aspects) or f"việc làm, số liệu cụ thể của nội dung {_named(topic)}"
        said = f"Đề nghị bổ sung thêm về: {lacking}."
        yield _asked(context, coverage, topic, Rule.PARTIAL_TOPIC, Severity.WARNING, said)
    if coverage.figures_required and not coverage.figures_found:
        names = ", ".join(i.name for i in topic.indicators if i.required)
        said = f"Đề cương yêu cầu nêu {names}; đề nghị bổ sung."
        yield _asked(context, coverage, topic, Rule.MISSING_FIGURES, Severity.ERROR, said)


def _named(topic: Topic) -> str:
    return f"“{topic.title}” (mục {topic.id})"


def _missing(context: Context, coverage: TopicCoverage, topic: Topic) -> Finding:
    return Finding(
        Rule.MISSING_TOPIC,
        Severity.ERROR,
        f"Văn phòng chưa tìm thấy nội dung {_named(topic)}; nếu không phát sinh, đề nghị ghi rõ.",
        _place(context, coverage)[0],
        None,
        topic.id,
        "Bổ sung: " + "; ".join(topic.aspects or (topic.title,)) + ".",
    )


def _asked(
    context: Context, coverage: TopicCoverage, topic: Topic, rule: Rule, severity: Severity, said: str
) -> Finding:
    where, sentence = _place(context, coverage)
    return Finding(rule, severity, said, where, sentence, topic.id, _figures(topic))


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
