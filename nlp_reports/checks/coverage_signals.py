"""What tells whether a topic is answered: a few readable numbers in 0..1 for each topic of a report."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_aspects import Answers
from nlp_reports.checks.coverage_evidence import TopicEvidence
from nlp_reports.model import Indicator, SectionKind, Topic
from nlp_reports.text import fold

MANY, LONG, CROWD = 6, 120, 3
CLAIM = 0.4


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one topic when its signals are read."""

    topic: Topic
    evidence: TopicEvidence
    answers: Answers
    required: tuple[Indicator, ...]
    found: tuple[Indicator, ...]
    figures: int


def signals_of(context: Context, seen: Seen) -> dict[str, float]:
    """Return the signals of a topic by name; those that are 0 are left out."""
    found = {**_there(context, seen), **_whole(context, seen)}
    return {name: round(value, 3) for name, value in found.items() if round(value, 3)}


def _there(context: Context, seen: Seen) -> Mapping[str, float]:
    """Return what tells whether anything speaks of the topic: content first, then structure."""
    evidence, alignment = seen.evidence, context.alignment
    scores = [
        score
        for ref in evidence.sentences
        for topic, score in zip(alignment.topics[ref - 1], alignment.scores[ref - 1], strict=True)
        if topic == seen.topic.id
    ]
    first = [ref for ref in evidence.sentences if alignment.topics[ref - 1][0] == seen.topic.id]
    pointed = min((len(ids) for ids in alignment.section_topics if seen.topic.id in ids), default=0)
    return {
        "spoken": float(evidence.spoken),
        "spoken of first": float(bool(first)),
        "confidence": max(scores, default=0.0),
        "a matter touched": float(seen.answers.touched),
        "own heading": float(pointed == 1),
        "heading of few": 1 / pointed if pointed > 1 else 0.0,
        "table": float(bool(evidence.tables)),
    }


def _whole(context: Context, seen: Seen) -> Mapping[str, float]:
    """Return what tells whether all of the topic is told concretely."""
    evidence, answers = seen.evidence, seen.answers
    asked = [answer for answer in answers.answers if not answer.side]
    matters = max(1, len(asked))
    untold = [answer for answer in asked if not answer.told]
    counted = sum(_counted(answer.aspect, seen.found) for answer in untold)
    own = [ref for ref in evidence.sentences if context.alignment.topics[ref - 1][0] == seen.topic.id]
    words = sum(len(context.text_of(context.sentences[ref - 1]).split()) for ref in own)
    return {
        "concrete": float(answers.concrete),
        "lack": answers.lack,
        "matters untold": len(untold) / matters,
        "any untold": float(bool(untold)),
        "untold, but its figures are there": counted / matters,
        "untold, nothing concrete left for it": max(0, len(untold) - answers.loose - counted) / matters,
        "matters claimed": sum(0 < a.told <= CLAIM for a in asked) / matters,
        "matters told in part": sum(CLAIM < a.told < 1 for a in asked) / matters,
        "many matters": min(1.0, math.log(matters) / math.log(MANY)),
        "proven": min(1.0, len(evidence.proven) / CROWD),
        "only claimed": len(evidence.claims) / max(1, len(evidence.sentences)),
        "loose proof": min(1.0, answers.loose / CROWD),
        "figures asked": float(bool(seen.required)),
        "figures found": len(seen.found) / len(seen.required) if seen.required else 0.0,
        "no figure at all": float(bool(seen.required) and not seen.figures),
        "length": min(1.0, words / LONG),
        "background": float(_is_background(context, seen.topic)),
    }


def _counted(aspect: str, found: Sequence[Indicator]) -> bool:
    """Tell whether a figure is there that the words of this aspect ask for."""
    asked = fold(aspect)
    return any(one.words and fold(one.words) in asked for one in found)


def _is_background(context: Context, topic: Topic) -> bool:
    sections = context.guideline.sections if context.guideline else ()
    return any(s.id == topic.section and s.kind is SectionKind.BACKGROUND for s in sections)
