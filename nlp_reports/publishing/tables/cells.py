"""How a value is written in a table."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from nlp_reports.model import Evidence, FigureKind, FigureRole

Value = str | int | float | bool | Decimal | dt.date | None | Iterable[object]


def cells_of(row: Iterable[Value]) -> tuple[str, ...]:
    """Return a row as the tables write it."""
    # Most cells are texts, which are written as they are, or absent.
    return tuple(
        [
            value if type(value) is str else "" if value is None else _WRITTEN.get(type(value), cell)(value)
            for value in row
        ]
    )


def cell(value: Value) -> str:
    """Return a value as the tables write it.

    >>> [cell(v) for v in (None, True, Decimal("1.25e9"), 0.5, ("a", "b"))]
    ['', 'true', '1250000000', '0.500', 'a; b']
    """
    # Looking a type up costs a third of asking for one after the other.
    write = _WRITTEN.get(type(value))
    if write is not None:
        return write(value)
    match value:
        case str() | int():
            return str(value)
        case dt.date():
            return value.isoformat()
        case _:
            return "; ".join(map(str, value))  # type: ignore[arg-type]


def _plain(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros behind the point."""
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


_WRITTEN: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        str: str,
        int: str,
        float: "{:.3f}".format,
        bool: lambda told: "true" if told else "false",
        type(None): lambda _: "",
        Decimal: _plain,
        FigureKind: str,
        Evidence: str,
        FigureRole: str,
    }
)
