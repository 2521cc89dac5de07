"""Were the figures read: value, unit, evidence or not."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from nlp_reports.evaluation.gold import GoldFigure, GoldSentence
from nlp_reports.evaluation.matching import ends, same_span, same_unit, squash
from nlp_reports.evaluation.pairing import Pairing
from nlp_reports.evaluation.tally import Tally
from nlp_reports.model import Evidence, Figure, FigureKind

Pool = dict[int, list[Figure]]


def figures(pairings: Sequence[Pairing]) -> Tally:
    """Count figures by exact value.

    `more` has: `unit` (value and unit right), `span` (seen with a wrong value), `negatives` (labelled as no
    evidence) and `taken` (those of them that we took for evidence).
    """
    tally = Tally()
    for pairing in pairings:
        Matching(pairing, tally).count()
    return tally


class Matching:
    """Give each gold figure of a report at most one of ours, whose ends are used up one by one."""

    def __init__(self, pairing: Pairing, tally: Tally) -> None:
        """Begin with all figures of the report free."""
        self.pairing, self.tally = pairing, tally
        self.used: dict[int, frozenset[str]] = {}
        pool: Pool = defaultdict(list)
        for figure in pairing.ours.figures:
            if figure.sentence and figure.evidence is not Evidence.NO:
                pool[figure.sentence].append(figure)
        self.pool = pool

    def count(self) -> None:
        """Add the report to the tally."""
        unmatched = [
            (gold, near) for sentence, near in self.near() for gold in sentence.figures if not self.match(gold, near)
        ]
        self.tally.missed += len(unmatched)
        self.tally.more["span"] += sum(
            any(same_span(gold.text, figure.text) for figure in self.free(near)) for gold, near in unmatched
        )
        heard = [figure for ref in self.pairing.heard for figure in self.free(self.pool[ref])]
        # Zeros are not labelled, so none is held against us.
        self.tally.false += sum(figure.kind is not FigureKind.ZERO for figure in heard)
        self._count_negatives()

    def near(self) -> Iterable[tuple[GoldSentence, list[Figure]]]:
        """Go through the gold sentences, each with our figures that may be its own."""
        for sentence, mates in zip(self.pairing.gold.sentences, self.pairing.mates, strict=True):
            yield sentence, [figure for mate in mates for figure in self.pool[mate]]

    def match(self, gold: GoldFigure, near: Sequence[Figure]) -> bool:
        """Give a gold figure one of ours; tell whether there is one."""
        fits = [
            figure
            for figure in near
            if same_span(gold.text, figure.text)
            and (found := ends(gold.value, figure))
            and not found & self.used.get(id(figure), frozenset())
        ]
        if not fits:
            return False
        best = min(fits, key=lambda figure: squash(figure.text) != squash(gold.text))
        self.used[id(best)] = self.used.get(id(best), frozenset()) | ends(gold.value, best)
        self.tally.hit += 1
        self.tally.more["unit"] += same_unit(gold.unit, best)
        return True

    def free(self, figures: Iterable[Figure]) -> list[Figure]:
        """Return those of our figures that no gold figure has been given."""
        return [figure for figure in figures if not self.used.get(id(figure))]

    def _count_negatives(self) -> None:
        for (sentence, near), mates in zip(self.near(), self.pairing.mates, strict=True):
            for text in sentence.not_figures:
                if mates and any(letter.isdigit() for letter in text):
                    self.tally.more["negatives"] += 1
                    self.tally.more["taken"] += any(same_span(text, figure.text) for figure in self.free(near))
