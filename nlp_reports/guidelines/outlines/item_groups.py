"""What stands right under each section of a guideline: its items with their labels, and the paragraphs of none."""

import re
from collections.abc import Container, Mapping, Sequence

from nlp_reports.guidelines.asking.marked import leads_in
from nlp_reports.guidelines.forms.form_cites import is_caption
from nlp_reports.guidelines.forms.form_tables import forms_copied, listing_tables
from nlp_reports.guidelines.outlines.bullets import bullets_below
from nlp_reports.guidelines.outlines.figure_tables import begin_of, figure_tables_of
from nlp_reports.guidelines.outlines.item_labels import label_below, typed, undressed
from nlp_reports.guidelines.outlines.nesting import names_only
from nlp_reports.guidelines.outlines.spoken_lists import parted_in_words
from nlp_reports.guidelines.outlines.tabular import Row, rows_of
from nlp_reports.model import Paragraph, ParagraphKind, Report
from nlp_reports.text import worded_number

# Label and text: "" for a bullet, None for a paragraph that belongs to no item.
Group = tuple[str | None, str]
_HEAD_WORDS = 12
# What stands below speaks of the report, and is no item of it.
_REMARKS = re.compile(
    r"\W*(?:(?:một số )?(?:điểm )?(?:xin |đề nghị )?"
    r"(?:lưu ý|chú ý|ghi chú|yêu cầu|nhớ giúp|nhắc thêm|nhắc lại|dặn thêm)"
    r"(?: chung| khi viết| khi báo cáo| thêm)?)\s*:"
    r"|\W*(?:giải thích|ý nghĩa|chú giải|chú thích)(?: của)?(?: các| những)? (?:dấu|ký hiệu|chữ)[^.:]*[.:]?",
    re.IGNORECASE,
)
# A paragraph behind the last item that says where to send the report.
_SENDING = re.compile(
    r"(?:bản )?báo cáo (?:\w+ ){0,4}?(?:gửi|nộp) (?:về|cho|đến|tới|trước)(?!\w)"
    r"|(?:gửi|nộp) (?:báo cáo|về (?:văn phòng|ban|hội|lđlđ|liên đoàn|công đoàn|tỉnh|huyện))(?!\w)"
    r"|(?:thời )?hạn (?:gửi|nộp)(?!\w)",
    re.IGNORECASE,
)
_TEXT = frozenset({ParagraphKind.ITEM, ParagraphKind.BODY})


def groups_of(report: Report, filled: Container[int]) -> list[list[Group]]:
    """Return what stands right under each section, in text order; paragraphs `filled` in or told again are left out."""
    rows = rows_of(report)
    below: list[list[int]] = [[] for _ in report.sections]
    for position, paragraph in enumerate(report.paragraphs):
        if paragraph.section >= 0 and position not in filled:
            below[paragraph.section].append(position)
    return [_groups(report, positions, rows) for positions in below]


def _groups(report: Report, positions: Sequence[int], rows: Mapping[int, Row]) -> list[Group]:
    groups: list[Group] = []
    bullets = _bullets(report, positions)
    level, remarks, counted = 0, False, 0
    for position in positions:
        paragraph = report.paragraphs[position]
        if position in rows:
            groups.append((rows[position].label, rows[position].text))
        if paragraph.kind not in _TEXT:
            continue
        label, text = _labelled(report, paragraph)
        told = () if label else parted_in_words(text)
        if told:
            groups += [(str(number) if number else None, one) for number, one in told if one]
            continue
        if label and report.sections[paragraph.section].paragraph == position:
            label = None  # of the heading that its text runs on from
        follows = bool(groups) and groups[-1][0] is not None
        in_words = None if label else worded_number(text)
        if in_words and in_words[0] == counted + 1 and (counted or not (follows and groups[-1][0])):
            counted, text = in_words
            label = str(counted)
        aside = label is None or paragraph.label.startswith("*")
        remarks = (remarks and not label) or (aside and bool(_REMARKS.fullmatch(text)))
        if remarks or not text or text.isdecimal() or (label is None and _heads(report, position, text)):
            continue
        level = _level(level, groups, label, paragraph.depth)
        label, deeper = bullets.get(position, label), position not in bullets and paragraph.depth > level
        if label is None and _SENDING.match(text):
            continue
        if (label is None or deeper or leads_in(text)) and follows:
            groups[-1] = groups[-1][0], f"{groups[-1][1]} {text}"
        else:
            groups.append((label, text))
    return groups


def _level(level: int, groups: Sequence[Group], label: str | None, depth: int) -> int:
    """Return the depth at which bullets are items of their own: below an item that only names them a lower one."""
    if label:
        return 0
    heads = bool(groups) and bool(groups[-1][0]) and names_only(groups[-1][1])
    return depth if heads and depth > 0 else level


def _bullets(report: Report, positions: Sequence[int]) -> dict[int, str | None]:
    """Return the labels of bullets, some of which head others; nothing where numbers or letters stand among them."""
    items = (report.paragraphs[at] for at in positions if report.paragraphs[at].kind is ParagraphKind.ITEM)
    return {} if any(_labelled(report, one)[0] for one in items) else bullets_below(report, positions)


def filled_in(report: Report) -> frozenset[int]:
    """Return the paragraphs of the forms that were copied as lines, and of tables that only name items again.

    What heads a group of their rows is no section.
    """
    lines = (one for one in forms_copied(report) if report.paragraphs[one.paragraph].kind is not ParagraphKind.ROW)
    forms = {at for form in lines for at in range(form.paragraph, form.end)}
    forms.update(at for head in listing_tables(report) for at in range(begin_of(report, head), head))
    return frozenset(forms.union(at for one in figure_tables_of(report) for at in range(one.begin, one.end)))


def _heads(report: Report, position: int, text: str) -> bool:
    """Tell whether a line only names the form or the items below it: short, without an end, a bullet after it."""
    if is_caption(text):
        return True
    following = next(iter(report.paragraphs[position + 1 : position + 2]), None)
    named = len(text.split()) <= _HEAD_WORDS and text[:1].isupper() and not text.endswith((".", ";", ":", ","))
    named = named and not leads_in(text)
    return named and following is not None and following.kind is ParagraphKind.ITEM


def _labelled(report: Report, paragraph: Paragraph) -> tuple[str | None, str]:
    text = paragraph.body.of(report.text).strip()
    label = label_below(undressed(paragraph.label))
    if label:
        return label, text
    first, rest = typed(text)
    if paragraph.kind is ParagraphKind.ITEM and not (first and len(first) == 1 and first.isalpha()):
        # "- a) Hội phí": behind a bullet a letter labels the item, a number may count something.
        return "", text
    return (label_below(first), rest) if first else (None, text)
