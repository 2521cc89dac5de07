"""Put marks between runs of a Word paragraph; a run that they part is cut in two of the same dress."""

from copy import deepcopy

from lxml import etree

from nlp_reports.publishing.commenting.places_in_word import Letter

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def put_before(letter: Letter, *marks: etree._Element) -> None:
    """Put `marks` right before `letter`, in their order."""
    _put(letter.paragraph, letter.text, letter.offset, marks, after=False)


def put_after(letter: Letter, *marks: etree._Element) -> None:
    """Put `marks` right behind `letter`, in their order."""
    _put(letter.paragraph, letter.text, letter.offset + 1, marks, after=True)


def _put(
    paragraph: etree._Element, text: etree._Element, offset: int, marks: tuple[etree._Element, ...], *, after: bool
) -> None:
    run = text.getparent()
    if run is None or run.getparent() is not paragraph or etree.QName(run).localname != "r":
        # Inside a link or a tracked insertion marks stand around the whole of it.
        outer = next(child for child in (text, *text.iterancestors()) if child.getparent() is paragraph)
        _beside(outer, marks, after=after)
    elif _cut(run, text, offset):
        _beside(run, marks, after=True)
    else:
        _beside(run, marks, after=bool(_until(text, offset)))


def _beside(place: etree._Element, marks: tuple[etree._Element, ...], *, after: bool) -> None:
    if after:
        for mark in reversed(marks):
            place.addnext(mark)
    else:
        for mark in marks:
            place.addprevious(mark)


def _cut(run: etree._Element, text: etree._Element, offset: int) -> bool:
    """Part `run` in two where `text` is at `offset`; False where one of the two would be empty."""
    if not _until(text, offset) or not _from(text, offset):
        return False
    rest = deepcopy(run)
    rest.tail = None
    for child in list(rest):
        if not _is_dress(child):
            rest.remove(child)
    behind = list(text.itersiblings())
    rest.extend(_second(text, offset))
    rest.extend(behind)
    run.addnext(rest)
    return True


def _second(text: etree._Element, offset: int) -> list[etree._Element]:
    """Return what stands from `offset` on; `text` keeps what stands before, or moves as a whole."""
    words = text.text or ""
    if not offset:
        return [text]
    if not words[offset:]:
        return []
    second = deepcopy(text)
    text.text, second.text = words[:offset], words[offset:]
    for half in (text, second):
        half.set(SPACE, "preserve")
    return [second]


def _until(text: etree._Element, offset: int) -> bool:
    """Tell whether anything of its run stands before `offset` of `text`."""
    return bool((text.text or "")[:offset]) or any(not _is_dress(child) for child in text.itersiblings(preceding=True))


def _from(text: etree._Element, offset: int) -> bool:
    """Tell whether anything of its run stands from `offset` of `text` on."""
    return bool((text.text or "")[offset:]) or next(iter(text.itersiblings()), None) is not None


def _is_dress(child: etree._Element) -> bool:
    return isinstance(child.tag, str) and etree.QName(child).localname == "rPr"
