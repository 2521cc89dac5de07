"""How a clause says that there is none of what an indicator counts."""

import functools
import re
from typing import Final

from nlp_reports.lexicon import table
from nlp_reports.model import Indicator
from nlp_reports.text import expand, fold, one_of

_UNPRICED: Final = re.compile(
    r"(?<!\w)(?:không|chưa)(?: thể)? (?:tính|quy|quy đổi|lượng hoá|định giá)(?: được| ra| bằng| thành)* "
    r"(?:tiền|giá trị|số tiền)(?!\w)"
    r"|(?<!\w)(?:làm lợi|trị giá|giá trị|thành tiền)\W*(?:thì )?"
    r"(?:không|chưa)(?: thể)? (?:tính|quy|lượng hoá) (?:được|ra)(?!\w)"
)

_NOBODY: Final = re.compile(r"(?<!\w)(?:không|chưa)(?: có)?(?: một)? ai(?!\w)")


def is_unpriced(indicator: Indicator, clause: str) -> bool:
    """Tell whether a folded clause says that a value in money cannot be told ("chưa quy được thành tiền")."""
    return indicator.unit == "đồng" and bool(_UNPRICED.search(clause))


def denies_noun(indicator: Indicator, clause: str) -> bool:
    """Tell whether a folded clause says that there is none of the noun ("không lập thêm CĐCS")."""
    return bool(indicator.counted) and ("không" in clause or "chưa" in clause) and _has_none(indicator, clause)


def _has_none(indicator: Indicator, clause: str) -> bool:
    return bool(_none_of(indicator).search(clause))


@functools.lru_cache(1024)
def _none_of(indicator: Indicator) -> re.Pattern[str]:
    nouns = one_of((*map(fold, indicator.counted), *map(expand, indicator.counted)))
    return re.compile(rf"(?<!\w)(?:không|chưa)\s(?:\w+\s){{0,3}}(?:{nouns})(?!\w)")


def says_nothing(clause: str) -> bool:
    """Tell whether a folded clause says that there is none of something.

    >>> says_nothing("đơn thư: không"), says_nothing("không ngừng đổi mới")
    (True, False)
    """
    return bool(_nothing().search(clause))


def says_nobody(clause: str) -> bool:
    """Tell whether a folded clause says that there was nobody of a kind ("không ai chết", "chưa một ai nghỉ việc")."""
    return bool(_NOBODY.search(clause))


@functools.cache
def _nothing() -> re.Pattern[str]:
    """Return what says that there is none: a verb of the table, "không … nào", or a bare "không" behind a label."""
    verbs = "|".join(re.escape(fold(row["verb"])) for row in table("zero_verbs"))
    some = r"(?:không|chưa)(?:\s\w+){1,4}\snào"
    return re.compile(rf"(?<!\w)(?:{verbs}|{some})(?!\w)|(?:[:–-]|(?<!\w)thì)\s*(?:không|ko)\W*(?:\([^)]*\)\W*)?$")


def named(indicator: Indicator, text: str) -> bool:
    """Tell whether one of the nouns that an indicator counts stands in a folded text."""
    return bool(_own_nouns(indicator).search(text))


@functools.lru_cache(1024)
def _own_nouns(indicator: Indicator) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(map(fold, indicator.counted))})(?!\w)")
