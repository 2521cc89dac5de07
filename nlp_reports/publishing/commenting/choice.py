"""Which remarks go to a unit, in which order and in which words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp_reports.model import Analysis, Finding, Rule, Span
from nlp_reports.publishing.rows import HEAVIEST_FIRST
from nlp_reports.text import fold

# An office sends five to eight remarks, the heaviest first: more are put away unread.
MOST = 8
_UP_TO = re.compile(r"[^:]+: (?P<what>.+) \((?P<day>số liệu [^()]*)\)(?P<rest>.*)$", re.DOTALL)
# "Rà soát", "xác nhận": what is asked is told by so many words.
_ASKED = 2
# Among findings of one severity, what is wrong comes before what is absent, and that before what is thin.
_ORDER = (
    Rule.ARITHMETIC,
    Rule.CONFLICT,
    Rule.TEMPLATE_BLANK,
    Rule.STALE_YEAR,
    Rule.MISSING_FIGURES,
    Rule.MISSING_TOPIC,
    Rule.VAGUE_CLAIM,
    Rule.PARTIAL_TOPIC,
    Rule.COPIED_TEXT,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment: where it stands in `Report.text`, what it says line by line, and its topic.

    `also` are the other places that the same words are about: a figure told in two of them is one remark.
    """

    where: Span
    lines: tuple[str, ...]
    topic: str = ""
    also: tuple[Span, ...] = ()

    @property
    def places(self) -> tuple[Span, ...]:
        """Return every place where the comment stands in the unit's file."""
        return self.where, *self.also


def heaviest(analysis: Analysis, most: int = MOST) -> tuple[Remark, ...]:
    """Return the `most` heaviest remarks on a report in text order; findings on the same words are one remark.

    So are those that say the same of two places. What a person has passed over is left out.
    """
    groups: dict[tuple[int, int, str], list[Finding]] = {}
    first: dict[str, tuple[int, int, str]] = {}
    also: dict[tuple[int, int, str], list[Span]] = {}
    for finding in sorted(_open(analysis.findings), key=_weight):
        where = _words(analysis, finding)
        # A heading may be asked for the figures of several topics: each is a remark of its own.
        topic = finding.topic if finding.rule is Rule.MISSING_FIGURES else ""
        key = (where.start, where.end, topic)
        if finding.rule is Rule.CONFLICT and first.setdefault(finding.message, key) != key:
            also.setdefault(first[finding.message], []).append(where)
            continue
        groups.setdefault(key, []).append(finding)
    chosen = sorted(list(groups.items())[:most], key=lambda group: group[0])
    return tuple(
        Remark(Span(*key[:2]), lines(found), found[0].topic, tuple(also.get(key, ()))) for key, found in chosen
    )


def _open(findings: Iterable[Finding]) -> list[Finding]:
    standing = [finding for finding in findings if not finding.suppressed and finding.where and finding.rule in _ORDER]
    # Whoever is asked for the figures of a topic is asked for what it lacks.
    asked = {finding.topic for finding in standing if finding.rule is Rule.MISSING_FIGURES}
    return [finding for finding in standing if finding.rule is not Rule.PARTIAL_TOPIC or finding.topic not in asked]


def _weight(finding: Finding) -> tuple[int, int, int]:
    start = finding.where.start if finding.where else 0
    return HEAVIEST_FIRST.index(finding.severity), _ORDER.index(finding.rule), start


def _words(analysis: Analysis, finding: Finding) -> Span:
    """Return where a remark stands: absent figures at the heading of their topic, all else on its own words."""
    where = finding.where or Span(0, 0)
    if not finding.sentence or finding.rule in {Rule.CONFLICT, Rule.ARITHMETIC}:
        return where
    sentence = analysis.sentences[finding.sentence - 1]
    if finding.rule is Rule.MISSING_FIGURES and sentence.section >= 0:
        return analysis.report.sections[sentence.section].heading
    return sentence.span


def lines(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return what a remark says: each message once, then what to add, where no message has said it.

    >>> from nlp_reports.model import Severity
    >>> lines([Finding(Rule.MISSING_FIGURES, Severity.ERROR, "Đề cương yêu cầu nêu số cuộc; đề nghị bổ sung.",
    ...                suggestion="Nêu rõ: số cuộc.")])
    ('Đề cương yêu cầu nêu số cuộc; đề nghị bổ sung.',)
    """
    said = tuple(dict.fromkeys(finding.message for finding in findings))
    heard = fold(" ".join(said))
    suggestions = dict.fromkeys(finding.suggestion for finding in findings if finding.suggestion)
    return said + tuple(_new(text, heard) for text in suggestions if not _is_heard(fold(text), heard))


def _new(suggestion: str, heard: str) -> str:
    """Return a suggestion, of figures that a message has asked for only up to which day they are told."""
    found = _UP_TO.match(suggestion)
    return f"{found['day'].capitalize()}{found['rest']}" if found and fold(found["what"]) in heard else suggestion


def _is_heard(suggestion: str, heard: str) -> bool:
    """Tell whether the messages have said what to add, or what to look at again ("đề nghị rà soát. Rà soát lại …")."""
    added = suggestion.partition(": ")[2]
    asked = f"đề nghị {' '.join(suggestion.split()[:_ASKED])}"
    return (added or suggestion).rstrip(".") in heard or (not added and asked in heard)
