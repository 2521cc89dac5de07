"""A paragraph's text as runs, as untidy as the file's dress wants it; what a reader sees stays the same."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpora.build.dress import Dress
from corpora.build.ooxml import Dice, Look, Xml, run

LONG_HEADING, LONG_BLOCK = 45, 220
SPLIT, SPACE, DECOMPOSED, BREAK_BLOCK, BREAK_HEADING = 70, 5, 160, 12, 3  # one in so many


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a paragraph that is wrapped in something; where it is empty, something is put in."""

    start: int
    end: int
    before: Xml = ""
    after: Xml = ""


@dataclass(frozen=True, slots=True)
class Inline:
    """Writes runs for one file."""

    dress: Dress
    dice: Dice

    def block(self, text: str, look: Look, place: int, spans: Sequence[Span] = (), strong: int = 0) -> Xml:
        """Running text; its first `strong` characters are a pseudo-heading."""
        text = self._spaces(text, place)
        if self.dress.soft_breaks and len(text) > LONG_BLOCK and not self.dice.roll(BREAK_BLOCK, "break", place):
            text = _break(text)
        head = self._runs(text, 0, strong, replace(look, bold=True, italic=True), place)
        return head + self._wrapped(text, strong, look, place, spans)

    def heading(self, text: str, label: int, look: Look, place: int) -> Xml:
        """A heading whose label is so many characters long."""
        if self.dress.tabs and text[label : label + 1] == " ":
            text = f"{text[:label]}\t{text[label + 1 :]}"
        if self.dress.soft_breaks and len(text) > LONG_HEADING and not self.dice.roll(BREAK_HEADING, "break", place):
            text = _break(text)
        if not self.dress.mixed_bold or not look.bold:
            return self._runs(text, 0, len(text), look, place)
        return "".join(
            self._runs(text, a, b, replace(look, bold=bold), place) for a, b, bold in self._patches(text, place)
        )

    def _patches(self, text: str, place: int) -> Iterator[tuple[int, int, bool]]:
        """Bold in patches: a space or a last short word has lost its bold, as after an edit."""
        words = [i for i, char in enumerate(text) if char == " "]
        if not words:
            yield 0, len(text), True
            return
        at = words[self.dice.roll(len(words), "patch", place)]
        yield 0, at, True
        yield at, at + 1, False
        last = words[-1] if not self.dice.roll(4, "tail", place) else len(text)
        yield at + 1, max(last, at + 1), True
        yield max(last, at + 1), len(text), False

    def _wrapped(self, text: str, start: int, look: Look, place: int, spans: Sequence[Span]) -> Xml:
        parts, at = [], start
        for span in sorted(spans):
            parts += [self._runs(text, at, span.start, look, place), span.before]
            parts += [self._runs(text, span.start, span.end, look, place), span.after]
            at = span.end
        return "".join([*parts, self._runs(text, at, len(text), look, place)])

    def _runs(self, text: str, start: int, end: int, look: Look, place: int) -> Xml:
        """Runs for a stretch: cut inside words where the dress wants it, some words decomposed."""
        cuts = [start, *(i for i in range(start + 1, end) if self._cut(text, i, place)), end]
        pairs = pairwise(cuts)
        return "".join(run(self._letters(text, a, b, place), look) for a, b in pairs if a < b)

    def _cut(self, text: str, at: int, place: int) -> bool:
        inside = text[at - 1].isalnum() and text[at].isalnum()
        return self.dress.split_runs and inside and not self.dice.roll(SPLIT, "cut", place, at)

    def _letters(self, text: str, start: int, end: int, place: int) -> str:
        if not self.dress.decomposed:
            return text[start:end]
        letters = []
        for at in range(start, end):
            word = text.rfind(" ", 0, at + 1)
            chosen = not self.dice.roll(DECOMPOSED, "nfd", place, word)
            letters.append(unicodedata.normalize("NFD", text[at]) if chosen else text[at])
        return "".join(letters)

    def _spaces(self, text: str, place: int) -> str:
        """No-break spaces between some numbers and their nouns."""
        if not self.dress.no_break_spaces:
            return text
        letters = list(text)
        for at in range(1, len(text) - 1):
            between = text[at] == " " and text[at - 1].isdigit() and text[at + 1].isalpha()
            if between and not self.dice.roll(SPACE, "nbsp", place, at):
                letters[at] = "\u00a0"
        return "".join(letters)


def _break(text: str) -> str:
    """A soft line break for the space nearest to the middle."""
    spaces = [i for i, char in enumerate(text) if char == " "]
    at = min(spaces, key=lambda i: abs(i - len(text) // 2), default=None)
    return text if at is None else f"{text[:at]}\n{text[at + 1 :]}"
