"""Of which topics of the guideline a judgement speaks: told by what all units say under each topic.

The assessment names no topic, and says in other words what the results told: their words show what it is about.
"""

import dataclasses
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from nlp_reports.model import Role, Statement, Topic
from nlp_reports.themes.matter import matter_words
from nlp_reports.themes.phrases import words_of
from nlp_reports.themes.vectors import terms

# So many sentences show what a topic is about; more cost time and change nothing.
_ENOUGH = 200
_LIKELIEST = 3
# Causes and requests have matters of their own.
_PLACED = {Role.STRENGTH, Role.LIMITATION, Role.PLAN}


def placed(
    statements: Sequence[Statement], topics: Sequence[Topic], told: Iterable[tuple[str, str]]
) -> list[Statement]:
    """Return `statements`, those without a topic with the ones that their words lean to, likeliest first.

    `told` gives sentences of all reports, each with the id of its topic.

    >>> from nlp_reports.model import Span
    >>> one = Statement("a", 1, 1, Span(0, 1), "Vốn vay được giữ đều.", Role.STRENGTH)
    >>> topics = [Topic("I", "Tuyên truyền"), Topic("II", "Hỗ trợ vốn vay")]
    >>> placed([one], topics, [("I", "Đã mở 02 lớp."), ("II", "Cho vay vốn 20 chị.")])[0].leans
    ('II',)
    """
    bags = _bags(topics, told)
    shares = _shares(bags)
    return [
        dataclasses.replace(said, leans=_likeliest(said, shares)) if said.role in _PLACED and not said.topics else said
        for said in statements
    ]


def _bags(topics: Sequence[Topic], told: Iterable[tuple[str, str]]) -> dict[str, Counter[str]]:
    """Return the terms of each topic, each as often as sentences hold it."""
    bags: dict[str, Counter[str]] = {topic.id: Counter() for topic in topics}
    for topic in topics:
        for words in (topic.title, *topic.aspects):
            bags[topic.id].update(terms(words_of(words)))
    heard: Counter[str] = Counter()
    for topic_id, sentence in told:
        if topic_id in bags and heard[topic_id] < _ENOUGH:
            heard[topic_id] += 1
            bags[topic_id].update(terms(words_of(sentence)).keys())
    return bags


def _shares(bags: Mapping[str, Counter[str]]) -> dict[str, list[tuple[str, float]]]:
    """Return for each term the topics that hold it, with how much it speaks for each."""
    spread = Counter(term for bag in bags.values() for term in bag)
    rarity = {term: math.log((1 + len(bags)) / count) for term, count in spread.items()}
    shares: dict[str, list[tuple[str, float]]] = {}
    for topic_id, bag in bags.items():
        weights = {term: (1 + math.log(count)) * rarity[term] for term, count in bag.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        for term, weight in weights.items():
            shares.setdefault(term, []).append((topic_id, weight * rarity[term] / length))
    return shares


def _likeliest(said: Statement, shares: Mapping[str, Sequence[tuple[str, float]]]) -> tuple[str, ...]:
    """Return the topics that share most with the words of a statement; those that share nothing are none."""
    scores: dict[str, float] = {}
    for term in terms(matter_words(said)):
        for topic_id, share in shares.get(term, ()):
            scores[topic_id] = scores.get(topic_id, 0.0) + share
    ordered = sorted(scores, key=lambda topic_id: -round(scores[topic_id], 9))
    return tuple(ordered[:_LIKELIEST])
