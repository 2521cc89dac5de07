"""What a check may look at."""

from dataclasses import dataclass, field

from nlp_reports.guidelines import Alignment
from nlp_reports.model import Figure, Guideline, Report, Sentence


@dataclass(frozen=True, slots=True)
class Context:
    """One report with what is known of it; without a guideline `guideline` is None and the alignment is empty."""

    report: Report
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    guideline: Guideline | None = None
    alignment: Alignment = field(default_factory=Alignment)

    def text_of(self, sentence: Sentence) -> str:
        """Return the characters of `sentence`."""
        return sentence.span.of(self.report.text)

    def topic_of(self, sentence: Sentence) -> str:
        """Return the topic that `sentence` fits best, empty when it fits none or nothing was aligned."""
        position = sentence.ref - 1
        ids = self.alignment.topics[position] if position < len(self.alignment.topics) else ()
        return ids[0] if ids else ""
