"""Which figures may answer an indicator that has no value: a person should look before the unit counts as silent."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from nlp_reports.indicators.counting import counts_here, is_exact
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import SURE
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.places import Place, Spot


def sure_of(places: Iterable[tuple[Place, Mapping[str, int]]]) -> Mapping[str, Sequence[Place]]:
    """Return the figures of sentences that are surely about each topic, by its id."""
    found: dict[str, list[Place]] = {}
    for place, sureness in places:
        for topic, surely in sureness.items():
            if surely == SURE:
                found.setdefault(topic, []).append(place)
    return found


def untaken(
    places: Sequence[tuple[Place, Mapping[str, int]]], taken: Collection[Spot], missing: Sequence[Wanted]
) -> Iterator[tuple[str, str]]:
    """Yield the ids of indicators without a value for which such figures stand in the report, with their sentences.

    They count what the indicator counts, in a sentence that is surely about its topic, and answer no other indicator:
    parts that do not add up, two levels, or words that were not understood. Shares are in no sum and left out.
    """
    free = sure_of(both for both in places if both[0].spot not in taken)
    for one in missing:
        if one.indicator.unit == "%":
            continue
        found = [
            place
            for place in free.get(one.topic.id, ())
            if counts_here(place, one, sure=False) and not is_excluded(one, place) and _may_be(one, place)
        ]
        if found:
            yield one.indicator.id, "; ".join(dict.fromkeys(place.source for place in found))


def _may_be(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure has the indicator's own noun or one of its words near."""
    matters = wanted.matters
    return is_exact(place, wanted) or bool(matters & (place.local | place.segment))
