"""A statement for the name of a theme: without the figures, which are one unit's own."""

import functools
import re
from typing import Final

from nlp_reports.figures import extract
from nlp_reports.lexicon import table
from nlp_reports.model import Evidence, Figure, FigureKind
from nlp_reports.text import fold

_DIGIT = re.compile(r"\d")
# What is left of a clause behind its figure when only the thing itself is told there: "còn 22 vụ", "giảm 3 điểm ồn".
_THING = re.compile(r"\s*(?:[^\W\d]+(?: [^\W\d]+)?)?(?=\s*(?:[.,;:)]|$))")
_END = re.compile(r"\s*(?=[.,;:)]|$)")
# "Đưa 11.000 lượt người trẻ …": without their number they are people.
_TURNS = re.compile(r"^\s*lượt\s+(?=[^\W\d])")
_FEWEST: Final = 2


def unfigured(text: str) -> str:
    """Return `text` without the figures of its unit; a sum is said as funds, and one that ends a clause goes with it.

    Dates, names and ordinals stay. Where hardly a word would be left, `text` stays as it is.

    >>> unfigured("Hỗ trợ thêm 120 triệu đồng cho quỹ"), unfigured("Tai nạn còn 22 vụ")
    ('Hỗ trợ thêm kinh phí cho quỹ', 'Tai nạn')
    >>> unfigured("Dịch Covid-19 năm 2021"), unfigured("Mở 05 lớp")
    ('Dịch Covid-19 năm 2021', 'Mở 05 lớp')
    """
    left = text
    for figure in reversed(extract(text)):
        if figure.evidence is Evidence.YES and _DIGIT.search(figure.text):
            left = _without(left, figure)
    enough = len(left.split()) >= _FEWEST or (len(left) > 1 and left.isupper())
    return left[:1].upper() + left[1:] if enough else text


def tells_figures(text: str) -> bool:
    """Tell whether figures that count or measure stand in `text`.

    >>> tells_figures("Còn 22 vụ"), tells_figures("Dịch Covid-19 năm 2021")
    (True, False)
    """
    return any(figure.evidence is Evidence.YES and _DIGIT.search(figure.text) for figure in extract(text))


def _without(text: str, figure: Figure) -> str:
    before, after = text[: figure.span.start].rstrip(), text[figure.span.end :]
    after = re.sub(rf"^\s*{re.escape(figure.unit)}(?!\w)", "", after) if figure.kind is FigureKind.MEASURE else after
    after = _TURNS.sub(" ", after)
    thing = (_END if figure.kind is FigureKind.MONEY else _THING).match(after)
    if thing:
        return f"{_led(before)}{after[thing.end() :]}"
    funds = f" {_funds()}" if figure.kind is FigureKind.MONEY and before else ""
    return f"{before}{funds} {after.lstrip()}".strip(" ,")


def _led(before: str) -> str:
    """Return what stands before a figure without the words that only lead up to it."""
    words = before.rstrip(" /").split(" ")
    while words and fold(words[-1]) in _leads():
        words.pop()
    return " ".join(words)


@functools.cache
def _funds() -> str:
    """Return the word of the draft for a sum that is asked for."""
    return next(row["text"] for row in table("draft_phrases") if row["name"] == "funds")


@functools.cache
def _leads() -> frozenset[str]:
    return frozenset(table("label_leads").keys())
