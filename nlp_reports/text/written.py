"""Numbers as Vietnamese offices write them."""

from decimal import Decimal


def written(value: Decimal | int | None, unit: str = "") -> str:
    """Return a number with dots between thousands and a decimal comma, its unit behind it; empty for None.

    >>> written(Decimal("1250000.50"), "đồng"), written(Decimal(12), "%"), written(1234)
    ('1.250.000,5 đồng', '12%', '1.234')
    """
    if value is None:
        return ""
    whole, point, rest = f"{value:,f}".translate(_SWAPPED).partition(",")
    rest = rest.rstrip("0")
    return f"{whole}{point if rest else ''}{rest}{unit if unit in {'', '%'} else f' {unit}'}"


_SWAPPED = str.maketrans(",.", ".,")
