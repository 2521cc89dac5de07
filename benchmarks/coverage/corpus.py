"""The development reports of every built corpus, read from their Word files as a run reads them, with their labels."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp_reports.checks.context import Context
from nlp_reports.checks.vagueness.findings import vague_sentences
from nlp_reports.evaluation import load_gold
from nlp_reports.evaluation.check_measures import labelled_state, labelled_topics
from nlp_reports.evaluation.gold import GoldReport
from nlp_reports.figures import figures_of
from nlp_reports.guidelines import align, read_guideline
from nlp_reports.model import CoverageStatus, Figure, Guideline, Report, Sentence
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of


@dataclass(frozen=True)
class Case:
    """A labelled report, read, with its guideline."""

    corpus: str
    gold: GoldReport
    guideline: Guideline
    report: Report
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]

    @property
    def name(self) -> str:
        """Return the report's name."""
        return self.gold.name

    def context(self) -> tuple[Context, frozenset[int]]:
        """Return the report aligned under the thresholds of now, and its vague sentences."""
        alignment = align(self.report, self.sentences, self.guideline)
        context = Context(self.report, self.sentences, self.figures, self.guideline, alignment)
        return context, frozenset(vague_sentences(context))

    def states(self) -> dict[str, CoverageStatus]:
        """Return the labelled state of each topic that the labels speak of."""
        return {topic: labelled_state(self.gold, topic) for topic in labelled_topics(self.gold)}

    def counted(self) -> set[str]:
        """Return the topics of which a labelled sentence has a figure."""
        return {topic for sentence in self.gold.sentences if sentence.figures for topic in sentence.topics}


def cases(built: Path, split: str = "dev") -> Iterator[Case]:
    """Yield the labelled reports of every corpus below `built`."""
    for corpus in sorted(path.parent for path in built.glob("*/split.json")):
        if not json.loads((corpus / "split.json").read_text("utf-8")).get(split):
            continue
        guideline = read_guideline(corpus / "guideline.docx")
        for gold in load_gold(corpus, split):
            path = next(path for path in (corpus / "reports").iterdir() if path.stem == gold.name)
            report = read_report(path, name=gold.name, file=path.name)
            sentences = sentences_of(report)
            yield Case(corpus.name, gold, guideline, report, sentences, figures_of(report, sentences))
