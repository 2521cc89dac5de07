"""Commas that part nothing: inside quotation marks, and in standing phrases ("phòng, chống")."""

import functools
import re
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.text import one_of

_QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]")
_BESIDE: Final = re.compile(r"(\w+)\s*,(?=\s*(\w+))")
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


@functools.cache
def _beside() -> frozenset[tuple[str, str]]:
    """Return the words that stand before and behind the commas of standing phrases: hardly any text has such a pair."""
    return frozenset(pair for row in table("indicator_joined") for pair in _BESIDE.findall(row["phrase"].lower()))


@functools.cache
def _phrases(kind: str) -> re.Pattern[str]:
    phrases = (row["phrase"] for row in table("indicator_joined") if row["kind"] == kind)
    return re.compile(rf"(?<!\w)(?:{one_of(phrases)})(?!\w)", re.IGNORECASE)
