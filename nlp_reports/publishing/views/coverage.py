"""How the reports answer the guideline, as a heat map in words and colours."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp_reports.model import Analysis, CoverageStatus, TopicCoverage
from nlp_reports.publishing.markup import CELL, COVERAGE_COLOURS, COVERAGE_SIGNS, Markup, coloured, grid, joined, tag
from nlp_reports.publishing.rows import name_of
from nlp_reports.publishing.words import word

if TYPE_CHECKING:
    import pandas as pd

SHOWN_UNITS = 60
# More units than this leave no room for words in each cell: the legend and the hint of a cell have them.
WORDED_UNITS = 6


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Topics × units; `names` gives each report's organisation."""

    analyses: Sequence[Analysis]
    names: dict[str, str]

    @property
    def topics(self) -> dict[str, str]:
        """Return the title of each topic id, in the guideline's order."""
        return {c.topic: c.title for analysis in self.analyses for c in analysis.coverage}

    def to_frame(self) -> "pd.DataFrame":
        """Return topics × units, each cell the state in words, empty where a report was not asked."""
        from nlp_reports.publishing.views.frames import matrix  # noqa: PLC0415 - pandas only where it is asked for

        titles = self.topics
        states = [self._states(analysis) for analysis in self.analyses]
        rows = [[word(s[topic].status) if topic in s else "" for s in states] for topic in titles]
        index = [f"{topic}. {title}" for topic, title in titles.items()]
        return matrix(index, [name_of(a, self.names) for a in self.analyses], rows)

    def to_dict(self) -> dict[str, dict[str, str]]:
        """Return the state of each topic id by report name, as the coverage table writes it."""
        return {a.report.name: {c.topic: c.status.value for c in a.coverage} for a in self.analyses}

    def counts(self) -> Counter[CoverageStatus]:
        """Return how many answers are in each state."""
        return Counter(c.status for analysis in self.analyses for c in analysis.coverage)

    def _states(self, analysis: Analysis) -> dict[str, TopicCoverage]:
        return {c.topic: c for c in analysis.coverage}

    def _repr_html_(self) -> Markup:
        shown = self.analyses[:SHOWN_UNITS]
        states = [self._states(analysis) for analysis in shown]
        headings = ["Mục theo đề cương", *(name_of(a, self.names) for a in shown)]
        worded = len(shown) <= WORDED_UNITS
        rows = (
            [_topic(f"{topic}. {title}"), *(_cell(s.get(topic), worded=worded) for s in states)]
            for topic, title in self.topics.items()
        )
        hidden = len(self.analyses) - len(shown)
        more = tag("p", f"… còn {hidden} đơn vị nữa; dùng .to_frame() để xem đủ.") if hidden else ""
        return joined((_legend(self.counts()), grid(headings, rows), more))


def _legend(counts: Counter[CoverageStatus]) -> Markup:
    parts = [
        coloured("span", f"{COVERAGE_SIGNS[s]} {word(s)}: {counts[s]}", COVERAGE_COLOURS[s]) for s in CoverageStatus
    ]
    return tag("p", tag("b", "Mức độ đáp ứng đề cương  "), *(joined((part, "  ")) for part in parts))


def _topic(title: str) -> Markup:
    return tag("td", title, style=f"{CELL};min-width:18em")


def _cell(answer: TopicCoverage | None, *, worded: bool) -> Markup:
    if answer is None:
        return coloured("td", "", "#ffffff")
    lacks = "; ".join(answer.missing_aspects)
    title = word(answer.status) + (f" – còn thiếu: {lacks}" if lacks else "")
    said = f"{COVERAGE_SIGNS[answer.status]} {word(answer.status)}" if worded else COVERAGE_SIGNS[answer.status]
    return coloured("td", said, COVERAGE_COLOURS[answer.status], title)
