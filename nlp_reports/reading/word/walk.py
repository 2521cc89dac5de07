"""One walk over the body of a Word file, in document order: what a person sees, and the way back to each `w:p`."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml import etree

from nlp_reports.errors import UnreadableError
from nlp_reports.reading.characters.spacing import single_spaced
from nlp_reports.reading.opening.limits import MAX_PARAGRAPHS
from nlp_reports.reading.opening.package import Package
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.raw import (
    Place,
    RawBlock,
    RawCell,
    RawDocument,
    RawNote,
    RawParagraph,
    RawTable,
    paragraphs_in,
)
from nlp_reports.reading.word.files_taken_in import chunk_document, placed
from nlp_reports.reading.word.inline import DEEPEST, Inline, InlineReader, branch, child_of, is_on
from nlp_reports.reading.word.numbering import Numbering
from nlp_reports.reading.word.styles import ParagraphDress, Styles
from nlp_reports.reading.word.table_grid import place_cells
from nlp_reports.reading.xml_names import (
    ALTERNATE,
    CELL,
    CONTROL,
    CONTROL_CONTENT,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RELATIONS,
    ROW,
    RUN_PROPERTIES,
    TABLE,
    TEXT,
    VAL,
    w,
)

_BODY = w("body")
_WRAPPERS = frozenset({_BODY, w("ins"), w("moveTo"), w("customXml"), w("smartTag")})
_ALT_CHUNK, _RELATION = w("altChunk"), f"{{{RELATIONS}}}id"
_LEAST_CHUNK = 250  # paragraphs that any file taken in counts as: reading it costs time
_GALLERY = f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}"
_DELETED_MARKS = (w("del"), w("moveFrom"))
_VANISH = w("vanish")
_ROW_PROPERTIES, _CELL_PROPERTIES = w("trPr"), w("tcPr")
_DELETED_ROW, _HEADER_ROW, _DELETED_CELL = w("del"), w("tblHeader"), w("cellDel")
_CONTENTS_STYLES = ("toc ", "table of figures")


@dataclass(slots=True)
class _Open:
    """A paragraph whose end mark is deleted, waiting for the text of the next one."""

    index: int
    inline: Inline


def walk(package: Package) -> RawDocument:
    """Return the body of the document as raw blocks.

    Raises:
        UnreadableError: a part is damaged or unsafe.
    """
    styles = Styles(package.related_tree("styles"))
    numbering = Numbering(package.related_tree("numbering"), styles)
    document = RawDocument()
    root = package.tree(package.main)
    bodies = [] if root is None else root.findall(_BODY)
    # A file written by a careless program has two bodies, or none.
    body = bodies[0] if len(bodies) == 1 else root if root is not None else etree.Element(_BODY)
    document.blocks = _Walker(package, styles, numbering, document).walk(body)
    # A header is no part of the body: its numbers and oddities are its own.
    for header in package.headers():
        document.headers += _Walker(package, styles, Numbering(None, styles), RawDocument()).walk(header)
    return document


class _Walker:
    def __init__(self, package: Package, styles: Styles, numbering: Numbering, document: RawDocument) -> None:
        self._package, self._styles, self._numbering, self._document = package, styles, numbering, document
        self._inline = InlineReader(styles)
        self._index: dict[etree._Element, int] = {}
        self._footnotes: dict[str, dict[str, str]] = {}
        self._at = 0
        self._taken_in = 0

    def walk(self, body: etree._Element) -> list[RawBlock]:
        """Return the blocks of the body, or of another story."""
        # Elements are compared by identity as long as something holds them; the dictionary does.
        found = islice(body.iter(PARAGRAPH), MAX_PARAGRAPHS + 1)
        self._index = {paragraph: number for number, paragraph in enumerate(found)}
        if len(self._index) > MAX_PARAGRAPHS:
            raise unreadable(self._package.file, "huge")
        return list(self._blocks(body, Place.BODY, 0))

    def _blocks(self, parent: etree._Element, place: Place, depth: int) -> Iterator[RawBlock]:
        waiting: _Open | None = None
        for element, where in self._flat(parent, place, depth):
            if element.tag == _ALT_CHUNK:
                yield from _unended(waiting, place)
                waiting = None
                yield from self._chunk(element)
                continue
            if element.tag == TABLE:
                yield from _unended(waiting, place)
                waiting = None
                yield self._table(element, where, depth + 1)
                continue
            opened = waiting if waiting and waiting.inline.pieces else _Open(self._index[element], Inline())
            raw = self._paragraph(element, opened, where)
            waiting = opened if raw is None else None
            if raw is not None:
                yield raw
                for box in opened.inline.boxes:
                    yield from self._blocks(box, Place.BOX, depth + 1)
        yield from _unended(waiting, place)

    def _paragraph(self, element: etree._Element, opened: _Open, place: Place) -> RawParagraph | None:
        """Read a paragraph into what is open; None when its end mark is deleted, and the next one goes on with it."""
        properties = child_of(element, PARAGRAPH_PROPERTIES)
        mark = None if properties is None else child_of(properties, RUN_PROPERTIES)
        dress = self._styles.dress(properties)
        inline = opened.inline
        self._inline.read(element, dress.face, inline)
        if mark is not None and next(mark.iterchildren(*_DELETED_MARKS), None) is not None:
            inline.tracked = True
            return None
        raw = self._raw(opened.index, inline, dress, place)
        # Word numbers neither a paragraph whose mark is hidden nor one that was deleted as a whole.
        return raw if dress.number is None or is_on(mark, _VANISH) else self._numbered(raw, dress)

    def _flat(self, parent: etree._Element, place: Place, depth: int) -> Iterator[tuple[etree._Element, Place]]:
        """Go through paragraphs and tables, looking into content controls and other wrappers."""
        for child in parent if depth <= DEEPEST else ():
            tag = child.tag
            if tag in (PARAGRAPH, TABLE):
                yield child, place
            elif tag == CONTROL:
                gallery = child.find(_GALLERY)
                inside = Place.CONTENTS if gallery is not None and "Contents" in (gallery.get(VAL) or "") else place
                for content in child.iterchildren(CONTROL_CONTENT):
                    yield from self._flat(content, inside, depth + 1)
            elif tag in _WRAPPERS:
                yield from self._flat(child, place, depth + 1)
            elif tag == ALTERNATE:
                yield from self._flat(branch(child), place, depth + 1)
            elif tag == _ALT_CHUNK:
                yield child, place

    def _chunk(self, element: etree._Element) -> Iterator[RawBlock]:
        """Go through the blocks of a file that the document takes in here."""
        found = None
        with contextlib.suppress(UnreadableError):
            found = chunk_document(self._package, element.get(_RELATION) or "")
        if found is None:
            self._note("altchunk", "có phần chèn từ tệp khác, không đọc được", -1)
            return
        self._taken_in += max(_LEAST_CHUNK, sum(1 for _ in paragraphs_in(found.blocks)))
        if self._taken_in > MAX_PARAGRAPHS:
            raise unreadable(self._package.file, "huge")
        self._document.pictures += found.pictures
        yield from (placed(block, self._at) for block in found.blocks)

    def _raw(self, index: int, inline: Inline, dress: ParagraphDress, place: Place) -> RawParagraph:
        self._remember(inline, index)
        self._at = index
        text, stretches = single_spaced(inline.text, inline.stretches())
        return RawParagraph(
            index=index,
            text=text,
            stretches=stretches,
            hidden="".join(inline.hidden),
            style=dress.name,
            outline=dress.outline,
            alignment=dress.alignment,
            place=Place.CONTENTS if dress.name.startswith(_CONTENTS_STYLES) else place,
        )

    def _numbered(self, raw: RawParagraph, dress: ParagraphDress) -> RawParagraph:
        label = self._numbering.label(dress)
        if label is None:
            if dress.number != "0":
                self._note("numbering", f"danh sách tự động số {dress.number} không được định nghĩa", raw.index)
            return raw
        return replace(raw, label=label.text, bullet=label.bullet, list_level=label.level)

    def _remember(self, inline: Inline, index: int) -> None:
        self._document.pictures += inline.pictures
        if inline.tracked:
            self._note("tracked", "có chữ đang ở chế độ theo dõi sửa đổi; phần đã xóa không được tính", index)
        if inline.struck:
            self._note("struck", "có chữ bị gạch ngang, không được tính", index)
        if inline.hidden and "".join(inline.hidden).strip():
            self._note("hidden", "có chữ ẩn, không được tính", index)
        for kind, number in inline.marks:
            text = self._footnote(kind, number)
            if text:
                self._note(kind, text, index)

    def _footnote(self, kind: str, number: str) -> str:
        if kind not in self._footnotes:
            root = self._package.related_tree(f"{kind}s")
            elements = [] if root is None else root.iterchildren(w(kind))
            self._footnotes[kind] = {note.get(w("id")) or "": _words(note) for note in elements}
        return self._footnotes[kind].get(number, "")

    def _note(self, kind: str, text: str, paragraph: int) -> None:
        self._document.notes.append(RawNote(kind, text, paragraph))

    def _table(self, element: etree._Element, place: Place, depth: int) -> RawTable:
        rows: list[tuple[etree._Element, list[etree._Element]]] = []
        header = 0
        for row in _inside(element, ROW, depth):
            properties = child_of(row, _ROW_PROPERTIES)
            if properties is not None and child_of(properties, _DELETED_ROW) is not None:
                continue
            if is_on(properties, _HEADER_ROW) and header == len(rows):
                header += 1
            rows.append((row, [cell for cell in _inside(row, CELL, depth) if not _is_deleted(cell)]))
        placed = place_cells(rows)
        return RawTable(
            tuple(
                tuple(
                    RawCell(spot.row, spot.column, spot.width, spot.height, tuple(self._blocks(cell, place, depth + 1)))
                    for cell, spot in row
                )
                for row in placed
            ),
            header,
        )


def _inside(parent: etree._Element, tag: str, depth: int) -> Iterator[etree._Element]:
    """Go through rows or cells, looking into content controls and tracked or custom wrappers."""
    for child in parent if depth <= DEEPEST else ():
        if child.tag == tag:
            yield child
        elif child.tag == CONTROL:
            for content in child.iterchildren(CONTROL_CONTENT):
                yield from _inside(content, tag, depth + 1)
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag, depth + 1)


def _unended(waiting: _Open | None, place: Place) -> Iterator[RawParagraph]:
    """Yield the paragraph whose end mark is deleted though no paragraph follows."""
    if waiting is not None:
        inline = waiting.inline
        yield RawParagraph(waiting.index, inline.text, inline.stretches(), place=place)


def _is_deleted(cell: etree._Element) -> bool:
    properties = child_of(cell, _CELL_PROPERTIES)
    return properties is not None and child_of(properties, _DELETED_CELL) is not None


def _words(note: etree._Element) -> str:
    return " ".join("".join(map(str, paragraph.itertext(TEXT))) for paragraph in note.iter(PARAGRAPH)).strip()
