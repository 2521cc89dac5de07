"""How a document sets its headings apart: what bold and italics tell, and which kinds of labels wear them."""

from collections.abc import Iterable
from dataclasses import dataclass

from nlp_reports.reading.labels.list_label import LabelKind
from nlp_reports.reading.lines.line import Line

# Labels that number sections, seldom items.
STRONG_KINDS = frozenset({LabelKind.PART, LabelKind.ROMAN, LabelKind.UPPER_LETTER})
_DRESSED_SHARE, _SLANTED_SHARE = 0.6, 0.3
# What numbers a line, how many numbers a decimal one has, and the word before the number ("mục").
NumberedKind = tuple[LabelKind, int, str]


@dataclass(frozen=True, slots=True)
class Habit:
    """How the document dresses its text: what bold and italics tell, and which label kinds are set apart."""

    bold_speaks: bool
    italics_speak: bool
    kinds: dict[NumberedKind, float]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Habit":
        """Return the habit of a document's lines."""
        letters = bold = italic = 0
        shares: dict[NumberedKind, list[bool]] = {}
        for line in lines:
            letters += len(line.text)
            bold += round(len(line.text) * line.dress.bold)
            italic += round(len(line.text) * line.dress.italic)
            if line.label is not None and not line.is_bullet:
                # Capitals are no dress: sections have them and their parts do not, in plain files too.
                shares.setdefault(kind_of(line), []).append(is_dressed(line))
        return cls(
            bold_speaks=bold < _DRESSED_SHARE * max(1, letters),
            italics_speak=0 < italic < _SLANTED_SHARE * letters,
            kinds={kind: sum(apart) / len(apart) for kind, apart in shares.items()},
        )


def kind_of(line: Line) -> NumberedKind:
    """Return the kind of a line that has a label."""
    label = line.label
    if label is None:
        msg = "a line without a label has no kind"
        raise ValueError(msg)
    return label.kind, label.depth if label.kind is LabelKind.DECIMAL else 0, label.word


def is_labelled(line: Line) -> bool:
    """Tell whether a number, a letter or a word with a number stands before a line."""
    return line.label is not None and not line.is_bullet


def is_set_apart(line: Line) -> bool:
    """Tell whether a line is dressed as a heading may be, capitals among it."""
    return line.dress.is_capitals or is_dressed(line)


def is_dressed(line: Line) -> bool:
    """Tell whether a line is bold, underlined or italic as a whole, or has the style of headings."""
    return line.dress.is_heavy or line.dress.is_slanted or has_heading_style(line)


def has_heading_style(line: Line) -> bool:
    """Tell whether the style of a line is one that Word has for headings and titles."""
    return line.style.startswith(("heading ", "title")) and not line.style.startswith("title page")
