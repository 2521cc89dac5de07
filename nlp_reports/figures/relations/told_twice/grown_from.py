"""A growth from an earlier value, held against the own value that another chapter tells.

"Lương bình quân tăng 4,7% so với 9,6 triệu đồng của năm 2019", where "lương bình quân 10,2 triệu đồng" was told before;
"số vụ bạo lực gia đình đã giảm 03 vụ so với 08 vụ của năm 2021", where "xảy ra 06 vụ bạo lực gia đình" was. All that
is said to have grown must stand in the clause of the own value, and no other value be told in such words; a number by
which it changed says more of less, so nothing else may be told of that value.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, are_near, is_exact
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.since_then import FAR, GROSS, UP, WAY, earlier_in, telling_in
from nlp_reports.model import Figure, FigureKind

_CLAUSE: Final = re.compile(r"[,;:](?!\d)")
_ANY_YEAR: Final = re.compile(r"\bnăm (?:20\d\d|trước|ngoái)\b|\bcùng kỳ\b", re.IGNORECASE)
# "Chuyển giao kỹ thuật hơn 2024 (48 buổi) được 16%".
_BEYOND: Final = re.compile(r"\b(?P<way>hơn)\s+(?:năm\s+)?20\d\d\s*\([^()]*\)\s*(?:được\s+)?(?=\d)")
_HAPPENED: Final = frozenset({"xảy", "ra", "ghi", "nhận", "phát", "sinh", "nắm", "có", "trong", "năm", "toàn", "hiện"})
_NEAR: Final = Decimal("0.5")


def grown_from(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield the growths told beside an earlier value alone that the own value gainsays."""
    alone = {line.sentence.ref for line in lines if len(line.figures) == 1}
    for line in lines:
        two = len(line.figures) == 2 and not line.planned
        beyond = _BEYOND.search(line.text) if two else None
        said = beyond or (WAY.search(line.text) if two else None)
        by = _change_in(line) if said else None
        base = earlier_in(line, by) if by and beyond is None else line.figures[0] if by else None
        # "so với 18 trường hợp của năm 2021 đến nay" is of several years.
        if base is None or by is None or "đến nay" in line.after(base):
            continue
        if said is None or WAY.search(line.text, said.end()):
            continue
        start = line.sentence.span.start
        words = _said_of(line.report.text[start : start + said.start()])
        told = _told_of(words, base, entries) if len(words) >= 2 else []
        told = told if by.unit == "%" else [one for one in told if one.own <= words | _HAPPENED]
        if by.unit != "%" and GROSS.search(line.text):
            continue
        if by.unit != "%" and any(one.figure.sentence not in alone for one in told):
            continue
        beside = [one for one in entries if told and one.figure.sentence == told[0].figure.sentence]
        up = beyond is not None or said["way"] in UP
        if told and len({one.number for one in told}) == 1 and not any(_fits(one, base, by, up=up) for one in beside):
            yield from _judged(told[0], base, by, up=up)


def _said_of(before: str) -> frozenset[str]:
    """Return the words of the clause before a change, of all before it where the clause says little."""
    own = telling_in(_CLAUSE.split(before)[-1])
    return own if len(own) >= 2 else telling_in(before)


def _change_in(line: Line) -> Figure | None:
    """Return by how much something is told to have changed, as a percentage or as a number."""
    share = next((one for one in line.figures if one.unit == "%"), None)
    return share or next((one for one in line.figures if one.kind is FigureKind.CHANGE and is_exact(one)), None)


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
        and value < one.number * 2 < value * 2 * 2
        and words <= one.said
        and not one.parts
        and not _ANY_YEAR.search(one.clause)
    ]


def _grown(own: Entry, base: Figure, by: Figure, *, up: bool) -> Decimal:
    value = base.value or Decimal(1)
    way = (own.number - value) if up else (value - own.number)
    return way * HUNDRED / value if by.unit == "%" else way


def _fits(own: Entry, base: Figure, by: Figure, *, up: bool) -> bool:
    """Tell whether a value makes up the growth, be it told of some only."""
    return own.figure.unit == base.unit and agrees(_grown(own, base, by, up=up), by)


def _judged(own: Entry, base: Figure, by: Figure, *, up: bool) -> Iterator[Relation]:
    computed, number = _grown(own, base, by, up=up), by.value or Decimal(0)
    near = computed > 0 and are_near(computed, number, _NEAR)
    far = abs(computed - number) > FAR if by.unit == "%" else not near
    used = in_order((own.figure, base, by))
    outcome = Outcome.CANNOT if far or agreement(computed, by) is not Outcome.NOT else Outcome.NOT
    yield Relation(RelationKind.CHANGE, outcome, used, where_of(base, by), computed, by.value, by.unit)
