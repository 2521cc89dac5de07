"""What a single person did, told as an example: no number of the whole unit."""

import functools
import re
from typing import Final

from nlp_reports.indicators.places import Place, judged_once
from nlp_reports.lexicon import table

_WHERE: Final = r"(?:,[^,:;.\d]{2,40},| \([^()]{2,40}\)| (?:ở|tại|thuộc|của) [^,:;.\d]{2,40}?,?)?"
_HOW: Final = r"(?: (?:đã|đang|vẫn|còn|tự|tự tay|một mình|một tay|nhiều năm|năm qua)){0,3}"


@judged_once
def is_of_one_person(place: Place) -> bool:
    """Tell whether a number is what one person, called by name, did ("Gương: bà Lưu Thị Nhẫn nuôi 05 trẻ")."""
    figure = place.figure
    if figure.cell is not None or figure.unit == "%":
        return False
    sentence = place.words.sentence
    return _is_told(sentence[: len(sentence) - len(place.after) - len(figure.text)])


def _is_told(before: str) -> bool:
    found = _did().search(before)
    return found is not None and all(word[:1].isupper() for word in found["name"].split())


@functools.cache
def _did() -> re.Pattern[str]:
    """Return the pattern of "bà Lưu Thị Nhẫn, phường Bến Gỗ, nuôi": a name, where it lives, what it did."""
    titles, deeds = (
        "|".join(re.escape(row["word"]) for row in table("one_person_words") if row["kind"] == kind)
        for kind in ("title", "deed")
    )
    return re.compile(
        rf"(?:^|[:;.,–-] |(?:như|là|có) )(?:{titles})(?P<name>(?: [^\W\d_]+){{2,4}}?)"
        rf"{_WHERE}{_HOW} (?:{deeds})(?: [^\W\d_]+){{0,3}} $",
        re.IGNORECASE,
    )
