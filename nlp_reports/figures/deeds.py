"""What is said to be done with what is counted: figures of one noun and of two deeds tell two things."""

import functools
import re
from typing import Final

from nlp_reports.figures.vocabulary import mapping, role_words, words
from nlp_reports.lexicon import table
from nlp_reports.text import whole_words

JOINED: Final = "kết nạp"
JOINED_PARTY: Final = "kết nạp đảng"
INTRODUCED: Final = "giới thiệu"
_ADMITTED: Final = re.compile(
    r"\bgiới thiệu\b.*(?<!chưa )(?<!để )\b(?:được|đã|vinh dự) (?:vinh dự )?(?:kết nạp|đứng|vào)\b"
)
_CLAUSE_END: Final = re.compile("[,;.]")


@functools.lru_cache(4096)
def deeds_in(said: str) -> frozenset[str]:
    """Return what is said to be done, by the names of the table.

    To be taken into the Party is another thing than to become a member.

    >>> sorted(deeds_in("giới thiệu 64 đoàn viên, kết nạp 41"))
    ['giới thiệu', 'kết nạp']
    >>> sorted(deeds_in("giới thiệu 64 đoàn viên ưu tú, kết nạp 41"))
    ['giới thiệu', 'kết nạp đảng']
    """
    told = [(each.span(), _deed_names()[" ".join(each[0].split())]) for each in _deeds().finditer(said)]
    found = frozenset(deed for _, deed in told)
    joined = next((span for span, deed in told if deed == JOINED), None)
    return of_party(found) if joined and is_of_party(said[: joined[0]], said[joined[1] :]) else found


def of_admitted(deeds: frozenset[str], said: str) -> frozenset[str]:
    """Return the deeds of folded words; of those who were introduced and then admitted, that they were admitted.

    >>> said = "đoàn viên ưu tú do đoàn giới thiệu được kết nạp"
    >>> sorted(deeds_in(said)), sorted(of_admitted(deeds_in(said), said))
    (['giới thiệu', 'kết nạp đảng'], ['kết nạp đảng'])
    """
    both = INTRODUCED in deeds and JOINED_PARTY in deeds
    return deeds - {INTRODUCED} if both and _ADMITTED.search(said) else deeds


def without_last_deed(said: str) -> str:
    """Return folded words without the deed that they end with.

    >>> without_last_deed("lao động ngoài nhà nước giới thiệu "), without_last_deed("giới thiệu lao động")
    ('lao động ngoài nhà nước ', 'giới thiệu lao động')
    """
    last = next(reversed(list(_deeds().finditer(said))), None)
    return said[: last.start()] if last and not said[last.end() :].strip() else said


def before_deeds(said: str) -> str:
    """Return folded words up to the first deed that they name.

    >>> before_deeds("công đoàn ngành giáo dục vận động ủng hộ ")
    'công đoàn ngành giáo dục '
    """
    first = _deeds().search(said)
    return said[: first.start()] if first else said


def of_party(deeds: frozenset[str]) -> frozenset[str]:
    """Return deeds with those that take in members told as those that take them into the Party."""
    return deeds - {JOINED} | {JOINED_PARTY} if JOINED in deeds else deeds


def is_of_party(before: str, after: str) -> bool:
    """Tell whether who is taken in is taken into the Party: it is named before, or in the rest of the clause.

    >>> is_of_party("64 đoàn viên ưu tú, kết nạp ", "41"), is_of_party("kết nạp 41", " đoàn viên, 9 đảng viên")
    (True, False)
    """
    return bool(_party().search(before) or _party().search(_CLAUSE_END.split(after, maxsplit=1)[0]))


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
