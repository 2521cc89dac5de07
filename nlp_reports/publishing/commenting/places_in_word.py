"""Where words of a report stand in its Word file: the letters of the text found again in the runs of `w:p`."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from nlp_reports.model import Report, Span

_SKIPPED = frozenset({"del", "moveFrom", "rPr", "pPr", "txbxContent", "instrText", "delText"})
# Letters that keep no mark when they are taken apart, and look-alikes that reading mends.
_PLAIN = str.maketrans("đðĐÐƣƢ", "ddddưƯ".lower())


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter or digit in Word: its paragraph, its text element and its place there, counted over the file."""

    number: int
    paragraph: etree._Element
    text: etree._Element
    offset: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The letters `first` to `last`, both within; a paragraph without letters has neither."""

    paragraph: etree._Element
    first: Letter | None = None
    last: Letter | None = None


def plain(text: str) -> str:
    """Return the letters and digits of `text` without case and marks: what every spelling of it has in common.

    >>> plain("Ủy ban, 05 cuộc")
    'uyban05cuoc'
    """
    return "".join(letter for letter, _ in _plain_letters(text))


def _plain_letters(text: str) -> Iterator[tuple[str, int]]:
    for place, written in enumerate(text):
        for letter in unicodedata.normalize("NFD", written.translate(_PLAIN).lower()):
            if letter.isalnum():
                yield letter, place


class Places:
    """The words of `report` in its Word body; `find` leads from characters of the text to letters of the file."""

    def __init__(self, report: Report, body: etree._Element) -> None:
        """Number the paragraphs of `body` as reading does: every `w:p` below it, in document order."""
        self._report = report
        self._namespace = etree.QName(body).namespace
        self._paragraphs = list(body.iter(f"{{{self._namespace}}}p"))
        self._starts = [paragraph.span.start for paragraph in report.paragraphs]
        self._indexes = sorted({paragraph.index for paragraph in report.paragraphs})

    def find(self, where: Span) -> Stretch | None:
        """Return the letters of `where`; the whole paragraph where they are written otherwise; None without one."""
        place = bisect_right(self._starts, where.start) - 1
        if place < 0 or not self._paragraphs:
            return None
        paragraph = self._report.paragraphs[place]
        letters, written = self._written(paragraph.index)
        if not letters:
            return Stretch(self._paragraphs[min(paragraph.index, len(self._paragraphs) - 1)])
        text = self._report.text
        inside = Span(where.start, max(where.start, min(where.end, paragraph.span.end)))
        before, words = plain(text[paragraph.span.start : inside.start]), plain(inside.of(text))
        start = written.find(plain(paragraph.span.of(text)))
        start = start + len(before) if start >= 0 else written.find(words)
        if start < 0 or not words or start + len(words) > len(letters):
            return Stretch(letters[0].paragraph, letters[0], letters[-1])
        return Stretch(letters[start].paragraph, letters[start], letters[start + len(words) - 1])

    def _written(self, index: int) -> tuple[list[Letter], str]:
        """Return the letters from paragraph `index` of Word to the next that begins a paragraph of the report."""
        following = bisect_right(self._indexes, index)
        end = self._indexes[following] if following < len(self._indexes) else len(self._paragraphs)
        letters: list[Letter] = []
        written: list[str] = []
        for number in range(index, min(end, len(self._paragraphs))):
            for text in self._texts(self._paragraphs[number]):
                for letter, offset in _plain_letters(text.text or ""):
                    letters.append(Letter((number << 24) + len(letters), self._paragraphs[number], text, offset))
                    written.append(letter)
        return letters, "".join(written)

    def _texts(self, element: etree._Element) -> Iterator[etree._Element]:
        """Go through the text elements of a paragraph that a person sees, those of boxes inside it left out."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = etree.QName(child).localname
            if name == "t" and etree.QName(child).namespace == self._namespace:
                yield child
            elif name not in _SKIPPED:
                yield from self._texts(child)
