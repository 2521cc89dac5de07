"""One figure that an item demands, before it has an id, and the words for it."""

import dataclasses
import re
from dataclasses import dataclass

from nlp_reports.guidelines.asking.counting import Nouns
from nlp_reports.guidelines.asking.matters import without_opener


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure before it has an id."""

    name: str
    counted: Nouns = ()
    unit: str = ""
    required: bool = True
    natural: bool = False
    words: str = ""
    clause: int = 0
    opening: bool = False  # asked by "Kết quả" alone, whatever it is counted in
    nil: bool = False  # a sign beside it lets none answer


_ORDER = re.compile(
    r"^.*(?<!\w)(?:cho biết|nói rõ|nêu rõ|ghi rõ|báo cáo rõ|nói được|kể rõ|thống kê"
    r"|(?<!liệt )kê|đếm)(?: thêm)?(?: là)?(?!\w)\s*",
    re.IGNORECASE,
)


def without_order(before: str) -> str:
    """Return the words before a number word without those that only order to tell.

    >>> without_order("bởi vậy mong các đơn vị cho biết chi hội")
    'chi hội'
    """
    return without_opener(f"{_ORDER.sub('', before)} x").removesuffix("x").strip()


def year_before(one: Asked) -> Asked:
    """Return the same figure of the year before."""
    return dataclasses.replace(one, name=f"{one.name}, cùng kỳ năm trước")


def bare_name(name: str) -> str:
    """Return the name of a count without its number word."""
    return re.sub(r"^(?:tổng số|số)\s+", "", name)


def quoted(piece: str) -> str:
    """Return the words of a demand on one line."""
    return " ".join(piece.split()).strip(" .,;:…()")
