"""Compute the labels of automatic numbering as Word shows them."""

import re
from dataclasses import dataclass

from lxml import etree

from nlp_reports.reading.characters.symbol_fonts import symbol
from nlp_reports.reading.labels.number_formats import written
from nlp_reports.reading.word.styles import ParagraphDress, Styles, whole_number
from nlp_reports.reading.xml_names import ALTERNATE, CHOICE, OFF, VAL, w

LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_ABSTRACT, _ABSTRACT_ID, _NUM, _NUM_ID = w("abstractNum"), w("abstractNumId"), w("num"), w("numId")
_LEVEL, _ILVL, _OVERRIDE, _START_OVERRIDE = w("lvl"), w("ilvl"), w("lvlOverride"), w("startOverride")
_STYLE_LINK = w("numStyleLink")
_FONT = f"{w('rPr')}/{w('rFonts')}"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; `restart` is None where Word's usual rule holds."""

    start: int = 0
    form: str = "decimal"
    pattern: str = ""
    text: str = ""
    legal: bool = False
    style: str = ""
    restart: int | None = None
    font: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A computed label: what the reader sees, whether it is a bullet, and the level of its list from 0."""

    text: str
    bullet: bool
    level: int


@dataclass(frozen=True, slots=True)
class _List:
    """A `w:num`: whose counter it shares, its levels, and where it starts afresh."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document and where their counters stand; ask for the paragraphs in document order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        """Read `numbering.xml`; None is a document without lists."""
        self._styles = styles
        self._abstract = {} if root is None else {_attribute(a, _ABSTRACT_ID): a for a in root.findall(_ABSTRACT)}
        self._nums = {} if root is None else {_attribute(n, _NUM_ID): n for n in root.findall(_NUM)}
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, dress: ParagraphDress) -> Label | None:
        """Return the label of the next paragraph and count it; None when it has no number.

        `dress` carries numId and ilvl as inherited. A numId that no list has, or 0, is no number.
        """
        if dress.number is None:
            return None
        numbers = self._list(dress.number)
        if numbers is None:
            return None
        position = self._level_of(numbers, dress)
        level = numbers.levels.get(position)
        if level is None:
            return None
        counts = self._count(dress.number, numbers, position)
        if level.form == "bullet":
            return Label(symbol(level.font, level.text.strip()), bullet=True, level=position)
        return Label(_shown(level, numbers, counts, self._styles.language), bullet=False, level=position)

    def _level_of(self, numbers: _List, dress: ParagraphDress) -> int:
        if dress.level is None and dress.style:
            named = next((at for at, level in sorted(numbers.levels.items()) if level.style == dress.style), None)
            if named is not None:
                return named
        return min(max(dress.level or 0, 0), LEVELS - 1)

    def _count(self, number: str, numbers: _List, position: int) -> list[int | None]:
        """Advance the counter at `position` and return all counts."""
        counts = self._counters.setdefault(numbers.counter, [None] * LEVELS)
        for above in range(position):
            if counts[above] is None:
                # Word shows a skipped upper level at its start, and counts it as used.
                counts[above] = self._first(number, numbers, above)
        begins_anew = position in numbers.starts and (number, position) not in self._started
        current = counts[position]
        counts[position] = self._first(number, numbers, position) if begins_anew or current is None else current + 1
        self._started.add((number, position))
        for below in range(position + 1, LEVELS):
            level = numbers.levels.get(below)
            if level is None or level.restart is None or position < level.restart:
                counts[below] = None
        return counts

    def _first(self, number: str, numbers: _List, position: int) -> int:
        if position in numbers.starts:
            self._started.add((number, position))
            return numbers.starts[position]
        level = numbers.levels.get(position)
        return 0 if level is None else level.start

    def _list(self, number: str) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._build(number)
        return self._lists[number]

    def _build(self, number: str) -> _List | None:
        element = self._nums.get(number)
        counter = None if element is None else _value(element, _ABSTRACT_ID)
        if element is None or counter is None or counter not in self._abstract:
            return None
        counter = self._linked(counter)
        levels = _levels(self._abstract[counter])
        starts: dict[int, int] = {}
        for override in element.findall(_OVERRIDE):
            position = whole_number(override.get(_ILVL))
            if position is None:
                continue
            for level in _levels(override).values():
                levels[position] = level
            start = whole_number(_value(override, _START_OVERRIDE))
            if start is not None:
                starts[position] = start
        return _List(counter, levels, starts)

    def _linked(self, counter: str) -> str:
        """Follow `numStyleLink` to the list that the numbering style names."""
        for _ in range(LEVELS):
            style = _value(self._abstract[counter], _STYLE_LINK)
            number = self._styles.numbering_of(style) if style else None
            element = self._nums.get(number or "")
            target = None if element is None else _value(element, _ABSTRACT_ID)
            if target is None or target == counter or target not in self._abstract:
                break
            counter = target
        return counter


def _shown(level: Level, numbers: _List, counts: list[int | None], language: str) -> str:
    def number(match: re.Match[str]) -> str:
        position = int(match[1]) - 1
        upper, count = numbers.levels.get(position), counts[position]
        if upper is None or count is None:
            return ""
        form = "decimal" if level.legal and upper.form not in {"decimalZero", "bullet", "none"} else upper.form
        return written(count, form, upper.pattern, language)

    return _PLACEHOLDER.sub(number, level.text).strip()


def _levels(parent: etree._Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for element in parent.findall(_LEVEL):
        position = whole_number(element.get(_ILVL))
        if position is not None:
            found[position] = _level(element)
    return found


def _level(element: etree._Element) -> Level:
    form, pattern = _value(element, w("numFmt")) or "", ""
    custom = element.find(f"{ALTERNATE}/{CHOICE}/{w('numFmt')}")
    if custom is not None:
        form, pattern = custom.get(VAL) or "", custom.get(w("format")) or ""
    legal, fonts = element.find(w("isLgl")), element.find(_FONT)
    return Level(
        start=whole_number(_value(element, w("start"))) or 0,
        form=form or "decimal",
        pattern=pattern,
        text=_value(element, w("lvlText")) or "",
        legal=legal is not None and legal.get(VAL) not in OFF,
        style=_value(element, w("pStyle")) or "",
        restart=whole_number(_value(element, w("lvlRestart"))),
        font="" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "",
    )


def _attribute(element: etree._Element, name: str) -> str:
    return element.get(name) or ""


def _value(element: etree._Element, name: str) -> str | None:
    child = element.find(name)
    return None if child is None else child.get(VAL)
