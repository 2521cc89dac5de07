"""So much for each piece, then the pieces told with their total: "Mỗi gia đình hiến 15 m2, 86 gia đình hiến 1.290 m2".

That the last two belong to the first must be said: by a word that sums up ("cả", "tính chung"), by the same verb, or
by nothing standing between the pieces and their total.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.agreement import agreement, are_near, is_exact
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.product import is_same_thing
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY = re.compile(r"\b(?:mỗi|từng|nào cũng)\b|/")
_EACH = re.compile(
    r"(?:\b(?:mỗi|từng)\s+(?P<piece>[^\W\d]+(?:\s+[^\W\d]+)?)|\b(?P<any>[^\W\d]+(?:\s+[^\W\d]+)?)\s+nào\s+cũng)"
    r"(?P<deed>(?:\s+(?!bình quân|bq|trung bình)[^\W\d]+){0,8})\s*$"
)
_JOINED = re.compile(r"(?:m[23]|[^;.()\d]){0,30},(?P<said>[^;.,()\d]{0,40})$")
_SUMS_UP = re.compile(
    r"\b(?:cả|tất cả|toàn bộ|tính chung|tính cho|tính gộp|gộp|gộp lại|tổng cộng|tổng|cộng|cộng lại|như vậy|vị chi)\b"
)
_BARE = re.compile(r"(?:m[23]|[^;.,()\d]){0,50}$")
_APART = re.compile(r"\b(?:trong đó|riêng|thêm|khác|còn lại|bình quân|bq|trung bình)\b")
_GRAMS = {"kg": Decimal(1), "yến": Decimal(10), "tạ": Decimal(100), "tấn": Decimal(1000)}
_IDLE = frozenset({"được", "đã", "là", "cho", "từ", "và", "các"})
_NEAR = Decimal("0.7")


def of_each(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what is said of each piece, of the pieces and of their total; `found` settle others."""
    settled = {
        figure.ref
        for one in found
        if one.outcome is not Outcome.CANNOT and one.kind is RelationKind.PRODUCT
        for figure in one.figures
    }
    for line in lines:
        if len(line.figures) < 3 or not _MAY.search(line.text):
            continue
        for each, pieces, total in zip(line.figures, line.figures[1:], line.figures[2:], strict=False):
            if total.ref not in settled and _are_joined(line, each, pieces, total):
                yield from _judged(each, pieces, total)


def piece_of(line: Line, each: Figure) -> str:
    """Return what `each` is said for one of, however far before it that stands in its clause; empty where unsaid."""
    said = _EACH.search(line.before(each))
    return each.per or ((said["piece"] or said["any"]) if said else "")


def scale_of(each: Figure, total: Figure) -> Decimal:
    """Return by what a product of `each` is multiplied to be in the total's unit; nought where they are of two kinds.

    >>> from nlp_reports.figures.extraction import extract
    >>> each, total = extract("62 tạ"), extract("155 tấn")
    >>> scale_of(each[0], total[0])
    Decimal('0.1')
    """
    one, other = each.unit.partition("/")[0], total.unit
    if one in _GRAMS and other in _GRAMS:
        return _GRAMS[one] / _GRAMS[other]
    if each.kind is FigureKind.COUNT and total.kind is FigureKind.COUNT:
        noun, heads = fold(each.counted), fold(total.counted).removeprefix("lượt ")
        same = bool(noun and heads) and (noun.startswith(heads) or heads.startswith(noun))
        return Decimal(same)
    return Decimal(one == other != "")


def _are_joined(line: Line, each: Figure, pieces: Figure, total: Figure) -> bool:
    plain = all(
        one.role is FigureRole.ACTUAL and one.kind in AMOUNTS_AND_RATES and one.value for one in (each, pieces, total)
    )
    if not plain or pieces.kind is not FigureKind.COUNT or not pieces.counted or (pieces.value or 0) <= 1:
        return False
    if not is_exact(each, pieces, total) or len({one.period for one in (each, pieces, total)}) > 1 or total.per:
        return False
    piece = piece_of(line, each)
    joined = _JOINED.fullmatch(line.between(each, pieces)) if piece else None
    between = line.between(pieces, total)
    if joined is None or not is_same_thing(piece, pieces.counted) or not _BARE.fullmatch(between):
        return False
    return not (_APART.search(joined["said"]) or _APART.search(between)) and is_told_of_all(line, each, pieces, total)


def is_told_of_all(line: Line, each: Figure, pieces: Figure, total: Figure) -> bool:
    """Tell whether the total behind the pieces is what they came to, and not what they did besides."""
    said, between = line.between(each, pieces), line.between(pieces, total)
    same = each.kind is not FigureKind.COUNT or fold(each.counted) == fold(total.counted).removeprefix("lượt ")
    return bool(_SUMS_UP.search(said.rpartition(",")[2])) or (same and _is_same_deed(line, each, pieces, between))


def _is_same_deed(line: Line, each: Figure, pieces: Figure, between: str) -> bool:
    """Tell whether one verb says what each gave and what all of them did, or none says the latter."""
    deed = set(between.strip().removeprefix(fold(pieces.counted)).split())
    said = _EACH.search(line.before(each))
    words = set(said["deed"].split()) if said else set()
    return deed <= _IDLE or bool((words & deed) - _IDLE) or words | deed <= _IDLE | {"có"}


def _judged(each: Figure, pieces: Figure, total: Figure) -> Iterator[Relation]:
    computed = (each.value or Decimal(0)) * (pieces.value or Decimal(0)) * scale_of(each, total)
    said = total.value or Decimal(0)
    if computed:
        used = (each, pieces, total)
        near = are_near(computed, said, _NEAR)
        outcome = agreement(computed, total)
        if outcome is Outcome.NOT and not near:
            outcome = Outcome.CANNOT
        yield Relation(RelationKind.PRODUCT, outcome, used, where_of(*used), computed, total.value, total.unit)
