"""A file as a person named it, with the findings of its report and where they stand."""

from dataclasses import dataclass

from nlp_reports.checks.contradictions.places import place_named
from nlp_reports.model import Analysis, Finding, Severity
from nlp_reports.publishing.rows import HEAVIEST_FIRST


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
