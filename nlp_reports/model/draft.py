"""Totals over units, and the drafted assessment that stands on them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from nlp_reports.model.frozen import quick


class ValueStatus(StrEnum):
    """What became of one indicator in one report."""

    TAKEN = "taken"
    CONFLICT = "conflict"
    MISSING = "missing"


class Doubt(StrEnum):
    """Why a value that is counted should be looked at before its total is used."""

    ELSEWHERE = "elsewhere"
    UNCERTAIN = "uncertain"
    APPROXIMATE = "approximate"
    MISCALCULATED = "miscalculated"
    OUTLIER = "outlier"
    SHARED = "shared"
    FELL = "fell"
    UNTAKEN = "untaken"


@quick
@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """The value of one indicator in one report.

    `source` is a sentence number, `t1r2c3` or `file!sheet!cell`; `as_of` is the date as written or ISO; `value` is
    None for a ratio, which has `low` (numerator) and `high` (denominator), and where nothing was found; `doubts` say
    why a value that was taken should be looked at. `estimate` for the whole year, `target` and `previous`, the year
    before, stand beside it in the unit's own table; None where no table has them.
    """

    indicator: str
    title: str
    report: str
    value: Decimal | None
    status: ValueStatus
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    as_of: str = ""
    source: str = ""
    doubts: tuple[Doubt, ...] = ()
    estimate: Decimal | None = None
    target: Decimal | None = None
    previous: Decimal | None = None

    @property
    def amount(self) -> Decimal | None:
        """Return what a total adds: the value, or the numerator of a ratio; None where nothing was found."""
        return self.value if self.value is not None else self.low


@dataclass(frozen=True, slots=True)
class Total:
    """An indicator summed over reports, with everything that speaks against using the sum as it stands.

    Attributes:
        indicator: its id.
        title: its name.
        value: the sum.
        unit: "đồng" or a measure; empty for a count.
        reports: those that gave it and are in the sum.
        absent: those that gave none, and units that sent nothing.
        conflicting: those that contradict themselves or were sent twice: left out until a person has settled it.
        doubts: (report, doubt) of values that are in the sum and should be looked at, and of reports that gave none
            though figures of the kind stand in them (`untaken`).
    """

    indicator: str
    title: str
    value: Decimal
    unit: str
    reports: tuple[str, ...]
    absent: tuple[str, ...]
    conflicting: tuple[str, ...] = ()
    doubts: tuple[tuple[str, Doubt], ...] = ()

    @property
    def flagged(self) -> bool:
        """Tell whether a person must look at a value before the sum may be used; units that gave none are no doubt."""
        return bool(self.conflicting or self.doubts)


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of the draft; it cannot be built without sources.

    Attributes:
        section: heading it stands under, as printed ("1. Những ưu điểm").
        text: the sentence.
        sources: `report#statement` or `total:indicator`, at least one, in order.
        theme: id of the theme it speaks for; empty for a total.
    """

    section: str
    text: str
    sources: tuple[str, ...]
    theme: str = ""

    def __post_init__(self) -> None:
        """Refuse a sentence that nobody said."""
        if not self.sources:
            msg = "a drafted sentence needs at least one source"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Draft:
    """The drafted "Đánh giá chung".

    `title` heads it; `remarks` are bracketed notes for the analyst ("CẦN BỔ SUNG: 01 đơn vị chưa gửi báo cáo"), which
    claim nothing about the units; `sentences` stand in printing order.
    """

    title: str
    sentences: tuple[DraftSentence, ...]
    remarks: tuple[str, ...] = ()


class Status(StrEnum):
    """What became of a recipient's report."""

    READ = "read"
    UNREADABLE = "unreadable"
    TEMPLATE = "template"
    SUPERSEDED = "superseded"
    MISSING = "missing"

    @property
    def heard(self) -> bool:
        """Tell whether what stands in the report counts: it was read, be it a half-filled form."""
        return self in {Status.READ, Status.TEMPLATE}
