"""The small change of WordprocessingML: runs and paragraphs as text, in the order the schema asks for."""

import hashlib
import html
from dataclasses import dataclass

Xml = str


@dataclass(frozen=True, slots=True)
class Dice:
    """Chance that falls the same on every machine: a hash of the file's name and of the place."""

    seed: str

    def roll(self, sides: int, *place: object) -> int:
        """A number below `sides`, always the same for one place."""
        key = "/".join(map(str, (self.seed, *place))).encode()
        return int.from_bytes(hashlib.sha256(key).digest()[:8], "big") % sides


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks."""

    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    size: int = 0  # half points; 0 inherits

    @property
    def xml(self) -> Xml:
        """The run's properties."""
        flags = (("b", self.bold), ("i", self.italic), ("caps", self.caps), ("vanish", self.hidden))
        inner = "".join(f"<w:{name}/>" for name, on in flags if on)
        if self.size:
            inner += f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>'
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


@dataclass(frozen=True, slots=True)
class Para:
    """How a paragraph is set; lengths in twentieths of a point."""

    align: str = "both"
    first: int = 0
    left: int = 0
    before: int = 0
    after: int = 0
    style: str = ""
    number: tuple[int, int] | None = None  # numId, ilvl
    tabs: tuple[tuple[str, int], ...] = ()
    keep_next: bool = False
    new_page: bool = False
    rule: bool = False  # a line below
    outline: int | None = None
    deleted: bool = False  # the paragraph's mark is a tracked deletion

    @property
    def xml(self) -> Xml:
        """The paragraph's properties."""
        parts = [
            f'<w:pStyle w:val="{self.style}"/>' if self.style else "",
            "<w:keepNext/>" if self.keep_next else "",
            "<w:pageBreakBefore/>" if self.new_page else "",
            f'<w:numPr><w:ilvl w:val="{self.number[1]}"/><w:numId w:val="{self.number[0]}"/></w:numPr>'
            if self.number
            else "",
            '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' if self.rule else "",
            self._tabs(),
            f'<w:spacing w:before="{self.before}" w:after="{self.after}"/>' if self.before or self.after else "",
            self._indent(),
            f'<w:jc w:val="{self.align}"/>',
            "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline}"/>',
            f"<w:rPr>{change('del', 1)}</w:rPr>" if self.deleted else "",
        ]
        return f"<w:pPr>{''.join(parts)}</w:pPr>"

    def _tabs(self) -> Xml:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in self.tabs)
        return f"<w:tabs>{stops}</w:tabs>" if stops else ""

    def _indent(self) -> Xml:
        if self.rule:  # a rule a third as wide as its column
            return f'<w:ind w:left="{self.left}" w:right="{self.left}"/>'
        if not (self.left or self.first):
            return ""
        side = "hanging" if self.first < 0 else "firstLine"
        return f'<w:ind w:left="{self.left}" w:{side}="{abs(self.first)}"/>'


def change(kind: str, number: int, inner: Xml | None = None) -> Xml:
    """A tracked change: around runs, or an empty mark."""
    head = f'w:{kind} w:id="{900 + number}" w:author="Văn phòng" w:date="2020-11-24T08:00:00Z"'
    return f"<{head}/>" if inner is None else f"<{head}>{inner}</w:{kind}>"


def escape(text: str) -> str:
    """Text for an element or an attribute."""
    return html.escape(text)


def run(text: str, look: Look = Look(), *, tag: str = "t") -> Xml:
    """One run; tabs and line breaks become elements."""
    parts, piece = [], ""
    for char in text:
        if char in "\t\n":
            parts += [_text(piece, tag), "<w:tab/>" if char == "\t" else "<w:br/>"]
            piece = ""
        else:
            piece += char
    return f"<w:r>{look.xml}{''.join(parts)}{_text(piece, tag)}</w:r>"


def _text(piece: str, tag: str) -> Xml:
    return f'<w:{tag} xml:space="preserve">{html.escape(piece, quote=False)}</w:{tag}>' if piece else ""


def paragraph(inner: Xml, para: Para = Para()) -> Xml:
    """One paragraph around its runs."""
    return f"<w:p>{para.xml}{inner}</w:p>"


def table(rows: list[Xml], widths: list[int], *, borders: bool) -> Xml:
    """A table around its rows."""
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    sides = "".join(f"<w:{s} {line}/>" for s in ("top", "left", "bottom", "right", "insideH", "insideV"))
    props = f"<w:tblBorders>{sides}</w:tblBorders>" if borders else ""
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{props}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: list[Xml], *, header: bool = False) -> Xml:
    """A row around its cells."""
    return f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if header else ''}{''.join(cells)}</w:tr>"


def cell(inner: Xml, width: int, *, span: int = 1) -> Xml:
    """A cell around its paragraphs."""
    wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}</w:tcPr>{inner}</w:tc>'
