"""A label or a heading that names one sector, place or body is no part of what the other sentence speaks of.

"Khối trường học: hội nghị viên chức 46/46 đơn vị" is of schools alone, "CĐCS Công ty Minh Long: …" of that company.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from nlp_reports.figures.clauses import idle_words
from nlp_reports.figures.line import Line
from nlp_reports.figures.relation import Outcome, Relation, RelationKind
from nlp_reports.figures.retelling import told_words
from nlp_reports.model import Figure

_SECTOR: Final = r"(?:khối|cụm|khu vực|nhóm|vùng)\s+[^\W_]+(?:\s+[^\W_]+)*"
_BODY: Final = (
    r"(?:(?:cđcs|công đoàn(?: cơ sở)?|chi (?:hội|đoàn)|hội|đoàn)\s+)?(?:xã|phường|thị trấn|huyện|quận|công ty|chi nhánh"
    r"|trường|thôn|bản|ấp|đội|xí nghiệp|nhà máy|bệnh viện|nông trường|cty)\s+"
)
_LABEL: Final = re.compile(
    rf"\W*(?:riêng\s+)?(?:(?P<sector>{_SECTOR})|(?P<body>{_BODY})(?P<name>[^;.:,()]{{2,50}}))\s*:(?!\d)"
)
_HEADING: Final = re.compile(rf"\W*(?:[ivx\d]+[.)]|[a-zđ][.)])*\W*(?:đối với\s+|về\s+|ở\s+)?(?P<sector>{_SECTOR})")
_NUMBER: Final = re.compile(r"\d+")
_JOINS: Final = frozenset({"khối", "cụm", "khu", "vực", "nhóm", "vùng"})


def without_headed_apart(lines: Sequence[Line], found: Iterable[Relation]) -> Iterator[Relation]:
    """Yield what is told of two values, but for those of which one stands under a name the other does not know."""
    by = {line.sentence.ref: line for line in lines}
    for one in found:
        if one.kind is not RelationKind.CONFLICT or one.outcome is not Outcome.NOT or not _are_apart(one.figures, by):
            yield one


def _are_apart(figures: Sequence[Figure], by: Mapping[int, Line]) -> bool:
    told = [line for figure in figures if (line := by.get(figure.sentence or 0)) is not None]
    if len(figures) != 2 or len(told) != 2 or told[0] is told[1]:
        return False
    named = [_named_ahead(line) for line in told]
    return any(not named[at] <= _known(told[1 - at]) | named[1 - at] for at in range(2))


def _named_ahead(line: Line) -> frozenset[str]:
    """Return the words that name whose the figures of a sentence are, in its label or the heading above it."""
    label = _LABEL.match(line.text) if ":" in line.tokens else None
    if label is not None and (label["sector"] or _is_name(line, label)):
        return _words(label[0])
    return _sector_of(line.section.title) if line.section is not None else frozenset()


def _is_name(line: Line, label: re.Match[str]) -> bool:
    """Tell whether a capital or a number opens the name of a body ("Xã Nà Tòng", "Trường số 2")."""
    name = line.span_of(label, "name").of(line.report.text)
    return name[:1].isupper() or any(map(str.isdigit, name))


@functools.lru_cache(256)
def _sector_of(title: str) -> frozenset[str]:
    found = _HEADING.match(title.lower())
    return _words(found["sector"]) if found else frozenset()


def _words(said: str) -> frozenset[str]:
    """Return the telling words of a name, numbers among them ("cụm 1")."""
    return (told_words(said) | frozenset(_NUMBER.findall(said))) - _JOINS - idle_words()


def _known(line: Line) -> frozenset[str]:
    title = line.section.title if line.section is not None else ""
    return _words(f"{title} {line.sentence.span.of(line.report.text)}")
