"""Which topics each sentence and table of a report is about."""

import re
from collections.abc import Sequence

from nlp_reports.guidelines.alignment import Alignment
from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.path import best_path
from nlp_reports.guidelines.structure import TOLD, section_topics
from nlp_reports.guidelines.thresholds import (
    ALSO,
    ALSO_SHARE,
    NO_SECTION,
    OWN_SECTION,
    SPEAKS,
    SPEAKS_AT_HOME,
    TABLE_SPEAKS,
)
from nlp_reports.model import Guideline, Report, Sentence, Table

_BLANK = re.compile(r"…|\.{3,}|_{3,}")
_HALF = 6.0


def align(report: Report, sentences: Sequence[Sentence], guideline: Guideline | None) -> Alignment:
    """Return which topics of `guideline` each part of `report` is about; without a guideline nothing is about any."""
    if guideline is None or not guideline.topics:
        none: tuple[str, ...] = ()
        return Alignment(
            tuple(none for _ in sentences),
            tuple(() for _ in sentences),
            tuple(none for _ in report.tables),
            tuple(none for _ in report.sections),
        )
    likeness = Likeness.of(guideline)
    headings = section_topics(report, guideline, likeness)
    spoken = _sentences(report, sentences, likeness, headings)
    topics = tuple(tuple(topic for topic, _ in best) for best in spoken)
    scores = tuple(tuple(score for _, score in best) for best in spoken)
    tables = tuple(_table(report, table, likeness, headings, topics, sentences) for table in report.tables)
    return Alignment(topics, scores, tables, headings)


def speaks(report: Report, sentence: Sentence) -> bool:
    """Tell whether a sentence can be evidence at all: in background or results, and no blank form."""
    kind = report.sections[sentence.section].kind if sentence.section >= 0 else None
    return kind in TOLD and not _BLANK.search(sentence.span.of(report.text))


def _sentences(
    report: Report, sentences: Sequence[Sentence], likeness: Likeness, headings: tuple[tuple[str, ...], ...]
) -> list[list[tuple[str, float]]]:
    spoken: list[list[tuple[str, float]]] = [[] for _ in sentences]
    told = [place for place, sentence in enumerate(sentences) if speaks(report, sentence)]
    own = {place: likeness.scores(sentences[place].span.of(report.text)) for place in told}
    rows = [_with_section(own[place], likeness, headings[sentences[place].section]) for place in told]
    joined = [_joined(report, sentences, before, place) for before, place in zip([-1, *told], told, strict=False)]
    for place, (best, at_home) in zip(told, _paths(rows, joined, likeness, headings, sentences, told), strict=True):
        spoken[place] = _ranked(own[place], best, likeness, at_home=at_home)
    return spoken


def _paths(rows, joined, likeness, headings, sentences, told):  # type: ignore[no-untyped-def]
    path = best_path(rows, joined)
    for place, best in zip(told, path, strict=True):
        yield best, likeness.topics[best].id in headings[sentences[place].section]


def _with_section(scores: list[float], likeness: Likeness, pointed: tuple[str, ...]) -> list[float]:
    gain = [OWN_SECTION if topic.id in pointed else 0.0 if pointed else NO_SECTION for topic in likeness.topics]
    return [score + more for score, more in zip(scores, gain, strict=True)]


def _joined(report: Report, sentences: Sequence[Sentence], before: int, place: int) -> int:
    """Return how closely a sentence follows the one before: 2 in one paragraph or list, 1 under one heading, else 0."""
    if before < 0:
        return 0
    left, right = sentences[before], sentences[place]
    if left.paragraph == right.paragraph:
        return 2
    if left.section != right.section:
        return 0
    return 2 if report.paragraphs[right.paragraph].depth > 0 else 1


def _ranked(own: list[float], best: int, likeness: Likeness, *, at_home: bool) -> list[tuple[str, float]]:
    """Return the topics of one sentence with scores in 0..1: the one of the path, and those it clearly names besides."""
    found = []
    if own[best] >= (SPEAKS_AT_HOME if at_home else SPEAKS):
        found.append(best)
    top = max(own)
    found += [t for t, score in enumerate(own) if t != best and score >= ALSO and score >= ALSO_SHARE * top]
    if not found:
        found = [best]
    first, *rest = found
    rest.sort(key=lambda t: (-own[t], t))
    return [(likeness.topics[t].id, round(own[t] / (own[t] + _HALF), 3)) for t in (first, *rest)]


def _table(  # noqa: PLR0913, PLR0917 - a table is judged by itself and by all that stands around it
    report: Report,
    table: Table,
    likeness: Likeness,
    headings: tuple[tuple[str, ...], ...],
    topics: tuple[tuple[str, ...], ...],
    sentences: Sequence[Sentence],
) -> tuple[str, ...]:
    """Return the topics of a table: those of the sentence above it, then those that its rows name."""
    if table.section < 0 or report.sections[table.section].kind not in TOLD:
        return ()
    above = [s for s in sentences if s.paragraph < table.paragraph and s.section == table.section]
    found = list(topics[above[-1].ref - 1]) if above else list(headings[table.section][:1])
    for row in table.rows:
        scores = likeness.scores(" . ".join(cell.text for cell in row))
        top = max(scores, default=0.0)
        if top >= TABLE_SPEAKS:
            found.append(likeness.topics[scores.index(top)].id)
    return tuple(dict.fromkeys(found))
