"""Letterhead, title and addressees: what stands above the body, and what it says about the document."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from nlp_reports.model import Letterhead
from nlp_reports.reading.frame import (
    begins_organisation,
    begins_preamble,
    document_type,
    find_date,
    find_number,
    is_rule,
    letterhead_role,
    starts_with_type,
)
from nlp_reports.reading.labels import LabelKind
from nlp_reports.reading.lines import Line
from nlp_reports.reading.pieces import HiddenPiece, Piece, TablePiece
from nlp_reports.reading.raw import Place

_FARTHEST = 40
_LONGEST_NAME = 120
_LONGEST_TITLE = 300
_WIDE_GAP = re.compile(r"\t+| {3,}")
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Head:
    """The letterhead and how many pieces it takes; `columns` are its tables' lines, read cell by cell."""

    letterhead: Letterhead
    length: int


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A part of a letterhead line that stands by itself."""

    text: str
    bold: bool


@dataclass(slots=True)
class _Found:
    """What was gathered so far."""

    names: list[_Fragment] = field(default_factory=list)
    number: str = ""
    date: dt.date | None = None
    place: str = ""
    draft: bool = False
    marks: int = 0


def read_head(pieces: list[Piece]) -> Head:
    """Return the letterhead that `pieces` begin with; an empty one of length 0 where there is none."""
    at = _type_position(pieces)
    found = _Found()
    upper = at if at is not None else _last_mark(pieces) + 1
    for piece in pieces[:upper]:
        for line in _lines(piece):
            _take(line, found)
    doctype, title, position = "", "", upper
    if at is not None:
        doctype, title, position = _title(pieces, at)
    elif not found.marks:
        return Head(Letterhead(), 0)
    recipients, position = _addressees(pieces, position, found)
    parent, unit = _issuers(found.names)
    letterhead = Letterhead(
        unit=unit,
        parent=parent,
        number=found.number,
        date=found.date,
        place=found.place,
        doctype=doctype,
        title=title,
        draft=found.draft or _is_draft(pieces[:_FARTHEST]),
        recipients=tuple(recipients),
    )
    return Head(letterhead, position)


def _lines(piece: Piece) -> list[Line]:
    if isinstance(piece, Line):
        return [piece]
    return piece.lines() if isinstance(piece, TablePiece) else []


def _type_position(pieces: list[Piece]) -> int | None:
    """Return where the line with the document's type stands, None when the body begins before one comes."""
    for at, piece in enumerate(pieces[:_FARTHEST]):
        if isinstance(piece, Line):
            if document_type(piece.text) or (_stands_out(piece) and starts_with_type(piece.text)):
                return at
            if _is_body(piece):
                return None
        elif isinstance(piece, TablePiece) and not _is_letterhead_table(piece):
            return None
    return None


def _is_body(line: Line) -> bool:
    if letterhead_role(line.text) or line.place is Place.BOX:
        return False
    if len(line.text) > _LONGEST_NAME and not _WIDE_GAP.search(line.text):
        return True
    return line.label is not None and line.label.kind in {LabelKind.ROMAN, LabelKind.PART}


def _stands_out(line: Line) -> bool:
    return line.alignment == "center" or line.dress.is_capitals or line.dress.is_heavy


def _is_letterhead_table(piece: TablePiece) -> bool:
    return any(_is_mark(line) for line in piece.lines())


def _is_mark(line: Line) -> bool:
    """Tell whether a line shows that a letterhead stands here."""
    if len(line.text) > _LONGEST_NAME:
        return False
    return any(_mark_of(part.text) for part in _fragments(line))


def _mark_of(text: str) -> str:
    role = letterhead_role(text)
    if role:
        return role
    number = find_number(text)
    if number is not None and number.start() <= 1:
        return "number"
    date = find_date(text)
    return "date" if date is not None and date.end >= len(text) - 1 and date.start == 0 else ""


def _last_mark(pieces: list[Piece]) -> int:
    last = -1
    for at, piece in enumerate(pieces[:_FARTHEST]):
        if isinstance(piece, Line) and _is_body(piece):
            break
        if isinstance(piece, TablePiece) and not _is_letterhead_table(piece):
            break
        if any(_is_mark(line) for line in _lines(piece)):
            last = at
    return last


def _fragments(line: Line) -> list[_Fragment]:
    """Return the parts of a line that tabs or wide gaps set apart."""
    found, start = [], 0
    for gap in [*_WIDE_GAP.finditer(line.text), None]:
        end = len(line.text) if gap is None else gap.start()
        text = line.text[start:end].strip()
        if text:
            found.append(_Fragment(text, bold=_is_bold(line, start, end)))
        start = end if gap is None else gap.end()
    return found


def _is_bold(line: Line, start: int, end: int) -> bool:
    bold = sum(max(0, min(end, s.end) - max(start, s.start)) for s in line.faces if s.face.bold)
    return bold >= _MOSTLY * max(1, end - start)


def _take(line: Line, found: _Found) -> None:
    for fragment in _fragments(line):
        text = fragment.text
        role = letterhead_role(text)
        if role:
            found.marks += 1
            found.draft = found.draft or role == "draft"
            continue
        number = find_number(text)
        if number is not None:
            found.marks += 1
            found.number = found.number or number["number"].strip()
            text = (text[: number.start()] + " " + text[number.end() :]).strip()
        date = find_date(text)
        if date is not None:
            found.marks += 1
            _date(date.year, date.month, date.day, found)
            found.place = found.place or date.place
        elif text and number is None and not is_rule(text) and len(text) <= _LONGEST_NAME and text[:1] != "(":
            found.names.append(_Fragment(text, fragment.bold))


def _date(year: int, month: int, day: int, found: _Found) -> None:
    if found.date is None:
        try:
            found.date = dt.date(year, month, day)
        except ValueError:
            return


def _is_draft(pieces: list[Piece]) -> bool:
    """Tell whether a text box or a framed word says that this is a draft."""
    asides = [piece for piece in pieces if _is_aside(piece)]
    return any(letterhead_role(line.text) == "draft" for piece in asides for line in _lines(piece))


def _is_aside(piece: Piece) -> bool:
    return piece.place is Place.BOX if isinstance(piece, Line) else isinstance(piece, TablePiece) and piece.is_frame


def _issuers(names: list[_Fragment]) -> tuple[str, str]:
    """Return the parent body and the issuing one: the bold lines are the issuer's, a wrapped name is joined."""
    groups: list[_Fragment] = []
    for name in names:
        same = bool(groups) and groups[-1].bold == name.bold
        if same and not begins_organisation(name.text):
            groups[-1] = _Fragment(f"{groups[-1].text} {name.text}", name.bold)
        else:
            groups.append(name)
    if not groups:
        return "", ""
    bold = [at for at, group in enumerate(groups) if group.bold]
    at = bold[-1] if bold and len(bold) < len(groups) else len(groups) - 1
    return (groups[at - 1].text if at else ""), groups[at].text


def _title(pieces: list[Piece], at: int) -> tuple[str, str, int]:
    """Return type, title and the position after them; the title may run over several lines."""
    first = pieces[at]
    text = first.text if isinstance(first, Line) else ""
    doctype = document_type(text)
    parts: list[str] = []
    if not doctype:
        doctype = starts_with_type(text)
        parts = [text[len(doctype) :].strip(" :.")]
    position = at + 1
    model: Line | None = None if not parts else (first if isinstance(first, Line) else None)
    while position < len(pieces):
        piece = pieces[position]
        if isinstance(piece, HiddenPiece) or (isinstance(piece, Line) and _is_passed_over(piece)):
            position += 1
            if isinstance(piece, Line) and is_rule(piece.text) and parts:
                break
            continue
        if not isinstance(piece, Line) or not _is_title(piece, model, " ".join(parts)):
            break
        model = model or piece
        parts.append(piece.text)
        position += 1
    return doctype, " ".join(part for part in parts if part), position


def _is_passed_over(line: Line) -> bool:
    return is_rule(line.text) or (line.place is Place.BOX and letterhead_role(line.text) != "")


def _is_title(line: Line, model: Line | None, sofar: str) -> bool:
    if letterhead_role(line.text) or (line.label is not None and not line.is_bullet):
        return False
    if len(line.text) + len(sofar) > _LONGEST_TITLE or line.text[:1] == "(" or line.text[-1] in ".:":
        return False
    if model is None:
        return not begins_preamble(line.text) or _stands_out(line)
    centred = line.alignment == "center" or line.dress.is_heavy
    return centred and (line.alignment == model.alignment and line.dress.is_heavy == model.dress.is_heavy)


def _addressees(pieces: list[Piece], position: int, found: _Found) -> tuple[list[str], int]:
    """Return the lines of "Kính gửi" and the position after them and after remarks below the title."""
    recipients: list[str] = []
    while position < len(pieces):
        piece = pieces[position]
        if isinstance(piece, HiddenPiece):
            position += 1
            continue
        lines = _lines(piece)
        if isinstance(piece, TablePiece) and not any(letterhead_role(line.text) for line in lines):
            break
        if not all(_is_address(line, recipients, found) for line in lines):
            break
        for line in lines:
            text = line.text.partition(":")[2] if letterhead_role(line.text) == "to" else line.title
            if letterhead_role(line.text) == "to" or recipients or found.marks < 0:
                recipients += [text.strip(" ;.-")] if text.strip(" ;.-") else [""]
        position += 1
    return [recipient for recipient in recipients if recipient], position


def _is_address(line: Line, recipients: list[str], found: _Found) -> bool:
    role = letterhead_role(line.text)
    if role:
        return True
    if is_rule(line.text) or (line.text[:1] == "(" and line.text[-1] == ")" and line.alignment == "center"):
        return True
    if recipients:
        return (
            len(line.text) <= _LONGEST_NAME
            and (line.is_bullet or begins_organisation(line.text))
            and line.text[-1] != ":"
        )
    return line.place is Place.BOX and not found.marks


def with_signature(letterhead: Letterhead, recipients: tuple[str, ...], signer: str, text: str) -> Letterhead:
    """Return the letterhead with what the closing block says, names in the spelling that the body uses."""
    return replace(
        letterhead,
        unit=_as_in_body(letterhead.unit, text),
        parent=_as_in_body(letterhead.parent, text),
        recipients=letterhead.recipients or recipients,
        signer=signer,
    )


def _as_in_body(name: str, text: str) -> str:
    """Return a name in capitals as the body writes it in small letters, the name itself where it does not."""
    if not name.isupper():
        return name
    found = (match[0] for match in re.finditer(re.escape(name), text, re.IGNORECASE))
    return next((written for written in found if not written.isupper()), name)
