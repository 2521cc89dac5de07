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
    written = joined(sentence.span.of(report.text))
    text, lead = fold(written), lead_in(report, sentence)
    line = Line(text, sentence.span.start, figures)
    akin = kinship(figures)
    sums = addends(figures, akin)
    parts = frozenset(one for addend in sums.values() for one in addend)
    titles = titles_of(report, sentence.section)
    label = _label(fold(lead)) if lead.count(" ") < _LABEL_LENGTH else ""
    folded = [span.of(text) for span in line.stretches]
    told = [span.of(written) for span in line.stretches]
    found = []
    for position, figure in enumerate(figures):
        stretch, subject = line.stretches[position], line.subject(position)
        alike = [
            other
            for other, related in enumerate(akin[position])
            if related and other != position and figures[other].role in _COUNTED
            if bool(figures[other].per) == bool(figure.per)
        ]
        start, stop = line.span(position)
        opening = text.rfind(";", 0, start) + 1
        own = [stretch, *line.governing(position, opening), *line.label(opening, start)]
        own += [line.stretches[one] for one in (subject,) if one is not None]
        before = [one for one in (line.base(position), *sums.get(position, ())) if one is not None]
        near = own + [line.stretches[one] for one in before if one < position]
        lone = " ; ".join([span.of(text) for span in own])
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
                    tuple([told[other] for other in alike]),
                    line.opening(position, opening).of(written),
                    _governor(line, position, opening, akin[position]).of(written) if _PART in text else "",
                ),
                " ; ".join([span.of(text) for span in near]) if len(near) > len(own) else lone,
                text[stretch.start : start],
                text[max(opening, line.span(position - 1)[1] if position else 0) : start],
                text[opening:start],
                text[stop:],
                label + _label(text[:start]) if ":" in text else label,
                figures[subject] if subject is not None else None,
                tuple(figures[:position]),
                not any(akin[position][:position]),
                tuple([folded[other] for other in alike]),
                position in parts
                or any(line.adds(other, position) for other in alike if abs(other - position) == 1)
                or line.is_bracketed(position),
                lone,
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
