"""The effective dress of a paragraph and of its runs: direct, character style, paragraph style, document defaults."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml import etree

from nlp_reports.reading.raw import PLAIN, Face
from nlp_reports.reading.xml_names import OFF, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, w

_STYLE, _STYLE_ID, _TYPE, _DEFAULT, _NAME = w("style"), w("styleId"), w("type"), w("default"), w("name")
_PARAGRAPH_STYLE = w("pStyle")
_BASED_ON, _OUTLINE, _JC, _NUM_PR = w("basedOn"), w("outlineLvl"), w("jc"), w("numPr")
_NUM_ID, _ILVL = w("numId"), w("ilvl")
_DEFAULTS = f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_PROPERTIES}"
_ASCII, _HANSI, _RUN_STYLE = w("ascii"), w("hAnsi"), w("rStyle")
_SWITCHES = {
    w("b"): "bold", w("i"): "italic", w("caps"): "caps", w("u"): "underline", w("vanish"): "hidden",
    w("strike"): "struck", w("dstrike"): "struck",
}  # fmt: skip
_POSITION, _RAISED = w("vertAlign"), "superscript"
_LANGUAGE = w("lang")
_SIZE, _FONTS = w("sz"), w("rFonts")
_DEEPEST_CHAIN = 32
_OUTLINE_LEVELS = 9


@dataclass(frozen=True, slots=True)
class ParagraphDress:
    """What a paragraph style says; None and empty where it says nothing. `number` and `level` are its numPr."""

    style: str = ""
    name: str = ""
    outline: int | None = None
    alignment: str = ""
    number: str | None = None
    level: int | None = None
    face: Face = PLAIN


_FaceSaid = tuple[tuple[str, bool | int | str], ...]


class _Said(NamedTuple):
    """What paragraph properties say by themselves; None where they are silent."""

    style: str | None = None
    alignment: str | None = None
    outline: str | None = None
    number: str | None = None
    level: str | None = None


def whole_number(text: str | None) -> int | None:
    """Return the integer that an attribute holds, None where it holds none.

    >>> whole_number("2"), whole_number("x")
    (2, None)
    """
    try:
        return int(text or "")
    except ValueError:
        return None


class Styles:
    """The styles of a document; an unknown or missing style is the default one.

    Attributes:
        language: the document's own, empty where it does not say.
    """

    def __init__(self, root: etree._Element | None) -> None:
        """Read `styles.xml`; None is a document without styles."""
        elements = [] if root is None else root.findall(_STYLE)
        self._elements = {element.get(_STYLE_ID) or "": element for element in elements}
        self._dresses: dict[str, ParagraphDress] = {}
        self._cached: dict[_Said, ParagraphDress] = {}
        self._faces: dict[tuple[str, Face], Face] = {}
        self._run_faces: dict[tuple[Face, _FaceSaid], Face] = {}
        defaults = None if root is None else root.find(_DEFAULTS)
        spoken = None if defaults is None else defaults.find(_LANGUAGE)
        self.language = "" if spoken is None else spoken.get(VAL) or ""
        self._base = PLAIN if defaults is None else _restyled(PLAIN, _said_of_face(defaults))
        self._default = next(
            (
                element.get(_STYLE_ID) or ""
                for element in elements
                if element.get(_TYPE) == "paragraph" and element.get(_DEFAULT) not in (None, *OFF)
            ),
            "",
        )

    def paragraph(self, style: str | None) -> ParagraphDress:
        """Return the dress of the paragraph style, its ancestors and the document defaults in it."""
        key = style if style is not None and style in self._elements else self._default
        dress = self._dresses.get(key)
        if dress is None:
            dress = self._dresses[key] = self._resolve(key)
        return dress

    def dress(self, properties: etree._Element | None) -> ParagraphDress:
        """Return the dress of a paragraph with these properties; None is a paragraph without any."""
        if properties is None:
            return self.paragraph(None)
        said = _said(properties)
        dress = self._cached.get(said)
        if dress is None:
            dress = self._cached[said] = _dressed(self.paragraph(said.style), said)
        return dress

    def character(self, style: str, base: Face) -> Face:
        """Return `base` with what the character style changes."""
        found = self._faces.get((style, base))
        if found is None:
            found = base
            for element in self._chain(style):
                properties = element.find(RUN_PROPERTIES)
                found = found if properties is None else _restyled(found, _said_of_face(properties))
            self._faces[style, base] = found
        return found

    def face(self, properties: etree._Element, base: Face) -> Face:
        """Return `base` with what the run properties change; their character style counts below them."""
        said = _said_of_face(properties)
        if not said:
            return base
        found = self._run_faces.get((base, said))
        if found is None:
            found = self._run_faces[base, said] = self._face(said, base)
        return found

    def _face(self, said: "_FaceSaid", base: Face) -> Face:
        style = next((str(value) for name, value in said if name == "style"), "")
        return _restyled(self.character(style, base) if style else base, said)

    def numbering_of(self, style: str) -> str | None:
        """Return the numId that a numbering style names, None when it names none."""
        element = self._elements.get(style)
        found = None if element is None else element.find(f"{PARAGRAPH_PROPERTIES}/{_NUM_PR}/{_NUM_ID}")
        return None if found is None else found.get(VAL)

    def _chain(self, style: str) -> list[etree._Element]:
        """Return the style and its ancestors, the oldest first; a circle is cut."""
        chain: list[etree._Element] = []
        seen: set[str] = set()
        while style in self._elements and style not in seen and len(chain) < _DEEPEST_CHAIN:
            seen.add(style)
            chain.append(self._elements[style])
            parent = chain[-1].find(_BASED_ON)
            style = "" if parent is None else parent.get(VAL) or ""
        return chain[::-1]

    def _resolve(self, style: str) -> ParagraphDress:
        dress = ParagraphDress(style=style, face=self._base)
        for element in self._chain(style):
            name = element.find(_NAME)
            dress = replace(dress, name="" if name is None else (name.get(VAL) or "").lower())
            properties = element.find(RUN_PROPERTIES)
            if properties is not None:
                dress = replace(dress, face=_restyled(dress.face, _said_of_face(properties)))
            properties = element.find(PARAGRAPH_PROPERTIES)
            if properties is not None:
                dress = _dressed(dress, _said(properties))
        return dress


def _said(properties: etree._Element) -> _Said:
    style = alignment = outline = number = level = None
    for child in properties:
        tag = child.tag
        if tag == _PARAGRAPH_STYLE:
            style = child.get(VAL)
        elif tag == _JC:
            alignment = child.get(VAL) or ""
        elif tag == _OUTLINE:
            outline = child.get(VAL)
        elif tag == _NUM_PR:
            for part in child:
                if part.tag == _NUM_ID:
                    number = part.get(VAL)
                elif part.tag == _ILVL:
                    level = part.get(VAL)
    return _Said(style, alignment, outline, number, level)


def _dressed(base: ParagraphDress, said: _Said) -> ParagraphDress:
    """Return `base` with what is said on top of it; numId and ilvl are inherited independently."""
    outline, level = whole_number(said.outline), whole_number(said.level)
    shown = outline if outline is not None and 0 <= outline < _OUTLINE_LEVELS else None
    return replace(
        base,
        alignment=base.alignment if said.alignment is None else said.alignment,
        outline=base.outline if said.outline is None else shown,
        number=said.number or base.number,
        level=base.level if level is None else level,
    )


def _said_of_face(properties: etree._Element) -> _FaceSaid:
    """Return what run properties say, as pairs of a face's attribute (or "style") and its value."""
    said: list[tuple[str, bool | int | str]] = []
    for child in properties:
        tag = child.tag
        switch = _SWITCHES.get(tag)
        if switch is not None:
            said.append((switch, child.get(VAL) not in OFF))
        elif tag == _POSITION:
            said.append(("raised", child.get(VAL) == _RAISED))
        elif tag == _SIZE:
            said.append(("size", whole_number(child.get(VAL)) or 0))
        elif tag == _FONTS:
            font = child.get(_ASCII) or child.get(_HANSI)
            if font:
                said.append(("font", font))
        elif tag == _RUN_STYLE:
            said.append(("style", child.get(VAL) or ""))
    return tuple(said)


def _restyled(base: Face, said: _FaceSaid) -> Face:
    changes = {name: value for name, value in said if name != "style"}
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]
