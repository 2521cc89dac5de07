"""Vague claims: results, quality or extent asserted without a figure in their scope."""

import functools
from collections.abc import Iterator, Mapping
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.stale_year import stale_of
from nlp_reports.checks.vagueness.claims import excuse_of, trigger_of
from nlp_reports.checks.vagueness.scope import Scope, Support
from nlp_reports.indicators.concepts import asked
from nlp_reports.model import Finding, Rule, SectionKind, Sentence, Severity, Span

OWING: Final = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_NAMED: Final = 3
_PLACES: Final = {
    Support.OWN: "trong câu",
    Support.NEXT: "câu kế tiếp cùng nội dung",
    Support.LIST: "các ý liền dưới",
    Support.TABLE: "bảng bên dưới",
}
GENERAL: Final = "số liệu hoặc việc làm cụ thể (số lượng, tỷ lệ, số tiền, thời gian, nơi thực hiện)"


def vague_sentences(context: Context) -> Mapping[int, Span]:
    """Return the vague sentences of a report: sentence number → the words that make it a claim, in text order."""
    return {sentence.ref: span or sentence.span for sentence, span, _ in _claims(context)}


def vague_findings(context: Context) -> tuple[Finding, ...]:
    """Return a request for figures for each vague sentence.

    It is a warning where the guideline asks for figures on its topic (or nothing is known of that), a hint where it
    asks for none, or where a reader may doubt the claim.
    """
    scope = _scope(context)
    return tuple(_finding(context, scope, *claim) for claim in _claims(context))


@functools.lru_cache(1)
def _scope(context: Context) -> Scope:
    return Scope(context)


@functools.lru_cache(1)
def _claims(context: Context) -> tuple[tuple[Sentence, Span | None, bool], ...]:
    """Return each vague sentence, its telling words (None where no one of them tells), and whether it may be doubted.

    Doubt is where figures stand before it in its paragraph, or where no telling word of the lexicon is in it. Coverage
    asks for the claims first, then the check of its own.
    """
    return tuple(_claims_in(context, _scope(context)))


def _claims_in(context: Context, scope: Scope) -> Iterator[tuple[Sentence, Span | None, bool]]:
    stale = stale_of(context)
    sections = context.report.sections
    for sentence in context.sentences:
        if sentence.section < 0 or sections[sentence.section].kind not in OWING or sentence.paragraph in stale:
            continue
        text = context.text_of(sentence)
        if scope.support_of(sentence) is not Support.NONE or excuse_of(text):
            continue
        trigger = trigger_of(text)
        # "So sánh: năm trước 18 lớp" claims nothing of this year.
        if trigger is None and scope.tells_earlier(sentence):
            continue
        weak = trigger is None or scope.proven_before(sentence)
        yield sentence, trigger.shift(sentence.span.start) if trigger else None, weak


def _finding(context: Context, scope: Scope, sentence: Sentence, trigger: Span | None, doubtful: bool) -> Finding:  # noqa: FBT001
    what = f"nhận định «{trigger.of(context.report.text)}»" if trigger else "nội dung này"
    topic = context.topic_of(sentence)
    request = f"Đề nghị bổ sung số liệu hoặc việc làm cụ thể minh chứng cho {what}"
    return Finding(
        Rule.VAGUE_CLAIM,
        Severity.HINT if doubtful or not _owes(context, topic) else Severity.WARNING,
        f"{request}: {_looked(scope, sentence)} chưa có số liệu.",
        where=trigger or sentence.span,
        sentence=sentence.ref,
        topic=topic,
        suggestion=f"Bổ sung: {wanted(context, topic, sentence)}.",
    )


def _owes(context: Context, topic: str) -> bool:
    """Tell whether the guideline asks for figures on `topic`; what is known of no topic owes them as all do."""
    if context.guideline is None or not topic:
        return True
    return any(indicator.required for indicator in context.guideline.topic(topic).indicators)


def _looked(scope: Scope, sentence: Sentence) -> str:
    """Return where support was looked for, as people say it ("trong câu và câu kế tiếp")."""
    asked = dict.fromkeys(_PLACES[support] for support, _ in scope.looked_at(sentence))
    *first, last = asked
    return f"{', '.join(first)} và {last}" if first else last


def wanted(context: Context, topic: str, sentence: Sentence) -> str:
    """Return what to add: the topic's indicators that the sentence speaks of, then those that are demanded."""
    if context.guideline is None or not topic:
        return GENERAL
    indicators = context.guideline.topic(topic).indicators
    said = asked(context.text_of(sentence))
    spoken = [each.name for each in indicators if asked(each.name) & said]
    names = list(dict.fromkeys([*spoken, *(each.name for each in indicators if each.required)]))
    return "; ".join(names[:_NAMED]) if names else GENERAL
