"""Findings, shown where they stand: highlighted in their paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from nlp_reports.model import Analysis, Paragraph, Rule, Span
from nlp_reports.publishing.markup import SEVERITY_COLOURS, Markup, details, joined, marked, tag
from nlp_reports.publishing.rows import Remark, remarks
from nlp_reports.publishing.words import word

if TYPE_CHECKING:
    import pandas as pd

HEADINGS = ("Đơn vị", "Mục theo đề cương", "Mức độ", "Loại ý kiến", "Trích nguyên văn", "Ý kiến của Văn phòng",
            "Gợi ý bổ sung", "Đã xem (lý do)")  # fmt: skip
SHOWN_UNITS = 40
KEYS = ("organisation", "topic", "severity", "rule", "text", "message", "suggestion", "suppressed")


@dataclass(frozen=True, slots=True)
class FindingsView:
    """Remarks in the order in which a person should read them: report by report, the heaviest first."""

    remarks: tuple[Remark, ...]
    title: str = "Nội dung cần trao đổi"

    @classmethod
    def over(cls, analyses: Iterable[Analysis], names: dict[str, str]) -> "FindingsView":
        """Return the view of every finding in `analyses`."""
        return cls(tuple(remarks(analyses, names)))

    def of(self, rule: Rule | str) -> "FindingsView":
        """Return only the findings of one rule ("vague-claim", "missing-figures", …)."""
        asked = Rule(rule)
        return replace(self, remarks=tuple(r for r in self.remarks if r.finding.rule is asked), title=word(asked))

    def __len__(self) -> int:
        """Return the number of findings."""
        return len(self.remarks)

    def __iter__(self) -> Iterator[Remark]:
        """Go through the findings with their report and organisation."""
        return iter(self.remarks)

    def to_frame(self) -> "pd.DataFrame":
        """Return a row for each finding under Vietnamese headings."""
        from nlp_reports.publishing.views.frames import frame  # noqa: PLC0415 - pandas only where it is asked for

        return frame(HEADINGS, [_row(r, words=True) for r in self.remarks])

    def to_dict(self) -> list[dict[str, str]]:
        """Return a dict for each finding by the contract's column names, with the organisation."""
        return [dict(zip(KEYS, _row(r, words=False), strict=True)) for r in self.remarks]

    def _repr_html_(self) -> Markup:
        head = tag("p", tag("b", f"{self.title}: {len(self.remarks)} ý kiến"))
        groups = [list(group) for _, group in groupby(self.remarks, key=lambda r: r.analysis.report.name)]
        hidden = len(groups) - SHOWN_UNITS
        more = tag("p", f"… còn {hidden} đơn vị nữa; dùng .to_frame() để xem đủ.") if hidden > 0 else ""
        return joined((head, *(_unit(group) for group in groups[:SHOWN_UNITS]), more))


def _row(remark: Remark, *, words: bool) -> tuple[str, ...]:
    f = remark.finding
    severity, rule = (word(f.severity), word(f.rule)) if words else (f.severity.value, f.rule.value)
    return (remark.organisation, f.topic, severity, rule, remark.excerpt, f.message, f.suggestion, f.suppressed)


def _unit(found: list[Remark]) -> Markup:
    placed = [r for r in found if r.finding.where]
    whole = [r for r in found if not r.finding.where]
    listed = tag("ul", *(tag("li", _said(r)) for r in whole)) if whole else ""
    parts = joined(in_paragraphs(found[0].analysis, placed))
    return details(f"{found[0].organisation}: {len(found)} ý kiến", listed, parts, opened=True)


def in_paragraphs(analysis: Analysis, placed: list[Remark]) -> Iterator[Markup]:
    """Yield each paragraph that holds a finding, its words marked, what is said below it."""
    report = analysis.report
    for paragraph in report.paragraphs:
        here = [r for r in placed if r.finding.where and _begins_in(paragraph, r.finding.where.start)]
        if not here:
            continue
        body = marked(report.text, paragraph.span, _marks(here))
        said = tag("ul", *(tag("li", _said(r)) for r in here), style="margin:2px 0 0 0;color:#555")
        yield tag("div", body, said, style="margin:6px 0 6px 12px;padding-left:8px;border-left:3px solid #ccc")


def _begins_in(paragraph: Paragraph, start: int) -> bool:
    return paragraph.span.start <= start < max(paragraph.span.end, paragraph.span.start + 1)


def _marks(found: list[Remark]) -> Iterator[tuple[Span, str, str]]:
    for remark in found:
        if remark.finding.where:
            yield remark.finding.where, SEVERITY_COLOURS[remark.finding.severity], remark.finding.message


def _said(remark: Remark) -> Markup:
    f = remark.finding
    topic = f" ({f.topic})" if f.topic else ""
    seen = f" – Đã xem: {f.suppressed}" if f.suppressed else ""
    return joined(
        (tag("b", word(f.severity)), f"{topic}: {f.message}", f" {f.suggestion}" if f.suggestion else "", seen)
    )
