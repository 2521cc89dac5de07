"""Which lines of a hard-wrapped text belong together, the letterhead's and the title's own lines apart."""

from collections.abc import Sequence
from itertools import pairwise

from nlp_reports.reading.formal_lines.beginnings import begins_preamble
from nlp_reports.reading.formal_lines.letterhead_lines import document_type
from nlp_reports.reading.labels.list_label import typed_label
from nlp_reports.reading.lines.page_marks import without_page_marks
from nlp_reports.text import rejoin, stands_alone

_FARTHEST = 60
_MOST_TITLE_LINES = 5


def joined_lines(lines: Sequence[str], width: float = 0) -> list[tuple[int, ...]]:
    """Return the positions of the lines that make each paragraph, blank lines and page numbers left out.

    `width` is where the lines of the whole document were broken, when that is known.

    >>> joined_lines(["BÁO CÁO", "Kết quả hoạt động năm 2020", "Căn cứ Công văn số 12,", "", "Ban Thường vụ báo cáo."])
    [(0,), (1,), (2,), (4,)]
    """
    head = next((at for at, line in enumerate(lines[:_FARTHEST]) if document_type(line)), None)
    if head is None:
        return [joined.lines for joined in rejoin(without_page_marks(lines), width)]
    # A letterhead's lines stand alone, whatever their length; the title's lines belong together.
    groups = [(at,) for at in range(head + 1) if lines[at].strip()]
    title = _title_lines(lines, head + 1)
    body = title[-1] + 1 if title else head + 1
    rest = [tuple(body + at for at in joined.lines) for joined in rejoin(without_page_marks(lines[body:]), width)]
    return [*groups, *([title] if title else []), *rest]


def _title_lines(lines: Sequence[str], start: int) -> tuple[int, ...]:
    """Return the lines of the title: up to the first sentence's beginning, or one when that cannot be told."""
    written = [at for at in range(start, len(lines)) if lines[at].strip()][: _MOST_TITLE_LINES + 1]
    # A blank line parts a heading from the title above it.
    gap = next((count for count, (at, after) in enumerate(pairwise(written), 1) if after > at + 1), 0)
    if gap and lines[written[gap]].isupper() and not lines[written[gap - 1]].isupper():
        return tuple(written[:gap])
    for count, at in enumerate(written):
        heads = count and lines[at].rstrip().endswith(":")  # no title ends so: "Phần mở đầu:", "* Về tình hình:"
        if heads or stands_alone(lines[at]) or begins_preamble(lines[at]) or typed_label(lines[at]) is not None:
            return tuple(written[:count])
    return tuple(written[:1])
