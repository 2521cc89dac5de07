"""Parts of the year of which another deed is told than of the whole: their numbers make up no whole of the first deed.

So it is in "48 cuộc giám sát, 6 tháng đầu năm giám sát 26 cuộc; từ tháng 7 đến nay kiểm tra 12 cuộc".
"""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Relation, RelationKind
from nlp_reports.model import Figure

_TIME: Final = re.compile(
    r"\b(?:quý\s+(?:i{1,3}|iv|[1-4])|học kỳ\s+(?:i{1,2}|[12])|(?:đến|tới) nay"
    r"|\d{1,2} tháng(?:\s+(?:đầu|cuối))?(?:\s+năm)?|tháng \d{1,2}|nửa (?:đầu|cuối) năm)\b(?P<deed>[^,;.:()\d]*)$"
)
_CLAUSE: Final = re.compile(r"[,;.:()](?!\d)")
_WORD: Final = re.compile(r"[^\W\d]+")
_IDLE: Final = frozenset(
    {"có", "là", "được", "đã", "tự", "làm", "thêm", "đến", "nay", "với", "thì", "ngày", "năm", "học", "mới", "đạt"}
)


def is_of_two_deeds(line: Line, relation: Relation) -> bool:
    """Tell whether the whole is told with the deed of one part of the year, and another part with another."""
    whole = next((one for one in relation.figures if one.value == relation.stated), None)
    if relation.kind is not RelationKind.SUM or whole is None:
        return False
    behind = _CLAUSE.split(line.after(whole), maxsplit=1)[0]
    said = {*_WORD.findall(line.since(whole)), *_WORD.findall(behind)}
    deeds = [_deed_of(line, one) for one in relation.figures if one is not whole]
    told = [not deed.isdisjoint(said) for deed in deeds if deed]
    return any(told) and not all(told)


def _deed_of(line: Line, part: Figure) -> frozenset[str]:
    """Return the words between the name of a part of the year and its number, none where no time is named."""
    named = _TIME.search(line.since(part))
    return deed_in(named["deed"]) if named else frozenset()


def deed_in(said: str) -> frozenset[str]:
    """Return the words of folded text that tell a deed.

    >>> sorted(deed_in("đã kết nạp được "))
    ['kết', 'nạp']
    """
    return frozenset(_WORD.findall(said)) - _IDLE
