"""A copy of a unit's own Word file with the office's comments on the exact words; nothing else in it changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from nlp_reports.model import ParagraphKind, Report, Span
from nlp_reports.publishing.commenting.choice import Remark
from nlp_reports.publishing.commenting.comments_part import Opened, add_comment, next_number, open_word, write_word
from nlp_reports.publishing.commenting.cut_runs import put_after, put_before
from nlp_reports.publishing.commenting.places_in_word import Letter, Places, Stretch
from nlp_reports.reading import WordFile


@dataclass(frozen=True, slots=True)
class _Mark:
    """One end of a comment's words: the letter it stands beside, and whether it opens."""

    letter: Letter
    opens: bool
    number: int


def commented(file: WordFile, report: Report, opening: Sequence[str], remarks: Sequence[Remark]) -> bytes:
    """Return `file` with a first comment that says `opening`, and one at each place of `remarks`.

    Text and formatting stay as they are: runs are cut where a comment begins or ends, and keep their properties. Words
    that stand otherwise in Word than in `report` (an old encoding, a drawing) have their whole paragraph marked.
    """
    opened = open_word(file)
    body = opened.document.find(f"{{{opened.namespace}}}body")
    if body is None:
        return file.content
    places = Places(report, body)
    number = next_number(opened)
    marks: list[_Mark] = []
    for where, lines in (
        (_title(report), opening),
        *((where, remark.lines) for remark in remarks for where in remark.places),
    ):
        stretch = places.find(where) if where is not None and lines else None
        if stretch is None:
            continue
        add_comment(opened, number, lines)
        marks += _marks(opened, stretch, number)
        number += 1
    # From the end to the start: a cut leaves everything before it where it was.
    for mark in sorted(marks, key=_order, reverse=True):
        _set(opened, mark)
    return write_word(opened)


def _order(mark: _Mark) -> tuple[int, bool, int]:
    """Return what orders marks in the text: where one comment ends and another begins, the end comes first."""
    return mark.letter.number + (not mark.opens), mark.opens, mark.number


def _title(report: Report) -> Span | None:
    """Return where the first comment stands: the title, else the first paragraph of all."""
    head = [p for p in report.paragraphs if p.kind is ParagraphKind.LETTERHEAD and len(p.span)]
    named = [p for p in head if report.letterhead.title and report.letterhead.title[:20] in p.span.of(report.text)]
    first = next(iter((*named, *reversed(head), *(p for p in report.paragraphs if len(p.span)))), None)
    return first.span if first else None


def _marks(opened: Opened, stretch: Stretch, number: int) -> list[_Mark]:
    if stretch.first is not None and stretch.last is not None:
        return [_Mark(stretch.first, opens=True, number=number), _Mark(stretch.last, opens=False, number=number)]
    # A paragraph without letters: the comment stands at its end.
    stretch.paragraph.append(_start(opened, number))
    stretch.paragraph.extend(_end(opened, number))
    return []


def _set(opened: Opened, mark: _Mark) -> None:
    if mark.opens:
        put_before(mark.letter, _start(opened, mark.number))
    else:
        put_after(mark.letter, *_end(opened, mark.number))


def _start(opened: Opened, number: int) -> etree._Element:
    return opened.element("commentRangeStart", id=str(number))


def _end(opened: Opened, number: int) -> tuple[etree._Element, etree._Element]:
    run = opened.element("r")
    run.append(opened.element("commentReference", id=str(number)))
    return opened.element("commentRangeEnd", id=str(number)), run
