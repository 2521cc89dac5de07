"""Sentences that tell what people worry about or hope for most: whatever the worry is of, they tell of their minds."""

import functools
import re

from nlp_reports.guidelines.vocabulary import features
from nlp_reports.lexicon import table
from nlp_reports.text import fold

THOUGHTS = frozenset({"f:tâm tư", "f:vướng mắc"})


def voiced(text: str) -> frozenset[str]:
    """Return what a sentence speaks of that opens with a worry, without what the worry is of; empty for any other.

    >>> "f:tâm tư" in voiced("Điều thợ lo nhất là việc làm bấp bênh: 214 người nghỉ chờ việc.")
    True
    >>> voiced("Có 214 người nghỉ chờ việc.")
    frozenset()
    """
    opening = next((found for one in _openers() if (found := one.match(fold(text)))), None)
    return features(opening[0]) | THOUGHTS if opening else frozenset()


@functools.cache
def _openers() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(fold(row["pattern"])) for row in table("voiced_openers"))
