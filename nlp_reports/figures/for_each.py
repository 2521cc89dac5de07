"""Numbers that are for each of so many, no whole and no part of one: "mỗi lớp 32 người", "07 người/tổ"."""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.pattern import compiled
from nlp_reports.model import Figure

_BEFORE: Final = re.compile(r"\b(?:mỗi|từng|bình quân|trung bình|bq)(?:\s+[^\W\d]+){0,5}\s*$")
_BEHIND: Final = r"\s*/\s*(?!@plan_word\b|@set_for\b|giao\b|ct\b|tổng\b)[^\W\d]"


def is_for_each(line: Line, figure: Figure) -> bool:
    """Tell whether a number is said to be for each of something."""
    return bool(_BEFORE.search(line.before(figure)) or compiled(_BEHIND).match(line.behind_noun(figure)))
