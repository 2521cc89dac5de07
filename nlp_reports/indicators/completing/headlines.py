"""Totals told by the noun and the number alone, as terse reports tell them ("Hội viên 15.906; chi hội 84")."""

import functools
from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp_reports.indicators.concepts import words_of
from nlp_reports.indicators.fit import LEAST, STAFF, STRANGE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import PERSON, names_kin
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.lexicon import table
from nlp_reports.model import FigureKind


def headlines(
    places: Sequence[tuple[Place, Mapping[str, int]]], spots: Collection[Spot], missing: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the totals, by id, of which a stretch of a sentence tells the noun and the number and nothing else.

    It is the greatest number that counts alike in the report. Such a value is doubtful.
    """
    totals = [one for one in missing if not one.indicator.unit and _asks_for_all(one)]
    left = [place for place, _ in places if place.spot not in spots and _is_plain(place)] if totals else []
    for one in totals:
        nouns = _nouns(one)
        told = [place for place in left if _is_bare(place, nouns)]
        most = max(told, key=lambda place: place.figure.amount or 0, default=None)
        if most is not None and _is_greatest(most, one, places) and whole_of(most, one) is Whole.WHOLE:
            claim = Claim(one, most, LEAST[STRANGE], Whole.WHOLE, summed=False, exact=False, surely=STRANGE)
            yield one.indicator.id, claim


def _asks_for_all(wanted: Wanted) -> bool:
    return wanted.total or wanted.name.removeprefix("số ") == wanted.noun


def _is_plain(place: Place) -> bool:
    """Tell whether a figure is a plain count that nothing adds up."""
    figure = place.figure
    plain = figure.kind is FigureKind.COUNT and not figure.unit and not figure.per
    return plain and not place.added and not place.listed


def _nouns(wanted: Wanted) -> Sequence[frozenset[str]]:
    """Return the words of each noun that a total may be told by."""
    staff = map(words_of, STAFF) if wanted.noun == PERSON else ()
    return [noun for noun in (wanted.noun_words, *staff) if noun]


def _is_bare(place: Place, nouns: Sequence[frozenset[str]]) -> bool:
    """Tell whether a figure's stretch has one of the nouns and no word but what may stand beside it."""
    near = [noun for noun in nouns if noun <= place.local]
    if not near:
        return False
    words = frozenset[str]().union(*map(words_of, place.words.local))
    return any(noun <= words and words - noun <= _fillers() for noun in near)


def _is_greatest(place: Place, wanted: Wanted, places: Sequence[tuple[Place, Mapping[str, int]]]) -> bool:
    """Tell whether no number that counts by the noun of the total, or one that may stand for it, is greater."""
    amount = place.figure.amount or 0
    return all(
        (one.figure.amount or 0) <= amount for one, _ in places if names_kin(one.figure.counted, wanted.indicator)
    )


@functools.cache
def _fillers() -> frozenset[str]:
    """Return the words that may stand beside the noun of all there are."""
    return frozenset(word for row in table("total_fillers") for word in words_of(row["word"]))
