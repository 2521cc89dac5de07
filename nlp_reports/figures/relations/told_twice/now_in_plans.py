"""Where a plan says that things stand today, held against the results: "từ 72 bản hiện nay lên 80 bản" and "68 bản"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import are_near
from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.ledger import Entry
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.relations.told_twice.conflict import judged
from nlp_reports.figures.retelling import told_syllables, told_words
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_NOW: Final = re.compile(r"\b(?:hiện nay|hiện có|hiện tại|năm nay|hiện)\b")
_FROM: Final = re.compile(r"\b(?:nâng|đưa|tăng|mở rộng|phát triển)\s+(?P<what>[^;.,:()\d]{6,70}?)\s+từ\s+$")
_TO: Final = re.compile(r"(?:\s+[^\W\d]+){0,3}?\s+(?:hiện nay|hiện có|hiện tại|năm nay|hiện)\s+(?:lên|đến|thành)\b")
_SAYS_NOTHING: Final = frozenset({"số", "tổng", "lượng", "có", "được", "các", "của", "đã", "còn", "đang", "tỷ", "lệ"})
_NEAR: Final = Decimal("0.6")


def now_in_plans(lines: Sequence[Line], entries: Sequence[Entry]) -> Iterator[Relation]:
    """Yield what plans say of today where all that the results tell of it says otherwise."""
    for line in lines:
        if not line.planned or not _NOW.search(line.text):
            continue
        for figure in line.figures:
            said = _FROM.search(line.before(figure)) if figure.kind is FigureKind.COUNT and not figure.unit else None
            if said is not None and _TO.match(line.after(figure)):
                start = line.sentence.span.start
                what = line.report.text[start + said.start("what") : start + said.end("what")]
                yield from _held(what, figure, entries)


def _held(what: str, figure: Figure, entries: Sequence[Entry]) -> Iterator[Relation]:
    words = frozenset(told_syllables(what)) - idle_words() - _SAYS_NOTHING
    noun = told_words(fold(figure.counted))
    if len(words - noun) < 2:
        return
    number = figure.value or Decimal(0)
    every = [one for one in entries if not one.figure.unit and (one.noun & noun or one.noun <= words)]
    near = [one for one in every if are_near(number, one.number, _NEAR)]
    like = [one for one in near if one.told and words <= one.said | noun and not one.parts and one.noun]
    settled = any(number in one.written for one in every)
    if not settled and len({one.number for one in like}) == 1:
        cited = next((one for one in like if one.place >= 0), like[0])
        yield judged(in_order((figure, cited.figure)))
