"""A thing that the results count once, and the assessment counts otherwise ("05 nhà" there, "xây 06 nhà" here).

Where all accounts of one noun tell one value, few more words need agree; a table's row, which sums up too, is held
against the narrative where the words of both are nearly the same.
"""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.borne_out import is_borne_out
from nlp_reports.figures.kinship import Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import in_order
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.unsourced import are_of_one_part, are_two_deeds
from nlp_reports.figures.retelling import are_persons, told_syllables

_HUNDRED: Final = Decimal(100)
_RARE, _BEYOND = 0.65, 0.3
_NEAR, _COVERED = 2.0, 0.55


def counted_once(entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the counts of the assessment that contradict the only value that their noun has in the rest."""
    sources = [entry for entry in entries if not entry.judges]
    for entry in entries:
        if not entry.judges or not entry.told or not entry.noun or entry.number == _HUNDRED:
            continue
        like = [other for other in sources if not other.figure.unit and _may_share_noun(entry, other)]
        told = [other for other in like if other.told]
        if len({other.number for other in told}) != 1 or any(_has(other, entry.number) for other in like):
            continue
        other = told[0]
        if any(_is_rest(near, entry, other) for near in entries):
            continue
        slip = misprint_of(entry.number, other.number) is not Misprint.NONE
        if slip and _may_be_one(entry, other, weight) and not _is_made_of_persons(entry, sources):
            yield judged(in_order((entry.figure, other.figure)))


def _is_made_of_persons(entry: Entry, sources: Sequence[Entry]) -> bool:
    """Tell whether two neighbouring counts of persons come to the value, by whatever name."""
    if not are_persons(entry.figure.counted):
        return False
    told = [other for other in sources if other.told and are_persons(other.figure.counted)]
    return any(
        one.number + other.number == entry.number and one.figure.sentence == other.figure.sentence
        for one, other in itertools.pairwise(told)
    )


def _may_share_noun(entry: Entry, other: Entry) -> bool:
    """Tell whether both count things that are called the same, whatever stands behind ("lớp", "lớp bồi dưỡng")."""
    if entry.noun.isdisjoint(other.noun):
        return False
    first, second = (told_syllables(one.figure.counted)[:1] for one in (entry, other))
    return first == second or entry.noun == other.noun or bool(set(first) & other.noun and set(second) & entry.noun)


def _is_rest(near: Entry, entry: Entry, other: Entry) -> bool:
    """Tell whether a figure beside `entry` makes it up to `other` ("11 cơ sở có ưu điểm, 03 cơ sở phải nhắc nhở")."""
    return near.figure.sentence == entry.figure.sentence and near.number == other.number - entry.number


def _has(entry: Entry, number: Decimal) -> bool:
    return number in {entry.figure.value, entry.figure.low, entry.figure.high}


def _may_be_one(entry: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether the noun is rare enough to tell, something beside it is told by both, and nothing by one only.

    Where one clause says nothing beside its noun, the noun is enough.
    """
    kin = kinship(entry, other, weight)
    rare = math.fsum(map(weight, entry.noun & other.noun)) >= _RARE
    one_noun = entry.noun <= other.noun or other.noun <= entry.noun
    alike = kin.beyond >= _BEYOND or (one_noun and not (entry.own and other.own))
    return rare and alike and not are_two_deeds(entry, other) and are_of_one_part(entry, other)


def tabled(entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the rows of tables whose words a sentence has nearly all, with another value that looks miswritten."""
    narrated = [entry for entry in entries if entry.place >= 0]
    by_unit = defaultdict[tuple[str, str], list[Entry]](list)
    for entry in narrated:
        by_unit[entry.figure.unit, entry.figure.per].append(entry)
    for row in entries:
        if row.place >= 0 or not row.told or row.figure.unit == "%":
            continue
        like = by_unit[row.figure.unit, row.figure.per]
        if is_borne_out(row, like, weight):
            continue
        rivals = [one for one in like if one.told and _is_rival(row, one, weight)]
        if len({other.number for other in rivals}) == 1 and not _is_in_sentence(row, rivals[0], narrated):
            yield judged(in_order((row.figure, rivals[0].figure)))


def _is_rival(row: Entry, other: Entry, weight: Weight) -> bool:
    slip = misprint_of(row.number, other.number) is not Misprint.NONE
    if not slip or not row.counts_like(other) or are_two_deeds(row, other):
        return False
    kin = kinship(row, other, weight)
    return kin.near >= _NEAR and kin.covered >= _COVERED and are_of_one_part(row, other)


def _is_in_sentence(row: Entry, rival: Entry, narrated: Sequence[Entry]) -> bool:
    """Tell whether the row's value stands in the sentence of its rival too, alone or as a sum of two of its counts."""
    beside = [other.number for other in narrated if other.figure.sentence == rival.figure.sentence]
    return row.number in beside or any(rival.number + number == row.number for number in beside)
