"""What is written as text is what the libraries would write cell by cell."""

import datetime as dt
import io
from decimal import Decimal

import docx
import openpyxl
import pytest
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from nlp_reports.publishing.word.elements import element
from nlp_reports.publishing.word.paragraphs import say, tight
from nlp_reports.publishing.word.side_by_side import fixed
from nlp_reports.publishing.word.table import grid
from nlp_reports.publishing.workbook.rendering import render
from nlp_reports.publishing.workbook.sheet import Block, Column, Sheet

TEXTS = st.text(st.sampled_from("ađ [1]x, –-&<>\"'\t\n\r\x0b\x00_"), max_size=12) | st.text(max_size=8)


@settings(deadline=None, max_examples=60)
@given(header=TEXTS, left=TEXTS, pieces=st.lists(st.tuples(TEXTS, st.booleans()), max_size=4))
def test_a_grid_is_what_python_docx_makes_cell_by_cell(header: str, left: str, pieces: list[tuple[str, bool]]) -> None:
    ours, theirs = docx.Document(), docx.Document()
    grid(ours, (header, "[1]"), [(left, pieces)], (30, 52.5), 11.5)
    table = theirs.add_table(rows=2, cols=2, style="Table Grid")
    fixed(table, (30, 52.5))
    for cell, text in zip(table.rows[0].cells, (header, "[1]"), strict=True):
        say(tight(cell.paragraphs[0]), text, 11.5, bold=True)
    say(tight(table.rows[1].cells[0].paragraphs[0], centred=False), left, 11.5)
    paragraph = tight(table.rows[1].cells[1].paragraphs[0], centred=False)
    for text, bold in pieces:
        say(paragraph, text, 11.5, bold=bold)
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    assert canonical(ours.tables[0]) == canonical(table)


def canonical(table: Table) -> bytes:
    return bytes(etree.tostring(table._tbl, method="c14n"))


TEXT_VALUES = ("a & b < c > d", "“trích” \"và\" 'khác'", " hai đầu ", "dòng\nhai", "tab\tđây", "=1+1", "#N/A", "", None)
NUMBERS = (0, -3, 12.5, Decimal("1250000000.25"), Decimal("0.1"), dt.date(2020, 11, 25))


@pytest.mark.parametrize("value", [*TEXT_VALUES, *NUMBERS, "x" * 40_000])
def test_a_cell_comes_back_as_it_was_given(value: str | float | Decimal | dt.date | None) -> None:
    sheet = Sheet("Trang", (Block((Column("Một"), Column("Hai")), [(value, "bên cạnh")]),))
    cell = openpyxl.load_workbook(io.BytesIO(render([sheet])))["Trang"]["A3"]
    found = cell.value.date() if isinstance(cell.value, dt.datetime) else cell.value
    expected = float(value) if isinstance(value, Decimal) else value
    assert found == (expected[:32_767] if isinstance(expected, str) else expected) or (value == "" and found is None)
    assert cell.data_type != "f"
