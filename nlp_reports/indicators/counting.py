"""Whether a figure counts what an indicator counts, where its noun stands elsewhere than right behind it."""

import functools
import re
from collections.abc import Collection, Iterable
from typing import Final

from nlp_reports.indicators.concepts import is_in, words_of
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import (
    common_nouns,
    counts,
    head_noun,
    is_average,
    is_count,
    kin,
    near_kin,
)
from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureKind, Indicator
from nlp_reports.text import expand, fold

# Letters; no noun that things are counted by is longer.
_LONGEST_NOUN: Final = 100
_AVERAGE: Final = re.compile(r"(?<!\w)(?:bình quân|bq)(?!\w)")
_ENDS: Final = re.compile(r"\s*(?:[^\w\s“\"]|$)")


def counts_here(place: Place, wanted: Wanted, *, sure: bool) -> bool:
    """Tell whether the figure at `place` counts what is wanted.

    Beside the noun that the figure has, the one that begins right behind it counts ("06 phòng vắt, trữ sữa"), and where
    it has none, that of its label ("Chi đoàn tốt trở lên: 38/44"). A sentence that is `sure` to be of the topic may
    leave out a noun that goes without saying ("giới thiệu 18, kết nạp Đảng 11").
    """
    figure, indicator = place.figure, wanted.indicator
    if counts(figure, indicator):
        return True
    if is_average(indicator) and figure.kind is FigureKind.MONEY and _AVERAGE.search(place.stretch):
        return True
    if indicator.unit or not is_count(figure) or not indicator.counted:
        return False
    if _follows(place, kin(indicator)) or _completes(place, kin(indicator)):
        return True
    if figure.counted and _follows(place, {fold(figure.counted)}):
        return False
    named = words_of(place.stretch)
    unsaid = sure and _ENDS.match(place.after) and fold(head_noun(indicator)) in common_nouns()
    return any(words <= named for words in _kin_words(indicator)) or bool(unsaid and _says_enough(place, wanted))


def names_own(place: Place, wanted: Wanted) -> bool:
    """Tell whether the indicator's own noun stands behind the figure, in its label, or in the row of a cell."""
    noun = head_noun(wanted.indicator)
    if not noun:
        return False
    if place.figure.cell is not None:
        return words_of(noun) <= words_of(place.stretch)
    own = {fold(noun), expand(noun)}
    return _follows(place, own) or _completes(place, own) or _is_one(place, wanted.indicator)


def _follows(place: Place, nouns: Collection[str]) -> bool:
    return not _openings(place.after.lstrip()).isdisjoint(nouns)


@functools.lru_cache(1024)
def _openings(after: str) -> frozenset[str]:
    """Return what `after` begins with, up to the end of each of its first words."""
    ends = (*range(1, min(len(after), _LONGEST_NOUN)), len(after))
    return frozenset(after[:end] for end in ends if not after[end : end + 1].isalnum())


def _completes(place: Place, nouns: Iterable[str]) -> bool:
    """Tell whether a label completes the noun behind a figure ("Học bổng: 38 suất" for "suất học bổng")."""
    begun = fold(place.figure.counted) + " "
    longer = [noun for noun in nouns if noun.startswith(begun)]
    return len(begun) > 1 and any(words_of(noun) <= words_of(place.stretch) for noun in longer)


def _is_one(place: Place, indicator: Indicator) -> bool:
    """Tell whether a kindred noun is said to be the indicator's own ("16.772 chị là hội viên")."""
    noun, counted = fold(head_noun(indicator)), fold(place.figure.counted)
    return counted in kin(indicator) and f"{counted} là {noun}" in place.stretch


@functools.lru_cache(1024)
def _kin_words(indicator: Indicator) -> tuple[frozenset[str], ...]:
    return tuple(words_of(noun) for noun in near_kin(indicator))


def _says_enough(place: Place, wanted: Wanted) -> bool:
    """Tell whether the figure's own stretch says all of a name that its topic's title or its sentence does not say."""
    around = place.local | wanted.implied | (place.sofar if wanted.telling & place.local else frozenset())
    return any(
        way and not way.isdisjoint(place.local) and all(is_in(matter, around) for matter in way) for way in wanted.ways
    )
