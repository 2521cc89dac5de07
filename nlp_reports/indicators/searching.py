"""One report held against every indicator of one guideline: which figures may answer which of them."""

import dataclasses
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.figures.annexes import is_annexed
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators.accounts import in_accounts
from nlp_reports.indicators.askers import Askers
from nlp_reports.indicators.beside import Beside, beside, side_of
from nlp_reports.indicators.cells import (
    counts_in_row,
    dated_tables,
    is_row_of,
    is_share_of_plan,
    is_sum_of,
    places_of_cells,
    superseded,
    totals_first,
    with_rates,
)
from nlp_reports.indicators.concepts import spoken
from nlp_reports.indicators.fit import (
    ALSO,
    POINTED,
    SURE,
    TOTAL_ROW,
    Claim,
    best_claims,
    claim_of,
    ranked,
    settled,
)
from nlp_reports.indicators.labelled_zeros import denies, labelled_zeros, worded_zeros
from nlp_reports.indicators.leads import lead_paragraph
from nlp_reports.indicators.nameless import with_nouns
from nlp_reports.indicators.overtaken import latest
from nlp_reports.indicators.parts import is_of_stage
from nlp_reports.indicators.periods import earlier_years, is_ahead, is_compared, is_earlier, is_of_past_year, year_of
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.placing import by_sentence, places_in
from nlp_reports.indicators.portions import is_part_of
from nlp_reports.indicators.presents import names_present, presents
from nlp_reports.indicators.rows import claims_of_rows
from nlp_reports.indicators.stages import Stages, staged_columns
from nlp_reports.indicators.usable import as_result, gives_account, is_dated, is_own, mended, owes, tells
from nlp_reports.indicators.zeros import zero_claims
from nlp_reports.model import (
    Evidence,
    Figure,
    FigureKind,
    FigureRole,
    Guideline,
    Lazily,
    Report,
    SectionKind,
    Sentence,
    Table,
)
from nlp_reports.text import fold

_SURE_SCORE: Final = 0.7
# What only its heading says of a sentence's topic is no more.
_LOST: Final = 0.3
# A sentence that is so surely about a topic of its own does not go on with that of the one before.
_CERTAIN: Final = 0.8


@functools.lru_cache(8)
def _askers(guideline: Guideline) -> Askers:
    return Askers(guideline)


class Search:
    """One report held against every indicator of one guideline.

    After `claims`, `places` are the figures of result sentences, each with how surely its sentence is about each topic,
    `unclaimed` those that nothing claimed, and `retold` those of an assessment.
    """

    def __init__(
        self,
        report: Report,
        sentences: Sequence[Sentence],
        figures: Sequence[Figure],
        guideline: Guideline,
        alignment: Alignment,
    ) -> None:
        """Hold a report's sentences and figures against a guideline, with the topics that its sentences are about."""
        self._report, self._sentences, self._alignment = report, sentences, alignment
        self._figures = by_sentence(figures)
        self._year = guideline.year or year_of(report)
        self._stale = earlier_years(report, self._year)
        self._dated = dated_tables(figures, self._year)
        self._superseded = superseded(self._figures.get(None, ())) | staged_columns(report.tables)
        cells = [one for one in self._figures.get(None, ()) if one.cell and one.role is FigureRole.TARGET]
        self._planned = frozenset(one.cell.table for one in cells if one.cell)
        self._stages = Stages(report, sentences, self._figures)
        self._askers = _askers(guideline)
        self.wanted = self._askers.wanted
        self._refs: dict[int, list[int]] = defaultdict(list)
        for one in sentences:
            self._refs[one.paragraph].append(one.ref)
        self._leads: dict[int, Sequence[int]] = {}
        self.places: list[tuple[Place, Mapping[str, int]]] = []
        self.unclaimed: list[tuple[Place, Mapping[str, int]]] = []
        self.retold: list[tuple[Place, Mapping[str, int]]] = []

    def claims(self) -> Mapping[str, Sequence[Claim]]:
        """Return the claims of each indicator that won their figures."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in (*self._in_sentences(), *self._in_cells()):
            found[claim.wanted.indicator.id].append(claim)
        return found

    def _in_sentences(self) -> Iterator[Claim]:
        for sentence in self._sentences:
            if not (self._figures.get(sentence.ref) or denies(self._report, sentence)):
                continue
            told = gives_account(self._report, sentence)
            planned = not (told or tells(self._report, sentence.section))
            if self._is_passed_over(sentence, planned=planned) or not (figures := self._evidence(sentence)):
                continue
            # What an assessment says again bears witness, whatever topic it stands under.
            sureness = self._sureness(sentence) if told else self._askers.pointed
            places = self._places(sentence, figures, planned=planned)
            counted = [place for place in places if place.figure.kind is not FigureKind.ZERO]
            rivals = [self._ranked(place, sureness) for place in counted]
            if told:
                self.places += [(place, sureness) for place in counted]
                self.unclaimed += [
                    (place, sureness) for place, claims in zip(counted, rivals, strict=True) if not claims
                ]
            else:
                self.retold += [(place, sureness) for place in counted]
            yield from settled(rivals)
            yield from self._noughts(places, sureness)

    def _is_passed_over(self, sentence: Sentence, *, planned: bool) -> bool:
        """Tell whether a sentence is of another time: of a plan only what it says of the present is read."""
        opening = fold(sentence.span.of(self._report.text))
        stale = sentence.paragraph in self._stale or (planned and not names_present(opening))
        return stale or is_earlier(opening, self._year) or is_ahead(opening)

    def _evidence(self, sentence: Sentence) -> list[Figure]:
        """Return the figures of a sentence that prove something, noughts that stand as labels or in words with them."""
        figures = [one for one in self._figures.get(sentence.ref, ()) if one.evidence is not Evidence.NO]
        figures = [*with_nouns(figures), *labelled_zeros(self._report, sentence)]
        figures += worded_zeros(self._report, sentence, figures)
        return figures

    def _places(self, sentence: Sentence, figures: Sequence[Figure], *, planned: bool) -> Sequence[Place]:
        """Return the places of a sentence's figures that are of this year's results."""
        found = self._parted(sentence, map(mended, places_in(self._report, sentence, figures)))
        places = [
            place
            for place in (presents(found) if planned else found)
            if is_own(place, self._year) and not is_earlier(place.before.lstrip(), self._year)
            if not is_of_past_year(place.between, self._year)
            if place.figure.unit == "%" or not is_compared(place.between)
        ]
        return in_accounts(latest(places, self._year))

    def _noughts(self, places: Sequence[Place], sureness: Mapping[str, int]) -> Iterator[Claim]:
        """Yield what a sentence says never happened: that it did not in one stage says nothing of the year."""
        for place in places:
            if place.figure.kind is FigureKind.ZERO:
                found = zero_claims(place, self._askers.of_topics(sureness))
                yield from (one for one in found if not is_of_stage(place, one.wanted))

    def _parted(self, sentence: Sentence, places: Iterable[Place]) -> Iterator[Place]:
        """Yield the places of a sentence, of a list whose lead-in tells the whole ("46 buổi, gồm:") as its parts."""
        refs = self._lead_of(sentence)
        wholes = [one for ref in refs for one in self._figures.get(ref, ()) if one.evidence is not Evidence.NO]
        position = sentence.ref - 1
        scores = self._alignment.scores[position] if position < len(self._alignment.scores) else ()
        lost = max(scores, default=0.0) < _LOST
        stages = self._stages.beside(sentence.ref, sentence.span.of(self._report.text))
        for place in places:
            listed = is_part_of(place, wholes)
            told = listed or lost or stages
            yield dataclasses.replace(place, listed=listed, lost=lost, stages=stages) if told else place

    def _ranked(self, place: Place, sureness: Mapping[str, int]) -> Sequence[Claim]:
        asking = self._askers.of(place, sureness)
        return ranked(claim for one, surely in asking if (claim := claim_of(one, place, surely)))

    def _sureness(self, sentence: Sentence) -> Mapping[str, int]:
        """Return how surely a sentence is about each topic that it may be about."""
        position = sentence.ref - 1
        ids = self._alignment.topics[position] if position < len(self._alignment.topics) else ()
        scores = self._alignment.scores[position] if position < len(self._alignment.scores) else ()
        pointed = self._alignment.section_topics
        found = dict.fromkeys(pointed[sentence.section] if sentence.section < len(pointed) else (), POINTED)
        found.update({topic: ALSO for topic, score in zip(ids, scores, strict=False) if score >= _SURE_SCORE})
        found.update(dict.fromkeys(ids[:1], SURE))
        for topic in () if max(scores, default=0.0) >= _CERTAIN else self._told_before(sentence):
            found[topic] = max(found.get(topic, ALSO), ALSO)
        return found

    def _lead_of(self, sentence: Sentence) -> Sequence[int]:
        """Return the sentences of the paragraph that leads in to a sentence's list, by number."""
        if sentence.ref not in self._leads:
            position = lead_paragraph(self._report, sentence)
            self._leads[sentence.ref] = self._refs.get(position, ()) if position is not None else ()
        return self._leads[sentence.ref]

    def _told_before(self, sentence: Sentence) -> Sequence[str]:
        """Return the topic of the sentence that one without a topic goes on from: of its paragraph, or its lead-in."""
        position = sentence.ref - 2
        if position >= 0 and self._sentences[position].paragraph == sentence.paragraph:
            ids = self._alignment.topics[position] if position < len(self._alignment.topics) else ()
            return ids[:1]
        refs = self._lead_of(sentence)
        ids = self._alignment.topics[refs[-1] - 1] if refs and refs[-1] - 1 < len(self._alignment.topics) else ()
        return ids[:1]

    def _in_cells(self) -> Iterator[Claim]:
        """Yield the claims to results of tables: those of rows that are called like indicators before all others."""
        told: dict[int, list[Place]] = defaultdict(list)
        for place, table in self._cells:
            if place.figure.cell and is_own(place, self._year) and self._tells(table, place):
                told[place.figure.cell.table].append(place)
        for places in map(with_rates, told.values()):
            named = claims_of_rows(places, self.wanted)
            yield from named
            answered = {claim.wanted.indicator.id for claim in named}
            cells = {claim.figure.cell for claim in named}
            for place in places:
                if place.figure.cell not in cells:
                    yield from (one for one in self._in_row(place) if one.wanted.indicator.id not in answered)

    def _tells(self, table: Table, place: Place) -> bool:
        """Tell whether a figure of a table is a result; in an appendix, if it is dated or none of its columns is.

        The share of a plan that was reached has no date of its own. An assessment may hold results against the plan.
        """
        figure = place.figure
        if figure.cell and (figure.cell.table, figure.cell.column) in self._superseded:
            return False
        if owes(self._report, table.section) or is_dated(figure, self._year):
            return True
        kind = self._report.sections[table.section].kind if table.section >= 0 else None
        undated = figure.cell is not None and figure.cell.table not in self._dated
        if kind is SectionKind.ASSESSMENT and figure.cell is not None and figure.cell.table in self._planned:
            return True
        annexed = kind is SectionKind.APPENDIX or is_annexed(self._report, table)
        return annexed and (undated or is_share_of_plan(place))

    def beside(self) -> Mapping[str, Beside]:
        """Return what tables tell beside the results."""
        sides = ((side_of(place.figure, self._year), place) for place, _ in self._cells)
        return beside((side, claim) for side, place in sides if side for claim in self._in_row(place))

    @property
    def cells(self) -> Sequence[Place]:
        """Return the places of all figures of tables."""
        return [place for place, _ in self._cells]

    @Lazily
    def _cells(self) -> list[tuple[Place, Table]]:
        return [
            (as_result(place, self._year), self._report.tables[place.figure.cell.table - 1])
            for place in places_of_cells(self._report, self._figures.get(None, ()))
            if place.figure.cell
        ]

    def _in_row(self, place: Place) -> Sequence[Claim]:
        """Return the claims that win the figure of a cell by its row and column."""
        topics = self._alignment.table_topics[place.figure.cell.table - 1 :][:1] if place.figure.cell else ()
        sure = frozenset(topics[0]) if topics else frozenset[str]()
        asking = self.wanted if TOTAL_ROW in place.figure.flags else self._askers.of_matters(spoken(place.label))
        fitting = (one for one in asking if counts_in_row(place, one) and is_row_of(place, one))
        sureness = (
            (one, SURE if one.topic.id in sure else ALSO if is_sum_of(place, one) else POINTED) for one in fitting
        )
        found = ranked(claim for one, surely in sureness if (claim := claim_of(one, place, surely)))
        return best_claims(totals_first(found) if TOTAL_ROW in place.figure.flags else found)
