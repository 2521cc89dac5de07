"""Paragraphs as the reader of the report takes them: clean text, one line each, with the facts of its dress."""

from dataclasses import dataclass, field, replace

from nlp_reports.model import quick
from nlp_reports.reading.labels.list_label import LabelKind, ListLabel, computed_label, typed_label
from nlp_reports.reading.lines.dress import PLAIN_DRESS, Dress, dress_of
from nlp_reports.reading.raw import Place, RawParagraph, Stretch
from nlp_reports.text import gap, nfc


@quick
@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a part of one that a soft line break sets apart; `text` is clean, without surrounding blanks.

    Attributes:
        index: as `Paragraph.index`.
        dress: how it looks, its label left out.
        label: its label, typed or computed; None without one.
        computed: whether the label is not in the text.
        list_level: level of the automatic list from 0, -1 without one.
        style, outline, alignment, place: as `RawParagraph`.
        hidden: its hidden text.
        faces: the faces of its characters.
    """

    index: int
    text: str
    dress: Dress = PLAIN_DRESS
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


def plain_text(raw: RawParagraph) -> str:
    """Return the clean text of a raw paragraph on one line, as a table cell shows it."""
    text, _ = _clean(raw.text, ())
    return " ".join(part for line in text.split("\n") if (part := line.replace("\t", " ").strip()))


def join(first: Line, second: Line) -> Line:
    """Return two lines as one, a space between them unless a word was broken; the first keeps its label."""
    text = f"{first.text}{gap(first.text, second.text)}{second.text}"
    shift = len(text) - len(second.text)
    faces = first.faces + tuple(Stretch(s.start + shift, s.end + shift, s.face) for s in second.faces)
    dress = dress_of(text, faces, first.content)
    return replace(first, text=text, hidden=first.hidden + second.hidden, faces=faces, dress=dress)


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
        dress=dress_of(text, faces, content),
    )
