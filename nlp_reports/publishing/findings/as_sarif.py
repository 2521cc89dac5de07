"""Findings as SARIF 2.1.0, the form that code review tools read."""

from collections.abc import Sequence
from importlib import metadata
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from nlp_reports.checks.suppressing.suppression import mark_of, subject_of
from nlp_reports.model import Analysis, Finding, Rule, Severity, Span
from nlp_reports.publishing.findings.checked import Checked, section_of
from nlp_reports.publishing.words import word

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
_RULES: Final = tuple(Rule)


def to_sarif(checked: Sequence[Checked]) -> dict[str, Any]:
    """Return one SARIF run over the files: a result for each finding, suppressed ones with the reason.

    Regions are lines and characters of the text that `nlp-reports read` prints, from 1; `charOffset` counts from 0.
    Paths are URIs: relative ones percent-encoded, absolute ones with the scheme `file`.
    """
    driver = {
        "name": "nlp-reports",
        "version": metadata.version("nlp-reports"),
        "language": "vi",
        "rules": [{"id": rule.value, "shortDescription": {"text": word(rule)}} for rule in _RULES],
    }
    run = {
        "tool": {"driver": driver},
        "language": "vi",
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": any(one.analysis for one in checked)}],
        "results": [result for one in checked for result in _results(one)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def uri(file: str) -> str:
    """Return a path as a URI reference.

    >>> uri("báo cáo/a b.docx"), uri("/x/a#1.docx")
    ('b%C3%A1o%20c%C3%A1o/a%20b.docx', 'file:///x/a%231.docx')
    """
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _results(checked: Checked) -> list[dict[str, Any]]:
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(checked.file)}}
    if checked.analysis is None:
        said = f"{word(Rule.UNREADABLE)}: {checked.reason}"
        return [_result(Rule.UNREADABLE, Severity.ERROR, said, [{"physicalLocation": place}])]
    return [_found(checked.analysis, finding, place) for finding in checked.findings]


def _found(analysis: Analysis, finding: Finding, place: dict[str, Any]) -> dict[str, Any]:
    physical = place | ({"region": _region(analysis.report.text, finding.where)} if finding.where else {})
    location: dict[str, Any] = {"physicalLocation": physical}
    if section := section_of(analysis, finding):
        location["logicalLocations"] = [{"fullyQualifiedName": section}]
    said = " ".join(part for part in (finding.message, finding.suggestion) if part)
    result = _result(finding.rule, finding.severity, said, [location])
    result["partialFingerprints"] = {"nlpReportsSentence/v1": mark_of(subject_of(analysis, finding))}
    if finding.topic:
        result["properties"] = {"topic": finding.topic}
    if finding.suppressed:
        accepted = {"kind": "external", "status": "accepted", "justification": finding.suppressed}
        result["suppressions"] = [accepted]
    return result


def _result(rule: Rule, severity: Severity, said: str, locations: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "ruleId": rule.value,
        "ruleIndex": _RULES.index(rule),
        "level": _LEVELS[severity],
        "message": {"text": said},
        "locations": locations,
    }


def _region(text: str, where: Span) -> dict[str, Any]:
    start_line, start_column = _line_and_column(text, where.start)
    end_line, end_column = _line_and_column(text, where.end)
    return {
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": where.start,
        "charLength": where.end - where.start,
        "snippet": {"text": where.of(text)},
    }


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of a character, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")
