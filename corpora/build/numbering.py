"""Automatic numbering: the definitions, and where Word will print what the author typed."""

from collections.abc import Iterable

from corpora.build.nouns import Heading, Rep
from corpora.build.ooxml import Xml, escape

HEADINGS = (1, 2)  # two numIds of one abstractNum: one counter, as files edited by several hands have it
BULLETS = 3
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def typed_label(heading: Heading) -> str:
    """The label with its punctuation: `1/-` of `1/- Thuận lợi`."""
    return heading.text[: len(heading.text) - len(heading.title)].rstrip()


def automatic(rep: Rep, levels: tuple[str, ...]) -> frozenset[int]:
    """The headings (by line) that Word can number: counted as Word counts, the printed label is the typed one.

    The others keep their typed label and do not move the counters, as in files where automatic and typed numbers mix.
    """
    counters = [0] * len(levels)
    lines = set()
    for item in rep.items:
        if not isinstance(item, Heading) or not item.label or item.level > len(levels):
            continue
        after = [*counters[: item.level - 1], counters[item.level - 1] + 1, *[0] * (len(levels) - item.level)]
        if label(levels, item.level, after) == typed_label(item):
            counters = after
            lines.add(item.line)
    return frozenset(lines)


def place(heading: Heading, *, automatic: bool, styled: bool) -> tuple[int, int] | None:
    """The numPr of a heading: its own, none because its style numbers it, or 0, which takes the style's away."""
    if styled:
        return None if automatic else (0, heading.level - 1)
    return (HEADINGS[heading.line % 2], heading.level - 1) if automatic else None


def label(levels: tuple[str, ...], level: int, counters: list[int]) -> str:
    """What Word prints at a level when its counters stand so."""
    text = levels[level - 1].partition(":")[2]
    for k, (definition, count) in enumerate(zip(levels, counters, strict=True), 1):
        text = text.replace(f"%{k}", _number(definition.partition(":")[0], count))
    return text


def _number(kind: str, count: int) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        return chr(ord("a" if kind == "lowerLetter" else "A") + count - 1)
    if kind != "upperRoman":
        return str(count)
    text = ""
    for value, letters in ROMAN:
        text, count = text + letters * (count // value), count % value
    return text


def numbering_part(levels: tuple[str, ...]) -> Xml:
    """The abstract numberings: headings in abstractNum 0, dash and plus bullets in 1."""
    heads = (_level(k, *definition.partition(":")[::2]) for k, definition in enumerate(levels))
    bullets = (_level(k, "bullet", mark) for k, mark in enumerate("-+"))
    nums = [(number, 0) for number in HEADINGS if levels] + [(BULLETS, 1)]
    abstracts = ([_abstract(0, heads)] if levels else []) + [_abstract(1, bullets)]
    return "".join(abstracts) + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>' for number, abstract in nums
    )


def _abstract(number: int, levels: Iterable[Xml]) -> Xml:
    inner = "".join(levels)
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'


def _level(ilvl: int, kind: str, text: str) -> Xml:
    look = "" if kind == "bullet" else "<w:rPr><w:b/></w:rPr>"
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr>'
        f"{look}</w:lvl>"
    )
