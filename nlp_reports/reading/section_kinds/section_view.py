"""A section as its signals see it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp_reports.model import Section
from nlp_reports.reading.section_kinds.by_title import without_fillers
from nlp_reports.reading.section_kinds.signals import signal_share

_MARK = re.compile(r"^\W*(?:\(?\d{1,2}[.)/]|[a-zđ][.)])?\s*")


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as its signals see it: its heading, the headings and the lines below it, its share of the text."""

    title: str
    smaller: tuple[str, ...]
    lines: tuple[str, ...]
    share: float


def judged_share(view: SectionView) -> float:
    """Return which part of the smaller headings names what was done well or not."""
    return signal_share("judges", view.smaller, begins=True)


def view_of(place: int, sections: Sequence[Section], text: str) -> SectionView:
    """Return the section at `place` as its signals see it."""
    section = sections[place]
    inside = [other for other in sections if section.body.holds(other.heading)]
    share = len(section.body) / max(1, len(text))
    smaller = tuple(without_fillers(other.title) for other in inside)
    return SectionView(section.title, smaller, lines_of(place, sections, text), share)


def lines_of(place: int, sections: Sequence[Section], text: str) -> tuple[str, ...]:
    r"""Return the lines of the section at `place` without their marks, those of smaller headings left out.

    >>> from nlp_reports.model import SectionKind, Span
    >>> section = Section("I", "I", "A", 1, SectionKind.OTHER, Span(0, 1), Span(1, 15), -1, 0)
    >>> lines_of(0, [section], "A\n- Mở 02 lớp.\n")
    ('Mở 02 lớp.',)
    """
    body = sections[place].body
    headings = {other.title for other in sections if body.holds(other.heading)}
    lines = [line for line in body.of(text).split("\n") if line.strip()]
    return tuple(line for line in (_MARK.sub("", line).strip() for line in lines) if line not in headings)
