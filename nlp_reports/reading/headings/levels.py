"""Levels of headings: told by the kinds of labels that stand inside one another, in the document's own sequence."""

from dataclasses import dataclass, field

from nlp_reports.reading.labels.list_label import LabelKind, ListLabel
from nlp_reports.reading.lines.dress import worn
from nlp_reports.reading.lines.line import Line

Kind = tuple[str, ...]
_TOP = {LabelKind.PART, LabelKind.UPPER_LETTER, LabelKind.ROMAN}
_RANKS = {
    **dict.fromkeys(_TOP, 0),
    LabelKind.DIVISION: 1,
    LabelKind.DECIMAL: 2,
    LabelKind.LOWER_LETTER: 20,
}
_LARGEST_RANK = 99
# A pseudo-heading or a bold bullet holds no numbered heading.
_MINOR = frozenset({"pseudo", "bullet"})


@dataclass(slots=True)
class _Open:
    kind: Kind
    level: int
    label: ListLabel | None
    worn: tuple[str, ...] = ()


@dataclass(slots=True)
class Levels:
    """The headings that are open while the document is read from top to bottom."""

    stack: list[_Open] = field(default_factory=list)
    _tops: dict[Kind, int] = field(default_factory=dict)

    def enter(
        self, line: Line, implied: ListLabel | None = None, *, pseudo: bool = False, above_is_bare: bool = False
    ) -> int:
        """Return the level of the next heading and hold it open; a pseudo-heading is told by its dress alone.

        `implied` is the number that a heading without one stands for; `above_is_bare` tells that nothing stands between
        this heading and the one above.
        """
        label = line.label if line.label is not None and not line.is_bullet else implied
        kind = _kind(line, label, pseudo=pseudo)
        inner = self._begins_inner_list(kind, label) or (above_is_bare and self._begins_again(kind, label))
        at = None if inner else self._same(kind, label)
        if at is not None:
            level = self.stack[at].level
            del self.stack[at:]
        elif inner:
            level = self.level + 1
        elif label is None and not pseudo and (outer := self._dressed_as(line)) is not None:
            level = self.stack[outer].level
            del self.stack[outer:]
        else:
            self._close_smaller(kind, label)
            level = self._below(label)
        self.stack.append(_Open(kind, level, label, worn(line.dress)))
        if kind[0] in _TOP:
            self._tops.setdefault(kind, level)
        return level

    def _same(self, kind: Kind, label: ListLabel | None) -> int | None:
        """Return where the list stands open that the heading goes on with, None when it begins one."""
        alike = [at for at, heading in enumerate(self.stack) if heading.kind == kind]
        shaped = [at for at in alike if _shape(self.stack[at].label) == _shape(label)]
        # Of two open lists with labels alike, the inner one waits for another number than the outer.
        awaited = [at for at in shaped if label and (last := self.stack[at].label) and label.follows(last)]
        return max(awaited or shaped or alike, default=None)

    def _begins_inner_list(self, kind: Kind, label: ListLabel | None) -> bool:
        """Tell whether "1)" or "(1)" begins a list of its own below "1." or "a)"."""
        if label is None or label.kind is not LabelKind.DECIMAL or label.values != (1,):
            return False
        alike = [heading for heading in self.stack if heading.kind == kind]
        return bool(alike) and all(_shape(heading.label) != _shape(label) for heading in alike)

    def _begins_again(self, kind: Kind, label: ListLabel | None) -> bool:
        """Tell whether "a)" begins a list below a "c)" that says nothing itself."""
        if label is None or label.values != (1,) or kind[0] in _TOP or not self.stack:
            return False
        above = self.stack[-1]
        return above.kind == kind and _shape(above.label) == _shape(label)

    def _dressed_as(self, line: Line) -> int | None:
        """Return where a numbered heading stands open that a line without a number is dressed as, the inmost left out.

        Below "1." in bold, capitals like those of "II." are a section whose number was forgotten.
        """
        if line.is_bullet or line.outline is not None or line.style.startswith("heading "):
            return None
        dress = worn(line.dress)
        alike = [
            at for at, heading in enumerate(self.stack) if heading.label is not None and heading.worn == dress != ()
        ]
        return alike[0] if len(alike) == 1 and alike[0] < len(self.stack) - 1 else None

    def enter_top(self) -> int:
        """Return level 1 for a heading that closes everything, such as an appendix."""
        self.stack = [_Open(("appendix",), 1, None)]
        return 1

    def enter_outline(self) -> int:
        """Return level 1 for the title of an outline that goes with a letter: what its labels hold is told anew."""
        self._tops.clear()
        self.stack = [_Open((LabelKind.PART, "annex"), 1, None)]
        return 1

    @property
    def level(self) -> int:
        """Return the level of the innermost open heading, 0 before the first."""
        return self.stack[-1].level if self.stack else 0

    def _close_smaller(self, kind: Kind, label: ListLabel | None) -> None:
        """Close headings that cannot hold this one: a Roman section never stands inside "1."."""
        if label is None:
            if kind[0] == "style":
                self._close_styles(kind)
            elif kind == ("capitals",):
                self.stack = [o for o in self.stack if o.label is not None and o.label.kind in _TOP][:1]
            return
        if self.stack and self.stack[-1].kind[0] == "bullet" and kind[0] == LabelKind.LOWER_LETTER:
            # "a)" right below a bold bullet stands in it.
            return
        while self.stack and self.stack[-1].kind[0] in _MINOR:
            self.stack.pop()
        if kind[0] in _TOP:
            # Of letters and Roman numbers, those that come first in the document hold the others.
            known = self._tops.get(kind)
            while self.stack and (
                not self._holds(self.stack[-1], label) if known is None else self.stack[-1].level >= known
            ):
                self.stack.pop()
            return
        rank = _RANKS[LabelKind.DECIMAL] + label.depth if label.kind is LabelKind.DECIMAL else _LARGEST_RANK
        while self.stack and self.stack[-1].label is not None and self._rank(self.stack[-1]) > rank:
            self.stack.pop()

    @staticmethod
    def _holds(heading: _Open, label: ListLabel) -> bool:
        """Tell whether a part, letter or Roman number that comes first in the document may stand below a heading.

        "I." just below "Lĩnh vực 1" begins what it holds.
        """
        first = (1,)
        begins = heading.label is not None and heading.label.values == label.values == first
        return heading.kind[0] in _TOP or (heading.kind[0] == LabelKind.DIVISION and begins)

    def _close_styles(self, kind: Kind) -> None:
        while self.stack and (self.stack[-1].kind[0] != "style" or self.stack[-1].kind > kind):
            if self.stack[-1].label is not None and self.stack[-1].label.kind in _TOP:
                break
            self.stack.pop()

    @staticmethod
    def _rank(heading: _Open) -> int:
        if heading.kind[0] == LabelKind.DECIMAL:
            return _RANKS[LabelKind.DECIMAL] + int(heading.kind[1])
        return _RANKS[LabelKind(heading.kind[0])]

    def _below(self, label: ListLabel | None) -> int:
        level = self.level + 1
        if label is not None and label.kind is LabelKind.DECIMAL and label.depth > 1:
            parent = self.stack[-1] if self.stack else None
            depth = 0
            if parent is not None and parent.kind[0] == LabelKind.DECIMAL:
                depth = int(parent.kind[1])
            elif parent is not None and _says_again(label, parent.label):
                depth = 1
            # "1.1." just below a Roman section stands where it would below "1.".
            level += label.depth - depth - 1
        return level


def _says_again(label: ListLabel, above: ListLabel | None) -> bool:
    """Tell whether a number opens with that of the heading above it: "2.1." below "PHẦN 2." or "II.".

    "1.1." may also be the first below a Roman I whose own "1." is left out; a part holds no such list.
    """
    if above is None or label.values[:1] != above.values[:1]:
        return False
    return above.kind in {LabelKind.PART, LabelKind.DIVISION} or (above.kind in _TOP and above.values > (1,))


def _shape(label: ListLabel | None) -> str:
    """Return how a label is closed: ")" for "1)"; careless strokes count as one full stop."""
    closed = "" if label is None else label.text.removeprefix(label.name).strip()
    return ")" if ")" in closed or (label is not None and label.text.startswith("(")) else "."


def _kind(line: Line, label: ListLabel | None, *, pseudo: bool) -> Kind:
    if label is None:
        # "Công tác thi đua: …" and "- Công tác thi đua: …" are of one kind; "+" stands below "-".
        return ("pseudo", "+" if line.is_bullet and line.text[:1] == "+" else "") if pseudo else _dress_kind(line)
    if label.kind is LabelKind.DECIMAL:
        return (label.kind, str(label.depth))
    # "Phần A" below "Chương II" is another list than the chapters.
    return (label.kind, label.word) if label.word else (label.kind,)


def _dress_kind(line: Line) -> Kind:
    if line.style.startswith("heading ") or line.outline is not None:
        return ("style", str(line.outline if line.outline is not None else line.style))
    if line.is_bullet and line.label is not None:
        return ("bullet", line.label.name)
    if line.dress.is_capitals:
        return ("capitals",)
    return ("dressed", *worn(line.dress))
