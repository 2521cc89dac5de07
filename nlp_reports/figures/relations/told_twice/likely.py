"""Figures that in all likelihood are one, told twice with two values: what is alike is weighed, not asked for.

An assessment is held against the results, a table against the narrative, and two sentences of the results where one
more number stands in both. What the report itself explains is never asked about: a value beside the other one, a
bound that another figure bears out.
"""

import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import is_one_value
from nlp_reports.figures.deeds import removals
from nlp_reports.figures.distinct import are_distinct, own_level
from nlp_reports.figures.kinship import Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import in_order
from nlp_reports.figures.misprints import (
    Misprint,
    are_of_other_digits,
    is_digit_left_out,
    is_first_digit_off,
    is_slip_of_three,
    misprint_of,
)
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.likeness import (
    Book,
    are_of_one_unit,
    book_of,
    is_long,
    is_sum_next,
    place_of,
    score_of,
    signals_of,
    values_of,
)
from nlp_reports.figures.relations.told_twice.unsourced import are_of_one_level, are_opposed
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import FigureKind, FigureRole
from nlp_reports.text import fold

# Left out in turn, pairs found and sound pairs accused by it are told by benchmarks/figures/weigh.py.
SURE: Final = 1.5
# Slips of three digits or more hardly ever part two figures by chance: in the development reports no sound pair of
# the assessment or a table that they part comes near this (decision 0032).
SURE_OF_SLIP: Final = 0.0
_SURE_OF_ANY: Final = 3.0  # no sound pair that no slip parts, in the development reports and tests, comes near it
# What differs as no misprint does must be told in the same words, hardly any of its own on either side.
_COVERED, _ALONE = 0.8, 0.1
# "Cứ 100 người được giới thiệu thì hơn 74 người …" tells a share.
_OF_EVERY: Final = re.compile(r"\bthì\b")
# Whom a gift was for, and what is not yet there, an assessment may leave unsaid.
LOOSE_PARTS: Final = frozenset(
    {"khó khăn", "nghèo", "chưa", "không", "doanh nghiệp", "dn", "xã", "phường", "thôn", "nữ"}
)
# Those who were praised, graded or registered are some of all.
_SELECTS: Final = frozenset({"công nhận", "xếp loại", "đăng ký"})
_WHOLE: Final = re.compile(r"\btoàn\b")
_AND_BEYOND: Final = re.compile(r"\btrở (?:lên|xuống)\b")
_ABOVE: Final = frozenset({">", ">="})
_MOSTLY: Final = re.compile(r"\b(?:phần lớn|chủ yếu|đa số)\b")
_IN_ROW: Final = re.compile(r"\bthứ\s+(?:nhất|hai|ba|tư|năm)\b")
_MANY, _FEW, _APART = 100, 10, 1.4
# How much of what a row is called a sentence must say, and how little each may say beside the other.
_NAMED, _LITTLE = 0.8, 0.7
_NEAR, _HELD = Decimal("0.75"), Decimal("1.15")
# A digit is left out only of numbers of five digits or more (`is_digit_left_out`).
_TEN, _LONG = Decimal(10), Decimal(10_000)


def likely(entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield each figure that sums up, with the figure that it most likely tells again with another value."""
    book = book_of(entries, weight)
    best: dict[int, tuple[float, Entry, Entry]] = {}
    for one, other in candidates(book):
        signals = signals_of(one, other, book)
        score = score_of(signals)
        open_to_it = score >= _SURE_OF_ANY or _may_be_miswritten(one, other) or _are_told_alike(signals)
        known = best.get(one.figure.ref)
        if open_to_it and score >= sure_of(one, other, book) and (known is None or score > known[0]):
            best[one.figure.ref] = score, one, other
    for _, one, other in best.values():
        yield judged(in_order((one.figure, other.figure)))


def sure_of(one: Entry, other: Entry, book: Book) -> float:
    """Return the score that two figures need to be one: less where a slip alone parts what is summed up from it."""
    if _have_nouns_apart(one, other) or not is_slip_of_three(one.number, other.number):
        return SURE
    if one.place < 0:
        return SURE_OF_SLIP if kinship(one, other, book.weight).covered >= _NAMED else SURE
    alone = (math.fsum(map(book.weight, a.own - b.reach)) for a, b in ((one, other), (other, one)))
    return SURE_OF_SLIP if one.judges and min(alone) <= _LITTLE else SURE


def _are_told_alike(signals: Mapping[str, float]) -> bool:
    """Tell whether two clauses say the same in the same words."""
    alone = signals.get("words of each alone", 0.0) <= _ALONE
    return alone and signals.get("words covered, least", 0.0) >= _COVERED


def candidates(book: Book) -> Iterator[tuple[Entry, Entry]]:
    """Yield the pairs that are worth weighing, the one that sums up first."""
    # What a percentage is of is seldom said by its noun: other checks hold those together, pair of words by pair.
    told = [entry for entry in book.entries if entry.number and entry.figure.unit != "%" and _is_told(entry)]
    by_unit = defaultdict[tuple[str, str], list[Entry]](list)
    for entry in told:
        by_unit[entry.figure.unit, entry.figure.per].append(entry)
    for like in by_unit.values():
        yield from (pair for pair in _summed_up(like) if _are_not_apart(*pair, book))
        yield from (pair for pair in _reached_of_plans(like) if _are_not_apart(*pair, book))
    yield from (pair for pair in _beside_one_number(told, book) if may_be_one(*pair, book))


def _is_told(entry: Entry) -> bool:
    """Tell whether an entry says what was reached, or at least how much was ("trên 1.600")."""
    figure = entry.figure
    above = entry.timely and figure.comparator in _ABOVE and figure.role is FigureRole.ACTUAL
    return entry.told or (above and not (figure.period or figure.per or figure.flags or _OF_EVERY.search(entry.clause)))


def _summed_up(like: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the figures of the assessment with the others, and the rows of tables with the narrative."""
    rest = [entry for entry in like if not entry.judges]
    narrated = [entry for entry in rest if entry.place >= 0]
    # A list item that reads like a row only says again what the narrative told.
    told = [entry for entry in rest if entry.place >= 0 or entry.figure.cell is not None]
    for one in like:
        if one.judges or one.place < 0:
            yield from ((one, other) for other in _slips_of(one, told if one.judges else narrated))


def _reached_of_plans(like: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the ratios of the results, which often tell what came of a plan, with the counts of other sections."""
    rest = [entry for entry in like if not entry.judges and entry.place >= 0]
    ratios = [entry for entry in rest if entry.figure.kind is FigureKind.RATIO]
    counts = [entry for entry in rest if entry.figure.kind is FigureKind.COUNT] if ratios else []
    yield from ((one, other) for one in ratios for other in _slips_of(one, counts) if one.place != other.place)


def _slips_of(one: Entry, others: Sequence[Entry]) -> list[Entry]:
    """Return the others whose numbers a slip of the pen may make of that of `one`: few are near enough."""
    number = one.number
    return [other for other in others if _may_be_slip(number, other.number)]


def _beside_one_number(told: Sequence[Entry], book: Book) -> Iterator[tuple[Entry, Entry]]:
    """Yield figures of the results whose sentences have one more number in common ("05 lớp, 438 lượt người")."""
    pairs = set[tuple[int, int]]()
    for (unit, number), same in book.by_number.items():
        if (number > _MANY or unit == "đồng") and unit != "%" and len(same) > 1:
            places = sorted({place_of(entry) for entry in same if entry.place >= 0 and not entry.judges})
            pairs |= set(itertools.combinations(places, 2))
    known = {id(entry) for entry in told}
    for second, first in sorted(pairs):
        for one, other in itertools.product(book.groups[first], book.groups[second]):
            alike = id(one) in known and id(other) in known and one.figure.per == other.figure.per
            if alike and not _are_of_two_in_row(one, other):
                yield one, other


def _are_of_two_in_row(one: Entry, other: Entry) -> bool:
    """Tell whether the clauses tell of two in a row ("lô đất thứ hai", "lô thứ ba"), or one of most of all."""
    said = (one.clause, other.clause)
    if any(_MOSTLY.search(fold(clause)) for clause in said):
        return True
    rows = [frozenset(_IN_ROW.findall(fold(clause))) for clause in said]
    return all(rows) and rows[0].isdisjoint(rows[1])


def may_be_one(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether nothing rules out that both are one: the values, what they count, or what stands beside them."""
    return _may_be_slip(one.number, other.number) and _are_not_apart(one, other, book)


def _are_not_apart(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether nothing but their numbers parts them; what is told soonest stands first."""
    miswritten = _may_be_miswritten(one, other) or _may_be_mistaken(one, other)
    if not miswritten or is_one_value(one.figure, other.figure) or not one.counts_like(other):
        return False
    of_other_sums = one.figure.unit == "đồng" and (are_opposed(one, other) or _is_rest_beside(one, other, book))
    if of_other_sums or _is_told_beside(one, other, book) or _is_held(one, other, book):
        return False
    if is_sum_next(one, other, book) or is_sum_next(other, one, book):
        return False
    if _are_two_things(one, other, book) or are_distinct(one, other) or _is_accounted_for(one, other, book):
        return False
    return are_of_one_level(one, other) and not (_are_apart(one, other) or _are_apart(other, one))


def _is_accounted_for(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether the results bear a value out, or it tells of those who were picked out of all."""
    selected = bool((one.deeds & _SELECTS) - other.deeds_around)
    return _is_borne_out(one, book) or (selected and not _are_exchanged_at_length(one, other))


def _are_exchanged_at_length(one: Entry, other: Entry) -> bool:
    """Tell whether two numbers of four digits or more differ by two neighbouring digits: hardly ever by chance."""
    return is_long(one) and misprint_of(one.number, other.number) is Misprint.EXCHANGED


def _is_borne_out(one: Entry, book: Book) -> bool:
    """Tell whether the results themselves tell the great value that the assessment tells, of the same thing."""
    known = book.by_number.get((one.figure.unit, one.number), ())
    great = one.judges and one.number >= _MANY
    return great and any(not near.judges and near.place >= 0 and near.noun == one.noun for near in known)


def _are_two_things(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether each of two sums of few digits, or of two nouns, is told in words of its own ("miền Trung")."""
    sums = one.figure.unit == "đồng" and not is_long(one)
    if not sums and (not one.noun or not other.noun or not one.noun.isdisjoint(other.noun)):
        return False
    alone = (math.fsum(map(book.weight, a.own - b.reach)) for a, b in ((one, other), (other, one)))
    return min(alone) >= _APART


def _are_apart(one: Entry, other: Entry) -> bool:
    """Tell whether `one` names a part, a place, or a deed that takes away, and the other the whole, or none of it."""
    level = own_level(one, other) if one.parts else ""
    named = (part for part in one.parts if part not in LOOSE_PARTS and not (level and part.startswith(level)))
    elsewhere = any(not told_words(part) <= other.reach for part in named)
    taken = one.deeds & removals()
    whole = bool(_WHOLE.search(fold(other.clause)))
    part_of_whole = whole and bool((one.parts - other.parts and not level) or (one.deeds and not other.deeds))
    beyond = [bool(_AND_BEYOND.search(fold(entry.clause))) for entry in (one, other)]
    return part_of_whole or elsewhere or beyond[0] != beyond[1] or not taken <= other.deeds | other.deeds_around


def _may_be_slip(one: Decimal, other: Decimal) -> bool:
    """Tell whether a slip of the pen may part two numbers: that needs no look at digits or words."""
    if one == other:
        return False
    small, great = (one, other) if one < other else (other, one)
    if great >= _LONG or is_first_digit_off(small, great):
        return True
    return not (small * _TEN < great or are_of_other_digits(small, great))


def _may_be_miswritten(one: Entry, other: Entry) -> bool:
    """Tell whether the values differ as misprints do, or a bound is not held."""
    small, great = (one, other) if one.number < other.number else (other, one)
    if great.figure.comparator != "=" or small.figure.comparator != "=":
        return small.figure.comparator == "=" and small.number >= great.number * _NEAR
    if misprint_of(one.number, other.number) is not Misprint.NONE:
        return True
    whole = one.concept and one.concept == other.concept and small.number >= great.number * _NEAR
    first_off = is_first_digit_off(one.number, other.number) and not _have_nouns_apart(one, other)
    return bool(whole) or is_digit_left_out(one.number, other.number) or first_off


def _have_nouns_apart(one: Entry, other: Entry) -> bool:
    """Tell whether both name what they count, and not one word of it is the same."""
    return bool(one.noun and other.noun) and one.noun.isdisjoint(other.noun)


def _may_be_mistaken(one: Entry, other: Entry) -> bool:
    """Tell whether values of just one noun, of bodies or persons, are near each other, whatever their digits."""
    small, great = sorted((one.number, other.number))
    plain = one.figure.comparator == other.figure.comparator == "=" and one.figure.kind is other.figure.kind
    return plain and not one.figure.unit and bool(one.noun) and one.noun == other.noun and small >= great * _NEAR


def _is_told_beside(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether the value of one stands beside the other: the report tells them apart itself."""
    return any(
        are_of_one_unit(near, far)
        and far.number in values_of(near)
        # Of so few of other things as many soon stand there ("NVTT 03 cuộc ở 02 DN" and "để xảy ra 02 cuộc NVTT").
        and not (far.number < _FEW and near.place >= 0 and far.place >= 0 and _have_nouns_apart(near, far))
        for near, far in itertools.chain(
            ((near, one) for near in book.beside(other)), ((near, other) for near in book.beside(one))
        )
    )


def _is_rest_beside(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether a sum beside either tells by how much they differ ("1.874 triệu, trong đó tỉnh cấp 27 triệu")."""
    rest = abs(one.number - other.number)
    beside = itertools.chain(book.beside(one), book.beside(other))
    return any(near.number == rest and are_of_one_unit(near, one) for near in beside)


def _is_held(one: Entry, other: Entry, book: Book) -> bool:
    """Tell whether another figure bears out the bound that one of the two is ("trên 650 thẻ", "tổng 655 thẻ")."""
    bound = next((entry for entry in (one, other) if entry.figure.comparator != "="), None)
    source = place_of(other if bound is one else one)
    return bound is not None and any(
        bound.number <= near.number <= bound.number * _HELD
        and are_of_one_unit(near, bound)
        and (bool(near.figure.unit) or place_of(near) == source or not near.noun.isdisjoint(bound.noun))
        for near in book.entries
        if near is not bound
    )
