"""Which figures can only answer one indicator of their topic, though their words do not say so."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.counting import counts_here
from nlp_reports.indicators.fit import LEAST, STRANGE, SURE, Claim, is_excluded
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import names_kin
from nlp_reports.indicators.parts import Whole, is_summed, whole_of
from nlp_reports.indicators.places import Place

_HALF: Final = 0.5


def leftovers(
    unclaimed: Sequence[tuple[Place, Mapping[str, int]]], wanted: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, that a figure which nothing claimed must answer, each with its claim.

    The sentence is surely about the topic, nothing else that the topic asks for counts alike, no other such figure is
    left, and the topic's title says what the sentence leaves out ("Dạy nghề": "263 học viên theo học"). Such a value is
    doubtful.
    """
    for one in wanted:
        if not one.alone or not _is_implied(one):
            continue
        left = [
            place
            for place, sureness in unclaimed
            if sureness.get(one.topic.id) == SURE and counts_here(place, one, sure=False)
            if place.subject is None or names_kin(place.subject.counted, one.indicator)
        ]
        title = "" if not left or left[0].siblings else one.topic.title
        if len(left) == 1 and not is_excluded(one, left[0]) and whole_of(left[0], one, title) is not Whole.PART:
            score = LEAST[STRANGE]
            yield (
                one.indicator.id,
                Claim(one, left[0], score, Whole.WHOLE, is_summed(left[0]), exact=False, surely=STRANGE),
            )


def _is_implied(wanted: Wanted) -> bool:
    """Tell whether the titles above say half of what a name asks for, or the noun is all that it asks for."""
    shares = (sum(is_in(matter, wanted.implied) for matter in way) / len(way) if way else 1.0 for way in wanted.ways)
    return max(shares) >= _HALF
