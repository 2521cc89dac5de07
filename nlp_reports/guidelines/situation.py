"""The topic that asks for the situation in general: what a background tells is its answer, in whatever words."""

from nlp_reports.lexicon import table
from nlp_reports.model import Topic
from nlp_reports.text import fold


def asks_for_situation(topic: Topic) -> bool:
    """Tell whether a topic of the background asks for the situation in general.

    >>> asks_for_situation(Topic("I.a", "Thuận lợi, khó khăn", "I", (), zero_allowed=False))
    True
    >>> asks_for_situation(Topic("I.b", "Số hội viên", "I", (), zero_allowed=False))
    False
    """
    told = fold(" . ".join((topic.title, *topic.aspects)))
    return any(fold(row["phrase"]) in told for row in table("situation_words"))
