"""Which required figures a report answers by saying that there is none, each denial only of what it is said of."""

import dataclasses
import functools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.checks.coverage.demands import content, demand_of
from nlp_reports.checks.coverage.denials import denies_noun, is_unpriced, named, says_nobody, says_nothing
from nlp_reports.guidelines.aligning.likeness import FIRM
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.indicators.nouns import PERSON, kin_of
from nlp_reports.model import Indicator
from nlp_reports.text import expand, fold

_HARMED: Final = re.compile(r"(?<!\w)(?:chết|tử vong|thiệt mạng|bị thương|bị nạn)(?!\w)")
_HARM: Final = re.compile(r"(?<!\w)(?:tai nạn|đuối nước|cháy|bạo lực|thiên tai)(?!\w)")
Clause = tuple[str, str]
"""A clause as it is written, with what commas join to it."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """The ids of the figures that are denied, and how many clauses say "none" of nothing that is asked for."""

    denied: frozenset[str] = frozenset()
    bare: int = 0


def nothing_in(
    clauses: Iterable[Clause], asked: Sequence[Indicator], wanted: Collection[Indicator], none: Collection[Indicator]
) -> Nothing:
    """Return which of the `wanted` figures clauses deny, each by its noun or by words that no other `asked` one has.

    Of `none` the report is known to have none: what is counted alike is denied with them, and whom they would harm.
    """
    own = {one.id: _own(one, asked) for one in asked}
    found: set[str] = set()
    bare = 0
    for clause in (one for text, whole in clauses for one in _denying(text, whole, own, asked)):
        found |= {one.id for one in wanted if clause.denies(one)}
        bare += clause.is_bare()
    gone = [one for one in asked if one.id in found or one in none]
    return Nothing(frozenset(found | {one.id for one in wanted if any(_follows(one, other) for other in gone)}), bare)


@dataclass(frozen=True, slots=True)
class _Denying:
    """A clause that may deny something: folded, expanded, what it speaks of, whether it says "none" of something."""

    folded: str
    written: str
    spoken: frozenset[str]
    nothing: bool
    own: dict[str, frozenset[str]]
    asked: Sequence[Indicator]

    def denies(self, one: Indicator) -> bool:
        """Tell whether the clause says that there is none of what an indicator asks for; people need its own words."""
        said = self.own[one.id] & self.spoken
        others = any(self.own[other.id] & self.spoken for other in self.asked if other is not one)
        nothing = self.nothing or says_nobody(self.folded)
        if is_unpriced(one, self.folded) or (nothing and (_firm(said) or (said and not others))):
            return True
        if not (denies_noun(one, self.folded) or (self.nothing and self._names(one))):
            return False
        return not _counts_people(one) or bool(said) or not others

    def is_bare(self) -> bool:
        """Tell whether the clause says "none" and names nothing that is asked for ("Nội dung này không phát sinh")."""
        return self.nothing and not any(
            self.own[one.id] & self.spoken or (not _counts_people(one) and self._names(one)) for one in self.asked
        )

    def _names(self, one: Indicator) -> bool:
        return bool(one.counted) and (named(one, self.folded) or named(one, self.written))


def _denying(text: str, whole: str, own: dict[str, frozenset[str]], asked: Sequence[Indicator]) -> Iterator[_Denying]:
    """Yield a clause if it may deny something; one that names nothing goes on with what stands before it."""
    folded = fold(text)
    nothing = says_nothing(folded)
    if not nothing and "không" not in folded and "chưa" not in folded:
        return
    clause = _Denying(folded, expand(text), _spoken(text), nothing, own, asked)
    if clause.is_bare() and any(_firm(words & _spoken(whole)) for words in own.values()):
        clause = dataclasses.replace(clause, spoken=_spoken(whole))
    yield clause


def _follows(one: Indicator, gone: Indicator) -> bool:
    """Tell whether where there is none of `gone` there is none of `one`: counted alike, harmed by it, or its share."""
    if one.unit or gone.unit:
        return one.unit == "%" and not gone.unit and content(gone.name) <= content(one.name)
    if not _counts_people(one) and not frozenset(one.counted).isdisjoint(gone.counted):
        return True
    return bool(_HARMED.search(fold(one.name)) and _HARM.search(fold(gone.name)))


def _own(one: Indicator, asked: Sequence[Indicator]) -> frozenset[str]:
    """Return what the demand for a figure speaks of and no other demand does."""
    others = (_spoken(demand_of(other)) for other in asked if other is not one)
    return _spoken(demand_of(one)) - frozenset[str]().union(*others)


@functools.lru_cache(4096)
def _spoken(text: str) -> frozenset[str]:
    return frozenset(one for one in features(text) if one[0] in "spfn")


def _firm(spoken: frozenset[str]) -> bool:
    return any(one[0] in FIRM for one in spoken)


@functools.lru_cache(1024)
def _counts_people(indicator: Indicator) -> bool:
    return not frozenset(map(expand, kin_of(PERSON))).isdisjoint(map(expand, indicator.counted))
