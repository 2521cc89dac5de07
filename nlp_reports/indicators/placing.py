"""Where each figure of a sentence stands: the stretch that it speaks for, and what is said around it."""

import itertools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.indicators.addends import addends
from nlp_reports.indicators.commas import joined
from nlp_reports.indicators.leads import lead_in, titles_of
from nlp_reports.indicators.line import Line
from nlp_reports.indicators.nouns import kinship
from nlp_reports.indicators.places import Place, Words
from nlp_reports.model import Figure, FigureRole, Report, Sentence, Span
from nlp_reports.text import fold

_COUNTED: Final = frozenset({FigureRole.ACTUAL, FigureRole.PLAN, FigureRole.TARGET})
_DIGIT: Final = re.compile(r"[\d²³]")
_LETTER: Final = re.compile(r"\w")
_ENDS: Final = re.compile(r"[;)]")
# Words; a longer lead-in tells a story, it does not say what its items are a part of.
_LABEL_LENGTH: Final = 8
_PART: Final = "trong đó"
_MADE: Final = "hoà giải"
_MADE_IT: Final = re.compile(r"(?<!\w)(?:thành(?: công)?|xuôi|êm|xong|ổn thoả)(?: được)?\s*$")


def places_in(report: Report, sentence: Sentence, figures: Sequence[Figure]) -> tuple[Place, ...]:
    """Return the place of each of the sentence's figures, in text order."""
    figures = [figure for figure in sorted(figures, key=lambda one: one.span) if sentence.span.holds(figure.span)]
    placing = _Placing(report, sentence, figures)
    return tuple([placing.place(position) for position in range(len(figures))])


class _Placing:
    """What is known of a sentence when the places of its figures are told: all that they share is read once."""

    def __init__(self, report: Report, sentence: Sentence, figures: Sequence[Figure]) -> None:
        """Read a sentence with its figures in text order."""
        self._figures = figures
        self._source = str(sentence.ref)
        self._written = joined(sentence.span.of(report.text))
        self._text, self._lead = fold(self._written), lead_in(report, sentence)
        self._line = Line(self._text, sentence.span.start, figures)
        self._akin = kinship(figures)
        self._sums = addends(figures, self._akin)
        self._parts = frozenset(one for addend in self._sums.values() for one in addend)
        self._titles = titles_of(report, sentence.section)
        self._label = _label(fold(self._lead)) if self._lead.count(" ") < _LABEL_LENGTH else ""
        self._folded = [span.of(self._text) for span in self._line.stretches]
        self._told = [span.of(self._written) for span in self._line.stretches]

    def place(self, position: int) -> Place:
        """Return the place of a figure."""
        line, text = self._line, self._text
        stretch, subject = line.stretches[position], line.subject(position)
        start, stop = line.span(position)
        opening = text.rfind(";", 0, start) + 1
        own = self._own(position, opening, subject)
        near = own + self._come_from(position)
        alike = self._alike(position)
        lone = " ; ".join([span.of(text) for span in own])
        return Place(
            self._figures[position],
            self._words(position, opening, near, alike),
            " ; ".join([span.of(text) for span in near]) if len(near) > len(own) else lone,
            text[stretch.start : start],
            text[max(opening, line.span(position - 1)[1] if position else 0) : start],
            text[opening:start],
            text[stop:],
            self._label + _label(text[:start]) if ":" in text else self._label,
            self._figures[subject] if subject is not None else None,
            tuple(self._figures[:position]),
            not any(self._akin[position][:position]),
            tuple([self._folded[other] for other in alike]),
            self._is_added(position, alike),
            lone,
            self._source,
        )

    def _words(self, position: int, opening: int, near: Sequence[Span], alike: Sequence[int]) -> Words:
        """Return the words around a figure; `near` are the stretches that speak for it."""
        line, written = self._line, self._written
        stretch, start = line.stretches[position], line.span(position)[0]
        return Words(
            (*[span.of(written) for span in near], *_settled(self._text, stretch.start, start)),
            written,
            self._lead,
            self._titles,
            _part(written, opening, stretch.end),
            _part(written, 0, stretch.end),
            tuple([self._told[other] for other in alike]),
            line.opening(position, opening).of(written),
            _governor(line, position, opening, self._akin[position]).of(written) if _PART in self._text else "",
        )

    def _own(self, position: int, opening: int, subject: int | None) -> list[Span]:
        """Return a figure's own stretch and those that hold for it as well, that of its `subject` among them."""
        line = self._line
        own = [line.stretches[position], *line.governing(position, opening)]
        own += line.label(opening, line.span(position)[0])
        return own if subject is None else [*own, line.stretches[subject]]

    def _come_from(self, position: int) -> list[Span]:
        """Return the stretches before a figure of what it came from, or of what adds up to it."""
        before = [one for one in (self._line.base(position), *self._sums.get(position, ())) if one is not None]
        return [self._line.stretches[one] for one in before if one < position]

    def _alike(self, position: int) -> list[int]:
        """Return the positions of the other figures that count alike."""
        each = bool(self._figures[position].per)
        return [
            other
            for other, related in enumerate(self._akin[position])
            if related and other != position and self._figures[other].role in _COUNTED
            if bool(self._figures[other].per) == each
        ]

    def _is_added(self, position: int, alike: Sequence[int]) -> bool:
        """Tell whether a figure is a part of a sum."""
        return (
            position in self._parts
            or any(self._line.adds(other, position) for other in alike if abs(other - position) == 1)
            or self._line.is_bracketed(position)
        )


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
