"""The tables of a run: a contract that other programs read (docs/tables.md says what each column means)."""

import contextlib
import csv
import datetime as dt
import functools
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from nlp_reports.model import Analysis, Evidence, FigureKind, FigureRole, Rule, Run, Severity, Status
from nlp_reports.publishing.rows import topic_of

# Excel knows UTF-8 by it; written by itself, as Python's own "utf-8-sig" goes through a slow codec at every row.
_BYTE_ORDER_MARK = "\ufeff"
COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        name: tuple(columns.split())
        for name, columns in {
            "reports": "report file organisation organisation_kind number date title status received late problems",
            "headings": "report order level label title path kind start end",
            "sentences": "report sentence paragraph section start end text",
            "figures": "report figure sentence table row column text start end kind evidence value low high unit"
            " counted comparator role topic",
            "findings": "report finding sentence rule severity topic start end text message suggestion suppressed",
            "coverage": "report topic title status score figures_required figures_found missing_aspects evidence",
            "statements": "report statement sentence start end role text theme",
            "themes": "theme role label organisations statements",
            "indicators": "indicator title report value low high unit as_of source status doubts"
            " estimate target previous",
            "totals": "indicator title value unit reports absent conflicting doubts",
            "targets": "indicator title organisation report target ceiling value unit percent reached status",
            "draft": "order section text theme sources",
        }.items()
    }
)

OfReport = Callable[[Analysis], Iterator[tuple["Value", ...]]]
Value = str | int | float | bool | Decimal | dt.date | None | Iterable[object]


def tables(run: Run) -> dict[str, list[tuple[str, ...]]]:
    """Return every table of the contract: its rows, each cell as the file will hold it, without the header.

    The order is the contract's, rows are in report, then text order.
    """
    found: dict[str, list[tuple[str, ...]]] = {name: [] for name in COLUMNS}
    rows = Rows(run)
    for analysis in run.analyses:
        for name, some in rows.of_report(analysis):
            found[name] += some
    for name, some in rows.of_all():
        found[name] += some
    return found


def to_csv(name: str, rows: Iterable[tuple[str, ...]]) -> str:
    """Return the table as CSV text: one header row, commas, Unix line ends."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS[name])
    writer.writerows(rows)
    return out.getvalue()


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
            yield name, map(_cells, make(analysis))

    def of_all(self) -> Iterator[tuple[str, Iterator[tuple[str, ...]]]]:
        """Go through the tables with rows that no single report has; where a table has both, they stand below."""
        for name, make in _OF_ALL.items():
            yield name, map(_cells, make(self._run))


def write_tables(run: Run, folder: Path) -> Iterator[Analysis]:
    """Write every table below `folder` in one pass over the reports, and yield each of them as it passes by.

    The files are whole when the last report has been taken.
    """
    rows = Rows(run)
    with contextlib.ExitStack() as files:
        writers = {}
        for name, columns in COLUMNS.items():
            file = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            file.write(_BYTE_ORDER_MARK)
            writers[name] = csv.writer(file, lineterminator="\n")
            writers[name].writerow(columns)
        for analysis in run.analyses:
            for name, some in rows.of_report(analysis):
                writers[name].writerows(some)
            yield analysis
        for name, some in rows.of_all():
            writers[name].writerows(some)


def _cells(row: Iterable[Value]) -> tuple[str, ...]:
    """Return a row as the tables write it."""
    # Most cells are texts, which are written as they are, or absent.
    return tuple(
        [
            value if type(value) is str else "" if value is None else _WRITTEN.get(type(value), cell)(value)
            for value in row
        ]
    )


def cell(value: Value) -> str:
    """Return a value as the tables write it.

    >>> [cell(v) for v in (None, True, Decimal("1.25e9"), 0.5, ("a", "b"))]
    ['', 'true', '1250000000', '0.500', 'a; b']
    """
    # Looking a type up costs a third of asking for one after the other.
    write = _WRITTEN.get(type(value))
    if write is not None:
        return write(value)
    match value:
        case str() | int():
            return str(value)
        case dt.date():
            return value.isoformat()
        case _:
            return "; ".join(map(str, value))  # type: ignore[arg-type]


def _plain(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros behind the point."""
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


_WRITTEN: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        str: str,
        int: str,
        float: "{:.3f}".format,
        bool: lambda told: "true" if told else "false",
        type(None): lambda _: "",
        Decimal: _plain,
        FigureKind: str,
        Evidence: str,
        FigureRole: str,
    }
)


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
