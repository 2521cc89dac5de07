"""Commas that part nothing: inside quotation marks, and in standing phrases ("phòng, chống")."""

import functools
import itertools
import re
from collections.abc import Sequence
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.text import one_of

_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]")
# What adds two things up in a name.
_ADDED: Final = re.compile(r", |(?<!\w)(?:hoặc|và)(?!\w)")
_BESIDE: Final = re.compile(r"(?<!\w)(\w++)\s*,(?=\s*(\w+))")
ONE: Final = "one"
PAIR: Final = "pair"


def joined(text: str, *kinds: str) -> str:
    """Return `text` without the commas that part nothing, as long as before.

    A `pair` ("kiểm tra, giám sát") is two things that a name may add up; `one` is one thing in two words. None of them
    means both.
    """
    if "," not in text:
        return text
    if "“" in text or '"' in text:
        text = _QUOTED.sub(lambda quoted: quoted[0].replace(",", " "), text)
    if _beside().isdisjoint(_BESIDE.findall(text.lower())):
        return text
    for kind in kinds or (ONE, PAIR):
        text = _phrases(kind).sub(lambda phrase: phrase[0].replace(",", " "), text)
    return text


@functools.lru_cache(1024)
def side_by_side(name: str) -> Sequence[re.Pattern[str]]:
    """Return a pattern for each two things that a folded name adds up: the words on both sides, joined in any way."""
    pairs = ((left.split()[-1:], right.split()[:1]) for left, right in itertools.pairwise(_ADDED.split(name)))
    joint = r"(?:,| và| hoặc|/|\s)+ ?"
    return [
        re.compile(rf"(?<!\w){re.escape(left[0])}{joint}{re.escape(right[0])}(?!\w)")
        for left, right in pairs
        if left and right
    ]


@functools.cache
def _beside() -> frozenset[tuple[str, str]]:
    """Return the words that stand before and behind the commas of standing phrases: hardly any text has such a pair."""
    return frozenset(pair for row in table("indicator_joined") for pair in _BESIDE.findall(row["phrase"].lower()))


@functools.cache
def _phrases(kind: str) -> re.Pattern[str]:
    phrases = (row["phrase"] for row in table("indicator_joined") if row["kind"] == kind)
    return re.compile(rf"(?<!\w)(?:{one_of(phrases)})(?!\w)", re.IGNORECASE)
