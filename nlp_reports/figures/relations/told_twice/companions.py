"""Two figures told side by side twice, one the same and one miswritten: "87 CĐCS, 5.430 đoàn viên" and "78 CĐCS, …".

That the great figure beside it is the same says that both are told of one thing, wherever the two sentences stand.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.relations.told_twice.unsourced import are_two_deeds
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import FigureKind
from nlp_reports.text import fold

_REST: Final = re.compile(r"[^,;.()\d]*?(?=[,;.()\d]|\s(?:với|và|có|trực thuộc|thuộc|cho)\s|$)")
_GREAT, _TWO_DIGITS = 100, 10

_Pair = tuple[Entry, Entry]


def companions(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield the figures that stand twice beside one and the same figure, with two values that a slip may part."""
    spoken = {line.sentence.ref: line for line in lines}
    beside: dict[tuple[object, ...], list[_Pair]] = defaultdict(list)
    for sentence, told in itertools.groupby(entries, key=lambda entry: entry.figure.sentence):
        for one, other in itertools.pairwise(told if sentence is not None else ()):
            for same, figure in ((one, other), (other, one)):
                if same.number >= _GREAT and same.noun and same.told and figure.told:
                    beside[same.number, same.noun].append((same, figure))
    for pairs in beside.values():
        for first, second in itertools.combinations(pairs, 2):
            one, other = first[1], second[1]
            if one.figure.sentence == other.figure.sentence or not _may_be_miswritten(one, other):
                continue
            if all(_is_whole(spoken, entry) for entry in (*first, *second)):
                yield judged(in_order((one.figure, other.figure)))


def _is_whole(spoken: dict[int, Line], entry: Entry) -> bool:
    """Tell whether a count is told of all of a kind: nothing behind its noun says which of them."""
    figure = entry.figure
    if not entry.told or figure.kind is not FigureKind.COUNT or figure.unit or not entry.noun or entry.parts:
        return False
    after = spoken[figure.sentence or 0].after(figure).lstrip().removeprefix(fold(figure.counted))
    rest = _REST.match(after)
    return not (told_words(rest[0]) - idle_words() - entry.noun if rest else ())


def _may_be_miswritten(one: Entry, other: Entry) -> bool:
    slip = misprint_of(one.number, other.number)
    great = min(one.number, other.number) >= _TWO_DIGITS
    return great and one.noun == other.noun and slip >= Misprint.DIGIT and not are_two_deeds(one, other)
