"""Paragraphs as the reader of the report takes them: clean text, one line each, with the facts of its dress."""

from dataclasses import dataclass, field, replace

from nlp_reports.reading.labels import LabelKind, ListLabel, computed_label, typed_label
from nlp_reports.reading.raw import Face, Place, RawParagraph, Stretch
from nlp_reports.text import nfc

_MOST = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a part of one that a soft line break sets apart; `text` is clean, without surrounding blanks.

    Attributes:
        index: as `Paragraph.index`.
        shares: the part of its letters that is bold, italic, underlined, in capitals (shown or typed).
        lead: where the dress of its beginning ends when the rest is plainer, 0 when it is dressed evenly.
        label: its label, typed or computed; None without one.
        computed: whether the label is not in the text.
        content: where the text after a typed label begins.
    """

    index: int
    text: str
    bold: float = 0.0
    italic: float = 0.0
    underline: float = 0.0
    capitals: float = 0.0
    size: int = 0
    lead: int = 0
    label: ListLabel | None = None
    computed: bool = False
    list_level: int = -1
    style: str = ""
    outline: int | None = None
    alignment: str = ""
    hidden: str = ""
    place: Place = Place.BODY
    faces: tuple[Stretch, ...] = field(default=(), repr=False)

    @property
    def content(self) -> int:
        """Return where the text after a typed label begins."""
        return 0 if self.label is None else self.label.end

    @property
    def title(self) -> str:
        """Return the text without its typed label."""
        return self.text[self.content :]

    @property
    def is_bullet(self) -> bool:
        """Tell whether its label is a bullet."""
        return self.label is not None and self.label.kind is LabelKind.BULLET

    @property
    def is_dressed(self) -> bool:
        """Tell whether nearly all of it is bold, or set apart by italics or a line below."""
        return self.bold >= _MOST or self.underline >= _MOST

    @property
    def is_capitals(self) -> bool:
        """Tell whether nearly all its letters are capitals."""
        return self.capitals >= _MOST


def lines_of(raw: RawParagraph) -> list[Line]:
    """Return the lines of a raw paragraph, none where it is blank; only the first can carry the computed label."""
    text, stretches = _clean(raw.text, raw.stretches)
    found: list[Line] = []
    start = 0
    for piece in text.split("\n"):
        line = _line(raw, piece, start, stretches, raw.label if not found else "")
        if line is not None:
            found.append(line)
        start += len(piece) + 1
    return found


def join(first: Line, second: Line) -> Line:
    """Return two lines as one, a space between them; the first keeps its label."""
    text = f"{first.text} {second.text}"
    shift = len(first.text) + 1
    faces = first.faces + tuple(Stretch(s.start + shift, s.end + shift, s.face) for s in second.faces)
    return replace(
        first, text=text, hidden=first.hidden + second.hidden, faces=faces, **_shares(text, faces, first.content)
    )


def _clean(text: str, stretches: tuple[Stretch, ...]) -> tuple[str, tuple[Stretch, ...]]:
    """Return the text in normal form, its stretches moved along."""
    clean = nfc(text)
    if clean == text:
        return text, stretches
    moved = [len(nfc(text[: stretch.end])) for stretch in stretches]
    starts = [0, *moved[:-1]] if moved else []
    return clean, tuple(
        Stretch(start, min(end, len(clean)), stretch.face)
        for start, end, stretch in zip(starts, moved, stretches, strict=True)
        if start < end
    )


def _line(raw: RawParagraph, piece: str, start: int, stretches: tuple[Stretch, ...], computed: str) -> Line | None:
    text = piece.strip()
    if not text:
        return None
    start += len(piece) - len(piece.lstrip())
    faces = tuple(
        Stretch(max(0, s.start - start), min(len(text), s.end - start), s.face)
        for s in stretches
        if s.start < start + len(text) and s.end > start
    )
    shown = computed and computed_label(computed, bullet=raw.bullet)
    label = shown or typed_label(text)
    content = 0 if label is None else label.end
    return Line(
        index=raw.index,
        text=text,
        label=label,
        computed=bool(shown),
        list_level=raw.list_level if computed else -1,
        style=raw.style,
        outline=raw.outline,
        alignment=raw.alignment,
        hidden=nfc(raw.hidden).strip() if start == 0 or computed else "",
        place=raw.place,
        faces=faces,
        **_shares(text, faces, content),
    )


def _shares(text: str, faces: tuple[Stretch, ...], content: int) -> dict[str, float | int]:
    """Return how much of the letters after the label is bold, italic, underlined, capital; and the dressed lead."""
    total = bold = italic = underline = capitals = 0
    sizes: dict[int, int] = {}
    lead, leading = 0, True
    for stretch in faces:
        letters, upper = _letters(text, max(stretch.start, content), stretch.end)
        face = stretch.face
        total += letters
        bold += letters * face.bold
        italic += letters * face.italic
        underline += letters * face.underline
        capitals += letters if face.caps else upper
        sizes[face.size] = sizes.get(face.size, 0) + letters
        if leading and letters and not _sets_apart(face):
            leading = False
        elif leading and letters:
            lead = stretch.end
    count = max(1, total)
    return {
        "bold": bold / count,
        "italic": italic / count,
        "underline": underline / count,
        "capitals": capitals / count,
        "size": max(sizes, key=lambda size: sizes[size], default=0),
        "lead": 0 if leading else lead,
    }


def _sets_apart(face: Face) -> bool:
    return face.bold or face.underline or face.italic


def _letters(text: str, start: int, end: int) -> tuple[int, int]:
    """Return how many letters stand there, and how many of them are capitals."""
    part = text[start:end]
    lowered, raised = part.lower(), part.upper()
    if lowered == raised:
        return 0, 0
    letters = sum(low != high for low, high in zip(lowered, raised, strict=False))
    return letters, sum(low != own for low, own in zip(lowered, part, strict=False))
