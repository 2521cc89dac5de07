"""Lines that codes of several letters number, as an office made them up: "TC. TỔ CHỨC", "TC1. …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.formal_lines.closing_lines import closing_role
from nlp_reports.reading.labels.list_label import LabelKind, ListLabel
from nlp_reports.reading.lines.line import Line
from nlp_reports.text import Code, code_head_of, code_of, counted_letters, heads_alone, roman_value

_LETTERED = re.compile(r"[A-ZĐ]{2,4}(?:[.-]?\d|$)")
_LONGEST = 100


def with_coded_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with labels for the lines that codes number and for the titles of their parts."""
    labels = _labels([(at, piece) for at, piece in enumerate(pieces) if isinstance(piece, Line)])
    return [
        replace(piece, label=labels[at]) if at in labels and isinstance(piece, Line) else piece
        for at, piece in enumerate(pieces)
    ]


def _labels(lines: Sequence[tuple[int, Line]]) -> dict[int, ListLabel]:
    """Return the labels that codes give, by the places of their lines."""
    lines = [(at, line) for at, line in lines if not line.computed and line.label is None]
    letters = counted_letters(line.text for _, line in lines)
    found: dict[int, ListLabel] = {}
    for at, line in lines if letters else ():
        code = code_of(line.text)
        if code is not None and code.letters in letters:
            found[at] = _label(code)
    for place, (at, head) in enumerate(_heads(lines, letters), start=1):
        found[at] = ListLabel(head.text, head.name, LabelKind.UPPER_LETTER, (place,), head.end)
    return found


def is_coded(line: Line) -> bool:
    """Tell whether a code of several letters numbers a line: "KT. KINH TẾ" with its "KT1. …" is no "KT. CHỦ TỊCH"."""
    if line.label is None or roman_value(line.label.name.rstrip(".-0123456789")):
        return False
    return bool(_LETTERED.match(line.label.name))


def _label(code: Code) -> ListLabel:
    kind = LabelKind.DECIMAL if len(code.values) > 1 else LabelKind.DIVISION
    return ListLabel(code.text, code.name, kind, code.values, code.end)


def _heads(lines: Sequence[tuple[int, Line]], letters: frozenset[str]) -> Iterator[tuple[int, Code]]:
    """Yield the titles of parts: letters that codes repeat stand above these, letters of a part without codes alone."""
    coded = [code.letters if (code := code_of(line.text)) else "" for _, line in lines]
    seen = set[str]()
    for place, (at, line) in enumerate(lines if letters else ()):
        head = code_head_of(line.text) if len(line.text) <= _LONGEST else None
        if head is None or head.letters in seen:
            continue
        above = head.letters in letters and head.letters in coded[place:] and head.letters not in coded[:place]
        if above or (seen and heads_alone(head, letters) and _is_title(line, head)):
            seen.add(head.letters)
            yield at, head


def _is_title(line: Line, head: Code) -> bool:
    return (line.dress.is_heavy or line.text[head.end :].isupper()) and not closing_role(line.text)
