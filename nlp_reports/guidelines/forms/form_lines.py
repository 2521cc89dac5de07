"""A form of figures whose table was lost when its page was copied as text: "1 Hội viên kết nạp mới Người"."""

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp_reports.guidelines.asking.counting import noun_at_start
from nlp_reports.guidelines.asking.units import is_unit
from nlp_reports.guidelines.forms.form_cites import is_caption
from nlp_reports.model import Report
from nlp_reports.text import fold

MONEY = re.compile(r"(?:tỷ|triệu|nghìn|ngàn|tr\.?)? ?đồng|trđ|tr\.đ|vnđ")
_HEAD = re.compile(
    r"(?:stt|tt|số tt|dòng)\W+.*(?:chỉ tiêu|nội dung|danh mục).*?(?<!\w)(?:đvt|đơn vị tính|đơn vị)(?!\w)"
)
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[A-Za-zđ][.)])\s+|[-–+*•]\s*")
# "Ghi tại mục": where in the report the row is told too.
_PATH = re.compile(r"(?:[IVX]{1,4}|[A-E])(?:[./]\w{1,3})+|\d{1,2}(?:\.\w{1,2})+")
_STEPS = re.compile(r"(?:(?:điểm|ý|tiết|khoản|mục|phần) \w{1,4}(?:\.\w{1,2})*(?:, | |$)){2,}", re.IGNORECASE)
_GAP = re.compile(r"\s{2,}|\t")
_FILLED = re.compile(r"(?:\s+(?:[\d.,]+%?|[.…_]+))+$")
_UNIT_WORDS, _ROW_WORDS = 3, 22


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of a form: its number as printed, empty where it goes on with the row above; its name and its unit.

    `group`: the line above it that heads a group of rows; `remark`: what stands beside it.
    """

    number: str
    name: str
    unit: str
    group: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """The rows of a form, the position of the paragraph that it begins with, and that of the first behind it."""

    paragraph: int
    rows: tuple[FormRow, ...]
    end: int = -1


def forms_in_lines(report: Report) -> Iterator[Form]:
    """Yield each form that stands in lines below one that heads it, to the first line that is no row of it."""
    begin, rows = -1, list[FormRow]()
    for position, paragraph in enumerate((*report.paragraphs, None)):
        text = paragraph.span.of(report.text).strip() if paragraph else ""
        heads = bool(_HEAD.match(fold(text)))
        outside = heads or not paragraph or is_caption(text)
        ended = begin >= 0 and (outside or not _filled(text, rows, heads=False))
        if ended:
            yield Form(begin, tuple(_grouped(rows)), position)
            begin, rows = -1, []
        if heads:
            begin, rows = position, []
            _filled(text, rows, heads=True)


def _filled(text: str, rows: list[FormRow], *, heads: bool) -> bool:
    """Put the rows that a paragraph holds to `rows`; tell whether the form may go on."""
    first, *more = _lines(text, rows)
    for line in more if heads else (first, *more):
        row = _row(line, rows)
        if row is None:
            return False
        if row.unit or row.name:
            rows.append(row)
    return True


def _grouped(rows: list[FormRow]) -> Iterator[FormRow]:
    """Yield the rows that have a unit, each with the line that heads its group."""
    group = ""
    for row in rows:
        if row.unit:
            yield row if row.group else dataclasses.replace(row, group=group)
        else:
            group = row.name


def _lines(text: str, before: list[FormRow]) -> Iterator[str]:
    """Yield the lines that a paragraph was joined of: each next number opens a row."""
    opens = re.match(r"\d+", text)
    number = int(opens[0]) if opens else max((int(row.number) for row in before if row.number), default=0)
    while found := re.search(rf"(?<=\s){number + 1}(?=\s+[^\W\d_])", text):
        line = text[: found.start()]
        if line.count("“") > line.count("”"):
            break  # "“Sinh viên 5 tốt”" is one name
        yield line.strip()
        text, number = text[found.start() :], number + 1
    yield text.strip()


def _row(text: str, before: list[FormRow]) -> FormRow | None:
    """Return the row that a line is, without a unit where it only names a group; None where the form has ended."""
    number = _NUMBER.match(text)
    label = number[0].strip(" \t.)") if number else ""
    rest = text[number.end() :] if number else text
    counted = label.isdigit()
    if len(text.split()) > _ROW_WORDS or (counted and not _goes_on(int(label), before)):
        return None
    rest, item = _without_item(rest)
    name, unit = _name_and_unit(rest, group=bool(number) and not label[:1].isdigit())
    if not unit and (not number or text.endswith((".", ";")) or (counted and not before)):
        return None
    return FormRow(label if counted else "", name, unit, f"mục {item}" if item else "")


def _without_item(text: str) -> tuple[str, str]:
    """Return a row without the cell that says where in the report it is told too, and that cell; empty without one."""
    cells = [cell for cell in _GAP.split(text) if cell]
    place = next((at for at, cell in enumerate(cells[1:3], 1) if _PATH.fullmatch(cell) or _STEPS.fullmatch(cell)), 0)
    return ("  ".join(cells[:place] + cells[place + 1 :]), cells[place]) if place else (text, "")


def _goes_on(number: int, before: list[FormRow]) -> bool:
    """Tell whether a number counts on; each group may begin anew."""
    last = next((int(row.number) for row in reversed(before) if row.number), 0)
    return number in {1, last, last + 1, last + 2}


def _name_and_unit(text: str, *, group: bool) -> tuple[str, str]:
    """Return name and unit of a row without its number; no unit where none can be told, as in the name of a group."""
    cells = [cell for cell in _GAP.split(text) if cell]
    if len(cells) > 1:
        return cells[0], cells[1] if _counts(cells[1]) or not group else ""
    words = _FILLED.sub("", text).split()
    for count in range(1, min(_UNIT_WORDS, len(words) - 1) + 1):
        unit = " ".join(words[-count:])
        if _counts(unit) and not _counts(" ".join(words[-count - 1 :])):
            return " ".join(words[:-count]), "" if group and not unit[:1].isupper() else unit
    return text, ""


def _counts(unit: str) -> bool:
    folded = fold(unit)
    noun = noun_at_start(folded)
    return bool(MONEY.fullmatch(folded)) or folded == "%" or is_unit(unit) or bool(noun and fold(noun[0]) == folded)
