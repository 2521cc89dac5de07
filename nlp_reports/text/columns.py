"""Rows of a table that only number its columns."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"[(\[]?(?:(?P<number>\d{1,2})|[A-ZĐ])[)\]]?(?:\s*=.*)?")
_FEWEST = 3


def numbers_columns(row: Sequence[str]) -> bool:
    """Tell whether the cells of a row do no more than number the columns: "A", "B", "1", "2", "3=2/1".

    >>> numbers_columns(["A", "B", "C", "1", "2", "3=2/1"]), numbers_columns(["(1)", "(2)", "(3)"])
    (True, True)
    >>> numbers_columns(["1", "Số lớp", "2"]), numbers_columns(["12", "14", "15"]), numbers_columns(["1", "3", "5"])
    (False, False, False)
    """
    found = [_NUMBER.fullmatch(cell.strip()) for cell in row if cell.strip()]
    if len(found) < _FEWEST or not all(found):
        return False
    numbers = [int(cell["number"]) for cell in found if cell and cell["number"]]
    return bool(numbers) and numbers == list(range(1, len(numbers) + 1))
