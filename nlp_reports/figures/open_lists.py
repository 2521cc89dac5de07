"""Lists that are left open ("ngô 70 ha…", "còn lại là cây khác"): their parts need not make up the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.model import Figure

_LEFT_OPEN: Final = re.compile(r"[^.…;\d]*?(?:…|\.\s?\.|\bv\.\s?v\b|\bvân vân\b)")

# What is left, what others did and what is not graded yet is told without its number.
_UNTOLD: Final = re.compile(
    r"(?![^.]*\bkhông (?:còn|có)\b)[^.\d]*?[,;]\s*(?:(?:và|còn|các|số|phần|những|một số)\s+)*(?:[^\W\d]+\s+){0,4}?"
    r"(?:còn lại|khác|nữa|chưa (?:xếp loại|phân loại|đánh giá|xếp|tổng hợp|thống kê)|đang (?:tổng hợp|thống kê))\b"
    r"(?P<tail>[^.;\d]*)(?!\d)"
)
# "… và vài chục cây ăn quả", "…, cùng một số giải pháp": who tells the last so has not counted it.
_UNCOUNTED: Final = re.compile(
    r"[^.;\d]*?(?:[,;]|\b(?:và|cùng|với))\s*(?:(?:và|cùng|thêm|có|là)\s+)*"
    r"(?:vài|mấy|một số|một vài|một ít|nhiều|hàng (?:chục|trăm|nghìn))\s+[^\W\d]"
)
# "621 người dự, gồm cán bộ xã 186, cán bộ chi hội 384 và đại biểu các ngành".
_GUESTS: Final = re.compile(
    r"[^.,;()\d]*?(?:,\s*|\b(?:và|cùng|cùng với)\s+)(?:(?:có|các|những)\s+)*"
    r"(?:đại biểu|đại diện|khách mời|lãnh đạo|toàn thể|thành viên|cộng tác viên|các|những)\s+[^\W\d][^.,;()\d]*"
    r"(?:[.,;)]|$)"
)
# "139 ý kiến, nhiều nhất là về phụ cấp (117 ý kiến) và …": no others are told.
_MOST: Final = re.compile(r"\b(?:(?:nhiều|đông|cao|lớn) nhất|nhất là|chủ yếu|tiêu biểu|điển hình|nổi bật)\b")
# The power of "m2" is no number.
POWER: Final = re.compile(r"(?<=m)[23]\b")
_NUMBER: Final = re.compile(r"\s*\d")
_KINDS: Final = frozenset({RelationKind.SUM, RelationKind.CHANGE})


def without_open_lists(lines: Sequence[Line], found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the relations; what parts come to cannot be checked where they end in "…", "v.v." or an untold rest."""
    by_sentence = {line.sentence.ref: line for line in lines}
    for one in found:
        known = one.outcome is not Outcome.NOT or one.kind not in _KINDS
        yield replace(one, outcome=Outcome.CANNOT) if not known and _is_left_open(by_sentence, one) else one


def _is_left_open(by_sentence: dict[int, Line], one: Relation) -> bool:
    if one.kind is RelationKind.CHANGE:
        return _has_untold_rest(by_sentence, one.figures[-1])
    if one.computed is None or one.stated is None or one.computed >= one.stated:
        return False
    last = max((part for part in one.figures if part.value != one.stated), key=lambda part: part.span, default=None)
    line = by_sentence.get(last.sentence or 0) if last is not None else None
    if last is None or line is None:
        return False
    behind = POWER.sub("", line.after(last))
    ways = (_LEFT_OPEN, _UNCOUNTED, _GUESTS)
    open_ended = any(way.match(behind) for way in ways) or _tells_the_most(line, one)
    return open_ended or _has_untold_rest(by_sentence, last)


def _tells_the_most(line: Line, one: Relation) -> bool:
    """Tell whether the parts behind a whole are said to be the greatest of them."""
    whole, first = one.figures[0], one.figures[1]
    beside = whole.sentence == first.sentence == line.sentence.ref and whole.value == one.stated
    return beside and bool(_MOST.search(line.between(whole, first)))


def _has_untold_rest(by_sentence: dict[int, Line], last: Figure) -> bool:
    """Tell whether what is left is told right behind the last number, without a number of its own."""
    line = by_sentence.get(last.sentence or 0)
    behind = POWER.sub("", line.after(last)) if line is not None else ""
    found = _UNTOLD.match(behind)
    return found is not None and not _NUMBER.match(behind, found.end())
