"""Labels of any dress that count: which lines of a document go on with one another ("§1", "§2"; "i)", "ii)")."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nlp_reports.lexicon import table
from nlp_reports.text import fold, roman, roman_ordinals, roman_value, split_label
from nlp_reports.text.alphabet import UPPER

_STEP = r"(?:\d{1,2}(?!\d)|[A-ZĐ]{1,4}(?![A-ZĐ])|(?:[ivx]{1,5}|[a-zđ])(?![a-zđ]))"
_MARK = re.compile(
    r"(?P<open>[(\[{<«#§*№]{0,2})\s?"
    r"(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+){0,3}?\s(?:số\s)?)?"
    rf"(?P<above>(?:{_STEP}[.\-/]?(?=[^\W_]))*)(?P<last>\d{{1,2}}|[A-ZĐ]|[IVX]{{1,5}}|[ivx]{{1,5}}|[a-zđ]|[①-⑳])(?![^\W_])"
    rf"(?P<close>(?:\s?[.)\]}}>»:/°–—|*-])+(?=[\s{UPPER}“\"(\[])|(?=\s+[{UPPER}“\"(\[]))\s*(?=\S)"
)
# "KN. KIẾN NGHỊ" above the codes "KN-1", "KN-2".
_PART = re.compile(rf"(?P<last>[A-ZĐ]{{2,4}})(?P<close>(?:\s?[.):/–-])+)\s+(?=[“\"]?[{UPPER}])")
_CODE, _WORD = "code", "word"
_INSIDE = re.compile(r"(?<=[.;:?!…”)])\s+(?=[(\[§#]{0,2}(?:[^\W\d_]{2,}\s)?(?:[A-ZĐ]{1,4}[.-]?)?[\w①-⑳]{1,5})")
# Where a line may have ended without a mark: before a label that lines were not known to begin with.
_STRANGE = re.compile(
    rf"(?<=[^\W_])\s+(?=[(\[{{<«#§*№①-⑳]|[{UPPER}]|(?:[ivx]{{1,5}}|[a-zđ]|\d{{1,2}}(?:[.-]\d{{1,2}})*)[^\w\s,])"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_SKIPPED = frozenset("đfijwz")  # a list of letters may do without these
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CELL = re.compile(r"\s{2,}|\t")
_FAR = 3  # no list opens with a higher number


@dataclass(frozen=True, slots=True)
class Mark:
    """One reading of a label: what it is dressed in, the steps above its last one, the form and the place of that one.

    `label`: without its dress; `end`: where the words behind it begin.
    """

    dress: tuple[str, str, str]
    above: str
    form: str
    place: int
    label: str
    end: int

    @property
    def style(self) -> tuple[object, ...]:
        """What labels of one list have in common."""
        return self.dress, self.above, self.form

    @property
    def only_below(self) -> bool:
        """Whether it is a label only below the one that it repeats: "1a Hội phí" below "1."."""
        return bool(self.above) and not any(self.dress) and not self.above[:1].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may bear a label, or a piece inside a paragraph that may.

    `depth`: how deep the usual way has it as a heading, -1 where it is none.
    """

    text: str
    inside: bool = False
    depth: int = -1


@dataclass(frozen=True, slots=True)
class Counted:
    """Where a line stands in the outline: its mark, None for a heading without one, and how deep."""

    mark: Mark | None
    depth: int


def marks_of(text: str) -> Iterator[Mark]:
    """Yield the ways to read the label that a line begins with, none where it begins with its words.

    >>> [(one.form, one.place, one.label) for one in marks_of("[i] Học nghị quyết")]
    [('i', 1, 'i'), ('a', 10, 'i')]
    >>> [(one.above, one.place, one.label) for one in marks_of("B1.2 (*) Lò nung")]
    [('B1', 2, 'B1.2')]
    """
    part = _PART.match(text)
    if part and not any(True for _ in _places(part["last"])):
        yield Mark(("", "", part["close"].strip()[:1]), "", _CODE, 0, part["last"], part.end())
    found = _worded().match(text) or _MARK.match(text)
    if found is None:
        return
    noun = " ".join((found["noun"] or "").split())
    if noun and not noun[:1].isupper():
        return
    close = re.sub(r"\s", "", found["close"])
    dress = found["open"], fold(noun.removesuffix(" số")), close[:1]
    above = (found.groupdict().get("above") or "").rstrip(".-/")
    core = text[found.start("above") if above else found.start("last") : found.end("last")]
    if not close and not found["open"] and (core.islower() or core.isdecimal()) and not noun and not above:
        return
    if not close and not noun and not above and _CELL.match(text, found.end("last")):
        return  # a row of a table that was copied as a line
    for form, place in _places(found["last"]):
        told = str(place) if form == "①" else roman(place) if form == _WORD else core
        yield Mark(dress, above, form, place, f"{noun} {told}".strip(), found.end())


def _places(step: str) -> Iterator[tuple[str, int]]:
    """Yield the forms that a step of a label may be of, with its place in each."""
    if step[0] in _CIRCLES:
        yield "①", _CIRCLES.index(step) + 1
    elif step.isdecimal():
        yield "1", int(step)
    elif worded := roman_ordinals().get(fold(step)):
        yield _WORD, roman_value(worded)
    else:
        if step.lower() in _ROMAN:
            yield "I" if step.isupper() else "i", _ROMAN.index(step.lower()) + 1
        if len(step) == 1:
            yield "A" if step.isupper() else "a", _LETTERS.index(step.lower()) + 1


@functools.cache
def _worded() -> re.Pattern[str]:
    """Return the pattern of a number in words: "Một. Tình hình", "Chặng hai: Kết quả"."""
    words = "|".join(sorted((re.escape(row["word"]) for row in table("part_ordinals")), key=len, reverse=True))
    return re.compile(
        rf"(?P<open>)(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?\s(?:thứ\s)?)?(?P<last>(?i:{words}))"
        rf"(?P<close>(?:\s?[.:/)–-])+)\s+(?=[“\"]?[{UPPER}])"
    )


def pieces_of(text: str, *, heading: bool = False) -> Iterator[int]:
    """Yield where the pieces of a paragraph begin that lines with labels were joined to: its own beginning first.

    A label that lines are known to begin with is one behind a mark only, and in a `heading` none.

    >>> text = "[1] Hội viên: số hội viên [2] Quỹ Hội: tổng quỹ"
    >>> [text[at:][:3] for at in pieces_of(text)]
    ['[1]', '[2]']
    """
    own = split_label(text)
    words = max((one.end for one in marks_of(text)), default=own.end if own else 0)
    strange = {one.end() for one in _STRANGE.finditer(text, words) if split_label(text[one.end() :]) is None}
    begins = strange if heading else strange.union(one.end() for one in _INSIDE.finditer(text))
    yield from sorted({0, *(at for at in begins if any(True for _ in marks_of(text[at:])))})


def counted(lines: Sequence[Line]) -> list[Counted | None]:
    """Return where each line stands in the outline that labels count, None for one without a label that counts.

    >>> told = counted([Line("§1. Hội viên"), Line("Nêu tổng số."), Line("§2. Quỹ Hội")])
    >>> [one and one.mark.label for one in told]
    ['1', None, '2']
    """
    reading = _Reading([tuple(marks_of(one.text)) for one in lines], lines)
    return [reading.take(at, one) for at, one in enumerate(lines)]


@dataclass(slots=True)
class _Reading:
    """The lists that are open at a line, outermost first, and those that were closed."""

    marks: Sequence[Sequence[Mark]]
    lines: Sequence[Line]
    open: list[Mark | None] = field(default_factory=list)
    closed: dict[tuple[object, ...], tuple[Mark, int]] = field(default_factory=dict)
    seen: dict[tuple[object, ...], list[tuple[int, int, bool]]] = field(default_factory=dict)
    lists: set[tuple[object, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        for at, marks in enumerate(self.marks):
            for mark in marks:
                self.seen.setdefault(mark.style, []).append((at, mark.place, self.lines[at].inside))

    def take(self, at: int, line: Line) -> Counted | None:
        """Return where a line stands; the lists that are open go on from it."""
        ways = (self._goes_on, self._of_path, self._opens, self._resumes, self._heads_codes)
        for way in ways[:1] if line.inside else ways:
            for mark in self.marks[at]:
                depth = way(mark, at)
                if depth is not None and not (line.inside and self._comes_later(mark, at)):
                    self._put(depth, mark)
                    return Counted(mark, depth)
        if line.depth < 0:
            return None
        self._put(min(line.depth, len(self.open)), None)
        return Counted(None, len(self.open) - 1)

    def _put(self, depth: int, mark: Mark | None) -> None:
        for place in range(depth, len(self.open)):
            gone = self.open[place]
            if gone is not None:
                self.closed[gone.style] = gone, place
        self.open[depth:] = [mark]
        if mark is not None:
            self.lists.add((mark.dress, mark.form))

    def _goes_on(self, mark: Mark, _at: int) -> int | None:
        """Return the depth of the open list that a label goes on with."""
        for depth in reversed(range(len(self.open))):
            last = self.open[depth]
            if last is not None and last.style == mark.style and _follows(last, mark):
                return depth
        return None

    def _of_path(self, mark: Mark, _at: int) -> int | None:
        """Return the depth below the label that another repeats: "B1.2" below "B1"."""
        for depth in reversed(range(len(self.open))):
            last = self.open[depth]
            if mark.above and last is not None and _plain(last) == mark.above:
                return depth + 1
        return None

    def _opens(self, mark: Mark, at: int) -> int | None:
        """Return the depth of the list that a first label opens: one of its style that it ends, else a deeper one."""
        if (
            mark.place != 1
            or mark.only_below
            or not (self._is_followed(mark, at) or (mark.dress, mark.form) in self.lists)
        ):
            return None
        for depth, last in enumerate(self.open):
            same = last is not None and (last.dress, last.form) == (mark.dress, mark.form)
            if same and last is not None and (last.above != mark.above or last.style == mark.style):
                return depth
        return 0 if self.lines[at].depth == 0 else len(self.open)

    def _heads_codes(self, mark: Mark, at: int) -> int | None:
        """Return the depth of letters that codes below them repeat, or that stand beside such letters."""
        last, depth = self.closed.get(mark.style, (None, 0))
        beside = next(
            (place for place, one in enumerate(self.open) if one and one.form == _CODE), depth if last else -1
        )
        repeated = any(one.above == mark.label for marks in self.marks[at:] for one in marks)
        if mark.form != _CODE or not (repeated or beside >= 0):
            return None
        return beside if beside >= 0 else 0 if self.lines[at].depth == 0 else len(self.open)

    def _resumes(self, mark: Mark, _at: int) -> int | None:
        """Return the depth of a list whose numbers run on behind a larger heading."""
        last, depth = self.closed.get(mark.style, (None, 0))
        return min(depth, len(self.open)) if last is not None and _follows(last, mark) else None

    def _is_followed(self, mark: Mark, at: int) -> bool:
        """Tell whether the second of a list stands below its first, before another first."""
        later = ((place, inside) for place, inside in self._after(mark, at) if not (inside and place == mark.place))
        following = next((place for place, _ in later), 0)
        return following == mark.place + 1 or (mark.form in "aA" and mark.place < following <= _FAR)

    def _comes_later(self, mark: Mark, at: int) -> bool:
        """Tell whether a line of its own bears the label that stands inside a paragraph."""
        lines = (place for place, inside in self._after(mark, at) if not inside)
        return next((place for place in lines if place <= mark.place), 0) == mark.place

    def _after(self, mark: Mark, at: int) -> Iterator[tuple[int, bool]]:
        """Yield the places that labels of this style have further down, and whether they stand inside a paragraph."""
        seen = self.seen.get(mark.style, [])
        for _, place, inside in seen[bisect_right(seen, at, key=lambda one: one[0]) :]:
            yield place, inside


def _follows(last: Mark, mark: Mark) -> bool:
    """Tell whether a label is the next one of a list; letters may be left out."""
    if mark.form not in "aA":
        return mark.place == last.place + 1
    between = _LETTERS[last.place : mark.place - 1]
    return mark.place > last.place and all(letter in _SKIPPED for letter in between)


def _plain(mark: Mark) -> str:
    return mark.label.split(" ")[-1]
