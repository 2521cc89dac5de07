"""What stands around a figure, near and far: its stretch between commas, its segment, its sentence, what leads in."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from nlp_reports.indicators.addends import addends
from nlp_reports.indicators.commas import joined
from nlp_reports.indicators.concepts import is_in, spoken, words_for
from nlp_reports.indicators.leads import lead_in, titles_of
from nlp_reports.indicators.line import Line
from nlp_reports.indicators.nouns import kinship
from nlp_reports.indicators.said import Said
from nlp_reports.model import Figure, FigureRole, Lazily, Report, Sentence, Span, quick
from nlp_reports.text import fold

# What a matter counts for by where it stands, from the figure's own stretch outwards; tuned on the dev half.
LOCAL, SEGMENT, ABOVE, SENTENCE, HEADING = 1.0, 0.7, 0.6, 0.5, 0.4
ANOTHERS: Final = 0.35
_COUNTED: Final = frozenset({FigureRole.ACTUAL, FigureRole.PLAN, FigureRole.TARGET})
_DIGIT: Final = re.compile(r"[\d²³]")
_LETTER: Final = re.compile(r"\w")
_ENDS: Final = re.compile(r"[;)]")
# Words; a longer lead-in tells a story, it does not say what its items are a part of.
_LABEL_LENGTH: Final = 8
_NOTHING: Final = frozenset[str]()

Spot = tuple[str, int]
_PART: Final = "trong đó"
_MADE: Final = "hoà giải"
_MADE_IT: Final = re.compile(r"(?<!\w)(?:thành(?: công)?|xuôi|êm|xong|ổn thoả)(?: được)?\s*$")


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
        return self.local | (around - self.others)

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
        if beside and not is_in(matter, self.others):
            return SEGMENT
        if matter in self.above or said <= self.above:
            return ABOVE
        if beside or matter in self.sentence or said <= self.sentence:
            if not is_in(matter, self.others):
                return SENTENCE
            return HEADING if is_in(matter, self.heading) else ANOTHERS
        return HEADING if is_in(matter, self.heading) else 0.0


def places_in(report: Report, sentence: Sentence, figures: Sequence[Figure]) -> tuple[Place, ...]:
    """Return the place of each of the sentence's figures, in text order."""
    figures = [figure for figure in sorted(figures, key=lambda one: one.span) if sentence.span.holds(figure.span)]
    written = joined(sentence.span.of(report.text))
    text, lead = fold(written), lead_in(report, sentence)
    line = Line(text, sentence.span.start, figures)
    akin = kinship(figures)
    sums = addends(figures, akin)
    parts = frozenset(one for addend in sums.values() for one in addend)
    titles = titles_of(report, sentence.section)
    label = _label(fold(lead)) if lead.count(" ") < _LABEL_LENGTH else ""
    found = []
    for position, figure in enumerate(figures):
        stretch, subject = line.stretches[position], line.subject(position)
        alike = [
            other
            for other in range(len(figures))
            if other != position and akin[position][other] and figures[other].role in _COUNTED
            if bool(figures[other].per) == bool(figure.per)
        ]
        start, stop = line.span(position)
        opening = text.rfind(";", 0, start) + 1
        own = [stretch, *line.governing(position, opening), *line.label(opening, start)]
        own += [line.stretches[one] for one in (subject,) if one is not None]
        before = [one for one in (line.base(position), *sums.get(position, ())) if one is not None]
        near = own + [line.stretches[one] for one in before if one < position]
        found.append(
            Place(
                figure,
                Words(
                    (*[span.of(written) for span in near], *_settled(text, stretch.start, start)),
                    written,
                    lead,
                    titles,
                    _part(written, opening, stretch.end),
                    _part(written, 0, stretch.end),
                    tuple([line.stretches[other].of(written) for other in alike]),
                    line.opening(position, opening).of(written),
                    _governor(line, position, opening, akin[position]).of(written) if _PART in text else "",
                ),
                " ; ".join([span.of(text) for span in near]),
                text[stretch.start : start],
                text[max(opening, line.span(position - 1)[1] if position else 0) : start],
                text[opening:start],
                text[stop:],
                label + _label(text[:start]),
                figures[subject] if subject is not None else None,
                tuple(figures[:position]),
                not any(akin[position][:position]),
                tuple([line.stretches[other].of(text) for other in alike]),
                position in parts
                or any(line.adds(other, position) for other in alike if abs(other - position) == 1)
                or line.is_bracketed(position),
                " ; ".join([span.of(text) for span in own]),
                str(sentence.ref),
            )
        )
    return tuple(found)


def _settled(text: str, begin: int, start: int) -> Sequence[str]:
    """Return what "thành 31 vụ" means in a sentence about conciliation."""
    told = _MADE in text and _MADE_IT.search(text, begin, start)
    return (f"{_MADE} thành",) if told else ()


def _governor(line: Line, position: int, opening: int, akin: Sequence[bool]) -> Span:
    """Return the stretch of the figure that "trong đó" right before a figure says it is a part of, empty where none."""
    start = line.span(position)[0]
    before = max(opening, line.span(position - 1)[1] if position else 0)
    whole = next((one for one in range(position - 1, -1, -1) if akin[one]), None)
    return line.stretches[whole] if whole is not None and _PART in line.text[before:start] else Span(start, start)


def _part(text: str, start: int, end: int) -> str:
    """Return a part of a text, all of it where only marks are left out: what is known of that is not read again."""
    whole = not (_LETTER.search(text, 0, start) or _LETTER.search(text, end))
    return text if whole else text[start:end]


def _label(text: str) -> str:
    """Return what a text says before its first colon ("Khu vực HCSN: …"), of a longer lead-in only its end.

    A label behind a figure ("Kết nạp 74 ĐV, nữ: 09; …") holds only up to the next semicolon or bracket.
    """
    last = text[text.rfind(";") + 1 :]
    label, colon, rest = (last if ":" in last else text).partition(":")
    if not colon:
        return ""
    told = bool(_DIGIT.search(label))
    if told and _ENDS.search(rest):
        return ""
    return (label[label.rfind(" ", 0, -1) :] if told else label) + " "


def by_sentence(figures: Sequence[Figure]) -> Mapping[int | None, Sequence[Figure]]:
    """Return the figures by the number of their sentence, None for those in tables."""
    ordered = sorted(figures, key=lambda figure: (figure.sentence or 0, figure.span))
    return {key or None: list(group) for key, group in itertools.groupby(ordered, key=lambda one: one.sentence or 0)}
