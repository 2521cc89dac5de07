"""Which topics each sentence and table of a report is about."""

import re
from collections.abc import Mapping, Sequence

from nlp_reports.guidelines.alignment import Alignment
from nlp_reports.guidelines.likeness import Likeness
from nlp_reports.guidelines.path import best_path
from nlp_reports.guidelines.structure import TOLD, section_topics
from nlp_reports.guidelines.thresholds import (
    ALSO,
    ALSO_BARRED,
    ALSO_POINTED,
    NARROW,
    NO_SECTION,
    OTHER_KIND,
    OWN_SECTION,
    POINTED,
    TABLE_SPEAKS,
    TOPICS_OF_ONE,
)
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Guideline, Paragraph, ParagraphKind, Report, SectionKind, Sentence, Table

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
    spoken = _sentences(report, sentences, guideline, likeness, headings)
    topics = tuple(tuple(topic for topic, _ in best) for best in spoken)
    scores = tuple(tuple(score for _, score in best) for best in spoken)
    tables = tuple(_table(report, table, likeness, headings, topics, sentences) for table in report.tables)
    return Alignment(topics, scores, tables, headings)


def speaks(report: Report, sentence: Sentence) -> bool:
    """Tell whether a sentence can be evidence at all: in background or results, and no blank form."""
    kind = report.sections[sentence.section].kind if sentence.section >= 0 else None
    return kind in TOLD and not _BLANK.search(sentence.span.of(report.text))


def _sentences(
    report: Report,
    sentences: Sequence[Sentence],
    guideline: Guideline,
    likeness: Likeness,
    headings: tuple[tuple[str, ...], ...],
) -> list[list[tuple[str, float]]]:
    spoken: list[list[tuple[str, float]]] = [[] for _ in sentences]
    told = [place for place, sentence in enumerate(sentences) if speaks(report, sentence)]
    spoken_of = {place: features(sentences[place].span.of(report.text)) for place in told}
    own = {place: likeness.scores(spoken_of[place]) for place in told}
    rows = [_with_section(own[place], likeness, headings[sentences[place].section]) for place in told]
    kinds = kinds_of(guideline)
    for row, place in zip(rows, told, strict=True):
        kind = report.sections[sentences[place].section].kind
        for topic, other in enumerate(kinds):
            row[topic] -= OTHER_KIND if other is not kind else 0.0
    lists = lists_of(report, sentences)
    joined = [
        _joined(report, sentences, before, place, lists) for before, place in zip([-1, *told], told, strict=False)
    ]
    for place, best in zip(told, best_path(rows, joined), strict=True):
        kind = report.sections[sentences[place].section].kind
        barred = frozenset(topic for topic, other in enumerate(kinds) if other is not kind)
        spoken[place] = _ranked(spoken_of[place], best, likeness, headings[sentences[place].section], barred)
    _inherit(spoken, sentences, lists)
    return spoken


def _with_section(scores: list[float], likeness: Likeness, pointed: tuple[str, ...]) -> list[float]:
    own = OWN_SECTION * min(1.0, NARROW / len(pointed)) if pointed else 0.0
    gain = [own if topic.id in pointed else 0.0 if pointed else NO_SECTION for topic in likeness.topics]
    return [score + more for score, more in zip(scores, gain, strict=True)]


def _joined(
    report: Report, sentences: Sequence[Sentence], before: int, place: int, lists: Mapping[int, int]
) -> int:
    """Return how closely a sentence follows the one before: 2 in one paragraph or list, 1 under one heading, else 0."""
    if before < 0:
        return 0
    left, right = sentences[before], sentences[place]
    if left.paragraph == right.paragraph or lists.get(right.paragraph) in {left.paragraph, lists.get(left.paragraph, -1)}:
        return 2
    if left.section != right.section:
        return 0
    return 1


def _inherit(spoken: list[list[tuple[str, float]]], sentences: Sequence[Sentence], lists: Mapping[int, int]) -> None:
    """Give the items of a list the first topic of the sentence that leads it in."""
    last = {sentence.paragraph: place for place, sentence in enumerate(sentences)}
    for place, sentence in enumerate(sentences):
        lead = spoken[last[lists[sentence.paragraph]]] if sentence.paragraph in lists else []
        if lead and spoken[place] and lead[0][0] not in {topic for topic, _ in spoken[place]}:
            spoken[place].append(lead[0])


def kinds_of(guideline: Guideline) -> list[SectionKind]:
    """Return for each topic whether it stands in the background or in the results."""
    kinds = {section.id: section.kind for section in guideline.sections}
    return [kinds.get(topic.section, kinds.get(topic.id, SectionKind.RESULTS)) for topic in guideline.topics]


def lists_of(report: Report, sentences: Sequence[Sentence]) -> dict[int, int]:
    """Return for each paragraph of a list the paragraph that leads it in with a colon."""
    last = {sentence.paragraph: sentence for sentence in sentences}
    leads: dict[int, int] = {}
    lead = -1
    for place, paragraph in enumerate(report.paragraphs):
        if paragraph.kind is not ParagraphKind.ITEM and paragraph.kind is not ParagraphKind.BODY:
            lead = -1
        elif place in last and last[place].span.of(report.text).endswith(":"):
            lead = place
        elif lead >= 0 and paragraph.kind is ParagraphKind.ITEM and _below(report.paragraphs[lead], paragraph):
            leads[place] = lead
        else:
            lead = -1
    return leads


def _below(lead: Paragraph, item: Paragraph) -> bool:
    return lead.kind is ParagraphKind.BODY or item.depth > lead.depth or item.label != lead.label


def _ranked(
    spoken: frozenset[str], best: int, likeness: Likeness, pointed: tuple[str, ...], barred: frozenset[int]
) -> list[tuple[str, float]]:
    """Return the topics of one sentence with scores in 0..1: the one of the path, then those that explain the rest."""
    found: list[tuple[str, float]] = []
    rest, topic = spoken, best
    for turn in range(TOPICS_OF_ONE):
        scores = likeness.scores(rest)
        if turn:
            near = [
                likeness.touch(rest, place)
                - (ALSO_BARRED if place in barred else ALSO_POINTED if likeness.topics[place].id in pointed else ALSO)
                for place in range(len(scores))
            ]
            topic = max(range(len(scores)), key=lambda t: (near[t], -t))
            if near[topic] < 0:
                break
        found.append((likeness.topics[topic].id, _confidence(scores[topic], likeness.topics[topic].id, pointed)))
        rest -= likeness.features[topic]
    return found


def _confidence(score: float, topic: str, pointed: tuple[str, ...]) -> float:
    """Return a score in 0..1; a heading that points to few topics speaks for them too."""
    helped = score + (POINTED / len(pointed) if topic in pointed else 0.0)
    return round(helped / (helped + _HALF), 3)


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
        scores = likeness.scores(features(" . ".join(cell.text for cell in row)))
        top = max(scores, default=0.0)
        if top >= TABLE_SPEAKS:
            found.append(likeness.topics[scores.index(top)].id)
    return tuple(dict.fromkeys(found))
