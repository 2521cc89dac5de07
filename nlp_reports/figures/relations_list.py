"""A whole held against the list items below it, and a last item that sums up those above it."""

import re
from collections.abc import Iterator, Sequence

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation
from nlp_reports.figures.wholes import comparable, judged, relation
from nlp_reports.model import Figure, Paragraph, ParagraphKind

_LEADS = re.compile(r"\bgồm(?:\s+có)?\s*:\s*$")
_TOTAL_ITEM = re.compile(r"^\W*(?:tổng\s+cộng|tổng\s+số|tổng|cộng)\b[^\d;.]{0,20}$")
_TWO = 2


def list_sums(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what lists say: "320 suất quà, gồm:" with its items, and items that end with "Tổng cộng …"."""
    for at, line in enumerate(lines):
        if _LEADS.search(line.text) and line.figures:
            yield from _items_below(line, lines[at + 1 :])
        if line.figures and _TOTAL_ITEM.match(line.before(line.figures[0])):
            yield from _items_above(line, lines[:at])


def _paragraph(line: Line) -> Paragraph:
    return line.report.paragraphs[line.sentence.paragraph]


def _items_below(lead: Line, following: Sequence[Line]) -> Iterator[Relation]:
    parent = _paragraph(lead)
    items: list[Line] = []
    last = lead.sentence.paragraph
    depth: int | None = None
    for line in following:
        paragraph = _paragraph(line)
        if paragraph.kind is not ParagraphKind.ITEM or line.sentence.section != lead.sentence.section:
            break
        depth = paragraph.depth if depth is None else depth
        nested = paragraph.depth == depth and (parent.kind is not ParagraphKind.ITEM or paragraph.depth > parent.depth)
        if not nested or line.sentence.paragraph != last + 1:
            break
        items.append(line)
        last = line.sentence.paragraph
    firsts = [line.figures[0] for line in items if line.figures]
    if len(firsts) < _TWO or len(firsts) != len(items):
        return
    whole = next((f for f in lead.figures if all(comparable(f, part) for part in firsts)), None)
    if whole is not None:
        yield relation(whole, firsts, judged(whole, firsts))


def _items_above(total: Line, lines: Sequence[Line]) -> Iterator[Relation]:
    whole = total.figures[0]
    parts: list[Figure] = []
    paragraph = total.sentence.paragraph
    for line in reversed(lines):
        same = line.sentence.section == total.sentence.section and line.sentence.paragraph == paragraph - 1
        if not same or not line.figures or not comparable(whole, line.figures[0]):
            break
        parts.insert(0, line.figures[0])
        paragraph = line.sentence.paragraph
    if len(parts) >= _TWO:
        yield relation(whole, parts, judged(whole, parts))
