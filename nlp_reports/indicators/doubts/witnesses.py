"""What an assessment says of an indicator beside what the results tell: it may bear the value out, or contradict it."""

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.indicators.amounts import amount_of, differs, sum_of
from nlp_reports.indicators.choosing import Choice, choose
from nlp_reports.indicators.concepts import MARK, is_in, other_matters, spoken
from nlp_reports.indicators.fit import Claim
from nlp_reports.indicators.parts import Whole
from nlp_reports.model import FigureKind

_TWICE: Final = 2
_STRONG: Final = 1.0
_NEARLY: Final = 0.45
_TESTIFIED: Final = 0.75
# How well a witness must fit whose number is near to the value: of those that do, nearly all tell the same thing.
_SAID: Final = 0.65
_NEAR: Final = Decimal("0.8")
_EXCHANGED: Final = frozenset({Misprint.SWAPPED, Misprint.SHUFFLED, Misprint.EXCHANGED})
_PARTY: Final = MARK + "đảng"


def witnessed(choice: Choice, witnesses: Sequence[Claim]) -> Choice:
    """Return `choice`, a conflict where a witness that fits as well as the taken claim gives another number.

    What may be of another thing, or is only said roughly, leaves the value as it is, to be looked at.
    """
    taken = choice.taken
    if taken is None:
        return choice
    differing = [claim for claim in witnesses if _may_contradict(claim, taken)]
    against = [claim for claim in differing if _contradicts(claim, taken)]
    if against:
        return Choice(against=(taken, *against))
    return dataclasses.replace(choice, elsewhere=True) if differing else choice


def added_up(results: Sequence[Claim], witnesses: Sequence[Claim]) -> Choice:
    """Return the witness that tells what several results add up to ("03 lớp; 02 lớp; 01 lớp", then "sáu lớp")."""
    sums = [claim for claim in witnesses if claim in sum_of([claim, *results])]
    return Choice(sums[0], elsewhere=True) if sums else Choice()


def _may_contradict(claim: Claim, taken: Claim) -> bool:
    """Tell whether a witness gives another number that may be meant for the same thing: near to it, or the whole."""
    one, other = amount_of(claim) or Decimal(0), amount_of(taken) or Decimal(0)
    return (
        claim.whole is Whole.WHOLE
        and differs(claim, taken, _NEARLY)
        and (claim.figure.kind is not FigureKind.ZERO or _denies(claim))
        and (one > other or not one or other < _TWICE * one)
    )


def _denies(claim: Claim) -> bool:
    """Tell whether a witness says of all that the name asks for that there was none ("không một vụ TNLĐ nào")."""
    way = claim.wanted.ways[0]
    return claim.exact and bool(way) and all(is_in(one, claim.place.local) for one in way)


def _contradicts(claim: Claim, taken: Claim) -> bool:
    """Tell whether nothing speaks for a witness being of another thing than the taken claim."""
    wanted = taken.wanted
    own = spoken(f"{wanted.indicator.name} {wanted.topic.title}") | taken.place.local
    return (
        (claim.exact or not taken.exact)
        and claim.figure.comparator == "=" == taken.figure.comparator
        and claim.score >= _STRONG
        and len(wanted.ways) == 1
        and not other_matters(own, claim.place.local | claim.place.sentence)
    )


def retold(
    taken: Mapping[str, Claim], claims: Mapping[str, Sequence[Claim]], sources: Collection[str]
) -> Iterator[tuple[str, Claim]]:
    """Yield the values, by id, that one of the sentences `sources` of an assessment tells again with another number."""
    for indicator, claim in taken.items():
        for other in claims.get(indicator, ()):
            if other.place.source in sources and claim.place.source not in sources and _nearly_says(other, claim):
                yield indicator, other
                break


def _nearly_says(claim: Claim, taken: Claim) -> bool:
    """Tell whether a witness tells the same thing with a number near to the value's, or its digits exchanged.

    Hardly ever is such a number of another thing, unless only it speaks of the Party ("84 đoàn viên vào Đảng").
    """
    one, other = amount_of(claim), amount_of(taken)
    if not one or not other or one == other or claim.whole is not Whole.WHOLE or claim.score < _SAID:
        return False
    near = min(one, other) >= _NEAR * max(one, other)
    wanted = taken.wanted
    own = spoken(f"{wanted.indicator.name} {wanted.topic.title}") | taken.place.local
    return (
        claim.figure.comparator == "=" == taken.figure.comparator
        and (near or misprint_of(one, other) in _EXCHANGED)
        and _PARTY not in (claim.place.local | claim.place.sentence) - own
    )


def testified(witnesses: Sequence[Claim]) -> Choice:
    """Return the choice among what only an assessment tells, where its words are clear: such a value is doubtful."""
    clear = [claim for claim in witnesses if claim.score >= (_TESTIFIED if _is_certain(claim) else _STRONG)]
    choice = choose([dataclasses.replace(claim, exact=False) for claim in clear])
    return choice if choice.taken else Choice()


def _is_certain(claim: Claim) -> bool:
    """Tell whether a claim is by the indicator's own noun or unit, not by a kindred noun."""
    return claim.exact or bool(claim.wanted.indicator.unit)
