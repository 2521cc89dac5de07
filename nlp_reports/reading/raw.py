"""What the walk hands on: paragraphs and tables as Word has them, with the facts of their dress."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from nlp_reports.model import quick


@dataclass(frozen=True, slots=True)
class Face:
    """How characters look; `size` is in half-points, 0 where no style says."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    hidden: bool = False
    raised: bool = False
    struck: bool = False
    size: int = 0
    font: str = ""


PLAIN = Face()


@quick
@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters `start` to `end` of a raw paragraph that share a face."""

    start: int
    end: int
    face: Face


class Place(StrEnum):
    """Where a paragraph stands in the file."""

    BODY = "body"
    BOX = "box"
    CONTENTS = "contents"


@quick
@dataclass(frozen=True, slots=True)
class RawParagraph:
    """A paragraph as Word has it: `text` keeps its soft line breaks as newlines.

    Attributes:
        index: position of its `w:p` among all of the body, from 0.
        hidden: its hidden characters, which `text` has not.
        style: lower-case name of its style, empty without one.
        outline: outline level from 0 that its style or itself sets, None for body text.
        alignment: "center", "right", "both" or "".
        label: the computed number or bullet, empty without automatic numbering.
        bullet: whether that label is a bullet.
        list_level: level of the automatic list from 0, -1 without one.
    """

    index: int
    text: str
    stretches: tuple[Stretch, ...] = ()
    hidden: str = ""
    style: str = ""
    outline: int | None = None
    alignment: str = ""
    label: str = ""
    bullet: bool = False
    list_level: int = -1
    place: Place = Place.BODY

    def part(self, start: int, end: int) -> "RawParagraph":
        """Return the paragraph with the characters from `start` to `end` alone, its faces moved with them."""
        within = (one for one in self.stretches if one.start < end and one.end > start)
        moved = (Stretch(max(0, one.start - start), min(end, one.end) - start, one.face) for one in within)
        return replace(self, text=self.text[start:end], stretches=tuple(moved))


@quick
@dataclass(frozen=True, slots=True)
class RawCell:
    """A table cell with its place in the grid (from 1) and what stands in it."""

    row: int
    column: int
    width: int
    height: int
    blocks: tuple["RawBlock", ...]

    @property
    def text(self) -> str:
        """Return its own paragraphs on one line; what stands in tables inside it is left out."""
        return " ".join(block.text.strip() for block in self.blocks if isinstance(block, RawParagraph)).strip()


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as Word has it, merged cells once; `header` counts the rows that Word repeats as header."""

    rows: tuple[tuple[RawCell, ...], ...]
    header: int = 0

    @property
    def columns(self) -> int:
        """Return how many columns its rows reach over."""
        return max((cell.column + cell.width - 1 for row in self.rows for cell in row), default=0)


RawBlock = RawParagraph | RawTable


def is_blank(block: RawBlock) -> bool:
    """Tell whether a block is a paragraph without text, hidden text and number."""
    return isinstance(block, RawParagraph) and not (block.text.strip() or block.hidden.strip() or block.label)


def paragraphs_in(blocks: Iterable[RawBlock]) -> Iterator[RawParagraph]:
    """Go through the paragraphs of the blocks, those of their tables included."""
    for block in blocks:
        if isinstance(block, RawParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    yield from paragraphs_in(cell.blocks)


def changed(block: RawBlock, change: Callable[[RawParagraph], RawParagraph]) -> RawBlock:
    """Return a block with each of its paragraphs changed."""
    if isinstance(block, RawParagraph):
        return change(block)
    rows = (
        tuple(replace(cell, blocks=tuple(changed(inner, change) for inner in cell.blocks)) for cell in row)
        for row in block.rows
    )
    return replace(block, rows=tuple(rows))


@dataclass(slots=True)
class RawNote:
    """An oddity met on the walk, as `model.Note`."""

    kind: str
    text: str
    paragraph: int = -1


@dataclass(slots=True)
class RawDocument:
    """All that the walk found: the blocks of the body in order, page headers apart, oddities, number of pictures."""

    blocks: list[RawBlock] = field(default_factory=list)
    notes: list[RawNote] = field(default_factory=list)
    headers: list[RawBlock] = field(default_factory=list)
    pictures: int = 0
