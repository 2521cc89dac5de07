"""Template blanks: forms that nobody filled in."""

import re
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.model import Finding, Rule, Severity

_RUN: Final = re.compile(r"[.…_]{2,}|…")
_LONG: Final = re.compile(r"…{2,}|\.{4,}|_{3,}|…\.|\.…")
_CLOSE: Final = re.compile(r"v\.v[.…]*\s*$|[.…]+\s*$")
_RUNS: Final = 2


def is_blank(text: str) -> bool:
    """Tell whether a sentence still holds the blanks of a form.

    >>> is_blank("Tổng số đơn thư: … đơn; đã giải quyết: … đơn."), is_blank("Họp với xã, thị trấn, v.v…")
    (True, False)
    """
    # Hardly any sentence has two such marks beside each other, and looking for them letter by letter costs more.
    if not ("…" in text or ".." in text or "_" in text) or not _RUN.search(text):
        return False
    core = _CLOSE.sub("", text)
    return bool(_LONG.search(text)) or len(_RUN.findall(core)) >= _RUNS


def template_findings(context: Context) -> tuple[Finding, ...]:
    """Return a request for each sentence that was left blank."""
    return tuple(
        Finding(
            Rule.TEMPLATE_BLANK,
            Severity.WARNING,
            "Đoạn này còn để trống theo mẫu; đề nghị điền số liệu, nếu không phát sinh thì ghi rõ.",
            where=sentence.span,
            sentence=sentence.ref,
            topic=context.topic_of(sentence),
            suggestion="Điền số liệu vào chỗ trống hoặc ghi “không phát sinh”.",
        )
        for sentence in context.sentences
        if is_blank(context.text_of(sentence))
    )
