"""What the page keeps of one report: its text, and everything that was told of it with its place."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from nlp_reports.model import Analysis, Evidence, Figure, Finding, Span, TopicCoverage
from nlp_reports.publishing.page.blocks import blocks
from nlp_reports.publishing.page.harmless import counted_in_utf16
from nlp_reports.publishing.page.searched_places import Looked, looked_for
from nlp_reports.publishing.rows import figure_source, remarks, topic_of, value_source
from nlp_reports.publishing.words import date, doubts, pair, phrase, word
from nlp_reports.text import written

Place = tuple[int, int]


def report_data(analysis: Analysis, name: str) -> dict[str, Any]:
    """Return plain values of one report; places are UTF-16 positions in its `text`, lists are in text order."""
    report = analysis.report
    at = counted_in_utf16(report.text)
    head, looked = report.letterhead, looked_for(analysis)
    return {
        "unit": name,
        "file": report.file,
        "head": [part for part in (head.number, date(head.date), head.title) if part],
        "text": report.text,
        "blocks": [_placed(block, at) for block in blocks(report)],
        "sentences": [_place(sentence.span, at) for sentence in analysis.sentences],
        "findings": [_finding(r.finding, looked(r.finding), at) for r in remarks((analysis,), {})],
        "figures": [_figure(analysis, f, at) for f in analysis.figures if f.evidence is not Evidence.NO],
        "topics": [_topic(coverage) for coverage in analysis.coverage],
        "values": _values(analysis, at),
    }


def _place(span: Span, at: Callable[[int], int]) -> Place:
    return at(span.start), at(span.end)


def _placed(block: tuple[Any, ...], at: Callable[[int], int]) -> list[Any]:
    if block[0] == "table":
        return ["table", [[[at(start), at(end), *rest] for start, end, *rest in row] for row in block[1]]]
    kind, start, end, *rest = block
    return [kind, at(start), at(end), *rest]


def _finding(finding: Finding, looked: tuple[Looked, ...], at: Callable[[int], int]) -> dict[str, Any]:
    return {
        "ref": finding.ref,
        "severity": finding.severity.value,
        "weight": word(finding.severity),
        "rule": word(finding.rule),
        "message": finding.message,
        "suggestion": finding.suggestion,
        "topic": finding.topic,
        "sentence": finding.sentence,
        "place": _place(finding.where, at) if finding.where else None,
        "seen": finding.suppressed,
        "looked": [[name, *_place(span, at)] for name, span in looked],
    }


def _figure(analysis: Analysis, figure: Figure, at: Callable[[int], int]) -> list[Any]:
    """Return place, value, what is counted, kind, role, topic and source of a figure, all in words."""
    value: Decimal | None = figure.value
    said = written(value, figure.unit) or pair(figure.low, figure.high, "–" if figure.kind.value == "range" else "/")
    bound = phrase(f"comparator.{figure.comparator}")
    return [
        *_place(figure.span, at),
        f"{bound} {said}".strip(),
        figure.counted,
        word(figure.kind),
        word(figure.role),
        topic_of(analysis, figure),
        figure_source(figure),
    ]


def _topic(coverage: TopicCoverage) -> dict[str, Any]:
    return {
        "id": coverage.topic,
        "status": coverage.status.value,
        "asked": coverage.figures_required,
        "found": coverage.figures_found,
        "lacks": list(coverage.missing_aspects),
        "evidence": list(coverage.evidence),
    }


def _values(analysis: Analysis, at: Callable[[int], int]) -> list[dict[str, Any]]:
    # A value comes from a sentence or a cell; one from another file has no place here.
    spans = {str(s.ref): s.span for s in analysis.sentences}
    spans |= {str(f.cell): f.span for f in analysis.figures if f.cell}
    return [
        {
            "indicator": value.indicator,
            "title": value.title,
            "said": written(value.value, value.unit) or pair(value.low, value.high, "/"),
            "status": value.status.value,
            "state": word(value.status),
            "source": value_source(value),
            "place": _place(spans[value.source], at) if value.source in spans else None,
            "doubts": doubts(value.doubts),
        }
        for value in analysis.values
    ]
