"""Findings that a person has seen and passes over: marked with the reason, never taken away."""

import difflib
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.model import Analysis, Finding, Rule, Suppression, by_name, changed
from nlp_reports.text import fold, nfc

_ALIKE: Final = 0.8  # share of common words from which on an edited sentence is still the one that was seen
_LENGTH: Final = 12
_TOPICS: Final = frozenset({Rule.MISSING_TOPIC, Rule.PARTIAL_TOPIC, Rule.MISSING_FIGURES})
_FIGURES: Final = frozenset({Rule.ARITHMETIC, Rule.CONFLICT})
_NOT_WORDS: Final = re.compile(r"\W+")
_NUMBER: Final = re.compile(r"\d+")


def subject_of(analysis: Analysis, finding: Finding) -> str:
    """Return what a finding is about: its sentence, what it says of a topic, its characters, else its message."""
    if not finding.sentence and finding.rule in _TOPICS:
        return f"{finding.topic}: {finding.message}"
    return analysis.words_of(finding) or finding.message


def mark_of(text: str) -> str:
    """Return the hash by which a sentence is known again, whatever its case, spelling variant, blanks and marks.

    >>> mark_of("Hoà giải  tốt.") == mark_of("hòa giải tốt")
    True
    """
    return hashlib.sha256(" ".join(_words(text)).encode()).hexdigest()[:_LENGTH]


def suppression_of(analysis: Analysis, finding: Finding, reason: str) -> Suppression:
    """Return the entry that passes `finding` over."""
    text = " ".join(nfc(subject_of(analysis, finding)).split())
    return Suppression(analysis.report.name, finding.rule, mark_of(text), reason, text)


def suppress(
    analyses: Sequence[Analysis], suppressions: Sequence[Suppression]
) -> tuple[Sequence[Analysis], tuple[Suppression, ...]]:
    """Return the analyses, findings that are passed over with the reason, and the entries that fit no finding any more.

    An entry fits the findings of its report and rule on the very sentence, else those on the sentence most like the
    one that was seen, if it is plainly the same with a small edit; where the finding is about figures, with the same
    figures. Reasons of an earlier run are left behind.
    """
    texts = by_name(analyses)
    reasons: dict[str, dict[int, str]] = {}
    stale = []
    for entry in suppressions:
        name = nfc(entry.report)
        fitting = _fitting(texts[name], entry) if name in texts else []
        for position in fitting:
            reasons.setdefault(name, {}).setdefault(position, entry.reason)
        if not fitting:
            stale.append(entry)
    findings = frozenset({"findings"})
    marked = changed(analyses, lambda one: _marked(one, reasons.get(one.report.name, {})), findings, findings)
    return marked, tuple(stale)


def _marked(analysis: Analysis, reasons: Mapping[int, str]) -> Analysis:
    findings = tuple(
        finding if finding.suppressed == (reason := reasons.get(position, "")) else replace(finding, suppressed=reason)
        for position, finding in enumerate(analysis.findings)
    )
    return replace(analysis, findings=findings)


def _fitting(analysis: Analysis, entry: Suppression) -> list[int]:
    """Return the positions of the findings that an entry fits."""
    subjects = {
        position: subject_of(analysis, finding)
        for position, finding in enumerate(analysis.findings)
        if finding.rule is entry.rule
    }
    exact = [position for position, text in subjects.items() if mark_of(text) == entry.mark]
    if exact or not entry.text:
        return exact
    like = {position: _likeness(text, entry) for position, text in subjects.items()}
    best = max(like.values(), default=0.0)
    return [position for position, score in like.items() if score == best >= _ALIKE]


def _likeness(text: str, entry: Suppression) -> float:
    if entry.rule in _FIGURES and _NUMBER.findall(text) != _NUMBER.findall(entry.text):
        return 0.0
    return difflib.SequenceMatcher(None, _words(text), _words(entry.text), autojunk=False).ratio()


def _words(text: str) -> list[str]:
    return _NOT_WORDS.sub(" ", fold(nfc(text))).split()
