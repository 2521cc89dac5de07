"""Numbers in words at the beginning of an item: "Một là, …", "Thứ hai, về …", "Điểm thứ ba: …"."""

import functools
import re

from nlp_reports.lexicon import table
from nlp_reports.text.folding import fold
from nlp_reports.text.romans import roman_ordinals, roman_value

_WORDS = r"(?:điểm|việc|ý|mặt|nội dung|vấn đề|nhóm|phần|câu)"
_END = r"(?:\s*[,:.–-]+\s*|\s+)"
_ABOUT = r"(?:về(?: việc)? )?"
# "Thứ hai, ngày 25/11" is a day of the week.
_NO_DAY = r"(?!ngày|\d|sáng|chiều|và)(?=\S)"
_FORMS = (
    rf"(?P<one>ORDINALS) là{_END}{_ABOUT}(?=\S)",
    rf"(?:{_WORDS} )?thứ (?P<two>ORDINALS)(?:(?: là)?\s*[,:]\s*|(?: là)? (?=về )| là ){_ABOUT}{_NO_DAY}",
)


def worded_number(line: str) -> tuple[int, str] | None:
    """Return the number in words that a line begins with and the text after it, None where it has none.

    Whether it numbers an item or only begins a sentence is told by the ones before it.

    >>> worded_number("Hai là, vốn vay: số hộ"), worded_number("Thứ ba, về tài chính")
    ((2, 'Vốn vay: số hộ'), (3, 'Tài chính'))
    >>> worded_number("Thứ hai, ngày 25/11/2024") is None
    True
    """
    found = _pattern().match(line)
    if found is None:
        return None
    rest = line[found.end() :]
    return roman_value(roman_ordinals()[fold(found["one"] or found["two"])]), f"{rest[:1].upper()}{rest[1:]}"


@functools.cache
def _pattern() -> re.Pattern[str]:
    words = sorted((row["word"] for row in table("part_ordinals")), key=lambda word: (-len(word), word))
    forms = (form.replace("ORDINALS", "|".join(map(re.escape, words))) for form in _FORMS)
    return re.compile(rf"\s*(?:{'|'.join(forms)})", re.IGNORECASE)
