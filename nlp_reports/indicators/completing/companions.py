"""Two numbers of one deed: "14 lớp, 1.263 lượt người", "162 người, hết 129,6 triệu đồng"."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.called_sums import is_summed, is_summed_up
from nlp_reports.indicators.concepts import are_all_in
from nlp_reports.indicators.counting import counts_here, is_exact, same_kind
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import LEAST, STRANGE, Claim, clashes
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import TURN, is_average
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.signals import may_answer
from nlp_reports.text import fold

# From an indicator to the one before it in the guideline, and to the one after.
_SIDES: Final = (-1, 1)
# A claim that does not fit by its own noun and words.
_LOOSE: Final = 1.1
_TWICE: Final = 2


def companions(
    places: Sequence[tuple[Place, Mapping[str, int]]],
    taken: Mapping[str, Claim],
    spots: Collection[Spot],
    missing: Sequence[Wanted],
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, whose neighbour of the same topic answers right beside a figure that is left.

    The guideline asks for both in turn, of two kinds (how often, how many people, how much money), and for nothing else
    of the kind that is missing; no figure stands between the two, and the words by the one that is left tell no other
    indicator. Such a value is doubtful.
    """
    sentences = _by_sentence(places)
    alike = Counter((one.topic.id, _kind(one)) for one in missing)
    for wanted in missing:
        if alike[wanted.topic.id, _kind(wanted)] > 1:
            continue
        for side, claim in _neighbours(wanted, taken):
            told = sentences.get(claim.place.source, ())
            place = _beside(told, claim.place, -side)
            if place is None or place.spot in spots or not _answers(wanted, place, told, claim.wanted):
                place = _spent(told, claim.place, wanted) if side < 0 else None
            if place is not None and place.spot not in spots:
                yield wanted.indicator.id, _claim(wanted, place)
                break


def better_beside(
    places: Sequence[tuple[Place, Mapping[str, int]]], taken: Mapping[str, Claim], spots: Collection[Spot]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, that a cell or a lesser number elsewhere answers, and better what stands beside.

    "Tuyên truyền 88 cuộc, 6.120 lượt" has 6.120 heard, though "01 cuộc toạ đàm/150 người" is told too.
    """
    sentences = _by_sentence(places)
    for indicator, own in taken.items():
        for side, claim in _neighbours(own.wanted, taken):
            told = sentences.get(claim.place.source, ())
            place = _beside(told, claim.place, -side)
            if place is None or place.spot in spots or claim.place.source == own.place.source:
                continue
            if _is_better(place, own, claim.wanted) and _answers(own.wanted, place, told, claim.wanted):
                yield indicator, _claim(own.wanted, place)
                break


def _is_better(place: Place, own: Claim, beside: Wanted) -> bool:
    """Tell whether another number counts what is wanted, and the one that was taken is of a cell, or less and loose.

    Money beside a cell is near to it or more: less is what each one got. A noun of the neighbour's own is its alone.
    """
    amount, taken = place.figure.amount or 0, own.figure.amount or 0
    exact = is_exact(place, own.wanted)
    if own.figure.cell is not None:
        loosely = amount != taken and (own.wanted.indicator.unit != "đồng" or amount * _TWICE > taken)
    else:
        by_kin = not own.exact and place.said.turns and amount > taken * _TWICE
        loosely = amount > taken > 0 and (own.score <= _LOOSE or by_kin)
    return loosely and (exact or not is_exact(place, beside)) and counts_here(place, own.wanted, sure=False)


def _claim(wanted: Wanted, place: Place) -> Claim:
    whole, summed = Whole.WHOLE, is_summed(place)
    return Claim(wanted, place, LEAST[STRANGE], whole, summed, exact=False, surely=STRANGE)


def _by_sentence(places: Sequence[tuple[Place, Mapping[str, int]]]) -> Mapping[str, Sequence[Place]]:
    sentences: dict[str, list[Place]] = {}
    for one, _ in places:
        if one.figure.unit != "%" and not one.figure.per:
            sentences.setdefault(one.source, []).append(one)
    return sentences


def _kind(wanted: Wanted) -> tuple[str, str]:
    """Return what kind of number an indicator asks for."""
    return wanted.kind, wanted.indicator.unit


def _neighbours(wanted: Wanted, taken: Mapping[str, Claim]) -> Iterator[tuple[int, Claim]]:
    """Yield the claims of the neighbours in the guideline that answer in a sentence, of another kind, no shares."""
    order = [mate.id for mate in wanted.topic.indicators]
    rank = order.index(wanted.indicator.id)
    for side in _SIDES:
        claim = taken.get(order[rank + side]) if 0 <= rank + side < len(order) else None
        if claim is None or claim.figure.cell is not None or _kind(claim.wanted) == _kind(wanted):
            continue
        if "%" not in {claim.wanted.indicator.unit, wanted.indicator.unit}:
            yield side, claim


def _beside(told: Sequence[Place], place: Place, step: int) -> Place | None:
    """Return the figure right after (1) or before (-1) one of `told` in its clause."""
    near = sorted(told, key=lambda one: one.figure.span)
    own = next((n for n, one in enumerate(near) if one.figure.span == place.figure.span), -1)
    if own < 0 or not 0 <= own + step < len(near):
        return None
    found = near[own + step]
    first, second = (place, found) if step > 0 else (found, place)
    return found if first.figure.text.lower() in second.before else None


def _spent(told: Sequence[Place], place: Place, wanted: Wanted) -> Place | None:
    """Return the only money of the sentence that is called a sum, where that stands behind what it was spent on.

    "1.860 suất quà đến tay phụ nữ nghèo, mỗi suất 500.000 đồng, cộng thành 930 triệu đồng".
    """
    if wanted.indicator.unit != "đồng" or wanted.named or is_average(wanted.indicator):
        return None
    sums = [one for one in told if one.figure.unit == "đồng" and is_summed(one)]
    if len(sums) != 1 or sums[0].figure.span < place.figure.span or is_excluded(wanted, sums[0]):
        return None
    return sums[0] if not clashes(wanted, sums[0]) else None


def _answers(wanted: Wanted, place: Place, told: Sequence[Place], beside: Wanted) -> bool:
    """Tell whether a figure may answer: first of its kind in the sentence or the sum there, no part, no other's.

    What tells the neighbour that answers `beside` it may stand by both ("05 lớp tập huấn cho 318 lượt cán bộ").
    """
    if wanted.named or is_average(wanted.indicator) or not (place.first or is_summed(place)):
        return False
    if not may_answer(wanted, place) or is_excluded(wanted, place) or not _counts(wanted, place, beside):
        return False
    shared = (beside.telling or beside.matters) - wanted.matters
    others = clashes(wanted, place) - (bool(shared) and are_all_in(shared, place.local))
    return whole_of(place, wanted) is not Whole.PART and not others and not is_summed_up(place, told)


def _counts(wanted: Wanted, place: Place, beside: Wanted) -> bool:
    """Tell whether a figure counts what is wanted, or the like; turns at an event are people ("07 lớp/395 lượt")."""
    turns = fold(place.figure.counted) == TURN and wanted.kind == "person" and beside.kind == "event"
    return counts_here(place, wanted, sure=False) or (not wanted.indicator.unit and (turns or same_kind(place, wanted)))
