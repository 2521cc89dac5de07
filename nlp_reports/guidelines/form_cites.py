"""Which form, and which rows of it, belong to which item: "điền Biểu mẫu 01", a group of rows headed "(mục 2.2.b)"."""

import re
from collections.abc import Iterable, Mapping, Sequence

from nlp_reports.model import Report
from nlp_reports.text import fold

_FORM = r"(?:biểu(?: mẫu| số liệu| tổng hợp)?|mẫu(?: biểu)?|phụ lục|bảng(?: số liệu)?)(?: số)?"
_NUMBERED = re.compile(rf"(?<!\w){_FORM}\s*(?P<number>\d{{1,2}}[a-zđ]?|[ivx]{{1,4}})(?![\w/])")
_ITEM = re.compile(r"(?<!\w)(?:mục|phần|nội dung|ý|điểm)\s+(?P<path>[\w]{1,4}(?:[.\-/]\w{1,4})*)(?!\w)")
_CAPTION_ABOVE = 3


def forms_cited(text: str) -> frozenset[str]:
    """Return the numbers of the forms that an item sends the reader to.

    >>> sorted(forms_cited("Quy mô sinh viên (điền Biểu mẫu 01)")), sorted(forms_cited("theo biểu mẫu"))
    (['1'], [])
    """
    return frozenset(found["number"].lstrip("0") for found in _NUMBERED.finditer(fold(text)))


def is_caption(line: str) -> bool:
    """Tell whether a line only names the form below it.

    >>> is_caption("BIỂU MẪU 02. HOẠT ĐỘNG"), is_caption("1  Biểu diễn văn nghệ  buổi")
    (True, False)
    """
    return bool(_NUMBERED.match(fold(line.strip())))


def caption_number(report: Report, paragraph: int) -> str:
    """Return the number of the form that begins at a paragraph, told by the line above it; empty where none tells."""
    above = [one.span.of(report.text) for one in report.paragraphs[max(paragraph - _CAPTION_ABOVE, 0) : paragraph]]
    for line in reversed([one for one in above if one.strip()]):
        found = _NUMBERED.match(fold(line.strip()))
        if found:
            return found["number"].lstrip("0")
    return ""


def item_named(group: str, topics: Iterable[str]) -> str:
    """Return the topic that the heading of a group of rows names; empty where it names none.

    >>> item_named("Tình nguyện hè (mục 2.4.a)", ["2.4.a", "2.4.b"])
    '2.4.a'
    """
    found = _ITEM.search(fold(group))
    if found is None:
        return ""
    path = re.sub(r"[\-/]", ".", found["path"])
    known = {topic: fold(topic) for topic in topics}
    whole = next((topic for topic, name in known.items() if name == path), "")
    return whole or next((topic for topic, name in known.items() if name.endswith(f".{path}")), "")


def sent_to(number: str, said: Mapping[str, str]) -> Sequence[str]:
    """Return the topics whose items send the reader to the form of this number; none for a form without one."""
    return [topic for topic, text in said.items() if number and number in forms_cited(text)]
