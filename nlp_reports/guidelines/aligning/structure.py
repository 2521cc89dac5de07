"""A report's headings held against the guideline's."""

import functools
import re
from collections.abc import Iterable, Mapping

from nlp_reports.guidelines.aligning.likeness import FIRM, Likeness, likeness_of
from nlp_reports.guidelines.aligning.thresholds import ALL_NAMED, ENOUGH, LEAF_NAMED, NAMED, PART_NAMED
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.lexicon import table
from nlp_reports.model import Guideline, Report, Section, SectionKind, is_within
from nlp_reports.text import fold

TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
_JOINT = re.compile(r"\s*[,;:]\s*|\s+và\s+|\s+-\s+", re.IGNORECASE)
_FILLER = re.compile(r"^(?:(?:về|công tác|việc|phần|mặt)\s+)+")


def section_topics(report: Report, guideline: Guideline) -> tuple[tuple[str, ...], ...]:
    """Return for each section of `report` the topics that its heading and heading path point to, best first."""
    namer = _namer(guideline)
    results = [s for s in report.sections if s.level == 1 and s.kind is SectionKind.RESULTS]
    found: list[tuple[str, ...]] = []
    for section in report.sections:
        above = found[section.parent] if section.parent >= 0 else ()
        if section.kind not in TOLD:
            found.append(())
        # One heading above all results names none of them; several name their fields of work.
        elif section.level == 1 and not (len(results) > 1 and section.kind is SectionKind.RESULTS):
            found.append(namer.root(section))
        else:
            found.append(namer.topics(section, above))
    return tuple(found)


@functools.lru_cache(8)
def _namer(guideline: Guideline) -> "_Namer":
    return _Namer(guideline, likeness_of(guideline))


class _Namer:
    """Finds what a heading names: sections of the guideline by their titles, topics by their words."""

    def __init__(self, guideline: Guideline, likeness: Likeness) -> None:
        self.likeness = likeness
        kinds = {section.id: section.kind for section in guideline.sections}
        self.kinds = {t.id: kinds.get(t.section, SectionKind.RESULTS) for t in guideline.topics}
        results = [topic for topic, kind in self.kinds.items() if kind is SectionKind.RESULTS]
        self.groups: list[tuple[frozenset[str], SectionKind, list[str]]] = []
        for section in guideline.sections:
            ids = [t.id for t in guideline.topics if is_within(t.id, section.id)]
            if section.kind in TOLD and ids and ids != results:
                self.groups.append((heading_features(section.title), section.kind, ids))
        self.weights = Weights([title for title, _, _ in self.groups])
        self.sizes = {title: self.weights.of(title) for title, _, _ in self.groups}

    def topics(self, section: Section, above: tuple[str, ...]) -> tuple[str, ...]:
        """Return the topics of one heading under a heading that points to `above`."""
        spoken = heading_features(section.title)
        parts = list(map(heading_features, _JOINT.split(section.title)))
        whole = self._sections(spoken, section.kind, NAMED)
        sure = [ids for score, ids in whole if score >= ALL_NAMED]
        if above and not any(set(ids) < set(above) for ids in sure):
            inside = _flat(
                self._leaves(part, above) for part in (spoken, *map(heading_features, _JOINT.split(section.title)))
            )
            if inside:
                return inside
        narrow = [ids for ids in sure if set(ids) <= set(above)]
        named = narrow or sure or [ids for _, ids in whole]
        told = frozenset[str]().union(*(title for title, _, ids in self.groups if ids in named))
        for part in parts:
            if not part & told:
                named += self._of_part(part, section.kind)
        return _flat(named) or above

    def root(self, section: Section) -> tuple[str, ...]:
        """Return the topics of the heading above all that is told of one kind: of results none."""
        if section.kind is SectionKind.RESULTS:
            return ()
        return tuple(topic for topic, kind in self.kinds.items() if kind is section.kind)

    def _of_part(self, part: frozenset[str], kind: SectionKind) -> list[list[str]]:
        sections = self._sections(part, kind, NAMED)
        size = self.weights.of(part)
        near = [(self.weights.shared(part, title) / size, ids) for title, k, ids in self.groups if k is kind and size]
        best = max((score for score, _ in near), default=0.0)
        sections += [(score, ids) for score, ids in near if score >= PART_NAMED and score == best]
        leaves = self._leaves(part, tuple(topic for topic, k in self.kinds.items() if k is kind))
        return [ids for _, ids in sections] or [leaves]

    def _sections(self, spoken: frozenset[str], kind: SectionKind, least: float) -> list[tuple[float, list[str]]]:
        size = self.weights.of(spoken)
        found = [
            (self.weights.shared(spoken, title) / min(self.sizes[title], max(size, ENOUGH)), ids)
            for title, k, ids in self.groups
            if k is kind and self.sizes[title]
        ]
        return [one for one in sorted(found, key=lambda pair: -pair[0]) if one[0] >= least]

    def _leaves(self, spoken: frozenset[str], among: tuple[str, ...]) -> list[str]:
        """Return the topics of `among` that the words of a heading name, best first."""
        spoken = frozenset(feature for feature in spoken if feature[0] in FIRM)
        size = self.likeness.weights.of(spoken)
        scores = {
            topic.id: self.likeness.weights.shared(spoken, words)
            for topic, words in zip(self.likeness.topics, self.likeness.features, strict=True)
            if topic.id in among
        }
        top = max(scores.values(), default=0.0)
        if not size or top < LEAF_NAMED * size:
            return []
        ranked = sorted(scores.items(), key=lambda pair: -pair[1])
        return [topic for topic, score in ranked if score >= LEAF_NAMED * top]


@functools.lru_cache(1024)
def heading_features(title: str) -> frozenset[str]:
    """Return what a heading speaks of; some words name a field of work only where they are a whole part of a heading.

    >>> "f:tổ chức hội" in heading_features("Tổ chức, cán bộ"), "f:tổ chức hội" in heading_features("Tổ chức thi đua")
    (True, False)
    """
    fields = (_heading_words().get(_FILLER.sub("", fold(part)), "") for part in _JOINT.split(title))
    return features(title).union(f"f:{field}" for field in fields if field)


@functools.cache
def _heading_words() -> Mapping[str, str]:
    return {fold(row["word"]): row["concept"] for row in table("heading_words")}


def _flat(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for group in groups for topic in group))
