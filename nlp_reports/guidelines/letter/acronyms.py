"""The acronyms that a guideline defines in brackets, and their words."""

import re
from collections.abc import Mapping

_DEFINED = re.compile(
    r"((?:[^\W\d_]+[ \n]+){1,8})\((?:viết tắt(?: là)?:? ?|sau đây gọi(?: tắt)? là )?([^\W\d_]{2,8})\)"
)


def acronyms_in(text: str) -> dict[str, str]:
    """Return each acronym that `text` defines, with the words that its letters begin.

    >>> acronyms_in("Ban Đại diện Hội Người cao tuổi (NCT) tỉnh")
    {'NCT': 'người cao tuổi'}
    >>> acronyms_in("ba huyện (TP)")
    {}
    """
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        acronym, words = match[2], match[1].split()
        own = words[-len(acronym) :]
        if acronym.isupper() and len(own) == len(acronym) and all(map(_begins, own, acronym)):
            found.setdefault(acronym, " ".join(own).lower())
    return found


def _begins(word: str, letter: str) -> bool:
    return word[:1].upper() == letter


def written_out(text: str, acronyms: Mapping[str, str]) -> str:
    """Return `text` with the words of its acronyms.

    >>> written_out("số NCT được khám", {"NCT": "người cao tuổi"})
    'số người cao tuổi được khám'
    """
    for acronym, words in acronyms.items():
        text = re.sub(rf"(?<!\w){acronym}(?!\w)", words, text)
    return text
