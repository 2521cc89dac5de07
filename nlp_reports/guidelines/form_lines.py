"""A form of figures whose table was lost when its page was copied as text: "1 Hội viên kết nạp mới Người"."""

import re
from collections.abc import Iterator

from nlp_reports.guidelines.counting import is_unit, noun_at_start
from nlp_reports.model import Report
from nlp_reports.text import fold

MONEY = re.compile(r"(?:tỷ|triệu|nghìn)? ?đồng")
_HEAD = re.compile(
    r"(?:stt|tt|số tt|dòng)\W+.*(?:chỉ tiêu|nội dung|danh mục).*?(?<!\w)(?:đvt|đơn vị tính|đơn vị)(?!\w)"
)
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[A-Za-zđ][.)])\s+|[-–+*•]\s*")
_GAP = re.compile(r"\s{2,}|\t")
_UNIT_WORDS = 3


def rows_in_lines(report: Report) -> Iterator[tuple[str, str, str]]:
    """Yield number, name and unit of each row below a line that heads such a form, to the first other line."""
    inside = False
    for paragraph in report.paragraphs:
        text = paragraph.span.of(report.text).strip()
        number = _NUMBER.match(text)
        if _HEAD.match(fold(text)):
            inside = True
        elif inside and number:
            label = number[0].strip(" \t.)")
            yield from ((label, *row) for row in _row(text[number.end() :], group=not number[0][0].isdigit()))
        else:
            inside = False


def _row(text: str, *, group: bool) -> Iterator[tuple[str, str]]:
    """Yield name and unit of a row without its number; nothing where no unit can be told, as in the name of a group."""
    cells = [cell for cell in _GAP.split(text) if cell]
    if len(cells) > 1 or group:
        yield from [(cells[0], cells[1])] if len(cells) > 1 else []
        return
    words = text.split()
    for count in range(1, min(_UNIT_WORDS, len(words) - 1) + 1):
        unit = " ".join(words[-count:])
        if _counts(unit) and not _counts(" ".join(words[-count - 1 :])):
            yield " ".join(words[:-count]), unit
            return


def _counts(unit: str) -> bool:
    folded = fold(unit)
    noun = noun_at_start(folded)
    return bool(MONEY.fullmatch(folded)) or folded == "%" or is_unit(unit) or bool(noun and fold(noun[0]) == folded)
