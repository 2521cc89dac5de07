"""The effective dress of a paragraph and of its runs: direct, character style, paragraph style, document defaults."""

from dataclasses import dataclass, replace

from lxml import etree

from nlp_reports.reading.names import OFF, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, w
from nlp_reports.reading.raw import PLAIN, Face

_STYLE, _STYLE_ID, _TYPE, _DEFAULT, _NAME = w("style"), w("styleId"), w("type"), w("default"), w("name")
_BASED_ON, _OUTLINE, _JC, _NUM_PR = w("basedOn"), w("outlineLvl"), w("jc"), w("numPr")
_NUM_ID, _ILVL = w("numId"), w("ilvl")
_DEFAULTS = f"{w('docDefaults')}/{w('rPrDefault')}/{RUN_PROPERTIES}"
_ASCII, _HANSI, _COMPLEX, _RUN_STYLE = w("ascii"), w("hAnsi"), w("cs"), w("rStyle")
_SWITCHES = {w("b"): "bold", w("i"): "italic", w("caps"): "caps", w("vanish"): "hidden"}
_UNDERLINE, _SIZE, _FONTS = w("u"), w("sz"), w("rFonts")
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


def whole_number(text: str | None) -> int | None:
    """Return the integer that an attribute holds, None where it holds none.

    >>> whole_number("2"), whole_number("x")
    (2, None)
    """
    try:
        return int(text or "")
    except ValueError:
        return None


def face_of(properties: etree._Element, base: Face, styles: "Styles | None" = None) -> Face:
    """Return `base` with what the run properties change; their character style counts below them."""
    changes: dict[str, bool | int | str] = {}
    for child in properties:
        tag = child.tag
        if tag in _SWITCHES:
            changes[_SWITCHES[tag]] = child.get(VAL) not in OFF
        elif tag == _UNDERLINE:
            changes["underline"] = child.get(VAL) not in OFF
        elif tag == _SIZE:
            changes["size"] = whole_number(child.get(VAL)) or base.size
        elif tag == _FONTS:
            changes["font"] = child.get(_ASCII) or child.get(_HANSI) or base.font
        elif tag == _RUN_STYLE and styles is not None:
            base = styles.character(child.get(VAL) or "", base)
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]


class Styles:
    """The styles of a document; an unknown or missing style is the default one."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read `styles.xml`; None is a document without styles."""
        elements = [] if root is None else root.findall(_STYLE)
        self._elements = {element.get(_STYLE_ID) or "": element for element in elements}
        self._dresses: dict[str, ParagraphDress] = {}
        self._faces: dict[tuple[str, Face], Face] = {}
        defaults = None if root is None else root.find(_DEFAULTS)
        self._base = PLAIN if defaults is None else face_of(defaults, PLAIN)
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

    def character(self, style: str, base: Face) -> Face:
        """Return `base` with what the character style changes."""
        found = self._faces.get((style, base))
        if found is None:
            found = base
            for element in self._chain(style):
                properties = element.find(RUN_PROPERTIES)
                found = found if properties is None else face_of(properties, found)
            self._faces[style, base] = found
        return found

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
                dress = replace(dress, face=face_of(properties, dress.face))
            properties = element.find(PARAGRAPH_PROPERTIES)
            if properties is not None:
                dress = dress_of(properties, dress)
        return dress


def dress_of(properties: etree._Element, base: ParagraphDress) -> ParagraphDress:
    """Return `base` with what these paragraph properties change; numId and ilvl are inherited independently."""
    changes: dict[str, int | str | None] = {}
    for child in properties:
        tag = child.tag
        if tag == _JC:
            changes["alignment"] = child.get(VAL) or ""
        elif tag == _OUTLINE:
            level = whole_number(child.get(VAL))
            changes["outline"] = level if level is not None and 0 <= level < _OUTLINE_LEVELS else None
        elif tag == _NUM_PR:
            number, position = child.find(_NUM_ID), child.find(_ILVL)
            if number is not None:
                changes["number"] = number.get(VAL)
            if position is not None:
                changes["level"] = whole_number(position.get(VAL))
    return replace(base, **changes) if changes else base  # type: ignore[arg-type]
