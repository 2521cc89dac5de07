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
    for one in missing:
        if one.indicator.unit or not (one.total or one.name.removeprefix("số ") == one.noun):
            continue
        told = [place for place, _ in places if place.spot not in spots and _is_bare(place, one)]
        most = max(told, key=lambda place: place.figure.amount or 0, default=None)
        if most is not None and _is_greatest(most, one, places) and whole_of(most, one) is Whole.WHOLE:
            claim = Claim(one, most, LEAST[STRANGE], Whole.WHOLE, summed=False, exact=False, surely=STRANGE)
            yield one.indicator.id, claim


def _is_bare(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure's stretch has no word but the noun of the total, and nothing adds it up."""
    if (
        place.figure.kind is not FigureKind.COUNT
        or place.figure.unit
        or place.added
        or place.listed
        or place.figure.per
    ):
        return False
    words = frozenset[str]().union(*map(words_of, place.words.local))
    nouns = (wanted.noun_words, *map(words_of, STAFF)) if wanted.noun == PERSON else (wanted.noun_words,)
    return any(noun and noun <= words and words - noun <= _fillers() for noun in nouns)


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
