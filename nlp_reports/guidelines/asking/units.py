"""The units and measures that a demand names: "mét vuông", "diện tích"."""

import functools

from nlp_reports.guidelines.asking.counting import COUNTED_TIME, begins
from nlp_reports.lexicon import table
from nlp_reports.text import fold

UNIT_SYLLABLES = 2


@functools.cache
def _units() -> dict[str, str]:
    return {fold(r["unit"]): r["canonical"] for r in table("measure_units") if r["canonical"] not in COUNTED_TIME}


def unit_at_start(what: str) -> str:
    """Return the unit of measure that `what` begins with, as figures are read in; empty where it begins with none.

    >>> unit_at_start("m2 đất"), unit_at_start("ki-lô-gam vỏ bao"), unit_at_start("lớp tập huấn")
    ('m2', 'kg', '')
    """
    return _units().get(fold(unit_words(what)), "")


def is_unit(what: str) -> bool:
    """Tell whether `what` is a unit of measure and nothing else.

    >>> is_unit("mét vuông"), is_unit("mét vuông đất")
    (True, False)
    """
    return bool(what) and unit_words(what) == " ".join(what.split())


def unit_words(what: str) -> str:
    """Return the unit that `what` begins with, as written; empty where it begins with none.

    >>> unit_words("mét vuông đất vườn"), unit_words("lớp học")
    ('mét vuông', '')
    """
    words = what.split()
    openings = (" ".join(words[:count]) for count in (UNIT_SYLLABLES, 1))
    return next((opening for opening in openings if fold(opening) in _units()), "")


def measure_of(text: str) -> str:
    """Return the measure that `text` names: "diện tích" of "tổng diện tích gieo trồng"; empty where it names none.

    >>> measure_of("tổng diện tích gieo trồng"), measure_of("tổng kinh phí")
    ('diện tích', '')
    """
    folded = fold(text)
    found = [row["phrase"] for row in table("measure_heads") if fold(row["phrase"]) in folded]
    return max(found, key=len, default="")


def measured_in(what: str) -> str | None:
    """Return the unit that reports tell a measure in which `what` begins with, None where it begins with none.

    Empty: a measure that each office tells in a unit of its own.

    >>> measured_in("diện tích cây trồng"), measured_in("sản lượng"), measured_in("lớp học")
    ('ha', '', None)
    """
    rows = sorted(table("measure_heads"), key=lambda row: -len(row["phrase"]))
    return next((row["unit"] for row in rows if begins(fold(what), fold(row["phrase"]))), None)
