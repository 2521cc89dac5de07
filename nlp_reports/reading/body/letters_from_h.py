"""The parts "H." behind "G." and "I." behind "H.": alone they would be a district ("H. Khe Lau") and a Roman number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.labels.list_label import LabelKind, ListLabel
from nlp_reports.reading.lines.line import Line

_LETTER = re.compile(r"(?P<letter>[H-M])[.)/]\s+(?=[A-ZÀ-ỸĐ])")
# What may follow each letter, with J or without.
_NEXT = {"G": "H", "H": "I", "I": "JK", "J": "K", "K": "L", "L": "M"}
_PLACES = {letter: place for place, letter in enumerate("HIJKLM", start=8)}
_SECOND = (2,)


def with_letters_from_h(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with a label for each "H.", "I." … that goes on with the letter before; others keep theirs."""
    found: list[Piece] = []
    last = ""
    for at, piece in enumerate(pieces):
        label = piece.label if isinstance(piece, Line) else None
        own = _letter_after(last, piece)
        if own and (label is None or (label.kind is LabelKind.ROMAN and not _counts_on(pieces[at + 1 :]))):
            label = own
        found.append(replace(piece, label=own) if isinstance(piece, Line) and own and label is own else piece)
        if label is not None and label.kind is LabelKind.UPPER_LETTER:
            last = label.name
    return found


def _letter_after(last: str, piece: Piece) -> ListLabel | None:
    """Return the label of a line that opens with the letter behind `last`, None where it does not."""
    found = _LETTER.match(piece.text) if isinstance(piece, Line) and not piece.computed else None
    if found is None or found["letter"] not in _NEXT.get(last, ""):
        return None
    letter = found["letter"]
    return ListLabel(found[0].strip(), letter, LabelKind.UPPER_LETTER, (_PLACES[letter],), found.end())


def _counts_on(later: Sequence[Piece]) -> bool:
    """Tell whether the Roman numbers go on with "II." before the next letter, so that "I." was the first of them."""
    labels = (piece.label for piece in later if isinstance(piece, Line) and piece.label is not None)
    following = next((one for one in labels if one.kind in {LabelKind.ROMAN, LabelKind.UPPER_LETTER}), None)
    return following is not None and following.kind is LabelKind.ROMAN and following.values == _SECOND
