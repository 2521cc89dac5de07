"""An outline whose labels the usual way of reading does not know: found by how they count."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace

from nlp_reports.guidelines.forms.form_cites import is_caption
from nlp_reports.guidelines.forms.form_tables import forms_copied
from nlp_reports.guidelines.outlines.counting import Counted, Line, Mark, counted, pieces_of
from nlp_reports.guidelines.outlines.item_labels import plain_label, typed, undressed
from nlp_reports.guidelines.outlines.nesting import names_only
from nlp_reports.guidelines.outlines.outline_home import is_on_report, with_kinds
from nlp_reports.model import Paragraph, ParagraphKind, Report, Section, SectionKind, Span

_TEXT = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM, ParagraphKind.HEADING})
_WORD = re.compile(r"\w")
# A row of a table that was copied as a line.
_CELLS = re.compile(r"(?:\s{2,}|\t)\S.*?(?:\s{2,}|\t)\S")
_ENDS = " .:;"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph or a part of one: which, where its text begins and ends, how it counts.

    `given`: how much of its label stands in no text, as Word counts it itself.
    """

    at: int
    begin: int
    end: int
    told: Counted | None = None
    given: int = 0


def with_counted_labels(report: Report) -> Report:
    """Return the guideline `report` with sections and items by the labels that count, where the usual way missed some.

    A single one may be careless typing: as it is where fewer than two are missed, and no two labels side by side clash.
    """
    pieces = list(_pieces(report))
    missed = sum(_is_missed(report, piece) for piece in pieces)
    if missed < _FEWEST and not _clashes(report):
        return report
    found = _Outline(report).told(pieces)
    return found if missed >= _FEWEST or not _clashes(found) else report


def counted_lines(report: Report) -> Iterator[tuple[int, int, Mark]]:
    """Yield the lines whose labels count at the outermost level: paragraph, where its words begin, label.

    A piece inside a paragraph is no line.
    """
    marks = [
        (piece.told.depth, piece.at, piece.begin + max(0, piece.told.mark.end - piece.given), piece.told.mark)
        for piece in _pieces(report)
        if piece.told and piece.told.mark and piece.begin == report.paragraphs[piece.at].span.start
    ]
    outermost = min((depth for depth, *_ in marks), default=0)
    yield from ((at, begin, mark) for depth, at, begin, mark in marks if depth == outermost)


def _pieces(report: Report) -> Iterator[_Piece]:
    """Yield the pieces of all paragraphs with their places in the outline."""
    rows = frozenset(at for form in forms_copied(report) for at in range(form.paragraph, form.end))
    heads = {one.paragraph: one for one in report.sections}
    parts = [part for at in range(len(report.paragraphs)) for part in _parts(report, at, rows)]
    told = counted([_line(report, part, heads) for part in parts])
    kept = [
        replace(part, told=tale)
        for part, tale in zip(parts, told, strict=True)
        if tale is not None or part.begin == report.paragraphs[part.at].span.start
    ]
    for part, after in zip(kept, [*kept[1:], None], strict=True):
        end = report.paragraphs[part.at].span.end
        yield replace(part, end=after.begin if after is not None and after.at == part.at else end)


def _parts(report: Report, at: int, rows: Container[int]) -> Iterator[_Piece]:
    """Yield the parts of a paragraph that may bear labels; one of a table or beside the outline is whole."""
    one = report.paragraphs[at]
    text = one.span.of(report.text)
    if at in rows or not _may_count(report, one):
        yield _Piece(at, one.span.start, one.span.end)
        return
    typed_out = text.startswith(one.label) or one.body.start > one.span.start
    given = 0 if not _WORD.search(one.label) or typed_out else len(one.label) + 1
    for begin in pieces_of(text, heading=one.kind is ParagraphKind.HEADING):
        yield _Piece(at, one.span.start + begin, one.span.end, None, given if begin == 0 else 0)


def _line(report: Report, part: _Piece, heads: dict[int, Section]) -> Line:
    """Return a part as a line that may count."""
    one, head = report.paragraphs[part.at], heads.get(part.at)
    text = report.text[part.begin : part.end]
    if not _may_count(report, one):
        return Line("", depth=_depth(report, head) if head else -1)
    bullet = bool(one.label) and not _WORD.search(one.label)
    text = f"{one.label} {text}" if part.given else one.body.of(report.text) if bullet else text
    depth = _depth(report, head) if head else -1
    return Line(text, inside=part.begin > one.span.start, depth=depth)


def _may_count(report: Report, one: Paragraph) -> bool:
    """Tell whether a paragraph may bear a label: no row or caption, nor anything said of the report itself."""
    text = one.span.of(report.text)
    behind = one.section < 0 and bool(report.sections) and one.span.start > report.sections[0].heading.start
    beside = one.section >= 0 and is_on_report(report.sections[one.section].title)
    return one.kind in _TEXT and not (behind or beside or is_caption(text) or _CELLS.search(text))


def _depth(report: Report, section: Section) -> int:
    depth = 0
    while section.parent >= 0:
        section, depth = report.sections[section.parent], depth + 1
    return depth


def _is_missed(report: Report, piece: _Piece) -> bool:
    """Tell whether a label that counts was not read as one, or only its first steps were."""
    one, told = report.paragraphs[piece.at], piece.told
    if told is None or told.mark is None:
        return False
    if piece.begin > one.span.start:
        return True
    known = _plain(one.label) or (_typed(report, one) if one.kind is not ParagraphKind.HEADING else "")
    return not known or known in _above(told.mark.label)


def _plain(label: str) -> str:
    return plain_label(undressed(label))


def _above(label: str) -> Sequence[str]:
    """Return the labels that one of several steps stands below: "B" and "B.1" of "B.1.a"."""
    steps = _plain(label).split(".")
    return [".".join(steps[:at]) for at in range(1, len(steps))]


def _typed(report: Report, one: Paragraph) -> str:
    """Return the label that items are known by without one of their own; behind a bullet only a letter is."""
    label = _plain(typed(one.body.of(report.text))[0] or "")
    return label if not one.label or (len(label) == 1 and label.isalpha()) else ""


def _clashes(report: Report) -> bool:
    """Tell whether two items, or two parts, of one label stand side by side: their levels were not told."""
    items = Counter((one.section, _plain(one.label)) for one in report.paragraphs if one.kind is ParagraphKind.ITEM)
    parts = Counter((one.parent, _plain(one.label)) for one in report.sections if one.parent >= 0)
    return any(count > 1 and label for (_, label), count in (items + parts).items())


@dataclass(slots=True)
class _Outline:
    """The document made anew by its pieces: what was put so far, and the sections that are open with their depths."""

    report: Report
    paragraphs: list[Paragraph] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    open: list[tuple[int, int]] = field(default_factory=list)
    moved: dict[int, int] = field(default_factory=dict)

    def told(self, pieces: Sequence[_Piece]) -> Report:
        """Return the document with the sections and items that its pieces tell."""
        known = {one.paragraph: one for one in self.report.sections}
        for piece, after in zip(pieces, [*pieces[1:], None], strict=True):
            whole = piece.begin == self.report.paragraphs[piece.at].span.start
            self.moved.setdefault(piece.at, len(self.paragraphs))
            self._put(piece, after, known.get(piece.at) if whole else None)
        tables = tuple(
            replace(one, paragraph=at, section=self.paragraphs[at].section)
            for one in self.report.tables
            for at in (self.moved[one.paragraph],)
        )
        sections = tuple(with_kinds(tuple(_with_bodies(self.sections, len(self.report.text))), self.report.text))
        return replace(self.report, sections=sections, paragraphs=tuple(self.paragraphs), tables=tables)

    def _put(self, piece: _Piece, after: _Piece | None, known: Section | None) -> None:
        one, told = self.report.paragraphs[piece.at], piece.told
        span = Span(piece.begin, piece.end)
        if told is None:
            body = one.body if span.start <= one.body.start <= span.end else span
            body = Span(body.start, span.end)
            self.paragraphs.append(replace(one, span=span, body=body, section=self._inner(one)))
            return
        while self.open and self.open[-1][0] >= told.depth:
            self.open.pop()
        begin = piece.begin + max(0, told.mark.end - piece.given) + self._bullet(piece) if told.mark else piece.begin
        if self._heads(piece, begin, after) if known is None else not self._is_last(piece, after):
            self._head(piece, begin, known)
        else:
            label = told.mark.label if told.mark else one.label
            own = replace(one, span=span, body=Span(begin, piece.end), label=label, depth=0, section=self._inner(one))
            self.paragraphs.append(replace(own, kind=ParagraphKind.ITEM))

    def _bullet(self, piece: _Piece) -> int:
        """Return how far behind a bullet the label of a piece begins."""
        one = self.report.paragraphs[piece.at]
        bulleted = bool(one.label) and not _WORD.search(one.label) and piece.begin == one.span.start
        return one.body.start - one.span.start if bulleted else 0

    def _inner(self, one: Paragraph) -> int:
        """Return the section that a paragraph stands in; the letterhead stands in none."""
        return self.open[-1][1] if self.open and one.kind is not ParagraphKind.LETTERHEAD else -1

    def _is_last(self, piece: _Piece, after: _Piece | None) -> bool:
        """Tell whether nothing stands below a small heading, or one that is a sentence: an item as those beside it."""
        if piece.told is None or piece.told.mark is None or after is None or after.told is None:
            return False
        whole = self.report.paragraphs[piece.at].kind is ParagraphKind.HEADING
        small = piece.told.depth > 0 or self.report.text[piece.begin : piece.end].rstrip().endswith((".", ";"))
        return whole and small and piece.told.depth >= after.told.depth

    def _heads(self, piece: _Piece, begin: int, after: _Piece | None) -> bool:
        """Tell whether a labelled piece is the title of what stands below it: of smaller labels, or of plain text."""
        title = self.report.text[begin : piece.end].strip()
        if after is None or piece.told is None or not names_only(title.rstrip(".")):
            return False
        if after.told is not None:
            return after.told.depth > piece.told.depth
        below = self.report.paragraphs[after.at]
        return below.kind in _TEXT and not title.endswith(tuple(_ENDS)) and not below.label

    def _head(self, piece: _Piece, begin: int, known: Section | None) -> None:
        """Put a heading: of its whole piece, or of its first words where it runs on."""
        one, told = self.report.paragraphs[piece.at], piece.told
        end = min(known.heading.end, piece.end) if known else piece.end
        heading = Span(known.heading.start if known else piece.begin, end)
        mark = told.mark if told else None
        title = self.report.text[begin : heading.end].strip(_ENDS)
        title = known.title if known and heading == known.heading and (mark is None or known.label) else title
        label = known.label if known and known.label else mark.label if mark else ""
        parent = self.open[-1][1] if self.open else -1
        kind = known.kind if known else SectionKind.OTHER
        body = Span(heading.end, max(heading.end, piece.end))
        self.sections.append(
            Section(label, label, title, len(self.open) + 1, kind, heading, body, parent, len(self.paragraphs))
        )
        self.open.append((told.depth if told else 0, len(self.sections) - 1))
        runs_on = known is not None and one.kind is not ParagraphKind.HEADING
        own = replace(one, span=Span(piece.begin, piece.end), label=label, depth=0, section=len(self.sections) - 1)
        kind_of = one.kind if runs_on else ParagraphKind.HEADING
        self.paragraphs.append(replace(own, kind=kind_of, body=one.body if runs_on else Span(piece.end, piece.end)))


def _with_bodies(sections: Sequence[Section], end: int) -> Iterator[Section]:
    """Yield the sections, each up to the next one of its level or a higher one."""
    for at, one in enumerate(sections):
        after = next((other for other in sections[at + 1 :] if other.level <= one.level), None)
        yield replace(one, body=Span(one.heading.end, after.heading.start if after else end))
