"""One event that two organisations report: its figures would be counted twice."""

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.indicators.concepts import words_of
from nlp_reports.lexicon import table
from nlp_reports.model import Analysis, Evidence, IndicatorValue
from nlp_reports.text import fold

_ALIKE: Final = 0.4
_AS_MANY: Final = 2


def told_together(values: Sequence[tuple[Analysis, IndicatorValue]]) -> frozenset[str]:
    """Return the reports whose value of one indicator may be of one event with another report's.

    The amounts are equal, and either a sentence says that the event was held with others and the two are worded alike,
    or both sentences hold the same figures.
    """
    alike: dict[Decimal, list[_Told]] = defaultdict(list)
    for analysis, value in values:
        if value.amount and value.source.isdecimal():
            alike[value.amount].append(_told(analysis, value))
    found: set[str] = set()
    for group in alike.values():
        for one, other in itertools.chain(_held_together(group), _of_same_figures(group)):
            found |= {one.report, other.report}
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentence of a value says: its words, its figures, whether it tells of others who took part."""

    report: str
    words: frozenset[str]
    figures: frozenset[Decimal | None]
    joint: bool


def _told(analysis: Analysis, value: IndicatorValue) -> _Told:
    text = analysis.sentence_text(int(value.source))
    figures = frozenset(
        figure.value if figure.value is not None else figure.low
        for figure in analysis.figures
        if str(figure.sentence) == value.source and figure.evidence is Evidence.YES
    )
    return _Told(analysis.report.name, words_of(text), figures, bool(_joint().search(fold(text))))


def _held_together(group: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield the sentences of events held with others, each with those that are worded alike."""
    for one, other in itertools.product([one for one in group if one.joint], group):
        if one is not other and len(one.words & other.words) >= _ALIKE * len(one.words | other.words):
            yield one, other


def _of_same_figures(group: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield neighbours among the sentences that hold the same figures, two or more."""
    same: dict[frozenset[Decimal | None], list[_Told]] = defaultdict(list)
    for one in group:
        if len(one.figures) >= _AS_MANY:
            same[one.figures].append(one)
    for told in same.values():
        yield from itertools.pairwise(told)


@functools.cache
def _joint() -> re.Pattern[str]:
    cues = "|".join(re.escape(fold(row["cue"])) for row in table("indicator_joint_cues"))
    return re.compile(rf"(?<!\w)(?:{cues})(?!\w)")
