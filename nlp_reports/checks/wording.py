"""Numbers in the sentences of findings."""

from decimal import Decimal


def number(value: Decimal | None, unit: str = "") -> str:
    """Return a number as Vietnamese offices write it, with its unit; empty for None.

    >>> number(Decimal("1250000.50"), "đồng"), number(Decimal(12), "%")
    ('1.250.000,5 đồng', '12%')
    """
    if value is None:
        return ""
    whole, _, rest = f"{value:,f}".partition(".")
    rest = rest.rstrip("0")
    return (
        whole.replace(",", ".") + (f",{rest}" if rest else "") + (unit if unit == "%" else f" {unit}" if unit else "")
    )
