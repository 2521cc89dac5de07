"""Lines that one sentence runs over, joined: printed lines that are paragraphs, and soft line breaks."""

import functools
import re
from itertools import pairwise

from nlp_reports.reading.body.office_codes import is_coded
from nlp_reports.reading.body.pieces import Piece
from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line, join
from nlp_reports.reading.lines.wrapping import joined_lines
from nlp_reports.text import broken_at

ENDS = frozenset(".;:!?…")  # what a line ends with that no other goes on with
CENTRED = frozenset({"center", "right"})  # alignments of lines that stand alone
_WIDE, _WIDE_CAPITALS = 40, 30
_WRAPPED_WIDTH = range(45, 140)
_SHARE_CERTAIN, _MOST_LONGER = 0.15, 0.15
_FEWEST_WRAPPED = 6
_FEWEST_CERTAIN = 3
_FEWEST_HEADS = 2
_OPEN_END = re.compile(r"[\w,]$")
_MOSTLY = 0.5


def rewrapped(pieces: list[Piece]) -> list[Piece]:
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
        and last.text[-1] in ENDS
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


def softly_joined(lines: list[Line]) -> list[Line]:
    """Return the lines of one paragraph, joined where a soft break is no more than the end of a printed one."""
    found: list[Line] = []
    for line in lines:
        if found and not _breaks_softly(found[-1], line):
            found[-1] = join(found[-1], line)
        else:
            found.append(line)
    return found


def _breaks_softly(first: Line, second: Line) -> bool:
    """Tell whether a soft line break parts two lines: a label, another dress, or a centred title."""
    if first.alignment in CENTRED or (second.label is not None and not _is_dash(second)):
        return True
    if second.label is not None and first.text[-1] in ENDS:
        return True
    return (first.dress.bold >= _MOSTLY) != (second.dress.bold >= _MOSTLY) and not _in_sentence(first, second)


def _is_dash(line: Line) -> bool:
    """Tell whether a line begins with a stroke that may stand inside a sentence ("kinh tế / - xã hội")."""
    return line.label is not None and line.label.kind is LabelKind.BULLET and line.title[:1].islower()


def _in_sentence(first: Line, second: Line) -> bool:
    return first.text[-1] not in ENDS and second.text[:1].islower()


def _may_continue(first: Line, second: Line) -> bool:
    """Tell whether nothing in the dress of two paragraphs keeps one sentence from running over both."""
    if second.computed or is_coded(second) or first.place != second.place or first.index == second.index:
        return False
    if first.alignment in CENTRED or second.alignment in CENTRED:
        return False
    return alike_in_bold(first, second) and first.style == second.style


def alike_in_bold(first: Line, second: Line) -> bool:
    """Tell whether about as much of one line is bold as of the other."""
    return abs(first.dress.bold - second.dress.bold) < _MOSTLY


def _continues(first: Line, second: Line, *, shouted: bool) -> bool:
    if second.label is not None or first.text[-1] in ENDS:
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
