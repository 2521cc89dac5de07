"""A share in words of a whole that another sentence tells: "61 chi hội, tức là quá nửa số chi hội toàn huyện".

The whole is named without a word more than what is counted. Any count of that thing in the report may be meant: only
a share that none of them bears out is accused.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.worded import Share, shares_in
from nlp_reports.figures.same_things import are_one_thing
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_MAY: Final = cues(("nửa", "phần ba", "phần tư", "phần năm", "đa số", "phần lớn"))
_SO: Final = re.compile(
    r"[^;.()\d]{0,80},\s*(?:(?:tức|nghĩa|như vậy|như thế|vậy|thế)(?:\s+là)?|là|chiếm|bằng)\s+"
    r"(?:đã\s+|chiếm\s+|được\s+)*"
)
_WHOLE: Final = re.compile(
    r"\s+(?:tổng\s+)?số\s+(?P<noun>[^\W\d]+(?:\s+[^\W\d]+){0,2}?)"
    r"(?:\s+(?:(?:toàn|cả|trong|của)\s+)+(?:huyện|tỉnh|xã|hội|đoàn|ngành|thị xã|thành phố|phường|trường|công ty)"
    r"|\s+hiện có)?"
    r"\s*(?:[,.;)]|$)"
)
_NARROWER: Final = re.compile(r"\b(?:riêng|trong đó|nữ|nam|khối|khu vực|xã|phường|năm (?:trước|ngoái)|đầu năm)\b")
_LEAST: Final = 20


def shares_of_wholes(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the shares in words, said of a count beside them, that no whole of the report bears out."""
    for line in lines:
        if line.planned or not line.figures or not _MAY.stand_in(line):
            continue
        for share in shares_in(line):
            part, noun = _part_of(line, share)
            wholes = _wholes(lines, part) if part is not None else []
            named = [whole for whole in wholes if fold(whole.counted).startswith(noun)]
            if part is not None and named and all(_is_ruled_out(share, part, whole) for whole in wholes):
                used = (named[0], part, words_as_figure(line, share.span))
                ordered = in_order(used)
                yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, ordered, share.span)


def _part_of(line: Line, share: Share) -> tuple[Figure | None, str]:
    """Return the count right before a share of all that it counts, and what; None where another whole may be meant."""
    before = [one for one in line.figures if one.span.end <= share.span.start]
    part = before[-1] if before else None
    if part is None or not _is_count(part) or (part.value or 0) < _LEAST:
        return None, ""
    named = _WHOLE.match(line.folded, share.span.end, line.sentence.span.end)
    clause = line.before(part)
    between = line.folded[part.span.end : share.span.start]
    if not named or not _SO.fullmatch(between) or _NARROWER.search(clause):
        return None, ""
    alike = part.counted and are_one_thing(named["noun"], fold(part.counted))
    return (part if alike else None), named["noun"]


def _is_count(figure: Figure) -> bool:
    plain = figure.kind is FigureKind.COUNT and figure.role is FigureRole.ACTUAL and not figure.unit
    return plain and is_exact(figure) and not figure.period


def _wholes(lines: Sequence[Line], part: Figure) -> list[Figure]:
    """Return the greater counts of the same thing that the report tells: any of them may be the whole."""
    return [
        one
        for line in lines
        for one in line.figures
        if one is not part
        and (one.kind is FigureKind.COUNT or one.kind is FigureKind.RATIO)
        and not one.unit
        and (_whole_of(one) or 0) > (part.value or 0)
        and are_one_thing(fold(one.counted), fold(part.counted))
    ]


def _whole_of(figure: Figure) -> Decimal | None:
    return figure.high if figure.kind is FigureKind.RATIO else figure.value


def _is_ruled_out(share: Share, part: Figure, whole: Figure) -> bool:
    return share.rules_out((part.value or Decimal(0)) * HUNDRED / (_whole_of(whole) or HUNDRED))
