"""What a report must say: the guideline of a year."""

import datetime as dt
from dataclasses import dataclass

from nlp_reports.model.report import SectionKind

_LETTERS = "abcdđeghiklmnopqrstuvxyz"


def above(label: str) -> str:
    """Return the id one level up, empty at the top; a code stands under its letters, "8a" under "8".

    >>> above("II.2.c"), above("B1.1"), above("B1"), above("II")
    ('II.2', 'B1', 'B', '')
    >>> above("II.8a"), above("HV-1"), above("2")
    ('II.8', 'HV', '')
    """
    lettered = label.rstrip(_LETTERS)
    if lettered != label and lettered[-1:].isdecimal():
        return lettered
    upper, dot, _ = label.rpartition(".")
    letter = label.rstrip("0123456789").rstrip("-")
    return upper if dot else letter if letter != label else ""


def is_below(label: str, section: str) -> bool:
    """Tell whether an id stands under a section, and is not that of the section itself.

    >>> is_below("B1.1", "B"), is_below("B", "B")
    (True, False)
    """
    return is_within(above(label), section)


def is_within(label: str, section: str) -> bool:
    """Tell whether an id is that of a section or stands anywhere under it.

    >>> is_within("B1.1", "B"), is_within("II.2.c", "II.2"), is_within("II", "I")
    (True, True, False)
    """
    while label and label != section:
        label = above(label)
    return bool(label)


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure that a topic asks for.

    Attributes:
        id: topic id, "#" and its number in the topic from 1 ("II.5.c#1").
        name: as a person would write it ("Số cuộc bồi dưỡng, tập huấn").
        counted: the nouns that count it, most usual first ("lớp", "cuộc").
        unit: "đồng", "%" or a measure; empty for a count.
        required: whether the guideline demands it (its absence is a finding).
        words: the guideline's own words that demand it ("số cuộc", "có số liệu cụ thể"); empty where none do.
    """

    id: str
    name: str
    counted: tuple[str, ...] = ()
    unit: str = ""
    required: bool = True
    words: str = ""

    def __hash__(self) -> int:
        """Return the hash of the id: what is remembered of an indicator is asked for thousands of times a report."""
        return hash(self.id)


@dataclass(frozen=True, slots=True)
class Topic:
    """A leaf of the guideline.

    Attributes:
        id: label path, bullets lettered under their item ("II.2.c").
        title: short name for people.
        section: id of the section it stands in ("II").
        aspects: the separate matters it asks for, in order.
        zero_allowed: whether "không phát sinh" answers it.
        indicators: the figures it asks for.
    """

    id: str
    title: str
    section: str = ""
    aspects: tuple[str, ...] = ()
    zero_allowed: bool = False
    indicators: tuple[Indicator, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of the id, as an indicator does."""
        return hash(self.id)

    @property
    def figures_required(self) -> int:
        """Return how many indicators are demanded."""
        return sum(indicator.required for indicator in self.indicators)


@dataclass(frozen=True, slots=True)
class GuidelineSection:
    """A section, item or task of the guideline with an id of its own ("II", "II.2", "III.2.1", "V.3")."""

    id: str
    title: str
    kind: SectionKind


@dataclass(frozen=True, slots=True)
class Guideline:
    """The guideline of a year; dates are None and texts empty where it does not say.

    `topics` are the leaves of background and results sections, in order; items of assessment, proposals and plan
    are in `sections` only.
    """

    title: str
    year: int | None = None
    deadline: dt.date | None = None
    cutoff: dt.date | None = None
    forecast: dt.date | None = None
    recipients: tuple[str, ...] = ()
    send_to: str = ""
    demands: tuple[str, ...] = ()
    sections: tuple[GuidelineSection, ...] = ()
    topics: tuple[Topic, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of title and year: what is remembered of a guideline is asked for with every report."""
        return hash((self.title, self.year))

    def topic(self, topic_id: str) -> Topic:
        """Return the topic with this id.

        Raises:
            KeyError: there is none; `topics` lists the ids.
        """
        return {topic.id: topic for topic in self.topics}[topic_id]
