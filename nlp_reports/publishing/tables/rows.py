"""The rows of each table: those of one report, and those of the run that no single report has."""

import functools
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from nlp_reports.model import Analysis, Rule, Run, Severity, Status
from nlp_reports.publishing.rows import topic_of
from nlp_reports.publishing.tables.cells import Value, cells_of

OfReport = Callable[[Analysis], Iterator[tuple["Value", ...]]]


class Rows:
    """The rows of a run's tables, report by report, so that no table need be in memory as a whole."""

    def __init__(self, run: Run) -> None:
        """Look up which theme each statement is in."""
        self._run = run
        home = {statement.key: theme.id for theme in run.themes for statement in theme.statements}
        self._of_each: dict[str, OfReport] = {**_OF_EACH, "statements": functools.partial(_statements, home=home)}

    def of_report(self, analysis: Analysis) -> Iterator[tuple[str, Iterator[tuple[str, ...]]]]:
        """Go through the tables that one report has rows in, each by its name."""
        for name, make in self._of_each.items():
            yield name, map(cells_of, make(analysis))

    def of_all(self) -> Iterator[tuple[str, Iterator[tuple[str, ...]]]]:
        """Go through the tables with rows that no single report has; where a table has both, they stand below."""
        for name, make in _OF_ALL.items():
            yield name, map(cells_of, make(self._run))


def _reports(run: Run) -> Iterator[tuple[Value, ...]]:
    for r in run.receipts:
        yield (r.report, r.file, r.organisation, r.organisation_kind, r.number, r.date, r.title, r.status.value,
               r.received, r.late, r.problems)  # fmt: skip


def _headings(a: Analysis) -> Iterator[tuple[Value, ...]]:
    for order, s in enumerate(a.report.sections, start=1):
        yield (a.report.name, order, s.level, s.label, s.title, s.path, s.kind.value, s.heading.start, s.heading.end)


def _sentences(a: Analysis) -> Iterator[tuple[Value, ...]]:
    for s in a.sentences:
        path = a.report.sections[s.section].path if s.section >= 0 else ""
        word_paragraph = a.report.paragraphs[s.paragraph].index
        yield (a.report.name, s.ref, word_paragraph, path, s.span.start, s.span.end, s.span.of(a.report.text))


def _figures(a: Analysis) -> Iterator[tuple[Value, ...]]:
    for f in a.figures:
        table, row, column = (f.cell.table, f.cell.row, f.cell.column) if f.cell else (None, None, None)
        yield (a.report.name, f.ref, f.sentence, table, row, column, f.text, f.span.start, f.span.end, f.kind,
               f.evidence, f.value, f.low, f.high, f.unit, f.counted, f.comparator, f.role,
               topic_of(a, f))  # fmt: skip


def _unheard(run: Run) -> Iterator[tuple[Value, ...]]:
    """Yield what is to be said of files that cannot be read and units without one."""
    for r in run.receipts:
        if r.status is Status.UNREADABLE:
            yield (r.report, 1, None, Rule.UNREADABLE.value, Severity.ERROR.value, "", None, None, "", r.problems,
                   "Đề nghị gửi lại tệp Word mở được.", False)  # fmt: skip
        elif r.status is Status.MISSING:
            yield (r.report, 1, None, Rule.MISSING_REPORT.value, Severity.WARNING.value, "", None, None, "",
                   "Chưa nhận được báo cáo.", "Đề nghị gửi báo cáo theo hướng dẫn.", False)  # fmt: skip


def _remarks(a: Analysis) -> Iterator[tuple[Value, ...]]:
    for f in a.findings:
        start, end = (f.where.start, f.where.end) if f.where else (None, None)
        text = f.where.of(a.report.text) if f.where else ""
        yield (a.report.name, f.ref, f.sentence, f.rule.value, f.severity.value, f.topic, start, end, text, f.message,
               f.suggestion, bool(f.suppressed))  # fmt: skip


def _coverage(a: Analysis) -> Iterator[tuple[Value, ...]]:
    for c in a.coverage:
        yield (a.report.name, c.topic, c.title, c.status.value, float(c.score), c.figures_required, c.figures_found,
               c.missing_aspects, c.evidence)  # fmt: skip


def _statements(a: Analysis, home: Mapping[str, str]) -> Iterator[tuple[Value, ...]]:
    for s in a.statements:
        yield (s.report, s.ref, s.sentence, s.span.start, s.span.end, s.role.value, s.text, home.get(s.key, ""))


def _themes(run: Run) -> Iterator[tuple[Value, ...]]:
    for t in run.themes:
        yield (t.id, t.role.value, t.label, t.organisations, len(t.statements))


def _indicators(a: Analysis) -> Iterator[tuple[Value, ...]]:
    for v in a.values:
        yield (v.indicator, v.title, v.report, v.value, v.low, v.high, v.unit, v.as_of, v.source, v.status.value,
               v.doubts, v.estimate, v.target, v.previous)  # fmt: skip


def _totals(run: Run) -> Iterator[tuple[Value, ...]]:
    for t in run.totals:
        yield (t.indicator, t.title, t.value, t.unit, t.reports, t.absent, t.conflicting,
               [f"{report}:{doubt}" for report, doubt in t.doubts])  # fmt: skip


def _targets(run: Run) -> Iterator[tuple[Value, ...]]:
    for one in run.achievements:
        target = one.target
        yield (target.indicator, one.title, target.organisation, one.report, target.value, target.ceiling, one.value,
               one.unit, one.percent, one.reached, one.status.value)  # fmt: skip


def _draft(run: Run) -> Iterator[tuple[Value, ...]]:
    for order, s in enumerate(run.draft.sentences, start=1):
        yield (order, s.section, s.text, s.theme, s.sources)


_OF_EACH: Mapping[str, OfReport] = MappingProxyType(
    {
        "headings": _headings,
        "sentences": _sentences,
        "figures": _figures,
        "findings": _remarks,
        "coverage": _coverage,
        "indicators": _indicators,
    }
)
_OF_ALL: Mapping[str, Callable[[Run], Iterator[tuple[Value, ...]]]] = MappingProxyType(
    {
        "reports": _reports,
        "findings": _unheard,
        "themes": _themes,
        "totals": _totals,
        "targets": _targets,
        "draft": _draft,
    }
)
