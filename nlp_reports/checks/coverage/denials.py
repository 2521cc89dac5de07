"""Which required figures a report answers by saying that there is none."""

import functools
import re
from collections.abc import Sequence
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


def denied(lacking: Sequence[Indicator], clauses: Sequence[str]) -> frozenset[str]:
    """Return those of the indicators that lack which folded clauses answer by saying that there is none.

    A clause that names no noun ("Đơn thư: không.") answers one indicator of each unit.
    """
    told = [(clause, bool(_nothing().search(clause))) for clause in clauses] if lacking else []
    found = {one.id for one in lacking if any(_denies(one, clause, nothing=nothing) for clause, nothing in told)}
    rest = [one for one in lacking if one.id not in found]
    bare = sum(
        nothing and not any(_denies(one, clause, nothing=nothing) for one in lacking) for clause, nothing in told
    )
    for unit in sorted({one.unit for one in rest}):
        found |= {one.id for one in [one for one in rest if one.unit == unit][:bare]}
    return frozenset(found)


def _denies(indicator: Indicator, clause: str, *, nothing: bool) -> bool:
    """Tell whether a clause denies what an indicator counts ("nhà nhân ái: không có", "không lập thêm CĐCS").

    A value in money is answered by saying that it cannot be told ("chưa quy được thành tiền").
    `nothing` tells whether it says that there is none of something.
    """
    if indicator.unit == "đồng" and _UNPRICED.search(clause):
        return True
    if not indicator.counted:
        return False
    if ("không" in clause or "chưa" in clause) and _none_of(indicator).search(clause):
        return True
    return nothing and named(indicator, clause)


@functools.lru_cache(1024)
def _none_of(indicator: Indicator) -> re.Pattern[str]:
    nouns = one_of((*map(fold, indicator.counted), *map(expand, indicator.counted)))
    return re.compile(rf"(?<!\w)(?:không|chưa)\s(?:\w+\s){{0,3}}(?:{nouns})(?!\w)")


@functools.cache
def _nothing() -> re.Pattern[str]:
    """Return what says that there is none: a verb of the table, "không … nào", or a bare "không" behind a label."""
    verbs = "|".join(re.escape(fold(row["verb"])) for row in table("zero_verbs"))
    some = r"(?:không|chưa)(?:\s\w+){1,4}\snào"
    return re.compile(rf"(?<!\w)(?:{verbs}|{some})(?!\w)|(?:[:–-]|(?<!\w)thì)\s*không\W*(?:\([^)]*\)\W*)?$")


def named(indicator: Indicator, text: str) -> bool:
    """Tell whether one of the nouns that an indicator counts stands in a folded text."""
    return bool(_own_nouns(indicator).search(text))


@functools.lru_cache(1024)
def _own_nouns(indicator: Indicator) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(map(fold, indicator.counted))})(?!\w)")
