"""One figure with two neighbouring digits exchanged in another place of the report, outside the assessment.

Hardly ever do two figures of so many digits and of one kind differ so by chance; what they count must still be one.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.kinship import Weight, kinship
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations_conflict import judged
from nlp_reports.figures.relations_unsourced import are_of_one_part, are_two_deeds
from nlp_reports.model import FigureKind

_THREE: Final = 3
_THOUSAND: Final = 1000
_NEAR, _NEARER = 0.7, 2.0
_COVERED, _BOTH_COVERED = 0.4, 0.5


def exchanged(entries: Sequence[Entry], weight: Weight) -> Iterator[Relation]:
    """Yield the pairs of figures, told in two sentences or in a sentence and a table, that only such a slip parts."""
    alike: dict[tuple[str, ...], list[Entry]] = {}
    numbers = {entry.number for entry in entries}
    for entry in entries:
        if entry.told and entry.figure.unit != "%":
            whole = [one for one in _of_whole(entry) if one.number not in numbers]
            for told in whole if entry.judges else (entry, *whole):
                alike.setdefault((told.figure.unit, *sorted(_digits(told))), []).append(told)
    for group in alike.values():
        for one, other in itertools.combinations(group, 2):
            if _are_one(one, other, weight):
                yield judged(sorted((one.figure, other.figure), key=lambda figure: figure.span.start))


def _of_whole(entry: Entry) -> Iterator[Entry]:
    """Yield what a ratio tells of its whole ("2.731/2.895 giáo viên toàn ngành"), which may be told nowhere else."""
    figure = entry.figure
    if figure.kind is FigureKind.RATIO and figure.high is not None and figure.high >= _THOUSAND and not figure.unit:
        yield replace(entry, number=figure.high)


def _are_one(one: Entry, other: Entry, weight: Weight) -> bool:
    apart = one.place != other.place if one.figure.sentence is None else one.figure.sentence != other.figure.sentence
    return (
        apart
        and misprint_of(one.number, other.number) is Misprint.EXCHANGED
        and one.counts_like(other)
        and are_of_one_part(one, other)
        and not are_two_deeds(one, other)
        and not are_two_deeds(other, one)
        and _tell_one_thing(one, other, weight)
    )


def _tell_one_thing(one: Entry, other: Entry, weight: Weight) -> bool:
    """Tell whether the words say so: the fewer the digits, the more of them must."""
    first, second = kinship(one, other, weight), kinship(other, one, weight)
    if min(one.number, other.number) >= _THOUSAND and one.noun and one.noun == other.noun:
        return True
    if len(_digits(one)) > _THREE or (not one.figure.unit and one.number >= _THOUSAND):
        return first.near >= _NEAR and max(first.covered, second.covered) >= _COVERED
    if one.deeds & other.deeds and min(one.place, other.place) < 0:
        return max(first.covered, second.covered) >= _COVERED
    return first.near >= _NEARER and min(first.covered, second.covered) >= _BOTH_COVERED


def _digits(entry: Entry) -> str:
    """Return the digits of the number, without noughts at either end: those are of the scale."""
    return f"{entry.number.normalize():f}".replace(".", "").strip("0")
