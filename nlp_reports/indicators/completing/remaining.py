"""What is left when the plain claims are settled: the figures and the indicators of a topic, matched jointly."""

import itertools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.called_sums import is_summed, is_summed_up
from nlp_reports.indicators.concepts import MARK, is_in
from nlp_reports.indicators.counting import counts_here, is_exact, names_own, same_kind
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.fit import LEAST, STRANGE, SURE, Claim, clashes, share_said
from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.nouns import is_count, kindred
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place, Spot
from nlp_reports.indicators.signals import amount_at
from nlp_reports.indicators.untaken import sure_of
from nlp_reports.model import FigureKind, quick

# What a noun says for a pair: the indicator's own, one that may stand for it, one of the same kind of thing.
_OWN, _KIN, _KIND = 1.0, 0.8, 0.5
# What the words around a figure add, and what it loses for each neighbour that they tell instead.
_WORDS: Final = 1.5
# What it is worth that all that tells an indicator from its neighbours stands by the figure.
_TOLD: Final = 0.3
_CLASH: Final = 0.7
_LEAST, _LEAST_UNSAID = 1.3, 1.5
_MARGIN: Final = 0.2
_PLAIN: Final = 1.0
_BODIES: Final = frozenset({"đơn vị", "cơ quan", "doanh nghiệp", "cơ sở", "cđcs", "công đoàn cơ sở", "trường"})
_MORE: Final = re.compile(r"(?<!\w)(?:tăng|giảm)(?: thêm)?\s*$")
# What is at least so good is the sum of several grades.
_BETTER: Final = MARK + "tốt trở lên"

Places = Sequence[tuple[Place, Mapping[str, int]]]


@quick
@dataclass(frozen=True, slots=True)
class _Pair:
    """An indicator that has no value and a figure that answers no other one, with how well they fit.

    `said` tells whether more than the topic's title speaks for it: such pairs come first.
    """

    wanted: Wanted
    place: Place
    score: float
    said: bool = True


def remaining(places: Places, taken: Collection[Spot], missing: Sequence[Wanted]) -> Iterator[tuple[str, Claim]]:
    """Yield the indicators, by id, that a figure which answers no other one should answer, each with its claim.

    The sentence is surely about the topic. All figures that are left are held against all indicators that are left:
    the noun, the words around, and which neighbour these words tell. The best pair wins, where no other indicator or
    figure fits nearly as well. Such a value is doubtful.
    """
    topics: dict[str, list[Wanted]] = {}
    for one in missing:
        topics.setdefault(one.topic.id, []).append(one)
    sure = sure_of(places)
    for topic, wanted in topics.items():
        told = sure.get(topic, ())
        free = [place for place in told if place.spot not in taken and not is_summed_up(place, told)]
        fitting = (pair for one in wanted for place in free if (pair := _pair(one, place)))
        pairs = [pair for pair in fitting if not pair.wanted.total or _is_greatest(pair.place, told)]
        for pair in _settled([pair for pair in _told(pairs) if _is_one_thing(pair, pairs)]):
            yield pair.wanted.indicator.id, _claim(pair)


def _claim(pair: _Pair) -> Claim:
    """Return the claim of a pair: what is told plainly is as sure as what a rule finds, all else is doubtful."""
    plain = _is_plain(pair.wanted, pair.place)
    score, surely = (_PLAIN, SURE) if plain else (LEAST[STRANGE], STRANGE)
    return Claim(pair.wanted, pair.place, score, Whole.WHOLE, is_summed(pair.place), exact=False, surely=surely)


def _is_plain(wanted: Wanted, place: Place) -> bool:
    """Tell whether all that tells an indicator from its neighbours stands by the figure, and all of the name around.

    Of such values none was wrong, with each corpus looked at by itself; of the others one in eight.
    """
    if not wanted.telling or not all(is_in(one, place.local) for one in wanted.telling):
        return False
    around = place.local | place.segment | place.above | place.sentence | wanted.implied
    return all(is_in(one, around) for one in wanted.ways[0])


def _told(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Leave out figures that say nothing of what tells an indicator apart, where another one says it all."""
    saying = {
        pair.wanted.indicator.id
        for pair in pairs
        if pair.wanted.telling and all(is_in(one, pair.place.local) for one in pair.wanted.telling)
    }
    return [
        pair
        for pair in pairs
        if pair.wanted.indicator.id not in saying or any(is_in(one, pair.place.local) for one in pair.wanted.telling)
    ]


def _is_greatest(place: Place, told: Sequence[Place]) -> bool:
    """Tell whether no figure of the topic that counts alike is more: "tổng số" asks for all there are."""
    return all(amount_at(one) <= amount_at(place) for one in told if kindred(one.figure, place.figure))


def _pair(wanted: Wanted, place: Place) -> _Pair | None:
    noun = _noun(wanted, place)
    if not noun or is_excluded(wanted, place) or whole_of(place, wanted) is Whole.PART:
        return None
    said = _is_said(wanted, place)
    if not said and wanted.noun in _BODIES:
        # Bodies do all sorts of things: "Quy chế dân chủ được sửa ở 21 đơn vị" tells of no conferences.
        return None
    told = bool(wanted.telling) and all(is_in(one, place.local) for one in wanted.telling)
    words = share_said(wanted, place)
    score = round(noun + _WORDS * words + _TOLD * told - _CLASH * clashes(wanted, place), 4)
    return _Pair(wanted, place, score, said)


def _is_said(wanted: Wanted, place: Place) -> bool:
    """Tell whether what tells an indicator from its neighbours stands by the figure, or in its sentence or lead-in."""
    said = place.local | place.sentence | place.above
    return not wanted.telling or any(is_in(matter, said) for matter in wanted.telling)


def _noun(wanted: Wanted, place: Place) -> float:
    figure, indicator = place.figure, wanted.indicator
    if figure.kind is FigureKind.CHANGE and not wanted.grows and _MORE.search(place.head):
        return 0.0
    if counts_here(place, wanted, sure=True):
        own = is_exact(place, wanted) or names_own(place, wanted)
        return _OWN if own and not place.said.common else _KIN
    return _KIND if not indicator.unit and is_count(figure) and same_kind(place, wanted) else 0.0


def _is_one_thing(pair: _Pair, pairs: Sequence[_Pair]) -> bool:
    """Tell whether a figure tells all that a name adds up ("giãn việc, mất việc"), or no other one shares it."""
    way = pair.wanted.ways[0]
    if (len(pair.wanted.ways) == 1 and _BETTER not in way) or all(is_in(matter, pair.place.local) for matter in way):
        return True
    return all(one.wanted is not pair.wanted or _same(one.place, pair.place) for one in pairs)


def _settled(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Yield the pairs that fit best, each figure and each indicator once; what two fit alike goes to nobody."""
    enough = [pair for pair in pairs if pair.score >= (_LEAST if pair.said else _LEAST_UNSAID)]
    left = sorted(enough, key=lambda pair: (not pair.said, -pair.score))
    while left:
        best = left[0]
        close = [pair for pair in left if pair.score > best.score - _MARGIN and pair.said == best.said]
        places = [pair.place for pair in close if pair.wanted is best.wanted]
        rivals = [pair.wanted for pair in close if pair.place is best.place]
        won = _in_order(rivals, places, best.score) if len(rivals) > 1 else _first(best, places)
        yield from won
        gone = [*rivals, *(pair.place for pair in won), *([best.place] if len(rivals) > 1 else [])]
        left = [pair for pair in left if not any(one is pair.wanted or one is pair.place for one in gone)]


def _in_order(rivals: Sequence[Wanted], places: Sequence[Place], score: float) -> list[_Pair]:
    """Return indicators that only their nouns tell apart with the figures of one sentence, in the order of both.

    Each is less than the one before ("64 đồng chí được kết nạp, 13 người là công nhân"); none where it is not so.
    """
    alike = all(set(one.ways) == set(rivals[0].ways) for one in rivals)
    ordered = sorted(places, key=lambda place: place.figure.span)
    falling = all(amount_at(more) > amount_at(less) for more, less in itertools.pairwise(ordered))
    if not (alike and falling and _together(ordered)) or len(rivals) != len(ordered):
        return []
    asked = sorted(rivals, key=lambda one: one.topic.indicators.index(one.indicator))
    return [_Pair(one, place, score) for one, place in zip(asked, ordered, strict=True)]


def _first(best: _Pair, places: Sequence[Place]) -> list[_Pair]:
    """Return an indicator with the first of the figures that fit alike, where all are of one sentence and less."""
    ordered = sorted(places, key=lambda place: place.figure.span)
    others = [place for place in ordered if not _same(place, ordered[0])]
    if others and not (_together(ordered) and amount_at(ordered[0]) > max(map(amount_at, others))):
        return []
    return [_Pair(best.wanted, ordered[0], best.score)]


def _together(places: Sequence[Place]) -> bool:
    return all(place.source == places[0].source and not place.added for place in places)


def _same(one: Place, other: Place) -> bool:
    return amount_at(one) == amount_at(other)
