"""What is said to be done with what is counted: figures of one noun and of two deeds tell two things."""

import functools
import re
from typing import Final

from nlp_reports.figures.vocabulary import mapping, role_words, words
from nlp_reports.lexicon import table
from nlp_reports.text import whole_words

JOINED: Final = "kết nạp"
JOINED_PARTY: Final = "kết nạp đảng"


@functools.lru_cache(4096)
def deeds_in(said: str) -> frozenset[str]:
    """Return what is said to be done, by the names of the table.

    To be taken into the Party is another thing than to become a member.

    >>> sorted(deeds_in("giới thiệu 64 đoàn viên, kết nạp 41"))
    ['giới thiệu', 'kết nạp']
    >>> sorted(deeds_in("giới thiệu 64 đoàn viên ưu tú, kết nạp 41"))
    ['giới thiệu', 'kết nạp đảng']
    """
    found = frozenset(_deed_names()[" ".join(each.split())] for each in _deeds().findall(said))
    return of_party(found) if JOINED in found and names_party(said) else found


def of_party(deeds: frozenset[str]) -> frozenset[str]:
    """Return deeds with those that take in members told as those that take them into the Party."""
    return deeds - {JOINED} | {JOINED_PARTY} if JOINED in deeds else deeds


def names_party(said: str) -> bool:
    """Tell whether a folded text speaks of who is taken into the Party."""
    return bool(_party().search(said))


@functools.cache
def _party() -> re.Pattern[str]:
    return whole_words(role_words()["party"], blanks=r"\s+")


@functools.cache
def _deeds() -> re.Pattern[str]:
    return whole_words(words("told_deeds"), blanks=r"\s+")


@functools.cache
def _deed_names() -> dict[str, str]:
    return mapping("told_deeds", "deed")


@functools.cache
def removals() -> frozenset[str]:
    """Return the deeds that take away from what was there."""
    return frozenset(row["deed"] for row in table("told_deeds") if row["removes"] == "yes")
