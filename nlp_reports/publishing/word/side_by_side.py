"""Cells side by side without lines around them, as letterhead and signature stand."""

from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.shared import Mm
from docx.table import Table, _Cell

from nlp_reports.publishing.word.elements import element
from nlp_reports.publishing.word.table import columns


def pair(document: Document, widths: Iterable[float]) -> tuple[_Cell, ...]:
    """Return the cells of a new one-row table without lines, of these widths in millimetres."""
    measures = tuple(widths)
    table = document.add_table(rows=1, cols=len(measures))
    fixed(table, measures)
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w="0", type="dxa"))
    table._tbl.tblPr.append(margins)  # noqa: SLF001 - cell margins are unknown to python-docx
    return tuple(table.rows[0].cells)


def fixed(table: Table, widths: Sequence[float]) -> None:
    """Give columns and cells of a table widths that LibreOffice keeps too."""
    lengths = [Mm(width) for width in widths]
    columns(table, widths)
    for row in table.rows:
        for cell, length in zip(row.cells, lengths, strict=True):
            cell.width = length
