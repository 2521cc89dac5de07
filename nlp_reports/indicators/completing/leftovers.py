"""Which figures can only answer one indicator of their topic, though their words do not say so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.indicators.called_sums import is_summed
from nlp_reports.indicators.concepts import is_in
from nlp_reports.indicators.counting import counts_here, is_exact
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import LEAST, STRANGE, Claim
from nlp_reports.indicators.naming import Wanted, alike
from nlp_reports.indicators.nouns import names_kin
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place
from nlp_reports.indicators.untaken import sure_of

_HALF: Final = 0.5


def leftovers(
    unclaimed: Sequence[tuple[Place, Mapping[str, int]]], missing: Sequence[Wanted]
) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, that a figure which nothing claimed must answer, each with its claim.

    The sentence is surely about the topic, nothing else without a value that the topic asks for counts alike, and the
    topic's title says what the sentence leaves out ("Dạy nghề": "263 học viên theo học"), or the noun is the
    indicator's own. Of several such figures the first of a sentence is taken where the others are less. Such a value is
    doubtful.
    """
    sure = sure_of(unclaimed)
    mates: dict[str, list[Wanted]] = defaultdict(list)
    for one in missing:
        mates[one.topic.id].append(one)
    for one in missing:
        if any(_may_answer_too(other, one) for other in mates[one.topic.id]) or not (one.alone or one.telling):
            continue
        left = [
            place
            for place in sure.get(one.topic.id, ())
            if counts_here(place, one, sure=False)
            if place.subject is None or names_kin(place.subject.counted, one.indicator)
        ]
        first = _first(left) if len(left) == 1 or len(one.ways) == 1 else None
        if first is None or is_excluded(one, first) or _is_said_elsewhere(one, first):
            continue
        if not (_is_implied(one) or _is_own(one, first)):
            continue
        title = "" if first.siblings else one.topic.title
        whole = whole_of(first, one, title)
        if whole is Whole.WHOLE or (whole is Whole.ALONE and len(left) == 1):
            claim = Claim(one, first, LEAST[STRANGE], Whole.WHOLE, is_summed(first), exact=False, surely=STRANGE)
            yield one.indicator.id, claim


def _may_answer_too(other: Wanted, wanted: Wanted) -> bool:
    return other is not wanted and other.topic is wanted.topic and alike(other.indicator, wanted.indicator)


def _is_said_elsewhere(wanted: Wanted, place: Place) -> bool:
    """Tell whether another figure of the sentence that counts alike has words of the name ("09 chỉ tiêu đạt")."""
    return bool(wanted.matters & (place.others - place.local))


def _first(left: Sequence[Place]) -> Place | None:
    """Return the only figure, or the first where all are of one sentence and none is more; None otherwise."""
    if not left:
        return None
    first = left[0]
    amounts = [place.figure.value or place.figure.low or 0 for place in left]
    together = all(place.source == first.source and not place.added for place in left)
    return first if len(left) == 1 or (together and amounts[0] > max(amounts[1:])) else None


def _is_own(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure counts by the indicator's own noun, one that not many things are counted by."""
    return is_exact(place, wanted) and not place.said.common


def _is_implied(wanted: Wanted) -> bool:
    """Tell whether the titles say half of what a name asks for, which nothing else of its topic does, or it is bare."""
    if not wanted.alone:
        return False
    shares = (sum(is_in(matter, wanted.implied) for matter in way) / len(way) if way else 1.0 for way in wanted.ways)
    return max(shares) >= _HALF
