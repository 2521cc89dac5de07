"""One event that two organisations report: its figures would be counted twice."""

import functools
import hashlib
import itertools
import re
from array import array
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


class Events:
    """The sentences that values of one indicator stand in, kept small: tens of thousands are held against each other.

    The amounts of two reports are equal, and either a sentence says that the event was held with others and the two
    are worded alike, or both sentences hold the same figures: they may tell of one event.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._alike: dict[Decimal, list[_Told]] = defaultdict(list)

    def add(self, analysis: Analysis, value: IndicatorValue) -> None:
        """Take the value of one report."""
        if value.amount and value.source.isdecimal():
            self._alike[value.amount].append(_told(analysis, value))

    def shared(self) -> frozenset[str]:
        """Return the reports whose value may be of one event with another report's."""
        found: set[str] = set()
        for group in self._alike.values():
            for one, other in itertools.chain(_held_together(group), _of_same_figures(group)):
                found |= {one.report, other.report}
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sentence of a value says: its words, its figures, whether it tells of others who took part."""

    report: str
    words: "array[int]"
    figures: tuple[str, ...]
    joint: bool


def _told(analysis: Analysis, value: IndicatorValue) -> _Told:
    text = analysis.sentence_text(int(value.source))
    figures = {
        _written(figure.amount)
        for figure in analysis.figures
        if str(figure.sentence) == value.source and figure.evidence is Evidence.YES
    }
    words = array("Q", sorted(_number(word) for word in words_of(text)))
    return _Told(analysis.report.name, words, tuple(sorted(figures)), bool(_joint().search(fold(text))))


def _written(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount.normalize():f}"


def _number(word: str) -> int:
    """Return a number that stands for a word: the same in every process, and small in memory."""
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "big")


def _held_together(group: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield the sentences of events held with others, each with those that are worded alike."""
    joint = [one for one in group if one.joint]
    words = [set(one.words) for one in group] if joint else []
    for one in joint:
        own = set(one.words)
        for other, its in zip(group, words, strict=True):
            if one is not other and len(own & its) >= _ALIKE * len(own | its):
                yield one, other


def _of_same_figures(group: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """Yield neighbours among the sentences that hold the same figures, two or more."""
    same: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for one in group:
        if len(one.figures) >= _AS_MANY:
            same[one.figures].append(one)
    for told in same.values():
        yield from itertools.pairwise(told)


@functools.cache
def _joint() -> re.Pattern[str]:
    cues = "|".join(re.escape(fold(row["cue"])) for row in table("indicator_joint_cues"))
    return re.compile(rf"(?<!\w)(?:{cues})(?!\w)")
