"""Whether a figure counts what an indicator counts, where its noun stands elsewhere than right behind it."""

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import FOLK, is_in, words_of
from nlp_reports.indicators.name_matters import ALL_STAFF
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import (
    WOMEN,
    common_nouns,
    counts,
    counts_turns,
    group_of,
    near_kin,
)
from nlp_reports.indicators.places import Place, judged_once_for_each
from nlp_reports.indicators.said import Said
from nlp_reports.model import FigureKind

_KINDS: Final = frozenset({"person", "event", "organisation", "gift"})
_REACHED: Final = frozenset({"đạt"})
_FOR_EACH: Final = re.compile(
    r"\s*(?:cho |trên )?(?:một|mỗi) (?:người|hội viên|đoàn viên|lao động|công nhân|hộ|chi hội|cán bộ|chị|anh)(?!\w)"
)
_AVERAGE: Final = re.compile(r"(?<!\w)(?:bình quân|bq)(?!\w)")


def counts_here(place: Place, wanted: Wanted, *, sure: bool) -> bool:
    """Tell whether the figure at `place` counts what is wanted.

    Beside the noun that the figure has, the one that begins right behind it counts ("06 phòng vắt, trữ sữa"), and where
    it has none, that of its label ("Chi đoàn tốt trở lên: 38/44"). A sentence that is `sure` to be of the topic may
    leave out a noun that goes without saying ("giới thiệu 18, kết nạp Đảng 11").
    """
    figure, indicator, said = place.figure, wanted.indicator, place.said
    if indicator.unit or not said.is_count:
        return counts(figure, indicator) or _averages(place, wanted)
    if not indicator.counted or (said.changed and not wanted.grows):
        return False
    if not wanted.kin.isdisjoint(said.nouns) or (said.turns and counts_turns(figure.counted, indicator)):
        return True
    headed = _completed(said, wanted.kin) or (wanted.noun and _is_headed(place, wanted))
    if headed or (sure and _are_those_asked_for(place, wanted)):
        return True
    if said.counted in said.behind:
        return False
    return any(map(said.words.issuperset, wanted.near_words)) or (sure and said.ends and _goes_unsaid(place, wanted))


def _are_those_asked_for(place: Place, wanted: Wanted) -> bool:
    """Tell whether people of any name are just those whom only one indicator asks for ("74 em là con em hội viên")."""
    asked = wanted.ways[0] - wanted.implied
    if not (wanted.alone and asked and wanted.kind == "person" and is_count_of_people(place)):
        return False
    return all(is_in(matter, place.local) for matter in asked)


def _averages(place: Place, wanted: Wanted) -> bool:
    money = wanted.average and place.figure.kind is FigureKind.MONEY
    return money and bool(_AVERAGE.search(place.stretch) or _FOR_EACH.match(place.after))


def is_exact(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure counts by the indicator's own noun, not by a kindred one; "nữ" is that of all women."""
    if place.said.written == WOMEN.strip() and FOLK <= wanted.ways[0] <= FOLK | ALL_STAFF:
        return True
    own, said = wanted.own, place.said.written.removeprefix(WOMEN)
    return bool(own) and said.startswith(own) and (len(said) == len(own) or said[len(own)] == " ")


def is_count_of_people(place: Place) -> bool:
    """Tell whether a figure counts people, by any name, and not how many turns they took."""
    return place.said.is_count and not place.said.turns and group_of(place.figure.counted) == "person"


def same_kind(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure's noun is of the kind of the indicator's (people, events, organisations, gifts), or unsaid.

    What is counted by times is what follows: "lượt người" are people.
    """
    return place.said.idle or (wanted.kind in _KINDS and wanted.kind == group_of(place.figure.counted))


def names_own(place: Place, wanted: Wanted) -> bool:
    """Tell whether the indicator's own noun stands behind the figure, in its label, or in the row of a cell."""
    if not wanted.noun:
        return False
    said = place.said
    if place.figure.cell is not None:
        return wanted.noun_words <= said.words
    return (
        wanted.noun in said.behind
        or wanted.own in said.behind
        or _is_headed(place, wanted)
        or _is_completed(said, wanted.noun)
        or _is_completed(said, wanted.own)
        or _is_one(place, wanted)
        or _is_labelled(place, wanted)
    )


def _is_labelled(place: Place, wanted: Wanted) -> bool:
    """Tell whether the label of a figure without a noun is the noun ("Đơn: nhận 06, xong 05/06")."""
    label = place.label.strip()
    return bool(label) and place.said.idle and label in near_kin(wanted.indicator) and label not in common_nouns()


@judged_once_for_each
def _is_headed(place: Place, wanted: Wanted) -> bool:
    """Tell whether what leads to a figure is the noun ("Tổng số hội viên là 5.734 người", "Cơ sở: 19/19 nơi")."""
    said = place.said
    if wanted.whole in said.led or ("," in wanted.noun and wanted.noun.replace(",", " ") in said.led):
        # "Hội viên mới 530", "Tin, bài: 412": the label is the whole name.
        return True
    if not (wanted.noun in said.tails or wanted.own in said.tails or _is_begun(said, wanted)):
        return False
    if place.figure.counted and not said.common and not said.vague and not _are_people(place, wanted):
        return False
    # "Giúp đoàn viên 12 suất quà" counts gifts.
    return not (wanted.kind == "person" and group_of(place.figure.counted) == "gift")


def _is_begun(said: Said, wanted: Wanted) -> bool:
    """Tell whether a label begins with the noun, or what leads to a figure whose own noun says of nothing what it is.

    "Cơ sở Hội: 19/19 nơi", "cơ sở vững mạnh có 19 nơi".
    """
    begun = (said.titled, *(said.led if said.vague else ()))
    return any(begun) and any(one.startswith((f"{wanted.noun} ", f"{wanted.own} ")) for one in begun)


def _are_people(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure counts people by any name and people are wanted ("Hội viên: 486 nữ chiến sĩ")."""
    return wanted.kind == "person" == group_of(place.figure.counted) and not place.said.turns


def _completed(said: Said, nouns: frozenset[str]) -> bool:
    """Tell whether a label completes the noun behind a figure ("Học bổng: 38 suất" for "suất học bổng")."""
    longer = longer_by_beginning(nouns).get(said.counted)
    return longer is not None and any(map(said.words.issuperset, longer))


def _is_completed(said: Said, noun: str) -> bool:
    """Tell whether a label completes the noun behind a figure to this one."""
    return noun.startswith(f"{said.counted} ") and words_of(noun) <= said.words


@functools.lru_cache(1024)
def longer_by_beginning(nouns: frozenset[str]) -> Mapping[str, Sequence[frozenset[str]]]:
    """Return the words of longer nouns, by each beginning of theirs that ends with a word."""
    found: dict[str, list[frozenset[str]]] = {}
    for noun in sorted(nouns):
        for blank in range(1, len(noun)):
            if noun[blank] == " ":
                found.setdefault(noun[:blank], []).append(words_of(noun))
    return found


def _is_one(place: Place, wanted: Wanted) -> bool:
    """Tell whether a kindred noun is said to be the indicator's own ("16.772 chị là hội viên")."""
    counted = place.said.counted
    return counted in wanted.kin and f"{counted} là {wanted.noun}" in place.stretch


def _goes_unsaid(place: Place, wanted: Wanted) -> bool:
    named = words_of(place.figure.counted) <= words_of(wanted.name)
    people = wanted.kind != "person" and is_count_of_people(place) and not named
    common = wanted.noun in common_nouns() and not people
    return (place.said.idle or common) and _says_enough(place, wanted)


def _says_enough(place: Place, wanted: Wanted) -> bool:
    """Tell whether the figure's own stretch says all of a name that its topic's title or its sentence does not say."""
    around = place.local | wanted.implied | (place.sofar if wanted.telling & place.local else frozenset())
    if place.figure.kind is FigureKind.RATIO:
        # So many of so many reached it.
        around |= _REACHED
    local = place.local if wanted.kind == "person" else place.local - FOLK
    return any(
        way and not way.isdisjoint(local) and all(is_in(matter, around) for matter in way) for way in wanted.ways
    )
