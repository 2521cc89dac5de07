"""Which topics each sentence and table of a report is about."""

import re
from collections.abc import Iterator, Sequence

from nlp_reports.guidelines.aligning.alignment import Alignment
from nlp_reports.guidelines.aligning.claims import least_gain, may_tell
from nlp_reports.guidelines.aligning.likeness import firm, likeness_of
from nlp_reports.guidelines.aligning.lists import lists_of
from nlp_reports.guidelines.aligning.path import best_path
from nlp_reports.guidelines.aligning.pointing import Below, believed, filled
from nlp_reports.guidelines.aligning.situation import asks_for_situation
from nlp_reports.guidelines.aligning.structure import TOLD, section_topics
from nlp_reports.guidelines.aligning.targets import asks_for_targets
from nlp_reports.guidelines.aligning.thresholds import (
    ALSO,
    ALSO_BARRED,
    ALSO_POINTED,
    HALF,
    NARROW,
    NO_SECTION,
    OPENS,
    OTHER_KIND,
    OWN_SECTION,
    POINTED,
    SITUATION,
    SPEAKS,
    TABLE_SPEAKS,
    TOPICS_OF_ONE,
    WEAKLY,
)
from nlp_reports.guidelines.aligning.voices import THOUGHTS, voiced
from nlp_reports.guidelines.vocabulary import features
from nlp_reports.model import Guideline, Report, SectionKind, Sentence, Table

_BLANK = re.compile(r"…|\.\.\.|___")
# A deed with a name of its own, told in figures: “Bến ghe không rác” tại xã Tân Rạch: 32 hộ tham gia.
_NAMED_DEED = re.compile(r"(?:(?:Mới|Cái mới|Việc mới|Hay): )?[“\"«](?P<name>[^”\"»]{4,60})[”\"»].*\d")
_MODEL = "f:mô hình"
_IN_LIST, _IN_SECTION, _APART = 2, 1, 0

Scored = list[tuple[str, float]]


def align(report: Report, sentences: Sequence[Sentence], guideline: Guideline | None) -> Alignment:
    """Return which topics of `guideline` each part of `report` is about; without a guideline nothing is about any.

    >>> from nlp_reports.model import Report
    >>> align(Report("r", "r.docx", "", ()), (), None).topics
    ()
    """
    if guideline is None or not guideline.topics:
        nothing: tuple[str, ...] = ()
        return Alignment(
            tuple(nothing for _ in sentences),
            tuple(() for _ in sentences),
            tuple(nothing for _ in report.tables),
            tuple(nothing for _ in report.sections),
            tuple(() for _ in report.tables),
        )
    aligner = _Aligner(report, sentences, guideline)
    spoken = aligner.sentence_topics()
    topics = tuple(tuple(topic for topic, _ in best) for best in spoken)
    scores = tuple(tuple(score for _, score in best) for best in spoken)
    tables = tuple(aligner.table_topics(table, topics) for table in report.tables)
    rows = tuple(tuple(aligner.row_topics(table)) for table in report.tables)
    return Alignment(topics, scores, tables, aligner.headings, rows)


class _Aligner:
    """One report held against one guideline."""

    def __init__(self, report: Report, sentences: Sequence[Sentence], guideline: Guideline) -> None:
        self.report = report
        self.sentences = sentences
        self.likeness = likeness_of(guideline)
        self.places = {topic.id: place for place, topic in enumerate(self.likeness.topics)}
        self.lists = lists_of(report, sentences)
        self.scenes: frozenset[int] = frozenset()
        # How much each sentence that can be evidence speaks of each topic, by its words alone.
        able = [place for place, sentence in enumerate(sentences) if self._speaks(sentence)]
        known = self.likeness.weights.known  # nothing else is weighed
        self.spoken = {place: self._features(sentences[place]) & known for place in able}
        self.touches = {place: self.likeness.touches(spoken) for place, spoken in self.spoken.items()}
        self.likely = {
            place: self.likeness.scores_touched(spoken, self.touches[place]) for place, spoken in self.spoken.items()
        }
        told = {section.id: section.kind for section in guideline.sections}
        self.kinds = [told.get(t.section, told.get(t.id, SectionKind.RESULTS)) for t in guideline.topics]
        # A report without a background of its own tells it anywhere among its results.
        self.apart = any(section.kind is SectionKind.BACKGROUND for section in report.sections)
        background = [t for t, kind in zip(guideline.topics, self.kinds, strict=True) if kind is SectionKind.BACKGROUND]
        self.situation = next((topic.id for topic in background if asks_for_situation(topic)), "")
        said = Below.each(self._said(), self.likeness)
        self.targets = frozenset(topic.id for topic in guideline.topics if asks_for_targets(topic))
        pointed = believed(report.sections, section_topics(report, guideline), said, self.targets)
        untold = [place for place, topics in enumerate(pointed) if not topics and not self.apart]
        self.scenes = frozenset(filter(self._sets_the_scene, untold))
        scene = tuple(topic.id for topic in background)
        pointed = [scene if place in self.scenes else topics for place, topics in enumerate(pointed)]
        self.headings = tuple(filled(report.sections, pointed, said, guideline))

    def _said(self) -> list[list[list[float]]]:
        """Return the likeness to every topic of each sentence right below each heading."""
        found: list[list[list[float]]] = [[] for _ in self.report.sections]
        for place, scores in self.likely.items():
            found[self.sentences[place].section].append(scores)
        return found

    def _sets_the_scene(self, place: int) -> bool:
        """Tell whether the sentences right under a heading speak more of the background's topics than of any other."""
        rows = [scores for number, scores in self.likely.items() if self.sentences[number].section == place]
        best = {
            kind: sum(
                max((n for n, own in zip(row, self.kinds, strict=True) if own is kind), default=0.0) for row in rows
            )
            for kind in TOLD
        }
        return self.report.sections[place].kind in TOLD and best[SectionKind.BACKGROUND] > best[SectionKind.RESULTS]

    def _text(self, sentence: Sentence) -> str:
        return sentence.span.of(self.report.text)

    def _features(self, sentence: Sentence) -> frozenset[str]:
        """Return what a sentence speaks of; one that opens with a name that the guideline does not know, of a model.

        In the background one that opens with what people worry about speaks of their minds.
        """
        text = self._text(sentence)
        spoken = features(text)
        asked = not THOUGHTS.isdisjoint(self.likeness.weights.known)
        if asked and self._kind(sentence) is SectionKind.BACKGROUND and (voice := voiced(text)):
            return voice
        named = _NAMED_DEED.match(text)
        if named and self._is_new(named["name"]):
            return spoken | {_MODEL}
        return spoken

    def _is_new(self, name: str) -> bool:
        """Tell whether the guideline knows no more than half of the words of a name."""
        pairs = [feature for feature in firm(name) if feature[0] == "p"]
        return 2 * len(self.likeness.weights.known.intersection(pairs)) <= len(pairs)

    def sentence_topics(self) -> list[Scored]:
        """Return the topics of each sentence with scores in 0..1."""
        found: list[Scored] = [[] for _ in self.sentences]
        told = list(self.likely)
        joined = [self._joined(before, place) for before, place in zip([-1, *told], told, strict=False)]
        rows = [
            self._row(self.sentences[place], self.likely[place], opens=close == _APART)
            for place, close in zip(told, joined, strict=True)
        ]
        for place, best in zip(told, best_path(rows, joined), strict=True):
            found[place] = self._ranked(place, best)
        self._claim(found)
        self._inherit(found)
        return found

    def _claim(self, found: list[Scored]) -> None:
        """Give each topic that nothing speaks of first the sentence that speaks most of it, more than of its own.

        A paragraph keeps its topic, but what is asked for and told nowhere else is told there. One figure held against
        its target is no account of the targets.
        """
        told = self.targets | {topics[0][0] for topics in found if topics and topics[0][1] >= SPEAKS}
        claimed: dict[str, tuple[float, int]] = {}
        # Among equals the first is taken: places count downwards.
        for place, scores in self.likely.items():
            most = max(scores)
            topic = self.likeness.topics[scores.index(most)].id
            own = scores[self.places[found[place][0][0]]]
            least = least_gain(topic, self.headings[self.sentences[place].section], strange=self._strange(place, topic))
            if topic not in told and most - own >= least and may_tell(self._text(self.sentences[place])):
                claimed[topic] = max((most, -place), claimed.get(topic, (0.0, 0)))
        for topic, (score, behind) in claimed.items():
            place = -behind
            sure = self._confidence(score, self.places[topic], self.headings[self.sentences[place].section])
            found[place] = [(topic, sure), *(one for one in found[place] if one[0] != topic)]

    def _strange(self, place: int, topic: str) -> bool:
        """Tell whether a topic belongs to the other kind of section than the sentence at `place`."""
        return self.apart and self.kinds[self.places[topic]] is not self._kind(self.sentences[place])

    def _speaks(self, sentence: Sentence) -> bool:
        """Tell whether a sentence can be evidence at all: in background or results, and no blank form."""
        told = sentence.section >= 0 and self.report.sections[sentence.section].kind in TOLD
        return told and not _BLANK.search(self._text(sentence))

    def _kind(self, sentence: Sentence) -> SectionKind | None:
        if sentence.section in self.scenes:
            return SectionKind.BACKGROUND
        return self.report.sections[sentence.section].kind if sentence.section >= 0 else None

    def _row(self, sentence: Sentence, scores: list[float], *, opens: bool) -> list[float]:
        """Return how much a sentence speaks of each topic, with what its heading and its section add.

        The sentence that opens a section most likely speaks of the first of the topics that the heading points to.
        """
        pointed = self.headings[sentence.section]
        own = OWN_SECTION * min(1.0, NARROW / len(pointed)) if pointed else 0.0
        kind = self._kind(sentence)
        situation = self.situation if kind is SectionKind.BACKGROUND else None
        first = next((topic.id for topic in self.likeness.topics if topic.id in pointed), "") if opens else ""
        return [
            score
            + (OPENS if topic.id == first else 0.0)
            + (SITUATION if topic.id == situation else 0.0)
            + (own if topic.id in pointed else 0.0 if pointed else NO_SECTION)
            - (OTHER_KIND if self.apart and other is not kind else 0.0)
            for score, topic, other in zip(scores, self.likeness.topics, self.kinds, strict=True)
        ]

    def _joined(self, before: int, place: int) -> int:
        """Return how closely a sentence follows the one before: in one paragraph or list, in one section, or not."""
        if before < 0:
            return _APART
        left, right = self.sentences[before], self.sentences[place]
        lead = self.lists.get(right.paragraph)
        if left.paragraph in {right.paragraph, lead} or (lead is not None and lead == self.lists.get(left.paragraph)):
            return _IN_LIST
        return _IN_SECTION if left.section == right.section else _APART

    def _ranked(self, place: int, best: int) -> Scored:
        """Return the topic of the path, then those that explain what it leaves unexplained."""
        sentence = self.sentences[place]
        pointed = self.headings[sentence.section]
        least = self._least(sentence, pointed)
        found: Scored = []
        rest, topic, touches = self.spoken[place], best, self.touches[place]
        for turn in range(TOPICS_OF_ONE):
            if turn:
                touches = self.likeness.touches(rest)
                near = [touch - own for touch, own in zip(touches, least, strict=True)]
                most = max(near)
                topic = near.index(most)
                if most < 0:
                    break
            score = self.likeness.score_touched(rest, topic, touches)
            sure = self._confidence(score, topic, () if turn else pointed)
            # What the background tells and no other topic claims is the situation.
            told = self.likeness.topics[topic].id == self.situation and self._kind(sentence) is SectionKind.BACKGROUND
            found.append((self.likeness.topics[topic].id, max(sure, SPEAKS) if told and not turn else sure))
            rest -= self.likeness.features[topic]
        return found

    def _least(self, sentence: Sentence, pointed: tuple[str, ...]) -> list[float]:
        """Return for each topic how much of a matter a sentence must touch to be about it as well."""
        kind = self._kind(sentence)
        return [
            ALSO_BARRED if self.apart and own is not kind else ALSO_POINTED if topic.id in pointed else ALSO
            for own, topic in zip(self.kinds, self.likeness.topics, strict=True)
        ]

    def _confidence(self, score: float, place: int, pointed: tuple[str, ...]) -> float:
        """Return a score in 0..1; a heading that points to few topics speaks for them too."""
        if self.likeness.topics[place].id in pointed:
            score += POINTED / len(pointed)
        return round(score / (score + HALF), 3)

    def _inherit(self, found: list[Scored]) -> None:
        """Give the items of a list the first topic of the sentence that leads it in."""
        last = {sentence.paragraph: place for place, sentence in enumerate(self.sentences)}
        for own, sentence in zip(found, self.sentences, strict=True):
            lead = found[last[self.lists[sentence.paragraph]]] if sentence.paragraph in self.lists else []
            if lead and own and lead[0][0] not in {topic for topic, _ in own}:
                own.append(lead[0])
                if own[0][1] < WEAKLY and lead[0][1] >= SPEAKS:
                    del own[0]

    def table_topics(self, table: Table, topics: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """Return the topics of a table: those of the sentence above it, then those that its rows name."""
        if table.section < 0 or self.report.sections[table.section].kind not in TOLD:
            return ()
        above = [s for s in self.sentences if s.paragraph < table.paragraph and s.section == table.section]
        found = list(topics[above[-1].ref - 1] if above else self.headings[table.section][:1])
        for row in table.rows:
            scores = self.likeness.scores(features(" . ".join(cell.text for cell in row)))
            top = max(scores, default=0.0)
            if top >= TABLE_SPEAKS:
                found.append(self.likeness.topics[scores.index(top)].id)
        return tuple(dict.fromkeys(found))

    def row_topics(self, table: Table) -> Iterator[tuple[str, ...]]:
        """Yield the topics of each row of a table in an appendix; a row that names none goes on with the one before."""
        if table.section < 0 or self.report.sections[table.section].kind is not SectionKind.APPENDIX:
            return
        last: tuple[str, ...] = ()
        for place, row in enumerate(table.rows):
            scores = self.likeness.scores(features(" . ".join(cell.text for cell in row)))
            top = max(scores, default=0.0)
            if place and top >= TABLE_SPEAKS:
                last = (self.likeness.topics[scores.index(top)].id,)
            yield last
