"""Tables that hold the whole outline and were copied as lines: "Số  Nội dung  Số phải có", "1  TÌNH HÌNH", "1.01 …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.guidelines.outlines.taking_out import without_sections
from nlp_reports.model import Cell, Paragraph, ParagraphKind, Report, Span, Table
from nlp_reports.text import fold

_CELL = re.compile(r"(?:(?!\s{2}|\t)[^\n])+")
_NUMBERS = re.compile(r"(?:số )?(?:tt|stt|thứ tự)|số|mã|mục|câu|ý")
_LABEL = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
_NEXT_SENTENCE = re.compile(r".{30,}?\.\s+(?=[A-ZÀ-ỸĐ])", re.DOTALL)
_FEWEST_CELLS, _FEWEST_ROWS, _FEWEST_GROUPS = 3, 4, 2
_TWO, _MOST_WORDS = 2, 12


def with_whole_tables(report: Report) -> Report:
    """Return the guideline `report` with such tables again, where nothing but their rows was taken for headings."""
    runs = [] if report.tables else list(_runs(report))
    rows = {at for run in runs for at in run[1:]}
    cells = [_cells(report, at) for at in sorted(rows)]
    if (
        len(rows) < _FEWEST_ROWS
        or not _has_parts([[text for text, _ in one] for one in cells])
        or any(one.paragraph not in rows for one in report.sections)
    ):
        return report
    plain = without_sections(report, dict.fromkeys(range(len(report.sections)), -1))
    begins = {run[0]: run for run in runs}
    paragraphs: list[Paragraph] = []
    tables: list[Table] = []
    for at, one in enumerate(plain.paragraphs):
        if at in begins:
            tables.append(_table(plain, begins[at], len(paragraphs)))
        paragraphs += _row(plain, at) if at in rows or at in begins else [one]
    return replace(plain, paragraphs=tuple(paragraphs), tables=tuple(tables))


def _has_parts(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether rows name the parts of an outline: by whole numbers, or by titles between them.

    Between rows without a number, or with numbers that count through, titles of groups stand alone.
    """
    labels = [row[0] for row in rows if row[1:]]
    titles = [row[0] for row in rows if not row[1:] and (row[0].isupper() or labels[:1] == ["1"])]
    plain = not any(map(_LABEL.fullmatch, labels)) or [*map(str, range(1, len(labels) + 1))] == labels
    whole = any(other.startswith(f"{label}.") for label in labels for other in labels)
    return whole or (plain and len(titles) >= _FEWEST_GROUPS)


def _row(report: Report, at: int) -> Iterator[Paragraph]:
    """Yield a row, and what stands below the table where it ran into the last one."""
    one, behind = report.paragraphs[at], _cells(report, at)[-1][1]
    yield replace(one, kind=ParagraphKind.ROW, body=Span(one.span.end, one.span.end), label="")
    if _NEXT_SENTENCE.match(behind.of(report.text)):
        yield replace(one, kind=ParagraphKind.BODY, span=behind, body=behind, label="")


def _runs(report: Report) -> Iterator[list[int]]:
    """Yield the paragraphs of each such table, its head first."""
    run: list[int] = []
    width = 0
    for at in range(len(report.paragraphs)):
        cells = [text for text, _ in _cells(report, at)]
        if run and _is_row(cells, width, report.paragraphs[at]):
            run.append(at)
            continue
        if run[1:]:
            yield run
        run, width = ([at], len(cells)) if _is_head(cells) else ([], 0)
    if run[1:]:
        yield run


def _is_head(cells: Sequence[str]) -> bool:
    heads = [fold(one).strip(" .") for one in cells]
    form = any(headed(kind).fullmatch(one) for one in heads[1:] for kind in ("unit", "time"))
    numbered = len(heads) >= _FEWEST_CELLS and bool(_NUMBERS.fullmatch(heads[0])) and "nội dung" in heads[1]
    return (numbered or (len(heads) == _TWO and "nội dung" in heads[0])) and not form


def _is_row(cells: Sequence[str], width: int, paragraph: Paragraph) -> bool:
    """Tell whether a line is a row of a table of so many columns; one cell alone names a group, or is all there is."""
    if len(cells) == 1:
        title = paragraph.kind is ParagraphKind.BODY and width == _TWO and len(cells[0].split()) <= _MOST_WORDS
        return paragraph.kind is ParagraphKind.HEADING or (title and not cells[0].endswith((".", ";", ":")))
    return len(cells) <= width and (width == _TWO or bool(_LABEL.fullmatch(cells[0])))


def _cells(report: Report, at: int) -> list[tuple[str, Span]]:
    """Return the cells of a line that gaps part, each with its place."""
    span = report.paragraphs[at].span
    found = [
        (one, Span(span.start + one.start(), span.start + one.end())) for one in _CELL.finditer(span.of(report.text))
    ]
    return [(one[0].strip(), place) for one, place in found if one[0].strip()] or [("", span)]


def _table(report: Report, run: Sequence[int], paragraph: int) -> Table:
    lines = [_cells(report, at) for at in run]
    width = len(lines[0])
    ends = Span(lines[0][0][1].start, lines[-1][-1][1].end)
    rows = tuple(
        tuple(
            Cell(cells[column][0] if column < len(cells) else "", cells[min(column, len(cells) - 1)][1], at, column + 1)
            for column in range(width if cells[1:] else 1)
        )
        for at, cells in enumerate(lines, start=1)
    )
    return Table(ends, rows, -1, paragraph)
