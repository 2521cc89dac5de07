"""What the parent body asked its units to reach, and how far each came."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from nlp_reports.model.draft import ValueStatus


@dataclass(frozen=True, slots=True)
class Target:
    """What an organisation, or all together, should reach in one indicator.

    Attributes:
        indicator: its id.
        organisation: whose target it is, as the list of units names it; empty for all units together.
        value: the target; money in đồng.
        ceiling: whether it is the most there may be, not the least.
    """

    indicator: str
    organisation: str
    value: Decimal
    ceiling: bool = False


@dataclass(frozen=True, slots=True)
class Achievement:
    """A target beside what was reached.

    Attributes:
        target: what was asked.
        title: the indicator's name.
        unit: "đồng", "%" or a measure; empty for a count.
        report: the unit's report; empty for all units together and for a unit that sent nothing.
        value: what was reached; None where it is not known.
        status: whether the value was taken, contradicts itself, or is missing.
        doubtful: whether a person should look at the value first.
    """

    target: Target
    title: str
    unit: str
    report: str
    value: Decimal | None
    status: ValueStatus
    doubtful: bool = False

    @property
    def percent(self) -> Decimal | None:
        """Return the value in percent of the target, one decimal; None without a value or where the target is 0."""
        if self.value is None or not self.target.value:
            return None
        return (self.value * 100 / self.target.value).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def reached(self) -> bool | None:
        """Tell whether the target is reached, None where the value is not known."""
        if self.value is None:
            return None
        return self.value <= self.target.value if self.target.ceiling else self.value >= self.target.value
