"""Which lines are headings: label, style, bold, capitals, length, end and place weighed together."""

from collections.abc import Sequence

from nlp_reports.reading.body.pieces import Piece, SilentPiece
from nlp_reports.reading.body.title_lines import is_bare
from nlp_reports.reading.formal_lines.beginnings import begins_caption
from nlp_reports.reading.headings.habits import Habit, has_heading_style, is_labelled, is_set_apart
from nlp_reports.reading.headings.italic_titles import italic_titles
from nlp_reports.reading.headings.labelled_lists import Candidate, headings_among, lists_of
from nlp_reports.reading.headings.weights import LONG, LONGEST, MEDIUM, weight_of
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place


def headings(pieces: Sequence[Piece], start: int, end: int) -> dict[int, int]:
    """Return which pieces from `start` to `end` are headings: position → how many characters of it are the heading."""
    lines = [
        (at, piece)
        for at, piece in enumerate(pieces[start:end], start)
        if isinstance(piece, Line) and piece.place is not Place.CONTENTS
    ]
    habit = Habit.of(line for _, line in lines)
    found: dict[int, int] = {}
    candidates = [
        Candidate(at, line, weight_of(line, habit), _lead(line, habit)) for at, line in lines if is_labelled(line)
    ]
    for group in lists_of(candidates):
        found.update({c.at: len(c.line.text) for c in headings_among(group, pieces, end)})
    slanted = italic_titles(lines) if habit.italics_speak else frozenset[int]()
    for at, line in lines:
        if at in found:
            continue
        if at in slanted or (not is_labelled(line) and _is_plain_heading(pieces, at, line, habit)):
            found[at] = len(line.text)
        elif lead := _lead(line, habit):
            found[at] = lead
    return found


def _is_plain_heading(pieces: Sequence[Piece], at: int, line: Line, habit: Habit) -> bool:
    """Tell whether a line without a number is a heading: set apart as a whole, short, no sentence, text below."""
    title = line.title
    if len(title) > LONG or title[-1:] in ".;," or not any(map(str.isalpha, title)) or title[:1] in "(“":
        return False
    if has_heading_style(line):
        return True
    if begins_caption(title):
        return False
    words = len(title.split())
    if line.is_bullet:
        return line.dress.bold >= 0.9 and habit.bold_speaks and words <= 20 and _text_below(pieces, at)
    spoken = (line.dress.is_heavy and habit.bold_speaks) or (line.dress.is_capitals and words > 2)
    return spoken and line.alignment != "right" and _text_below(pieces, at)


def _text_below(pieces: Sequence[Piece], at: int) -> bool:
    following = next((piece for piece in pieces[at + 1 :] if not isinstance(piece, SilentPiece)), None)
    return isinstance(following, Line)


def _lead(line: Line, habit: Habit) -> int:
    """Return how many characters of the line are a pseudo-heading before its body, 0 when there is none."""
    if not habit.bold_speaks or not line.dress.lead or line.dress.lead >= len(line.text):
        return 0
    lead = line.text[: line.dress.lead].rstrip()
    rest = line.text[line.dress.lead :]
    if not lead.endswith((":", ".")):
        if rest.lstrip()[:1] != ":":
            return 0
        lead = line.text[: line.text.index(":", line.dress.lead) + 1]
    title = lead[line.content :]
    if not title.strip(" :.") or len(title) > MEDIUM or len(title.split()) < 2 or ". " in title:
        return 0
    return len(lead) if line.text[len(lead) :].strip() else 0


def titles_part(line: Line, following: Line) -> bool:
    """Tell whether `following` is the title of a part whose own line holds its number only ("PHẦN THỨ NHẤT")."""
    if not is_bare(line) or following.label is not None or len(following.text) > LONGEST:
        return False
    return is_set_apart(following) or following.alignment == "center"
