"""How far a letterhead may reach: to the last line that shows one, never into the body."""

from nlp_reports.reading.body.pieces import Piece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.letterhead_lines import letterhead_role
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.letterhead.gathering import LONGEST_NAME, WIDE_GAP, is_mark
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place

FARTHEST = 40  # pieces from the first that a letterhead is looked for in


def is_body(line: Line) -> bool:
    """Tell whether the body has begun with a line: a long one, or one with the number of a section."""
    if letterhead_role(line.text) or line.place is Place.BOX:
        return False
    if len(line.text) > LONGEST_NAME and not WIDE_GAP.search(line.text):
        return True
    return line.label is not None and line.label.kind in {LabelKind.ROMAN, LabelKind.PART}


def is_letterhead_table(piece: TablePiece) -> bool:
    """Tell whether a table holds a line that only a letterhead has."""
    return any(is_mark(line) for line in piece.lines)


def last_mark(pieces: list[Piece]) -> int:
    """Return where the last line stands that only a letterhead has, -1 where none does."""
    last = -1
    for at, piece in enumerate(pieces[:FARTHEST]):
        if isinstance(piece, Line) and is_body(piece):
            break
        if isinstance(piece, TablePiece) and not is_letterhead_table(piece):
            break
        if any(letterhead_role(line.text) == "to" for line in lines_in(piece)):
            break
        if any(is_mark(line) for line in lines_in(piece)):
            last = at
    return last
