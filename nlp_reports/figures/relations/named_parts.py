"""A whole of two kinds that it names, each told in a sentence of its own behind it.

"136 lượt tập thể, cá nhân được khen. Riêng tập thể là 41 lượt. Cá nhân là 105 lượt": both kinds are named, so that
nothing else can be in the whole. So it is where wards and communes are told at once: "97 chi hội. Chi hội ở phường 58,
ở xã 41".
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.periods import EARLIER_TIME
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.wholes import is_plain, judged, relation, total_of
from nlp_reports.model import Figure, FigureKind, Span
from nlp_reports.text import fold

_TWO_KINDS: Final = re.compile(
    r"\s*(?:lượt|số|đơn vị|cuộc|buổi|lớp|suất)?\s+(?P<a>(?!và\b)[^\W\d]+(?:\s+(?!và\b)[^\W\d]+)?)(?:,|\s+và)\s+"
    r"(?P<b>[^\W\d]+\s+[^\W\d]+|[^\W\d]+)\b"
)
_OPENS: Final = r"\W*(?:(?:riêng|trong đó|về|còn|phần|số|ở)\s+){0,2}"
_BY_PLACE: Final = re.compile(
    r"\W*(?P<noun>[^\W\d]+(?:\s+[^\W\d]+){0,2}?)\s+(?:ở|tại|khối)\s+(?:các\s+)?"
    r"(?:(?P<ward>phường)|xã)\s+(?:là\s+|có\s+)?(?P<a>\d{1,4})\s*(?:,|;|và)\s*"
    r"(?:còn\s+)?(?:ở|tại|khối)\s+(?:các\s+)?(?(ward)xã|phường)\s+(?:là\s+|có\s+)?(?P<b>\d{1,4})\s*\.?\s*"
)
_THEN: Final = re.compile(rf"\b(?:{EARLIER_TIME})\b")
_CLOSED: Final = re.compile(r"\s*(?:[.;,)]|$)")
_MORE: Final = re.compile(r"\b(?:khác|ngoài ra|chưa kể|còn lại|vừa|cả hai)\b")
_NEAR: Final = Decimal("0.1")


def named_parts(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the wholes of two named kinds that the next two sentences, one for each kind, do not make up."""
    for first, second in itertools.pairwise(lines):
        if first.sentence.paragraph == second.sentence.paragraph and first.figures and not first.planned:
            yield from _by_place(first, second)
    for first, one, two in zip(lines, lines[1:], lines[2:], strict=False):
        together = first.sentence.paragraph == one.sentence.paragraph == two.sentence.paragraph
        if together and first.figures and one.figures and two.figures and not first.planned:
            yield from _held(first, one, two)


def _by_place(first: Line, second: Line) -> Iterator[Relation]:
    """Read "97 chi hội. Chi hội ở phường 58, ở xã 41", where "phường 58" was taken for a name."""
    said = _BY_PLACE.fullmatch(second.text)
    if said is None or _THEN.search(first.text):
        return
    start, read = second.sentence.span.start, [*second.figures, *second.others]
    parts = [
        replace(
            one, kind=FigureKind.COUNT, value=Decimal(said[name]), span=Span(start + said.start(name), one.span.end)
        )
        for name in ("a", "b")
        for one in read
        if one.span.end == start + said.end(name)
    ]
    wholes = [one for one in first.figures if _is_count(one) and fold(one.counted) == said["noun"]]
    if len(parts) != 2 or len(wholes) != 1 or not _CLOSED.match(first.after(wholes[0]), len(said["noun"]) + 1):
        return
    total = total_of(parts)
    gap = abs(total - (wholes[0].value or Decimal(0)))
    if (
        all(one.value != total for one in first.figures if one is not wholes[0])
        and gap <= (wholes[0].value or Decimal(0)) * _NEAR
    ):
        yield relation(wholes[0], parts, judged(wholes[0], parts))


def _held(first: Line, one: Line, two: Line) -> Iterator[Relation]:
    for whole in first.figures:
        said = _TWO_KINDS.match(first.after(whole)) if _is_count(whole) else None
        if said is None:
            continue
        parts = _part(one, said["a"]), _part(two, said["b"])
        if parts[0] is None or parts[1] is None or not _are_of(whole, parts[0], parts[1]):
            continue
        told = [parts[0], parts[1]]
        outcome = judged(whole, told)
        gap = abs(sum((part.value or Decimal(0) for part in told), -(whole.value or Decimal(0))))
        if outcome is not Outcome.NOT or gap <= (whole.value or Decimal(0)) * _NEAR:
            yield relation(whole, told, outcome)
        return


def _is_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and not figure.unit and is_plain(figure) and not figure.period


def _part(line: Line, kind: str) -> Figure | None:
    """Return the first number of a sentence that opens with a kind and tells nothing else of it."""
    first = line.figures[0]
    before = line.before(first)
    if kind not in before or not _is_count(first) or _MORE.search(line.text):
        return None
    return first if re.match(rf"{_OPENS}{re.escape(kind)}\b[^;.,()\d]{{0,20}}$", before) else None


def _are_of(whole: Figure, one: Figure, two: Figure) -> bool:
    """Tell whether all three count by one word, and each part is less than the whole."""
    heads = {fold(figure.counted).split(" ")[0].rstrip(",") for figure in (whole, one, two)}
    less = max(one.value or Decimal(0), two.value or Decimal(0)) < (whole.value or Decimal(0))
    return less and len(heads) == 1 and "" not in heads
