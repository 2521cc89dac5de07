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
    stale = earlier_years(report, guideline.year or year_of(report))
    by_sentence: dict[int | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_sentence[figure.sentence].append(figure)
    cells = [figure for figure in figures if figure.cell is not None and usable(figure)]
    shared = Counter(indicator.name for topic in guideline.topics for indicator in topic.indicators)
    found: list[IndicatorValue] = []
    for topic in guideline.topics:
        if not topic.indicators:
            continue
        meant = [cell for cell in cells if cell.cell and topic.id in _topics_of(alignment, cell.cell)[:1]]
        told = [sentences[ref - 1] for ref in alignment.sentences_of(topic.id)]
        told = [s for s in told if owes(report, s.section) and by_sentence[s.ref] and s.paragraph not in stale]
        for wanted in wanted_of(topic):
            # A name that tells no matter ("tỷ lệ so với chỉ tiêu") is answered where the topic is plainly meant.
            heard = [s for s in told if not wanted.generic or _names(report, s, topic)]
            fits = [c for s in heard for c in candidates_in(report, s, by_sentence[s.ref], wanted)]
            # A name that several topics share says nothing of the matter: then the table itself must be of the topic.
            rows = () if wanted.generic else meant if shared[wanted.indicator.name] > 1 else cells
            fits += candidates_in_cells(report, rows, wanted)
            found.append(_value(report, sentences, wanted, fits))
    return tuple(found)


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
    best = [fit for fit in best if fit.exact] or best
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
