"""Plans that the assessment calls missed, held against those reached: "giao 14, đạt và vượt 11", "còn 04 chưa đạt".

What the next sentence tells of them, `plans_missed` reads.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from nlp_reports.figures.distinct import places_in
from nlp_reports.figures.line import Line, in_order
from nlp_reports.figures.number_words import number_in_words
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.relations.in_words import words_as_figure
from nlp_reports.model import Figure, SectionKind, Span

_NUMBER: Final = r"(?<![\d/.,])\d{1,2}(?![\d/%]|[.,]\d)"
_SET: Final = re.compile(
    rf"(?P<n>{_NUMBER})\s+chỉ tiêu\b|(?:^|[.;]\s*)(?:giao|chỉ tiêu:)\s+(?P<bare>{_NUMBER})(?=\s*[:;,])"
)
_REACHED: Final = re.compile(
    r"\b(?<!chưa )(?<!không )(?:đạt|hoàn thành)(?:(?:\s+và|,|\s*/)\s*(?:hoàn thành\s+)?vượt(?:\s+mức)?)?"
    rf"(?:\s+(?:được|là))?\s*:?\s*(?P<m>{_NUMBER})(?:\s+chỉ tiêu)?\s*(?:\([^()]*\))?\s*[.;,]?"
)
_RATIO: Final = re.compile(
    r"\b(?:đạt|hoàn thành|vượt)\s*:?\s*(?P<m>\d{1,2})\s*/\s*(?P<n>\d{1,2})(?![\d/%])\s+chỉ tiêu\b"
)
_MISSED: Final = re.compile(
    rf"(?:^|[,;:.]\s*|\b(?:còn|có|vẫn)\s+)(?P<n>{_NUMBER}|[^\W\d]+)\s+chỉ tiêu\s+(?:còn\s+)?"
    r"(?:chưa|không)\s+(?:đạt|hoàn thành|xong|về đích|tới đích)(?:\s+(?:được|kế hoạch|yêu cầu))?"
    r"\s*(?=[.;:(]|$|,\s*(?:do|vì|gồm|là)\b|(?:là|gồm|do|vì)\s)"
)
_ANY: Final = re.compile(r"\d")
_ASIDE: Final = re.compile(
    r"\b(?:nhiệm kỳ|giai đoạn|sáu tháng|đầu năm|giữa|quý|(?<!giao )ước|dự kiến|phấn đấu|trong đó|riêng|khối|cụm"
    r"|cá nhân|năm trước|năm ngoái|cùng kỳ|điều chỉnh|bổ sung|chờ|đang|tạm|bỏ|thôi|khó"
    r"|không (?:giao|thực hiện|đánh giá|phát sinh))\b"
)
_YEAR: Final = re.compile(r"\b20\d\d\b")
_NEAR: Final = 2


def plans_left(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield the plans called missed of which those set and reached leave another number."""
    claims = [(line, said) for line in lines if _judges(line) for said in _MISSED.finditer(line.text)]
    told = (
        [(line, *found) for line in lines if not line.planned and (found := _set_and_reached(line))] if claims else []
    )
    if len({(whole, reached) for _, whole, reached, _ in told}) != 1:
        return
    source, whole, reached, span = told[0]
    for line, said in claims:
        number = _number(said["n"])
        # "Còn 02 chỉ tiêu chưa đạt, 01 chỉ tiêu không thực hiện" leaves more than it calls missed.
        others = _ANY.search(line.text[: said.start("n")] + line.text[said.end("n") :].split(":")[0])
        if number is None or line is source or others or _ASIDE.search(line.text):
            continue
        left = whole - reached
        if 0 < abs(left - number) <= _NEAR and left:
            used = in_order((*_figures_at(source, span), *_figures_at(line, line.span_of(said, "n"))))
            yield Relation(
                RelationKind.CHANGE, Outcome.NOT, used, line.span_of(said, "n"), Decimal(left), Decimal(number)
            )


def _figures_at(line: Line, span: Span) -> tuple[Figure, ...]:
    """Return the figures that stand there, or the words where none does."""
    inside = tuple(one for one in line.figures if span.start <= one.span.start and one.span.end <= span.end)
    return inside or (words_as_figure(line, span),)


def _judges(line: Line) -> bool:
    section = line.section
    judged = section is not None and section.kind is SectionKind.ASSESSMENT
    return judged and "tiêu" in line.tokens and not line.planned


def _number(said: str) -> int | None:
    return int(said) if said.isdigit() else number_in_words(said)


def _set_and_reached(line: Line) -> tuple[int, int, Span] | None:
    """Return how many plans a sentence tells to be set and reached, and where; None where it tells more or less."""
    if _ASIDE.search(line.text) or _is_of_other(line):
        return None
    ratios = _RATIO.findall(line.text)
    if len(ratios) == 1:
        ratio = next(_RATIO.finditer(line.text))
        return int(ratio["n"]), int(ratio["m"]), line.span_of(ratio, "m", "n")
    wholes, reached = [*_SET.finditer(line.text)], [*_REACHED.finditer(line.text)]
    counts = re.findall(_NUMBER, re.sub(r"\([^()]*\)|\d{1,2}/\d{1,2}(?:/\d{4})?", " ", line.text))
    done = [one for one in reached if not wholes or one.start("m") > wholes[0].start()]
    if ratios or not wholes or len(reached) != 1 or len(done) != 1 or len(counts) != 2:
        return None
    whole = wholes[0]["n"] or wholes[0]["bare"]
    span = Span(wholes[0].start("n" if wholes[0]["n"] else "bare"), done[0].end("m"))
    return int(whole), int(done[0]["m"]), span.shift(line.sentence.span.start)


def _is_of_other(line: Line) -> bool:
    """Tell whether a sentence names a place, or another year than the report's."""
    written = line.report.letterhead.date
    years = {*_YEAR.findall(line.text)} - ({str(written.year)} if written else set())
    return bool(years or places_in(line.sentence.span.of(line.report.text)))
