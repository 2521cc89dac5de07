"""Pieces, so much for each, and what all come to, over two sentences: "16 xã. Mỗi xã 1.200 cây, toàn huyện được …".

The sentence before and this one tell nothing else of that unit, one number of pieces and one rate alone, and no other
deed.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import agreement, are_near, is_about, is_exact, is_rounded
from nlp_reports.figures.amounts import AMOUNTS_AND_RATES
from nlp_reports.figures.line import Line, in_order, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind, settled_refs
from nlp_reports.figures.relations.each import piece_of, scale_of
from nlp_reports.figures.relations.product import holds_more, is_same_thing
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY: Final = re.compile(r"[/]|\b(?:mỗi|một)\b")
_ALL: Final = re.compile(
    r"\b(?:tổng cộng|tất cả|cộng lại|toàn [^\W\d]+|cả thảy|vụ này|vụ ấy|cả [^\W\d]+)"
    r"(?P<said>(?:\s+[^\W\d]+){0,6})\s*$"
)
_NEUTRAL: Final = frozenset({"được", "là", "hết", "có", "lên", "tới", "đạt", "cần", "bà", "con", "thu", "cả"})
_WORD: Final = re.compile(r"[^\W\d]+")
_MEAN: Final = re.compile(r"\b(?:bình quân|bq|trung bình)\b")
_BEHIND: Final = re.compile(r"\s*(?:[^\W\d]+\s+){0,3}?(?:cho\s+)?(?:mỗi|một)\s+(?P<piece>[^\W\d]+)")
_ENDS: Final = re.compile(r"\s*(?:[^\W\d]+\s*)?(?:[,;.]|$)")
_BARS: Final = re.compile(
    r"\b(?:riêng|trong đó|thêm|kể cả|tính cả|gồm cả|cùng với|còn lại|kế hoạch|chỉ tiêu|năm trước|ít nhất|tối thiểu"
    r"|tối đa|từ|đến|khác|ngoài ra|chưa kể|hao hụt|có nơi|có hộ|tháng|năm \d{4})\b"
)
_NEAR: Final = Decimal("0.7")
_FEW = 4


def multiplied(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield totals that the only pieces and the only rate near them do not come to; `found` settle others."""
    settled = settled_refs(found, {RelationKind.PRODUCT, RelationKind.MEAN, RelationKind.SUM})
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if before is None or line.planned or before.sentence.paragraph != line.sentence.paragraph:
            continue
        if not line.figures or len(line.figures) + len(before.figures) > _FEW:
            continue
        if _MAY.search(f"{before.text} {line.text}") and not _BARS.search(f"{before.text} {line.text}"):
            yield from _of_two(before, line, settled)


def _of_two(before: Line, line: Line, settled: set[int]) -> Iterator[Relation]:
    total = line.figures[-1]
    told = [(each, one) for each in (before, line) for one in each.figures if one is not total]
    rates = [(one, piece) for each, one in told if (piece := _piece(each, one))]
    if (
        len(rates) != 1
        or total.ref in settled
        or not _is_told(total)
        or not _is_all(line, total, before.text)
        or not _is_last(line, total)
    ):
        return
    rate, piece = rates[0]
    pieces = [one for _, one in told if one is not rate and _counts(one, piece)]
    rest = [one for _, one in told if one is not rate and one not in pieces]
    scale = scale_of(rate, total)
    if len(pieces) != 1 or not scale or any(one.unit == total.unit for one in rest) or holds_more(line.before(total)):
        return
    if all(map(_is_told, (rate, pieces[0]))) and {before.sentence.ref} & {rate.sentence, pieces[0].sentence}:
        mean = bool(_MEAN.search(f"{before.text} {line.text}"))
        yield from _judged(pieces[0], rate, total, scale, is_mean=mean)


def _piece(line: Line, rate: Figure) -> str:
    behind = _BEHIND.match(line.after(rate))
    return piece_of(line, rate) or rate.unit.partition("/")[2] or (behind["piece"] if behind else "")


def _is_all(line: Line, total: Figure, told: str) -> bool:
    """Tell whether a total is told of all, by no deed that was not `told` before ("toàn đợt huy động 65 triệu")."""
    said = _ALL.search(line.before(total))
    return said is not None and set(_WORD.findall(said["said"])) <= {*_NEUTRAL, *_WORD.findall(told)}


def _is_last(line: Line, total: Figure) -> bool:
    """Tell whether nothing but its noun stands behind a total ("210 người đăng ký học nghề" are others)."""
    after = line.after(total).lstrip().removeprefix(total.unit).lstrip().removeprefix(fold(total.counted))
    return bool(_ENDS.match(after))


def _is_told(figure: Figure) -> bool:
    return figure.kind in AMOUNTS_AND_RATES and is_plain(figure) and is_exact(figure) and not figure.period


def _counts(figure: Figure, piece: str) -> bool:
    named = figure.counted or figure.unit.split(" ")[-1]
    head = piece.partition("/")[0].strip()
    return (
        bool(named)
        and figure.kind in {FigureKind.COUNT, FigureKind.MEASURE}
        and (head == figure.unit or is_same_thing(head, named))
    )


def _judged(pieces: Figure, rate: Figure, total: Figure, scale: Decimal, *, is_mean: bool) -> Iterator[Relation]:
    """Yield what a total was to be; what is a mean rounded, or far off, is left alone."""
    computed, said = (pieces.value or 0) * (rate.value or 0) * scale, total.value or Decimal(0)
    outcome = agreement(Decimal(computed), total)
    each = said / scale / (pieces.value or Decimal(1))
    whole = (rate.value or 0) % 1 == 0
    rough = is_mean and (is_about(each, rate) or (whole and is_rounded(each, pieces, total, rate)))
    near = are_near(computed, said, _NEAR)
    if outcome is Outcome.NOT and (rough or not near):
        return
    used = in_order((pieces, rate, total))
    yield Relation(RelationKind.PRODUCT, outcome, used, where_of(total), Decimal(computed), said, total.unit)
