"""Which topics each section of a report points to: its heading held against its place and what is said below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp_reports.guidelines.aligning.likeness import Likeness
from nlp_reports.guidelines.aligning.thresholds import DOUBTED, ENOUGH, ENOUGH_SAID, FEW_SAID, VOTED
from nlp_reports.model import Guideline, Section, SectionKind
from nlp_reports.text import fold

Pointed = tuple[str, ...]
# "Xây dựng tổ chức và các mặt khác"
_OTHERS = re.compile(
    r"(?<!\w)(?:mặt|việc|công tác|nội dung|hoạt động|lĩnh vực|nhiệm vụ|vấn đề|phần)(?: \w+){0,2} khác$"
)


@dataclass(frozen=True, slots=True)
class Below:
    """What is said right below one heading: for each sentence its likeness to every topic, these by their places."""

    rows: Sequence[Sequence[float]]
    places: dict[str, int]

    @classmethod
    def each(cls, rows: Sequence[Sequence[Sequence[float]]], likeness: Likeness) -> "list[Below]":
        """Return what is said below each heading."""
        places = {topic.id: place for place, topic in enumerate(likeness.topics)}
        return [cls(own, places) for own in rows]

    def may_speak_of(self, topics: Pointed) -> bool:
        """Tell whether the sentences may speak of `topics`: not where they clearly speak of others."""
        whole = sum(map(max, self.rows))
        own = sum(self._most(row, topics) for row in self.rows)
        return len(self.rows) < FEW_SAID or whole < ENOUGH_SAID or own >= DOUBTED * whole

    def voted(self, groups: Sequence[Pointed]) -> Pointed:
        """Return the topics of those `groups` that many of the sentences speak of."""
        votes = [0.0] * len(groups)
        for row in self.rows:
            best = max(row)
            for number in [n for n, group in enumerate(groups) if self._most(row, group) == best][:1]:
                votes[number] += best
        least = max(ENOUGH, VOTED * sum(votes))
        return tuple(topic for group, vote in zip(groups, votes, strict=True) if vote >= least for topic in group)

    def _most(self, row: Sequence[float], topics: Pointed) -> float:
        return max((row[self.places[topic]] for topic in topics), default=0.0)


def believed(
    sections: Sequence[Section], named: Sequence[Pointed], said: Sequence[Below], targets: frozenset[str]
) -> list[Pointed]:
    """Return the topics that the headings name (`named`) where what is said below may speak of them.

    Else a section has those of the heading above it, or none. What is said of `targets` speaks of all fields of work.
    """
    found: list[Pointed] = []
    for section, topics, own in zip(sections, named, said, strict=True):
        above = found[section.parent] if section.parent >= 0 else ()
        sure = topics and targets.issuperset(topics)
        found.append(next((tried for tried in (topics, above) if tried and (sure or own.may_speak_of(tried))), ()))
    return found


def filled(
    sections: Sequence[Section], pointed: Sequence[Pointed], said: Sequence[Below], guideline: Guideline
) -> list[Pointed]:
    """Return `pointed`, a heading among the results that names nothing now pointing to what none beside it names.

    Reports keep the guideline's order: between two headings that name something stands what is asked between them.
    Where what is said below is clearly something else, it tells itself which parts of the guideline it answers.
    """
    found = list(pointed)
    groups = list(_groups(guideline))
    for parent, section in enumerate(sections):
        if section.kind is not SectionKind.RESULTS or pointed[parent]:
            continue
        children = [place for place, other in enumerate(sections) if other.parent == parent]
        spoken = [_named_in(place, sections, pointed, groups) for place in children]
        for number, place in enumerate(children):
            rest = tuple(topic for group in _open(number, spoken, len(groups)) for topic in groups[group])
            if not pointed[place]:
                found[place] = rest if rest and said[place].may_speak_of(rest) else said[place].voted(groups)
            elif _OTHERS.search(fold(sections[place].title)):
                found[place] = (*pointed[place], *rest)
    return found


def _open(number: int, spoken: Sequence[frozenset[int]], groups: int) -> list[int]:
    """Return the groups that no heading names: those between the neighbours of the heading at `number`, else all."""
    rest = sorted(set(range(groups)).difference(*spoken))
    before = max((max(own) for own in spoken[:number] if own), default=-1)
    after = min((min(own) for own in spoken[number + 1 :] if own), default=groups)
    return [group for group in rest if before < group < after] or rest


def _groups(guideline: Guideline) -> Iterator[Pointed]:
    """Yield the topics of each section of the guideline's results, in its order."""
    kinds = {section.id: section.kind for section in guideline.sections}
    results = [topic for topic in guideline.topics if kinds.get(topic.section) is SectionKind.RESULTS]
    for section in dict.fromkeys(topic.section for topic in results):
        yield tuple(topic.id for topic in results if topic.section == section)


def _named_in(
    place: int, sections: Sequence[Section], pointed: Sequence[Pointed], groups: Sequence[Pointed]
) -> frozenset[int]:
    """Return the groups half of whose topics a section, or one within it, points to."""
    inside = [p for p, section in enumerate(sections) if p == place or sections[place].body.holds(section.heading)]
    topics = {topic for p in inside for topic in pointed[p]}
    return frozenset(number for number, own in enumerate(groups) if 2 * len(topics.intersection(own)) >= len(own))
