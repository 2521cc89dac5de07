"""Which of the figures that answer one indicator is its value."""

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.indicators.against import is_all_said, is_told_in_passing, speaks_against
from nlp_reports.indicators.amounts import (
    DOUBTED,
    add_up,
    amount_of,
    are_close,
    called_sum,
    differs,
    exceeds,
    is_near,
    is_of_it,
    sum_of,
    without_rough,
)
from nlp_reports.indicators.concepts import FOLK, MARK, asked, is_in, other_matters
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.often import told_often
from nlp_reports.indicators.openers import whole_before_parts, without_parts, without_plain_parts, without_turns
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.qualified import without_unqualified
from nlp_reports.indicators.row_sums import AS_GOOD, where_told, without_parts_of_totals
from nlp_reports.indicators.ties import is_of_before, without_lame
from nlp_reports.model import FigureKind, quick

# What follows a whole: its parts.
PARTED: Final = re.compile(r"[^;,.()]*(?:\(|,? (?:trong đó|gồm|bao gồm)(?!\w)|:)")
_EVEN: Final = 0.01
_TWICE: Final = 2
_NEARLY: Final = 0.45
# How what a year added came: no other thing.
_COMING: Final = frozenset({MARK + "thành lập", MARK + "kết nạp"})
_SAME: Final = Decimal("0.95")


@quick
@dataclass(frozen=True, slots=True)
class Choice:
    """The claim that was taken, or those that contradict each other; neither where there is none.

    `elsewhere` says that another number for it, which fits less well, stands at another place of the report.
    """

    taken: Claim | None = None
    against: tuple[Claim, ...] = ()
    elsewhere: bool = False

    @property
    def said(self) -> bool:
        """Tell whether the report says anything of it."""
        return self.taken is not None or bool(self.against)


def choose(claims: Sequence[Claim]) -> Choice:
    """Return the best whole figure; several that fit as well and differ are held against each other.

    A part of a whole is never a value; the one house built is all houses where no house repaired is told.
    """
    whole = [claim for claim in claims if claim.whole is Whole.WHOLE]
    alone = [claim for claim in claims if claim.whole is Whole.ALONE]
    standing: Sequence[Claim] = whole or (alone if len({amount_of(claim) for claim in alone}) == 1 else [])
    if not standing:
        return Choice()
    standing = without_unqualified(without_parts_of_totals(standing))
    standing = without_plain_parts(_without_shares(_with_deeds(standing)))
    best = _best(standing)
    told: Sequence[Claim] = [claim for claim in _told(best) if claim.exact] or _told(best)
    told, lesser = _agreed(sum_of(told) or _named_sum(whole) or called_sum(claims) or without_turns(told))
    told = without_rough(_without_unnamed(told))
    if often := told_often(told):
        return Choice(often, elsewhere=True)
    if len({amount_of(claim) for claim in told}) > 1:
        return Choice(against=tuple(told)) if may_contradict(told) else _told_first(told)
    taken = _in_words(max(told, key=lambda claim: claim.score), standing)
    if _is_less_than_its_part(taken, claims):
        return Choice()
    passed = any(exceeds(one, taken) for one in (whole if taken.place.added else best))
    others = [claim for claim in whole if differs(claim, taken, DOUBTED) and not is_of_it(claim, taken)]
    nearly = any(speaks_against(one, taken) for one in claims)
    against = [one for one in (*lesser, *others) if not is_told_in_passing(one, taken)]
    contradicted = bool(against) and not add_up([*lesser, *others], taken)
    return Choice(taken, elsewhere=contradicted or passed or nearly)


def _best(standing: Sequence[Claim]) -> Sequence[Claim]:
    """Return the claims that fit best, or those to a sum that fit nearly as well and say what is asked for."""
    top = max(claim.score for claim in standing)
    summed = [claim for claim in standing if claim.summed and claim.score >= top - _NEARLY]
    best: Sequence[Claim] = [claim for claim in standing if claim.score >= top - AS_GOOD]
    if summed and (any(map(_names, summed)) or not any(map(is_all_said, best))):
        best = summed
    return without_lame(_most(without_parts(best), standing, top))


def _named_sum(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the claims to what the others add up to, unless one of these alone says the whole name.

    "Hộ nghèo: đầu năm 31, nay 17; 14 hộ thoát nghèo" adds nothing up.
    """
    summed = sum_of(claims)
    return summed if any(map(is_all_said, summed)) or not any(map(is_all_said, claims)) else []


def _in_words(taken: Claim, standing: Sequence[Claim]) -> Claim:
    """Return the claim of the sentence that tells what a cell tells: what speaks against one speaks of the other."""
    if taken.figure.cell is None:
        return taken
    told = [one for one in standing if one.figure.cell is None and amount_of(one) == amount_of(taken)]
    best = max(told, key=lambda claim: claim.score, default=taken)
    return dataclasses.replace(taken, place=best.place)


def _most(best: Sequence[Claim], standing: Sequence[Claim], top: float) -> Sequence[Claim]:
    """Return the claims to the most where all there are is asked for ("tổng số"), else the best ones."""
    wanted = best[0].wanted
    if not wanted.total or wanted.indicator.unit or wanted.kind != "person":
        return best
    near = [claim for claim in standing if claim.score >= top - _NEARLY]
    most = max(amount_of(claim) or Decimal(0) for claim in near)
    if any((amount_of(claim) or 0) >= most for claim in best):
        return best
    return [claim for claim in near if amount_of(claim) == most]


def may_contradict(claims: Sequence[Claim]) -> bool:
    """Tell whether claims to different amounts contradict each other: one of them may be a slip.

    What one sentence or table tells apart are different things, or parts, and so is what the sentence right behind it
    says of something else ("Dạy nghề 12 lớp. Tập huấn kỹ thuật 09 lớp."); numbers that are nearly equal are none.
    """
    places = {where_told(claim): claim for claim in claims}
    sentences = sorted(int(one) for one in places if one.isdecimal())
    if len(places) == 1:
        return False
    apart = len(sentences) < len(places) or sentences[-1] - sentences[0] >= len(sentences)
    return apart or are_close(claims) or not _tell_of_different_things(list(places.values()))


def _tell_of_different_things(claims: Sequence[Claim]) -> bool:
    """Tell whether each sentence says something that the other ones do not say."""
    said = [asked(claim.place.words.sentence) for claim in claims]
    return all(one.difference(*(other for other in said if other is not one)) for one in said)


def _told_first(claims: Sequence[Claim]) -> Choice:
    """Return the first of several shares in one breath: the others are of what is told later; no choice of counts."""
    if any(claim.figure.unit != "%" for claim in claims) or len({where_told(claim) for claim in claims}) == 1:
        return Choice()
    return Choice(min(claims, key=lambda claim: (-claim.score, claim.figure.span)), elsewhere=True)


def _without_unnamed(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out claims that say only the noun, where others say the name and no number is near to theirs.

    "livestream 03 buổi" does not contradict "Pháp luật lao động: 38 buổi".
    """
    named = [claim for claim in claims if not claim.wanted.bare and _names(claim)]
    amounts = {amount_of(claim) or Decimal(0) for claim in named}
    far = [
        claim
        for claim in claims
        if claim not in named and not any(is_near(amount_of(claim) or Decimal(0), one) for one in amounts)
    ]
    return [claim for claim in claims if claim not in far] if named else claims


def _names(claim: Claim) -> bool:
    """Tell whether a word of the name that its titles do not say stands by a figure, or any where they say all."""
    asked = claim.wanted.ways[0] - claim.wanted.implied or claim.wanted.ways[0]
    return any(is_in(matter, claim.place.local) for matter in asked)


def _agreed(claims: Sequence[Claim]) -> tuple[Sequence[Claim], Sequence[Claim]]:
    """Return the claims that may stand beside each other, and those to numbers too small to contradict them."""
    if len({amount_of(claim) for claim in claims}) == 1:
        return claims, ()
    if pure := [] if (whole := _wholes(claims) or whole_before_parts(claims)) else _purest(claims):
        most = 0 if pure[0].figure.unit == "%" else amount_of(pure[0]) or 0
        return pure, [claim for claim in claims if claim not in pure and (amount_of(claim) or 0) > most]
    return _without_lesser(whole or claims)


def _told(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims to numbers, or those to noughts where these fit better ("02 vụ, không ai chết")."""
    noughts = [claim for claim in claims if claim.figure.kind is FigureKind.ZERO]
    least = max((claim.score for claim in noughts), default=0.0) - _EVEN
    return [one for one in claims if one.figure.kind is not FigureKind.ZERO and one.score >= least] or noughts


def _purest(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of one sentence that tell of nothing else, if they agree ("157 hộ; nợ quá hạn của 02 hộ")."""
    own = claims[0].wanted.ways[0] | (_COMING if claims[0].wanted.flow else frozenset())
    pure = [claim for claim in claims if not other_matters(own, claim.place.local)]
    together = len({where_told(claim) for claim in claims}) == 1
    return pure if together and len({amount_of(claim) for claim in pure}) == 1 else []


def _wholes(claims: Sequence[Claim]) -> list[Claim]:
    """Return of each sentence the figure that opens it and exceeds the others, if the noun is all that is asked for.

    "4.286 hội viên, trong đó …; hội viên từng tham gia kháng chiến 1.907" has 4.286. Only sentences agree.
    """
    if not claims[0].wanted.bare:
        return []
    found: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: one.figure.span):
        found.setdefault(where_told(claim), []).append(claim)
    rest = [(amount_of(group[0]) or 0, max((amount_of(one) or 0) for one in group)) for group in found.values()]
    wholes = [group[0] for group in found.values()]
    return wholes if all(first == most for first, most in rest) and len({amount_of(one) for one in wholes}) == 1 else []


def _without_lesser(claims: Sequence[Claim]) -> tuple[Sequence[Claim], Sequence[Claim]]:
    """Return the claims but those to less than half of the first of the surest, and these, where none is to more.

    "Toàn huyện có 312 chi đoàn" and "06 chi đoàn nhận trông nom rừng" do not contradict each other: they are of two
    things. What contradicts a number is near to it ("5.830" and "5.380"); percentages are left as they are.
    """
    first = min(claims, key=lambda claim: (-claim.surely, claim.figure.span))
    most = amount_of(first) or Decimal(0)
    if first.figure.unit == "%" or any((amount_of(claim) or 0) > most for claim in claims):
        return claims, ()
    lesser = [claim for claim in claims if _is_lesser(claim, most)]
    return [claim for claim in claims if claim not in lesser], lesser


def _is_lesser(claim: Claim, most: Decimal) -> bool:
    """Tell whether an amount is too small to contradict the most: any part is, where all there are are asked for."""
    amount = amount_of(claim) or Decimal(0)
    if not claim.wanted.total or claim.wanted.indicator.unit:
        return amount * _TWICE < most
    return amount < most * _SAME and misprint_of(amount, most) is not Misprint.EXCHANGED


def _is_less_than_its_part(taken: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether the sentence names a part that is more: then it is a part itself ("huyện 08 cuộc, xã 39 cuộc")."""
    whole = amount_of(taken)
    return any(
        (part := amount_of(claim)) is not None and whole is not None and part > whole
        for claim in claims
        if claim.whole is Whole.PART and where_told(claim) == where_told(taken) and claim.score >= taken.score - AS_GOOD
        if not is_of_before(claim)
    )


def _with_deeds(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out figures that say nothing of a name but what its topic's title says, where one of its sentence says it.

    "cam kết 12 chỉ tiêu …; đạt và vượt 10/12 chỉ tiêu" has ten reached, under "Kết quả thực hiện chỉ tiêu cam kết".
    Where no other indicator counts alike, no other sentence answers either ("Bảng sau nêu 08 chỉ tiêu chính").
    """
    deeds = claims[0].wanted.ways[0] - claims[0].wanted.implied
    if not deeds or len(claims) == 1:
        return claims
    saying = {where_told(claim) for claim in claims if all(is_in(one, claim.place.local) for one in sorted(deeds))}
    if saying and claims[0].wanted.only:
        saying |= {where_told(claim) for claim in claims if claim.figure.cell is None}
    return [
        claim
        for claim in claims
        if where_told(claim) not in saying
        or any(is_in(one, claim.place.local | claim.place.leading) for one in sorted(deeds))
    ]


def _without_shares(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out ratios whose whole is told too ("11.486 thanh niên; tập hợp 7.937/11.486 thanh niên").

    The whole goes where the ratio alone says what was done to it ("Giúp 06 hộ nghèo; thoát nghèo 4/6 hộ").
    """
    told = {claim.figure.value: claim for claim in claims}
    left, bases = [], []
    for claim in claims:
        whole = told.get(claim.figure.high) if claim.figure.high is not None else None
        if whole is None or whole.score < claim.score - AS_GOOD:
            left.append(claim)
        elif _says_more(claim, whole):
            left.append(claim)
            bases.append(whole)
    return [claim for claim in left if claim not in bases]


def _says_more(claim: Claim, whole: Claim) -> bool:
    """Tell whether the stretch of a ratio says of the name all but whom it is for, and that of its whole does not."""
    deeds = frozenset().union(*claim.wanted.ways) - FOLK
    return bool(deeds) and all(is_in(one, claim.place.local) and not is_in(one, whole.place.local) for one in deeds)
