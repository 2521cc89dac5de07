"""How the office asks for what is missing."""

import re
from collections.abc import Iterator, Sequence

from nlp_reports.checks.context import Context
from nlp_reports.guidelines.aligning.likeness import without_aside
from nlp_reports.model import CoverageStatus, Finding, Guideline, Rule, Severity, Span, Topic, TopicCoverage

_FORM = re.compile(r",\s*(?:ghi|nêu|kèm)\s(?:rõ|đủ|số liệu|kết quả).*$")


def messages(context: Context, coverage: TopicCoverage) -> Iterator[Finding]:
    """Yield what to ask of the unit about one topic, each one sentence in the office's tone."""
    assert context.guideline is not None  # noqa: S101 - coverage exists only with a guideline
    known = {topic.id: topic for topic in context.guideline.topics}
    topic = known.get(coverage.topic)
    if coverage.status is CoverageStatus.MISSING:
        yield _missing(context, coverage, topic) if topic else _missing_part(context, coverage)
        return
    topic = topic or Topic(coverage.topic, coverage.title)
    figures = bool(coverage.figures_required and not coverage.figures_found)
    if coverage.status is CoverageStatus.PARTIAL:
        lacking = _listed(coverage.missing_aspects) or f"việc làm, số liệu cụ thể của nội dung {_named(topic)}"
        said = f"Đề nghị bổ sung thêm về: {lacking}."
        told = coverage.figures_required and coverage.figures_found
        suggestion = "" if figures or told else _figures(topic)
        yield _asked(context, coverage, topic, Rule.PARTIAL_TOPIC, Severity.WARNING, said, suggestion)
    if figures:
        said = f"Đề cương yêu cầu nêu {_required(topic)}; đề nghị bổ sung."
        suggestion = f"Nêu rõ: {_required(topic)}{_until(context.guideline)}; nếu không phát sinh, đề nghị ghi rõ."
        yield _asked(context, coverage, topic, Rule.MISSING_FIGURES, Severity.ERROR, said, suggestion)


def _named(topic: Topic) -> str:
    return f"{_quoted(topic.title)} (mục {topic.id})"


def _quoted(title: str) -> str:
    """Return a title in quotation marks, in other ones where it has its own."""
    return f"«{title}»" if "“" in title else f"“{title}”"


def _listed(aspects: Sequence[str]) -> str:
    """Return aspects as they stand inside a sentence: how to tell them left out, small letters first."""
    return "; ".join(dict.fromkeys(_inside(_FORM.sub("", without_aside(aspect))) for aspect in aspects))


def _inside(name: str) -> str:
    """Return a name as it stands inside a sentence.

    >>> _inside("Điểm mới trong chỉ đạo"), _inside("CĐCS thành lập mới")
    ('điểm mới trong chỉ đạo', 'CĐCS thành lập mới')
    """
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name


def _missing(context: Context, coverage: TopicCoverage, topic: Topic) -> Finding:
    figures = _required(topic)
    suggestion = f"Nêu: {_listed(topic.aspects or (topic.title,))}" + (f"; kèm {figures}." if figures else ".")
    said = f"Văn phòng chưa tìm thấy nội dung {_named(topic)}; nếu không phát sinh, đề nghị ghi rõ."
    where = _place(context, coverage)[0]
    return Finding(Rule.MISSING_TOPIC, Severity.ERROR, said, where, None, topic.id, suggestion)


def _missing_part(context: Context, coverage: TopicCoverage) -> Finding:
    """Return what to ask where a whole part lacks: nobody answers a plan or an assessment by "không phát sinh"."""
    said = f"Văn phòng chưa tìm thấy phần {_quoted(coverage.title)} (mục {coverage.topic}); đề nghị bổ sung."
    where = _place(context, coverage)[0]
    return Finding(Rule.MISSING_TOPIC, Severity.ERROR, said, where, None, coverage.topic)


def _asked(  # noqa: PLR0913, PLR0917 - the fields of a finding
    context: Context, coverage: TopicCoverage, topic: Topic, rule: Rule, severity: Severity, said: str, suggestion: str
) -> Finding:
    where, sentence = _place(context, coverage)
    return Finding(rule, severity, said, where, sentence, topic.id, suggestion)


def _required(topic: Topic) -> str:
    return ", ".join(dict.fromkeys(_inside(one.name) for one in topic.indicators if one.required))


def _figures(topic: Topic) -> str:
    names = _required(topic) or ", ".join(dict.fromkeys(_inside(one.name) for one in topic.indicators))
    return f"Nêu rõ: {names}." if names else ""


def _until(guideline: Guideline) -> str:
    return f" (số liệu đến ngày {guideline.cutoff:%d/%m/%Y})" if guideline.cutoff else ""


def _place(context: Context, coverage: TopicCoverage) -> tuple[Span | None, int | None]:
    """Return where the topic stands, or should stand: its first evidence, else the heading that points to it."""
    if coverage.evidence:
        sentence = context.sentences[coverage.evidence[0] - 1]
        return sentence.span, sentence.ref
    pointed = [(len(ids), place) for place, ids in enumerate(context.alignment.section_topics) if coverage.topic in ids]
    return (context.report.sections[min(pointed)[1]].heading, None) if pointed else (None, None)
