"""Totals over units, and the drafted assessment that stands on them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ValueStatus(StrEnum):
    """What became of one indicator in one report."""

    TAKEN = "taken"
    CONFLICT = "conflict"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """The value of one indicator in one report.

    `source` is a sentence number, `t1r2c3` or `file!sheet!cell`; `as_of` is the date as written or ISO; `value` is
    None for a ratio, which has `low` (numerator) and `high` (denominator), and where nothing was found.
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


@dataclass(frozen=True, slots=True)
class Total:
    """An indicator summed over reports: `reports` gave it, `absent` did not; conflicts are left out."""

    indicator: str
    title: str
    value: Decimal
    unit: str
    reports: tuple[str, ...]
    absent: tuple[str, ...]


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
