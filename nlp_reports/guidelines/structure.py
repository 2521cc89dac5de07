"""A report's headings held against the guideline's."""

from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.thresholds import NAMED
from nlp_reports.guidelines.vocabulary import Weights, features
from nlp_reports.model import Guideline, Report, Section, SectionKind

TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.RESULTS})
ALSO_NAMED = 0.55
TOPIC_NAMED = 0.5


def section_topics(report: Report, guideline: Guideline, likeness: Likeness) -> tuple[tuple[str, ...], ...]:
    """Return for each section of `report` the topics that its heading and heading path point to, best first."""
    namer = _Namer(guideline, likeness)
    found: list[tuple[str, ...]] = []
    for section in report.sections:
        above = found[section.parent] if section.parent >= 0 else ()
        found.append(namer.topics(section, above) if section.kind in TOLD else ())
    return tuple(found)


class _Namer:
    """Finds what a heading names: sections of the guideline by their titles, topics by their words."""

    def __init__(self, guideline: Guideline, likeness: Likeness) -> None:
        self.likeness = likeness
        kinds = {section.id: section.kind for section in guideline.sections}
        self.groups = [
            (section, tuple(t.id for t in guideline.topics if t.section == section.id or t.id == section.id))
            for section in guideline.sections
            if section.kind in TOLD
        ]
        self.groups = [(section, ids) for section, ids in self.groups if ids]
        self.kinds = {t.id: kinds.get(t.section, SectionKind.RESULTS) for t in guideline.topics}
        self.titles = [features(section.title) for section, _ in self.groups]
        self.weights = Weights(self.titles)

    def topics(self, section: Section, above: tuple[str, ...]) -> tuple[str, ...]:
        spoken = features(section.title)
        named = [(self._alike(spoken, title), ids) for title, (g, ids) in zip(self.titles, self.groups, strict=True) if g.kind is section.kind or len(ids) == 1]
        best = max((score for score, _ in named), default=0.0)
        groups = [ids for score, ids in sorted(named, key=lambda pair: -pair[0]) if score >= max(NAMED, best * ALSO_NAMED)]
        ids = [topic for group in groups for topic in group]
        if section.level == 1 and section.kind is SectionKind.BACKGROUND:
            ids += [topic for topic, kind in self.kinds.items() if kind is SectionKind.BACKGROUND]
        leaves = self._leaves(section, above)
        if above and leaves and not best >= 0.75:
            inside = [topic for topic in leaves if topic in above]
            ids = inside or ids or leaves
        ids = ids or leaves or list(above)
        return tuple(dict.fromkeys(ids))

    def _alike(self, spoken: frozenset[str], title: frozenset[str]) -> float:
        size = self.weights.of(title)
        shared = self.weights.shared(spoken, title)
        return shared / size if size else 0.0

    def _leaves(self, section: Section, above: tuple[str, ...]) -> list[str]:
        scores = self.likeness.scores(section.title)
        size = self.likeness.weights.of(features(section.title))
        ranked = sorted(zip(scores, self.likeness.topics, strict=True), key=lambda pair: -pair[0])
        top = ranked[0][0] if ranked else 0.0
        if not size or top < TOPIC_NAMED * size:
            return []
        return [t.id for score, t in ranked if score >= TOPIC_NAMED * top and (not above or t.id in above or score == top)]
