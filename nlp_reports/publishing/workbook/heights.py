"""How high a row must be so that its longest wrapped cell is read."""

import functools
import math

from nlp_reports.publishing.workbook.sheet import Look, Painted, Row, Value
from nlp_reports.publishing.workbook.styles import UNWRAPPED

# Points: a line of the sheets' font, and the highest row that Excel knows.
LINE_HEIGHT, TITLE_HEIGHT, HIGHEST_ROW = 15.0, 24.0, 409.0
# Letters in a unit of width: Times New Roman on the widths of Excel, measured on wrapped report text.
LETTERS = 1.08


def height_of(row: Row, widths: tuple[float, ...]) -> float | None:
    """Return the height that a row needs, None where Excel's own is enough: LibreOffice does not find it by itself."""
    lines = max((_lines(value, width) for value, width in zip(row, widths, strict=False)), default=1)
    titled = bool(row) and isinstance(row[0], Painted) and row[0].look is Look.TITLE
    height = TITLE_HEIGHT if titled else min(lines * LINE_HEIGHT, HIGHEST_ROW)
    return height if titled or lines > 1 else None


def _lines(value: Value | Painted, width: float) -> int:
    """Estimate the lines of a wrapped text."""
    if isinstance(value, Painted):
        if value.look in UNWRAPPED:
            return 1
        value = value.value
    # Most cells are short, and a large run has millions of them.
    if not isinstance(value, str) or (len(value) <= width and "\n" not in value):
        return 1
    return _wrapped(value, width)


@functools.lru_cache(4096)
def _wrapped(value: str, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / (width * LETTERS))) for line in value.split("\n"))
