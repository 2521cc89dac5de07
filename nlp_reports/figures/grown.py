"""How many times over a text says that a value has grown ("hơn gấp đôi", "gấp hai lần rưỡi")."""

import re
from decimal import Decimal
from typing import Final

GROWN: Final = re.compile(
    r"\b(?:tăng\s+)?(?P<near>gần\s+|hơn\s+|trên\s+)?gấp\s+"
    r"(?:(?P<bound>hơn|trên|gần|khoảng)\s+)?(?P<word>đôi|rưỡi|hai|ba|bốn|năm|\d{1,2}(?:,\d+)?+)"
    r"(?:\s+lần)?(?P<half>\s+rưỡi)?(?!\w)(?!\s*(?:,|-|–|đến|tới|hoặc)\s*(?:gấp\s+)?(?:ba|bốn)\b)"
)
_TIMES: Final = {"đôi": "2", "rưỡi": "1.5", "hai": "2", "ba": "3", "bốn": "4", "năm": "5"}
_MORE: Final = frozenset({"hơn", "trên"})
_LITTLE: Final = Decimal("0.12")


def is_grown_so(said: re.Match[str], first: Decimal, now: Decimal) -> bool:
    """Tell whether a value grew about as many times over as a match of `GROWN` says; `first` is not zero.

    >>> said = GROWN.search("tăng hơn gấp đôi")
    >>> [is_grown_so(said, Decimal(20), Decimal(now)) for now in (48, 30)]
    [True, False]
    """
    named = Decimal(_TIMES.get(said["word"], said["word"].replace(",", "."))) + Decimal("0.5" if said["half"] else 0)
    told, bound = now / first, (said["near"] or said["bound"] or "").strip()
    low, high = named * (1 - _LITTLE), named * (1 + _LITTLE)
    return told >= low if bound in _MORE else low * (1 - _LITTLE) <= told <= high
