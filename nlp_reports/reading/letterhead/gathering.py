"""Gather what the lines of a letterhead say: bodies, number, place and date, subject."""

import datetime as dt
import re
from dataclasses import dataclass, field

from nlp_reports.reading.formal_lines.beginnings import begins_organisation
from nlp_reports.reading.formal_lines.letterhead_lines import body_role, find_motto, is_rule, letterhead_role
from nlp_reports.reading.formal_lines.number_and_date import find_date, find_number
from nlp_reports.reading.lines.line import Line

LONGEST_NAME = 120
WIDE_GAP = re.compile(r"\t+| {3,}")
_BEFORE_BLANK = re.compile(r"(?:(?<!\w)số\s*:?|ngày|tháng|năm)$", re.IGNORECASE)
_AFTER_BLANK = re.compile(r"/|tháng\b|năm\b", re.IGNORECASE)
_NEAR = 10
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Fragment:
    """A part of a letterhead line that stands by itself."""

    text: str
    bold: bool


@dataclass(slots=True)
class Gathered:
    """What was gathered so far; `marks` counts what only a letterhead has."""

    names: list[Fragment] = field(default_factory=list)
    number: str = ""
    date: dt.date | None = None
    place: str = ""
    draft: bool = False
    subject: list[str] = field(default_factory=list)
    marks: int = 0


def fragments(line: Line) -> list[Fragment]:
    """Return the parts of a line that tabs, wide gaps or the national motto set apart."""
    gaps = [gap.span() for gap in WIDE_GAP.finditer(line.text) if not _is_blank(line.text, *gap.span())]
    motto = find_motto(line.text)
    if motto > 0:
        gaps = sorted({*gaps, (motto, motto)})
    found, start = [], 0
    for first, last in [*gaps, (len(line.text), len(line.text))]:
        end = max(start, first)
        text = line.text[start:end].strip()
        if text:
            found.append(Fragment(text, bold=_is_bold(line, start, end)))
        start = max(start, last)
    return found


def _is_blank(text: str, start: int, end: int) -> bool:
    """Tell whether a gap is a blank to be filled in: "Số:      /BC", "ngày     tháng"."""
    return bool(_BEFORE_BLANK.search(text[max(0, start - _NEAR) : start]) or _AFTER_BLANK.match(text, end))


def _is_bold(line: Line, start: int, end: int) -> bool:
    bold = sum(max(0, min(end, s.end) - max(start, s.start)) for s in line.faces if s.face.bold)
    return bold >= _MOSTLY * max(1, end - start)


def take(line: Line, found: Gathered) -> None:
    """Add to `found` what a letterhead line says."""
    for fragment in fragments(line):
        role = letterhead_role(fragment.text)
        if role:
            found.marks += 1
            found.draft = found.draft or role == "draft"
            if role == "subject":
                found.subject.append(fragment.text)
        elif not _take_number_and_date(fragment.text, found):
            _take_name(fragment, found)


def _take_number_and_date(text: str, found: Gathered) -> bool:
    """Add the number and the date that stand in a part of a line; tell whether it has either."""
    number = find_number(text)
    if number is not None:
        found.marks += 1
        found.number = found.number or number["number"].strip()
        text = (text[: number.start()] + " " + text[number.end() :]).strip()
    date = find_date(text)
    if date is not None:
        found.marks += 1
        found.date = found.date or date.value
        found.place = found.place or date.place
    return number is not None or date is not None


def _take_name(fragment: Fragment, found: Gathered) -> None:
    """Add the name of a body; what follows "V/v …" goes on with the subject."""
    text = fragment.text
    if not text or is_rule(text) or len(text) > LONGEST_NAME or text[:1] == "(":
        return
    if found.subject and not begins_organisation(text):
        found.subject.append(text)
    else:
        found.names.append(fragment)


def is_mark(line: Line) -> bool:
    """Tell whether a line shows that a letterhead stands here."""
    if len(line.text) > LONGEST_NAME:
        return False
    return any(_mark_of(part.text) for part in fragments(line))


def _mark_of(text: str) -> str:
    role = letterhead_role(text)
    if role:
        return role
    number = find_number(text)
    if number is not None and number.start() <= 1:
        return "number"
    date = find_date(text)
    return "date" if date is not None and date.end >= len(text) - 1 and date.start == 0 else ""


def issuers(names: list[Fragment]) -> tuple[str, str]:
    """Return the parent body and the issuing one: the bold lines are the issuer's, a wrapped name is joined."""
    groups: list[Fragment] = []
    for name in names:
        same = bool(groups) and groups[-1].bold == name.bold
        role = body_role(groups[-1].text) if same else ""
        if role == "organ":
            # "BAN CHẤP HÀNH" above the name of its organisation.
            groups[-1] = name
        elif same and (role == "prefix" or not begins_organisation(name.text)):
            groups[-1] = Fragment(f"{groups[-1].text} {name.text}", name.bold)
        else:
            groups.append(name)
    while len(groups) > 1 and body_role(groups[-1].text) == "organ":
        # Below the name it tells no more than who signs.
        groups.pop()
    if not groups:
        return "", ""
    bold = [at for at, group in enumerate(groups) if group.bold]
    at = bold[-1] if bold and len(bold) < len(groups) else len(groups) - 1
    return (groups[at - 1].text if at else ""), groups[at].text
