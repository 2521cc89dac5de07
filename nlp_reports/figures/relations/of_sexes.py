"""The share of one sex, both told right before it: "nam có 312, nữ có 288, tính ra chị em chiếm 52%".

Whom the two make up need not be told. A share of any other count of the report is left alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, is_exact
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import CLOSES, Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind

_SEX: Final = r"(?P<{0}>nữ giới|phụ nữ|chị em|đàn bà|các chị|nữ|chị)|(?P<{1}>nam giới|đàn ông|anh em|các anh|nam|anh)"
_LABEL: Final = re.compile(
    rf"(?:^|[\s,;:(–-])(?:{_SEX.format('female', 'male')})"
    r"(?:\s+(?!trung niên|cao tuổi|trẻ|nghèo)[^\W\d]+){0,3}?\s*(?:có|là|:|được|gồm)?\s*$"
)
_SHARE: Final = re.compile(
    r"(?P<said>[^;.()\d]{0,60})(?:,\s*(?:(?:tính ra|như vậy|như thế|vậy là|vậy|tức là|tức|vị chi|và)\s+){0,2}|\(\s*)"
    rf"(?:tỷ lệ\s+)?(?:(?:{_SEX.format('female', 'male')})\b(?:\s+(?:cán bộ|hội viên|đoàn viên|lao động))?\s*)?"
    r"(?:(?:chiếm|đạt|bằng|là|tỷ lệ)\s*){1,3}$|\s*(?:[^\W\d]+\s+){0,2}\(\s*$"
)
_APART: Final = re.compile(r"[;.()]|\b(?:trong đó|riêng|tăng|giảm|so với)\b")
_OF_ALL: Final = re.compile(r"\s*(?:tổng\s+)?(?:số|quân số|lớp)\b")
_SLIP: Final = Decimal(15)


def shares_of_sexes(line: Line, bases: Bases) -> Iterator[Relation]:
    """Yield the shares of one sex behind the numbers of both; `bases` are the counts of the report."""
    for one, other, percent in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
        if percent.kind is not FigureKind.PERCENTAGE or not all(map(_is_count, (one, other))):
            continue
        part = _part(line, one, other, percent)
        whole = (one.value or Decimal(0)) + (other.value or Decimal(0))
        if part is None or not whole:
            continue
        value = part.value or Decimal(0)
        computed = value * HUNDRED / whole
        outcome = agreement(computed, percent)
        told = [*bases.of(part), *(each.amount for each in line.figures if each.amount and each.unit != "%")]
        given = any(agrees(value * HUNDRED / base, percent) for base in told if base)
        far = abs(computed - (percent.value or Decimal(0))) > _SLIP
        if outcome is not Outcome.NOT or not (given or far or not is_exact(percent)):
            used = (one, other, percent)
            yield Relation(RelationKind.RATIO_PERCENT, outcome, used, where_of(*used), computed, percent.value, "%")


def _is_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and not figure.unit and is_plain(figure) and bool(figure.value)


def _part(line: Line, one: Figure, other: Figure, percent: Figure) -> Figure | None:
    """Return the number of the sex whose share is told, None where the two are not one of each."""
    between = line.between(one, other)
    labels = [_LABEL.search(line.since(one)), _LABEL.search(between)]
    share = _SHARE.fullmatch(line.between(other, percent))
    if share is None or None in labels or _APART.search(between):
        return None
    female = [bool(label and label["female"]) for label in labels]
    closed = CLOSES.match(line.after(percent)) or _OF_ALL.match(line.after(percent))
    if female[0] is female[1] or not closed:
        return None
    if share["female"] or share["male"]:
        return one if female[0] is bool(share["female"]) else other
    return other
