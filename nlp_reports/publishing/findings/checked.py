"""Findings of single reports, for the linter's face: a few lines for people, one object for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from nlp_reports.checks.places import place_named
from nlp_reports.model import Analysis, Finding, Severity
from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.rows import HEAVIEST_FIRST, excerpt_of
from nlp_reports.publishing.words import organisation, word

EXCERPT = 90


@dataclass(frozen=True, slots=True)
class Checked:
    """One file as a person named it: its analysis, or the reason why it cannot be read."""

    file: str
    analysis: Analysis | None
    reason: str = ""

    @property
    def standing(self) -> tuple[Finding, ...]:
        """Return the findings that nobody passed over, the heaviest first, then in text order."""
        return tuple(finding for finding in self.findings if not finding.suppressed)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return all findings, the heaviest first, then in text order."""
        found = self.analysis.findings if self.analysis else ()
        return tuple(sorted(found, key=lambda finding: (HEAVIEST_FIRST.index(finding.severity), finding.ref)))

    @property
    def severities(self) -> tuple[Severity, ...]:
        """Return how much each standing finding weighs; a file that cannot be read is an error."""
        return tuple(finding.severity for finding in self.standing) if self.analysis else (Severity.ERROR,)


def check_lines(checked: Checked, most: int | None) -> Iterator[str]:
    """Yield a line that counts the findings of a report and one for each of the `most` heaviest; None shows all."""
    for line in _lines(checked, most):
        # Text of a report must not reach the terminal with its control characters.
        yield for_xml(line).replace("\n", " ").replace("\t", " ")


def _lines(checked: Checked, most: int | None) -> Iterator[str]:
    if checked.analysis is None:
        yield f"{checked.file}: chưa đọc được tệp ({checked.reason})"
        return
    standing = checked.standing
    counts = Counter(finding.severity for finding in standing)
    parts = [f"{word(severity).lower()} {counts[severity]}" for severity in HEAVIEST_FIRST if counts[severity]]
    passed = len(checked.findings) - len(standing)
    parts += [f"đã xem, bỏ qua {passed}"] if passed else []
    said = f"{len(standing)} ý kiến" + (f" ({'; '.join(parts)})" if parts else "")
    yield f"{checked.file}: {organisation(checked.analysis) or 'chưa rõ đơn vị'} – {said}"
    shown = standing if most is None else standing[:most]
    yield from (_line(checked.analysis, finding) for finding in shown)
    if len(standing) > len(shown):
        yield f"  … và {len(standing) - len(shown)} ý kiến khác (thêm --all để xem hết)"


def _line(analysis: Analysis, finding: Finding) -> str:
    place = place_of(analysis, finding)
    excerpt = " ".join(excerpt_of(analysis, finding).split())
    shown = excerpt if len(excerpt) <= EXCERPT else excerpt[: EXCERPT - 1].rstrip() + "…"
    where = f" ({place})" if place else ""
    quoted = f" ← “{shown}”" if shown and shown not in finding.message else ""
    return f"  [{finding.ref}] {word(finding.severity)}{where}: {finding.message}{quoted}"


def place_of(analysis: Analysis, finding: Finding) -> str:
    """Return where a finding stands, for people: "mục II.5, câu 12"; empty for the report as a whole."""
    section = section_of(analysis, finding)
    parts = [place_named(section)] if section else []
    return ", ".join([*parts, f"câu {finding.sentence}"] if finding.sentence else parts)


def section_of(analysis: Analysis, finding: Finding) -> str:
    """Return the path of the section that a finding stands in, empty where there is none."""
    if finding.where is None:
        return ""
    sections = analysis.report.sections
    inside = [s for s in sections if s.heading.start <= finding.where.start < s.body.end]
    return inside[-1].path if inside else ""


def check_object(checked: Sequence[Checked], remarks: Sequence[str]) -> dict[str, Any]:
    """Return the findings of all files as plain values, those that were passed over too."""
    return {"reports": [_report(one) for one in checked], "remarks": list(remarks)}


def _report(checked: Checked) -> dict[str, Any]:
    analysis = checked.analysis
    return {
        "file": checked.file,
        "report": analysis.report.name if analysis else "",
        "organisation": organisation(analysis) if analysis else "",
        "status": "read" if analysis else "unreadable",
        "reason": checked.reason,
        "findings": [_finding(analysis, finding) for finding in checked.findings] if analysis else [],
    }


def _finding(analysis: Analysis, finding: Finding) -> dict[str, Any]:
    return {
        "finding": finding.ref,
        "rule": finding.rule.value,
        "severity": finding.severity.value,
        "topic": finding.topic,
        "section": section_of(analysis, finding),
        "sentence": finding.sentence,
        "start": finding.where.start if finding.where else None,
        "end": finding.where.end if finding.where else None,
        "text": finding.where.of(analysis.report.text) if finding.where else "",
        "message": finding.message,
        "suggestion": finding.suggestion,
        "suppressed": finding.suppressed or None,
    }
