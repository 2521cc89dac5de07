"""A whole with figures near it that may be its parts: those right before it or right behind it, some left out."""

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.for_each import is_for_each
from nlp_reports.figures.line import Line
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.figures.wholes import is_person, is_plain
from nlp_reports.model import Figure, quick

_LEAST, _MANY = 10, 100
_PLACES, _SCANNED, _SENTENCES, _MOST = 14, 40, 10, 10
# What stands behind a sign of multiplication is for each.
_TIMES: Final = re.compile(r"[x×*]\s*$")
_ROUGH: Final = Decimal("1.5")


@quick
@dataclass(frozen=True, slots=True)
class Place:
    """A figure that may be a whole or a part, in its place.

    Attributes:
        line: its sentence, `at` the place of that among the report's, `rank` its own among the sentence's figures.
        figure: what stands there, `value` its number.
        lead: the folded text before it, up to another figure.
        tail: that behind it.
        noun: the syllables of what it counts.
        bracketed: it stands in brackets.
    """

    line: Line
    at: int
    rank: int
    figure: Figure
    value: Decimal
    lead: str
    tail: str
    bracketed: bool

    @property
    def noun(self) -> tuple[str, ...]:
        """Return the syllables of what it counts."""
        return told_syllables(self.figure.counted)

    @property
    def person(self) -> bool:
        """Tell whether it counts persons."""
        return is_person(self.figure)


@quick
@dataclass(frozen=True, slots=True)
class Group:
    """A whole and what may be its parts, in text order.

    Attributes:
        whole: the whole.
        parts: what may make it up, two at least, all before it or all behind it.
        passed: the like of them that stand between the whole and the farthest part, and are none.
        beyond: the like that stands next to the farthest part, None where there is none near.
        near: all of the like that stand near the whole, on both sides.
    """

    whole: Place
    parts: tuple[Place, ...]
    passed: tuple[Place, ...]
    beyond: Place | None
    near: tuple[Place, ...]

    @property
    def values(self) -> frozenset[Decimal]:
        """Return the numbers of what stands near, the parts left out.

        Numbers of two digits stand everywhere: of these only what is told beside, or of the same noun.
        """
        own = (self.whole, *self.parts)
        beside, nouns = {one.at for one in own}, {one.noun for one in own}
        told = (one for one in self.near if one.value >= _MANY or one.at in beside or one.noun in nouns)
        return frozenset(one.value for one in told) - {part.value for part in self.parts}

    @property
    def behind(self) -> bool:
        """Tell whether the parts stand behind the whole."""
        return self.parts[0].figure.span.start > self.whole.figure.span.start

    @property
    def total(self) -> Decimal:
        """Return what the parts come to."""
        return sum((part.value for part in self.parts), Decimal(0))


class Places:
    """The places of a report's sentences; each sentence is read when it is first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Keep the sentences."""
        self.lines = lines
        self._known: dict[int, tuple[Place, ...]] = {}

    def of(self, at: int) -> tuple[Place, ...]:
        """Return the places of the sentence at `at`."""
        if at not in self._known:
            self._known[at] = tuple(_places_of(self.lines[at], at))
        return self._known[at]


def _places_of(line: Line, at: int) -> Iterator[Place]:
    start, end = line.sentence.span.start, line.sentence.span.end
    depth, done = 0, start
    for rank, figure in enumerate(line.figures):
        lead = line.folded[done : figure.span.start]
        depth += lead.count("(") - lead.count(")")
        done = figure.span.end
        behind = line.figures[rank + 1].span.start if rank + 1 < len(line.figures) else end
        alone = _TIMES.search(lead) or is_for_each(line, figure)
        if may_be_summed(figure) and figure.value is not None and not alone:
            tail = line.folded[figure.span.end : max(behind, figure.span.end)]
            yield Place(line, at, rank, figure, figure.value, lead, tail, depth > 0)


def may_be_summed(figure: Figure) -> bool:
    """Tell whether a figure may be a part or a whole: an exact number of what was reached."""
    return figure.kind in AMOUNTS and is_plain(figure) and not figure.per and any(map(str.isdigit, figure.text))


def groups_of(places: Places, whole: Place) -> Iterator[Group]:
    """Yield all that may make up `whole` and roughly does, some of what stands between left out."""
    if whole.value < _LEAST:
        return
    known: set[tuple[int, ...]] = set()
    before, behind = (_window(places, whole, step) for step in (-1, 1))
    around = (*before, *behind)
    for near in (before, behind):
        for reading in _readings(whole, near) if _may_make_up(whole, near) else ():
            for group in _runs(whole, near, reading, around):
                key = tuple(part.figure.ref for part in group.parts)
                if key not in known:
                    known.add(key)
                    yield group


def _window(places: Places, whole: Place, step: int) -> list[Place]:
    """Return what has the unit of the whole and stands near it, on one side, from it outwards."""
    near, empty = list[Place](), 0
    section, unit = whole.line.sentence.section, whole.figure.unit
    for at in range(whole.at, whole.at + step * (_SENTENCES + 1), step):
        if not 0 <= at < len(places.lines) or places.lines[at].sentence.section != section or empty > 1:
            break
        told = [place for place in _outwards(places.of(at), whole, step) if place.figure.unit == unit]
        near += told
        if len(near) >= _PLACES:
            break
        empty += not told and at != whole.at
    return near[:_PLACES]


def _outwards(told: Sequence[Place], whole: Place, step: int) -> Sequence[Place]:
    """Return the places of a sentence on one side of the whole, the nearest first."""
    if told and told[0].at == whole.at:
        own = bisect.bisect_left(told, whole.rank, key=_rank)
        told = told[own + 1 : own + 1 + _SCANNED] if step > 0 else told[max(0, own - _SCANNED) : own]
    return told[::step][:_SCANNED]


def _rank(place: Place) -> int:
    return place.rank


def _may_make_up(whole: Place, near: Sequence[Place]) -> bool:
    """Tell whether two or more of the numbers, all smaller than the whole, roughly come to it or beyond."""
    smaller = [place.value for place in near if place.value < whole.value]
    return len(smaller) >= 2 and sum(smaller) * _ROUGH >= whole.value


def _readings(whole: Place, near: list[Place]) -> Iterator[list[Place]]:
    """Yield ways to read the list: all of it, and what some of it may be: fewer of them, but two at least."""
    yield near
    yield from (some for some in _choices(whole, near) if 2 <= len(some) < len(near))


def _choices(whole: Place, near: list[Place]) -> Iterator[list[Place]]:
    """Yield what stands in no bracket, what is of one noun, the first of each clause."""
    plain = [place for place in near if place.bracketed == whole.bracketed] if not near[0].bracketed else near
    yield plain
    if not whole.figure.unit:
        yield [place for place in near if place.noun == whole.noun]
        yield [place for place in plain if place.noun == plain[0].noun] if plain else []
    yield _firsts(plain)


def _firsts(near: Sequence[Place]) -> list[Place]:
    """Return the first figure of each clause that a semicolon or the end of a sentence closes."""
    told = sorted(near, key=lambda place: place.figure.span.start)
    opens = {id(told[0])} if told else set()
    for one, other in itertools.pairwise(told):
        if one.at != other.at or ";" in one.line.folded[one.figure.span.end : other.figure.span.start]:
            opens.add(id(other))
    return [place for place in near if id(place) in opens]


def _runs(whole: Place, near: Sequence[Place], reading: Sequence[Place], around: tuple[Place, ...]) -> Iterator[Group]:
    total, run = Decimal(0), list[Place]()
    for place in reading[:_MOST]:
        total += place.value
        run.append(place)
        if place.value >= whole.value or total > whole.value * _ROUGH:
            return
        if len(run) >= 2 and total * _ROUGH >= whole.value:
            parts = tuple(sorted(run, key=lambda one: one.figure.span.start))
            last = next(at for at, one in enumerate(near) if one is place)
            passed = tuple(one for one in near[:last] if not any(one is part for part in run))
            beyond = near[last + 1] if last + 1 < len(near) else None
            yield Group(whole, parts, passed, beyond, around)
