"""The rest right behind a ratio: "Thực hiện 21/28 cuộc kiểm tra, còn 08 cuộc chưa thực hiện".

It may be told as those who have not done what the ratio tells, as "14 chi hội còn lại", also of the next sentence, or
as those where it is under way; the last may be fewer than the rest, for some need not have begun.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from typing import Final

from nlp_reports.figures.afar import telling
from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.line import Line, where_of
from nlp_reports.figures.misprints import Misprint, misprint_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.vocabulary import nouns_of
from nlp_reports.figures.wholes import is_plain
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold


class _Rest(Enum):
    """How a rest is told: as all that is left, as what likely is, or as a part of it."""

    ALL = auto()
    LIKELY = auto()
    SOME = auto()


_MAY: Final = frozenset({"còn", "chưa"})
_LEFT: Final = re.compile(r"\)?[^;.()\d]{0,50}[,(;]\s*(?:(?:hiện|vẫn|nên)\s+)?còn(?:\s+(?:lại|có))?\s*$")
_LACKING: Final = re.compile(r"\)?[^;.()\d]{0,50}[,(;]\s*(?:(?:hiện|vẫn|nên)\s+)?còn\s+thiếu\s*$")
_LEFT_NEXT: Final = re.compile(
    r"\)?[^;.()\d]{0,50}\.\s*(?:(?:hiện|hiện nay|vẫn|như vậy|tuy nhiên)\s+)?còn(?:\s+(?:lại|có))?\s*$"
)
# "41/52 doanh nghiệp có công đoàn" tells what they have; behind "Ký thoả ước ở" it tells which ones they are.
_NOTHING_DONE: Final = re.compile(r"(?:^|[,;:]|\b(?:có|đạt|là|mới|được))\s*$")
_REST_AHEAD: Final = re.compile(
    r"\)?[^;.()\d]{0,50}[,;.]\s*(?:(?:số|những|các)\s+)?(?:(?:nơi|đơn vị|cơ sở|chỗ)\s+)?còn lại\s*(?:là|có|gồm)?\s*$"
)
_AT_ONCE: Final = re.compile(r"\)?[^;.()\d]{0,50}[,;.]\s*(?:(?:số|những|riêng)\s+)?$")
# "04 doanh nghiệp còn lại của khu Bắc", "02 kiến nghị còn lại của công ty A": the rest of some only.
_REST: Final = re.compile(
    r"\s*(?:[^\W\d]+\s+){0,3}?còn lại\b(?!\s*(?:của|ở|tại|trong|trên địa bàn|thuộc (?:khối|cụm|xã))\b)"
)
_UNDONE: Final = re.compile(r"\s*(?:nữa\s+)?(?:là\s+)?chưa\s+(?P<what>[^;.,()\d]{2,40})(?:[;.,)]|$)")
_ENDS: Final = re.compile(r"\s*(?:nữa)?\s*(?:[;.,)]|$)")
_UNDER_WAY: Final = re.compile(
    r"\s*(?:nữa\s+)?(?:hiện\s+|còn\s+)?đang (?:làm|xây|thi công|dở dang|hoàn thiện|lợp mái|thương lượng|giải quyết"
    r"|xử lý|xem xét|chờ|thực hiện|triển khai|tiến hành)\b"
)
# Words of doing, which say not what was done.
_DONE: Final = frozenset({"chức", "có", "giải", "hiện", "hoàn", "hành", "khai", "kịp", "làm"}) | {
    "nộp",
    "quyết",
    "thành",
    "thực",
    "tiến",
    "triển",
    "tổ",
    "xong",
    "được",
    "đạt",
}
_BARS: Final = re.compile(
    r"\b(?:trong đó|riêng|năm trước|chuyển sang|thêm|phát sinh|ngoài ra|không thuộc|ngoài danh sách|giai đoạn|khác)\b"
)
# "10 DN còn lại chưa đủ điều kiện, một DN đang giải thể": others are told behind, by a number or by none.
_OTHERS: Final = re.compile(r"\d|\b(?:một|hai|ba|bốn|năm|sáu|số|vài|và|cùng)\s")
_HALF: Final = Decimal("0.5")


def rests_of_ratios(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield rests that the ratio right before them, a percentage passed over, does not leave."""
    for at, line in enumerate(lines):
        if line.planned or not any(map(_leaves, line.figures)):
            continue
        behind = [one for one in lines[at + 1 : at + 2] if one.sentence.paragraph == line.sentence.paragraph]
        if _MAY.isdisjoint(line.tokens.union(*(one.tokens for one in behind))):
            continue
        for ratio, rest, way in _read(line, behind):
            left = (ratio.high or Decimal(0)) - (ratio.low or Decimal(0))
            number = rest.value or Decimal(0)
            where = next(one for one in (line, *behind) if one.sentence.ref == rest.sentence)
            if number < left and _OTHERS.search(where.after(rest)):
                continue
            if number == left or _is_wrong(way, number, left):
                outcome = Outcome.FITS if number == left else Outcome.NOT
                shown = where_of(ratio, rest) if where is line else where_of(rest)
                yield Relation(RelationKind.CHANGE, outcome, (ratio, rest), shown, left, rest.value)


def _read(line: Line, behind: Sequence[Line]) -> Iterator[tuple[Figure, Figure, _Rest]]:
    """Yield each ratio of a sentence with the rest told next, in it or at the head of the sentence behind."""
    told = [(one, figure) for one in (line, *behind) for figure in one.figures if figure.unit != "%"]
    for at, ((_, ratio), (where, rest)) in enumerate(itertools.pairwise(told)):
        last = next((one for one in reversed(line.figures) if one.span.end <= rest.span.start), ratio)
        alike = _are_of_one_noun(ratio, rest) or _are_bodies(ratio, rest, line.between(last, rest))
        if ratio.sentence != line.sentence.ref or not (_leaves(ratio) and alike):
            continue
        # More of that noun behind is the rest of the rest, or of another thing.
        more = [one for each, one in told[at + 2 :] if each is where and _are_of_one_noun(ratio, one)]
        if (way := _way_of(line, where, last, rest)) and not more:
            yield ratio, rest, way


def _leaves(figure: Figure) -> bool:
    # Of plans, plans_parted tells.
    plain = figure.kind is FigureKind.RATIO and not fold(figure.counted).startswith("chỉ tiêu")
    plain = plain and figure.role is FigureRole.ACTUAL and "ambiguous" not in figure.flags
    return plain and not figure.unit and bool(figure.low) and (figure.high or 0) > (figure.low or 0)


def _are_of_one_noun(ratio: Figure, rest: Figure) -> bool:
    noun, other = fold(ratio.counted), fold(rest.counted)
    alike = bool(noun and other) and noun.split(maxsplit=1)[0] == other.split(maxsplit=1)[0]
    return alike and rest.kind is FigureKind.COUNT and is_plain(rest) and (rest.value or 0) <= (ratio.high or 0)


def _are_bodies(ratio: Figure, rest: Figure, between: str) -> bool:
    """Tell whether bodies of one kind are the rest of those of any: "68/70 đơn vị. Những nơi còn lại là 04 trường"."""
    nouns = {fold(one.counted).partition(",")[0] for one in (ratio, rest)}
    bodies = nouns <= nouns_of("organisation") and rest.kind is FigureKind.COUNT and is_plain(rest)
    return bodies and bool(_REST_AHEAD.fullmatch(between))


def _way_of(told: Line, line: Line, last: Figure, rest: Figure) -> _Rest | None:
    """Return how a count is told as the rest of what `last` ends, None where it is none.

    `told` is the sentence of the ratio, `line` that of the rest.
    """
    between, clause = line.between(last, rest), line.behind_noun(rest)
    apart = last.sentence != rest.sentence
    if _BARS.search(between + (line.text if not apart else clause)):
        return None
    if (_AT_ONCE.fullmatch(between) and _REST.match(clause)) or _REST_AHEAD.fullmatch(between):
        return _Rest.ALL
    if apart:
        undone = _UNDONE.match(clause) if _LEFT_NEXT.fullmatch(between) else None
        what = undone["what"].strip() if undone else ""
        same = bool(what) and (not frozenset(what.split()) - _DONE or _ends_with(told, last, what))
        return _Rest.ALL if same else None
    if _LACKING.fullmatch(between) and _ENDS.match(clause):
        return _Rest.ALL
    return _undone(line, rest, clause) if _LEFT.fullmatch(between) else None


def _ends_with(told: Line, last: Figure, what: str) -> bool:
    """Tell whether a sentence ends with what its last count, told of nobody who did something else, has done."""
    return bool(_NOTHING_DONE.search(told.before(last))) and told.text.rstrip(" .").endswith(what)


def _undone(line: Line, rest: Figure, clause: str) -> _Rest | None:
    """Return what is said behind "còn …": that it is not done, or under way."""
    undone = _UNDONE.match(clause)
    if undone is None:
        return _Rest.SOME if _UNDER_WAY.match(clause) else None
    if telling(undone["what"]) - _DONE <= telling(line.before(rest)):
        return _Rest.ALL
    return _Rest.LIKELY if len(undone["what"].split()) == 1 else None


def _is_wrong(way: _Rest, said: Decimal, left: Decimal) -> bool:
    """Tell whether a number that is not what a ratio leaves is surely wrong, by how it is told."""
    if not are_near(said, left, _HALF):
        return False
    if way is _Rest.SOME:
        return said > left
    return way is _Rest.ALL or misprint_of(said, left) >= Misprint.SWAPPED
