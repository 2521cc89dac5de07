"""The topic that asks for the situation in general: what a background tells is its answer, in whatever words."""

import re
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import Topic
from nlp_reports.text import fold

# What is asked besides in so many words may lack, whatever else the background tells.
_DETAIL: Final = re.compile(
    r"(?<!\w)(?:trong đó|nói rõ|nêu rõ|làm rõ|ghi rõ|kể cả|nhất là|bao nhiêu|mấy|số lượng|tỷ lệ)(?!\w)|:"
)


def asks_for_situation(topic: Topic) -> bool:
    """Tell whether a topic of the background asks for the situation in general.

    >>> asks_for_situation(Topic("I.a", "Thuận lợi, khó khăn", "I", (), zero_allowed=False))
    True
    >>> asks_for_situation(Topic("I.b", "Số hội viên", "I", (), zero_allowed=False))
    False
    """
    return _speaks_of_it(fold(" . ".join((topic.title, *topic.aspects))))


def is_situation(aspect: str) -> bool:
    """Tell whether an aspect of a background topic asks for nothing but the situation in general.

    >>> is_situation("mặt thuận lợi, khó khăn"), is_situation("khó khăn, nói rõ ảnh hưởng của bão số 3")
    (True, False)
    """
    asked = fold(aspect)
    return _speaks_of_it(asked) and not _DETAIL.search(asked)


def _speaks_of_it(asked: str) -> bool:
    return any(fold(row["phrase"]) in asked for row in table("situation_words"))
