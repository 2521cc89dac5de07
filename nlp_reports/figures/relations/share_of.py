"""A share in words right beside its part, held against the whole that is told before: "nữ 04, quá nửa số kết nạp".

The whole is the figure that the share names again ("số kết nạp", "số được công nhận"), in the sentence or the one
before, or the one that the part is told out of ("3.412 nhà giáo, trong đó nữ 2.218, nghĩa là hơn bảy phần mười").
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, is_exact
from nlp_reports.figures.context import SEXES
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import CLOSES, Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.worded import Share, shares_in, tenths_in
from nlp_reports.figures.retelling import are_persons
from nlp_reports.model import Figure, FigureKind, FigureRole, Span
from nlp_reports.text import fold

_MAY: Final = cues(("nửa", "phần ba", "phần tư", "phần năm", "phần mười", "đa số", "phần lớn"))
# The part stands right before the share, or right behind it between commas.
_PART_BEFORE: Final = re.compile(
    r"(?:\s*(?!của\b)[^\W\d]++){0,4}\s*[,(]\s*"
    r"(?:(?:nghĩa là|tức là|tức|chiếm|bằng|đạt|như vậy là|là|hay|ứng với)\s+){0,2}$"
)
_PART_BEHIND: Final = re.compile(r"[^;.()\d]{0,60},\s*(?:tức\s+|là\s+)?$")
# "Trong 60 hộ trồng dâu, chưa đến một phần tư (18 hộ) …".
_BRACKETED: Final = re.compile(r"(?:\s+số(?:\s+[^\W\d]+){1,3})?\s*\(\s*(?:tức\s+|là\s+)?$")
_CLOSED: Final = re.compile(r"(?:\s*[^\W\d]+){0,4}\s*\)")
_AMONG: Final = re.compile(r"\btrong(?:\s+(?:tổng\s+)?số)?\s*$")
_NAMED: Final = re.compile(
    r"\s+(?:trong\s+)?(?:tổng\s+)?số\s+(?!này\b|ấy\b|đó\b|tiền\b)(?P<label>[^;.,()\d]{3,40}?)\s*(?:[,;.)]|$)"
)
_OUT_OF: Final = re.compile(r"[,;(]\s*trong đó\s*(?:có\s+)?(?:[^\W\d]+\s+){0,3}$")
_OVER: Final = frozenset({"hơn", "trên", "quá"})


def shares_of(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield shares in words that their part and the whole told before it rule out."""
    for at, line in enumerate(lines):
        if not line.figures or line.planned or not _MAY.stand_in(line):
            continue
        near = lines[max(0, at - 1) : at]
        window = [*(one for one in near if one.sentence.paragraph == line.sentence.paragraph), line]
        for share in (*shares_in(line), *tenths_in(line)):
            told = _part_and_whole(window, line, share.span)
            if told is not None and _is_ruled_out(share, *told):
                used = (*in_order(told), words_as_figure(line, share.span))
                yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, share.span)


def _part_and_whole(window: Sequence[Line], line: Line, share: Span) -> tuple[Figure, Figure] | None:
    """Return the part beside the share and its whole, None where it may be another."""
    before = [one for one in line.figures if one.span.end <= share.start and one.unit != "%"]
    behind = [one for one in line.figures if one.span.start >= share.end]
    tail = line.folded[share.end : line.sentence.span.end]
    part = before[-1] if before and _PART_BEFORE.fullmatch(line.folded[before[-1].span.end : share.start]) else None
    if part is not None and CLOSES.match(tail) and len(before) > 1 and _OUT_OF.search(line.between(before[-2], part)):
        return _pair(part, before[-2])
    if behind and len(before) == 1 and _AMONG.search(line.before(before[0])) and _is_bracketed(line, share, behind[0]):
        return _pair(behind[0], before[0])
    named = _NAMED.match(tail)
    if named is None:
        return None
    if part is None and not before and behind and _PART_BEHIND.fullmatch(line.folded[share.end : behind[0].span.start]):
        part = behind[0]
    wholes = [
        one
        for near in window
        for one in near.figures
        if one.unit != "%"
        and one is not part
        and one.span.start < share.start
        and _is_called(near, one, named["label"])
    ]
    return _pair(part, wholes[0]) if part is not None and len(wholes) == 1 else None


def _is_bracketed(line: Line, share: Span, part: Figure) -> bool:
    """Tell whether a part stands in brackets of its own right behind the share."""
    opened = _BRACKETED.fullmatch(line.folded[share.end : part.span.start])
    return opened is not None and _CLOSED.match(line.after(part)) is not None


def _is_called(line: Line, figure: Figure, label: str) -> bool:
    """Tell whether the words of the label stand right before a number, or right behind it and its noun."""
    ahead = line.before(figure).rstrip(" :").endswith(label)
    behind = line.behind_noun(figure).lstrip()
    return ahead or bool(re.match(rf"{re.escape(label)}(?!\w)", behind))


def _pair(part: Figure, whole: Figure) -> tuple[Figure, Figure] | None:
    plain = all(
        one.kind is FigureKind.COUNT and not one.unit and one.role is FigureRole.ACTUAL and bool(one.value)
        for one in (part, whole)
    )
    nouns = [fold(one.counted).split(" ")[0] for one in (part, whole)]
    alike = nouns[0] == nouns[1] or not all(nouns) or all(are_persons(one.counted) for one in (part, whole))
    less = is_exact(part, whole) and (part.value or 0) < (whole.value or 0)
    return (part, whole) if plain and less and (alike or fold(part.counted) in SEXES) else None


def _is_ruled_out(share: Share, part: Figure, whole: Figure) -> bool:
    """Tell whether the share is surely another; "quá nửa" is more than just a half of what was counted."""
    percent = (part.value or HUNDRED) * HUNDRED / (whole.value or HUNDRED)
    return share.rules_out(percent) or (share.bound in _OVER and percent <= share.named)
