"""Labels with their numbers: typed ones as the text room reads them, computed ones as if they were typed."""

import functools
from dataclasses import dataclass
from enum import StrEnum

from nlp_reports.lexicon import table
from nlp_reports.text import LabelKind as TypedKind
from nlp_reports.text import fold, roman_value, split_label

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_TYPED_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_LETTERS = "ABCDEFGHĐ"  # of codes such as "A1"
_CLOSERS = " .:/)(-–"


class LabelKind(StrEnum):
    """What a label is made of, finer than the text room needs it."""

    PART = "part"
    DIVISION = "division"
    UPPER_LETTER = "upper-letter"
    ROMAN = "roman"
    DECIMAL = "decimal"
    LOWER_LETTER = "lower-letter"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class ListLabel:
    """A label at the start of a line.

    Attributes:
        text: as printed, its closing marks included ("1./", "a)").
        name: without them ("1", "a", "PHẦN THỨ NHẤT").
        kind: what it is made of.
        values: its numbers, (2, 1) for "2.1"; empty for a bullet.
        end: where the text after it begins in the line; 0 for a computed one, which is not in the line.
    """

    text: str
    name: str
    kind: LabelKind
    values: tuple[int, ...]
    end: int

    @property
    def depth(self) -> int:
        """Return how many numbers it has: 2 for "2.1"."""
        return len(self.values)

    @property
    def word(self) -> str:
        """Return the word before its number ("phần" for "PHẦN THỨ NHẤT", "tiểu mục"), empty where it has none."""
        words = fold(self.name).split()[:-1] if self.kind in {LabelKind.PART, LabelKind.DIVISION} else []
        return " ".join(words[:-1] if words[-1:] in (["thứ"], ["số"]) else words)

    @property
    def is_doubtful(self) -> bool:
        """Tell whether its word names other things too, so that it speaks for a heading no more than "1." does."""
        return bool(self.word) and self.word in _doubtful_words()

    def follows(self, before: "ListLabel", distance: int = 1) -> bool:
        """Tell whether its number stands `distance` behind that of `before` in one list: "2.3" behind "2.2"."""
        if not self.values or not before.values:
            return False
        return self.values == (*before.values[:-1], before.values[-1] + distance)


def typed_label(line: str) -> ListLabel | None:
    """Return the label that `line` begins with, None when it has none.

    >>> typed_label("1./ đại diện, bảo vệ").name, typed_label("1.1.Kinh tế").values, typed_label("24/24h trực")
    ('1', (1, 1), None)
    """
    found = split_label(line)
    if found is None:
        return None
    if found.kind is TypedKind.BULLET:
        return ListLabel(found.text, found.text, LabelKind.BULLET, (), found.end)
    if found.kind is TypedKind.PART:
        name = found.text.strip(_CLOSERS)
        kind = LabelKind.PART if _is_large(name) else LabelKind.DIVISION
        number = found.normal if len(found.normal) == 1 else found.normal.lstrip(_LETTERS)
        value = roman_value(found.normal) or _decimal(number) or min(_letter_values(number), default=0)
        return ListLabel(found.text, name, kind, (value,), found.end)
    kind, values = _kind(found.kind, found.normal)
    return ListLabel(found.text, found.normal, kind, values, found.end)


def computed_label(shown: str, *, bullet: bool) -> ListLabel | None:
    """Return the label that Word computes ("Phần I:", "2.1.", "a)"), None where it is blank."""
    if bullet or not shown:
        return ListLabel(shown, shown, LabelKind.BULLET, (), 0) if bullet else None
    found = typed_label(f"{shown} X") or typed_label(f"{shown}. X")
    if found is None or found.kind is LabelKind.BULLET or found.end < len(shown):
        return ListLabel(shown, shown.strip(_CLOSERS) or shown, LabelKind.DIVISION, (0,), 0)
    return ListLabel(shown, found.name, found.kind, found.values, 0)


def _is_large(name: str) -> bool:
    """Tell whether a label is that of a part that holds all others ("Chương II"), not of a smaller one ("Mục 2")."""
    return any(fold(name).startswith(f"{row['word']} ") and row["size"] == "large" for row in table("part_words"))


@functools.cache
def _doubtful_words() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in table("part_words") if row["titled"] == "yes")


def _letter_values(name: str) -> frozenset[int]:
    """Return the places of a letter in the alphabet with đ (as typed) and without (as Word counts)."""
    low = name.lower()
    if len(low) != 1:
        return frozenset()
    return frozenset({1 + _TYPED_ALPHABET.find(low), 1 + _ALPHABET.find(low)} - {0})


def _kind(kind: TypedKind, name: str) -> tuple[LabelKind, tuple[int, ...]]:
    if kind is TypedKind.ROMAN:
        return LabelKind.ROMAN, (roman_value(name),)
    if kind is TypedKind.LETTER:
        value = min(_letter_values(name), default=0)
        return (LabelKind.UPPER_LETTER if name.isupper() else LabelKind.LOWER_LETTER), (value,)
    numbers = [part for part in name.split(".") if part.isdecimal()]
    if not numbers:  # "B.I" says its part again; below it, it is a plain I
        return LabelKind.ROMAN, (roman_value(name.rpartition(".")[2]),)
    # "II.1" says its section again; below it, it is a plain 1.
    return LabelKind.DECIMAL, tuple(map(int, numbers))


def _decimal(text: str) -> int:
    return int(text) if text.isdecimal() else 0
