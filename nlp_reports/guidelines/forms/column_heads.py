"""How the columns of a guideline's tables are headed, by what they hold."""

import functools
import re

from nlp_reports.lexicon import table


@functools.cache
def headed(kind: str) -> re.Pattern[str]:
    """Return the pattern of folded heads of columns that hold this.

    >>> bool(headed("unit").fullmatch("đvt")), bool(headed("unit").fullmatch("chỉ tiêu"))
    (True, False)
    """
    return re.compile(next(row["pattern"] for row in table("column_heads") if row["kind"] == kind))
