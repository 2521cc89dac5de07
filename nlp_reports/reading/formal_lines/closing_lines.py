"""What a line of the closing block is: recipients, the authority of the signature, a title."""

import functools
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.reading.formal_lines.cues import cue_key
from nlp_reports.text import fold


@dataclass(frozen=True, slots=True)
class _Closing:
    cue: str
    role: str


def closing_role(text: str) -> str:
    """Return what a line of the closing block is ("recipients", "authority", "title"), empty when it is none.

    >>> closing_role("TM. BAN THƯỜNG VỤ"), closing_role("Chủ tịch CĐCS hầu hết làm kiêm nhiệm, ít được đào tạo")
    ('authority', '')
    """
    key = cue_key(text)
    if not key.startswith(_closing_cues()):
        return ""
    for closing in _closings():
        if not key.startswith(closing.cue):
            continue
        rest = key[len(closing.cue) :].strip(" :.*")
        if closing.role == "recipients" and (not rest or text.strip()[len(closing.cue) :].lstrip()[:1] in {":", ""}):
            return closing.role
        if closing.role == "authority" and text[len(closing.cue) :].strip()[:1].isupper() and text.isupper():
            return closing.role
        if closing.role == "title" and not rest:
            return closing.role
    return ""


@functools.cache
def _closing_cues() -> tuple[str, ...]:
    return tuple(closing.cue for closing in _closings())


@functools.cache
def _closings() -> tuple[_Closing, ...]:
    found = [_Closing(fold(row["cue"]), row["role"]) for row in table("signature_lines")]
    return tuple(sorted(found, key=lambda closing: (-len(closing.cue), closing.cue)))
