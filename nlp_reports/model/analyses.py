"""The analyses of a run as one sequence, in memory or on a shelf: who goes through them need not know which."""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, overload

from nlp_reports.model.analysis import Analysis
from nlp_reports.model.finding import CoverageStatus, Rule
from nlp_reports.model.report import Letterhead

Finish = Callable[[Analysis], Analysis]
# The fields of an analysis that a pass looks at.
Parts = frozenset[str]
WHOLE: Final[Parts] = frozenset(Analysis.__dataclass_fields__)
# Gives the analyses at these places of a shelf, in this order, each made anew with these parts at least. What stands
# in a report beside paragraphs, tables and notes (its text, sections, letterhead) is always there.
Reader = Callable[[Sequence[int], Parts], Iterator[Analysis]]


@dataclass(frozen=True, slots=True)
class _Step:
    """What is done to each analysis on its way out: the parts that it makes anew, and those that it looks at."""

    finish: Finish
    makes: Parts
    needs: Parts


@dataclass(frozen=True, slots=True)
class Tally:
    """How a report answers the guideline, topics by status, and its remarks: vague claims, and all others."""

    statuses: Mapping[CoverageStatus, int]
    vague: int
    others: int


@dataclass(frozen=True, slots=True)
class Head:
    """What is asked of a report again and again: its name, the digest of its file, its letterhead.

    `tally` is None where nobody has counted yet.
    """

    name: str
    digest: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    tally: Tally | None = None


def head_of(analysis: Analysis) -> Head:
    """Return the head of a report."""
    return Head(analysis.report.name, analysis.report.digest, analysis.report.letterhead)


def tally_of(analysis: Analysis) -> Tally:
    """Count what a report covers and what is remarked on it."""
    rules = Counter(finding.rule for finding in analysis.findings if not finding.suppressed)
    vague = rules[Rule.VAGUE_CLAIM]
    return Tally(Counter(topic.status for topic in analysis.coverage), vague, rules.total() - vague)


class Shelf(Sequence[Analysis]):
    """Analyses that are kept elsewhere and made anew at each pass, so that a run of thousands needs little memory.

    A pass costs some milliseconds for each report: ask for `heads` where they tell enough, and for the `lean` shelf
    where a few parts do. Nothing is ever written to a shelf; `changed`, `only` and `lean` give another one over the
    same place.
    """

    __slots__ = ("_parts", "_places", "_read", "_steps", "heads")

    def __init__(self, heads: Sequence[Head], read: Reader) -> None:
        """Take the head of each, and how they are read.

        >>> from nlp_reports.model import Report
        >>> one = Analysis(Report("a", "a.docx", "", ()))
        >>> [analysis.report.name for analysis in Shelf([head_of(one)], lambda places, _: iter([one] * len(places)))]
        ['a']
        """
        self.heads = tuple(heads)
        self._read = read
        self._places = tuple(range(len(self.heads)))
        self._steps: tuple[_Step, ...] = ()
        self._parts = WHOLE

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.heads)

    def __iter__(self) -> Iterator[Analysis]:
        """Go through them in order, one in memory at a time."""
        return self._made(self._places)

    @overload
    def __getitem__(self, place: int) -> Analysis: ...

    @overload
    def __getitem__(self, place: slice) -> "Shelf": ...

    def __getitem__(self, place: int | slice) -> "Analysis | Shelf":
        """Return one analysis, or the shelf of some."""
        if isinstance(place, slice):
            return self.picked(range(len(self))[place])
        return next(self._made([self._places[place]]))

    def changed(self, finish: Finish, makes: Parts = WHOLE, needs: Parts = WHOLE) -> "Shelf":
        """Return the same analyses, `finish` done to each when one of the parts that it makes is asked for."""
        uncounted = tuple(replace(head, tally=None) for head in self.heads)
        return self._with(heads=uncounted, _steps=(*self._steps, _Step(finish, makes, needs)))

    def picked(self, places: Sequence[int]) -> "Shelf":
        """Return the shelf of those at `places`, counted here."""
        heads = tuple(self.heads[place] for place in places)
        return self._with(heads=heads, _places=tuple(self._places[place] for place in places))

    def lean(self, parts: Parts) -> "Shelf":
        """Return the same analyses with no more than these parts."""
        return self._with(_parts=parts)

    def _with(self, **others: object) -> "Shelf":
        other = Shelf((), self._read)
        for name in self.__slots__:
            setattr(other, name, others.get(name, getattr(self, name)))
        return other

    def _made(self, places: Sequence[int]) -> Iterator[Analysis]:
        """Read the parts that are asked for and those that they are made from, and take the steps that make them."""
        needed, steps = self._parts, []
        for step in reversed(self._steps):
            if step.makes & needed:
                needed |= step.makes | step.needs
                steps.append(step)
        for analysis in self._read(places, needed):
            for step in reversed(steps):
                analysis = step.finish(analysis)  # noqa: PLW2901 - each step makes another of the one before
            yield analysis


def heads(analyses: Sequence[Analysis]) -> tuple[Head, ...]:
    """Return the head of each report in order; those of a shelf cost no pass."""
    return analyses.heads if isinstance(analyses, Shelf) else tuple(head_of(analysis) for analysis in analyses)


def tallies(analyses: Sequence[Analysis]) -> Iterator[tuple[str, Tally]]:
    """Go through the names of the reports with the tally of each; a shelf that was counted costs no pass."""
    counted = [(head.name, head.tally) for head in heads(analyses) if head.tally is not None]
    if len(counted) == len(analyses):
        yield from counted
    else:
        counting = lean(analyses, "coverage", "findings")
        yield from ((analysis.report.name, tally_of(analysis)) for analysis in counting)


def changed(
    analyses: Sequence[Analysis], finish: Finish, makes: Parts = WHOLE, needs: Parts = WHOLE
) -> Sequence[Analysis]:
    """Return the analyses with `finish` done to each: at once, or by a shelf when it is asked for.

    `makes` are the parts that it changes, `needs` those that it looks at beside them.
    """
    if isinstance(analyses, Shelf):
        return analyses.changed(finish, makes, needs)
    return tuple(map(finish, analyses))


def lean(analyses: Sequence[Analysis], *parts: str) -> Sequence[Analysis]:
    """Return the analyses for who looks at these parts only: a shelf reads no others.

    The report has its text, sections and letterhead anyway; its paragraphs, tables and notes are the part "report".

    >>> lean((), "values", "figures")
    ()
    """
    return analyses.lean(frozenset(parts)) if isinstance(analyses, Shelf) else analyses


def only(analyses: Sequence[Analysis], names: Container[str]) -> Sequence[Analysis]:
    """Return the analyses of the reports called `names`, in order."""
    places = [place for place, head in enumerate(heads(analyses)) if head.name in names]
    if isinstance(analyses, Shelf):
        return analyses.picked(places)
    return tuple(analyses[place] for place in places)


def by_name(analyses: Sequence[Analysis]) -> Mapping[str, Analysis]:
    """Return the analyses by the name of their report; one of a shelf is made when it is looked up."""
    return _ByName(analyses)


class _ByName(Mapping[str, Analysis]):
    """A look-up that holds nothing but names and places."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._analyses = analyses
        self._places = {head.name: place for place, head in enumerate(heads(analyses))}

    def __getitem__(self, name: str) -> Analysis:
        return self._analyses[self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
