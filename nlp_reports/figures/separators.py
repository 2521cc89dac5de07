"""How a table writes its numbers: one pasted from a program that speaks English parts thousands by commas."""

import re

from nlp_reports.model import Table

_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}(?:,\d{3})+\.\d+|\d+\.\d{1,2}\s?%?")
_VIETNAMESE = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d{1,2}\s?%?")


def commas_part_thousands(table: Table) -> bool:
    """Tell whether commas part thousands in a table: a number that only English writes so stands in it, and no other.

    "2,400" alone may be two and four tenths; beside "107.5%" or "1,250,000" it is not.
    """
    # The first column names or numbers the rows ("1.1").
    told = [cell.text.strip() for row in table.rows[table.header :] for cell in row if cell.column > 1]
    return any(map(_ENGLISH.fullmatch, told)) and not any(map(_VIETNAMESE.fullmatch, told))
