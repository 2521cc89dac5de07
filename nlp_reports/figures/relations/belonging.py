"""Shares, changes and means that do not fit the two figures to which, by where the three stand, they surely belong.

No wording is asked for: how surely figures belong together is learned from sound text. A figure that any two near it
give is left alone, and so is one that differs from what the two give as no slip would.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import (
    HUNDRED,
    agrees,
    is_about,
    step_of,
)
from nlp_reports.figures.belonging import score_of
from nlp_reports.figures.belonging_doubts import is_explained, is_within, said_against
from nlp_reports.figures.forest import Forest
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.misprints import Misprint, is_one_digit_wrong, misprint_of
from nlp_reports.figures.out_of import is_plainly_told
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.seats import Seat, Seats
from nlp_reports.figures.standing import SLIGHT, doubts_of
from nlp_reports.figures.trios import Told, Trio, gives, may_be_told, plain, trios_of
from nlp_reports.model import Figure

# With corpora left out in turn, what is found and what sound text is accused is told by benchmarks/figures/belong.py.
SURE: Final[dict[Told, float]] = {Told.SHARE: 1.3, Told.CHANGE: 0.0, Told.MEAN: -0.2}
SURE_OF_POINTS: Final = 0.0
SURE_OF_SLIP: Final[dict[Told, float]] = {Told.SHARE: -0.6, Told.CHANGE: -1.8, Told.MEAN: -0.5}
SURE_OF_LONE_SLIP: Final = -2.5
SURE_OF_DOUBTED_SLIP: Final[dict[Told, float]] = {Told.SHARE: 0.5, Told.CHANGE: -0.2, Told.MEAN: 0.5}
_NEAR, _HALF, _POINTS = Decimal("0.75"), Decimal("0.4"), Decimal(5)
_SHIFTS: Final = frozenset(map(Decimal, ("0.1", "0.01")))
_KINDS: Final = {
    Told.SHARE: RelationKind.RATIO_PERCENT,
    Told.CHANGE: RelationKind.CHANGE,
    Told.MEAN: RelationKind.MEAN,
}
_COUNTED: Final = re.compile(
    r"\s*(?:chỉ tiêu\s+)?(?:đạt|vượt|hụt|chưa đạt|không đạt|xong|chưa xong)\s*(?:[,;.]|và\b|$)"
)


def belonging(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what does not fit though it belongs together; `found` are the relations that are known."""
    settled = {figure.ref for one in found if one.outcome is not Outcome.CANNOT for figure in one.figures}
    seats = Seats(lines)
    taken = taken_by(found)
    for at, line in enumerate(lines):
        if line.planned:
            continue
        for figure in line.figures:
            if figure.ref in settled or _is_all(figure) or not may_be_told(figure, line.before(figure)):
                continue
            best, surer = likeliest(open_trios(seats, at, figure, taken))
            if best is not None and surer >= 0:
                yield _accused(best)


def needed_for(trio: Trio) -> float:
    """Return how sure one must be of a trio to accuse it: less where a slip parts it from fitting, or some points."""
    beside = trio.one.at == trio.other.at == trio.result.at
    if is_slip(trio):
        if any(_doubts_of(trio)):
            return SURE_OF_DOUBTED_SLIP[trio.told]
        # Where nothing else stands near, there is hardly anything else that it may be of.
        alone = beside and all(seat.figure in {trio.one.figure, trio.other.figure} for seat in trio.near)
        return SURE_OF_LONE_SLIP if alone else SURE_OF_SLIP[trio.told]
    if trio.told is not Told.SHARE or not beside:
        return SURE[trio.told]
    near = min(abs(exact - trio.result.value) for exact in plain(trio))
    return SURE_OF_POINTS if near <= _POINTS else SURE[trio.told]


def is_slip(trio: Trio) -> bool:
    """Tell whether one digit of three or more, or two exchanged, parts the three from fitting."""
    if trio.told is Told.MEAN and any(is_about(exact, trio.result.figure) for exact in plain(trio)):
        return False
    return any(_is_slip(exact, trio.result) for exact in plain(trio))


def _is_slip(exact: Decimal, result: Seat) -> bool:
    """Tell whether just one of three digits or more is wrong, or two are exchanged: that is hardly ever chance."""
    step = step_of(result.figure)
    made = (exact / step).to_integral_value() * step
    return is_one_digit_wrong(made, result.value) or misprint_of(made, result.value) is Misprint.EXCHANGED


def taken_by(found: Sequence[Relation]) -> list[frozenset[int]]:
    """Return the figures of each relation that settles a percentage or a rate: two of them give no second one."""
    return [
        frozenset(figure.ref for figure in one.figures)
        for one in found
        if one.outcome is not Outcome.CANNOT
        and one.kind is not RelationKind.CONFLICT
        and any(figure.unit == "%" or figure.per for figure in one.figures)
    ]


def open_trios(seats: Seats, at: int, figure: Figure, taken: Sequence[frozenset[int]]) -> list[Trio]:
    """Return all that `figure` may be reckoned from, those left out whose two give another figure already."""
    return [
        trio
        for trio in trios_of(seats, at, figure)
        if not any({trio.one.figure.ref, trio.other.figure.ref} <= refs and figure.ref not in refs for refs in taken)
    ]


def likeliest(trios: Sequence[Trio], known: Forest | None = None) -> tuple[Trio | None, float]:
    """Return the trio that most surely belongs together by the `known` forest or the table's, though it does not fit.

    With it stands by how much it is surer than it must be. None is where one of them fits, or none may be accused.
    """
    may_be = any(is_slip(trio) or may_be_slip(trio) for trio in trios)
    if not may_be or _is_all(trios[0].result.figure) or _is_given(trios):
        return None, 0.0
    scored = [(score_of(trio, known), at) for at, trio in enumerate(trios)]
    score, at = max(scored)
    if not is_slip(trios[at]):
        plainest = [one for one in scored if not any(doubts_of(trios[one[1]]))]
        score, at = max(plainest, default=(score, at))
    best = trios[at]
    return (best if _may_be_accused(best) else None), round(score - needed_for(best), 3)


def _may_be_accused(trio: Trio) -> bool:
    """Tell whether no other number explains what is told; nor may words, where more than a slip parts the three."""
    line, result = trio.result.line, trio.result.figure
    plainly = all(is_plainly_told(seat.line, seat.figure, result) for seat in (trio.one, trio.other))
    if not plainly or is_explained(trio):
        return False
    doubts = {*_doubts_of(trio)}
    if is_slip(trio):
        return doubts <= SLIGHT
    return may_be_slip(trio) and not doubts and not _COUNTED.match(line.after(result))


def _doubts_of(trio: Trio) -> Iterator[str]:
    yield from doubts_of(trio)
    yield from said_against(trio)


def _is_given(trios: Sequence[Trio]) -> bool:
    """Tell whether any two give what is told; the share of a part spent in the sum before it is of nothing else."""
    within = [trio for trio in trios if is_within(trio)]
    if within:
        return any(agrees(exact, trio.result.figure) for trio in within for exact in plain(trio))
    return any(map(gives, trios))


def _is_all(figure: Figure) -> bool:
    return figure.unit == "%" and figure.value is not None and figure.value % HUNDRED == 0


def may_be_slip(trio: Trio) -> bool:
    """Tell whether the told figure is near what the two give, miswritten, or one of the two written again."""
    if trio.told is Told.MEAN and any(is_about(exact, trio.result.figure) for exact in plain(trio)):
        return False
    said, step = trio.result.value, step_of(trio.result.figure)
    for exact in plain(trio):
        computed = (exact / step).to_integral_value() * step
        if computed <= 0:
            continue
        near = min(computed, said) / max(computed, said)
        if (
            near >= (_HALF if trio.told is Told.MEAN else _NEAR)
            or near in _SHIFTS
            or misprint_of(computed, said) > Misprint.SMALL
        ):
            return True
    return said in {trio.one.value, trio.other.value} or (trio.told is Told.SHARE and _is_shuffled(trio))


def _is_shuffled(trio: Trio) -> bool:
    return any(sorted(_digits(each)) == sorted(_digits(trio.result.value)) for each in plain(trio))


def _digits(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", "")


def _accused(trio: Trio) -> Relation:
    """Return the relation of the three; of several readings the nearest is told."""
    figures = {seat.figure.ref: seat.figure for seat in (trio.one, trio.other, trio.result)}
    used = in_order(figures.values())
    said = trio.result.value
    computed = min(plain(trio), key=lambda one: abs(one - said))
    kind = _KINDS[trio.told]
    if trio.told is Told.SHARE and trio.one.figure is not trio.other.figure and "plan" in trio.result.around.after:
        kind = RelationKind.TARGET_PERCENT
    return Relation(kind, Outcome.NOT, used, where_of(*used), computed, said, trio.result.figure.unit)
