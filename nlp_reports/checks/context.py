"""What a check may look at."""

from dataclasses import dataclass, field

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment, align
from nlp_reports.model import Figure, Guideline, Lazily, Report, Sentence
from nlp_reports.text import sentences_of


@dataclass(frozen=True, eq=False)
class Context:
    """One report with what is known of it; without a guideline `guideline` is None and the alignment is empty.

    No two are the same, so that what one check finds out can be kept for the next.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    guideline: Guideline | None = None
    alignment: Alignment = field(default_factory=Alignment)

    @Lazily
    def _texts(self) -> dict[int, str]:
        return {one.ref: one.span.of(self.report.text) for one in self.sentences}

    def text_of(self, sentence: Sentence) -> str:
        """Return the characters of one of the `sentences`, cut out once: every check asks for all of them."""
        return self._texts[sentence.ref]

    def topic_of(self, sentence: Sentence) -> str:
        """Return the topic that `sentence` fits best, empty when it fits none or nothing was aligned."""
        position = sentence.ref - 1
        ids = self.alignment.topics[position] if position < len(self.alignment.topics) else ()
        return ids[0] if ids else ""


def context_of(report: Report, guideline: Guideline | None) -> Context:
    """Return a read report with what every check rests on: sentences, figures, and where it tells each topic."""
    sentences = sentences_of(report)
    figures = figures_of(report, sentences)
    return Context(report, sentences, figures, guideline, align(report, sentences, guideline))
