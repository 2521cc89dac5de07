"""Which of the asked matters of a topic nobody speaks of."""

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_evidence import TopicEvidence
from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.thresholds import LACKING, SIDE_MATTER, UNTOUCHED
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Topic


def missing_aspects(context: Context, topic: Topic, evidence: TopicEvidence, likeness: Likeness) -> tuple[str, ...]:
    """Return the aspects of `topic` that its evidence does not touch, none where only side matters lack.

    A topic of one matter, or one with a table, lacks none.
    """
    if len(topic.aspects) <= 1 or evidence.tables:
        return ()
    spoken = frozenset[str]().union(*(features(context.text_of(context.sentences[r - 1])) for r in evidence.sentences))
    place = likeness.topics.index(topic)
    sizes = [likeness.weights.of(matter) for matter in likeness.matters[place]]
    lacking = [
        (aspect, size)
        for aspect, matter, size in zip(topic.aspects, likeness.matters[place], sizes, strict=True)
        if size >= SIDE_MATTER and likeness.share(spoken, matter) < UNTOUCHED
    ]
    if sum(size for _, size in lacking) < LACKING * sum(sizes):
        return ()
    return tuple(aspect for aspect, _ in lacking)
