"""Good practice: the sentences that name a model or a way of working that others may copy."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.lexicon import table
from nlp_reports.model import Analysis, Run, SectionKind, Sentence, Status, lean

# What the key of a practice begins with: "practice:report#57", the sentence's number.
PRACTICE = "practice:"
# A name stands so near behind the word for a model.
_NEAR = 25
_QUOTED = re.compile(r"[“\"]([^“”\"]{4,60})[”\"]")


@dataclass(frozen=True, slots=True)
class Practice:
    """A sentence on good practice, whose it is, and the guideline topic it answers (empty when none)."""

    report: str
    organisation: str
    topic: str
    sentence: int
    text: str

    @property
    def key(self) -> str:
        """Return the key under which a drafted sentence names it as a source."""
        return f"{PRACTICE}{self.report}#{self.sentence}"

    @property
    def name(self) -> str:
        """Return what the model is called, empty where the sentence quotes no name behind a cue of good practice."""
        cue = _pattern().search(self.text.lower())
        found = _QUOTED.search(self.text, cue.end()) if cue else None
        return found[1].strip() if cue and found and found.start() - cue.end() <= _NEAR else ""


def practices(run: Run) -> Iterator[Practice]:
    """Yield the good practice of each report in text order: sentences of the results that name it by a cue."""
    names = run.organisations
    aside = {receipt.report for receipt in run.receipts if receipt.status is Status.SUPERSEDED}
    for analysis in lean(run.analyses, "sentences", "topics"):
        if analysis.report.name in aside:
            continue
        for position, sentence in enumerate(analysis.sentences):
            text = analysis.sentence_text(sentence.ref)
            if _told_as_result(analysis, sentence) and names_practice(text):
                topics = analysis.topics[position] if position < len(analysis.topics) else ()
                yield Practice(
                    analysis.report.name, names[analysis.report.name], next(iter(topics), ""), sentence.ref, text
                )


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
