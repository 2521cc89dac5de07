"""Wholes that the figure which was taken and those beside it share out to the last digit."""

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.called_sums import is_for_each, is_summed
from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.counting import counts_here, is_exact
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.nouns import kindred
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.signals import amount_at
from nlp_reports.model import FigureRole

_SHARE: Final = "%"
# So few are often the sum of some by chance.
_LEAST: Final = 5
_SEVERAL: Final = 2
# What something grew by and what it was before come to what it is, and are no parts of it.
_BESIDE: Final = frozenset({FigureRole.CHANGE, FigureRole.BASE})
# What was not done is no part of what was.
_LACKING: Final = re.compile(r"(?<!\w)(?:chưa|không|hụt|còn lại|còn)(?!\w)")


def shared_out(
    places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim], spots: frozenset[Spot]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, of which a part was taken, each with the claim to the whole.

    The whole stands in the sentence of the part, or in the one before ("72 người vào Đảng. Theo khối: chính quyền 45,
    đoàn thể 11, sự nghiệp 16."). It counts what is asked for, the part and those right beside it add up to it, and
    neither it nor any of them answers another indicator; `spots` are the figures that do.
    """
    told: dict[int, list[Place]] = defaultdict(list)
    for place, _ in places:
        if _may_be_added(place):
            told[int(place.source)].append(place)
    for indicator, claim in taken.items():
        if claim.wanted.average or claim.wanted.grows or not _may_be_added(claim.place):
            continue
        if (whole := _whole_of(claim, told, spots)) is not None:
            yield indicator, dataclasses.replace(claim, place=whole, whole=Whole.WHOLE, summed=True)


def _may_be_added(place: Place) -> bool:
    figure = place.figure
    return figure.cell is None and figure.unit != _SHARE and figure.role not in _BESIDE and not is_for_each(place)


def _whole_of(claim: Claim, told: Mapping[int, Sequence[Place]], spots: frozenset[Spot]) -> Place | None:
    source = int(claim.place.source)
    beside = told.get(source, ())
    for place in (*told.get(source - 1, ()), *beside):
        small = amount_at(place) <= _LEAST or amount_at(place) <= amount_at(claim.place)
        if place.spot in spots or small or place.listed:
            continue
        if _may_be_meant(place, claim) and _share_out(claim.place, beside, place, spots):
            return place
    return None


def _may_be_meant(whole: Place, claim: Claim) -> bool:
    """Tell whether a whole counts what is asked for and says what the part that was taken says of it."""
    wanted, part = claim.wanted, claim.place
    if not counts_here(whole, wanted, sure=True) or is_excluded(wanted, whole):
        return False
    if is_exact(part, wanted) and not is_exact(whole, wanted):
        return False
    said = [one for one in wanted.ways[0] if is_in(one, part.local)]
    return all(is_in(one, whole.local | wanted.implied) for one in said)


def _share_out(own: Place, beside: Sequence[Place], whole: Place, spots: frozenset[Spot]) -> bool:
    """Tell whether a figure and those right beside it that count alike, and answer nothing, add up to a whole.

    They stand behind it, or before it where it is called their sum.
    """
    summed = is_summed(whole)
    alike = [one for one in beside if one.spot == own.spot or _count_alike(one, own)]
    alike = [one for one in alike if _is_apart(one, whole, summed=summed)]
    at = next((number for number, one in enumerate(alike) if one.spot == own.spot), None)
    if at is None:
        return False
    runs = (alike[start:end] for start in range(at + 1) for end in range(max(at + 1, start + _SEVERAL), len(alike) + 1))
    found = next((run for run in runs if sum(map(amount_at, run)) == amount_at(whole)), [])
    return bool(found) and not any(_is_other(one, own, spots) for one in found)


def _is_apart(one: Place, whole: Place, *, summed: bool) -> bool:
    """Tell whether a figure stands in another sentence than a whole, behind it, or anywhere where it is a sum."""
    if one.source != whole.source:
        return True
    behind = one.figure.span.start > whole.figure.span.start
    return behind or (summed and one.spot != whole.spot)


def _is_other(one: Place, own: Place, spots: frozenset[Spot]) -> bool:
    """Tell whether a figure answers another indicator, or tells what was not done."""
    return one.spot != own.spot and (one.spot in spots or bool(_LACKING.search(one.stretch)))


def _count_alike(one: Place, own: Place) -> bool:
    return kindred(one.figure, own.figure) or (one.said.is_count and own.said.is_count and one.said.idle)
