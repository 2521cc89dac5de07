"""One figure now and before."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure now and before.

    Attributes:
        indicator, title, unit: as today's guideline has them.
        report: today's report, empty for the sum over units.
        organisation: whose figure it is, empty for the sum over units.
        now, before: the two values.
        since: the earlier period in Vietnamese ("năm 2019", "6 tháng đầu năm 2020").
        remark: what a person should look at, empty where nothing speaks against either value.
        units: how many units gave the value now and before, for a sum; (0, 0) for one unit.
    """

    indicator: str
    title: str
    unit: str
    report: str
    organisation: str
    now: Decimal
    before: Decimal
    since: str
    remark: str = ""
    units: tuple[int, int] = (0, 0)

    @property
    def change(self) -> Decimal:
        """Return by how much the value grew, negative where it fell."""
        return self.now - self.before

    @property
    def percent(self) -> Decimal | None:
        """Return the change in percent of the earlier value, None where that is zero."""
        return 100 * self.change / self.before if self.before else None
