"""Which of the asked matters of a topic are told, only claimed, or not spoken of."""

import dataclasses
import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.demands import asks_for
from nlp_reports.checks.coverage.evidence import TopicEvidence
from nlp_reports.checks.coverage.unproven import Said, Unproven, unproven_of
from nlp_reports.guidelines.aligning.telling import Matter, Member, matters_of
from nlp_reports.guidelines.aligning.thresholds import BESIDE, CLAIMED, LIST_CLAIMED, LIST_SHARE, SPEAKS, TOUCHED
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Guideline, Indicator, SectionKind, Sentence, Topic
from nlp_reports.text import clause_spans

TOLD = 1.0
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Answer:
    """How well one aspect is told, 0..1; `side` as in its matter."""

    aspect: str
    told: float
    side: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to a topic's aspects.

    `concrete` tells whether anything concrete speaks of the topic, `touched` whether anything speaks of what tells its
    matters apart. `loose` counts the clauses with figures that touch no matter, `spare` the proven sentences that touch
    none: both may tell one in other words. `aloof` counts the claims that touch no matter: general remarks.
    """

    answers: tuple[Answer, ...]
    concrete: bool
    touched: bool
    loose: int = 0
    spare: int = 0
    aloof: int = 0
    unproven: Unproven = field(default_factory=Unproven)

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return the aspects that are not told, side matters left out."""
        return tuple(a.aspect for a in self.answers if not a.side and a.told <= CLAIMED)


@functools.lru_cache(8)
def _telling(guideline: Guideline) -> Mapping[str, frozenset[str]]:
    """Return the features that may tell a matter of each topic, by its id; what else a text says touches none."""
    members = {
        topic: [m for matter in own.matters for m in matter.members] for topic, own in matters_of(guideline).items()
    }
    return {
        topic: frozenset[str]().union(*[m.words | m.names | m.syllables for m in own]) for topic, own in members.items()
    }


class _Reader:
    """One topic's evidence held against its matters."""

    def __init__(self, context: Context, topic: Topic, evidence: TopicEvidence) -> None:
        assert context.guideline is not None  # noqa: S101 - coverage exists only with a guideline
        self.context, self.topic, self.evidence = context, topic, evidence
        self.asked = matters_of(context.guideline)[topic.id]
        self._telling = _telling(context.guideline)[topic.id]
        self._touched: dict[frozenset[str], Mapping[Member, float]] = {}
        kinds = {section.id: section.kind for section in context.guideline.sections}
        # A situation may be described; a result must be shown.
        self.claimed = TOLD if kinds.get(topic.section) is SectionKind.BACKGROUND else CLAIMED
        self.touches = [self._spoken(context.text_of(s)) for s in self._sentences()]
        pairs = zip(self._sentences(), self.touches, strict=True)
        self.worth = {sentence.ref: self._worth(sentence, touched) for sentence, touched in pairs}
        tables = [context.report.tables[number - 1].span.of(context.report.text) for number in evidence.tables]
        rows = [self._row(table, row) for table, row in sorted(evidence.rows)]
        self.shown = [features(text.replace("\t", " . ")) for text in (*tables, *rows)]
        self.tables = [self._touches(shown) for shown in self.shown]

    def _row(self, table: int, row: int) -> str:
        return " . ".join(cell.text for cell in self.context.report.tables[table - 1].rows[row - 1])

    def answers(self) -> Answers:
        """Return what is told of each matter."""
        concrete = bool(self.tables) or not self.evidence.claims or TOLD in self.worth.values()
        # All that is concrete speaks of a topic's one matter, in whatever words; only members of a list may lack.
        alone = concrete and sum(not matter.side and bool(matter.members) for matter in self.asked.matters) == 1
        return Answers(
            tuple(Answer(m.aspect, self._told(m, alone=alone), m.side or not m.members) for m in self.asked.matters),
            concrete,
            any(self.touches) or any(self.tables),
            self._loose(),
            self._spare(),
            sum(ref in self.evidence.claims and not touched for ref, touched in self._rows()),
            self._unproven(alone=alone),
        )

    def _unproven(self, *, alone: bool) -> Unproven:
        asked = self.asked
        if alone:
            asked = dataclasses.replace(asked, matters=tuple(matter for matter in asked.matters if matter.listed))
        return unproven_of([*self._said(), *self._listed()], asked)

    def _said(self) -> Iterator[Said]:
        for sentence, touched in zip(self._sentences(), self.touches, strict=True):
            proven, claimed = sentence.ref in self.evidence.proven, sentence.ref in self.evidence.claims
            spoken = features(self.context.text_of(sentence))
            yield Said(spoken, frozenset(touched), sentence.paragraph, proven, claimed)

    def _listed(self) -> Iterator[Said]:
        for spoken, touched in zip(self.shown, self.tables, strict=True):
            yield Said(spoken, frozenset(touched), -1, proven=True, claimed=False)

    def _rows(self) -> Iterator[tuple[int, Mapping[Member, float]]]:
        """Return the number of each sentence with the members that it touches."""
        return zip(self.evidence.sentences, self.touches, strict=True)

    def _spare(self) -> int:
        """Return how many of the proven sentences touch no matter: what goes on with one tells no other."""
        return sum(ref in self.evidence.proven and not touched for ref, touched in self._rows())

    def _loose(self) -> int:
        proven = [self.context.text_of(s) for s in self._sentences() if s.ref in self.evidence.proven]
        clauses = [span.of(text) for text in proven for span in clause_spans(text)]
        return sum(not self._touches(features(clause)) for clause in clauses if _DIGIT.search(clause))

    def _sentences(self) -> list[Sentence]:
        return [self.context.sentences[ref - 1] for ref in self.evidence.sentences]

    def _spoken(self, text: str) -> Mapping[Member, float]:
        """Return the members that a sentence touches, whole or in one of its clauses: each may speak of its own."""
        found: dict[Member, float] = {}
        for part in dict.fromkeys((text, *(span.of(text) for span in clause_spans(text)))):
            for member, share in self._touches(features(part)).items():
                found[member] = max(share, found.get(member, 0.0))
        return found

    def _touches(self, spoken: frozenset[str]) -> Mapping[Member, float]:
        """Return the members that a text touches; what it hardly touches beside another one is none."""
        telling = spoken & self._telling
        if telling not in self._touched:
            self._touched[telling] = self._touching(telling)
        return self._touched[telling]

    def _touching(self, telling: frozenset[str]) -> Mapping[Member, float]:
        near = [{m: self.asked.touch(telling, m) for m in matter.members} for matter in self.asked.matters]
        best = [max(shares.values(), default=0.0) for shares in near]
        found: dict[Member, float] = {}
        for place, shares in enumerate(near):
            beside = max((one for other, one in enumerate(best) if other != place), default=0.0)
            found |= {member: share for member, share in shares.items() if share >= max(TOUCHED, BESIDE * beside)}
        return found

    def _worth(self, sentence: Sentence, touched: Mapping[Member, float]) -> float:
        """Return 1 for what is proven; what stands by a proof of something else is only claimed."""
        if sentence.ref in self.evidence.proven:
            return TOLD
        if sentence.ref in self.evidence.claims:
            return CLAIMED
        follower = self.context.sentences[sentence.ref] if sentence.ref < len(self.context.sentences) else None
        if follower is None or follower.paragraph != sentence.paragraph:
            return TOLD
        if follower.ref not in self.evidence.sentences:
            scores = self.context.alignment.scores[follower.ref - 1]
            return CLAIMED if scores and scores[0] >= SPEAKS else TOLD
        other = self._touches(features(self.context.text_of(follower)))
        proven = follower.ref in self.evidence.proven
        return CLAIMED if proven and other and touched and not self._same(touched, other) else TOLD

    def _same(self, touched: Mapping[Member, float], other: Mapping[Member, float]) -> bool:
        return any(member in other for member in touched)

    def _told(self, matter: Matter, *, alone: bool) -> float:
        if alone and not matter.listed:
            return TOLD
        told = [self._best(member) for member in matter.members]
        if not told:
            return TOLD
        best = TOLD if alone else max(told)
        whole = sum(member.weight for member in matter.members)
        mean = sum(member.weight * one for member, one in zip(matter.members, told, strict=True)) / whole
        value = (1 - LIST_SHARE) * best + LIST_SHARE * mean
        # Where words differ a member may be told unseen; one that is plainly claimed is not.
        return min(value, LIST_CLAIMED) if matter.listed and CLAIMED in told else value

    def _best(self, member: Member) -> float:
        if any(member in touched for touched in self.tables):
            return TOLD
        best = max((self.worth[ref] for ref, touched in self._rows() if member in touched), default=0.0)
        return best if best in {0.0, TOLD} else self.claimed


def answers_of(context: Context, topic: Topic, evidence: TopicEvidence, found: Collection[Indicator] = ()) -> Answers:
    """Return how the evidence answers each aspect of `topic`.

    An aspect that no words tell is told where its figures are all `found`; they may stand for another one, so that what
    general words alone speak of stays claimed.
    """
    told = _Reader(context, topic, evidence).answers()
    asked = {
        answer.aspect: [one for one in topic.indicators if one.required and asks_for(answer.aspect, one)]
        for answer in told.answers
    }
    counted = {aspect for aspect, ones in asked.items() if ones and all(one in found for one in ones)}
    if not counted:
        return told
    answers = tuple(
        dataclasses.replace(answer, told=TOLD) if answer.aspect in counted and not answer.told else answer
        for answer in told.answers
    )
    return dataclasses.replace(told, answers=answers)
