"""How a value stands in a cell: its text, harmless and short enough, and the look that its kind has."""

import datetime as dt
import functools
import math
from decimal import Decimal

from nlp_reports.publishing.clean import for_xml
from nlp_reports.publishing.workbook.sheet import Look, Painted, Value
from nlp_reports.publishing.workbook.styles import Pen

# A cell that begins like this is a formula for Excel, or for a program that the CSV of it is pasted into.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
# Excel's own limit for the text of one cell.
LONGEST_TEXT = 32_767


def cell_of(pen: Pen, value: Value | Painted) -> tuple[Value, int, str]:
    """Return what stands in a cell, the number of its style, and where it leads to."""
    content, look, link = (
        (value.value, value.look, value.link) if isinstance(value, Painted) else (value, _look(value), "")
    )
    if isinstance(content, str):
        text, quoted = _text(content)
        return text, pen.style(look, quoted=quoted), link
    return content, pen.style(look, _form(look, content)), link


@functools.lru_cache(4096)
def _text(content: str) -> tuple[str, bool]:
    """Return a text as a cell may hold it, and whether Excel would take it for a formula."""
    text = for_xml(content)[:LONGEST_TEXT]
    return text, text.startswith(FORMULA_SIGNS)


def _form(look: Look, content: Value) -> str:
    """Return how Excel shows a number; empty where the look says it."""
    if look not in {Look.NUMBER, Look.TOTAL} or not isinstance(content, (int, float, Decimal)):
        return ""
    return "#,##0" if content == math.trunc(content) else "#,##0.0##"


def _look(value: Value) -> Look:
    match value:
        case str() | None:
            return Look.TEXT
        case dt.date():
            return Look.DATE
        case int():
            return Look.COUNT
        case _:
            return Look.NUMBER
