"""The value of each indicator in one report: precision before recall, one wrong total ends all trust."""

import dataclasses
import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.guidelines import Alignment
from nlp_reports.indicators.beside import Beside, beside, side_of
from nlp_reports.indicators.cells import counts_in_row, dated_tables, is_row_of, places_of_cells
from nlp_reports.indicators.choosing import Choice, amount_of, choose, witnessed
from nlp_reports.indicators.counting import counts_here
from nlp_reports.indicators.fit import ALSO, POINTED, STRANGE, SURE, Claim, best_claims, claim_of, ranked, settled
from nlp_reports.indicators.labelled_zeros import labelled_zeros, worded_zeros
from nlp_reports.indicators.leftovers import leftovers
from nlp_reports.indicators.naming import Wanted, wanted_of
from nlp_reports.indicators.periods import earlier_years, is_earlier, year_of
from nlp_reports.indicators.places import Place, by_sentence, places_in
from nlp_reports.indicators.usable import is_as_of, is_own, mended, owes, tells
from nlp_reports.indicators.zeros import zero_claims
from nlp_reports.model import (
    Doubt,
    Evidence,
    Figure,
    FigureKind,
    Guideline,
    IndicatorValue,
    Report,
    SectionKind,
    Sentence,
    Table,
    ValueStatus,
)
from nlp_reports.text import fold

_SURE_SCORE: Final = 0.7
_AS_OF: Final = re.compile(r"(?:đến|tính đến)(?: hết)?(?: ngày)? (\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)")


def values_of(
    report: Report,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    guideline: Guideline | None,
    alignment: Alignment,
) -> tuple[IndicatorValue, ...]:
    """Return one value per indicator of the guideline, in its order; nothing without a guideline.

    A value is taken only where the counted noun and the indicator's telling words stand by the figure, and no other
    indicator fits it better; different values that fit equally well are a conflict, for a person to settle.
    """
    if guideline is None:
        return ()
    search = _Search(report, sentences, figures, guideline, alignment)
    claims, told = search.claims(), search.beside()
    chosen = {one.indicator.id: _chosen(claims, one, report, sentences) for one in search.wanted}
    missing = [one for one in search.wanted if not chosen[one.indicator.id].said]
    chosen |= {indicator: Choice(claim) for indicator, claim in leftovers(search.unclaimed, missing)}
    values = (_value(report, sentences, one, chosen[one.indicator.id]) for one in search.wanted)
    return tuple(_with_beside(value, told.get(value.indicator, Beside())) for value in values)


def _with_beside(value: IndicatorValue, told: Beside) -> IndicatorValue:
    return dataclasses.replace(value, estimate=told.estimate, target=told.target, previous=told.previous)


def _chosen(
    claims: Mapping[str, Sequence[Claim]], wanted: Wanted, report: Report, sentences: Sequence[Sentence]
) -> Choice:
    """Return the choice among the claims of results, held against what the assessment says again."""
    own = claims.get(wanted.indicator.id, ())
    results = [
        one for one in own if one.figure.sentence is None or owes(report, sentences[one.figure.sentence - 1].section)
    ]
    return witnessed(choose(results), [one for one in own if one not in results])


@functools.lru_cache(8)
def _wanted(guideline: Guideline) -> tuple[Wanted, ...]:
    return wanted_of(guideline)


@functools.lru_cache(8)
def _by_unit(guideline: Guideline) -> Mapping[str, Sequence[Wanted]]:
    found: dict[str, list[Wanted]] = defaultdict(list)
    for wanted in _wanted(guideline):
        found[wanted.indicator.unit].append(wanted)
    return found


class _Search:
    """One report held against every indicator of one guideline."""

    def __init__(
        self,
        report: Report,
        sentences: Sequence[Sentence],
        figures: Sequence[Figure],
        guideline: Guideline,
        alignment: Alignment,
    ) -> None:
        self._report, self._sentences, self._alignment = report, sentences, alignment
        self._figures = by_sentence(figures)
        self._year = guideline.year or year_of(report)
        self._stale = earlier_years(report, self._year)
        self._dated = dated_tables(figures)
        self.wanted = _wanted(guideline)
        self.unclaimed: list[tuple[Place, Mapping[str, int]]] = []
        self._by_unit = _by_unit(guideline)

    def claims(self) -> Mapping[str, Sequence[Claim]]:
        """Return the claims of each indicator that won their figures."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in (*self._in_sentences(), *self._in_cells()):
            found[claim.wanted.indicator.id].append(claim)
        return found

    def _in_sentences(self) -> Iterator[Claim]:
        for sentence in self._sentences:
            if sentence.paragraph in self._stale or not tells(self._report, sentence.section):
                continue
            opening = fold(sentence.span.of(self._report.text))
            if is_earlier(opening, self._year):
                continue
            figures = [one for one in self._figures.get(sentence.ref, ()) if one.evidence is not Evidence.NO]
            figures += labelled_zeros(self._report, sentence)
            figures += worded_zeros(self._report, sentence, figures)
            sureness = self._sureness(sentence) if figures else {}
            if not owes(self._report, sentence.section):
                # What an assessment says again bears witness, whatever topic it stands under.
                sureness = {wanted.topic.id: POINTED for wanted in self.wanted}
            places = [
                place
                for place in map(mended, places_in(self._report, sentence, figures))
                if is_own(place, self._year) and not is_earlier(place.before.lstrip(), self._year)
            ]
            counted = [place for place in places if place.figure.kind is not FigureKind.ZERO]
            rivals = [self._ranked(place, sureness) for place in counted]
            if owes(self._report, sentence.section):
                self.unclaimed += [
                    (place, sureness) for place, claims in zip(counted, rivals, strict=True) if not claims
                ]
            yield from settled(rivals)
            for place in places:
                if place.figure.kind is FigureKind.ZERO:
                    yield from zero_claims(place, self._asking(place, sureness))

    def _asking(self, place: Place, sureness: Mapping[str, int]) -> list[tuple[Wanted, int]]:
        """Return the indicators that a figure may answer by its unit, with how surely it is about their topics."""
        # Only a measure may answer what is asked in another unit ("kg" for "ki-lô-gam").
        alike = place.figure.kind in {FigureKind.MEASURE, FigureKind.ZERO}
        wanted = self.wanted if alike else self._by_unit.get(place.figure.unit, ())
        return [(one, sureness.get(one.topic.id, STRANGE)) for one in wanted]

    def _ranked(self, place: Place, sureness: Mapping[str, int]) -> Sequence[Claim]:
        asking = self._asking(place, sureness)
        fitting = [(one, surely) for one, surely in asking if counts_here(place, one, sure=surely == SURE)]
        return ranked(claim for one, surely in fitting if (claim := claim_of(one, place, surely)))

    def _sureness(self, sentence: Sentence) -> Mapping[str, int]:
        """Return how surely a sentence is about each topic that it may be about."""
        position = sentence.ref - 1
        ids = self._alignment.topics[position] if position < len(self._alignment.topics) else ()
        scores = self._alignment.scores[position] if position < len(self._alignment.scores) else ()
        pointed = self._alignment.section_topics
        found = dict.fromkeys(pointed[sentence.section] if sentence.section < len(pointed) else (), POINTED)
        found.update({topic: ALSO for topic, score in zip(ids, scores, strict=False) if score >= _SURE_SCORE})
        found.update(dict.fromkeys(ids[:1], SURE))
        return found

    def _in_cells(self) -> Iterator[Claim]:
        for place, table in self._cells():
            if is_own(place, self._year) and self._tells(table, place.figure):
                yield from self._in_row(place)

    def _tells(self, table: Table, figure: Figure) -> bool:
        """Tell whether a figure of a table is a result; in an appendix, if it is dated or none of its columns is."""
        if owes(self._report, table.section) or is_as_of(figure.period, self._year):
            return True
        kind = self._report.sections[table.section].kind if table.section >= 0 else None
        return kind is SectionKind.APPENDIX and figure.cell is not None and figure.cell.table not in self._dated

    def beside(self) -> Mapping[str, Beside]:
        """Return what tables tell beside the results."""
        sides = ((side_of(place.figure, self._year), place) for place, _ in self._cells())
        return beside((side, claim) for side, place in sides if side for claim in self._in_row(place))

    def _cells(self) -> Iterator[tuple[Place, Table]]:
        for place in places_of_cells(self._report, self._figures.get(None, ())):
            if place.figure.cell:
                yield place, self._report.tables[place.figure.cell.table - 1]

    def _in_row(self, place: Place) -> Sequence[Claim]:
        """Return the claims that win the figure of a cell by its row and column."""
        topics = self._alignment.table_topics[place.figure.cell.table - 1 :][:1] if place.figure.cell else ()
        sure = frozenset(topics[0]) if topics else frozenset[str]()
        fitting = (one for one in self.wanted if counts_in_row(place, one) and is_row_of(place, one))
        sureness = ((one, SURE if one.topic.id in sure else POINTED) for one in fitting)
        return best_claims(ranked(claim for one, surely in sureness if (claim := claim_of(one, place, surely))))


def _value(report: Report, sentences: Sequence[Sentence], wanted: Wanted, choice: Choice) -> IndicatorValue:
    indicator, taken = wanted.indicator, choice.taken
    if taken is None:
        source = "; ".join(dict.fromkeys(claim.place.source for claim in choice.against))
        status = ValueStatus.CONFLICT if choice.against else ValueStatus.MISSING
        return IndicatorValue(
            indicator.id, indicator.name, report.name, None, status, unit=indicator.unit, source=source
        )
    figure = taken.figure
    value: Decimal | None = amount_of(taken) if figure.kind is FigureKind.ZERO else figure.value
    return IndicatorValue(
        indicator.id,
        indicator.name,
        report.name,
        value,
        ValueStatus.TAKEN,
        figure.low,
        figure.high,
        indicator.unit,
        _as_of(report, sentences, figure),
        taken.place.source,
        _doubts(choice, taken),
    )


def _doubts(choice: Choice, taken: Claim) -> tuple[Doubt, ...]:
    """Return why the claim that was taken should be looked at."""
    reasons = {
        Doubt.ELSEWHERE: choice.elsewhere,
        Doubt.UNCERTAIN: taken.surely < SURE or taken.partly,
        Doubt.APPROXIMATE: taken.figure.comparator != "=",
    }
    return tuple(doubt for doubt, holds in reasons.items() if holds)


def _as_of(report: Report, sentences: Sequence[Sentence], figure: Figure) -> str:
    """Return the day that the sentence or column dates the value by, as written; empty when it does not say."""
    if figure.sentence is None:
        said = _AS_OF.search(fold(figure.period))
        return said[1] if said else ""
    said = _AS_OF.search(fold(sentences[figure.sentence - 1].span.of(report.text)))
    return said[1] if said else ""
