"""The value of each indicator in one report: precision before recall, one wrong total ends all trust."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from nlp_reports.guidelines import Alignment
from nlp_reports.indicators.candidates import NEAR, PART, Candidate, candidates_in, owes, usable
from nlp_reports.indicators.cells import candidates_in_cells
from nlp_reports.indicators.naming import Wanted, telling_words, wanted_of
from nlp_reports.indicators.periods import earlier_years, year_of
from nlp_reports.model import CellRef, Figure, Guideline, IndicatorValue, Report, Sentence, Topic, ValueStatus
from nlp_reports.text import fold

_TITLE_WORDS: Final = 2
_SURE: Final = 0.7
_AS_OF: Final = re.compile(r"(?:đến|tính đến)(?: hết)?(?: ngày)? (\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)")


def values_of(
    report: Report,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    guideline: Guideline | None,
    alignment: Alignment,
) -> tuple[IndicatorValue, ...]:
    """Return one value per indicator of the guideline, in its order; nothing without a guideline.

    A value is taken only where the counted noun and the indicator's telling words stand by the figure; different
    values that fit equally well are a conflict, for a person to settle.
    """
    if guideline is None:
        return ()
    places = _Places(report, sentences, figures, guideline, alignment)
    return tuple(
        _value(report, sentences, wanted, places.candidates(topic, wanted))
        for topic in guideline.topics
        for wanted in wanted_of(topic)
    )


class _Places:
    """The usable figures of a report by where they stand, ready to be asked indicator by indicator."""

    def __init__(
        self,
        report: Report,
        sentences: Sequence[Sentence],
        figures: Sequence[Figure],
        guideline: Guideline,
        alignment: Alignment,
    ) -> None:
        self._report, self._alignment = report, alignment
        stale = earlier_years(report, guideline.year or year_of(report))
        self._figures: dict[int | None, list[Figure]] = defaultdict(list)
        for figure in figures:
            if usable(figure):
                self._figures[figure.sentence].append(figure)
        self._owing = {
            s.ref: s
            for s in sentences
            if owes(report, s.section) and s.paragraph not in stale and s.ref in self._figures
        }
        self._shared = Counter(indicator.name for topic in guideline.topics for indicator in topic.indicators)

    def candidates(self, topic: Topic, wanted: Wanted) -> list[Candidate]:
        """Return what may be the value of `wanted`, from the sentences about `topic` and from tables."""
        told = [self._owing[ref] for ref in self._alignment.sentences_of(topic.id) if self._surely(ref, topic)]
        if wanted.generic:
            # A name that tells no matter ("tỷ lệ so với chỉ tiêu") is answered where the topic is plainly meant.
            told = [sentence for sentence in told if _names(self._report, sentence, topic)]
        found = [c for s in told for c in candidates_in(self._report, s, self._figures[s.ref], wanted)]
        return [*found, *candidates_in_cells(self._report, self._cells(topic, wanted), wanted)]

    def _surely(self, ref: int, topic: Topic) -> bool:
        """Tell whether a sentence of results is about `topic`: it fits best there, or well enough besides."""
        ids = self._alignment.topics[ref - 1]
        scores = self._alignment.scores[ref - 1] if ref <= len(self._alignment.scores) else ()
        sure = {ids[0], *(each for each, score in zip(ids, scores, strict=False) if score >= _SURE)}
        return topic.id in sure and ref in self._owing

    def _cells(self, topic: Topic, wanted: Wanted) -> list[Figure]:
        """Return the cells to look at: where several topics share the name, only those of the topic's own tables."""
        cells = [] if wanted.generic else [figure for figure in self._figures[None] if figure.cell is not None]
        if self._shared[wanted.indicator.name] == 1:
            return cells
        return [cell for cell in cells if cell.cell and topic.id in _topics_of(self._alignment, cell.cell)[:1]]


def _topics_of(alignment: Alignment, cell: CellRef) -> tuple[str, ...]:
    position = cell.table - 1
    return alignment.table_topics[position] if position < len(alignment.table_topics) else ()


def _names(report: Report, sentence: Sentence, topic: Topic) -> bool:
    """Tell whether the sentence speaks of the topic in the words of its title."""
    return len(telling_words(topic.title) & telling_words(sentence.span.of(report.text))) >= _TITLE_WORDS


def _value(report: Report, sentences: Sequence[Sentence], wanted: Wanted, fits: Sequence[Candidate]) -> IndicatorValue:
    """Choose among the candidates: the closest, then the asked noun, then what the text calls a sum; never a part."""
    indicator = wanted.indicator
    top = max((fit.closeness for fit in fits), default=0)
    # A doubtful fit beside named parts is itself likely a part ("xây mới 05 nhà, sửa chữa 02 nhà"), and an answer
    # told in two kinds of things ("02 cuộc", "18 CĐCS") is whole in neither.
    best = [fit for fit in fits if fit.closeness == top or (fit.closeness == PART and (top < NEAR or fit.other))]
    if any(fit.exact for fit in best):
        best = [fit for fit in best if fit.exact or fit.other]
    best = [fit for fit in best if fit.summed] or best
    amounts = {fit.amount for fit in best}
    parts = any(fit.closeness == PART for fit in best)
    if len(amounts) != 1 or parts:
        told = any(not fit.other for fit in best)
        open_ = told and (parts or all(fit.closeness == NEAR for fit in best))
        status = ValueStatus.CONFLICT if open_ else ValueStatus.MISSING
        source = "; ".join(dict.fromkeys(fit.source for fit in best)) if open_ else ""
        return IndicatorValue(
            indicator.id, indicator.name, report.name, None, status, unit=indicator.unit, source=source
        )
    taken = best[0]
    return IndicatorValue(
        indicator.id,
        indicator.name,
        report.name,
        taken.figure.value,
        ValueStatus.TAKEN,
        taken.figure.low,
        taken.figure.high,
        indicator.unit,
        _as_of(report, sentences, taken),
        taken.source,
    )


def _as_of(report: Report, sentences: Sequence[Sentence], taken: Candidate) -> str:
    """Return the day that the sentence says the value was taken on, as written; empty when it does not say."""
    if taken.figure.sentence is None:
        said = _AS_OF.search(fold(taken.figure.period))
        return said[1] if said else ""
    said = _AS_OF.search(fold(sentences[taken.figure.sentence - 1].span.of(report.text)))
    return said[1] if said else ""
