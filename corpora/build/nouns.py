"""The nouns of a .rep file, frozen: what a report says and how its author labelled it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a sentence: a figure (`{05|5|lớp}`), or number-like text that is none (`<217-QĐ/TW>`)."""

    start: int
    text: str
    value: str | None = None
    unit: str | None = None

    @property
    def is_figure(self) -> bool:
        """Evidence carries a value; what carries none only looks like a number."""
        return self.value is not None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it is read, without its marks, and its labels."""

    line: int
    text: str
    label: str
    marks: tuple[Mark, ...] = ()
    role: str | None = None
    theme: str | None = None
    inconsistent: str | None = None
    why: str | None = None

    @property
    def has_figure(self) -> bool:
        """Does the sentence hold evidence."""
        return any(m.is_figure for m in self.marks)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `text` as the unit typed it, `label` and `title` its two parts."""

    line: int
    level: int
    text: str
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of running text; `mark` is P, - or +."""

    line: int
    mark: str
    topics: tuple[str, ...]
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The paragraph as it is read, without its bullet."""
        return " ".join(s.text for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the first, which is the header."""

    line: int
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Where the signature stands; what follows is the appendix."""

    line: int


Item = Heading | Block | Table | Signature


@dataclass(frozen=True, slots=True)
class Header:
    """The @lines of a file: the letterhead, and the labels that concern the report as a whole."""

    type: str
    unit: str
    kind: str
    number: str
    date: str
    place: str
    title: str
    parent: str
    doctype: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    signer: str
    missing: tuple[str, ...]
    partial: tuple[str, ...]
    nofigures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rep:
    """One .rep file."""

    path: Path
    header: Header
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The running text, headings and tables left out."""
        return tuple(i for i in self.items if isinstance(i, Block))
