"""Vague claims: results, quality or extent asserted without a figure in their scope."""

from collections.abc import Iterator, Mapping
from typing import Final

from nlp_reports.checks.claims import excuse_of, trigger_of
from nlp_reports.checks.context import Context
from nlp_reports.checks.scope import Scope, Support
from nlp_reports.checks.stale_year import stale_of
from nlp_reports.indicators.naming import telling_words
from nlp_reports.model import Finding, Rule, SectionKind, Sentence, Severity, Span

OWING: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_NAMED: Final = 3
GENERAL: Final = "số liệu hoặc việc làm cụ thể (số lượng, tỷ lệ, số tiền, thời gian, nơi thực hiện)"


def vague_sentences(context: Context) -> Mapping[int, Span]:
    """Return the vague sentences of a report: sentence number → the words that make it a claim, in text order."""
    return {sentence.ref: span for sentence, span, _ in _claims(context)}


def vague_findings(context: Context) -> tuple[Finding, ...]:
    """Return a request for figures for each vague sentence; a hint where a reader may doubt it."""
    return tuple(_finding(context, *claim) for claim in _claims(context))


def _claims(context: Context) -> Iterator[tuple[Sentence, Span, bool]]:
    """Yield each vague sentence, its words, and whether a reader may doubt it.

    Doubt is where figures stand before it in its paragraph, or where no telling word of the lexicon is in it.
    """
    scope = Scope(context)
    stale = stale_of(context)
    sections = context.report.sections
    for sentence in context.sentences:
        if sentence.section < 0 or sections[sentence.section].kind not in OWING or sentence.paragraph in stale:
            continue
        text = context.text_of(sentence)
        if scope.support_of(sentence) is not Support.NONE or excuse_of(text):
            continue
        trigger = trigger_of(text)
        weak = trigger is None or scope.proven_before(sentence)
        yield sentence, (trigger or Span(0, len(text))).shift(sentence.span.start), weak


def _finding(context: Context, sentence: Sentence, trigger: Span, doubtful: bool) -> Finding:  # noqa: FBT001
    words = trigger.of(context.report.text)
    topic = context.topic_of(sentence)
    return Finding(
        Rule.VAGUE_CLAIM,
        Severity.HINT if doubtful else Severity.WARNING,
        f"Đề nghị bổ sung số liệu hoặc việc làm cụ thể minh chứng cho nhận định «{words}».",
        where=trigger,
        sentence=sentence.ref,
        topic=topic,
        suggestion=f"Bổ sung: {wanted(context, topic, sentence)}.",
    )


def wanted(context: Context, topic: str, sentence: Sentence) -> str:
    """Return what to add: the topic's indicators that the sentence speaks of, then those that are demanded."""
    if context.guideline is None or not topic:
        return GENERAL
    indicators = context.guideline.topic(topic).indicators
    said = telling_words(context.text_of(sentence))
    spoken = [each.name for each in indicators if telling_words(each.name) & said]
    names = list(dict.fromkeys([*spoken, *(each.name for each in indicators if each.required)]))
    return "; ".join(names[:_NAMED]) if names else GENERAL
