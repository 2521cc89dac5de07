"""Words that number a part and name other things too ("Cụm 1: Khe Lau"): they number what is a heading only."""

from collections.abc import Container, Sequence
from dataclasses import replace

from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.lines.line import Line


def without_doubtful_labels(pieces: Sequence[Piece], headings: Container[int]) -> list[Piece]:
    """Return the pieces with no typed label of a doubtful word where no heading stands: "Cụm 1: …" is text there."""
    return [piece if at in headings else _without(piece) for at, piece in enumerate(pieces)]


def _without(piece: Piece) -> Piece:
    doubtful = isinstance(piece, Line) and not piece.computed and piece.label is not None and piece.label.is_doubtful
    return replace(piece, label=None) if isinstance(piece, Line) and doubtful else piece
