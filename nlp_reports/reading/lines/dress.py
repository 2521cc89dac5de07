"""How a line is dressed: which part of its letters is bold, italic, underlined or in capitals."""

from dataclasses import dataclass

from nlp_reports.model import quick
from nlp_reports.reading.raw import Face, Stretch

_MOST = 0.85
_MOSTLY = 0.5


@quick
@dataclass(frozen=True, slots=True)
class Dress:
    """The dress of a line, its label left out.

    Attributes:
        bold, italic, underline, capitals: the share of its letters; capitals are typed or shown.
        lead: where the dress of its beginning ends when the rest is plainer, the length of the line when all of it is
            dressed, 0 when its beginning is plain.
    """

    bold: float = 0.0
    italic: float = 0.0
    underline: float = 0.0
    capitals: float = 0.0
    lead: int = 0

    @property
    def is_heavy(self) -> bool:
        """Tell whether nearly all of it is bold or underlined."""
        return self.bold >= _MOST or self.underline >= _MOST

    @property
    def is_slanted(self) -> bool:
        """Tell whether nearly all of it is italic."""
        return self.italic >= _MOST

    @property
    def is_capitals(self) -> bool:
        """Tell whether nearly all its letters are capitals."""
        return self.capitals >= _MOST


PLAIN_DRESS = Dress()


def worn(dress: Dress) -> tuple[str, ...]:
    """Return by name what most of a line wears.

    >>> worn(Dress(bold=1.0, italic=1.0))
    ('bold', 'italic')
    """
    shares = {"bold": dress.bold, "italic": dress.italic, "underline": dress.underline, "capitals": dress.capitals}
    return tuple(name for name, share in shares.items() if share >= _MOSTLY)


def dress_of(text: str, faces: tuple[Stretch, ...], content: int) -> Dress:
    """Return the dress of `text` from `content` on, where its label ends."""
    total = bold = italic = underline = capitals = lead = 0
    leading = True
    for stretch in faces:
        letters, upper = _letters(text, max(stretch.start, content), stretch.end)
        if not letters:
            continue
        face = stretch.face
        total += letters
        bold += letters * face.bold
        italic += letters * face.italic
        underline += letters * face.underline
        capitals += letters if face.caps else upper
        leading = leading and _sets_apart(face)
        lead = stretch.end if leading else lead
    count = max(1, total)
    return Dress(bold / count, italic / count, underline / count, capitals / count, lead)


def _sets_apart(face: Face) -> bool:
    return face.bold or face.underline or face.italic


def _letters(text: str, start: int, end: int) -> tuple[int, int]:
    """Return how many letters stand there, and how many of them are capitals."""
    part = text[start:end]
    letters = sum(map(str.isalpha, part))
    return letters, sum(map(str.isupper, part)) if letters else 0
