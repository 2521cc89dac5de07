"""What makes a sentence without figures a claim that owes them, and what excuses it."""

import re
from typing import Final

from nlp_reports.checks.cues import phrase_patterns, rule_patterns, unquoted
from nlp_reports.checks.template import is_blank
from nlp_reports.model import Span
from nlp_reports.text import fold

FAMILIES: Final = ("shortfall", "attention", "progress", "intensity", "achievement", "extent")
_PREDICATE: Final = re.compile(r"(?<!\w)(?:được|đã|có|đang|tiếp tục|luôn|vẫn|là|cũng)(?!\w)[^,;.]*")
_SHORT: Final = 6


def excuse_of(text: str) -> str:
    """Return why a figure-less sentence owes no figures ("zero", "cause", …), empty when it does.

    >>> excuse_of("Trong năm không phát sinh đơn thư."), excuse_of("Phong trào diễn ra sôi nổi.")
    ('zero', '')
    """
    if is_blank(text):
        return "blank"
    folded = fold(text)
    for name, pattern in rule_patterns("vague_exceptions").items():
        if pattern.search(folded):
            return name
    if _is_label(text):
        return "label"
    if any(pattern.search(folded) for pattern in rule_patterns("vague_acts").values()) and not _praise(folded):
        return "act"
    return ""


def trigger_of(text: str) -> Span:
    """Return the words of `text` that make it a claim: the first telling phrase, else its predicate, else all of it.

    >>> trigger_of("Công tác Hội được quan tâm.").of("Công tác Hội được quan tâm.")
    'được quan tâm'
    """
    outside = unquoted(fold(text))
    cues = phrase_patterns("vague_cues", "phrases")
    for family in FAMILIES:
        if found := cues[family].search(outside):
            return Span(*found.span())
    predicate = _PREDICATE.search(outside)
    return Span(*predicate.span()) if predicate else Span(0, len(text.rstrip()))


def _praise(folded: str) -> bool:
    """Tell whether a verifiable act also praises itself outside quotations."""
    outside = unquoted(folded)
    cues = phrase_patterns("vague_cues", "phrases")
    return any(cues[family].search(outside) for family in ("attention", "intensity", "progress"))


def _is_label(text: str) -> bool:
    """Tell a lead-in or a pseudo-heading: it ends in a colon, or is a few words without a predicate."""
    bare = text.strip()
    folded = fold(bare)
    if bare.endswith(":"):
        return not any(
            phrase_patterns("vague_cues", "phrases")[f].search(unquoted(folded))
            for f in ("attention", "intensity", "progress")
        )
    return bare[-1:] not in ".;!" and len(bare.split()) <= _SHORT and not _PREDICATE.search(folded)
