"""Which of the asked matters of a topic nobody speaks of."""

from nlp_reports.checks.context import Context
from nlp_reports.checks.coverage_evidence import TopicEvidence
from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.thresholds import LACKING, SHARED_SYLLABLES, SIDE_MATTER, UNTOUCHED
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Topic
from nlp_reports.text import fold

_NUMBER_WORDS = ("số ", "tổng số ", "tỷ lệ ")


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
        if size >= SIDE_MATTER and likeness.share(spoken, matter) < UNTOUCHED and _strange(aspect, spoken)
    ]
    if sum(size for _, size in lacking) < LACKING * sum(sizes):
        return ()
    return tuple(aspect for aspect, _ in lacking)


def _strange(aspect: str, spoken: frozenset[str]) -> bool:
    """Tell whether the evidence shares few syllables with an aspect: other words may say the same.

    An aspect that only asks for a number is a matter of the required figures, and never lacks here.
    """
    if fold(aspect).startswith(_NUMBER_WORDS):
        return False
    syllables = {feature for feature in features(aspect) if feature[0] == "s"}
    return len(syllables & spoken) <= SHARED_SYLLABLES * len(syllables)
