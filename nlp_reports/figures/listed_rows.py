"""List items that are rows of a table in words: "Quà Tết: kế hoạch: 2.200; tới 30/11: 2.350; ước cả năm: 2.400 (suất)".

What they count stands before the first colon and in the bracket at the end, not beside the number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from nlp_reports.figures.headlines import is_told
from nlp_reports.figures.line import Line
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_MAY: Final = re.compile(r"\b(?:kế hoạch|kh|chỉ tiêu|ct|thực hiện|th|kết quả)\b")
_LABEL: Final = re.compile(r"\W*(?P<label>[^\W\d][^:;.\d]{2,90}?)\s*:")
_KEY: Final = re.compile(
    r"(?:^|[:;,(–-])\s*(?P<key>kế hoạch|kh|chỉ tiêu|ct|giao|thực hiện|th|kết quả|đạt|tới|tính đến|đến|ước|dự kiến"
    r"|cùng kỳ|năm trước|năm 20\d\d)(?:\s+[^\W\d]+){0,3}"
    r"(?:\s*\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?|\s*20\d\d)?\s*:?\s*$"
)
_RESULTS: Final = frozenset({"thực hiện", "th", "kết quả", "đạt", "tới", "tính đến", "đến"})
_UNIT: Final = re.compile(r"\(\s*(?P<unit>[^\W\d][^()\d]{1,30})\)\W*$")

# The label of a row, of a table or in words, and the one figure that it tells.
Row = tuple[str, Figure]


def narrated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the sentences that tell what was done: no plans, no list items that read like rows."""
    return tuple(line for line in lines if not (line.planned or row_label_of(line)))


def rows_told(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield what list items that read like rows of a table tell was reached: the label and the figure, its noun set."""
    for line in lines:
        label = row_label_of(line)
        if not label:
            continue
        unit = _UNIT.search(line.text)
        counted = unit["unit"] if unit else fold(label)
        for figure in line.figures:
            key = _KEY.search(line.since(figure))
            if key and key["key"] in _RESULTS and figure.kind is FigureKind.COUNT and is_told(figure):
                yield label, replace(figure, counted=counted.strip())


def row_label_of(line: Line) -> str:
    """Return the label of a list item that reads like a row of a table, empty where the sentence is none."""
    if len(line.figures) < 2 or ":" not in line.text or not _MAY.search(line.text):
        return ""
    counts = [figure for figure in line.figures if figure.unit != "%"]
    found = _LABEL.match(line.text)
    if len(counts) < 2 or found is None or not all(_KEY.search(line.since(figure)) for figure in counts):
        return ""
    start = line.sentence.span.start
    return line.report.text[start + found.start("label") : start + found.end("label")]
