"""Web pages that were saved under a Word file's name ("filtered HTML", single-file pages): paragraphs and tables."""

import email
import email.policy
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from itertools import islice

from lxml import etree

from nlp_reports.reading.characters.raised_marks import settle_raised
from nlp_reports.reading.labels.number_formats import written
from nlp_reports.reading.opening.limits import MAX_PARAGRAPHS, MAX_PART
from nlp_reports.reading.opening.reasons import unreadable
from nlp_reports.reading.raw import PLAIN, Face, RawBlock, RawCell, RawDocument, RawParagraph, RawTable, Stretch

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PLACES = ("html", "body", "div", "section", "center", "address", "blockquote", "ul", "ol", "dl")
_BLOCKS = frozenset((*_PLACES, *_HEADINGS, "p", "pre", "li", "dt", "dd"))
_SKIPPED = frozenset(("head", "title", "script", "style", "noscript", "template", "object", "applet", "iframe"))
_FACES: dict[str, dict[str, bool]] = {
    "b": {"bold": True}, "strong": {"bold": True}, "th": {"bold": True},
    "i": {"italic": True}, "em": {"italic": True}, "u": {"underline": True}, "sup": {"raised": True},
    "s": {"struck": True}, "strike": {"struck": True}, "del": {"struck": True},
    **{heading: {"bold": True} for heading in _HEADINGS},
}  # fmt: skip
_SAYS = (
    (re.compile(r"font-weight:\s*(?:bold|[6-9]00)"), {"bold": True}),
    (re.compile(r"font-weight:\s*(?:normal|[1-5]00)"), {"bold": False}),
    (re.compile(r"font-style:\s*italic"), {"italic": True}),
    (re.compile(r"text-decoration:\s*underline"), {"underline": True}),
    (re.compile(r"text-decoration:\s*line-through"), {"struck": True}),
    (re.compile(r"vertical-align:\s*super"), {"raised": True}),
    (re.compile(r"text-transform:\s*uppercase"), {"caps": True}),
    (re.compile(r"display:\s*none|mso-hide:\s*all"), {"hidden": True}),
)
_FAMILY = re.compile(r"font-family:\s*[\"']?([^;,\"']+)")
_ALIGNED = re.compile(r"text-align:\s*(center|right|justify)")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w\-]{1,40})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n]+")
_WIDEST = 200
_PLAIN_SHAPE = RawParagraph(0, "")
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


def page_document(content: bytes, file: str) -> RawDocument:
    """Return a web page as raw blocks; a paragraph's index counts those with content, from 0.

    Raises:
        UnreadableError: it is too large, or its elements are nested too deep.
    """
    if len(content) > MAX_PART:
        raise unreadable(file, "huge")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_page(content).encode(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable(file, "damaged") from error
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        # What stands too deep was left out.
        raise unreadable(file, "damaged")
    reader = _Reader()
    blocks = list(islice(reader.blocks(root, PLAIN, _PLAIN_SHAPE), MAX_PARAGRAPHS + 1))
    if reader.index > MAX_PARAGRAPHS:
        raise unreadable(file, "huge")
    return RawDocument(blocks=[*blocks, *reader.flush()], pictures=reader.pictures)


def _page(content: bytes) -> str:
    """Return the text of the page; a single-file page has it among its parts."""
    if b"mime-version:" in content[:2048].lower():
        message = email.message_from_bytes(content, _class=EmailMessage, policy=email.policy.default)
        part = message.get_body(("html",))
        payload = None if part is None else part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    said = _CHARSET.search(content[:4096])
    for name in (said[1].decode() if said else "utf-8", "utf-8"):
        with suppress(LookupError, UnicodeDecodeError):
            return content.decode(name).lstrip("\ufeff")
    return content.decode("cp1252", "replace")


@dataclass(slots=True)
class _Reader:
    """The paragraph that is open, and what was counted so far."""

    pieces: list[tuple[str, Face]] = field(default_factory=list)
    shape: RawParagraph = _PLAIN_SHAPE
    index: int = 0
    pictures: int = 0

    def blocks(self, element: etree._Element, face: Face, shape: RawParagraph) -> Iterator[RawBlock]:
        """Go through the paragraphs and tables below `element`; `shape` is a paragraph without its text."""
        own = _face(element, face)
        self._add(element.text, own, shape)
        for at, child in enumerate(element):
            tag = str(child.tag)
            if tag == "br":
                self.pieces.append(("\n", own))
            elif tag == "table":
                yield from self.flush()
                yield self._table(child, own)
            elif tag in _BLOCKS:
                yield from self.flush()
                yield from self.blocks(child, own, _shape(child, shape, at))
                yield from self.flush()
            elif tag not in _SKIPPED:
                self.pictures += tag in {"img", "v:imagedata"}
                yield from self.blocks(child, own, shape)
            self._add(child.tail, own, shape)

    def flush(self) -> Iterator[RawParagraph]:
        """Close the open paragraph, and yield it when it holds something."""
        pieces, self.pieces = self.pieces, []
        text, stretches, hidden = "", [], ""
        for piece, face in _settled(pieces):
            if face.hidden:
                hidden += piece
                continue
            stretches.append(Stretch(len(text), len(text) + len(piece), face))
            text += piece
        if text.strip() or hidden.strip():
            yield replace(self.shape, index=self.index, text=text, stretches=tuple(stretches), hidden=hidden)
            self.index += 1

    def _add(self, text: str | None, face: Face, shape: RawParagraph) -> None:
        """Add text; the ends of the lines in the page's source are blanks, of which one is shown."""
        shown = "" if face.struck else _BLANKS.sub(" ", text or "")
        if self.pieces and self.pieces[-1][0][-1:] in {" ", "\n"}:
            shown = shown.lstrip(" ")
        if shown.strip(" ") and all(not piece.strip() for piece, _ in self.pieces):
            self.shape = shape
        if shown:
            self.pieces.append((shown, face))

    def _table(self, table: etree._Element, face: Face) -> RawTable:
        rows: list[tuple[RawCell, ...]] = []
        reaching: dict[int, int] = {}  # column → the last row that a cell from above covers
        for number, row in enumerate(_own_rows(table), start=1):
            cells: list[RawCell] = []
            column = 1
            for cell in row.iterchildren("td", "th"):
                while reaching.get(column, 0) >= number:
                    column += 1
                width, height = _span(cell, "colspan"), _span(cell, "rowspan")
                blocks = (*self.blocks(cell, face, _shape(cell, _PLAIN_SHAPE, 0)), *self.flush())
                cells.append(RawCell(number, column, width, height, blocks))
                reaching |= dict.fromkeys(range(column, column + width), number + height - 1)
                column += width
            rows.append(tuple(cells))
        return RawTable(tuple(row for row in rows if row))


def _settled(pieces: list[tuple[str, Face]]) -> Iterator[tuple[str, Face]]:
    """Go through the pieces without the raised marks of footnotes."""
    texts, faces = [piece for piece, _ in pieces], [face for _, face in pieces]
    settle_raised(texts, faces, 0)
    return zip(texts, faces, strict=True)


def _own_rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from child.iterchildren("tr")


def _span(cell: etree._Element, name: str) -> int:
    said = cell.get(name) or ""
    return min(_WIDEST, max(1, int(said))) if said.isdecimal() else 1


def _face(element: etree._Element, face: Face) -> Face:
    style = (element.get("style") or "").lower()
    changes = dict(_FACES.get(str(element.tag), {}))
    for pattern, said in _SAYS:
        if style and pattern.search(style):
            changes |= said
    family = _FAMILY.search(element.get("style") or "")
    font = element.get("face") or (family[1].strip() if family else "")
    face = replace(face, **changes) if changes else face  # type: ignore[arg-type]
    return replace(face, font=font) if font else face


def _shape(element: etree._Element, around: RawParagraph, at: int) -> RawParagraph:
    """Return the paragraph without its text that a block begins; what it does not say, the block around it does."""
    style = _ALIGNED.search((element.get("style") or "").lower())
    aligned = style[1] if style else (element.get("align") or "").lower()
    shape = replace(around, alignment={"justify": "both"}.get(aligned, aligned) or around.alignment)
    if element.tag in _HEADINGS:
        level = _HEADINGS.index(str(element.tag))
        return replace(shape, style=f"heading {level + 1}", outline=level)
    return replace(shape, **_label(element, at)) if element.tag == "li" else shape  # type: ignore[arg-type]


def _label(item: etree._Element, at: int) -> dict[str, str | bool | int]:
    around = item.getparent()
    if around is None or around.tag != "ol":
        return {"label": "•", "bullet": True, "list_level": _nesting(item)}
    start = around.get("start") or "1"
    number = at + (int(start) if start.isdecimal() else 1)
    shown = written(number, _FORMS.get(around.get("type") or "", "decimal"))
    return {"label": f"{shown}.", "bullet": False, "list_level": _nesting(item)}


def _nesting(item: etree._Element) -> int:
    return sum(outer.tag in {"ol", "ul"} for outer in item.iterancestors()) - 1
