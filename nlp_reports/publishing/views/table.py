"""A table for people: HTML in a notebook, a pandas frame, plain dicts."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from nlp_reports.errors import InputError, Problem
from nlp_reports.publishing.markup import Markup, grid
from nlp_reports.text import written

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class TableView:
    """Rows under Vietnamese headings; `keys` are the contract's names of the same columns.

    >>> view = TableView("Đơn vị", ("report",), ("Báo cáo",), (("a",), ("b",)))
    >>> len(view), view.to_dict()
    (2, [{'report': 'a'}, {'report': 'b'}])
    """

    title: str
    keys: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    shown: tuple[int, ...] = field(default=())

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, object]]:
        """Go through the rows as dicts by `keys`."""
        return (dict(zip(self.keys, row, strict=True)) for row in self.rows)

    def where(self, **wanted: object) -> "TableView":
        """Return only the rows whose columns, named by `keys`, hold these values or satisfy these functions.

        >>> view = TableView("Đơn vị", ("report", "value"), ("Báo cáo", "Giá trị"), (("a", 1), ("b", 5)))
        >>> view.where(value=lambda value: value > 1).rows, view.where(report="a").rows
        ((('b', 5),), (('a', 1),))

        Raises:
            InputError: the table has no such column; those that there are stand in the message.
        """
        places = {self._place(key): value for key, value in wanted.items()}
        rows = (row for row in self.rows if all(_fits(row[at], value) for at, value in places.items()))
        return replace(self, rows=tuple(rows))

    def only(self, *keys: str) -> "TableView":
        """Return the table showing only these columns, named by `keys`.

        Raises:
            InputError: the table has no such column; those that there are stand in the message.
        """
        return replace(self, shown=tuple(self._place(key) for key in keys))

    def _place(self, key: str) -> int:
        if key not in self.keys:
            raise InputError(Problem(key, "", "bảng không có cột này", f"chọn trong: {', '.join(self.keys)}"))
        return self.keys.index(key)

    def to_dict(self) -> list[dict[str, object]]:
        """Return the rows as dicts by the contract's column names."""
        return list(self)

    def to_frame(self) -> "pd.DataFrame":
        """Return the rows as a pandas frame under the Vietnamese headings."""
        from nlp_reports.publishing.views.frames import frame  # noqa: PLC0415 - pandas only where it is asked for

        return frame(self.headings, [[_joined(value) for value in row] for row in self.rows])

    def _repr_html_(self) -> Markup:
        columns = self.shown or range(len(self.headings))
        return grid(
            [self.headings[c] for c in columns], ([plain(row[c]) for c in columns] for row in self.rows), self.title
        )


def _fits(value: object, wanted: object) -> bool:
    return bool(wanted(value)) if callable(wanted) else value == wanted


def plain(value: object) -> object:
    """Return what a person reads in a cell: lists joined, numbers as offices write them, absent empty.

    >>> plain(1250.5), plain(("a", "b")), plain(None)
    ('1.250,5', 'a; b', '')
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return written(Decimal(str(value)))
    return "" if value is None else _joined(value)


def _joined(value: object) -> object:
    return "; ".join(str(part) for part in value) if isinstance(value, tuple) else value
