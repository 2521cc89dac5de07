"""The lines of “Kính gửi” below the title, and remarks beside them."""

from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.beginnings import begins_organisation
from nlp_reports.reading.formal_lines.letterhead_lines import is_rule, letterhead_role
from nlp_reports.reading.letterhead.gathering import LONGEST_NAME, Gathered
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place


def addressees(pieces: list[Piece], position: int, found: Gathered) -> tuple[list[str], int]:
    """Return the lines of "Kính gửi" and the position after them and after remarks below the title."""
    recipients: list[str] = []
    while position < len(pieces):
        piece = pieces[position]
        if isinstance(piece, SilentPiece):
            position += 1
            continue
        lines = lines_in(piece)
        if isinstance(piece, TablePiece) and not any(letterhead_role(line.text) for line in lines):
            break
        if not all(_is_address(line, recipients, found) for line in lines):
            break
        found.draft = found.draft or any(letterhead_role(line.text) == "draft" for line in lines)
        for line in lines:
            text = line.text.partition(":")[2] if letterhead_role(line.text) == "to" else line.title
            if letterhead_role(line.text) == "to" or recipients:
                recipients += [text.strip(" ;.-")] if text.strip(" ;.-") else [""]
        position += 1
    return [recipient for recipient in recipients if recipient], position


def _is_address(line: Line, recipients: list[str], found: Gathered) -> bool:
    role = letterhead_role(line.text)
    if role:
        return True
    if is_rule(line.text) or (line.text[:1] == "(" and line.text[-1] == ")" and line.alignment == "center"):
        return True
    if recipients:
        return (
            len(line.text) <= LONGEST_NAME
            and (line.is_bullet or begins_organisation(line.text))
            and line.text[-1] != ":"
        )
    return line.place is Place.BOX and not found.marks
