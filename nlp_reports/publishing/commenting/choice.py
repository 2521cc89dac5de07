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
    groups: dict[tuple[int, int], list[Finding]] = {}
    for finding in sorted(_open(analysis.findings), key=_weight):
        where = _words(analysis, finding)
        groups.setdefault((where.start, where.end), []).append(finding)
    chosen = list(groups.items())[:most]
    return tuple(Remark(Span(*where), lines(found), found[0].topic) for where, found in sorted(chosen))


def _open(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if not finding.suppressed and finding.where and finding.rule in _ORDER]


def _weight(finding: Finding) -> tuple[int, int, int]:
    start = finding.where.start if finding.where else 0
    return HEAVIEST_FIRST.index(finding.severity), _ORDER.index(finding.rule), start


def _words(analysis: Analysis, finding: Finding) -> Span:
    """Return the words of a finding, or of an earlier one's sentence that holds them: one sentence, one remark."""
    where = finding.where or Span(0, 0)
    sentence = analysis.sentences[finding.sentence - 1].span if finding.sentence else where
    return sentence if finding.rule not in {Rule.CONFLICT, Rule.ARITHMETIC} else where


def lines(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Return what a remark says: each message once, then what to add, where no message has said it.

    >>> from nlp_reports.model import Severity
    >>> lines([Finding(Rule.MISSING_FIGURES, Severity.ERROR, "Đề cương yêu cầu nêu số cuộc; đề nghị bổ sung.",
    ...                suggestion="Nêu rõ: số cuộc.")])
    ('Đề cương yêu cầu nêu số cuộc; đề nghị bổ sung.',)
    """
    rules = {finding.rule for finding in findings}
    # Whoever is asked for the figures of a topic is asked for what it lacks.
    asked = [f for f in findings if f.rule is not Rule.PARTIAL_TOPIC or Rule.MISSING_FIGURES not in rules]
    said = tuple(dict.fromkeys(finding.message for finding in asked))
    heard = fold(" ".join(said))
    suggestions = dict.fromkeys(finding.suggestion for finding in asked if finding.suggestion)
    return said + tuple(text for text in suggestions if fold(text.partition(": ")[2] or text).rstrip(".") not in heard)
