"""The rows of one sheet as Excel stores them, written one after the other into a file.

openpyxl writes the workbook, its styles and the page of each sheet. The rows of a large run are millions of cells, each
of which would be an object, a style and several events of an XML writer to it: here a cell is one string.
"""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import BinaryIO

from openpyxl.compat import safe_string
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from nlp_reports.publishing.clean import escaped
from nlp_reports.publishing.workbook.sheet import Value
from nlp_reports.reading.xml_names import PACKAGE_RELATIONS, RELATIONS

ROWS = b"<sheetData"
# What follows the links of a sheet in the order that Excel demands.
_BEHIND_LINKS = re.compile(b"<(printOptions|pageMargins)")


class SheetXml:
    """Takes the rows of a sheet and remembers where their links lead."""

    def __init__(self, file: BinaryIO) -> None:
        """Write the rows into `file`."""
        self._file = file
        self._letters: list[str] = []
        self._links: list[tuple[str, str]] = []
        self.rows = 0

    def append(self, cells: Sequence[tuple[Value, int, str]], height: float | None = None) -> None:
        """Write one row: of each cell its value, the number of its style, and where it leads to, empty for nowhere."""
        self.rows += 1
        while len(self._letters) < len(cells):
            self._letters.append(get_column_letter(len(self._letters) + 1))
        high = f' customHeight="1" ht="{height:g}"' if height else ""
        written = "".join(
            self._cell(letter, *cell) for letter, cell in zip(self._letters, cells, strict=False)
        )  # fewer cells than letters
        self._file.write(f'<row r="{self.rows}"{high}>{written}</row>'.encode())

    def _cell(self, letter: str, value: Value, style: int, link: str) -> str:
        place = f"{letter}{self.rows}"
        if link:
            self._links.append((place, link))
        if isinstance(value, str):
            return f'<c r="{place}" s="{style}" t="inlineStr">{_inline(value)}</c>'
        if value is None:
            return f'<c r="{place}" s="{style}"/>'
        return f'<c r="{place}" s="{style}" t="n"><v>{_number(value)}</v></c>'

    def part(self, page: bytes) -> Iterator[bytes]:
        """Yield the sheet's part in pieces around the rows: `page` is what openpyxl wrote without any."""
        before, _, rest = page.partition(ROWS)
        behind = rest.partition(b"</sheetData>")[2] or rest.partition(b"/>")[2]
        place = _BEHIND_LINKS.search(behind)
        at = place.start() if place and self._links else len(behind)
        yield before + ROWS + b">"
        yield b"</sheetData>" + behind[:at] + "".join(self._hyperlinks()).encode() + behind[at:]

    def relations(self) -> bytes:
        """Return the part that says where the links lead to, empty where there are none."""
        if not self._links:
            return b""
        said = "".join(
            f'<Relationship Id="rId{number}" Type="{RELATIONS}/hyperlink" Target="{escaped(link)}"'
            ' TargetMode="External"/>'
            for link, number in self._targets().items()
        )
        return f'<Relationships xmlns="{PACKAGE_RELATIONS}">{said}</Relationships>'.encode()

    def _targets(self) -> dict[str, int]:
        return {link: number for number, link in enumerate(dict.fromkeys(link for _, link in self._links), start=1)}

    def _hyperlinks(self) -> Iterable[str]:
        if not self._links:
            return
        numbers = self._targets()
        yield f'<hyperlinks xmlns:r="{RELATIONS}">'
        for place, link in self._links:
            yield f'<hyperlink ref="{place}" r:id="rId{numbers[link]}"/>'
        yield "</hyperlinks>"


# The same unit, unit of measure and sentence stand in row after row.
@functools.lru_cache(4096)
def _inline(text: str) -> str:
    if not text:
        return ""
    space = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<is><t{space}>{escaped(text)}</t></is>"


def _number(value: float | Decimal | dt.date) -> str:
    return str(safe_string(to_excel(value) if isinstance(value, dt.date) else value))  # type: ignore[no-untyped-call]
