"""Good practice: the sentences that name a model or a way of working that others may copy."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Analysis, Run, SectionKind, Sentence
from nlp_reports.publishing.rows import counting
from nlp_reports.publishing.words import organisations


@dataclass(frozen=True, slots=True)
class Practice:
    """A sentence on good practice, whose it is, and the guideline topic it answers (empty when none)."""

    organisation: str
    topic: str
    sentence: int
    text: str


def practices(run: Run) -> Iterator[Practice]:
    """Yield the good practice of each report in text order: sentences of the results that name it by a cue."""
    names = organisations(run)
    for analysis in counting(run):
        for position, sentence in enumerate(analysis.sentences):
            text = analysis.sentence_text(sentence.ref)
            if _told_as_result(analysis, sentence) and names_practice(text):
                topics = analysis.topics[position] if position < len(analysis.topics) else ()
                yield Practice(names[analysis.report.name], next(iter(topics), ""), sentence.ref, text)


def names_practice(text: str) -> bool:
    """Tell whether a sentence names good practice.

    >>> names_practice("Duy trì mô hình “Tổ tự quản”.")
    True
    """
    return bool(_pattern().search(text.lower()))


def _told_as_result(analysis: Analysis, sentence: Sentence) -> bool:
    sections = analysis.report.sections
    return sentence.section < 0 or sections[sentence.section].kind in {SectionKind.RESULTS, SectionKind.OTHER}


@functools.cache
def _pattern() -> re.Pattern[str]:
    cues = "|".join(re.escape(cue) for cue in sorted(table("practice_cues").keys(), key=len, reverse=True))
    return re.compile(rf"\b(?:{cues})\b")
