"""One figure with two neighbouring digits exchanged in another place of the report.

Hardly ever do two figures of so many digits and of one kind differ so by chance; what they count must still be one.
Of an assessment, which only tells again, less need be said: a value that stands nowhere else, and is one slip away
from a single other, is that other, unless the words tell two things.
"""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.borne_out import is_sum_of_neighbours
from nlp_reports.figures.deeds import removals
from nlp_reports.figures.distinct import are_distinct
from nlp_reports.figures.kinship import Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import in_order
from nlp_reports.figures.misprints import Misprint, has_four_digits, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.likely import LOOSE_PARTS
from nlp_reports.figures.relations.told_twice.unsourced import (
    are_of_one_level,
    are_of_one_part,
    are_opposed,
    are_two_deeds,
)
from nlp_reports.figures.retelling import told_words
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_THOUSAND: Final = 1000
_NEAR, _NEARER = 0.7, 2.0
_COVERED, _BOTH_COVERED = 0.4, 0.5
# How much the words around both have in common where nothing else tells that they are one.
_TOLD_BY_FOUR, _TOLD_BY_THREE, _TOLD_AT_LENGTH, _ALONE = 0.4, 0.65, 2.8, 1.4
_LITTLE_ALONE: Final = 1.0


def exchanged(entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the pairs of figures, told in two sentences or in a sentence and a table, that only such a slip parts."""
    alike: dict[tuple[str, ...], list[Entry]] = {}
    numbers = {entry.number for entry in entries}
    for entry in entries:
        if entry.told and entry.figure.unit != "%":
            whole = [one for one in _of_whole(entry) if one.number not in numbers]
            for told in whole if entry.judges else (entry, *whole):
                alike.setdefault(_kind_of(told), []).append(told)
    for group in alike.values():
        for one, other in itertools.combinations(group, 2):
            if _are_one(one, other, weight):
                yield judged(in_order((one.figure, other.figure)))


def _of_whole(entry: Entry) -> Iterator[Entry]:
    """Yield what a ratio tells of its whole ("2.731/2.895 giáo viên toàn ngành"), which may be told nowhere else."""
    figure = entry.figure
    if figure.kind is FigureKind.RATIO and figure.high is not None and figure.high >= _THOUSAND and not figure.unit:
        yield replace(entry, number=figure.high)


def told_again(figures: Sequence[Figure], entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the figures of the assessment that only such a slip parts from the one figure that they may tell again.

    `figures` are all of the report, those of tables among them: a value that stands anywhere else is left alone.
    """
    written: dict[tuple[str, Decimal | None], set[int]] = defaultdict(set)
    beside: dict[int | None, set[Decimal]] = defaultdict(set)
    for figure in figures:
        beside[figure.sentence].add(figure.amount or Decimal(0))
        for number in {figure.value, figure.low, figure.high}:
            written[figure.unit, number].add(figure.ref)
    sources: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.told and not entry.judges and entry.figure.unit != "%":
            sources[_kind_of(entry)].append(entry)
    told = [entry for known in sources.values() for entry in known if entry.place >= 0]
    for entry in entries:
        if entry.judges and entry.told and written[entry.figure.unit, entry.number] == {entry.figure.ref}:
            source = _only_source(entry, sources.get(_kind_of(entry), ()), weight)
            if source is None or is_sum_of_neighbours(entry, told):
                continue
            if abs(source.number - entry.number) not in beside[source.figure.sentence] | beside[entry.figure.sentence]:
                yield judged(in_order((entry.figure, source.figure)))


def _only_source(entry: Entry, others: Sequence[Entry], weight: Weight) -> Entry | None:
    """Return the entry whose number is that of `entry` with two digits exchanged; None where two numbers are."""
    slips = (other for other in others if misprint_of(entry.number, other.number) is Misprint.EXCHANGED)
    found = {other.number: other for other in slips if _may_tell_again(entry, other, weight)}
    return next(iter(found.values())) if len(found) == 1 else None


def _may_tell_again(entry: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether both may count one thing, some word of both is the same, and none tells them apart."""
    nouns = [fold(one.figure.counted) for one in (entry, other)]
    # Units of blood are no men.
    alike = all(nouns) and are_one_thing(*nouns) and (nouns[0] == nouns[1] or "đơn vị" not in nouns)
    if not (alike if all(nouns) and not entry.figure.unit else entry.counts_like(other)):
        return False
    least = _TOLD_BY_FOUR if has_four_digits(entry.number) else _TOLD_BY_THREE
    alone = (math.fsum(map(weight, a.own - b.reach)) for a, b in ((entry, other), (other, entry)))
    kin = kinship(entry, other, weight)
    told = (kin.wide >= least and min(alone) < _ALONE) or kin.near >= _TOLD_AT_LENGTH
    # What a sum was for ("giúp thanh niên thoát nghèo"), or a gift ("265 người mất việc"), takes nothing away from it.
    loose = bool(entry.figure.unit) or kin.wide >= _TOLD_AT_LENGTH
    taken = [bool(one.deeds & removals()) and not loose for one in (entry, other)]
    return told and taken[0] is taken[1] and not _are_two_things(entry, other)


def _are_two_things(one: Entry, other: Entry) -> bool:
    """Tell whether two clauses say that they tell of two things: two deeds, a part, a level, a way of money."""
    deeds = one.deeds, other.deeds
    if all(deeds) and deeds[0].isdisjoint(deeds[1]):
        return True
    parted = any(not told_words(part) <= one.reach & other.reach for part in (one.parts ^ other.parts) - LOOSE_PARTS)
    return parted or are_distinct(one, other) or are_opposed(one, other) or not are_of_one_level(one, other)


def _are_one(one: Entry, other: Entry, weight: Weight) -> bool:
    apart = one.place != other.place if one.figure.sentence is None else one.figure.sentence != other.figure.sentence
    if not apart or misprint_of(one.number, other.number) is not Misprint.EXCHANGED or not one.counts_like(other):
        return False
    if are_two_deeds(one, other) or are_two_deeds(other, one) or (one.figure.unit and are_opposed(one, other)):
        return False
    told = are_of_one_part(one, other) and _tell_one_thing(one, other, weight)
    return told or _are_of_four_digits(one, other, weight)


def _are_of_four_digits(one: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether so many digits are exchanged that little need be said, but by hardly a word of one alone.

    In the development reports no two sound figures of one noun that such a slip parts have so much in common.
    """
    counted = FigureKind.RATIO not in {one.figure.kind, other.figure.kind} and min(one.place, other.place) >= 0
    # In one section the words of its heading stand around both.
    if not counted or one.place == other.place or not has_four_digits(one.number) or _are_two_things(one, other):
        return False
    alone = (math.fsum(map(weight, a.own - b.reach)) for a, b in ((one, other), (other, one)))
    return kinship(one, other, weight).wide >= _TOLD_BY_THREE and min(alone) <= _LITTLE_ALONE


def _tell_one_thing(one: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether the words say so: the fewer the digits, the more of them must."""
    first, second = kinship(one, other, weight), kinship(other, one, weight)
    if min(one.number, other.number) >= _THOUSAND and one.noun and one.noun == other.noun:
        return True
    if len(_digits(one)) > 3 or (not one.figure.unit and one.number >= _THOUSAND):
        return first.near >= _NEAR and max(first.covered, second.covered) >= _COVERED
    if one.deeds & other.deeds and min(one.place, other.place) < 0:
        return max(first.covered, second.covered) >= _COVERED
    return first.near >= _NEARER and min(first.covered, second.covered) >= _BOTH_COVERED


def _kind_of(entry: Entry) -> tuple[str, ...]:
    """Return the unit and the digits without noughts, by size: the same for all that only exchanged digits part."""
    return entry.figure.unit, *sorted(_digits(entry).replace("0", ""))


def _digits(entry: Entry) -> str:
    """Return the digits of the number, without noughts at either end: those are of the scale."""
    return f"{entry.number.normalize():f}".replace(".", "").strip("0")
