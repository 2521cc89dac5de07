"""The analyses of a run as one sequence, in memory or on a shelf: who goes through them need not know which."""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import overload

from nlp_reports.model.analysis import Analysis
from nlp_reports.model.finding import CoverageStatus, Rule
from nlp_reports.model.report import Letterhead

Finish = Callable[[Analysis], Analysis]
# Gives the analyses at these places of a shelf, in this order, each made anew.
Reader = Callable[[Sequence[int]], Iterator[Analysis]]


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

    A pass costs some milliseconds for each report: ask for `heads` where they tell enough. Nothing is ever written to
    a shelf; `changed` and `only` give another one over the same place.
    """

    __slots__ = ("_finishes", "_places", "_read", "heads")

    def __init__(
        self, heads: Sequence[Head], read: Reader, places: Sequence[int] | None = None, finishes: Sequence[Finish] = ()
    ) -> None:
        """Take what stands at `places` (all from 0 where None), one head each, and what is done to it on its way out.

        >>> from nlp_reports.model import Report
        >>> one = Analysis(Report("a", "a.docx", "", ()))
        >>> [analysis.report.name for analysis in Shelf([head_of(one)], lambda places: iter([one] * len(places)))]
        ['a']
        """
        self.heads = tuple(heads)
        self._read = read
        self._places = tuple(range(len(self.heads)) if places is None else places)
        self._finishes = tuple(finishes)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.heads)

    def __iter__(self) -> Iterator[Analysis]:
        """Go through them in order, one in memory at a time."""
        for analysis in self._read(self._places):
            yield self._finished(analysis)

    @overload
    def __getitem__(self, place: int) -> Analysis: ...

    @overload
    def __getitem__(self, place: slice) -> "Shelf": ...

    def __getitem__(self, place: int | slice) -> "Analysis | Shelf":
        """Return one analysis, or the shelf of some."""
        if isinstance(place, slice):
            return self.picked(range(len(self))[place])
        return self._finished(next(iter(self._read([self._places[place]]))))

    def changed(self, finish: Finish) -> "Shelf":
        """Return the same analyses, `finish` done to each when it is asked for."""
        uncounted = [replace(head, tally=None) for head in self.heads]
        return Shelf(uncounted, self._read, self._places, (*self._finishes, finish))

    def picked(self, places: Sequence[int]) -> "Shelf":
        """Return the shelf of those at `places`, counted here."""
        heads, own = [self.heads[place] for place in places], [self._places[place] for place in places]
        return Shelf(heads, self._read, own, self._finishes)

    def _finished(self, analysis: Analysis) -> Analysis:
        for finish in self._finishes:
            analysis = finish(analysis)
        return analysis


def heads(analyses: Sequence[Analysis]) -> tuple[Head, ...]:
    """Return the head of each report in order; those of a shelf cost no pass."""
    return analyses.heads if isinstance(analyses, Shelf) else tuple(head_of(analysis) for analysis in analyses)


def tallies(analyses: Sequence[Analysis]) -> Iterator[tuple[str, Tally]]:
    """Go through the names of the reports with the tally of each; a shelf that was counted costs no pass."""
    counted = [(head.name, head.tally) for head in heads(analyses) if head.tally is not None]
    if len(counted) == len(analyses):
        yield from counted
    else:
        yield from ((analysis.report.name, tally_of(analysis)) for analysis in analyses)


def changed(analyses: Sequence[Analysis], finish: Finish) -> Sequence[Analysis]:
    """Return the analyses with `finish` done to each: at once, or by a shelf when it is asked for."""
    return analyses.changed(finish) if isinstance(analyses, Shelf) else tuple(map(finish, analyses))


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
