"""What a percentage may be a share of besides the whole that stands beside it: any count of its kind in the report."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from nlp_reports.figures.retelling import are_persons
from nlp_reports.model import Figure, FigureKind
from nlp_reports.text import fold

_HOUSEHOLDS: Final = frozenset({"hộ", "nhà"})
_COUNTS: Final = frozenset({FigureKind.COUNT, FigureKind.RATIO})


class Bases:
    """The counts of a report, by what they count.

    A report tells so many counts that any share is that of one of them: "06 nữ, tỷ lệ 33,3%" of 18 classes. So only
    what may hold the part is asked: persons hold persons, else both count one thing, or one of them goes unnamed.
    """

    def __init__(self, figures: Iterable[Figure] = ()) -> None:
        """Keep the counts among figures, of a ratio its whole."""
        counts = (one for one in figures if one.kind in _COUNTS)
        told = ((fold(one.counted), one.value if one.value is not None else one.high) for one in counts)
        self._told = frozenset((noun, value) for noun, value in told if value)
        self._of_noun: dict[str, tuple[Decimal, ...]] = {}

    def of(self, part: Figure) -> tuple[Decimal, ...]:
        """Return the counts that may hold a part, each once, in order."""
        noun = fold(part.counted)
        if noun not in self._of_noun:
            self._of_noun[noun] = tuple(sorted({value for other, value in self._told if may_hold(other, noun)}))
        return self._of_noun[noun]


def may_hold(whole: str, part: str) -> bool:
    """Tell whether what one folded noun counts may hold what another one counts.

    >>> may_hold("đoàn viên", "nữ"), may_hold("lớp", "nữ"), may_hold("", "nữ")
    (True, False, True)
    """
    if not (whole and part) or whole == part:
        return True
    return (_are_people(whole) and _are_people(part)) or whole.startswith(f"{part} ") or part.startswith(f"{whole} ")


def _are_people(noun: str) -> bool:
    """Tell whether a noun counts persons, or the households by which members are counted too."""
    return are_persons(noun) or noun.split(" ", 1)[0] in _HOUSEHOLDS or noun.startswith("gia đình")
