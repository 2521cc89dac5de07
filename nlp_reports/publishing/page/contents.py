"""What the page says of a whole run: the map, themes, asked figures and the draft, with their places in reports."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from nlp_reports.model import Analysis, CoverageStatus, Run, Severity, Statement, lean
from nlp_reports.publishing.markup import COVERAGE_SIGNS
from nlp_reports.publishing.page.harmless import counted_in_utf16
from nlp_reports.publishing.rows import counting, quoted, values_by_indicator
from nlp_reports.publishing.sources import sources
from nlp_reports.publishing.words import late_reports, organisations, receipt_state, total_remark, word
from nlp_reports.text import written


@dataclass(frozen=True, slots=True)
class Cell:
    """One topic of one unit on the map."""

    state: str
    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit on the map: `position` is that of its report on the page, None where none was read.

    `status` says in words what became of its report, `heavy` and `others` how many remarks there are.
    """

    name: str
    status: str
    position: int | None = None
    heavy: int = 0
    others: int = 0
    cells: tuple[Cell | None, ...] = ()


def unit_rows(run: Run, analyses: Sequence[Analysis], topics: Iterable[str]) -> tuple[UnitRow, ...]:
    """Return a row for each receipt, with the state of each of `topics`."""
    held = {analysis.report.name: position for position, analysis in enumerate(analyses)}
    asked, late = tuple(topics), late_reports(run)
    rows = []
    for receipt in run.receipts:
        name, status = receipt.organisation or receipt.file or receipt.report, receipt_state(receipt, late)
        position = held.get(receipt.report)
        rows.append(UnitRow(name, status) if position is None else _row(name, status, position, analyses, asked))
    return tuple(rows)


def topics_of(run: Run) -> dict[str, str]:
    """Return the title of every topic that a report was asked for, in the guideline's order."""
    return {c.topic: c.title for analysis in lean(counting(run), "coverage") for c in analysis.coverage}


def headings_of(topics: Mapping[str, str]) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """Return the map's headings: each item of the guideline with its topics, as (id, title, last part of the id)."""
    groups = groupby(topics.items(), key=lambda topic: topic[0].rpartition(".")[0])
    return tuple((item, tuple((t, title, t.rpartition(".")[2]) for t, title in group)) for item, group in groups)


def tallies(run: Run, topics: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """Return for each of `topics` how many reports answer it in part and how many not at all."""
    counts = Counter((c.topic, c.status) for analysis in lean(counting(run), "coverage") for c in analysis.coverage)
    lacking = (CoverageStatus.PARTIAL, CoverageStatus.MISSING)
    return tuple((counts[topic, lacking[0]], counts[topic, lacking[1]]) for topic in topics)


def _row(name: str, status: str, position: int, analyses: Sequence[Analysis], topics: tuple[str, ...]) -> UnitRow:
    analysis = analyses[position]
    states = {c.topic: c.status for c in analysis.coverage}
    weights = Counter(f.severity for f in analysis.findings if not f.suppressed)
    cells = tuple(_cell(states[topic]) if topic in states else None for topic in topics)
    heavy = weights[Severity.ERROR]
    return UnitRow(name, status, position, heavy, weights.total() - heavy, cells)


def _cell(status: CoverageStatus) -> Cell:
    return Cell(status.value, COVERAGE_SIGNS[status], word(status))


def page_data(run: Run, analyses: Sequence[Analysis], topics: Mapping[str, str]) -> dict[str, Any]:
    """Return themes, asked figures and draft as plain values; `analyses` are the reports that the page holds.

    `topics` are the titles of what was asked for (`topics_of`), found once for all parts of the page.
    """
    places = _Places(analyses)
    names = organisations(run)
    return {
        "topics": topics,
        "states": {status.value: [COVERAGE_SIGNS[status], word(status)] for status in CoverageStatus},
        "themes": list(_themes(run, places, names)),
        "indicators": list(_indicators(run, names)),
        "draft": _draft(run, places),
    }


class _Places:
    """Where statements stand on the page: the report's position and the characters as a browser counts them."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._reports = {a.report.name: (n, counted_in_utf16(a.report.text)) for n, a in enumerate(analyses)}

    def of(self, statement: Statement) -> list[int] | None:
        if statement.report not in self._reports:
            return None
        position, at = self._reports[statement.report]
        return [position, at(statement.span.start), at(statement.span.end)]


def _themes(run: Run, places: _Places, names: dict[str, str]) -> Iterator[dict[str, Any]]:
    for theme in run.themes:
        said = [[places.of(s), names.get(s.report, s.report), s.sentence, s.text] for s in theme.statements]
        yield {"id": theme.id, "role": word(theme.role), "label": theme.label, "units": theme.organisations,
               "statements": said}  # fmt: skip


def _indicators(run: Run, names: dict[str, str]) -> Iterator[dict[str, Any]]:
    totals = {total.indicator: total for total in run.totals}
    for indicator, values in values_by_indicator(run).items():
        total = totals.get(indicator)
        title = total.title if total else next((value.title for value in values), indicator)
        yield {
            "id": indicator,
            "title": title,
            "total": written(total.value, total.unit) if total else "",
            "reports": len(total.reports) if total else 0,
            "flagged": bool(total and total.flagged),
            "remark": total_remark(total, names) if total else "",
        }


def _draft(run: Run, places: _Places) -> dict[str, Any]:
    found, statements = sources(run), quoted(run)
    said = []
    for sentence in run.draft.sentences:
        stands_on = [
            [places.of(statements[key]) if key in statements else None, found[key].where, found[key].text, key]
            for key in sentence.sources
        ]
        said.append([sentence.section, sentence.text, stands_on])
    return {"title": run.draft.title, "remarks": list(run.draft.remarks), "sentences": said}
