"""The document's type behind the date on one line, as converters from PDF leave it ("…, ngày 28/11/2023 BÁO CÁO")."""

from collections.abc import Sequence
from dataclasses import replace

from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.formal_lines.letterhead_lines import document_type
from nlp_reports.reading.formal_lines.number_and_date import find_date
from nlp_reports.reading.lines.dress import dress_of
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Stretch

_FARTHEST = 40


def with_type_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, a line of date and type near the beginning parted in two."""
    near = [part for piece in pieces[:_FARTHEST] for part in (_parted(piece) if isinstance(piece, Line) else [piece])]
    return [*near, *pieces[_FARTHEST:]]


def _parted(line: Line) -> list[Piece]:
    date = find_date(line.text)
    rest = "" if date is None else line.text[date.end :].strip()
    if date is None or date.start or not rest.isupper() or not document_type(rest):
        return [line]
    at = len(line.text) - len(rest)
    return [_part(line, 0, len(line.text[:at].rstrip())), _part(line, at, len(line.text))]


def _part(line: Line, start: int, end: int) -> Line:
    faces = tuple(
        Stretch(max(0, s.start - start), min(end, s.end) - start, s.face)
        for s in line.faces
        if s.start < end and s.end > start
    )
    text = line.text[start:end]
    return replace(
        line, text=text, faces=faces, dress=dress_of(text, faces, 0), hidden=line.hidden if not start else ""
    )
