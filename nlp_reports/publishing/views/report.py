"""A frozen wrapper that shows one report to people in notebooks: HTML, tables, its text with marks."""

from dataclasses import dataclass

from nlp_reports.model import Analysis, CoverageStatus, Rule
from nlp_reports.publishing.markup import SEVERITY_COLOURS, Markup, details, joined, marked, tag
from nlp_reports.publishing.views import run_tables
from nlp_reports.publishing.views.coverage import CoverageView
from nlp_reports.publishing.views.findings import FindingsView
from nlp_reports.publishing.views.table import TableView
from nlp_reports.publishing.words import date, organisation, word


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report with all that was told of it; `analysis` is the noun itself."""

    analysis: Analysis
    name: str = ""

    @property
    def organisation(self) -> str:
        """Return what to call the unit."""
        return self.name or organisation(self.analysis)

    @property
    def text(self) -> str:
        """Return the report's text."""
        return self.analysis.report.text

    @property
    def coverage(self) -> CoverageView:
        """Return how the report answers the guideline; empty without one."""
        return CoverageView((self.analysis,), self._names)

    @property
    def findings(self) -> FindingsView:
        """Return every finding, in its paragraph."""
        return FindingsView.over((self.analysis,), self._names)

    @property
    def vague(self) -> FindingsView:
        """Return the claims without figures."""
        return self.findings.of(Rule.VAGUE_CLAIM)

    @property
    def figures(self) -> TableView:
        """Return every figure that can prove something."""
        return run_tables.figures((self.analysis,), self._names)

    @property
    def values(self) -> TableView:
        """Return the value of each asked figure."""
        return run_tables.values((self.analysis,), self._names)

    @property
    def statements(self) -> TableView:
        """Return the statements with their roles."""
        return run_tables.statements((self.analysis,), self._names)

    @property
    def sentences(self) -> TableView:
        """Return the sentences with their topics."""
        return run_tables.sentences((self.analysis,), self._names)

    @property
    def _names(self) -> dict[str, str]:
        return {self.analysis.report.name: self.organisation}

    def to_dict(self) -> dict[str, object]:
        """Return letterhead, coverage and findings as plain values."""
        head = self.analysis.report.letterhead
        return {
            "report": self.analysis.report.name,
            "organisation": self.organisation,
            "number": head.number,
            "date": head.date.isoformat() if head.date else None,
            "coverage": self.coverage.to_dict()[self.analysis.report.name],
            "findings": self.findings.to_dict(),
        }

    def _repr_html_(self) -> Markup:
        head = self.analysis.report.letterhead
        line = " · ".join(part for part in (head.number, date(head.date), head.title) if part)
        counts = self.coverage.counts()
        said = "; ".join(f"{word(s).lower()}: {counts[s]}" for s in CoverageStatus) if counts else ""
        return joined((
            tag("h3", self.organisation), tag("p", line), tag("p", f"Theo đề cương – {said}") if said else "",
            self.findings._repr_html_(), details("Toàn văn, có đánh dấu", self._full_text()),
        ))  # fmt: skip

    def _full_text(self) -> Markup:
        report = self.analysis.report
        marks = [(f.where, SEVERITY_COLOURS[f.severity], f.message) for f in self.analysis.findings if f.where]
        body = []
        for paragraph in report.paragraphs:
            here = [mark for mark in marks if mark[0].meets(paragraph.span)]
            body.append(tag("p", marked(report.text, paragraph.span, here), style="margin:4px 0;white-space:pre-wrap"))
        return joined(body)
