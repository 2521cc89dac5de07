"""Numbers that a later sentence sums up: "… 71 tổ; … 26 tổ", then "Cộng 02 ngân hàng: 97 tổ"."""

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.figures.cues import cues
from nlp_reports.indicators.called_sums import is_summed
from nlp_reports.indicators.choosing import Choice
from nlp_reports.indicators.counting import counts_here
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import SURE, Claim
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import PERSON, group_of, is_average, kindred
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.signals import amount_at
from nlp_reports.model import Figure
from nlp_reports.text import fold

_SUM: Final = cues(
    (
        *("cộng", "gộp", "tổng", "như vậy", "hết thảy", "cả thảy", "tất cả", "tính chung", "toàn bộ"),
        *("tính ra", "gom lại", "dồn lại", "vị chi", "cả hai", "cả ba", "cả bốn"),
    )
)
# What leads to a price ("mỗi nhà 60 triệu đồng"): it is in no sum.
_EACH: Final = re.compile(r"(?<!\w)(?:mỗi|đơn giá|mức|bình quân)(?!\w)[^;,\d]*$")
# Sentences that a sum may look back over.
_REACH: Final = 5
_TIMES: Final = "lượt"
# How well a sum fits that its parts add up to.
_SUMMED: Final = 1.0


def summed_up(
    places: Sequence[tuple[Place, Mapping[str, int]]], chosen: Mapping[str, Choice], taken: frozenset[Spot]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, whose figure a later sentence calls a part of a sum, each with the claim to the sum.

    The figure and others that count alike, two or more, add up to the sum to the last digit. `taken` are the figures
    that answer: none of them is such a sum, and none that answers another indicator is a part of this one's.
    """
    told = [place for place, _ in places if place.figure.cell is None and place.figure.unit != "%"]
    sums = [n for n, one in enumerate(told) if one.spot not in taken and _is_announced(one)]
    parts = [(told[n], added) for n in sums if (added := frozenset(one.spot for one in _addends(told, n)))]
    for indicator, choice in chosen.items():
        claims = [choice.taken] if choice.taken else list(choice.against)
        if not claims or is_average(claims[0].wanted.indicator):
            continue
        own = frozenset(claim.place.spot for claim in claims)
        others = taken - own
        found = next((one for one, added in parts if own & added and others.isdisjoint(added)), None)
        if found is not None:
            first = claims[0]
            yield indicator, dataclasses.replace(first, place=found, whole=Whole.WHOLE, summed=True)


def sums_told(
    places: Sequence[tuple[Place, Mapping[str, int]]],
    taken: frozenset[Spot],
    missing: Sequence[Wanted],
    claims: Mapping[str, Sequence[Claim]],
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators without a value, by id, that a sum of what stands before answers ("Cộng 382 người").

    The parts add up to it to the last digit. Its sentence is surely about the topic, one indicator of which counts like
    it; or all the parts fit one indicator alone ("Dịp 01/6 chăm lo 3.450 em, Trung thu 5.280 em, cộng 8.730 lượt em").
    """
    told = [(place, sureness) for place, sureness in places if place.figure.cell is None and place.figure.unit != "%"]
    alone = [place for place, _ in told]
    for number, (place, sureness) in enumerate(told):
        if place.spot in taken or not _is_announced(place):
            continue
        addends = _addends(alone, number)
        fitting = _fitting(addends, missing, claims)
        if len(fitting) == 1 and not fitting[0].average:
            yield fitting[0].indicator.id, Claim(fitting[0], place, _SUMMED, Whole.WHOLE, summed=True, surely=SURE)
            continue
        topics = _surely(sureness).union(*(_surely(sure) for one, sure in told if one in addends)) if addends else ()
        asking = [one for one in missing if one.alone and one.topic.id in topics]
        asking = [one for one in asking if counts_here(place, one, sure=True) and not is_excluded(one, place)]
        if len(asking) == 1 and not asking[0].average:
            yield asking[0].indicator.id, Claim(asking[0], place, _SUMMED, Whole.WHOLE, summed=True, surely=SURE)


def _fitting(
    addends: Sequence[Place], missing: Sequence[Wanted], claims: Mapping[str, Sequence[Claim]]
) -> list[Wanted]:
    """Return the indicators without a value that all parts of a sum fit."""
    spots = {one.spot for one in addends}
    return [one for one in missing if spots and spots <= {own.place.spot for own in claims.get(one.indicator.id, ())}]


def _surely(sureness: Mapping[str, int]) -> frozenset[str]:
    return frozenset(topic for topic, surely in sureness.items() if surely == SURE)


def _is_announced(place: Place) -> bool:
    """Tell whether words before the end of its stretch call a figure a sum; most sentences hold none of them."""
    return _says_sum(place.words.sentence) and _says_sum(place.words.sofar)


@functools.lru_cache(4096)
def _says_sum(text: str) -> bool:
    return _SUM.are_said(fold(text))


def _addends(told: Sequence[Place], position: int) -> list[Place]:
    """Return the figures of sentences before that add up to the one at a position, the nearest first; none if none."""
    whole, left, found = told[position], amount_at(told[position]), list[Place]()
    for place in reversed(told[:position]):
        if int(whole.source) - int(place.source) > _REACH:
            break
        beside = place.source == whole.source and not is_summed(whole)
        if beside or not _counts_alike(place.figure, whole.figure) or _EACH.search(place.head):
            continue
        found.append(place)
        left -= amount_at(place)
        if left <= 0:
            break
    return found if not left and len(found) > 1 else []


def _counts_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count alike, or by nouns that begin with the same word ("26 tổ", "71 tổ TK&VV").

    People who came more than once make up times ("3.450 em", "8.730 lượt").
    """
    if other.unit == one.unit == "" and fold(other.counted) == _TIMES and group_of(one.counted) == group_of(PERSON):
        return True
    words = [fold(figure.counted).split()[:1] for figure in (one, other)]
    return kindred(one, other) or (one.unit == other.unit and words[0] == words[1] != [])
