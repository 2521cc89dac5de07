"""Numbers up to a day that a later one of their sentence overtakes: "đến 30/6: 2,31 tỷ; đến 20/11: 4,92 tỷ"."""

import dataclasses
import itertools
import re
from typing import Final

from nlp_reports.indicators.concepts import other_matters
from nlp_reports.indicators.nouns import kindred
from nlp_reports.indicators.places import Place

_UP_TO: Final = re.compile(r"(?<!\w)(?:đến|tới)(?: hết)?(?: ngày)? (\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d))?(?![\d/])")

# What is only expected overtakes nothing.
_AHEAD: Final = re.compile(r"(?<!\w)(?:ước|dự ước|dự kiến|phấn đấu|mục tiêu)(?!\w)")


def latest(places: list[Place], year: int | None) -> list[Place]:
    """Return the places of a sentence but those of numbers that another one tells up to a later day.

    The later number counts alike, and nothing by it speaks of another matter: what is said of the earlier one is said
    of it. Shares are left as they are.
    """
    if len(places) <= 1 or "/" not in places[0].words.sentence:
        return places
    days = [_day(place, year) for place in places]
    found = list(places)
    for first, then in itertools.combinations(range(len(places)), 2):
        if days[first] and days[first] < days[then] and _tell_one_thing(places[first], places[then]):
            found[then] = _told_of(found[then], places[first])
            found[first] = found[then]
    return list(dict.fromkeys(found))


def _tell_one_thing(earlier: Place, later: Place) -> bool:
    alike = earlier.figure.unit != "%" and kindred(earlier.figure, later.figure)
    return alike and not other_matters(earlier.local, later.local)


def _told_of(later: Place, earlier: Place) -> Place:
    """Return the place of a number with what is said of the earlier one that it overtakes."""
    own = earlier.words.local
    others = tuple(one for one in later.words.others if one not in own)
    words = dataclasses.replace(later.words, local=(*later.words.local, *own), others=others)
    siblings = tuple(one for one in later.siblings if one != earlier.stretch)
    return dataclasses.replace(later, words=words, siblings=siblings, first=earlier.first)


def _day(place: Place, year: int | None) -> tuple[int, ...]:
    """Return year, month and day that a figure's segment dates it by last, nothing where it does not."""
    found = _UP_TO.findall(place.before) if "/" in place.before else []
    if not found or _AHEAD.search(place.before):
        return ()
    day, month, written = found[-1]
    return int(written or year or 0), int(month), int(day)
