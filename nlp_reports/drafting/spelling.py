"""How a quotation is spelled in the middle of a sentence: tones, small first letters, names that stay as they are."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text import fold, shadow


def well_spelled(text: str) -> str:
    """Return `text` with tones where they belong and words as they are spelled; the guard reads both alike.

    >>> well_spelled("Dữ liệu đòan viên phải chỉnh sữa, trông chờ hổ trợ")
    'Dữ liệu đoàn viên phải chỉnh sửa, trông chờ hỗ trợ'
    """
    said = text if text.isupper() else shadow(text)
    for pattern, spelled in _spellings():
        said = pattern.sub(spelled, said)
    return said


def lowered(text: str) -> str:
    """Return `text` for the middle of a sentence: a small first letter, but for abbreviations and common names."""
    first = text.split(" ", 1)[0].rstrip(",")
    second = text.split(" ", 2)[1:2]
    titled = bool(second) and (second[0].istitle() or (second[0].isupper() and fold(first) in _common_names()))
    # "Với Tổng Liên đoàn" does not begin with a name.
    named = titled and second[0].isalpha() and fold(first) not in {"với", "đối"}
    common = any(fold(text).startswith(f"{name} ") for name in _long_names())
    if (
        named
        or common
        or sum(letter.isupper() for letter in first) > 1
        or fold(first) in {"đảng", "tết", "tổng", "covid-19"}
    ):
        return text
    return text[:1].lower() + text[1:]


@functools.cache
def _long_names() -> tuple[str, ...]:
    names = table("draft_names").keys()
    return tuple(fold(name) for name in names if " " in name)


def foreign_names(text: str) -> int:
    """Return how many capitalised words inside `text` are no common name of the organisation.

    >>> foreign_names("xây nhà ở phường Bến Trà"), foreign_names("giới thiệu cho Đảng")
    (2, 0)
    """
    words = re.findall(r"\w[\w-]*", text)[1:]
    capital = [word for word in words if word[0].isupper() and not word.isupper()]
    return sum(fold(word) not in _common_names() and not any(c.isupper() for c in word[1:]) for word in capital)


@functools.cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b{re.escape(row['written'])}\b"), row["spelled"]) for row in table("draft_spellings"))


@functools.cache
def _common_names() -> frozenset[str]:
    draft_names = table("draft_names").keys()
    return frozenset(fold(name).split()[0] for name in draft_names)
