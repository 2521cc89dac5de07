"""How likely two figures with two values tell one thing: a few readable signals, and their weights.

The weights are learned from the labelled reports (`benchmarks/figures/weigh.py`): conflicts against all other pairs.
"""

import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.figures.clauses import names_lack
from nlp_reports.figures.kinship import Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.misprints import Misprint, has_four_digits, is_digit_left_out, misprint_of
from nlp_reports.figures.relations.told_twice.unsourced import are_two_deeds
from nlp_reports.figures.retelling import told_syllables
from nlp_reports.lexicon import table
from nlp_reports.model import FigureKind

ALWAYS: Final = "always"
_MANY = 100
_HUNDRED: Final = Decimal(100)
_MISPRINTS: Final = {
    Misprint.SMALL: "small difference",
    Misprint.DIGIT: "one digit wrong",
    Misprint.SWAPPED: "two digits exchanged",
    Misprint.SHUFFLED: "digits in another order",
    Misprint.EXCHANGED: "neighbouring digits exchanged",
}


@dataclass(frozen=True)
class Book:
    """All entries of a report, with what stands beside each.

    Attributes:
        entries: all of them.
        weight: how telling each word is in them.
        groups: those of one sentence or one table, in text order.
        by_number: those of one unit and value, the ends of ratios among them.
    """

    entries: Sequence[Entry]
    weight: Weight
    groups: Mapping[int, list[Entry]]
    by_number: Mapping[tuple[str, Decimal], list[Entry]]

    def beside(self, entry: Entry) -> Iterator[Entry]:
        """Yield the other entries of its sentence or table."""
        return (other for other in self.groups[place_of(entry)] if other is not entry)


def book_of(entries: Sequence[Entry], weight: Weight) -> Book:
    """Return the book of these entries."""
    groups, by_number = defaultdict[int, list[Entry]](list), defaultdict[tuple[str, Decimal], list[Entry]](list)
    for entry in entries:
        groups[place_of(entry)].append(entry)
        for number in values_of(entry):
            by_number[entry.figure.unit, number].append(entry)
    return Book(entries, weight, groups, by_number)


def place_of(entry: Entry) -> int:
    """Return the number of its sentence; below nought for a table."""
    figure = entry.figure
    return figure.sentence if figure.sentence is not None else -figure.cell.table if figure.cell else 0


def values_of(entry: Entry) -> set[Decimal]:
    """Return the numbers that are written: of a ratio, both ends."""
    figure = entry.figure
    return {number for number in (figure.value, figure.low, figure.high) if number is not None}


def are_of_one_unit(one: Entry, other: Entry) -> bool:
    """Tell whether both are money, both percentages, or both of no unit."""
    return one.figure.unit == other.figure.unit


def signals_of(one: Entry, other: Entry, book: Book) -> dict[str, float]:
    """Return what speaks for or against one thing told twice, by name; what is 0 is left out."""
    signals = _of_numbers(one, other) | _of_words(one, other, book.weight) | _of_deeds(one, other)
    signals |= _of_places(one, other) | _of_others(one, other, book)
    return {name: float(value) for name, value in signals.items() if value}


def _of_numbers(one: Entry, other: Entry) -> dict[str, float]:
    slip, unit = misprint_of(one.number, other.number), one.figure.unit
    long = is_long(one)
    found: dict[str, float] = {
        "money": unit == "đồng",
        "a bound": not one.figure.comparator == other.figure.comparator == "=",
        "a ratio": sum(entry.figure.kind is FigureKind.RATIO for entry in (one, other)),
        "four digits": long,
        "exchanged of four digits": long and slip >= Misprint.SHUFFLED,
    }
    if slip is not Misprint.NONE:
        found[_MISPRINTS[slip]] = 1.0
    elif is_digit_left_out(one.number, other.number):
        found["a digit left out"] = 1.0
    return found


def is_long(entry: Entry) -> bool:
    """Tell whether four digits or more of its number are no mere noughts of the scale."""
    return has_four_digits(entry.number)


def _of_words(one: Entry, other: Entry, weight: Weight) -> dict[str, float]:
    first, second = kinship(one, other, weight), kinship(other, one, weight)
    shared = one.noun & other.noun
    alone = [math.fsum(map(weight, a.own - b.reach)) for a, b in ((one, other), (other, one))]
    heads = [told_syllables(entry.figure.counted)[:1] for entry in (one, other)]
    return {
        "words of both clauses": min(first.near, 5.0) / 3,
        "words of both surroundings": min(first.wide, 8.0) / 5,
        "words covered, most": max(first.covered, second.covered),
        "words covered, least": min(first.covered, second.covered),
        "words beside the noun": min(max(first.beyond, second.beyond), 4.0) / 3,
        "words of each alone": min(*alone, 4.0) / 2,
        "noun is rare": min(math.fsum(map(weight, shared)), 2.5) / 2,
        "nouns within one another": bool(shared) and one.noun != other.noun,
        "nouns apart": bool(one.noun and other.noun) and not shared,
        "one head noun": bool(one.noun) and heads[0] == heads[1],
        "one clause is bare": not one.own or not other.own,
    }


def _of_deeds(one: Entry, other: Entry) -> dict[str, float]:
    apart = are_two_deeds(one, other), are_two_deeds(other, one)
    return {
        "one deed": bool(one.deeds & other.deeds),
        "deeds apart": bool(one.deeds and other.deeds) and one.deeds.isdisjoint(other.deeds),
        "a deed of one alone": any(apart) and not all(apart),
        "deeds of each alone": all(apart),
        "a part of one alone": min(len(one.parts ^ other.parts), 2),
        "one lacks": names_lack(one.clause) != names_lack(other.clause),
    }


def _of_places(one: Entry, other: Entry) -> dict[str, float]:
    judges, tabled = one.judges + other.judges, (one.place < 0) + (other.place < 0)
    return {
        "in the assessment": judges == 1,
        "in a table": tabled == 1,
        "both in the results": not judges and not tabled,
        "one section": one.place == other.place,
        "one whole": bool(one.concept) and one.concept == other.concept,
    }


def _of_others(one: Entry, other: Entry, book: Book) -> dict[str, float]:
    """Return what the other figures say: those beside both, and those that bear one of the two out."""
    backed = _is_backed(one, other, book), _is_backed(other, one, book)
    summing = next((at for at, entry in enumerate((one, other)) if entry.judges or entry.place < 0), None)
    shared = one.noun & other.noun
    rivals = sum(1 for entry in book.entries if not entry.noun.isdisjoint(shared)) - 2 if shared else 0
    return {
        "a number beside both": has_number_beside_both(one, other, book),
        "the rest is told": _is_rest_told(one, other, book),
        "a sum": _is_sum(one, other, book) or _is_sum(other, one, book),
        "one is told elsewhere": backed[0] != backed[1],
        "both are told elsewhere": all(backed),
        "the summing one is told elsewhere": summing is not None and backed[summing],
        "others of the noun": min(rivals, 12) / 12,
    }


def has_number_beside_both(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether one more figure stands beside both: their sentences tell one matter ("05 lớp, 438 lượt người")."""
    return any(
        near.number == far.number not in {one.number, other.number, _HUNDRED}
        and are_of_one_unit(near, far)
        and (near.number >= _MANY and bool(near.figure.unit or not near.noun.isdisjoint(far.noun)))
        for near, far in itertools.product(book.beside(one), book.beside(other))
    )


def _is_sum(whole: Entry, part: Entry, book: Book) -> bool:
    """Tell whether `whole` is `part` and another figure beside either ("xây 08 nhà, sửa 05 nhà")."""
    rest = whole.number - part.number
    if rest <= 0:
        return False
    own = _own_parts(part, book)
    beside = itertools.chain(
        (near for near in book.beside(part) if part.noun.isdisjoint(near.noun) <= (not near.noun or not part.noun)),
        book.beside(whole),
    )
    return any(near.number == rest and are_of_one_unit(near, part) and near.figure.ref not in own for near in beside)


def _is_rest_told(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether the report counts elsewhere by how many of the same one is more ("12 tổ mới, 134 tổ cũ, 146 tổ")."""
    rest, shared = abs(one.number - other.number), one.noun & other.noun
    known = book.by_number.get((one.figure.unit, rest), ())
    return any(not near.figure.unit and not near.noun.isdisjoint(shared) for near in known)


def is_sum_next(whole: Entry, part: Entry, book: Book) -> bool:
    """Tell whether `whole` is `part` and the figure right before or after it, whatever that counts."""
    group = [entry for entry in book.groups[place_of(part)] if are_of_one_unit(entry, part)]
    at = next(at for at, entry in enumerate(group) if entry is part)
    behind = group[at + 1 :]
    nexts = (*group[max(0, at - 1) : at], *([] if _open_with_parts(part, behind) else behind[:1]))
    rest = whole.number - part.number
    return any(near.number == rest for near in nexts)


def _own_parts(whole: Entry, book: Book) -> set[int]:
    """Return the references of the figures right behind a whole that make it up, none where none do."""
    behind = [one for one in book.beside(whole) if one.figure.span.start > whole.figure.span.start]
    behind = [one for one in behind if are_of_one_unit(one, whole)]
    return {one.figure.ref for one in behind} if _open_with_parts(whole, behind) else set()


def _open_with_parts(whole: Entry, behind: Sequence[Entry]) -> bool:
    """Tell whether the figures right behind a whole make it up: "14 cuộc (cấp huyện 02, cấp xã 12)"."""
    sums = itertools.accumulate(entry.number for entry in behind)
    return any(at and total == whole.number for at, total in enumerate(sums))


def _is_backed(entry: Entry, rival: Entry, book: Book) -> bool:
    """Tell whether the value of `entry` is told in another place as well, of the like."""
    return any(
        near is not rival
        and place_of(near) != place_of(entry)
        and (entry.number >= _MANY or bool(entry.figure.unit) or not near.noun.isdisjoint(entry.noun))
        for near in book.by_number.get((entry.figure.unit, entry.number), ())
    )


@functools.cache
def weights() -> Mapping[str, float]:
    """Return the weight of each signal: above 0 it speaks for one thing told twice."""
    return {row["signal"]: float(row["weight"]) for row in table("conflict_weights")}


def score_of(signals: Mapping[str, float], known: Mapping[str, float] | None = None) -> float:
    """Return how likely figures with these signals are one figure, as log-odds, by `known` weights or the table's.

    >>> score_of({"words of both clauses": 1.0}) > score_of({"nouns apart": 1.0, "a sum": 1.0})
    True
    """
    known = weights() if known is None else known
    return round(known[ALWAYS] + sum(known.get(name, 0.0) * signals[name] for name in sorted(signals)), 3)
