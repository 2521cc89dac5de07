"""A ratio of bodies that have reached a hundred per cent each: "14/19 xã đạt 100%"."""

import re
from decimal import Decimal
from typing import Final

from nlp_reports.figures.agreement import HUNDRED
from nlp_reports.figures.line import Line
from nlp_reports.figures.wholes import is_person
from nlp_reports.model import Figure

_REACHED_ALL: Final = re.compile(r"\s*[^\W\d]+(?:\s+[^\W\d]+){0,3}\s+(?:đạt|có)\s*")
_OF_WHAT: Final = re.compile(
    r"\s+(?:số\s+)?(?:hội viên|đoàn viên|cán bộ|hộ|giáo viên|lao động|học sinh|chi|gia đình)\b"
)
_SHORT: Final = 15


def is_reached_in_full(line: Line, ratio: Figure, percent: Figure, computed: Decimal) -> bool:
    """Tell whether so many bodies are said to be those that have reached all of it ("14/19 xã đạt 100%")."""
    bodies = percent.value == HUNDRED and not is_person(ratio) and _REACHED_ALL.fullmatch(line.between(ratio, percent))
    of_what = _OF_WHAT.match(line.after(percent))
    return bool(bodies) and (HUNDRED - computed > _SHORT or of_what is not None)
