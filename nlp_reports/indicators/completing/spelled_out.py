"""A name that adds things up, told by a whole whose parts say these things: "74 người, gồm 52 người giảm giờ, …"."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from nlp_reports.indicators.choosing import PARTED
from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.counting import counts_here, same_kind
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import LEAST, STRANGE, Claim, clashes
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import is_count, kindred
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.untaken import sure_of


def spelled_out(
    places: Sequence[tuple[Place, Mapping[str, int]]], spots: Collection[Spot], missing: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators without a value, by id, whose things are the parts that a whole is shared out into.

    The parts stand right behind the whole and make it up to the last digit, and one of them says one of these things.
    Such a value is doubtful.
    """
    sure = sure_of(places)
    for one in missing:
        if len(one.ways) < 2 or one.indicator.unit:
            continue
        told = sure.get(one.topic.id, ())
        wholes = [place for place in told if place.spot not in spots and _is_whole(one, place, told)]
        if len({place.figure.amount for place in wholes}) == 1:
            claim = Claim(one, wholes[0], LEAST[STRANGE], Whole.WHOLE, summed=False, exact=False, surely=STRANGE)
            yield one.indicator.id, claim


def _is_whole(wanted: Wanted, place: Place, told: Sequence[Place]) -> bool:
    if not is_count(place.figure) or not PARTED.match(place.after):
        return False
    if not (counts_here(place, wanted, sure=True) or same_kind(place, wanted)):
        return False
    parts = _parts(place, told)
    said = any(way and all(is_in(one, part.local) for one in way) for part in parts for way in wanted.ways[1:])
    return said and not clashes(wanted, place) and not is_excluded(wanted, place)


def _parts(whole: Place, told: Sequence[Place]) -> list[Place]:
    """Return the figures right behind a whole, two or more, that count alike and make it up; none if they do not."""
    left, found = whole.figure.amount or 0, list[Place]()
    behind = [one for one in told if one.source == whole.source and one.figure.span > whole.figure.span]
    for place in behind:
        if is_count(place.figure) and kindred(place.figure, whole.figure):
            found.append(place)
            left -= place.figure.amount or 0
            if left <= 0:
                break
    return found if not left and len(found) >= 2 else []
