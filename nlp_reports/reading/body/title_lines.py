"""Titles of sections that stand over several centred lines, or in a frame of their own."""

import re

from nlp_reports.reading.body.broken_lines import ENDS, alike_in_bold
from nlp_reports.reading.body.pieces import Piece, TablePiece, lines_of_block
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line, join
from nlp_reports.reading.tables.layout_tables import joined_label

_MOST_HEADING_LINES, _LONGEST_HEADING = 2, 200
_NUMBERS = frozenset({LabelKind.PART, LabelKind.ROMAN, LabelKind.UPPER_LETTER, LabelKind.DECIMAL})
_APPENDIX = re.compile(r"phụ lục\b", re.IGNORECASE)
_BARE_APPENDIX = re.compile(r"phụ lục(?:\s+(?:số\s+)?[\dIVX]{1,4})?\s*[.:]?", re.IGNORECASE)


def with_centred_titles(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with the centred lines of one section title joined; other centred lines are a letterhead's."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if isinstance(piece, Line) and isinstance(last, Line) and piece.alignment == "center":
            above = found[-2] if len(found) > 1 else None
            if _titles_section(last, above) and _goes_on_centred(last, piece):
                found[-1] = join(last, piece)
                continue
        found.append(piece)
    return found


def _titles_section(line: Line, above: Piece | None) -> bool:
    """Tell whether a line is the title of a section: its number stands before it, or alone in the line above."""
    if is_bare(line):
        return False
    numbered = line.label is not None and line.label.kind in _NUMBERS
    return numbered or bool(_APPENDIX.match(line.text)) or (isinstance(above, Line) and is_bare(above))


def is_bare(line: Line) -> bool:
    """Tell whether a line holds no more than the number of a part or an appendix ("PHẦN THỨ NHẤT", "Phụ lục 1:")."""
    if line.label is None:
        return bool(_BARE_APPENDIX.fullmatch(line.text))
    return line.label.kind is LabelKind.PART and not line.title.strip(" :.")


def _goes_on_centred(first: Line, second: Line) -> bool:
    """Tell whether a second centred line is dressed as the title above it and goes on with it."""
    alike = first.alignment == second.alignment and alike_in_bold(first, second)
    if not alike or second.label is not None or first.text[-1] in ENDS or second.place != first.place:
        return False
    if len(first.text) + len(second.text) > _LONGEST_HEADING:
        return False
    return second.dress.is_capitals if first.dress.is_capitals else second.text[:1].islower()


def framed_heading(table: TablePiece) -> list[Line]:
    """Return the lines of a heading that a table is no more than a frame around, its number in a cell of its own."""
    row = table.raw.rows[0] if len(table.raw.rows) == 1 else ()
    lines = [line for block in joined_label(row) for line in lines_of_block(block)]
    if not 0 < len(lines) <= _MOST_HEADING_LINES or sum(len(line.text) for line in lines) > _LONGEST_HEADING:
        return []
    label = lines[0].label
    is_heading = label is not None and label.kind in _NUMBERS and all(_is_set_apart(line) for line in lines)
    return lines if is_heading and (len(row) == 1 or len(lines) == 1) else []


def _is_set_apart(line: Line) -> bool:
    return line.dress.is_heavy or line.dress.is_capitals
