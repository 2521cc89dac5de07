"""Findings as one object for programs."""

from collections.abc import Sequence
from typing import Any

from nlp_reports.model import Analysis, Finding
from nlp_reports.publishing.findings.checked import Checked, section_of
from nlp_reports.publishing.words import organisation


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
