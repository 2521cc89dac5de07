"""A whole held against the list items below it, and a last item that sums up those above it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation
from nlp_reports.figures.wholes import comparable, judged, names_shared, relation, total_of
from nlp_reports.model import Figure, FigureRole, Paragraph, ParagraphKind

_LEADS = re.compile(r"\bgồm(?:\s+có)?\s*:\s*$")
_OPENS = re.compile(r"(?:\b(?:cụ thể|như sau|chia ra|phân ra|trong đó|với|theo|là)\b[^;.\d]{0,30}|\w)\s*:\s*$")
_TOTAL_ITEM = re.compile(r"^\W*(?:tổng\s+cộng|tổng\s+số|tổng|cộng)\b[^\d;.]{0,20}$")
# "Tổng cộng" and "Cộng:" sum up what stands above; "Tổng quỹ hội" may be an item of its own.
_BARE_TOTAL = re.compile(r"^\W*(?:tổng\s+cộng|cộng|tổng)\b(?:\s+(?:là|được|cả|chung|tất|số|các|khoản|nguồn))*\s*:?\s*$")
_NEAR, _NEAR_ENOUGH = Decimal("0.1"), Decimal("0.25")

# "Tổng kinh phí 360 triệu đồng, phần Đoàn đảm nhận gồm:" lists what makes up a part of it.
_OF_PART = re.compile(r"[,;(–-]\s*(?:phần|riêng|một phần)\s+(?!còn lại|lớn)")


def list_sums(lines: Sequence[Line]) -> Iterator[Relation]:
    """Yield what lists say: "320 suất quà, gồm:" with its items, and items that end with "Tổng cộng …"."""
    for at, line in enumerate(lines):
        # Both expressions end with a colon, as few sentences do.
        leads = line.figures and line.text.rstrip().endswith(":") and not _OF_PART.search(line.after(line.figures[-1]))
        if leads and (_LEADS.search(line.text) or _OPENS.search(line.text)):
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
    if len(firsts) < 2 or len(firsts) != len(items):
        return
    wholes = [f for f in lead.figures if all(comparable(f, part) for part in firsts)]
    if not wholes:
        return
    # "Đăng ký 3.650 hộ, xét đạt 2.964 hộ, gồm:" may list either.
    whole = next((one for one in wholes if judged(one, firsts) is Outcome.FITS), wholes[0])
    outcome = judged(whole, firsts)
    # Only "gồm" says itself that the items are all there are; elsewhere the numbers must.
    shared = any(names_shared(line.text) for line in items)
    some = "trong đó có" in lead.text and total_of(firsts) < (whole.value or Decimal(0))
    sure = _LEADS.search(lead.text) or not (shared or some or not _may_make_up(whole, firsts))
    yield relation(whole, firsts, outcome if sure else Outcome.CANNOT if outcome is Outcome.NOT else outcome)


def _may_make_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    value, total = whole.value or Decimal(0), total_of(parts)
    smaller = all((part.value or Decimal(0)) < value for part in parts)
    return smaller and len(parts) > 2 and abs(total - value) <= value * _NEAR


def _items_above(total: Line, lines: Sequence[Line]) -> Iterator[Relation]:
    whole = total.figures[0]
    if whole.role is not FigureRole.ACTUAL:
        return
    parts: list[Figure] = []
    paragraph = total.sentence.paragraph
    for line in reversed(lines):
        same = line.sentence.section == total.sentence.section and line.sentence.paragraph == paragraph - 1
        told = same and line.figures and _paragraph(line).kind is ParagraphKind.ITEM
        if not told or not comparable(whole, line.figures[0]):
            break
        parts.insert(0, line.figures[0])
        paragraph = line.sentence.paragraph
    if len(parts) >= 2:
        outcome = judged(whole, parts)
        near = _NEAR_ENOUGH if _BARE_TOTAL.match(total.before(whole)) else _NEAR
        far = abs(total_of(parts) - (whole.value or Decimal(0))) > (whole.value or Decimal(0)) * near
        yield relation(whole, parts, Outcome.CANNOT if far and outcome is Outcome.NOT else outcome)
