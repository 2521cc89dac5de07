"""Does an assessment that is asked for its lessons draw any?"""

import re
from collections.abc import Iterator
from typing import Final

from nlp_reports.checks.context import Context
from nlp_reports.checks.cues import rule_patterns
from nlp_reports.model import GuidelineSection, SectionKind
from nlp_reports.text import fold

LESSONS: Final = "bài học kinh nghiệm"
_ASKED: Final = re.compile(r"(?:những |các |một số )?bài học(?: kinh nghiệm)?(?: rút ra)?(?!\w)")
_NAMED: Final = "named"


def asks_for_lessons(title: str) -> bool:
    """Tell whether the title of an assessment's part asks for lessons, alone or beside others.

    >>> asks_for_lessons("Nguyên nhân, bài học"), asks_for_lessons("Nguyên nhân")
    (True, False)
    """
    return bool(_ASKED.search(fold(title)))


def asks_for_them_alone(title: str) -> bool:
    """Tell whether the title asks for lessons and nothing else.

    >>> asks_for_them_alone("Bài học kinh nghiệm"), asks_for_them_alone("Nguyên nhân, bài học")
    (True, False)
    """
    return bool(_ASKED.fullmatch(fold(title).strip(" .:;")))


def lacks_lessons(context: Context, asked: GuidelineSection) -> bool:
    """Tell whether a report draws no lesson that its guideline asks for: none is named, and none told in other words.

    A lesson that is named may stand anywhere, one in other words ("muốn … thì phải …") in the assessment.
    """
    if asked.kind is not SectionKind.ASSESSMENT or not asks_for_lessons(asked.title):
        return False
    cues = rule_patterns("lesson_cues")
    named = cues[_NAMED]
    if any(named.search(fold(section.title)) for section in context.report.sections):
        return False
    return not any(
        named.search(text) or (weighed and any(cue.search(text) for cue in cues.values()))
        for text, weighed in _sentences(context)
    )


def _sentences(context: Context) -> Iterator[tuple[str, bool]]:
    """Go through the folded sentences, and whether each stands in the assessment."""
    sections = context.report.sections
    for sentence in context.sentences:
        weighed = sentence.section >= 0 and sections[sentence.section].kind is SectionKind.ASSESSMENT
        yield fold(context.text_of(sentence)), weighed
