"""How surely a told share, change or mean belongs to two figures: weighed by where they stand, not by what they give.

The forests are grown from sound text (`benchmarks/figures/belong.py`): figures whose arithmetic fits belong together.
"""

import functools
from collections.abc import Mapping

from nlp_reports.figures.agreement import HUNDRED
from nlp_reports.figures.belonging_doubts import said_against
from nlp_reports.figures.forest import Forest, forest_of
from nlp_reports.figures.seats import Seat, syllables
from nlp_reports.figures.standing import doubts_of
from nlp_reports.figures.trios import Told, Trio, kin_of
from nlp_reports.model import FigureKind, FigureRole

_SHORT = 30
_BEFORE, _AROUND, _BEHIND = "both before", "around", "both behind"


def signals_of(trio: Trio) -> dict[str, float]:
    """Return what speaks for or against the three belonging together, by name; what is 0 is left out."""
    result = trio.result.around
    found: dict[str, float] = {f"result: {word} before": 1.0 for word in result.before}
    found |= {f"result: {word} behind": 1.0 for word in result.after}
    found |= {f"first: {word} before": 1.0 for word in trio.one.around.before}
    found |= {f"second: {word} before": 1.0 for word in trio.other.around.before}
    found |= _of_places(trio) | _of_words(trio) | _of_marks(trio) | _of_kin(trio) | _of_times(trio)
    found |= _of_whole(trio) | _of_roles(trio) | _of_sizes(trio)
    found |= {f"doubt: {name}": 1.0 for name in (*doubts_of(trio), *said_against(trio))}
    return {name: float(value) for name, value in found.items() if value}


def _order(trio: Trio) -> str:
    """Return whether the two stand before the result, around it or behind it."""
    start = trio.result.figure.span.start
    if trio.other.figure.span.end <= start:
        return _BEFORE
    return _AROUND if trio.one.figure.span.end <= start else _BEHIND


def _of_places(trio: Trio) -> dict[str, float]:
    one, other, result, order = trio.one, trio.other, trio.result, _order(trio)
    at = {id(seat): place for place, seat in enumerate(trio.near)}
    last = sum(1 for seat in trio.near if seat.figure.span.end <= result.figure.span.start) - 1
    nearest = other if order == _BEFORE else one
    gap = max(0, last - at[id(nearest)])
    far, single = result.at - nearest.at, one.figure is other.figure
    paragraph = result.line.sentence.paragraph
    return {
        order: 1.0,
        f"{order}, {min(gap, 3)} between them and the result": 1.0,
        f"{min(at[id(other)] - at[id(one)] - 1, 3)} between the two": order != _AROUND,
        f"{min(other.at - one.at, 2)} sentences between the two": 1.0,
        f"{min(far, 2)} sentences to the result": 1.0,
        f"one ratio, {min(far, 2)} sentences to the result": single,
        "one ratio": single,
        "an end of a ratio": bool(one.end or other.end) and not single,
        "another paragraph": one.line.sentence.paragraph != paragraph,
        "another paragraph of both": other.line.sentence.paragraph != paragraph,
    }


def _texts(trio: Trio) -> tuple[str, str]:
    """Return the text from the nearer of the two to the result, and that between the two."""
    nearest = trio.other if _order(trio) == _BEFORE else trio.one
    folded = trio.result.line.folded
    behind = folded[nearest.figure.span.end : trio.result.figure.span.start]
    return behind, folded[trio.one.figure.span.end : trio.other.figure.span.start]


def _of_words(trio: Trio) -> dict[str, float]:
    text, between = _texts(trio)
    one, other = trio.one, trio.other
    known = {*one.noun, *one.around.said, *other.noun}
    both = known | {*other.around.said, *trio.result.noun}
    return {
        "long to the result": min(len(text), 200) / 100,
        "only a comma and a word to the result": len(text) < _SHORT and text.count(",") <= 1 and ";" not in text,
        "words that neither tells, to the result": min(sum(word not in both for word in syllables(text)), 8) / 4,
        "words that the first does not tell": min(sum(word not in known for word in syllables(between)), 8) / 4,
    }


def _of_marks(trio: Trio) -> dict[str, float]:
    text, between = _texts(trio)
    one, other, start = trio.one, trio.other, trio.result.figure.span.start
    percent = any(
        seat.is_percent
        and seat is not one
        and seat is not other
        and one.figure.span.start < seat.figure.span.start < start
        for seat in trio.near
    )
    alone = trio.result.around.bracketed and not other.around.bracketed and one.figure is not other.figure
    return {
        "a semicolon to the result": ";" in text,
        "a bracket to the result": "(" in text or ")" in text,
        "a colon to the result": ":" in text,
        "a semicolon between the two": ";" in between,
        "a bracket between the two": "(" in between,
        "in brackets alone": alone,
        "another percentage between": percent,
    }


def _of_kin(trio: Trio) -> dict[str, float]:
    one, other, result = trio.one, trio.other, trio.result
    alike, unit = one.figure.unit == other.figure.unit, one.figure.unit
    kin = kin_of(one, other) if not unit or one.is_percent else "money" if unit == "đồng" else "measure"
    pieces = _is_piece(result, one), _is_piece(result, other)
    return {
        f"nouns {kin}": alike,
        f"nouns {kin}, one sentence": alike and one.at == other.at == result.at,
        f"result's noun {kin_of(other, result)} to the second": not result.is_percent,
        f"result's noun {kin_of(one, result)} to the first": not result.is_percent,
        "percent of rates": result.is_percent and one.is_percent,
        "each of the first": pieces[0],
        "each of the second": pieces[1],
        "each of neither": bool(result.around.piece) and not any(pieces),
        "rates both": bool(one.figure.per and other.figure.per),
        "a rate and none": bool(one.figure.per) != bool(other.figure.per),
    }


def _is_piece(result: Seat, one: Seat) -> bool:
    """Tell whether the result is told of each of what `one` counts."""
    piece = result.around.piece
    return bool(piece and one.noun and not one.figure.unit) and one.noun[0] == piece[0]


def _of_times(trio: Trio) -> dict[str, float]:
    one, other, result = trio.one.around, trio.other.around, trio.result.around
    years = one.year, other.year
    two = all(years) and years[0] != years[1]
    return {
        "two years": two,
        "one year alone": any(years) and not all(years),
        "against, of two years": two and "against" in result.after,
        "first earlier": "earlier" in one.clause,
        "second later": "later" in other.clause,
        "a term": any("term" in said for said in (result.after, one.clause, other.clause)),
    }


def _of_whole(trio: Trio) -> dict[str, float]:
    """Return whether what a percentage says to be of is named with one of the two ("bằng 84% số đăng ký")."""
    result = trio.result
    named = frozenset(result.around.named)
    if not result.is_percent or not named:
        one_sentence = trio.one.at == trio.other.at == result.at
        return {"names nothing": result.is_percent, "names nothing, one sentence": result.is_percent and one_sentence}
    shares = [len(named & {*seat.noun, *seat.around.said}) for seat in _two(trio)]
    neither = not any(shares)
    return {
        "names something": 1.0,
        "named with the first": shares[0] / len(named),
        "named with the second": shares[1] / len(named),
        "named with neither": neither,
        "named with neither, of all": neither and "total" in result.around.after,
        "named with neither, of no plan": neither and "plan" not in result.around.after,
        "named with neither, one ratio": neither and trio.one.figure is trio.other.figure,
        "names much": min(len(named), 6) / 4,
    }


def _two(trio: Trio) -> tuple[Seat, Seat]:
    return trio.one, trio.other


def _of_roles(trio: Trio) -> dict[str, float]:
    one, other = _two(trio)
    plan = "plan" in trio.result.around.after
    aims = [seat.figure.role is FigureRole.TARGET or "plan" in seat.around.clause for seat in (one, other)]
    return {
        f"first {one.figure.role.value}": 1.0,
        f"second {other.figure.role.value}": 1.0,
        "one a target": aims[0] != aims[1],
        "both targets": all(aims),
        "of a plan, one a target": plan and aims[0] != aims[1],
        "of a plan, none a target": plan and not any(aims),
        "of no plan, one a target": not plan and aims[0] != aims[1],
        "a total first": not one.around.clause.isdisjoint({"total", "within"}),
        "a bound": one.figure.comparator != "=" or other.figure.comparator != "=",
    }


def _of_sizes(trio: Trio) -> dict[str, float]:
    one, other, result = trio.one, trio.other, trio.result
    rest = [seat for seat in trio.near if seat is not one and seat is not other]
    rivals = sum(seat.figure.unit == other.figure.unit for seat in rest)
    gap = abs(one.value - other.value)
    told = any(seat.value == gap and seat.figure.kind is FigureKind.CHANGE for seat in rest)
    kin = sum(seat.noun == one.noun and seat.figure.unit == one.figure.unit for seat in rest if seat.noun)
    return {
        "all told": result.is_percent and result.value == HUNDRED,
        "over a hundred": result.is_percent and result.value > HUNDRED,
        "a decimal": "," in result.figure.text,
        "the first is greater": one.value > other.value,
        "the two are equal": one.value == other.value,
        "how they differ is told": told,
        "no rival": not rivals,
        "rivals": min(rivals, 5) / 3,
        "rivals of one noun": min(kin, 3) / 2,
        "another is each": any("each" in seat.around.before or bool(seat.figure.per) for seat in trio.near),
    }


@functools.cache
def forests() -> Mapping[Told, Forest]:
    """Return the forest of each kind of what is told."""
    return {told: forest_of(f"belonging_of_{told}") for told in Told}


def score_of(trio: Trio, known: Forest | None = None) -> float:
    """Return how surely the three belong together, as log-odds, by the `known` forest or the table's."""
    return (forests()[trio.told] if known is None else known).score(signals_of(trio))
