"""The report while it grows, piece by piece: its text, paragraphs, tables and sections."""

import datetime as dt
from dataclasses import dataclass, field, replace

from nlp_reports.model import Paragraph, ParagraphKind, Section, SectionKind, Span, Table
from nlp_reports.reading.assembling.item_depths import Depths
from nlp_reports.reading.assembling.report_tables import row_texts, table_of
from nlp_reports.reading.body.pieces import Piece, SilentPiece, TablePiece, lines_in
from nlp_reports.reading.formal_lines.beginnings import begins_annexed_outline
from nlp_reports.reading.headings.heading_lines import titles_part
from nlp_reports.reading.headings.levels import Levels
from nlp_reports.reading.headings.sequence import Numbered
from nlp_reports.reading.labels.list_label import LabelKind, ListLabel
from nlp_reports.reading.letterhead.closing_block import ClosingBlock, begins_appendix
from nlp_reports.reading.letterhead.head import Head
from nlp_reports.reading.lines.line import Line
from nlp_reports.reading.raw import Place
from nlp_reports.reading.section_kinds.by_order import kinds_in_order
from nlp_reports.reading.section_kinds.by_title import section_kind
from nlp_reports.text import roman_value

_MAJOR = frozenset({LabelKind.PART, LabelKind.ROMAN, LabelKind.UPPER_LETTER})


@dataclass(slots=True)
class _OpenSection:
    """A section while its end is not known."""

    path: str
    label: str
    title: str
    level: int
    kind: SectionKind
    heading: Span
    parent: int
    paragraph: int
    end: int = -1


@dataclass(slots=True)
class ReportBuilder:
    """The report while it grows; `implied` tells by position which number a heading without one stands for."""

    implied: dict[int, ListLabel]
    parts: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    sections: list[_OpenSection] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    levels: Levels = field(default_factory=Levels)
    depths: Depths = field(default_factory=Depths)
    numbered: list[Numbered] = field(default_factory=list)
    signed: bool = False

    def build(self, pieces: list[Piece], head: Head, closings: list[ClosingBlock], found: dict[int, int]) -> None:
        """Write all pieces in order."""
        skipped = -1
        for at, piece in enumerate(pieces):
            if at == skipped:
                continue
            if isinstance(piece, SilentPiece):
                self._silent(piece)
            elif at < head.length:
                self._frame(piece, ParagraphKind.LETTERHEAD)
            elif any(closing.start <= at < closing.end for closing in closings):
                self.signed = True
                self._frame(piece, ParagraphKind.SIGNATURE)
            elif isinstance(piece, TablePiece):
                self._table(piece)
            elif piece.place is Place.CONTENTS:
                self._frame(piece, ParagraphKind.LETTERHEAD)
            elif at in found:
                following = pieces[at + 1] if at + 1 < len(pieces) else None
                second = following if isinstance(following, Line) and titles_part(piece, following) else None
                skipped = at + 1 if second is not None else -1
                self._heading(piece, found[at], second, self.implied.get(at))
            else:
                self._text(piece)

    @property
    def section(self) -> int:
        """Return the position of the innermost open section, -1 before the first."""
        return self.open[-1] if self.open else -1

    def _write(self, text: str) -> Span:
        span = Span(self.length, self.length + len(text))
        self.parts.append(text + "\n")
        self.length = span.end + 1
        return span

    def _silent(self, piece: SilentPiece) -> None:
        here = Span(self.length, self.length)
        kind = ParagraphKind.HIDDEN if piece.hidden else ParagraphKind.ITEM
        self.paragraphs.append(
            Paragraph(piece.index, kind, here, here, piece.label, section=self.section, hidden=piece.hidden)
        )

    def _frame(self, piece: Piece, kind: ParagraphKind) -> None:
        for line in lines_in(piece):
            self._paragraph(line, kind, self._write(line.text))

    def _paragraph(self, line: Line, kind: ParagraphKind, span: Span, body: Span | None = None, depth: int = 0) -> None:
        label = "" if line.label is None else line.label.text
        self.paragraphs.append(
            Paragraph(line.index, kind, span, span if body is None else body, label, depth, self.section, line.hidden)
        )

    def _text(self, line: Line) -> None:
        span = self._write(line.text)
        depth = self.depths.next(line)
        kind = ParagraphKind.BODY if line.label is None else ParagraphKind.ITEM
        self._paragraph(line, kind, span, Span(span.start + line.content, span.end), depth)

    def _table(self, piece: TablePiece) -> None:
        self.depths.reset()
        rows = row_texts(piece.raw, self.length)
        if not rows:
            return
        first = len(self.paragraphs)
        for row in rows:
            span = self._write(row.text)
            body = Span(span.end, span.end)
            self.paragraphs.append(
                Paragraph(row.index, ParagraphKind.ROW, span, body, section=self.section, hidden=row.hidden)
            )
        self.tables.append(table_of(rows, piece.raw, self.section, first))

    def _heading(self, line: Line, length: int, second: Line | None, implied: ListLabel | None) -> None:
        self.depths.reset()
        start = self.length
        self._close(start, line, implied, pseudo=length < len(line.text))
        if number := implied or line.label:
            self.numbered.append(Numbered(self.section, number, line.index))
        span = self._write(line.text)
        heading = Span(start, start + length)
        title = line.text[line.content : length]
        position = len(self.paragraphs)
        if second is not None:
            heading = Span(start, self.length + len(second.text))
            title = f"{title} {second.text}"
        self._open(line, title.strip(" :") if length == len(line.text) else title.strip(" :."), heading, position)
        if length < len(line.text):
            rest = line.text[length:]
            body = Span(start + length + len(rest) - len(rest.lstrip(" :")), span.end)
            self._paragraph(line, ParagraphKind.ITEM if line.label else ParagraphKind.BODY, span, body)
            return
        self._paragraph(line, ParagraphKind.HEADING, span, Span(span.end, span.end))
        if second is not None:
            span = self._write(second.text)
            self._paragraph(second, ParagraphKind.HEADING, span, Span(span.end, span.end))

    def _close(self, at: int, line: Line, implied: ListLabel | None, *, pseudo: bool) -> None:
        # A heading's line ends with a line break; where the text goes on, something stands below it.
        bare = bool(self.sections) and self.sections[-1].heading.end + 1 == at
        if begins_appendix(line):
            level = self.levels.enter_top()
        elif self.signed and begins_annexed_outline(line.text):
            level = self.levels.enter_outline()
        else:
            level = self.levels.enter(line, implied, pseudo=pseudo, above_is_bare=bare)
        while self.open and self.sections[self.open[-1]].level >= level:
            self.sections[self.open.pop()].end = at

    def _open(self, line: Line, title: str, heading: Span, paragraph: int) -> None:
        parent = self.section
        above = self.sections[parent] if parent >= 0 else None
        label = line.label.name if line.label is not None and not line.is_bullet else ""
        major = above is None or (line.label is not None and line.label.kind in _MAJOR)
        kind = section_kind(title, SectionKind.OTHER if above is None else above.kind, major=major)
        path = _path("" if above is None else above.path, "" if above is None else above.label, label)
        self.sections.append(_OpenSection(path, label, title, self.levels.level, kind, heading, parent, paragraph))
        self.open.append(len(self.sections) - 1)

    def finished(self, text: str, date: dt.date | None) -> tuple[Section, ...]:
        """Return the sections, those still open reaching to the end of the text; kinds not told are settled."""
        sections = tuple(
            Section(
                h.path,
                h.label,
                h.title,
                h.level,
                h.kind,
                h.heading,
                Span(h.heading.end, max(h.heading.end, self.length if h.end < 0 else h.end)),
                h.parent,
                h.paragraph,
            )
            for h in self.sections
        )
        kinds = kinds_in_order(sections, text, date.year if date else None)
        return tuple(
            section if section.kind is kind else replace(section, kind=kind)
            for section, kind in zip(sections, kinds, strict=True)
        )


def _path(above: str, label_above: str, label: str) -> str:
    """Return the path below `above`: a label that contains its parent's replaces it ("B1" below "B")."""
    if not label:
        return above
    last = label_above.rpartition(" ")[2]
    number = last if roman_value(last) else label_above
    coded = label_above.isalpha() and label.removeprefix(label_above)[:1].isdecimal()
    if label_above and (label.startswith(f"{number}.") or (coded and label.startswith(label_above))):
        return f"{above[: len(above) - len(label_above)]}{label}"
    return f"{above}.{label}" if above else label
