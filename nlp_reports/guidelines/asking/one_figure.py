"""Words side by side that one figure tells of: "số lao động mất việc, giảm giờ làm" is one count of persons."""

import functools
import re

from nlp_reports.guidelines.asking.squares import HIDDEN
from nlp_reports.lexicon import table

_OF_EACH = re.compile(r"(?<!\w)(?:từng|mỗi) (?:nhóm|loại|diện|dạng|trường hợp)(?!\w)")


def with_one_figure_lists(text: str) -> str:
    """Return `text` with the commas hidden that part no figures; `shown` puts them back into what is printed.

    >>> with_one_figure_lists("Số lao động mất việc, giảm giờ làm; số cuộc")
    'Số lao động mất việc‚ giảm giờ làm; số cuộc'
    >>> with_one_figure_lists("Lao động: thiếu việc, ngừng việc (số người từng nhóm)")
    'Lao động: thiếu việc, ngừng việc (số người từng nhóm)'
    """
    if _OF_EACH.search(text):
        return text
    for pattern, beside in _patterns():
        if beside is None or beside.search(text):
            text = pattern.sub(lambda found: found[0].replace(", ", HIDDEN), text)
    return text


@functools.cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (
            re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)", re.IGNORECASE),
            re.compile(rf"(?<!\w)(?:{row['beside']})(?!\w)", re.IGNORECASE) if row["beside"] else None,
        )
        for row in table("one_figure_lists")
    )
