"""A growth from an earlier value, held against the own value that another chapter tells.

"Lương bình quân tăng 4,7% so với 9,6 triệu đồng của năm 2019", where "lương bình quân 10,2 triệu đồng" was told before.
All that is said to have grown must stand in the clause of the own value, and no other value be told in such words.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations_since_then import FAR, UP, WAY, earlier_in, telling_in
from nlp_reports.model import Figure

_TWO: Final = 2


def grown_from(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield the growths told beside an earlier value alone that the own value gainsays."""
    for line in lines:
        said = WAY.search(line.text) if len(line.figures) == _TWO and not line.planned else None
        base = earlier_in(line) if said else None
        share = next((one for one in line.figures if one.unit == "%"), None)
        if said is None or base is None or share is None or WAY.search(line.text, said.end()):
            continue
        start = line.sentence.span.start
        words = telling_in(line.report.text[start : start + said.start()])
        told = _told_of(words, base, entries) if len(words) >= _TWO else []
        beside = [one for one in entries if told and one.figure.sentence == told[0].figure.sentence]
        up = said["way"] in UP
        if (
            told
            and len({one.number for one in told}) == 1
            and not any(_fits(one, base, share, up=up) for one in beside)
        ):
            yield from _judged(told[0], base, share, up=up)


def _told_of(words: frozenset[str], base: Figure, entries: Sequence[Entry]) -> list[Entry]:
    """Return the values told of the same words, of the unit of the earlier one and neither half nor twice of it."""
    value = base.value or Decimal(1)
    return [
        one
        for one in entries
        if one.told
        and one.figure.sentence != base.sentence
        and one.figure.unit == base.unit
        and (base.unit or base.counted == one.figure.counted)
        and value < one.number * _TWO < value * _TWO * _TWO
        and words <= one.said
        and not one.parts
    ]


def _grown(own: Entry, base: Figure, *, up: bool) -> Decimal:
    value = base.value or Decimal(1)
    return (own.number - value) * (HUNDRED if up else -HUNDRED) / value


def _fits(own: Entry, base: Figure, share: Figure, *, up: bool) -> bool:
    """Tell whether a value makes up the growth, be it told of some only."""
    return own.figure.unit == base.unit and agreement(_grown(own, base, up=up), share) is Outcome.FITS


def _judged(own: Entry, base: Figure, share: Figure, *, up: bool) -> Iterator[Relation]:
    computed = _grown(own, base, up=up)
    far = abs(computed - (share.value or Decimal(0))) > FAR
    used = tuple(sorted((own.figure, base, share), key=lambda one: one.span.start))
    outcome = Outcome.CANNOT if far or agreement(computed, share) is not Outcome.NOT else Outcome.NOT
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(base, share), computed, share.value, "%")
