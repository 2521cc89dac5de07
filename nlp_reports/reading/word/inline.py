"""The content of one paragraph: its characters with their faces, hidden ones apart, and the text boxes it anchors."""

import re
from dataclasses import dataclass, field

from lxml import etree

from nlp_reports.reading.characters.glued_syllables import part_glued
from nlp_reports.reading.characters.raised_marks import settle_raised
from nlp_reports.reading.characters.symbol_fonts import symbol
from nlp_reports.reading.raw import Face, Stretch
from nlp_reports.reading.word.formulas import FORMULAS, formula
from nlp_reports.reading.word.styles import Styles, whole_number
from nlp_reports.reading.xml_names import (
    ALTERNATE,
    CHOICE,
    CONTROL,
    CONTROL_CONTENT,
    FALLBACK,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    TEXT_BOX,
    VAL,
    w,
)

_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_SYM, _CHAR, _FONT = w("sym"), w("char"), w("font")
_FIELD_CHARACTER, _FIELD_TYPE = w("fldChar"), w("fldCharType")
_PICTURES = frozenset({w("drawing"), w("pict"), w("object")})
_DROPPED = frozenset({w("del"), w("moveFrom")})
_INSIDE = frozenset(
    {w(name) for name in ("hyperlink", "smartTag", "ins", "moveTo", "fldSimple", "customXml", "dir", "bdo")}
)
_NESTING = frozenset({TEXT_BOX, FALLBACK})
_SEPARATORS = re.compile("[\u2028\u2029\x85]")  # line breaks of text pasted from the web
_RUBY, _RUBY_BASE = w("ruby"), w("rubyBase")
_NOTE_MARKS = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_NOTE_ID = w("id")
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_IMAGE_DATA = "{urn:schemas-microsoft-com:vml}imagedata"
_LIST, _BOX = f"{w('ffData')}/{w('ddList')}", f"{w('ffData')}/{w('checkBox')}"
DEEPEST = 200


@dataclass(slots=True)
class Fields:
    """The complex fields that are open: True while a field's code stands, False once its result has begun."""

    stack: list[bool] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """Tell whether what comes is the code of a field, which nobody sees."""
        return True in self.stack

    def meet(self, kind: str | None) -> None:
        """Follow a field character."""
        if kind == "begin":
            self.stack.append(True)
        elif kind == "separate" and self.stack:
            self.stack[-1] = False
        elif kind == "end" and self.stack:
            self.stack.pop()

    def close_paragraph(self) -> None:
        """Forget fields whose code never ended: text below a broken field must not be lost with it."""
        self.stack = [code for code in self.stack if not code]


@dataclass(slots=True)
class Inline:
    """What was collected from one paragraph, or from several that a deleted mark joins."""

    pieces: list[str] = field(default_factory=list)
    faces: list[Face] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    pictures: int = 0
    tracked: bool = False
    struck: bool = False

    @property
    def text(self) -> str:
        """Return the visible characters."""
        return "".join(self.pieces)

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the faces of `text`, neighbours of one face joined."""
        found: list[Stretch] = []
        start = 0
        for piece, face in zip(self.pieces, self.faces, strict=True):
            end = start + len(piece)
            if found and found[-1].face == face:
                found[-1] = Stretch(found[-1].start, end, face)
            elif piece:
                found.append(Stretch(start, end, face))
            start = end
        return tuple(found)


class InlineReader:
    """Reads paragraphs one after another; open fields reach over paragraph ends."""

    def __init__(self, styles: Styles) -> None:
        """Take the document's styles."""
        self._styles = styles
        self._fields = Fields()

    def read(self, paragraph: etree._Element, base: Face, found: Inline) -> None:
        """Add what stands in `paragraph` to `found`; `base` is the face of its style."""
        start = len(found.pieces)
        self._children(paragraph, base, found, 0)
        settle_raised(found.pieces, found.faces, start)
        part_glued(found.pieces, start)
        self._fields.close_paragraph()

    def _children(self, parent: etree._Element, base: Face, found: Inline, depth: int) -> None:
        if depth > DEEPEST:
            return
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._run(child, base, found, depth)
            elif tag in _INSIDE:
                self._children(child, base, found, depth + 1)
            elif tag in _DROPPED:
                found.tracked = True
            elif tag == CONTROL:
                for content in child.iterchildren(CONTROL_CONTENT):
                    self._children(content, base, found, depth + 1)
            elif tag == ALTERNATE:
                self._children(branch(child), base, found, depth + 1)
            elif tag in FORMULAS:
                _add(found, formula(child), base)

    def _run(self, run: etree._Element, base: Face, found: Inline, depth: int) -> None:
        face = base
        for child in run:
            tag = child.tag
            if tag == TEXT:
                if not self._fields.in_code:
                    _add(found, child.text or "", face)
            elif tag == RUN_PROPERTIES:
                face = self._styles.face(child, base)
            elif tag in _FIXED:
                if not self._fields.in_code:
                    _add(found, _FIXED[tag], face)
            else:
                self._special(child, face, found, depth)

    def _special(self, child: etree._Element, face: Face, found: Inline, depth: int) -> None:
        tag = child.tag
        if tag == _FIELD_CHARACTER:
            _add(found, "" if self._fields.in_code else _form_field(child), face)
            self._fields.meet(child.get(_FIELD_TYPE))
        elif tag in _PICTURES:
            _pictures(child, found)
        elif tag == ALTERNATE:
            for inner in branch(child):
                self._special(inner, face, found, depth + 1)
        elif tag == _SYM and not self._fields.in_code:
            _add(found, _symbol(child), face)
        elif tag in _NOTE_MARKS:
            found.marks.append((_NOTE_MARKS[tag], child.get(_NOTE_ID) or ""))
        elif tag == _RUBY:
            for ruby in child.iterchildren(_RUBY_BASE):
                self._children(ruby, face, found, depth + 1)
        elif tag == TEXT:
            _add(found, child.text or "", face)


def branch(alternate: etree._Element) -> etree._Element:
    """Return the one branch of `mc:AlternateContent` to read: the first choice with text, else the fallback."""
    branches = [*alternate.iterchildren(CHOICE), *alternate.iterchildren(FALLBACK)]
    for candidate in branches:
        if next(candidate.iter(TEXT, _SYM, _BLIP, _IMAGE_DATA), None) is not None:
            return candidate
    return branches[0] if branches else alternate


def _add(found: Inline, text: str, face: Face) -> None:
    if not text:
        return
    if not text.isprintable():
        text = _SEPARATORS.sub("\n", text)
    if face.hidden:
        found.hidden.append(text)
    elif face.struck:
        found.struck = found.struck or bool(text.strip())
    else:
        found.pieces.append(text)
        found.faces.append(face)


def _form_field(begin: etree._Element) -> str:
    """Return what a form shows that has no result of its own: the chosen entry of a list, or a box."""
    entries = [entry.get(VAL) or "" for entry in begin.iterfind(f"{_LIST}/{w('listEntry')}")]
    if entries:
        chosen = next(begin.iterfind(f"{_LIST}/{w('result')}"), None)
        number = whole_number(None if chosen is None else chosen.get(VAL)) or 0
        return entries[number] if 0 <= number < len(entries) else ""
    box = begin.find(_BOX)
    if box is None:
        return ""
    return "☒" if is_on(box, w("checked") if box.find(w("checked")) is not None else w("default")) else "☐"


def _symbol(element: etree._Element) -> str:
    try:
        return symbol(element.get(_FONT) or "", chr(int(element.get(_CHAR) or "", 16)))
    except (ValueError, OverflowError):
        return ""


def _pictures(element: etree._Element, found: Inline) -> None:
    found.pictures += sum(1 for _ in element.iter(_BLIP, _IMAGE_DATA))
    for box in element.iter(TEXT_BOX):
        if not any(outer.tag in _NESTING for outer in _between(box, element)):
            found.boxes.append(box)


def _between(inner: etree._Element, outer: etree._Element) -> list[etree._Element]:
    """Return the ancestors of `inner` below `outer`."""
    found: list[etree._Element] = []
    parent = inner.getparent()
    while parent is not None and parent is not outer:
        found.append(parent)
        parent = parent.getparent()
    return found


def child_of(parent: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child of that tag, None where there is none: `find` would first read its path."""
    return next(parent.iterchildren(tag), None)


def is_on(properties: etree._Element | None, path: str) -> bool:
    """Tell whether the properties hold a switch that is not turned off."""
    found = None if properties is None else properties.find(path)
    return found is not None and found.get(VAL) not in {"0", "false", "off"}
