"""How deep a list item is nested: "-" 0, "+" below it 1, an automatic list as Word says below its first item."""

from dataclasses import dataclass, field

from nlp_reports.reading.lines.line import Line

_DASHES = frozenset("-–—‒−")
_DEEPEST = 8


@dataclass(slots=True)
class Depths:
    """The list items that are open, outermost first: their marks, and whether children were announced.

    `top` is the level at which an automatic list begins: above it stand headings, which the same list may number.
    """

    marks: list[str] = field(default_factory=list)
    announced: bool = False
    top: int = 0

    def next(self, line: Line) -> int:
        """Return the depth of the next item, 0 for a paragraph that is none; that one closes all items."""
        if line.label is None:
            self.marks.clear()
            return 0
        if line.list_level >= 0:
            self.top = min(self.top, line.list_level) if self.marks else line.list_level
            depth = min(line.list_level - self.top, _DEEPEST)
            self.marks = [*self.marks[:depth], *[""] * (depth - len(self.marks)), _mark(line)]
            return depth
        mark = _mark(line)
        if mark in self.marks:
            del self.marks[self.marks.index(mark) :]
        elif self.marks and not (mark == "+" or self.announced):
            # Careless typists change "-" for "*" in one list: only an item that ends with ":" opens a deeper one.
            self.marks.pop()
        self.marks.append(mark)
        self.announced = line.text.endswith(":")
        return len(self.marks) - 1

    def reset(self) -> None:
        """Close all items: a heading or a table stands here."""
        self.marks.clear()
        self.announced = False


def _mark(line: Line) -> str:
    label = line.label
    if label is None:
        return ""
    if label.name in _DASHES:
        return "-"
    return label.name if line.is_bullet else label.kind.value
