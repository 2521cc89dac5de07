"""Tables of the body: their text, and the place of each cell in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from nlp_reports.model import Cell, Span, Table
from nlp_reports.reading.lines.line import plain_text
from nlp_reports.reading.raw import RawCell, RawParagraph, RawTable, paragraphs_in
from nlp_reports.reading.tables.cell_values import DIGITS
from nlp_reports.text import nfc, numbers_columns

_BREAK = " "
_COUNTED = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d{1,15}(?:[.,]\d+)?)(?P<unit>\s?%|(?:\s+[^\W\d]+){1,4})?"
)
_SPACED = re.compile(r"[1-9]\d{0,2}(?: \d{3})+")  # no telephone: "091 234 567"
_YEARS = range(1990, 2100)
_BELOW = 2  # a head and a row, at least, below a title


@dataclass(frozen=True, slots=True)
class RowText:
    """One row as text: cells parted by tabs; `index` is the first `w:p` in it, `hidden` its hidden text."""

    text: str
    cells: tuple[Cell, ...]
    index: int
    hidden: str


def row_texts(raw: RawTable, start: int) -> list[RowText]:
    """Return the rows of a table whose text begins at `start` in the report."""
    found: list[RowText] = []
    for row in raw.rows:
        text, cells = _row(row, start)
        paragraphs = [paragraph for cell in row for paragraph in paragraphs_in(cell.blocks)]
        hidden = _BREAK.join(p.hidden.strip() for p in paragraphs if p.hidden.strip())
        index = min((paragraph.index for paragraph in paragraphs), default=-1)
        found.append(RowText(text, cells, index, hidden))
        start += len(text) + 1
    return found


def table_of(rows: list[RowText], raw: RawTable, section: int, paragraph: int) -> Table:
    """Return the table that these rows make."""
    start = rows[0].cells[0].span.start if rows and rows[0].cells else 0
    length = sum(len(row.text) + 1 for row in rows) - 1
    return Table(
        span=Span(start, start + max(0, length)),
        rows=tuple(row.cells for row in rows),
        section=section,
        paragraph=paragraph,
        header=_header(raw),
    )


def _header(raw: RawTable) -> int:
    """Return how many header rows there are: as Word repeats them, or as deep as the first row's merged cells reach.

    A title over all columns stands above the heads, a row that numbers the columns below them.
    """
    if len(raw.rows) <= 1:
        return 0
    if _begins_with_values(raw):
        return 0
    titles = _titles(raw)
    deepest = max((cell.height for cell in raw.rows[titles]), default=1)
    heads = max(titles + deepest, raw.header, 1)
    if heads < len(raw.rows) - 1 and numbers_columns([_words(cell) for cell in raw.rows[heads]]):
        heads += 1
    return min(len(raw.rows) - 1, heads)


def _begins_with_values(raw: RawTable) -> bool:
    """Tell whether the first row holds values as those below it do, so that nothing stands above them.

    Years, and numbers that go up by one, are heads ("Tháng | 1 | 2 | 3").
    """
    first, *others = ([_words(cell) for cell in row] for row in raw.rows)
    told = [_COUNTED.fullmatch(text) for text in first[1:]]
    values = [int(value["number"]) if value["number"].isdecimal() else 0 for value in told if value]
    if not values or any(one in _YEARS for one in values) or _count_up(values):
        return False
    below = [row[at] for row in others for at, value in enumerate(told, start=1) if value and len(row) == len(first)]
    units = [bool(value["unit"]) for value in told if value]
    found = [value for text in below if (value := _COUNTED.fullmatch(text))]
    return bool(below) and len(found) == len(below) and all(bool(value["unit"]) == units[0] for value in found)


def _count_up(values: Sequence[int]) -> bool:
    return len(values) > 1 and list(values) == list(range(values[0], values[0] + len(values)))


def _titles(raw: RawTable) -> int:
    """Return how many rows above the heads are one cell over all columns; what stands below them holds no value."""
    columns = raw.columns
    rows = takewhile(lambda row: columns > 1 and len(row) == 1 and row[0].width == columns, raw.rows[:-_BELOW])
    titles = len(list(rows))
    below = raw.rows[titles]
    return titles if len(below) > 1 and not any(DIGITS.fullmatch(_words(cell)) for cell in below[1:]) else 0


def _row(row: tuple[RawCell, ...], start: int) -> tuple[str, tuple[Cell, ...]]:
    parts: list[str] = []
    cells: list[Cell] = []
    for raw in row:
        own = _words(raw)
        begin = start + sum(len(part) + 1 for part in parts)
        span = Span(begin, begin + len(own))
        text, nested = _nested(raw, own, span.end)
        parts.append(text)
        cells.append(Cell(own, span, raw.row, raw.column, raw.width, raw.height, nested, _label(raw)))
    return "\t".join(parts), tuple(cells)


def _words(raw: RawCell) -> str:
    paragraphs = [block for block in raw.blocks if isinstance(block, RawParagraph) and block.text.strip()]
    if len(paragraphs) == 1 and _SPACED.fullmatch(nfc(paragraphs[0].text).strip()):
        # "2 400", its thousands parted as other countries do, would read as two numbers.
        return plain_text(paragraphs[0]).replace(" ", ".")
    return _BREAK.join(text for block in paragraphs if (text := plain_text(block)))


def _label(raw: RawCell) -> str:
    labels = (block.label for block in raw.blocks if isinstance(block, RawParagraph))
    return _BREAK.join(label for label in labels if label)


def _nested(raw: RawCell, own: str, end: int) -> tuple[str, tuple[Table, ...]]:
    """Return the cell's text with the rows of its inner tables behind it, and those tables."""
    text, tables = own, []
    for block in raw.blocks:
        if not isinstance(block, RawTable):
            continue
        rows: list[tuple[Cell, ...]] = []
        first = end + len(text) - len(own)
        for row in block.rows:
            gap = _BREAK if text else ""
            inner, cells = _row(row, end + len(text) - len(own) + len(gap))
            # Inside a row a tab parts the outer cells only.
            text += gap + inner.replace("\t", _BREAK)
            rows.append(cells)
        tables.append(Table(Span(first, end + len(text) - len(own)), tuple(rows), header=_header(block)))
    return text, tuple(tables)
