"""Hear what a report owns up to outside its assessment: arrears, plain shortcomings, plans that gave way."""

import re

from nlp_reports.model import Role, SectionKind
from nlp_reports.themes import cues
from nlp_reports.themes.phrases import words_of

# "Tính đến 30/11, còn 11 doanh nghiệp nợ …": so many words from the number of debtors to their debt.
_LONGEST_DEBTOR = 5
_CLAUSE = re.compile(r"[,;:]\s+")
_NUMBER = re.compile(r"\d+|một|hai|ba|bốn")


def confessed(text: str, words: tuple[str, ...], kind: SectionKind) -> Role | None:
    """Return the role of a sentence that confesses a limitation or its cause among results; None for the rest.

    >>> said = "Còn 03 doanh nghiệp nợ BHXH."
    >>> confessed(said, words_of(said), SectionKind.BACKGROUND)
    <Role.LIMITATION: 'limitation'>
    """
    turned, _ = (cues.turn(words) if kind is SectionKind.RESULTS else None) or ("", False)
    if turned == Role.LIMITATION and cues.senses(words)[0]:
        return Role.LIMITATION
    if turned.startswith(cues.CAUSE):
        return cues.side(words, Role.CAUSE_OBJECTIVE) if turned == cues.CAUSE else Role(turned)
    if in_arrears(text) or cues.confesses(words):
        return Role.LIMITATION
    parts = [(hit.start, hit.value) for hit in cues.setbacks().find(words)]
    setback = min((start for start, part in parts if part == "setback"), default=None)
    because = max((start for start, part in parts if part == "because"), default=-1)
    if setback is not None and because > setback:
        return cues.side(words[because:], Role.CAUSE_OBJECTIVE)
    return None


def in_arrears(text: str) -> bool:
    """Tell whether a clause of `text` says that units owe what they are bound to pay.

    >>> in_arrears("Đóng đủ 53/58 đơn vị, 05 đơn vị còn nợ."), in_arrears("05 đơn vị không nợ.")
    (True, False)
    """
    if next(cues.arrears().find(words_of(text)), None) is None:
        return False
    return any(_owes(words_of(clause), opens=not place) for place, clause in enumerate(_CLAUSE.split(text)))


def _owes(words: tuple[str, ...], *, opens: bool) -> bool:
    """Tell whether a clause says that so many units are in arrears, or `opens` the sentence with the arrears."""
    hits = list(cues.arrears().find(words))
    if not hits:
        return False
    if opens and any(hit.start == 0 and hit.end > 1 for hit in hits):
        return not cues.debtor_breaks() & set(words)
    first = next((place for place, word in enumerate(words) if word not in cues.debtor_openers()), 0)
    number = max((place for place in range(len(words)) if _counts_debtors(words, first, place)), default=-1)
    ahead = [hit.start for hit in hits if 0 <= number < hit.start]
    between = words[number + 1 : min(ahead)] if ahead else ()
    return bool(between) and len(between) < _LONGEST_DEBTOR and not cues.debtor_breaks() & set(between)


def _counts_debtors(words: tuple[str, ...], first: int, place: int) -> bool:
    """Tell whether the word at `place` is the number that a clause begins with, words of time before it passed over."""
    opening = words[first : place + 1]
    return place >= first and all(_NUMBER.fullmatch(word) or word in cues.debtor_openers() for word in opening)
