"""Which indicator the heading of a person's own table means, and in which unit its numbers are."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from nlp_reports.figures.numerals import scales
from nlp_reports.indicators.concepts import asked
from nlp_reports.indicators.nouns import NUMBER_WORDS
from nlp_reports.model import Guideline, Indicator
from nlp_reports.text import fold

_ID: Final = re.compile(r"[\w.]+#\d+")
_UNIT: Final = re.compile(r"\(([^()]*)\)|(?:đơn vị|đvt)\s*:\s*([\w%/ ]+)$")
_NUMBERING: Final = re.compile(r"^(?:\d+(?:\.\d+)*|[a-zđ]|[ivx]+)\s*[.)/-]\s*")
_MONEY: Final = re.compile(r"(?:(nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng|đ)$|^(triệu|tỷ|tỉ|nghìn|ngàn)$")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading means: its indicator, and by what a number below it is multiplied; None where it does not say."""

    indicator: Indicator
    scale: Decimal | None


def indicator_of(text: str, guideline: Guideline) -> Heading | None:
    """Return what a heading means, None where no indicator or more than one fits: never a guess.

    A unit in brackets ("triệu đồng") tells the scale.
    """
    fitting = indicators_named(text, guideline)
    return Heading(fitting[0], _scale(fold(text), fitting[0])) if len(fitting) == 1 else None


def indicators_named(text: str, guideline: Guideline) -> list[Indicator]:
    """Return the indicators that a heading may mean, in the guideline's order; empty where it names none.

    It may hold the id ("II.5.a#1"), the name, its words in another order, or other words of the same matters.
    """
    every = [indicator for topic in guideline.topics for indicator in topic.indicators]
    ids = {found.lower() for found in _ID.findall(text)}
    if named := [one for one in every if one.id.lower() in ids]:
        return named
    key = _key(fold(text))
    for likeness in (str, _bag, asked):
        wanted = likeness(key)
        if wanted and (fitting := [one for one in every if likeness(_key(fold(one.name))) == wanted]):
            return fitting
    return []


def _key(written: str) -> str:
    """Return a folded heading without id, number, unit, quotation marks and words of counting."""
    bare = _NUMBERING.sub("", _UNIT.sub(" ", _ID.sub(" ", written)).strip())
    return " ".join(NUMBER_WORDS.sub("", re.sub(r"[“”\"*:]", "", bare).strip()).split())


def _bag(key: str) -> list[str]:
    """Return the words of a heading in whatever order it has them."""
    return sorted(key.split())


def _scale(written: str, indicator: Indicator) -> Decimal | None:
    if indicator.unit != "đồng":
        return Decimal(1)
    for found in _UNIT.finditer(written):
        money = _MONEY.search((found[1] or found[2]).strip())
        if money:
            magnitude = money[1] or money[2]
            return scales(magnitude) if magnitude else Decimal(1)
    return None
