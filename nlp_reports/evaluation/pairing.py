"""One labelled report beside what the program said of it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from nlp_reports.evaluation.gold import GoldReport, GoldSentence
from nlp_reports.evaluation.matching import align
from nlp_reports.model import Analysis, Report, Rule


@dataclass(frozen=True)
class Pairing:
    """A gold report and our analysis of it, sentences aligned on their words.

    A report that was not read pairs with an empty analysis: all that was in it is lost.
    """

    gold: GoldReport
    ours: Analysis
    read: bool = True

    @classmethod
    def unread(cls, gold: GoldReport) -> "Pairing":
        """Pair a report that could not be read."""
        return cls(gold, Analysis(Report(gold.name, "", "", ())), read=False)

    @cached_property
    def mates(self) -> list[list[int]]:
        """Our sentence numbers that belong to each gold sentence, the closest first."""
        ours = [sentence.span.of(self.ours.report.text) for sentence in self.ours.sentences]
        return [[position + 1 for position in row] for row in align([s.text for s in self.gold.sentences], ours)]

    @cached_property
    def heard(self) -> dict[int, list[GoldSentence]]:
        """The other way: the gold sentences that lie in each of our sentences."""
        heard: dict[int, list[GoldSentence]] = defaultdict(list)
        for sentence, mates in zip(self.gold.sentences, self.mates, strict=True):
            for mate in mates:
                heard[mate].append(sentence)
        return heard

    def flagged(self, *rules: Rule) -> frozenset[int]:
        """Return our sentence numbers that a finding of one of `rules` names, the suppressed ones left out."""
        return frozenset(
            finding.sentence
            for finding in self.ours.findings
            if finding.rule in rules and finding.sentence and not finding.suppressed
        )
