"""What stands around a figure, near and far: its stretch between commas, its segment, its sentence, what leads in."""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeVar

from nlp_reports.indicators.concepts import is_in, spoken, words_for
from nlp_reports.indicators.said import Said
from nlp_reports.model import Figure, Indicator, Lazily, quick
from nlp_reports.text import fold

# What a matter counts for by where it stands, from the figure's own stretch outwards; tuned on the dev half.
LOCAL, SEGMENT, ABOVE, SENTENCE, HEADING = 1.0, 0.7, 0.6, 0.5, 0.4
ANOTHERS: Final = 0.35
_NOTHING: Final = frozenset[str]()

Spot = tuple[str, int]
T = TypeVar("T")
A = TypeVar("A", bound="Asked")


@quick
@dataclass(frozen=True, slots=True)
class Words:
    """The words around a figure as they are written, of which `Place` tells the matters.

    Attributes:
        sentence: the whole sentence.
        above: the lead-in of its list, or what stands above its table.
        titles: the titles it stands under.
        local: its own stretch; for a share, also that of the figure it is a share of.
        segment: from the last semicolon to the end of its stretch.
        sofar: the sentence up to the end of its stretch.
        others: the stretches of other figures of the sentence that count alike.
        opening: what its segment says before its first figure, where that is not this one.
        governor: the stretch of the figure that it is said to be a part of ("…, trong đó").
    """

    local: tuple[str, ...]
    sentence: str = ""
    above: str = ""
    titles: tuple[str, ...] = ()
    segment: str = ""
    sofar: str = ""
    others: tuple[str, ...] = ()
    opening: str = ""
    governor: str = ""


@quick
@dataclass(frozen=True)  # without slots: most figures answer nothing, so matters are read when they are first asked for
class Place:
    """A figure and its surroundings.

    Attributes:
        figure: the figure.
        words: the words around it, whose matters are `local`, `segment`, `sofar`, `others`, `opening`, `sentence`,
            `above` and `heading`.
        stretch: its own stretch, and that of what it is a share of, folded; `head` is what of it stands before it.
        between: what stands between the figure before it, or the last semicolon, and it, folded.
        before: its segment up to the figure, folded.
        after: what follows it in the sentence, folded.
        label: what its sentence, or its list's lead-in, says before a colon, folded.
        subject: the figure that a share is a share of; None for others.
        earlier: the figures of the sentence that stand before it.
        first: whether none of these counts alike.
        siblings: the stretches of the other figures of the sentence that count alike, folded.
        added: whether it is a part of a sum: another figure of the sentence is the sum, "và" joins the parts, or it
            stands in brackets behind one that counts alike.
        own: its own stretch and what holds for it, without what adds up to it, folded.
        source: the number of its sentence, or its cell.
        listed: whether the lead-in of its list tells what it is a part of ("46 buổi, cụ thể:").
        lost: whether no topic's words are in its sentence.
        stages: what other sections tell, where its own tells only a part of the year and they tell the others.
    """

    figure: Figure
    words: Words
    stretch: str = ""
    head: str = ""
    between: str = ""
    before: str = ""
    after: str = ""
    label: str = ""
    subject: Figure | None = None
    earlier: tuple[Figure, ...] = ()
    first: bool = True
    siblings: tuple[str, ...] = ()
    added: bool = False
    own: str = ""
    source: str = ""
    listed: bool = False
    lost: bool = False
    stages: tuple[str, ...] = ()
    _known: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    @Lazily
    def said(self) -> Said:
        """Return what is said by it of what it counts."""
        label = self.words.segment[: len(self.before)] if self.figure.cell is None else ""
        head, stretch = self.head, self.stretch
        if (noun := self._noun_before()) and stretch.startswith(head):
            head, stretch = head.replace(noun, "", 1), stretch.replace(noun, "", 1)
        return Said(self.figure, head, self.after, stretch, label)

    def _noun_before(self) -> str:
        """Return the noun that the figure right before it counts by, where its stretch begins with that."""
        noun = fold(self.earlier[-1].counted) if self.earlier else ""
        return noun if noun and self.head == self.between and self.head.lstrip().startswith(f"{noun} ") else ""

    @Lazily
    def spot(self) -> Spot:
        """Return what tells it from every other figure of its report: its source and where it begins."""
        return self.source, self.figure.span.start

    @Lazily
    def local(self) -> frozenset[str]:
        """Return the matters of its own stretch."""
        return _NOTHING.union(*map(spoken, self.words.local))

    @Lazily
    def sentence(self) -> frozenset[str]:
        """Return the matters of the whole sentence."""
        return spoken(self.words.sentence)

    @Lazily
    def above(self) -> frozenset[str]:
        """Return the matters of the lead-in of its list, or of what stands above its table."""
        return spoken(self.words.above)

    @Lazily
    def heading(self) -> frozenset[str]:
        """Return the matters of the titles it stands under."""
        return _NOTHING.union(*map(spoken, self.words.titles))

    @Lazily
    def segment(self) -> frozenset[str]:
        """Return the matters of its segment."""
        return spoken(self.words.segment)

    @Lazily
    def sofar(self) -> frozenset[str]:
        """Return the matters of the sentence up to the end of its stretch."""
        return spoken(self.words.sofar)

    @Lazily
    def others(self) -> frozenset[str]:
        """Return the matters of the figures that count alike."""
        return _NOTHING.union(*map(spoken, self.words.others))

    @Lazily
    def meant(self) -> frozenset[str]:
        """Return the matters that stand around it and are no other figure's.

        Beside figures that count alike, what the sentence says only later may be of any of them.
        """
        around = self.segment | self.above | (self.sofar if self.siblings else self.sentence)
        return self.local | self.leading | (around - self.others)

    @Lazily
    def leading(self) -> frozenset[str]:
        """Return the matters of what its segment says before it, where no figure there counts alike: no other's."""
        return spoken(self.before) if self.first and self.siblings else _NOTHING

    @Lazily
    def opening(self) -> frozenset[str]:
        """Return the matters of what its segment says before its first figure."""
        return spoken(self.words.opening)

    @Lazily
    def governor(self) -> frozenset[str]:
        """Return the matters of the figure that it is said to be a part of."""
        return spoken(self.words.governor) if self.words.governor else _NOTHING

    def rings(self) -> Iterator[frozenset[str]]:
        """Yield the matters around it from its own stretch outwards, each ring read when it is its turn."""
        yield self.local
        yield self.segment
        yield self.above
        yield self.sentence
        yield self.heading

    def nearness(self, matter: str) -> float:
        """Return how near to the figure a matter is said, in 0..1."""
        known = self._known.get(matter)
        if known is None:
            known = self._known[matter] = self._nearness(matter)
        return known

    def _nearness(self, matter: str) -> float:
        """Return the worth of the best ring that names a matter; those further out are read only where they matter."""
        said = words_for(matter)
        if matter in self.local or said <= self.local:
            return LOCAL
        beside = matter in self.segment or said <= self.segment
        if beside and (not is_in(matter, self.others) or is_in(matter, self.leading)):
            return SEGMENT
        if matter in self.above or said <= self.above:
            return ABOVE
        if beside or matter in self.sentence or said <= self.sentence:
            if not is_in(matter, self.others):
                return SENTENCE
            return HEADING if is_in(matter, self.heading) else ANOTHERS
        return HEADING if is_in(matter, self.heading) else 0.0


class Asked(Protocol):
    """What a figure may answer."""

    @property
    def indicator(self) -> Indicator:
        """Return the indicator that asks."""


def judged_once_for_each(judge: Callable[[Place, A], T]) -> Callable[[Place, A], T]:
    """Keep with each place what `judge` tells of it for each indicator: rule after rule asks of the same two."""
    name = f"{judge.__module__}.{judge.__qualname__}"

    @functools.wraps(judge)
    def told(place: Place, wanted: A) -> T:
        kept: dict[str, T] = place.__dict__.setdefault(name, {})
        indicator = wanted.indicator.id
        if indicator not in kept:
            kept[indicator] = judge(place, wanted)
        return kept[indicator]

    return told


def judged_once(judge: Callable[[Place], T]) -> Callable[[Place], T]:
    """Keep with each place what `judge` tells of it: it asks for no indicator, and every one of them asks it in turn.

    >>> from decimal import Decimal
    >>> from nlp_reports.model import Evidence, FigureKind, Span
    >>> place = Place(Figure(Span(0, 1), "5", FigureKind.COUNT, Evidence.YES, Decimal(5)), Words(("5 lớp",)))
    >>> read = judged_once(lambda one: print("read") or one.figure.text)
    >>> read(place), read(place)
    read
    ('5', '5')
    """
    name = f"{judge.__module__}.{judge.__qualname__}"

    @functools.wraps(judge)
    def told(place: Place) -> T:
        kept = place.__dict__
        if name not in kept:
            kept[name] = judge(place)
        value: T = kept[name]
        return value

    return told
