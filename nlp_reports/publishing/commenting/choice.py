"""Which remarks go to a unit, in which order and in which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp_reports.model import Analysis, Finding, Rule, Span
from nlp_reports.publishing.rows import HEAVIEST_FIRST
from nlp_reports.text import fold

# An office sends five to eight remarks, the heaviest first: more are put away unread.
MOST = 8
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
    """One comment: where it stands in `Report.text`, what it says line by line, and the words it is about."""

    where: Span
    lines: tuple[str, ...]
    topic: str = ""


def heaviest(analysis: Analysis, most: int = MOST) -> tuple[Remark, ...]:
    """Return the `most` heaviest remarks on a report in text order; findings on the same words are one remark.

    What a person has passed over is left out.
    """
    groups: dict[tuple[int, int, str], list[Finding]] = {}
    for finding in sorted(_open(analysis.findings), key=_weight):
        where = _words(analysis, finding)
        # A heading may be asked for the figures of several topics: each is a remark of its own.
        topic = finding.topic if finding.rule is Rule.MISSING_FIGURES else ""
        groups.setdefault((where.start, where.end, topic), []).append(finding)
    chosen = sorted(list(groups.items())[:most], key=lambda group: group[0])
    return tuple(Remark(Span(start, end), lines(found), found[0].topic) for (start, end, _), found in chosen)


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
    return said + tuple(text for text in suggestions if fold(text.partition(": ")[2] or text).rstrip(".") not in heard)
