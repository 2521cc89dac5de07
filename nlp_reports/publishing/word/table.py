"""A table of a Word document, written as text: of hundreds of units it has tens of thousands of cells.

python-docx makes an object of every cell, paragraph and run; what is written here is the same XML.
"""

import re
from collections.abc import Iterable, Sequence

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt
from docx.table import Table

from nlp_reports.publishing.clean import escaped, for_xml
from nlp_reports.publishing.word.paragraphs import MARK, REMARK

# Text and whether it is bold.
Piece = tuple[str, bool]
Cell = str | Iterable[Piece]
_BREAKS = re.compile("([\t\r\n])")
_TIGHT = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


def grid(
    document: Document, header: Sequence[str], lines: Iterable[Sequence[Cell]], widths: Sequence[float], size: float
) -> None:
    """Add a table with lines around its cells, `widths` in millimetres, its text in `size` points.

    The header is bold and repeated on each page. What stands in square brackets is marked as `say` marks it.
    """
    table = document.add_table(rows=0, cols=len(header), style="Table Grid")
    columns(table, widths)
    row = _Row(widths, size)
    rows = [row.of([[(text, True)] for text in header], head=True), *(row.of(line) for line in lines)]
    made = parse_xml(f"<w:tbl {nsdecls('w')}>{''.join(rows)}</w:tbl>")
    table._tbl.extend(list(made))  # noqa: SLF001 - python-docx knows rows only one by one


class _Row:
    """Writes rows of one table."""

    def __init__(self, widths: Sequence[float], size: float) -> None:
        self._cells = [f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{Mm(width).twips}"/></w:tcPr><w:p>' for width in widths]
        self._size = int(Pt(size).pt * 2)

    def of(self, line: Sequence[Cell], *, head: bool = False) -> str:
        kind = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
        layout = f'<w:pPr>{_TIGHT}<w:jc w:val="{"center" if head else "left"}"/></w:pPr>'
        cells = (
            f"{begin}{layout}{self._runs(cell)}</w:p></w:tc>" for begin, cell in zip(self._cells, line, strict=True)
        )
        return f"<w:tr>{kind}{''.join(cells)}</w:tr>"

    def _runs(self, cell: Cell) -> str:
        pieces = [(cell, False)] if isinstance(cell, str) else cell
        return "".join(self._run(part, bold) for text, bold in pieces for part in REMARK.split(for_xml(text)) if part)

    def _run(self, part: str, bold: bool) -> str:  # noqa: FBT001 - the second half of a piece
        said = "".join(map(_said, _BREAKS.split(part))) if _BREAKS.search(part) else _said(part)
        grey, yellow = MARK.fullmatch(part), REMARK.fullmatch(part)
        colour = '<w:color w:val="595959"/>' if grey else ""
        light = '<w:highlight w:val="yellow"/>' if yellow and not grey else ""
        strong = "<w:b/>" if bold else ""
        return f'<w:r><w:rPr>{strong}{colour}<w:sz w:val="{self._size}"/>{light}</w:rPr>{said}</w:r>'


def _said(text: str) -> str:
    """Return a stretch of text, or a tab or line break, as it stands in a run."""
    if text in {"\t", "\r", "\n"}:
        return "<w:tab/>" if text == "\t" else "<w:br/>"
    shown = escaped(text)
    space = ' xml:space="preserve"' if shown != shown.strip() else ""
    return f"<w:t{space}>{shown}</w:t>" if shown else ""


def columns(table: Table, widths: Iterable[float]) -> None:
    """Give the columns of a table fixed widths in millimetres."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
