"""Parts numbered behind a noun that no list knows: "Hướng 1. Chăm lo" … "Hướng 2. Tổ chức", one after the other."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from nlp_reports.lexicon import table
from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.formal_lines.beginnings import begins_caption
from nlp_reports.reading.labels.list_label import LabelKind, ListLabel
from nlp_reports.reading.lines.line import Line
from nlp_reports.text import fold, roman_ordinals, roman_value

_UPPER = "A-ZÀ-ỸĐ"
_CLOSES = " .:/)–-"
_LONGEST, _FEWEST = 100, 2
_SENTENCE = re.compile(r"[.!?;,]$|[.!?;]\s+[" + _UPPER + "]")
_COUNT = re.compile(r"(?<!năm )(?<![\w/-])(?!(?:19|20)\d\d(?!\d))\d+")


def with_noun_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with a label for the lines that one noun numbers from 1 on; others keep theirs.

    Each is a short title that counts nothing, and something stands below the first and most others.
    """
    found = list(pieces)
    runs: dict[str, list[tuple[int, ListLabel]]] = {}
    for at, piece in enumerate(pieces):
        label = _label_of(piece)
        if label is None:
            continue
        run = runs.setdefault(label.word, [])
        if label.values == (1,):
            _marked(found, run)
            run[:] = [(at, label)]
        elif run and run[-1][1].values[0] + 1 == label.values[0]:
            run.append((at, label))
    for run in runs.values():
        _marked(found, run)
    return found


def _marked(pieces: list[Piece], run: Sequence[tuple[int, ListLabel]]) -> None:
    """Give the lines of a run their labels, where it is one of headings."""
    places = [at for at, _ in run]
    apart = [later - at > 1 for at, later in pairwise(places)]
    if len(run) < _FEWEST or not apart[0] or 2 * sum(apart) < len(apart):
        return
    for at, label in run:
        piece = pieces[at]
        if isinstance(piece, Line):
            pieces[at] = replace(piece, label=label)


def _label_of(piece: Piece) -> ListLabel | None:
    """Return the label of a line that may head a part, None where it cannot."""
    found = _pattern().match(piece.text) if isinstance(piece, Line) and piece.label is None else None
    if found is None or _is_thing(found["words"]) or begins_caption(found[0]):
        return None
    title = found.string[found.end() :]
    if len(title) > _LONGEST or _SENTENCE.search(title) or _COUNT.search(title):
        return None
    value = _value(found["number"])
    text = found[0].strip()
    return ListLabel(text, text.strip(_CLOSES), LabelKind.DIVISION, (value,), found.end()) if value else None


def _is_thing(words: str) -> bool:
    """Tell whether a noun is numbered as a thing ("Quý I", "Tổ dân phố 2")."""
    return fold(words) in _things() or fold(words).split()[0] in _things()


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    return roman_value(roman_ordinals().get(fold(number), number))


@functools.cache
def _things() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("numbered_things"))


def _forms() -> Iterator[str]:
    yield rf"(?P<words>[{_UPPER}][^\W\d_]*(?:\s[^\W\d_]+){{0,3}}?)\s(?:(?:số|thứ)\s)?"
    ordinals = "|".join(sorted((row["word"] for row in table("part_ordinals")), key=len, reverse=True))
    yield rf"(?P<number>\d{{1,2}}|[IVX]{{1,5}}|(?<=thứ\s)(?:{ordinals}))"
    yield rf"(?:\s?[.:/)]|\s?[–-](?=\s))+\s*(?=[“\"]?[{_UPPER}])"


@functools.cache
def _pattern() -> re.Pattern[str]:
    return re.compile("".join(_forms()))
