"""What the values of its indicators prove of a topic of which no words speak ("Nhận 02 đơn, trả lời xong 02 đơn")."""

import functools
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.evidence import TopicEvidence
from nlp_reports.guidelines.aligning.likeness import likeness_of
from nlp_reports.guidelines.aligning.thresholds import HALF, SPEAKS
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.indicators import values_of
from nlp_reports.model import Figure, Indicator, IndicatorValue, Topic, ValueStatus

# One value may be of another matter; two of one topic, both without a doubt, have not been.
ENOUGH: Final = 2
# One is enough in a sentence that speaks of the topic, and this much of what it speaks of its first one.
NEARLY: Final = 0.5
_CELL: Final = re.compile(r"t(\d+)r(\d+)c\d+")


@functools.lru_cache(1)
def values_in(context: Context) -> tuple[IndicatorValue, ...]:
    """Return the values of the guideline's indicators in a report, kept for whoever asks next."""
    return values_of(context.report, context.sentences, context.figures, context.guideline, context.alignment)


def told_by_values(context: Context, topic: Topic) -> TopicEvidence:
    """Return the sentences and rows that answer the indicators of `topic` without a doubt.

    Where but one does, it must be a sentence whose words are the topic's as well, else nothing is returned.
    """
    known = _undoubted(context)
    told = [known[one.id].source for one in topic.indicators if one.id in known]
    if len(told) < ENOUGH and not any(_is_by_name(context, topic, source) for source in told):
        return TopicEvidence()
    refs = sorted({int(source) for source in told if source.isdecimal()})
    return TopicEvidence(tuple(refs), proven=frozenset(refs), rows=frozenset(_rows(told)))


def _is_by_name(context: Context, topic: Topic, source: str) -> bool:
    """Tell whether the source of a value is a sentence that speaks of `topic` hardly less than of another one."""
    if context.guideline is None or not source.isdecimal():
        return False
    likeness = likeness_of(context.guideline)
    scores = likeness.scores(features(context.text_of(context.sentences[int(source) - 1])))
    own = scores[likeness.topics.index(topic)]
    return own >= SPEAKS * (own + HALF) and own >= NEARLY * max(scores)


def answered_in(
    context: Context, asked: Iterable[Indicator], sentences: Collection[int]
) -> Mapping[Indicator, IndicatorValue]:
    """Return those of the `asked` indicators that one of these sentences answers without a doubt, with their values."""
    known, sources = _undoubted(context), frozenset(map(str, sentences))
    return {one: known[one.id] for one in asked if one.id in known and known[one.id].source in sources}


def unread_in(context: Context, asked: Iterable[Indicator]) -> frozenset[Indicator]:
    """Return those of the `asked` indicators of which the report gives no value, not even a doubtful one."""
    unread = {one.indicator for one in values_in(context) if one.status is ValueStatus.MISSING and not one.doubts}
    return frozenset(one for one in asked if one.id in unread)


def is_of(figure: Figure, value: IndicatorValue) -> bool:
    """Tell whether a figure is the one that a value was read from."""
    same = (figure.value, figure.low, figure.high) == (value.value, value.low, value.high)
    return same and str(figure.sentence) == value.source


@functools.lru_cache(1)
def _undoubted(context: Context) -> Mapping[str, IndicatorValue]:
    """Return the value of each indicator that is answered without a doubt."""
    taken = (one for one in values_in(context) if one.status is ValueStatus.TAKEN and not one.doubts)
    return {one.indicator: one for one in taken}


def _rows(sources: Iterable[str]) -> Iterable[tuple[int, int]]:
    """Go through the table and row of those sources that are cells."""
    return ((int(cell[1]), int(cell[2])) for source in sources if (cell := _CELL.fullmatch(source)))
