"""A share in words, held against the two counts told right before it: "84 chị, 36 chị làm nghề may. Quá nửa số chị …".

The sentence must tell again what the part does, or refer to what was told. Words are rough: only what they rule out is
accused.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED, are_near, is_exact
from nlp_reports.figures.cues import cues
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.number_words import number_said
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.figures.relations.worded import Share, shares_in
from nlp_reports.figures.retelling import are_persons
from nlp_reports.figures.seats import syllables
from nlp_reports.model import Figure, FigureKind, FigureRole, Span
from nlp_reports.text import fold

_MAY: Final = cues(("nửa", "phần ba", "phần tư", "phần năm", "đa số", "phần lớn", "hầu hết", "phần trăm", "cứ"))
_NEARLY_ALL: Final = re.compile(r"\b(?:tuyệt đại đa số|đại đa số|hầu hết)\b")
_OF_TEN: Final = re.compile(
    r"\bcứ\s+(?P<of>mười|trăm|\d{1,3})\s+(?:(?!có\b|thì\b)[^\W\d]+\s+){1,4}?(?:thì\s+)?có\s+(?P<n>[^\W\d]+|\d{1,2})\b"
)
_PERCENT: Final = re.compile(
    r"\b(?P<bound>hơn|trên|quá|gần|chưa đến|chưa tới|dưới)\s+(?P<n>(?:[^\W\d]+\s+){1,3}?)phần trăm\b"
)
_REFERS: Final = re.compile(r"\bnhư thế\W*$")
_CLAUSE: Final = re.compile(r"[,;:(]")
_SAYS: Final = re.compile(r",|\b(?:đã|là|có|đều|chiếm|biết|sống)\b")
_NOT: Final = re.compile(r"\b(?:chưa|không|chẳng|hoặc)\b")
_OTHER: Final = re.compile(r"\b(?:riêng|ở|tại|khối|năm|tiền|kinh phí|thời gian|còn lại)\b")
_EARLIER: Final = re.compile(r"\b(?:năm trước|năm ngoái|cùng kỳ|đầu năm|đầu kỳ|trước đây|từ|chỉ tiêu|kế hoạch)\b")
_PART_FIRST: Final = re.compile(r"\btrên(?: tổng(?: số)?)?\s*$")
_MANY: Final = Decimal(60)
_LIKE, _STEP = Decimal("0.87"), Decimal(7)


def fractions(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield shares in words that the two counts of the sentence before rule out."""
    for at, line in enumerate(lines):
        if not at or not _MAY.stand_in(line) or lines[at - 1].sentence.paragraph != line.sentence.paragraph:
            continue
        share, pair = next(_shares(line), None), _pair_of(lines[at - 1])
        if share is None or pair is None or line.planned or _has_figures_beside(line, share.span):
            continue
        part, whole = pair
        if _rules_out(share, _value(part) * HUNDRED / _value(whole)) and _speaks_of(line, share, lines[at - 1], part):
            used = (*in_order(pair), words_as_figure(line, share.span))
            yield Relation(RelationKind.RATIO_PERCENT, Outcome.NOT, used, share.span)


def _rules_out(share: Share, percent: Decimal) -> bool:
    """Tell whether a share in words is surely not `percent`: without a bound, by a fifth."""
    apart = not share.bound and not share.most
    return share.rules_out(percent) or (
        apart and not are_near(percent, share.named, _LIKE) and abs(percent - share.named) > _STEP
    )


def _shares(line: Line) -> Iterator[Share]:
    """Yield the first share in words, whichever way it is told."""
    start = line.sentence.span.start
    for said in _NEARLY_ALL.finditer(line.text):
        yield Share(Span(*said.span()).shift(start), _MANY, "", most=True)
    yield from shares_in(line)
    for said in _OF_TEN.finditer(line.text):
        of, number = (_number(said[name]) for name in ("of", "n"))
        if of and number and number <= of:
            yield Share(Span(*said.span()).shift(start), HUNDRED * number / of, "", most=False)
    for said in _PERCENT.finditer(line.text):
        number = _number(said["n"].strip())
        if number:
            yield Share(Span(*said.span()).shift(start), Decimal(number), said["bound"], most=False)


def _number(said: str) -> int | None:
    if said == "trăm":
        return int(HUNDRED)
    return number_said(said)


def _value(figure: Figure) -> Decimal:
    return figure.value or Decimal(1)


def _pair_of(line: Line) -> tuple[Figure, Figure] | None:
    """Return the part and the whole where a sentence tells just these two counts, of one body at one time."""
    told = [one for one in line.figures if one.unit != "%"]
    plain = [one for one in told if one.kind is FigureKind.COUNT and not one.unit and one.role is FigureRole.ACTUAL]
    if len(told) != 2 or len(plain) != 2 or not is_exact(*plain) or _EARLIER.search(line.text):
        return None
    part, whole = sorted(plain, key=_value)
    nouns = [fold(one.counted).split(" ")[0] for one in (part, whole)]
    alike = nouns[0] == nouns[1] or not whole.counted or (are_persons(part.counted) and are_persons(whole.counted))
    turned = part is plain[0] and not _PART_FIRST.search(line.between(part, whole))
    return (part, whole) if alike and not turned and _value(part) < _value(whole) else None


def _has_figures_beside(line: Line, span: Span) -> bool:
    return any(not span.meets(one.span) for one in line.figures)


def _speaks_of(line: Line, share: Share, before: Line, part: Figure) -> bool:
    """Tell whether a sentence says again of the whole what was told of the part, or refers to it.

    "Hơn nửa số hội viên nuôi bò có lãi" is said of the part alone.
    """
    start, end = (at - line.sentence.span.start for at in (share.span.start, share.span.end))
    head, tail = line.text[:start], line.text[end:]
    clause = _CLAUSE.split(tail)[0]
    subject, predicate = ("", tail) if line.text[start:end].startswith("cứ ") else _parted(tail)
    said = before.before(part)
    cut = max(said.rfind(mark) for mark in ",;:(")
    own = {*syllables(f"{said[cut + 1 :]} {_CLAUSE.split(before.after(part))[0]}")} - {*syllables(fold(part.counted))}
    if _OTHER.search(f"{head} {clause}") or _NOT.search(tail) or not own.isdisjoint(syllables(subject)):
        return False
    return not own.isdisjoint(syllables(f"{head} {predicate}")) or bool(_REFERS.search(clause))


def _parted(tail: str) -> tuple[str, str]:
    """Return of whom a share is said, and what."""
    found = _SAYS.search(tail)
    return (tail[: found.start()], tail[found.end() :]) if found else (tail, "")
