"""Required figures that a guideline lists apart from its outline: "Điểm 1b: số chi hội, số hội viên; điểm 2a: …"."""

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from nlp_reports.guidelines.figure_tables import FigureRow, FigureTable
from nlp_reports.guidelines.item_labels import plain_label
from nlp_reports.guidelines.marked import figures_listed
from nlp_reports.guidelines.number_words import asks
from nlp_reports.model import Paragraph, ParagraphKind, Report

_CITED = re.compile(
    r"(?:^|[.;]\s+)(?:(?:ở|tại|riêng|với)\s+)?(?:tiểu mục|điểm|mục|câu|ý|khoản|tiết|nội dung|phần)\s+(?:số\s+)?"
    r"(?P<label>(?:[IVX]{1,4}|[A-HĐ]|\d{1,2})(?:[.\-/]?(?:[a-zđ]|\d{1,2})(?!\w))*)\s*(?::|\s[–-])\s+",
    re.IGNORECASE,
)
_TEXT = frozenset({ParagraphKind.ITEM, ParagraphKind.BODY, ParagraphKind.ROW})
_FEWEST = 2


def figures_apart(report: Report, outline: Container[int]) -> Iterator[FigureTable]:
    """Yield the list of figures that stands outside the outline, whose sections are `outline`; nothing for none."""
    outside = [one for one in report.paragraphs if one.kind in _TEXT and one.section not in outline]
    rows = tuple(row for one in outside for row in _rows(report, one))
    if len({row.label for row in rows}) >= _FEWEST:
        yield FigureTable(rows, -1, 0, 0)


def _rows(report: Report, paragraph: Paragraph) -> Iterator[FigureRow]:
    """Yield the figures that a paragraph lists behind the label of each item that it names."""
    text = paragraph.span.of(report.text).strip().lstrip("-–+*• ")
    cites = list(_CITED.finditer(text))
    for cite, following in pairwise((*cites, None)):
        if cite is None:
            continue
        told = text[cite.end() : following.start() if following else len(text)]
        if asks(told):
            label = re.sub(r"[\-/]", ".", plain_label(cite["label"]))
            yield FigureRow(label, "", "; ".join(figures_listed(told.strip(" .;"))))
