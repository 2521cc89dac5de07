"""A report as a person sees it in Word: one text, and spans into it."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from nlp_reports.model.frozen import quick
from nlp_reports.model.span import Span


class ParagraphKind(StrEnum):
    """What a paragraph is for the reader of the report."""

    LETTERHEAD = "letterhead"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    ROW = "row"
    SIGNATURE = "signature"
    HIDDEN = "hidden"


class SectionKind(StrEnum):
    """What a section of a report or guideline is about; told from its heading by lexicon cues."""

    BACKGROUND = "background"
    RESULTS = "results"
    ASSESSMENT = "assessment"
    PROPOSALS = "proposals"
    PLAN = "plan"
    APPENDIX = "appendix"
    OTHER = "other"


@quick
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body, or one table row.

    Attributes:
        index: position of its `w:p` among all of the Word body, from 0; for a row, of the first `w:p` in it; for a
            paragraph rejoined from several, of the first; for a text file, the line.
        kind: what it is for the reader.
        span: the whole paragraph in `Report.text`, without its newline.
        body: the part that sentences are cut from: without label or bullet, and after a pseudo-heading. Equal to
            `span` where there is nothing to leave out; empty for a heading.
        label: "1.1", "a)", "-", as computed or typed; empty when there is none.
        depth: nesting of a list item from 0 ("-" 0, "+" below it 1); 0 elsewhere.
        section: position in `Report.sections` of the innermost section it stands in; -1 before the first heading.
        hidden: the hidden text that Word keeps in it; it is not part of `Report.text`.
    """

    index: int
    kind: ParagraphKind
    span: Span
    body: Span
    label: str = ""
    depth: int = 0
    section: int = -1
    hidden: str = ""


@quick
@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it.

    Attributes:
        path: labels from the root, dots between, a label that contains its parent's replaces it ("III.2.1").
        label: as printed or computed, without brackets and dots around it ("2.1", "I", "a").
        title: the heading without its label.
        level: 1 for a Roman or "PHẦN" section, and so on down; told by label path and sequence.
        kind: inherited from the nearest heading that tells it.
        heading: the heading's own characters, label included.
        body: from the end of the heading to the next heading of the same or a higher level.
        parent: position in `Report.sections`, -1 at the root.
        paragraph: position in `Report.paragraphs` of the paragraph that holds the heading.
    """

    path: str
    label: str
    title: str
    level: int
    kind: SectionKind
    heading: Span
    body: Span
    parent: int
    paragraph: int


@quick
@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its text, where it stands in `Report.text`, and its place in the grid (from 1; merged once).

    `label` holds the automatic numbers and bullets of its paragraphs, blanks between: they are not in its text.
    """

    text: str
    span: Span
    row: int
    column: int
    width: int = 1
    height: int = 1
    tables: tuple["Table", ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the body.

    Attributes:
        span: its rows in `Report.text` (cells parted by tabs, rows by newlines).
        rows: the cells; a merged cell stands once, where it begins.
        section: position in `Report.sections`, -1 before the first heading.
        paragraph: position in `Report.paragraphs` of its first row.
        header: number of header rows, at least 1 where the table has one.
    """

    span: Span
    rows: tuple[tuple[Cell, ...], ...]
    section: int = -1
    paragraph: int = 0
    header: int = 1

    def __hash__(self) -> int:
        """Return the hash of its place: what is remembered of a table is asked for by many checks."""
        return hash(self.span)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who wrote the document; every field is empty (or None) where the document does not say.

    `number` is the symbol as written ("42/BC-LĐLĐ"); `recipients` are the lines of "Nơi nhận" or "Kính gửi".
    """

    unit: str = ""
    parent: str = ""
    number: str = ""
    date: dt.date | None = None
    place: str = ""
    doctype: str = ""
    title: str = ""
    draft: bool = False
    recipients: tuple[str, ...] = ()
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """An oddity met on the way: it travels with the value and is never printed.

    `kind` is one lower-case English word ("footnote", "hidden", "altchunk", "numbering", "tracked", "struck", …);
    `text` is Vietnamese; `paragraph` is the Word index as in `Paragraph.index`, -1 for the file as a whole.
    """

    kind: str
    text: str
    paragraph: int = -1


@dataclass(frozen=True, slots=True)
class Report:
    """A report: one NFC text and spans into it.

    Attributes:
        name: its id in every table (the file's path below the reports' folder, without extension).
        file: the path as the tables show it, "/" between folders.
        text: the body's paragraphs in order, each ended by a newline; typed labels stay, computed ones live only in
            `Paragraph.label`; a table is its rows, cells parted by tabs; letterhead and signature are in it, hidden
            text and footnotes are notes.
        digest: SHA-256 of the file's bytes, hexadecimal.
    """

    name: str
    file: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    letterhead: Letterhead = Letterhead()
    notes: tuple[Note, ...] = ()
    digest: str = ""

    def section_of(self, paragraph: Paragraph) -> Section | None:
        """Return the innermost section of `paragraph`, None before the first heading."""
        return self.sections[paragraph.section] if paragraph.section >= 0 else None
