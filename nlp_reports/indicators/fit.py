"""How well the words around a figure fit what an indicator's name asks for."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from nlp_reports.indicators.called_sums import is_summed
from nlp_reports.indicators.concepts import MARK, are_all_in, is_any_in, is_in, spoken, words_of
from nlp_reports.indicators.counting import is_exact, names_own
from nlp_reports.indicators.excluding import is_excluded
from nlp_reports.indicators.naming import Scale, Wanted
from nlp_reports.indicators.nouns import PERSON, counts, head_noun, named_noun
from nlp_reports.indicators.parts import Whole, whole_of
from nlp_reports.indicators.places import Place
from nlp_reports.model import Figure, quick
from nlp_reports.text import fold

# What a matter counts for that only the topic's title says; tuned on the dev half.
IMPLIED: Final = 0.5
BARE: Final = 0.7
# How well the words must fit, by how surely the sentence is about the topic.
SURE, ALSO, POINTED, STRANGE = 3, 2, 1, 0
LEAST: Final = {SURE: 0.5, ALSO: 0.5, POINTED: 0.65, STRANGE: 0.9}
SURELY: Final = {SURE: 0.3, ALSO: 0.05, POINTED: 0.0, STRANGE: 0.0}
EXACTLY: Final = 0.1
# What a claim by a kindred noun loses where the noun is another indicator's own.
KINDRED: Final = 0.35
COME_IN: Final = frozenset({MARK + "tiếp nhận"})
SETTLED: Final = frozenset({MARK + "giải quyết"})
_MONEY: Final = "đồng"
TOTAL_ROW: Final = "total-row"  # what sums up the rows of a table
RATE: Final = "rate"  # by how much a plan was reached, beside a share of the row
# A column of these holds all who work.
STAFF: Final = frozenset({"lao động", "người lao động", "số lao động", "tổng số lao động"})
# What there was when the year began ("Đầu năm có 58 hội viên") is not what there is.
_BEGUN: Final = re.compile(
    r"\s*(?:ở |vào |từ |tính từ )?đầu (?:năm|kỳ|nhiệm kỳ)(?: 20\d\d)?,?(?: \w+){0,3}? (?:có|là|chỉ có) ?"
)
# What all there are are led in by.
_STOCK: Final = re.compile(r"(?<!\w)(?:tổng số|hiện (?:nay |đang )?có|đến nay (?:đã )?có)(?!\w)")


@quick
@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that may answer an indicator, and how well: greater is better.

    `summed` says that the text calls it a sum, `exact` that it counts by the indicator's own noun,
    `surely` how surely its sentence is about the topic, `partly` that only a part of a name with commas is said.
    """

    wanted: Wanted
    place: Place
    score: float
    whole: Whole
    summed: bool
    exact: bool = True
    surely: int = SURE
    partly: bool = False

    @property
    def figure(self) -> Figure:
        """Return the figure."""
        return self.place.figure


def may_claim(wanted: Wanted, place: Place, surely: int) -> bool:
    """Tell whether `claim_of` need be asked: what another topic asks for must be named in the figure's own stretch.

    No ring but that is worth as much as `LEAST` wants there.
    """
    return surely > STRANGE or (wanted.only and wanted.bare) or not wanted.clues.isdisjoint(place.local)


def claim_of(wanted: Wanted, place: Place, surely: int) -> Claim | None:
    """Return the claim of `wanted` to the figure at `place`, None where the words do not fit.

    `surely` tells how surely the sentence is about the topic: `SURE`, `ALSO` (besides another), `POINTED` (its heading
    is) or `STRANGE`.
    """
    if wanted.everybody and surely < SURE:
        return None
    fit = fit_of(wanted, place, surely)
    bare = surely >= ALSO or (wanted.only and wanted.bare)
    # Most of what is asked is said nowhere near: that is told soonest.
    if (fit < LEAST[surely] and not bare) or is_excluded(wanted, place) or _is_no_total(wanted, place):
        return None
    exact = (is_exact(place, wanted) or names_own(place, wanted)) and not _is_named_elsewhere(wanted, place)
    if wanted.only and wanted.bare and exact and not place.said.common:
        fit = max(fit, LEAST[surely])
    if surely >= ALSO:
        fit = max(fit, _bare(wanted, place, exact=exact, fit=fit))
    if fit < LEAST[surely] or (surely == STRANGE and not _speaks_for_itself(wanted, place, exact=exact)):
        return None
    return Claim(
        wanted,
        place,
        round(fit + SURELY[surely] + EXACTLY * exact, 6),
        whole_of(place, wanted, wanted.topic.title),
        is_summed(place),
        exact,
        surely,
        _is_partly_told(wanted, place),
    )


def _is_no_total(wanted: Wanted, place: Place) -> bool:
    """Tell whether a figure is not all that there is: the year's first, or a neighbour's where all is asked for."""
    stock = wanted.indicator.unit == _MONEY and not wanted.flow
    if (stock or wanted.bare or wanted.total) and "đầu" in place.before and _BEGUN.fullmatch(place.before):
        return True
    if not (wanted.bare or wanted.total):
        return False
    near = place.local | (place.opening if _may_be_led(wanted, place) else frozenset())
    return bool(wanted.theirs & near)


def _is_partly_told(wanted: Wanted, place: Place) -> bool:
    """Tell whether only a part of a name with commas is said around a figure."""
    whole = (wanted.ways[0], *(way for way in wanted.ways if way == wanted.telling))
    return len(wanted.ways) > 1 and (
        not _is_told(whole, place) or any(is_in(one, place.others) for one in wanted.ways[0])
    )


def _may_be_led(wanted: Wanted, place: Place) -> bool:
    """Tell whether what opens a segment may hold for a total: not where it is called one ("…, nâng tổng số lên 94")."""
    return wanted.total and not _STOCK.search(place.head)


def _is_named_elsewhere(wanted: Wanted, place: Place) -> bool:
    """Tell whether another figure has the longer noun of the name ("58 hộ khá giúp 163 hộ nghèo")."""
    noun = named_noun(wanted.indicator)
    return (
        noun != head_noun(wanted.indicator)
        and not fold(place.figure.counted).startswith(noun)
        and any(noun in sibling for sibling in place.siblings)
    )


def _is_told(ways: Sequence[frozenset[str]], place: Place) -> bool:
    """Tell whether all of one of several ways to say a name stands around a figure."""
    told = place.local | place.segment | place.above | place.sentence | place.heading
    return any(all(is_in(matter, told) for matter in way) for way in ways)


def fit_of(wanted: Wanted, place: Place, surely: int) -> float:
    """Return how well the words around a figure say the name, or a part of it that stands for the whole, in 0..1."""
    return max([_fit(wanted, number, place, surely) for number in range(len(wanted.ways))])


def _fit(wanted: Wanted, number: int, place: Place, surely: int) -> float:
    """Return the share of a name's matters that stand around the figure, the near ones counting more, in 0..1."""
    way = wanted.ways[number]
    if not way or not _is_meant(wanted, way, place):
        return 0.0
    if len(wanted.ways) > 1 and place.siblings and _is_shared_out(wanted, way, place):
        # "87 thành viên … 134 thành viên" for "thành viên chi hội, tổ hội": each is a part.
        return 0.0
    return _share_said(wanted.scales[number], place, sure=surely == SURE)


def share_said(wanted: Wanted, place: Place) -> float:
    """Return the share of a name's matters that stand around a figure surely of its topic, of its best part, in 0..1.

    What has no matters, as its noun says it all, is half said.
    """
    return max(_share_said(scale, place, sure=True) if scale.matters else 1 / 2 for scale in wanted.scales)


def _share_said(scale: Scale, place: Place, *, sure: bool) -> float:
    """Return the share of matters that are said; what a title says counts where the sentence is `sure` of the topic."""
    told = 0.0
    for matter, weight, implied in scale.matters:
        near = place.nearness(matter)
        told += weight * (IMPLIED if implied and sure and near < IMPLIED else near)
    return told / scale.total


def clashes(wanted: Wanted, place: Place) -> int:
    """Return how many other indicators of the topic a figure's own stretch tells instead."""
    return sum([are_all_in(telling, place.local) for telling in wanted.instead])


def _is_shared_out(wanted: Wanted, way: frozenset[str], place: Place) -> bool:
    """Tell whether figures that count alike may share out a name's parts, or the sentence says one at another."""
    if way != wanted.ways[0]:
        return way != wanted.telling
    # "Tư vấn, giới thiệu việc làm cho 1.326 thanh niên, 412 người …": all of the name leads to the first of them.
    missing = [matter for matter in way if is_in(matter, place.sentence) and not is_in(matter, place.local)]
    if not missing or not all(is_in(one, place.leading) for one in missing):
        return bool(missing)
    behind = spoken(place.after)
    return any(is_in(one, behind) for one in missing)


def _is_meant(wanted: Wanted, way: frozenset[str], place: Place) -> bool:
    """Tell whether a matter of the name, a telling one if there is any, stands by the figure and is no other's."""
    return _names(place, wanted.telling or way) and (not wanted.named or _names(place, wanted.named))


def _names(place: Place, matters: frozenset[str]) -> bool:
    """Tell whether one of these matters stands by the figure: mostly its own stretch tells already."""
    return is_any_in(matters, place.local) or is_any_in(matters, place.meant)


def _bare(wanted: Wanted, place: Place, *, exact: bool, fit: float) -> float:
    """Return what the noun or unit alone is worth where nothing else of the topic counts alike.

    What came in goes without saying: "Đơn thư: 05 đơn, xong 04 đơn" received five.
    """
    came_in = all(way <= COME_IN for way in wanted.ways) and not SETTLED & place.local
    if (wanted.bare or (came_in and not place.said.common and not _is_second(place, wanted))) and exact:
        return BARE
    if wanted.total and TOTAL_ROW in place.figure.flags and place.said.written in STAFF and wanted.noun == PERSON:
        return BARE
    if not wanted.alone:
        return 0.0
    unit = wanted.indicator.unit
    telling_noun = exact and not unit and not place.said.common and not _is_named_beside(wanted, place)
    only_unit = bool(unit) and unit != "%" and fit > 0 and not place.others
    summed = not unit and TOTAL_ROW in place.figure.flags and not wanted.named
    return BARE if telling_noun or only_unit or summed else 0.0


def _is_named_beside(wanted: Wanted, place: Place) -> bool:
    """Tell whether another figure that counts alike has the noun too."""
    return any(wanted.noun_words <= words_of(sibling) for sibling in place.siblings)


def _is_second(place: Place, wanted: Wanted) -> bool:
    return any(counts(figure, wanted.indicator) for figure in place.earlier)


def _speaks_for_itself(wanted: Wanted, place: Place, *, exact: bool) -> bool:
    """Tell whether a name says enough to be known outside its topic: two matters, or one and a noun of its own.

    "Người" is none, though more stands behind it ("1.418 người dân tộc thiểu số có bằng đại học").
    """
    own = exact and not wanted.indicator.unit and not place.said.common and wanted.noun != PERSON
    telling = max(map(len, wanted.ways)) + own
    said = exact and place.lost and bool(wanted.ways[0]) and all(is_in(one, place.local) for one in wanted.ways[0])
    enough = telling >= 2 or (wanted.only and wanted.bare) or said
    return enough and (exact or bool(wanted.indicator.unit))


def ranked(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims to one figure, the best whole one first; its own noun speaks against those by kindred nouns."""
    found = list(claims)
    if any(claim.exact and claim.whole == Whole.WHOLE and not claim.place.said.common for claim in found):
        found = [one if one.exact else dataclasses.replace(one, score=round(one.score - KINDRED, 6)) for one in found]
    return sorted(found, key=lambda claim: (*_rank(claim), claim.wanted.indicator.id))


def best_claims(claims: Sequence[Claim]) -> list[Claim]:
    """Return the one of `ranked` claims that wins its figure; none where two claim it alike."""
    alike = len(claims) > 1 and _rank(claims[0]) == _rank(claims[1])
    return [] if alike else list(claims[:1])


def settled(rivals: Sequence[Sequence[Claim]]) -> Iterator[Claim]:
    """Yield the claims that win the figures of one sentence, given the `ranked` claims to each.

    A figure that wins for an indicator which another figure of the sentence answers better, goes to the next that
    claims it: "giới thiệu 34 người, kết nạp 19 người" answers two indicators, not one twice.
    """
    holders: dict[str, Claim] = {}
    for claims in rivals:
        for claim in best_claims(claims):
            held = holders.get(claim.wanted.indicator.id)
            if held is None or _rank(claim) < _rank(held):
                holders[claim.wanted.indicator.id] = claim
    for claims in rivals:
        for claim in best_claims(claims):
            rest = [other for other in claims[1:] if other.whole == Whole.WHOLE and _is_said(other)]
            free = [other for other in rest if other.wanted.indicator.id not in holders]
            second = best_claims(free) if holders[claim.wanted.indicator.id] is not claim and free == rest else []
            yield from second or [claim]


def _is_said(claim: Claim) -> bool:
    """Tell whether what tells an indicator from its neighbours stands by the figure or opens its segment."""
    near = claim.place.local | claim.place.opening
    return any(is_in(matter, near) for matter in claim.wanted.telling or claim.wanted.matters)


def _rank(claim: Claim) -> tuple[bool, float]:
    return claim.whole == Whole.PART, -claim.score
