"""The rows that workbook and views share: each finding, figure, value and statement with its unit's name and source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from nlp_reports.model import (
    Analysis,
    Figure,
    Finding,
    IndicatorValue,
    Run,
    Severity,
    Statement,
    Status,
    ValueStatus,
    heads,
    lean,
    only,
)
from nlp_reports.publishing.clean import file_names
from nlp_reports.publishing.words import organisation

# Beyond so many reports a person no longer opens what shows each of them: the tables hold it.
MANY = 500
# The parts of an analysis that a remark looks at.
REMARKING = ("findings", "sentences", "report")
HEAVIEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.HINT)
BAR = " | "


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding with the analysis it belongs to and the name of the organisation."""

    analysis: Analysis
    organisation: str
    finding: Finding

    @property
    def excerpt(self) -> str:
        """Return the words it is about, see `excerpt_of`; Excel shows no tabs, so that cells are parted by bars."""
        return excerpt_of(self.analysis, self.finding).replace("\t", BAR)


def unbarred(excerpt: str) -> str:
    r"""Return an excerpt as the report has it, bars between cells taken back.

    >>> unbarred("Cộng | 526 | 206,4")
    'Cộng\t526\t206,4'
    """
    return excerpt.replace(BAR, "\t")


def excerpt_of(analysis: Analysis, finding: Finding) -> str:
    """Return the words that a finding is about: its sentence, the whole row of a table, empty for the whole report."""
    said = analysis.words_of(finding)
    where, report = finding.where, analysis.report
    in_row = where is not None and said == where.of(report.text) and "\n" not in said
    if where is None or not in_row or not any(table.span.holds(where) for table in report.tables):
        return said
    # "180 171 97" tells a reader nothing without the name of its row.
    end = report.text.find("\n", where.end)
    return report.text[report.text.rfind("\n", 0, where.start) + 1 : end if end >= 0 else None]


def remarks(analyses: Iterable[Analysis], names: dict[str, str]) -> Iterator[Remark]:
    """Go through every finding, report by report, heaviest first, then in text order."""
    for analysis in analyses:
        for finding in sorted(analysis.findings, key=lambda f: (HEAVIEST_FIRST.index(f.severity), f.ref)):
            yield Remark(analysis, name_of(analysis, names), finding)


def name_of(analysis: Analysis, names: dict[str, str]) -> str:
    """Return what to call the organisation of a report."""
    return names.get(analysis.report.name) or organisation(analysis)


def figure_source(figure: Figure) -> str:
    """Return where a figure stands, for people: "câu 12" or "bảng 1, dòng 2, cột 3"."""
    if figure.cell:
        return f"bảng {figure.cell.table}, dòng {figure.cell.row}, cột {figure.cell.column}"
    return f"câu {figure.sentence}" if figure.sentence else ""


def topic_of(analysis: Analysis, figure: Figure) -> str:
    """Return the best topic of the figure's sentence or table, empty when there is none."""
    if figure.cell:
        topics, position = analysis.table_topics, figure.cell.table
    else:
        topics, position = analysis.topics, figure.sentence or 0
    return next(iter(topics[position - 1]), "") if 0 < position <= len(topics) else ""


def value_source(value: IndicatorValue) -> str:
    """Return where an indicator's value comes from, for people."""
    return f"câu {value.source}" if value.source.isdecimal() else value.source


def received(run: Run) -> tuple[int, int]:
    """Return how many units reported and how many had to.

    A file that cannot be read and names no unit is not counted: its unit stands among the missing.
    """
    read = sum(r.status.heard for r in run.receipts)
    nameless = sum(r.status is Status.UNREADABLE and not r.organisation for r in run.receipts)
    superseded = sum(r.status is Status.SUPERSEDED for r in run.receipts)
    return read, len(run.receipts) - nameless - superseded


def counting(run: Run) -> Sequence[Analysis]:
    """Return the analyses that people are shown: all but those of versions that a later one replaced."""
    aside = {receipt.report for receipt in run.receipts if receipt.status is Status.SUPERSEDED}
    return only(run.analyses, {head.name for head in heads(run.analyses)} - aside)


def is_many(run: Run) -> bool:
    """Tell whether a run is of too many reports for what shows each of them."""
    return len(run.analyses) > MANY


def text_names(run: Run) -> dict[str, str]:
    """Return the file name in `texts/` of each report, by report name."""
    return file_names((head.name for head in heads(run.analyses)), ".txt")


def text_links(run: Run) -> dict[str, str]:
    """Return the link from the results' folder to the text of each report, by report name."""
    return {report: f"texts/{quote(file)}" for report, file in text_names(run).items()}


def quoted(run: Run) -> dict[str, Statement]:
    """Return the statements that the draft stands on by their key, wherever they are carried."""
    wanted = {key for sentence in run.draft.sentences for key in sentence.sources}
    found = {s.key: s for theme in run.themes for s in theme.statements if s.key in wanted}
    elsewhere = {key.rpartition("#")[0] for key in wanted - found.keys()}
    analyses = lean(only(run.analyses, elsewhere), "statements")
    return found | {s.key: s for a in analyses for s in a.statements if s.key in wanted}


def values_by_indicator(run: Run) -> dict[str, list[IndicatorValue]]:
    """Group values by indicator, in the guideline's order, those that it does not know last.

    What the guideline does not demand and nobody gave is left out: it would only fill the sheet.
    """
    found: dict[str, list[IndicatorValue]] = defaultdict(list)
    for analysis in lean(counting(run), "values"):
        for value in analysis.values:
            found[value.indicator].append(value)
    asked = {indicator.id: indicator.required for topic in run.guideline.topics for indicator in topic.indicators}
    order = [*asked, *(t.indicator for t in run.totals), *found]
    return {
        name: found.get(name, [])
        for name in dict.fromkeys(order)
        if asked.get(name, True) or any(value.status is not ValueStatus.MISSING for value in found.get(name, []))
    }
