"""The value of each indicator in one report: precision before recall, one wrong total ends all trust."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.guidelines import Alignment
from nlp_reports.indicators.amounts import amount_of
from nlp_reports.indicators.apart import is_one_of_two
from nlp_reports.indicators.beside import Beside
from nlp_reports.indicators.choosing import Choice, choose
from nlp_reports.indicators.completing.all_of_them import all_of_them
from nlp_reports.indicators.completing.companions import better_beside, companions
from nlp_reports.indicators.completing.following import following
from nlp_reports.indicators.completing.headlines import headlines
from nlp_reports.indicators.completing.leftovers import leftovers
from nlp_reports.indicators.completing.pledged import pledged
from nlp_reports.indicators.completing.remaining import remaining
from nlp_reports.indicators.completing.shared_out import shared_out
from nlp_reports.indicators.completing.spelled_out import spelled_out
from nlp_reports.indicators.completing.summing import summed_up, sums_told
from nlp_reports.indicators.completing.tops import headcounts, lesser_totals
from nlp_reports.indicators.completing.twins import twins
from nlp_reports.indicators.completing.weighing import weighed
from nlp_reports.indicators.doubts.all_said import all_said
from nlp_reports.indicators.doubts.certainty import doubts_of
from nlp_reports.indicators.doubts.disproved import disproved
from nlp_reports.indicators.doubts.miswritten import miswritten
from nlp_reports.indicators.doubts.nearly import nearly_told, summed_nearly
from nlp_reports.indicators.doubts.tabled import tabled_apart, told_bare
from nlp_reports.indicators.doubts.told_again import told_again, told_otherwise
from nlp_reports.indicators.doubts.witnesses import added_up, retold, testified, witnessed
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.parties import is_of_one_of_them
from nlp_reports.indicators.places import Spot
from nlp_reports.indicators.qualified import unqualified
from nlp_reports.indicators.searching import Search
from nlp_reports.indicators.untaken import untaken
from nlp_reports.indicators.usable import gives_account
from nlp_reports.model import Doubt, Figure, FigureKind, Guideline, IndicatorValue, Report, Sentence, ValueStatus
from nlp_reports.text import fold

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
    search = Search(report, sentences, figures, guideline, alignment)
    claims, beside = search.claims(), search.beside()
    chosen = chosen_by_rules(search, claims, report, sentences)
    left = weighed(search.places, spots_of(chosen), taken_of(chosen), missing_of(search, chosen), search.wanted)
    chosen |= _taken(left)
    chosen |= _taken(summed_up(search.places, chosen, spots_of(chosen)))
    chosen |= _looked_behind(shared_out(search.places, taken_of(chosen), spots_of(chosen)))
    parts = {indicator: claim for indicator, claim in taken_of(chosen).items() if is_one_of_two(claim)}
    chosen |= dict.fromkeys(parts, Choice())
    chosen |= _contradicted(search, report, sentences, figures, claims, chosen)
    chosen |= _doubted(search, claims, report, sentences, chosen)
    silent = {indicator: claim.place.source for indicator, claim in parts.items()}
    silent |= dict(_silent(search, claims, chosen))
    told_with = Counter((claim.wanted.topic.id, claim.place.source) for claim in taken_of(chosen).values())
    values = (_value(report, sentences, one, chosen[one.indicator.id], told_with) for one in search.wanted)
    return tuple(_with_beside(_looked_at(value, silent), beside.get(value.indicator)) for value in values)


def _contradicted(
    search: Search,
    report: Report,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    claims: Mapping[str, Sequence[Claim]],
    chosen: Mapping[str, Choice],
) -> dict[str, Choice]:
    """Return the choices that are conflicts, for another place tells another number of the same thing."""
    taken = taken_of(chosen)
    judging = {str(one.ref) for one in sentences if not gives_account(report, one)}
    slips = (*miswritten(report, sentences, figures, taken, claims), *retold(taken, claims, judging))
    slips += (*all_said(report, sentences, taken), *tabled_apart(taken, claims), *told_bare(search.cells, taken))
    slips += (*told_otherwise(search.retold, taken, spots_of(chosen)),)
    return {indicator: Choice(against=(taken[indicator], other)) for indicator, other in slips}


def _doubted(
    search: Search,
    claims: Mapping[str, Sequence[Claim]],
    report: Report,
    sentences: Sequence[Sentence],
    chosen: Mapping[str, Choice],
) -> dict[str, Choice]:
    """Return the choices that another number, told elsewhere of what may be the same, makes doubtful."""
    taken, spots = taken_of(chosen), spots_of(chosen)
    near = (*nearly_told(search.places, taken, spots), *told_again(report, sentences, search.retold, taken, spots))
    near += (*unqualified(search.places, taken), *summed_nearly(claims, taken))
    near += (*disproved((*search.places, *search.retold), taken),)
    return {indicator: dataclasses.replace(chosen[indicator], elsewhere=True) for indicator in near}


def chosen_by_rules(
    search: Search, claims: Mapping[str, Sequence[Claim]], report: Report, sentences: Sequence[Sentence]
) -> dict[str, Choice]:
    """Return what is chosen for each indicator, by id, before the figures that are left are weighed."""
    chosen = {one.indicator.id: _chosen(claims, one, report, sentences) for one in search.wanted}
    chosen |= dict.fromkeys(lesser_totals(search.places, taken_of(chosen)), Choice())
    chosen |= _taken(summed_up(search.places, chosen, spots_of(chosen)))
    chosen |= _taken(sums_told(search.places, spots_of(chosen), missing_of(search, chosen), claims))
    chosen |= _taken(headlines(search.places, spots_of(chosen), missing_of(search, chosen)))
    chosen |= _taken(spelled_out(search.places, spots_of(chosen), missing_of(search, chosen)))
    chosen |= _taken(following(taken_of(chosen), missing_of(search, chosen)))
    chosen |= _taken(leftovers(search.unclaimed, missing_of(search, chosen)))
    chosen |= _taken(headcounts(search.places, spots_of(chosen), missing_of(search, chosen)))
    told = (*search.places, *search.retold)
    chosen |= _taken(pledged(told, taken_of(chosen), spots_of(chosen), missing_of(search, chosen)))
    whole = [one for one in missing_of(search, chosen) if not _is_shared_out(claims.get(one.indicator.id, ()))]
    chosen |= _taken(remaining(search.places, spots_of(chosen), whole))
    chosen |= _taken(companions(search.places, taken_of(chosen), spots_of(chosen), missing_of(search, chosen)))
    better = better_beside(search.places, taken_of(chosen), spots_of(chosen))
    chosen |= _looked_behind(better)
    chosen |= _taken(all_of_them(taken_of(chosen), missing_of(search, chosen), search.wanted))
    shares = twins(search.places, taken_of(chosen), search.wanted)
    return chosen | _taken((indicator, claim) for indicator, claim in shares if not chosen[indicator].said)


def taken_of(chosen: Mapping[str, Choice]) -> dict[str, Claim]:
    """Return the claims that were taken, by indicator."""
    return {indicator: choice.taken for indicator, choice in chosen.items() if choice.taken is not None}


def missing_of(search: Search, chosen: Mapping[str, Choice]) -> list[Wanted]:
    """Return the indicators of which the report says nothing so far."""
    return [one for one in search.wanted if not chosen[one.indicator.id].said]


def _taken(claims: Iterable[tuple[str, Claim]]) -> dict[str, Choice]:
    return {indicator: Choice(claim) for indicator, claim in claims}


def _looked_behind(claims: Iterable[tuple[str, Claim]]) -> dict[str, Choice]:
    """Return the choices of what takes the place of another figure, which makes them doubtful."""
    return {indicator: Choice(claim, elsewhere=True) for indicator, claim in claims}


def spots_of(chosen: Mapping[str, Choice]) -> frozenset[Spot]:
    """Return where the figures stand that answer an indicator, or are held against each other."""
    taken = [choice.taken for choice in chosen.values() if choice.taken]
    return frozenset(claim.place.spot for claim in (*taken, *(c for one in chosen.values() for c in one.against)))


def _is_shared_out(claims: Sequence[Claim]) -> bool:
    """Tell whether figures that differ fit an indicator alike: each may be a part of it."""
    return len({amount_of(claim) for claim in claims}) > 1


def _silent(
    search: Search, claims: Mapping[str, Sequence[Claim]], chosen: Mapping[str, Choice]
) -> Iterator[tuple[str, str]]:
    """Yield the indicators without a value of which figures stand in the report all the same, with their sentences."""
    answers = [claim for indicator, choice in chosen.items() if choice.taken for claim in claims.get(indicator, ())]
    answers += [choice.taken for choice in chosen.values() if choice.taken]
    return untaken(search.places, {claim.place.spot for claim in answers}, missing_of(search, chosen))


def _looked_at(value: IndicatorValue, silent: Mapping[str, str]) -> IndicatorValue:
    """Return a missing value with the sentences that a person should look at, another one as it is."""
    if value.status is not ValueStatus.MISSING or value.indicator not in silent:
        return value
    return dataclasses.replace(value, source=silent[value.indicator], doubts=(Doubt.UNTAKEN,))


def _with_beside(value: IndicatorValue, told: Beside | None) -> IndicatorValue:
    if told is None:
        return value
    return dataclasses.replace(value, estimate=told.estimate, target=told.target, previous=told.previous)


def _chosen(
    claims: Mapping[str, Sequence[Claim]], wanted: Wanted, report: Report, sentences: Sequence[Sentence]
) -> Choice:
    """Return the choice among the claims of results, held against what the assessment says again."""
    own = claims.get(wanted.indicator.id, ())
    results = [
        one for one in own if one.figure.sentence is None or gives_account(report, sentences[one.figure.sentence - 1])
    ]
    witnesses = [one for one in own if one not in results]
    choice = choose(results)
    if (summed := added_up(results, witnesses)).said:
        return summed
    return witnessed(choice, witnesses) if choice.said else testified(witnesses)


def _value(
    report: Report,
    sentences: Sequence[Sentence],
    wanted: Wanted,
    choice: Choice,
    told_with: Mapping[tuple[str, str], int],
) -> IndicatorValue:
    """Return the value of one choice; `told_with` counts the values of each topic and sentence."""
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
        doubts_of(
            choice,
            taken,
            alone=told_with[wanted.topic.id, taken.place.source] == 1,
            shared=is_of_one_of_them(taken.place, wanted, report.text),
        ),
    )


def _as_of(report: Report, sentences: Sequence[Sentence], figure: Figure) -> str:
    """Return the day that the sentence or column dates the value by, as written; empty when it does not say."""
    if figure.sentence is None:
        said = _AS_OF.search(fold(figure.period))
        return said[1] if said else ""
    said = _AS_OF.search(fold(sentences[figure.sentence - 1].span.of(report.text)))
    return said[1] if said else ""
