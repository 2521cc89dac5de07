"""What is known of one report."""

from dataclasses import dataclass

from nlp_reports.model.draft import IndicatorValue
from nlp_reports.model.figure import Figure
from nlp_reports.model.finding import Finding, TopicCoverage
from nlp_reports.model.report import Report
from nlp_reports.model.sentence import Sentence
from nlp_reports.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that one report alone can tell.

    `topics` gives the topic ids of each sentence, `table_topics` those of each table, best first; empty where it
    speaks of none, and without a guideline.
    """

    report: Report
    sentences: tuple[Sentence, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()
    coverage: tuple[TopicCoverage, ...] = ()
    statements: tuple[Statement, ...] = ()
    values: tuple[IndicatorValue, ...] = ()
    topics: tuple[tuple[str, ...], ...] = ()
    table_topics: tuple[tuple[str, ...], ...] = ()

    def sentence_text(self, ref: int) -> str:
        """Return the characters of sentence number `ref`."""
        return self.sentences[ref - 1].span.of(self.report.text)

    def words_of(self, finding: Finding) -> str:
        """Return what a finding is about: its sentence, its own characters elsewhere, empty for the whole report.

        A finding on a table names the sentence that introduces the table, and is about its cells.
        """
        if not finding.sentence or finding.sentence > len(self.sentences):
            return finding.where.of(self.report.text) if finding.where else ""
        span = self.sentences[finding.sentence - 1].span
        where = finding.where
        outside = where is not None and where.start >= span.end
        return where.of(self.report.text) if where is not None and outside else span.of(self.report.text)
