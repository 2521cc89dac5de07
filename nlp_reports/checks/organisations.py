"""Names of organisations: written out, sorted by kind, found in the list of recipients."""

import datetime as dt
import functools
import re
import unicodedata
from collections.abc import Sequence

from nlp_reports.checks.cues import rule_patterns
from nlp_reports.lexicon import table
from nlp_reports.text import fold

_VOWEL = re.compile(r"[aeiouy]")


def expanded(name: str) -> str:
    """Return the key of an organisation's name: folded, abbreviations written out, marks of case and blanks gone.

    >>> expanded("LĐLĐ HUYỆN KHE LAU") == expanded("Liên đoàn Lao động huyện Khe Lau")
    True
    """
    key = " ".join(re.sub(r"[^\w]+", " ", fold(name)).split())
    for pattern, full in _abbreviations():
        key = pattern.sub(full, key)
    return key


def display(name: str) -> str:
    """Return a letterhead's unit as a list would print it: an all-caps name in mixed case, abbreviations kept.

    >>> display("LĐLĐ HUYỆN KHE LAU"), display("CÔNG ĐOÀN NGÀNH GIAO THÔNG VẬN TẢI")
    ('LĐLĐ huyện Khe Lau', 'Công đoàn ngành Giao thông vận tải')
    """
    name = " ".join(name.split())
    if not name.isupper():
        return name
    mixed = " ".join(word if _is_short(fold(word)) else word.capitalize() for word in name.split())
    for written in _written():
        mixed = re.sub(rf"(?<!\w){re.escape(written.title())}(?!\w)", written, mixed)
    return mixed[:1].upper() + mixed[1:]


def _is_short(word: str) -> bool:
    """Tell whether a folded word stands for several: a listed one, or letters that cannot be spoken ("lhpn")."""
    return word in _shorts() or not _VOWEL.search(unicodedata.normalize("NFD", word))


@functools.cache
def _shorts() -> frozenset[str]:
    return frozenset(fold(row["short"]) for row in table("organisation_names"))


@functools.cache
def _written() -> tuple[str, ...]:
    """Return the words of names with small letters where they have them ("huyện", "Giao thông"), the longest first."""
    words = [*(row["noun"] for row in table("organisation_nouns")), *table("organisation_casing").keys()]
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def kind_of(name: str) -> str:
    """Return what kind of organisation a name is ("huyện", "ngành", …), empty when it does not tell.

    >>> kind_of("LĐLĐ huyện đảo Hòn Sậm"), kind_of("Công đoàn các Khu công nghiệp tỉnh")
    ('huyện đảo', 'kcn')
    """
    key = expanded(name)
    return next((kind for kind, pattern in rule_patterns("organisation_kinds").items() if pattern.search(key)), "")


def matched(written: str, recipients: Sequence[str]) -> str:
    """Return the recipient that a letterhead's unit is, empty when none or more than one fits: never a guess."""
    key = expanded(written)
    if not key:
        return ""
    whole, bare = _listed(tuple(recipients))
    same = whole.get(key) or bare.get(without_province(key), [])
    return same[0] if len(same) == 1 else ""


@functools.lru_cache(maxsize=8)
def _listed(recipients: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the recipients by their keys, and by their keys without the province."""
    whole: dict[str, list[str]] = {}
    bare: dict[str, list[str]] = {}
    for name in recipients:
        key = expanded(name)
        whole.setdefault(key, []).append(name)
        bare.setdefault(without_province(key), []).append(name)
    return whole, bare


def without_province(key: str) -> str:
    """Return the key of a name without the province at its end: a letterhead often leaves it out.

    >>> without_province("công đoàn ngành y tế tỉnh trà sơn")
    'công đoàn ngành y tế'
    """
    return re.sub(r" tỉnh(?: \w+){0,3}$", "", key)


def day(date: dt.date) -> str:
    """Return a date as an office writes it, dd/mm/yyyy whatever the platform."""
    return f"{date.day:02d}/{date.month:02d}/{date.year}"


@functools.cache
def _abbreviations() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = sorted(table("organisation_names"), key=lambda row: -len(row["short"]))
    return tuple((re.compile(rf"(?<!\w){re.escape(fold(row['short']))}(?!\w)"), fold(row["full"])) for row in rows)
