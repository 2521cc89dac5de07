"""Why one topic of one report was judged as it was: what was weighed, with its scores."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage.evidence import TopicEvidence, evidences_of
from nlp_reports.checks.coverage.signals import ALWAYS, WHOLE, signals_of, weights
from nlp_reports.checks.coverage.verdicts import coverage_of, seen_of
from nlp_reports.checks.vagueness.findings import vague_sentences
from nlp_reports.errors import InputError, Problem
from nlp_reports.guidelines.aligning.likeness import likeness_of
from nlp_reports.guidelines.aligning.structure import TOLD
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Indicator, Section, Sentence, Topic, TopicCoverage

PROVEN, CLAIMED, BESIDE, NOT_TAKEN = "proven", "claimed", "beside", "not taken"
NEAR = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that was weighed for a topic.

    Attributes:
        sentence, text: its number and its words.
        section: the title of the section it stands in, empty before the first.
        score: how much it speaks of the topic, 0..1 where it was taken; else the bare likeness of its words, 0 upwards.
        role: "proven" (a figure, a zero or a deed), "claimed" (general words), "beside" (it stands by what follows),
            "not taken" (its words come near, and it was taken for `topics`, or for none).
        topics: all that it was taken for, best first.
    """

    sentence: int
    text: str
    section: str
    score: float
    role: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """An asked aspect and how well it is told, 0..1; `side` where its absence is never held against the report."""

    aspect: str
    told: float
    side: bool


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal with its value and its weight; what it adds to the sum is their product."""

    name: str
    value: float
    weight: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """The verdict on a topic and everything that led to it.

    `headings` are the titles of the sections that point to the topic; `required` tells for each required figure whether
    it was found; `signals` are empty where nothing speaks of the topic.
    """

    topic: Topic
    coverage: TopicCoverage
    headings: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    tables: int
    matters: tuple[Matter, ...]
    required: tuple[tuple[Indicator, bool], ...]
    signals: tuple[Signal, ...]
    whole: float = WHOLE


def explain(context: Context, topic_id: str) -> Explanation:
    """Return why the topic `topic_id` of the context's guideline was judged as it was.

    Raises:
        InputError: the guideline has no such topic; those that come near are named.
    """
    topic = _topic(context, topic_id)
    vague = vague_sentences(context)
    coverage = next(one for one in coverage_of(context, vague) if one.topic == topic.id)
    evidences = evidences_of(context, vague)
    evidence, seen = evidences.of(topic.id), seen_of(context, topic, evidences)
    alignment, sections = context.alignment, context.report.sections
    pointed = [place for place, ids in enumerate(alignment.section_topics) if topic.id in ids]
    required = [indicator for indicator in topic.indicators if indicator.required]
    return Explanation(
        topic,
        coverage,
        tuple(sections[place].title for place in pointed),
        (*_taken(context, topic, evidence), *_near(context, topic, evidence)),
        len(evidence.tables),
        tuple(Matter(a.aspect, round(a.told, 2), a.side) for a in seen.answers.answers) if seen else (),
        tuple((indicator, seen is not None and indicator in seen.found) for indicator in required),
        _signals(signals_of(seen)) if seen else (),
    )


def _topic(context: Context, topic_id: str) -> Topic:
    topics = {topic.id: topic for topic in context.guideline.topics} if context.guideline else {}
    if topic_id not in topics:
        near = get_close_matches(topic_id, topics, NEAR, 0.4) or list(topics)[:NEAR]
        cure = f"chọn một mã của đề cương, ví dụ {', '.join(near)}" if near else "đề cương này không có nội dung nào"
        raise InputError(Problem(topic_id, "", "đề cương không có nội dung này", cure))
    return topics[topic_id]


def _signals(shown: dict[str, float]) -> tuple[Signal, ...]:
    known = weights()
    told = {ALWAYS: 1.0, **shown}
    ordered = sorted(told, key=lambda name: (-abs(known[name] * told[name]), name))
    return tuple(Signal(name, told[name], known[name]) for name in ordered)


def _taken(context: Context, topic: Topic, evidence: TopicEvidence) -> Iterator[Candidate]:
    for ref in evidence.sentences:
        topics, scores = context.alignment.topics[ref - 1], context.alignment.scores[ref - 1]
        role = PROVEN if ref in evidence.proven else CLAIMED if ref in evidence.claims else BESIDE
        yield _candidate(context, ref, dict(zip(topics, scores, strict=True)).get(topic.id, 0.0), role)


def _near(context: Context, topic: Topic, evidence: TopicEvidence) -> Iterator[Candidate]:
    """Yield the sentences whose words come nearest to the topic among those that were not taken for it."""
    assert context.guideline is not None  # noqa: S101 - only its topics are explained
    likeness = likeness_of(context.guideline)
    place = likeness.topics.index(topic)
    others = [s for s in context.sentences if s.ref not in evidence.sentences and _told(context, s)]
    scored = [(likeness.score(features(context.text_of(s)), place), s.ref) for s in others]
    for score, ref in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:NEAR]:
        if score > 0:
            yield _candidate(context, ref, round(score, 3), NOT_TAKEN)


def _told(context: Context, sentence: Sentence) -> bool:
    return sentence.section >= 0 and context.report.sections[sentence.section].kind in TOLD


def _candidate(context: Context, ref: int, score: float, role: str) -> Candidate:
    sentence = context.sentences[ref - 1]
    section: Section | None = context.report.sections[sentence.section] if sentence.section >= 0 else None
    topics = context.alignment.topics[ref - 1]
    return Candidate(ref, context.text_of(sentence), section.title if section else "", score, role, topics)
