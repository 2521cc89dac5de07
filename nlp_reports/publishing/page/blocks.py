"""A report's text in the order in which a browser shows it: paragraphs and tables as ranges."""

from collections.abc import Iterator

from nlp_reports.model import ParagraphKind, Report, Table

# A paragraph: what it is, its characters, the label that Word counts itself, how deep its list is nested.
Lines = tuple[str, int, int, str, int]
# A table: its rows of cells, each its characters, columns and rows, and whether it is a heading.
Cells = tuple[str, list[list[tuple[int, int, int, int, int]]]]


def blocks(report: Report) -> Iterator[Lines | Cells]:
    """Yield every paragraph and table of `report` in text order; together they hold all characters of its text."""
    tables = {table.paragraph: table for table in report.tables}
    until = -1
    for position, paragraph in enumerate(report.paragraphs):
        if position in tables:
            until = tables[position].span.end
            yield "table", _rows(report, tables[position])
        elif paragraph.span.end > until and len(paragraph.span):
            # A typed label is in the text already, maybe in brackets.
            begins = report.text[paragraph.span.start : paragraph.span.start + len(paragraph.label) + 1]
            own = "" if paragraph.label in begins else paragraph.label
            level = report.sections[paragraph.section].level if paragraph.kind is ParagraphKind.HEADING else 0
            yield paragraph.kind.value, paragraph.span.start, paragraph.span.end, own, level or paragraph.depth


def _rows(report: Report, table: Table) -> list[list[tuple[int, int, int, int, int]]]:
    rows = []
    for number, row in enumerate(table.rows):
        heading = int(number < table.header)
        cells = []
        for cell, following in zip(row, (*row[1:], None), strict=True):
            # What stands between a cell and the next one belongs to tables inside the cell.
            end = following.span.start - 1 if following else _end_of_row(report, cell.span.end)
            cells.append((cell.span.start, end, cell.width, cell.height, heading))
        rows.append(cells)
    return rows


def _end_of_row(report: Report, start: int) -> int:
    end = report.text.find("\n", start)
    return len(report.text) if end < 0 else end
