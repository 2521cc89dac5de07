"""The body as the reader goes through it: lines and tables in order, wrapped lines joined."""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from nlp_reports.reading.body.office_codes import coded_labels, is_coded
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line, join, lines_of
from nlp_reports.reading.lines.page_marks import page_numbers
from nlp_reports.reading.lines.wrapping import joined_lines
from nlp_reports.reading.raw import RawBlock, RawParagraph, RawTable
from nlp_reports.reading.tables.cut_tables import with_continued
from nlp_reports.reading.tables.layout_tables import joined_label, unframed
from nlp_reports.reading.tables.stacked_rows import unstacked
from nlp_reports.reading.tables.tabbed_tables import with_tabbed
from nlp_reports.text import broken_at

_ENDS = frozenset(".;:!?…")
_WIDE, _WIDE_CAPITALS = 40, 30
_WRAPPED_WIDTH = range(45, 140)
_SHARE_CERTAIN, _MOST_LONGER = 0.15, 0.15
_FEWEST_WRAPPED = 6
_FEWEST_CERTAIN = 3
_FEWEST_HEADS = 2
_MOST_HEADING_LINES, _LONGEST_HEADING = 2, 200
_NUMBERS = frozenset({LabelKind.PART, LabelKind.ROMAN, LabelKind.UPPER_LETTER, LabelKind.DECIMAL})
_OPEN_END = re.compile(r"[\w,]$")
_CENTRED = frozenset({"center", "right"})
_MOSTLY = 0.5
_NO_LINE = "…"  # a table among the lines
_APPENDIX = re.compile(r"phụ lục\b", re.IGNORECASE)
_BARE_APPENDIX = re.compile(r"phụ lục(?:\s+(?:số\s+)?[\dIVX]{1,4})?\s*[.:]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table, with the lines of its cells for whoever must look inside."""

    raw: RawTable

    @property
    def columns(self) -> int:
        """Return how many columns its rows reach over."""
        return max((cell.column + cell.width - 1 for row in self.raw.rows for cell in row), default=0)

    @property
    def is_frame(self) -> bool:
        """Tell whether it is one cell, a frame around its text."""
        return len(self.raw.rows) == 1 and len(self.raw.rows[0]) == 1

    def cells(self) -> list[list[Line]]:
        """Return the lines of each cell, row by row, nested tables flattened."""
        return [[line for block in cell.blocks for line in _lines(block)] for row in self.raw.rows for cell in row]

    def lines(self) -> list[Line]:
        """Return all its lines."""
        return [line for cell in self.cells() for line in cell]


@dataclass(frozen=True, slots=True)
class SilentPiece:
    """A paragraph without visible text: hidden, or empty behind its computed number."""

    index: int
    hidden: str
    label: str = ""


Piece = Line | TablePiece | SilentPiece


def pieces_of(blocks: Iterable[RawBlock]) -> list[Piece]:
    """Return the lines and tables of these blocks in order, blank paragraphs left out."""
    found: list[Piece] = []
    for block in with_continued(with_tabbed(unframed(blocks))):
        if isinstance(block, RawTable):
            table = TablePiece(unstacked(block))
            heading = _framed_heading(table)
            found += heading or [table]
        else:
            lines = _softly_joined(lines_of(block))
            found.extend(lines or _silent(block))
    return _rewrapped(_coded(_centred_titles(_without_page_numbers(found))))


def _without_page_numbers(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without the numbers of pages that were typed, or copied with their text."""
    lines = [piece.text if isinstance(piece, Line) else _NO_LINE for piece in pieces]
    centred = {at for at, piece in enumerate(pieces) if isinstance(piece, Line) and piece.alignment in _CENTRED}
    numbers = page_numbers(lines, centred)
    return [piece for at, piece in enumerate(pieces) if at not in numbers]


def _coded(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with the labels of lines that codes of the office's own number."""
    labels = coded_labels([(at, piece) for at, piece in enumerate(pieces) if isinstance(piece, Line)])
    return [
        replace(piece, label=labels[at]) if at in labels and isinstance(piece, Line) else piece
        for at, piece in enumerate(pieces)
    ]


def _centred_titles(pieces: list[Piece]) -> list[Piece]:
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
    alike = first.alignment == second.alignment and abs(first.dress.bold - second.dress.bold) < _MOSTLY
    if not alike or second.label is not None or first.text[-1] in _ENDS or second.place != first.place:
        return False
    if len(first.text) + len(second.text) > _LONGEST_HEADING:
        return False
    return second.dress.is_capitals if first.dress.is_capitals else second.text[:1].islower()


def _framed_heading(table: TablePiece) -> list[Line]:
    """Return the lines of a heading that a table is no more than a frame around, its number in a cell of its own."""
    row = table.raw.rows[0] if len(table.raw.rows) == 1 else ()
    lines = [line for block in joined_label(row) for line in _lines(block)]
    if not 0 < len(lines) <= _MOST_HEADING_LINES or sum(len(line.text) for line in lines) > _LONGEST_HEADING:
        return []
    label = lines[0].label
    is_heading = label is not None and label.kind in _NUMBERS and all(_is_set_apart(line) for line in lines)
    return lines if is_heading and (len(row) == 1 or len(lines) == 1) else []


def _is_set_apart(line: Line) -> bool:
    return line.dress.is_heavy or line.dress.is_capitals


def _lines(block: RawBlock) -> list[Line]:
    if isinstance(block, RawParagraph):
        return lines_of(block)
    return TablePiece(block).lines()


def _silent(raw: RawParagraph) -> list[SilentPiece]:
    hidden, label = raw.hidden.strip(), "" if raw.bullet else raw.label
    return [SilentPiece(raw.index, hidden, label)] if hidden or label else []


def _rewrapped(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with paragraphs joined that one sentence runs over, as in text copied from a PDF."""
    width = _wrapped_at([piece for piece in pieces if isinstance(piece, Line)])
    shouted = _heads_in_capitals(pieces)
    found: list[Piece | list[Line]] = []
    for piece in pieces:
        if not isinstance(piece, Line):
            found.append(piece)
            continue
        last = found[-1] if found else None
        if isinstance(last, list) and _may_continue(last[-1], piece):
            last.append(piece)
        else:
            found.append([piece])
    joined: list[Piece] = []
    for entry in found:
        joined += _joined(entry, width, shouted=shouted) if isinstance(entry, list) else [entry]
    return joined


def _heads_in_capitals(pieces: list[Piece]) -> bool:
    """Tell whether the document has headings in capitals without a number: such lines between lines of text."""
    between = sum(
        isinstance(last, Line)
        and isinstance(following, Line)
        and last.text[-1] in _ENDS
        and not following.dress.is_capitals
        for last, line, following in zip(pieces, pieces[1:], pieces[2:], strict=False)
        if isinstance(line, Line) and line.label is None and line.dress.is_capitals and line.dress.is_heavy
    )
    return between >= _FEWEST_HEADS


def _joined(lines: list[Line], width: float, *, shouted: bool) -> list[Line]:
    if width:
        groups = [[lines[at] for at in group] for group in joined_lines([line.text for line in lines], width)]
        return [functools.reduce(join, group) for group in groups]
    found = lines[:1]
    for line in lines[1:]:
        if _continues(found[-1], line, shouted=shouted):
            found[-1] = join(found[-1], line)
        else:
            found.append(line)
    return found


def _softly_joined(lines: list[Line]) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        if found and not _breaks_softly(found[-1], line):
            found[-1] = join(found[-1], line)
        else:
            found.append(line)
    return found


def _breaks_softly(first: Line, second: Line) -> bool:
    """Tell whether a soft line break parts two lines: a label, another dress, or a centred title."""
    if first.alignment in _CENTRED or (second.label is not None and not _is_dash(second)):
        return True
    if second.label is not None and first.text[-1] in _ENDS:
        return True
    return (first.dress.bold >= _MOSTLY) != (second.dress.bold >= _MOSTLY) and not _in_sentence(first, second)


def _is_dash(line: Line) -> bool:
    """Tell whether a line begins with a stroke that may stand inside a sentence ("kinh tế / - xã hội")."""
    return line.label is not None and line.label.kind is LabelKind.BULLET and line.title[:1].islower()


def _in_sentence(first: Line, second: Line) -> bool:
    return first.text[-1] not in _ENDS and second.text[:1].islower()


def _may_continue(first: Line, second: Line) -> bool:
    """Tell whether nothing in the dress of two paragraphs keeps one sentence from running over both."""
    if second.computed or is_coded(second) or first.place != second.place or first.index == second.index:
        return False
    if first.alignment in _CENTRED or second.alignment in _CENTRED:
        return False
    return abs(first.dress.bold - second.dress.bold) < _MOSTLY and first.style == second.style


def _continues(first: Line, second: Line, *, shouted: bool) -> bool:
    if second.label is not None or first.text[-1] in _ENDS:
        return False
    if first.label is not None and first.dress.is_heavy and second.dress.is_heavy:
        # The second line of a numbered heading.
        both_shout = first.dress.is_capitals and second.dress.is_capitals
        is_wide = both_shout and not shouted and len(first.text) >= _WIDE_CAPITALS
        return is_wide or second.text[:1].islower() or first.text[-1] == ","
    return second.text[:1].islower() and len(first.text) >= _WIDE


def _wrapped_at(lines: list[Line]) -> float:
    """Return how wide the lines are where each printed one is a paragraph, 0 where paragraphs are whole.

    Many lines of about one width then go on with a small letter in the next one; a few longer paragraphs may stand
    among them, typed by another hand.
    """
    long = [(line, after) for line, after in pairwise(lines) if len(line.text) >= _WRAPPED_WIDTH.start]
    longer = sum(len(line.text) > _WRAPPED_WIDTH.stop for line, _ in long)
    if len(long) < _FEWEST_WRAPPED or longer > _MOST_LONGER * len(long):
        return 0
    certain = sum(
        after.label is None and after.text[:1].islower() and bool(_OPEN_END.search(line.text)) for line, after in long
    )
    if certain < max(_FEWEST_CERTAIN, _SHARE_CERTAIN * len(long)):
        return 0
    return broken_at([line.text for line in lines])
