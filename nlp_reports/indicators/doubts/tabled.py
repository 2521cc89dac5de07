"""Values that a table and the text tell apart in one digit: "trao 516 suất quà, cụ thể:", and "Cộng | 526".

Money may stand in a table without its unit: "thu 5.820 triệu đồng", and "Kinh phí | 5.920".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.figures.misprints import is_one_digit_off
from nlp_reports.figures.numerals import scales
from nlp_reports.indicators.amounts import amount_of, is_of_it, is_rounded
from nlp_reports.indicators.concepts import asked, is_in, spoken
from nlp_reports.indicators.fit import ALSO, LEAST, POINTED, STRANGE, TOTAL_ROW, Claim
from nlp_reports.indicators.parts import Whole
from nlp_reports.indicators.places import Place
from nlp_reports.model import FigureKind
from nlp_reports.text import fold

_EXACTLY: Final = "="
_MONEY: Final = "đồng"
_UNIT: Final = re.compile(r"\([^()]*\)")


def tabled_apart(taken: Mapping[str, Claim], claims: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[str, Claim]]:
    """Yield the values, by id, of which a table tells what differs in one digit from the text, with that claim.

    One of the two is a slip: a table hardly tells another thing with nearly the same number.
    """
    for indicator, claim in taken.items():
        for other in claims.get(indicator, ()):
            if _tell_the_same(other, claim) and _differ_in_a_digit(other, claim):
                yield indicator, other
                break


def told_bare(cells: Iterable[Place], taken: Mapping[str, Claim]) -> Iterator[tuple[str, Claim]]:
    """Yield the amounts of money, by id, of which a cell without a unit tells what differs in one digit.

    The cell's row and column say what the name asks for, and its number is told in the scale that the text is
    written in ("triệu đồng").
    """
    bare = [one for one in cells if one.figure.kind is FigureKind.COUNT and not one.figure.unit and one.figure.value]
    for indicator, claim in taken.items():
        figure = claim.figure
        scale = scales(fold(figure.text).partition("/")[0])
        if figure.unit != _MONEY or figure.cell is not None or figure.comparator != _EXACTLY or not scale:
            continue
        told = (figure.amount or 0) / scale
        for place in bare:
            other = Claim(claim.wanted, place, LEAST[POINTED], Whole.WHOLE, summed=False, surely=POINTED)
            if is_one_digit_off(place.figure.value or told, told) and _names(other) and not _is_of_less(other, claim):
                yield indicator, other
                break


def _names(cell: Claim) -> bool:
    """Tell whether the row and column of a cell say all that a name asks for, and what tells it apart."""
    wanted, near = cell.wanted, cell.place.local
    told = all(is_in(one, near | wanted.implied) for one in wanted.ways[0])
    return told and any(is_in(one, near) for one in wanted.telling or wanted.matters)


def _tell_the_same(claim: Claim, taken: Claim) -> bool:
    """Tell whether one claim is to a cell, the other to a number of the text, and both are wholes told plainly."""
    if (claim.figure.cell is None) == (taken.figure.cell is None) or claim.whole is not Whole.WHOLE:
        return False
    sure = claim.surely >= ALSO or (claim.exact and claim.surely > STRANGE)
    plain = claim.figure.comparator == taken.figure.comparator == _EXACTLY
    return sure and plain and not (_is_of_less(claim, taken) if claim.figure.cell else _is_of_less(taken, claim))


def _is_of_less(row: Claim, told: Claim) -> bool:
    """Tell whether a row is called by what neither the name nor the sentence says ("Suất quà từ nguồn xã hội hoá")."""
    if TOTAL_ROW in row.figure.flags:
        return False
    wanted = row.wanted
    own = spoken(f"{wanted.indicator.name} ; {wanted.topic.title} ; {told.place.words.sentence}")
    return any(not is_in(one, own) for one in asked(_UNIT.sub(" ", row.place.label)))


def _differ_in_a_digit(claim: Claim, taken: Claim) -> bool:
    one, other = amount_of(claim), amount_of(taken)
    if one is None or other is None or is_of_it(claim, taken) or is_of_it(taken, claim):
        return False
    return is_one_digit_off(one, other) and not is_rounded(claim.figure, taken.figure)
