"""A table of items that was copied as lines: "TT  Nội dung  Số liệu" and, below it, "1  Tập huấn  Số lớp"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from nlp_reports.guidelines.forms.column_heads import headed
from nlp_reports.guidelines.outlines.item_labels import plain_label
from nlp_reports.model import Cell, Paragraph, ParagraphKind, Report, Span, Table
from nlp_reports.text import fold, roman

_HEAD = re.compile(
    r"(?:(?:^|\s)(?:stt|tt|số tt|thứ tự)\s+|^(?:ý|câu|mục|điểm|mã|số)(?: (?:số|hỏi))?(?:\s{2,}|\t))"
    r"(?:[^\W\d]+\s+){0,2}?nội dung(?!\w)(?P<more>[^.;:]{0,80})$"
)
_FORM = re.compile(r"(?<!\w)(?:đvt|đơn vị(?: tính)?|kế hoạch|thực hiện|năm 20\d\d)(?!\w)")
_ROMAN = tuple(map(roman, range(1, 13)))
_START = re.compile(r"(?:^|(?<=\s))(?P<label>\d{1,2}|[IVX]{1,4})(?P<gap>\s+)(?=[“\"]?[A-ZÀ-ỸĐ])")
_GAP = re.compile(r"\s{2,}|\t")
# Where the gap between two cells was lost at the end of a line, the figures open with a capital.
_FIGURES = re.compile(r"(?<=[^\W\d_])\s(?=(?:Số|Tổng|Tỷ lệ|Diện tích|Kinh phí|Trị giá|Dư nợ|Mức|Ghi|Nêu|Kèm)(?!\w))")
_BODY = frozenset({ParagraphKind.BODY, ParagraphKind.ITEM})
_FEWEST, _WIDE = 2, 2


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as the text has it: its label, and its words without it."""

    label: str
    text: str
    span: Span


def with_copied_rows(report: Report) -> Report:
    """Return the guideline `report` with its items in tables again, where their table became lines."""
    first = next((at for at, one in enumerate(report.paragraphs) if _is_head(one.span.of(report.text))), None)
    if first is None or report.tables:
        return report
    lists = _lists(report.paragraphs[first].span.of(report.text))
    paragraphs, tables, moved = list(report.paragraphs[:first]), list[Table](), dict[int, int]()
    later = enumerate(report.paragraphs[first:], first)
    for (section, told), group in groupby(later, key=lambda one: (one[1].section, one[1].kind in _BODY)):
        run = [*group]
        before = report.sections[section].label if section >= 0 else ""
        begin, rows, end = _rows(report, [one for _, one in run], before) if told else (len(run), [], len(run))
        for at, (place, one) in enumerate(run):
            moved[place] = len(paragraphs)
            if at == begin and rows:
                tables.append(_table(rows, section, len(paragraphs), listing=lists))
                paragraphs += _row_paragraphs(one, rows)
            if not (rows and begin <= at < end) and not _is_head(one.span.of(report.text)):
                paragraphs.append(one)
    if sum(len(table.rows) - 1 for table in tables) < _FEWEST:
        return report
    sections = tuple(replace(one, paragraph=moved.get(one.paragraph, one.paragraph)) for one in report.sections)
    return replace(report, sections=sections, paragraphs=tuple(paragraphs), tables=tuple(tables))


def _is_head(text: str) -> bool:
    """Tell whether a line is the head of a table of items, or ends with it; a form's head names units or times."""
    found = _HEAD.search(fold(text))
    return found is not None and _FORM.search(found[0]) is None


def _lists(head: str) -> bool:
    """Tell whether a column of the table with this head lists figures."""
    found = _HEAD.search(fold(head))
    return found is not None and headed("figures").search(found["more"].strip()) is not None


def _rows(report: Report, run: Sequence[Paragraph], above: str) -> tuple[int, list[_Row], int]:
    """Return the rows that these paragraphs hold, and the first of them and the first behind them.

    `above`: the label of the section they stand in, which a Roman number may go on with.
    """
    pieces = list(_pieces(report, run, _parts_from(above)))
    labelled = [at for at, label, _ in pieces if label]
    if not labelled:
        return len(run), [], len(run)
    end = labelled[-1] + 1
    while end < len(run) and _continues(run[end].span.of(report.text)):
        end += 1
    told = [(label, span) for at, label, span in pieces if labelled[0] <= at < end]
    return labelled[0], _joined(report, told), end


def _pieces(report: Report, run: Sequence[Paragraph], parts: tuple[str, ...]) -> Iterator[tuple[int, str, Span]]:
    """Yield the pieces that the next number, or the next of `parts`, begins: paragraph, label ("" goes on), span."""
    starts = [(at, found) for at, one in enumerate(run) for found in _START.finditer(one.span.of(report.text))]
    labels, number = [found["label"] for _, found in starts], 0
    begins: dict[int, list[re.Match[str]]] = {}
    for (at, found), following in zip(starts, [*labels[1:], ""], strict=False):
        alone = following == "1" or found.start() == 0 or len(found["gap"]) >= _WIDE
        if found["label"] == str(number + 1):
            number += 1
        elif parts and alone and found["label"] == parts[0]:
            number, parts = 0, parts[1:]
        else:
            continue
        begins.setdefault(at, []).append(found)
    for at, paragraph in enumerate(run):
        start, label, begin = paragraph.span.start, "", paragraph.span.start
        for found in begins.get(at, ()):
            yield at, label, Span(begin, start + found.start())
            label, begin = found["label"], start + found.end()
        yield at, label, Span(begin, paragraph.span.end)


def _parts_from(above: str) -> tuple[str, ...]:
    """Return the Roman numbers that may follow in a section: those behind its own, all where it has none."""
    label = plain_label(above)
    return _ROMAN[_ROMAN.index(label) + 1 :] if label in _ROMAN else _ROMAN


def _continues(text: str) -> bool:
    """Tell whether a paragraph goes on with the row above it."""
    return text[:1].islower() or bool(_GAP.search(text))


def _joined(report: Report, pieces: Sequence[tuple[str, Span]]) -> list[_Row]:
    """Return the rows of labelled pieces, each with those without a label behind it."""
    rows: list[_Row] = []
    for label, span in pieces:
        text = span.of(report.text).strip()
        if label:
            rows.append(_Row(label, text, span))
        elif rows and text:
            last = rows[-1]
            rows[-1] = _Row(last.label, f"{last.text} {text}", Span(last.span.start, span.end))
    return rows


def _table(rows: Sequence[_Row], section: int, paragraph: int, *, listing: bool) -> Table:
    here = Span(rows[0].span.start, rows[0].span.start)
    heads = ("TT", "Nội dung", "Số liệu phải có" if listing else "Yêu cầu", "Ghi chú")
    head = tuple(Cell(text, here, 1, column) for column, text in enumerate(heads, start=1))
    cells = [tuple(_cells(row, at, listing=listing)) for at, row in enumerate(rows, start=2)]
    width = max(column for row in cells for column, cell in enumerate(row, start=1) if cell.text)
    return Table(Span(here.start, rows[-1].span.end), tuple(row[:width] for row in (head, *cells)), section, paragraph)


def _cells(row: _Row, at: int, *, listing: bool) -> Iterator[Cell]:
    told, _, figures = _GAP.sub("\t", row.text).partition("\t")
    if not figures:
        told, _, figures = _FIGURES.sub("\t", row.text, count=1).partition("\t")
    figures, _, more = figures.partition("\t") if listing else (figures, "", "")
    cells = (row.label, told, *(one.replace("\t", "; ") for one in (figures, more)))
    yield from (Cell(text, row.span, at, column) for column, text in enumerate(cells, start=1))


def _row_paragraphs(first: Paragraph, rows: Sequence[_Row]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a table: an empty one of its head, and one of each row."""
    start = rows[0].span.start
    for span in (Span(start, start), *(row.span for row in rows)):
        body = Span(span.end, span.end)
        yield replace(first, kind=ParagraphKind.ROW, span=span, body=body, label="", depth=0)
