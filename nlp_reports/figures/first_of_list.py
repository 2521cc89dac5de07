"""Whether a number before others is no whole of them, but the first of one list with them."""

import re
from typing import Final

from nlp_reports.figures.line import Line
from nlp_reports.figures.partitions import partition_of
from nlp_reports.model import Figure
from nlp_reports.text import fold

# "Hỗ trợ 214 hộ, hỗ trợ xong 86 hộ" tells how far one deed went.
_DEED: Final = re.compile(
    r"[,;]\s*(?!(?:đã|được|có|trong|và|còn|gồm)\b)(?P<deed>[^\W\d]+)(?:\s+(?!(?:xong|thành|được|đủ)\b)[^\W\d]+){1,5}"
)
_CLAUSE: Final = re.compile(r"[,;:.()]")


def is_first_of_list(line: Line, whole: Figure, part: Figure) -> bool:
    """Tell whether a number and the next one are told to be of two kinds: by one deed, or by names that part a whole.

    So it is in "hưởng lương hưu 1.846 đồng chí, hưởng trợ cấp 268 đồng chí, còn lại 1.298 đồng chí" and in "đại học 812
    người, cao đẳng 436 người, còn lại 486 người".
    """
    said = line.between(whole, part).strip().removeprefix(fold(whole.counted)).strip()
    deed = _DEED.fullmatch(said)
    again = deed is not None and deed["deed"] in _CLAUSE.split(line.before(whole))[-1].split()
    return again or partition_of(line, [whole, part]) is not None
