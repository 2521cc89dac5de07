"""One of several grades that a name adds up ("xếp loại B trở lên")."""

import re
from typing import Final

from nlp_reports.indicators.naming import Wanted
from nlp_reports.indicators.places import Place
from nlp_reports.text import fold

_UP: Final = re.compile(r"(?<!\w)(?:loại|hạng|mức) ([b-d2-4]) trở lên(?!\w)")
_GRADE: Final = re.compile(r"(?<!\w)(?:loại|hạng|mức) ([a-d1-4])(?!\w)(?! trở lên)")
_SEVERAL: Final = 2


def is_one_grade(place: Place, wanted: Wanted) -> bool:
    """Tell whether a figure is of one grade alone, where a sentence tells several of those that a name adds up.

    "Loại A 12, loại B 23" for "xếp loại B trở lên": the value is their sum.
    """
    least = _UP.search(wanted.name)
    if least is None or place.figure.cell is not None:
        return False
    own = frozenset(_GRADE.findall(place.stretch.partition(";")[0]))
    told = [one for one in frozenset(_GRADE.findall(fold(place.words.sentence))) if one <= least[1]]
    return len(own) == 1 and len(told) >= _SEVERAL
