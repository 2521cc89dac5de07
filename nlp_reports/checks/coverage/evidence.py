"""What proves that a report speaks of a topic, and whether it says more than general words."""

import functools
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from nlp_reports.checks.context import Context
from nlp_reports.checks.stale_year import stale_of
from nlp_reports.checks.vagueness.claims import excuse_of, is_excused_by
from nlp_reports.guidelines.aligning.likeness import likeness_of
from nlp_reports.guidelines.aligning.thresholds import (
    BESIDE_SPEAKS,
    CLAIMED_BESIDE_SPEAKS,
    HALF,
    HARDLY_BESIDE,
    NARROW,
    POINTED_SPEAKS,
    PROVEN_SPEAKS,
    SPEAKS,
)
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence as Proof
from nlp_reports.model import FigureKind, SectionKind
from nlp_reports.text import fold, whole_words

_BLANK = re.compile(r"…|\.\.\.|___")
LABEL_SYLLABLES = 7
# What the check of vague claims excuses as saying that there was none.
_NONE = frozenset({"zero", "none such", "nil answer"})
_NOTHING = _NONE | {"none done", "none there", "none at all", "bare none"}
_ACT = re.compile(
    r"(?:ban hành|ký|xây dựng|triển khai|thành lập|có)\s(?:[^.;]{0,40}\s)?"
    r"(?:công văn|kế hoạch|quyết định|hướng dẫn|chương trình|quy chế|nghị quyết|văn bản)\s[^.;]{0,30}?số\s*\d"
)


@dataclass(frozen=True, slots=True)
class TopicEvidence:
    """The sentences and tables about one topic, and the rows of an appendix (table and row, from 1).

    `proven` are those of the sentences that a figure, a zero or a deed makes concrete, `claims` those that only claim;
    what is in neither stands by what follows it. `own` are those whose first topic it is; `beside` tells that none of
    them clearly is.
    """

    sentences: tuple[int, ...] = ()
    tables: tuple[int, ...] = ()
    proven: frozenset[int] = frozenset()
    claims: frozenset[int] = frozenset()
    beside: bool = False
    rows: frozenset[tuple[int, int]] = frozenset()
    own: frozenset[int] = frozenset()

    @property
    def spoken(self) -> bool:
        """Tell whether anything speaks of the topic."""
        return bool(self.sentences or self.tables or self.rows)


@dataclass(frozen=True, slots=True)
class Evidences:
    """The evidence of every topic that has any."""

    by_topic: dict[str, TopicEvidence]

    def of(self, topic: str) -> TopicEvidence:
        """Return the evidence for `topic`, empty when nothing speaks of it."""
        return self.by_topic.get(topic, TopicEvidence())


def evidences_of(context: Context, vague: Collection[int] | None) -> Evidences:
    """Return the evidence for each topic of the context's alignment."""
    solid = _solid(context, vague)
    spoken = _spoken(context, solid)
    tables: dict[str, list[int]] = {}
    for number, topics in enumerate(context.alignment.table_topics, start=1):
        for topic in topics:
            tables.setdefault(topic, []).append(number)
    claims = frozenset(vague) if vague is not None else frozenset(range(1, len(context.sentences) + 1)) - solid
    found: dict[str, TopicEvidence] = {}
    rows = _rows(context)
    for topic, proofs in _summed_up(context, solid).items():
        told = spoken.get(topic, _Spoken())
        if not (told.sure and told.first) and topic not in tables and topic not in rows:
            spoken[topic] = _Spoken(proofs, sure=True, first=True)
    for topic in sorted({*spoken, *tables, *rows}):
        told, listed = spoken.get(topic, _Spoken()), frozenset(rows.get(topic, ()))
        if told.sure or topic in tables or listed:
            refs = frozenset(told.refs)
            beside = not (told.first or topic in tables or listed)
            numbers = tuple(tables.get(topic, ()))
            proven, claimed = refs & solid, (refs & claims) - solid
            found[topic] = TopicEvidence(
                tuple(told.refs), numbers, proven, claimed, beside, listed, frozenset(told.own)
            )
    return Evidences(found)


def _summed_up(context: Context, solid: frozenset[int]) -> dict[str, list[int]]:
    """Return what the assessment proves of each topic: the evidence where the results say nothing of it."""
    if context.guideline is None:
        return {}
    likeness, sections = likeness_of(context.guideline), context.report.sections
    found: dict[str, list[int]] = {}
    for sentence in (context.sentences[ref - 1] for ref in sorted(solid)):
        if sentence.section >= 0 and sections[sentence.section].kind is SectionKind.ASSESSMENT:
            scores = likeness.scores(features(context.text_of(sentence)))
            best = max(scores, default=0.0)
            if best >= BESIDE_SPEAKS * (best + HALF):
                found.setdefault(likeness.topics[scores.index(best)].id, []).append(sentence.ref)
    return found


def _rows(context: Context) -> dict[str, list[tuple[int, int]]]:
    """Return the rows of appendices that hold a figure, by topic."""
    filled = {(f.cell.table, f.cell.row) for f in context.figures if f.cell is not None and f.evidence is not Proof.NO}
    found: dict[str, list[tuple[int, int]]] = {}
    for table_number, rows in enumerate(context.alignment.row_topics, start=1):
        for row_number, topics in enumerate(rows, start=1):
            for topic in topics if (table_number, row_number) in filled else ():
                found.setdefault(topic, []).append((table_number, row_number))
    return found


@dataclass(slots=True)
class _Spoken:
    """The sentences about a topic; `sure` where one speaks clearly of it, `first` where one does so before all else.

    `hardly` are those that speak of another topic first and of this one with a word or two.
    """

    refs: list[int] = field(default_factory=list)
    own: list[int] = field(default_factory=list)
    hardly: list[int] = field(default_factory=list)
    sure: bool = False
    first: bool = False


def _spoken(context: Context, solid: frozenset[int]) -> dict[str, _Spoken]:
    stale, pointed = stale_of(context), context.alignment.section_topics
    found: dict[str, _Spoken] = {}
    rows = zip(context.sentences, context.alignment.topics, context.alignment.scores, strict=True)
    for sentence, topics, scores in rows:
        if sentence.paragraph in stale or _is_label(context.text_of(sentence)):
            continue
        for place, (topic, score) in enumerate(zip(topics, scores, strict=True)):
            spoken = found.setdefault(topic, _Spoken())
            spoken.refs.append(sentence.ref)
            if not place:
                spoken.own.append(sentence.ref)
            elif score < HARDLY_BESIDE:
                spoken.hardly.append(sentence.ref)
            least = SPEAKS if not place else BESIDE_SPEAKS if sentence.ref in solid else CLAIMED_BESIDE_SPEAKS
            spoken.sure |= score >= least
            spoken.first |= place == 0 and score >= SPEAKS
            headed = pointed[sentence.section] if place == 0 else ()
            if topic in headed and score >= _likely(context.text_of(sentence), headed, solid=sentence.ref in solid):
                spoken.sure = spoken.first = True
    for spoken in found.values():
        if spoken.own:  # what has sentences of its own needs no passing word of others
            spoken.refs = [ref for ref in spoken.refs if ref not in spoken.hardly]
    return found


def _likely(text: str, headed: Collection[str], *, solid: bool) -> float:
    """Return from which confidence on a sentence speaks of one of the topics that its heading points to."""
    if len(headed) <= NARROW and (solid or len(text.split()) > LABEL_SYLLABLES):
        return POINTED_SPEAKS
    return PROVEN_SPEAKS if solid else SPEAKS


def _is_label(text: str) -> bool:
    """Tell whether a sentence only names what follows ("Công tác nữ công:")."""
    return text.endswith(":") and len(text.split()) <= LABEL_SYLLABLES


def _solid(context: Context, vague: Collection[int] | None) -> frozenset[int]:
    """Return the sentences that a figure, a zero or a deed with number and date makes concrete."""
    weak = frozenset(vague or ())
    counted = {
        figure.sentence
        for figure in context.figures
        if figure.sentence is not None and (figure.evidence is not Proof.NO or figure.kind is FigureKind.ZERO)
    }
    told = {s.ref for s in context.sentences if s.ref in counted or _tells(context.text_of(s))}
    return frozenset(told - weak)


@functools.cache
def _zero() -> re.Pattern[str]:
    phrases = [fold(phrase) for phrase in table("nothing_happened").keys()]  # noqa: SIM118 - keys() of a table
    return whole_words(phrases)


@functools.lru_cache(4096)
def is_blank(text: str) -> bool:
    """Tell whether a sentence is a form left unfilled.

    >>> is_blank("Tổng số đơn thư: …… đơn."), is_blank("Có 02 đơn thư.")
    (True, False)
    """
    return bool(_BLANK.search(text))


@functools.lru_cache(4096)
def is_zero(text: str) -> bool:
    """Tell whether a sentence says that nothing of the kind happened.

    >>> is_zero("Trong năm không phát sinh đơn thư."), is_zero("Tiếp nhận 02 đơn thư.")
    (True, False)
    """
    return bool(_zero().search(fold(text))) or is_excused_by(text, _NONE)


def _tells(text: str) -> bool:
    return bool(_ACT.search(fold(text))) or is_zero(text) or excuse_of(text) in {"act", *_NOTHING}
