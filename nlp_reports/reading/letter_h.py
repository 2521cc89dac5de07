"""The part "H." behind "G.": alone it would be a district ("H. Khe Lau")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp_reports.reading.labels import LabelKind, ListLabel
from nlp_reports.reading.lines import Line
from nlp_reports.reading.pieces import Piece

_H = re.compile(r"H[.)/]\s+(?=[A-ZÀ-ỸĐ])")
_G, _PLACE = 7, 8


def with_part_h(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with a label for each "H." that goes on with the letter G; a district's keeps none."""
    found: list[Piece] = []
    last = 0
    for piece in pieces:
        label = piece.label if isinstance(piece, Line) else None
        if isinstance(piece, Line) and label is None and last == _G and (opened := _H.match(piece.text)):
            label = ListLabel(opened[0].strip(), "H", LabelKind.UPPER_LETTER, (_PLACE,), opened.end())
            found.append(replace(piece, label=label))
        else:
            found.append(piece)
        if label is not None and label.kind is LabelKind.UPPER_LETTER:
            last = label.values[0]
    return found
