"""What a sheet of the workbook holds, told apart from how Excel stores it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from nlp_reports.model import CoverageStatus, Severity

# Excel knows a million rows; several sheets of so many need more memory than an office's machine has.
LAST_ROW = 200_000


class Look(StrEnum):
    """How a cell looks."""

    TITLE = "nlp_title"
    NOTE = "nlp_note"
    CAPTION = "nlp_caption"
    HEADER = "nlp_header"
    TEXT = "nlp_text"
    NUMBER = "nlp_number"
    COUNT = "nlp_count"
    DATE = "nlp_date"
    TOTAL = "nlp_total"
    TOTAL_NOTE = "nlp_total_note"
    TICK = "nlp_tick"
    LINK = "nlp_link"
    GOOD = "nlp_good"
    FAIR = "nlp_fair"
    POOR = "nlp_poor"
    MILD = "nlp_mild"


COVERAGE_LOOKS: Mapping[CoverageStatus, Look] = MappingProxyType(
    {CoverageStatus.COVERED: Look.GOOD, CoverageStatus.PARTIAL: Look.FAIR, CoverageStatus.MISSING: Look.POOR}
)
SEVERITY_LOOKS: Mapping[Severity, Look] = MappingProxyType(
    {Severity.ERROR: Look.POOR, Severity.WARNING: Look.FAIR, Severity.HINT: Look.MILD}
)


@dataclass(frozen=True, slots=True)
class Painted:
    """A cell with a look of its own, and where it leads to (a path below the results' folder)."""

    value: "Value"
    look: Look
    link: str = ""


def linked(value: "Value", link: str) -> "Value | Painted":
    """Return a cell that leads to `link`, the bare value where there is no link or nothing to click on."""
    return Painted(value, Look.LINK, link) if link and value not in {None, ""} else value


Value = str | int | float | Decimal | dt.date | None
Row = tuple[Value | Painted, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and the width of its column in characters; a `tick` column takes only "x" or nothing.

    A `hidden` one is for the program: what it needs to know its own rows again.
    """

    heading: str
    width: float = 16
    tick: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A table on a sheet; `rows` are made when they are written."""

    columns: tuple[Column, ...]
    rows: Iterable[Row]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, a line of explanation, its tables one below the other.

    The header of a sheet with one table is frozen and filtered; `csv` is named where the sheet would grow too long.
    """

    title: str
    blocks: tuple[Block, ...]
    note: str = ""
    csv: str = ""
