"""Shares of a whole told in a sentence before: "Dư nợ là 8,4 tỷ đồng. Nợ ngắn hạn 1,26 tỷ đồng, chiếm 15% tổng dư nợ".

The share must name the whole by the words that stand before or behind it there, or the part must be just what a ratio
leaves ("152/160 chi đoàn đã đại hội. Còn 08 chi đoàn chưa đại hội, chiếm 5%").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from nlp_reports.figures.agreement import HUNDRED, agreement, agrees, are_near, is_exact, percent_of
from nlp_reports.figures.amounts import AMOUNTS
from nlp_reports.figures.bases import Bases
from nlp_reports.figures.line import CLOSES, Line, where_of
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.product import is_same_thing
from nlp_reports.model import Figure, FigureKind, FigureRole
from nlp_reports.text import fold

_SAID = re.compile(
    r"[^;.()\d]{0,90}[,(]\s*(?:chỉ\s+|và\s+)?"
    r"(?:chiếm|bằng|tương ứng|tương đương|tỷ lệ)(?:\s+(?:tỷ lệ|với|là|khoảng))*\s*$"
)
_TOLD_AGAIN = re.compile(
    r"\W*(?:như vậy|tính ra|số này|số đó|con số này|con số đó)\b[^;.()\d]{0,80}\bchiếm(?:\s+tỷ lệ)?\s*$"
)
_OF_WHOLE = re.compile(
    r"\s*(?:so với\s+|trong\s+|trên\s+)?(?:tổng số|tổng|toàn bộ)\s+"
    r"(?P<what>[^\W\d]+(?:\s+[^\W\d]+){0,4}?)\s*(?:[,;.)]|$)"
)
_IDLE = r"(?:\s+(?:tính|đến|ngày|tháng|trong|cả|toàn|huyện|xã|năm|là|đạt|được|có|hiện|nay|\d[\d/]*))*\s*"
_LEFT = re.compile(r"\b(?:còn|còn lại|chưa|không)\b")
_BACK = 2
_NEAR = Decimal("0.6")


def of_wholes_before(lines: Sequence[Line], bases: Bases, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield shares of wholes of the sentences before; `found` are left alone, `bases` are the report's counts."""
    settled = {f.ref for one in found if one.outcome is not Outcome.CANNOT for f in one.figures if f.unit == "%"}
    for at, line in enumerate(lines):
        shares = [one for one in line.figures if one.kind is FigureKind.PERCENTAGE and one.ref not in settled]
        if not shares or not at or not any(one.role is FigureRole.ACTUAL for one in shares):
            continue
        window = [one for one in lines[max(0, at - _BACK) : at] if one.sentence.paragraph == line.sentence.paragraph]
        for share in shares if window else ():
            for relation in _of_total(line, window, share):
                yield _doubted(relation, share, bases, lines[: at + 1])
            yield from _of_rest(line, window, share)


def _of_total(line: Line, window: Sequence[Line], share: Figure) -> Iterator[Relation]:
    """Read "Tổng chi 640 triệu đồng. Chi cho phong trào 256 triệu đồng, chiếm 40% tổng chi"."""
    named = _OF_WHOLE.match(line.after(share))
    part = _part_of(line, window, share) if named else None
    if named is None or part is None:
        return
    told = ((one, each) for one in window for each in one.figures if _is_like(each, part) and each is not part)
    wholes = [each for one, each in told if _is_named(one, each, named["what"])]
    if len(wholes) == 1 and (part.value or 0) < (wholes[0].value or 0):
        computed = percent_of(part, wholes[0])
        outcome = agreement(computed, share, exact=is_exact(wholes[0], part))
        yield _relation((wholes[0], part, share), outcome, computed, share)


def _doubted(found: Relation, share: Figure, bases: Bases, lines: Sequence[Line]) -> Relation:
    """Return a relation as one that cannot tell where its share is far off, or one of another value of the report."""
    part, computed, said = found.figures[1], found.computed or Decimal(0), share.value or Decimal(0)
    if found.outcome is not Outcome.NOT:
        return found
    near = are_near(computed, said, _NEAR)
    told = (one.value for line in lines for one in line.figures if part.unit and one.unit == part.unit and one.value)
    value = part.value or Decimal(0)
    other = any(agrees(value * HUNDRED / base, share) for base in (*bases.of(part), *told))
    return found if near and not other else replace(found, outcome=Outcome.CANNOT)


def _part_of(line: Line, window: Sequence[Line], share: Figure) -> Figure | None:
    """Return the figure right before a share, or the last of the sentence before where this one says it again."""
    at = line.place_of(share)
    if at:
        return line.figures[at - 1] if _SAID.fullmatch(line.between(line.figures[at - 1], share)) else None
    before = window[-1].figures
    return before[-1] if len(before) == 1 and _TOLD_AGAIN.fullmatch(line.before(share)) else None


def _is_like(figure: Figure, part: Figure) -> bool:
    told = (
        figure.role is FigureRole.ACTUAL and figure.kind in AMOUNTS and figure.kind is part.kind and bool(figure.value)
    )
    return told and figure.unit == part.unit and not figure.per


def _is_named(line: Line, figure: Figure, what: str) -> bool:
    """Tell whether the words for a whole are those that stand right around a figure."""
    counted = fold(figure.counted)
    if counted:
        of_noun = counted == what or (" " in what and counted.startswith(what + " "))
        return of_noun or bool(re.search(rf"\b(?:tổng số|số)\s+{re.escape(what)}\b[^,;.\d]*$", line.before(figure)))
    clause = re.split(r"[,;:]", line.before(figure))[-1]
    total = rf"\W*(?:tổng số|tổng|toàn bộ)\s+{re.escape(what)}\b"
    return bool(re.match(total, clause) or re.compile(rf"\W*{re.escape(what)}{_IDLE}").fullmatch(clause))


def _of_rest(line: Line, window: Sequence[Line], share: Figure) -> Iterator[Relation]:
    """Read "152/160 chi đoàn đã đại hội. Còn 08 chi đoàn chưa đại hội, chiếm 5%"."""
    at = line.place_of(share)
    part = line.figures[at - 1] if at else None
    if part is None or part.kind is not FigureKind.COUNT or not part.value or not part.counted:
        return
    if not CLOSES.match(line.after(share)) or not _SAID.fullmatch(line.between(part, share)):
        return
    for ratio in (one for each in window for one in each.figures if one.kind is FigureKind.RATIO):
        low, high = ratio.low, ratio.high
        if low is None or not high or high - low != part.value or not _LEFT.search(line.text[: _reach(line, share)]):
            continue
        if ratio.counted and is_same_thing(part.counted, ratio.counted):
            computed = part.value * HUNDRED / high
            outcome = agreement(computed, share, exact=is_exact(ratio, part))
            yield _relation((ratio, part, share), outcome, computed, share)


def _reach(line: Line, share: Figure) -> int:
    return share.span.start - line.sentence.span.start


def _relation(used: tuple[Figure, ...], outcome: Outcome, computed: Decimal, share: Figure) -> Relation:
    return Relation(RelationKind.RATIO_PERCENT, outcome, used, where_of(*used), computed, share.value, "%")
