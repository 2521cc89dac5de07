"""The tasks of a plan, each as the matters that its title names, and the words that tell them in other terms."""

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Final

from nlp_reports.guidelines.aligning.likeness import likeness_of
from nlp_reports.guidelines.aligning.telling import Matters
from nlp_reports.lexicon import table
from nlp_reports.model import Guideline, GuidelineSection, SectionKind, Topic, is_below
from nlp_reports.text import expand, whole_words

_BETWEEN: Final = re.compile(r"\s*[;:,]\s*|\s+và\s+")


@functools.lru_cache(8)
def tasks_of(guideline: Guideline) -> Mapping[str, Matters]:
    """Return the matters that the title of each task of a plan names, by its id; a plan in one piece has no tasks."""
    likeness = likeness_of(guideline)
    tasks = ((task, parent_of(task, guideline)) for task in _leaves(guideline))
    topics = [Topic(task.id, task.title, parent, tuple(_named(task.title))) for task, parent in tasks if parent]
    return {topic.id: Matters.of(guideline, topic, likeness) for topic in topics}


def parent_of(task: GuidelineSection, guideline: Guideline) -> str:
    """Return the id of the section right above a task, empty where it is a whole part."""
    upper = [section.id for section in guideline.sections if is_below(task.id, section.id)]
    return max(upper, key=len, default="")


def _leaves(guideline: Guideline) -> Iterator[GuidelineSection]:
    for one in guideline.sections:
        below = any(is_below(other.id, one.id) for other in guideline.sections)
        if one.kind is SectionKind.PLAN and not below:
            yield one


def _named(title: str) -> Iterator[str]:
    return (part for part in _BETWEEN.split(title.strip(" .:;?")) if part)


@functools.lru_cache(128)
def narrower_of(title: str) -> re.Pattern[str] | None:
    """Return what finds in an expanded text the narrower works of a task's broad ones, None where it names none.

    >>> bool(narrower_of("Tài chính, kiểm tra").search(expand("Thu KPCĐ đủ 100%")))
    True
    """
    named = expand(title)
    broad = [row for row in table("broad_works") if whole_words([expand(row["work"])]).search(named)]
    words = sorted({expand(word) for row in broad for word in (row["work"], *row.values("narrower"))})
    return whole_words(words) if words else None
