"""A frozen wrapper that shows a whole run to people in notebooks: HTML, tables, pictures, one report by its name."""

from collections import Counter
from dataclasses import dataclass, field, replace
from types import ModuleType

from nlp_reports.errors import InputError, Problem
from nlp_reports.model import Role, Rule, Run, ValueStatus
from nlp_reports.publishing.markup import Markup, joined, tag
from nlp_reports.publishing.rows import counting, received
from nlp_reports.publishing.views import run_tables
from nlp_reports.publishing.views.coverage import CoverageView
from nlp_reports.publishing.views.draft import DraftView
from nlp_reports.publishing.views.findings import FindingsView
from nlp_reports.publishing.views.picture import Picture
from nlp_reports.publishing.views.report import ReportView
from nlp_reports.publishing.views.table import TableView
from nlp_reports.publishing.views.themes import ThemesView
from nlp_reports.publishing.words import organisations, word
from nlp_reports.themes import Decisions


@dataclass(frozen=True, slots=True)
class RunView:
    """A whole run; `run` is the noun itself.

    `undecided` is the run before the analyst decided on its themes, None where nothing was decided; `decisions` are
    what was decided.
    """

    run: Run
    undecided: Run | None = None
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def receipts(self) -> TableView:
        """Return who reported and who did not."""
        return run_tables.receipts(self.run)

    @property
    def coverage(self) -> CoverageView:
        """Return topics × units with the three states."""
        return CoverageView(counting(self.run), self._names)

    @property
    def findings(self) -> FindingsView:
        """Return every finding of every report."""
        return FindingsView.over(counting(self.run), self._names)

    @property
    def vague(self) -> FindingsView:
        """Return the claims without figures, marked in their paragraphs."""
        return self.findings.of(Rule.VAGUE_CLAIM)

    @property
    def missing_figures(self) -> FindingsView:
        """Return the topics whose asked figures are absent."""
        return self.findings.of(Rule.MISSING_FIGURES)

    @property
    def figures(self) -> TableView:
        """Return every figure that can prove something."""
        return run_tables.figures(counting(self.run), self._names)

    @property
    def values(self) -> TableView:
        """Return the value of each asked figure in each report."""
        return run_tables.values(counting(self.run), self._names)

    @property
    def totals(self) -> TableView:
        """Return each asked figure summed over the units."""
        return run_tables.totals(self.run)

    @property
    def comparisons(self) -> TableView:
        """Return today's values beside those of earlier runs; empty where the run was held against none."""
        return run_tables.comparisons(self.run)

    @property
    def themes(self) -> ThemesView:
        """Return what many units say."""
        themes, topics = (self.undecided or self.run).themes, self.run.guideline.topics
        return ThemesView(themes, self._names, self.decisions, topics=topics)

    @property
    def practices(self) -> TableView:
        """Return the good practice that units tell of."""
        return run_tables.good_practice(self.run)

    @property
    def achievements(self) -> TableView:
        """Return results beside the targets that units were given; empty where none were given."""
        return run_tables.achievements(self.run)

    @property
    def changes(self) -> TableView:
        """Return what changed where a unit sent a later version; empty where all sent one."""
        return run_tables.changes(self.run)

    @property
    def draft(self) -> DraftView:
        """Return the drafted assessment."""
        return DraftView(self.run)

    @property
    def reports(self) -> tuple[str, ...]:
        """Return the names of the reports that were read."""
        return tuple(a.report.name for a in self.run.analyses)

    @property
    def _names(self) -> dict[str, str]:
        return organisations(self.run)

    def report(self, name: str) -> ReportView:
        """Return one report by its name or its organisation's.

        Raises:
            InputError: there is none; the names that there are stand in the message.
        """
        names = self._names
        for analysis in self.run.analyses:
            if name in {analysis.report.name, names[analysis.report.name]}:
                return ReportView(analysis, names[analysis.report.name])
        raise InputError(Problem(name, "", "không có báo cáo này", f"chọn một trong: {', '.join(self.reports)}"))

    def redraft(self, themes: ThemesView | None = None, *, length: str = "medium") -> "RunView":
        """Return the run with an analyst's decisions on its themes, and its draft composed again.

        `length` is "short", "medium" or "long".
        """
        from nlp_reports.drafting import Length, Style, drafted  # noqa: PLC0415 - a picture should not cost it

        decided = themes or self.themes
        run = replace(self.run, themes=decided.everything)
        draft = drafted(run, Style(Length(length)))
        return RunView(replace(run, draft=draft), self.undecided or self.run, decided.decisions)

    def plot_coverage(self) -> Picture:
        """Return the map of topics × units."""
        return Picture(_plots().coverage_map(self.run), "Mức độ đáp ứng đề cương của từng đơn vị")

    def plot_vague(self) -> Picture:
        """Return the share of vague claims of each unit."""
        return Picture(_plots().vague_share(self.run), "Tỷ lệ câu nhận định chưa có số liệu của từng đơn vị")

    def plot_themes(self, role: Role | str = Role.LIMITATION) -> Picture:
        """Return the strongest themes of a role × units."""
        return Picture(_plots().theme_matrix(self.run, Role(role)), f"{word(Role(role))} theo đơn vị")

    def plot_indicator(self, indicator: str) -> Picture:
        """Return the value of one asked figure ("II.5.a#1") in each unit.

        Raises:
            InputError: no report has a value for it; those that there are stand in the message.
        """
        known = dict.fromkeys(
            v.indicator for a in self.run.analyses for v in a.values if v.status is not ValueStatus.MISSING
        )
        if indicator not in known:
            cure = f"chọn trong: {', '.join(known)}"
            raise InputError(Problem(indicator, "", "chưa có số liệu của chỉ tiêu này", cure))
        return Picture(_plots().indicator_bars(self.run, indicator), f"Chỉ tiêu {indicator} theo đơn vị")

    def to_dict(self) -> dict[str, object]:
        """Return receipts, coverage, findings, totals, themes and draft as plain values."""
        parts = ("receipts", "coverage", "findings", "totals", "themes", "draft")
        return {part: getattr(self, part).to_dict() for part in parts}

    def _repr_html_(self) -> Markup:
        read, due = received(self.run)
        counts = Counter(f.rule for a in counting(self.run) for f in a.findings if not f.suppressed)
        said = (tag("li", f"{word(rule)}: {counts[rule]}") for rule in Rule if counts[rule])
        return joined((
            tag("h3", self.run.guideline.title or "Kết quả tổng hợp"),
            tag("p", f"Đã nhận {read}/{due} báo cáo; {len(self.run.themes)} nhóm vấn đề; "
                     f"{len(self.run.draft.sentences)} câu dự thảo."),
            tag("ul", *said), self.receipts._repr_html_(),
        ))  # fmt: skip


def _plots() -> ModuleType:
    """Load matplotlib only where a picture is asked for."""
    from nlp_reports.publishing.views import plots  # noqa: PLC0415

    return plots
