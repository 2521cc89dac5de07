"""What is still owed, held against what was owed and paid back: "nợ 9,4 tỷ đồng, đòi được 2,6 tỷ đồng, còn 7,8 tỷ".

The three must be the sums of money of one sentence that stand side by side; whatever says that more was moved than
these (interest, new debts, a part of them) leaves them alone.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near, is_exact, step_of
from nlp_reports.figures.cues import Cues, cues
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.lexicon import table
from nlp_reports.model import Figure, FigureKind, FigureRole

_MAY: Final = cues(["còn", "vẫn nợ"])
_CLAUSE: Final = re.compile(r"[,;:(](?!\d)")
_STOP: Final = re.compile(r"\.\s|[()]")
_BETWEEN: Final = r"(?:\s+(?:[^\W\d]+\s+){0,6}?(?:là|được|số tiền|khoảng)?)?\s*$"
# Whatever else is said of what is left may make it another's, or a part of it.
_OPENS_REST: Final = r"\s*(?:và\s+)?(?:(?:đến nay|tới nay|hiện nay|hiện|nay|số nợ|số|nợ|đến \d{1,2}/\d{1,2})\s+)*"
_ENDS_REST: Final = r"(?:\s+(?:là|khoảng|số tiền))*\s*$"
_HALF: Final = Decimal("0.6")


def arrears(line: Line) -> Iterator[Relation]:
    """Yield what is still owed of a debt that is told with what was paid of it."""
    if not _MAY.stand_in(line) or not _of("owes").stand_in(line):
        return
    sums = [figure for figure in line.figures if figure.kind is FigureKind.MONEY]
    for owed, paid, left in zip(sums, sums[1:], sums[2:], strict=False):
        told = ((owed, "owes"), (paid, "paid"), (left, "left"))
        if all(_is_said(line, figure, role) for figure, role in told) and not _is_broken(line, owed, left):
            yield from _judged((owed, paid, left))


def _is_said(line: Line, figure: Figure, role: str) -> bool:
    """Tell whether the words of its own clause say of a sum what `role` is; of what is owed the clauses before too."""
    said = line.before(figure)
    if role != "owes":
        said = _CLAUSE.split(said)[-1]
        if figure.role is not FigureRole.ACTUAL:
            return False
        if role == "left":
            return re.fullmatch(_OPENS_REST + _written(role) + _ENDS_REST, said) is not None
        return re.search(_written(role) + _BETWEEN, said) is not None
    return _of(role).are_said(said) and not re.search(_written("left") + _BETWEEN, _CLAUSE.split(said)[-1])


def _is_broken(line: Line, first: Figure, last: Figure) -> bool:
    """Tell whether words from the clause of the first sum on say that more is moved, or what of it is told."""
    told = _CLAUSE.split(line.before(first))[-1] + line.folded[first.span.start : line.sentence.span.end]
    within = [one for one in line.figures if first.span.start <= one.span.start <= last.span.start]
    more = len([one for one in within if one.unit == "đồng"]) != 3
    behind = any(one.unit == "đồng" for one in line.figures if one.span.start > last.span.start)
    stopped = _STOP.search(line.between(first, last)) is not None
    return more or behind or stopped or _of("breaks").are_said(told)


def _judged(three: Sequence[Figure]) -> Iterator[Relation]:
    owed, paid, left = (figure.value or Decimal(0) for figure in three)
    rest = owed - paid
    if rest <= 0 or not is_exact(*three):
        return
    fits = abs(rest - left) <= max(map(step_of, three))
    slip = misprint_of(rest, left) > Misprint.SMALL or are_near(rest, left, _HALF)
    if fits or (slip and left < owed):
        outcome = Outcome.FITS if fits else Outcome.NOT
        yield Relation(RelationKind.SUM, outcome, tuple(three), where_of(*three), rest, left, three[-1].unit)


@functools.cache
def _phrases(role: str) -> tuple[str, ...]:
    return tuple(row["phrase"] for row in table("debt_words") if row["role"] == role)


@functools.cache
def _of(role: str) -> Cues:
    return cues(_phrases(role))


@functools.cache
def _written(role: str) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, sorted(_phrases(role), key=len, reverse=True)))})\b"
