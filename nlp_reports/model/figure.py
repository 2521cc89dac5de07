"""A numeric expression of a report, evidence or not."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from nlp_reports.model.frozen import quick
from nlp_reports.model.span import Span


class FigureKind(StrEnum):
    """What a numeric expression is."""

    COUNT = "count"
    MONEY = "money"
    PERCENTAGE = "percentage"
    RATIO = "ratio"
    RANGE = "range"
    CHANGE = "change"
    RATE = "rate"
    MEASURE = "measure"
    ZERO = "zero"
    DATE = "date"
    PERIOD = "period"
    DOCUMENT = "document"
    ORDINAL = "ordinal"
    ANNIVERSARY = "anniversary"
    NAME = "name"
    THRESHOLD = "threshold"
    INDEFINITE = "indefinite"
    HEADING = "heading"
    OTHER = "other"


class Evidence(StrEnum):
    """Whether a figure can prove a claim."""

    YES = "yes"
    WEAK = "weak"
    NO = "no"


class FigureRole(StrEnum):
    """What a figure says about its subject."""

    ACTUAL = "actual"
    TARGET = "target"
    CHANGE = "change"
    BASE = "base"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class CellRef:
    """A cell of a report: table, row and column, each from 1."""

    table: int
    row: int
    column: int

    def __str__(self) -> str:
        """Return the coordinates as the tables print them, `t1r2c3`."""
        return f"t{self.table}r{self.row}c{self.column}"


@quick
@dataclass(frozen=True, slots=True)
class Figure:
    """A numeric expression with its reading; the rejected ones are kept too, so that a person can see why.

    Attributes:
        ref: its number in the report, from 1 in text order; 0 while it stands alone.
        span: the expression in `Report.text`, scale and bound words included ("trên 500", "1 tỷ 250 triệu đồng").
        text: the same characters.
        value: one number, bounds and approximations included; money in đồng. None for a ratio, a range, a date.
        low, high: the ends of a range, or numerator and denominator of a ratio.
        unit: "đồng", "%" or a measure ("ha", "km"); empty for a count.
        counted: the noun that is counted ("đoàn viên").
        comparator: "=", ">", "<", ">=", "<=" or "~".
        per: the denominator of a rate ("suất", "người/tháng").
        period: the time it speaks of as written ("năm 2019"), empty for the report's own.
        sentence: `Sentence.ref`, None in a table.
        cell: its cell, None in a sentence.
        flags: oddities, one English word each ("mixed-separators", "ambiguous", "total-row").
    """

    span: Span
    text: str
    kind: FigureKind
    evidence: Evidence
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    counted: str = ""
    comparator: str = "="
    role: FigureRole = FigureRole.ACTUAL
    per: str = ""
    period: str = ""
    sentence: int | None = None
    cell: CellRef | None = None
    flags: tuple[str, ...] = ()
    ref: int = 0

    @property
    def amount(self) -> Decimal | None:
        """Return its number: the value, the numerator of a ratio, the lower end of a range; None where it has none.

        >>> Figure(Span(0, 4), "8/10", FigureKind.RATIO, Evidence.YES, low=Decimal(8), high=Decimal(10)).amount
        Decimal('8')
        """
        return self.value if self.value is not None else self.low
