"""The office's own appendix template, filled: its formulas and words kept, never a 0 where nothing came."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from nlp_reports.checks.sheet_cells import cell_text
from nlp_reports.errors import InputError, Problem
from nlp_reports.indicators import Heading, indicator_of
from nlp_reports.model import Guideline, Run
from nlp_reports.publishing.template.answers import Answer, Answers, Column, column_of
from nlp_reports.publishing.writing.office_zip import steady
from nlp_reports.text import fold

_SEARCHED: Final = 20  # rows in which headings may stand
_AUTHOR: Final = "nlp-reports"
_UNITLESS: Final = re.compile(r"(?:đơn vị tính|đvt|đơn vị)\W*")


@dataclass(slots=True)
class Filled:
    """A filled template: the workbook, how many cells were written, and the row headings that name no indicator."""

    content: bytes
    cells: int
    unknown: tuple[str, ...]


@dataclass(slots=True)
class _Filling:
    """One workbook being filled."""

    answers: Answers
    guideline: Guideline
    units: Sequence[str]
    cells: int = 0
    unknown: list[str] = field(default_factory=list)

    def put(self, cell: Cell | MergedCell, answer: Answer, heading: Heading) -> None:
        """Write an answer into an empty cell; what stands there already, formulas above all, stays."""
        if isinstance(cell, MergedCell) or cell.value is not None:
            return
        self.cells += 1
        if answer.value is None:
            cell.value = answer.words
            return
        # A number that Excel may add up; percentages follow the format that the template gave the cell.
        hundredth = heading.indicator.unit == "%" and "%" in cell.number_format
        number = answer.value / (heading.scale or 1) / (100 if hundredth else 1)
        cell.value = int(number) if number == number.to_integral_value() else float(number)
        if answer.words:
            cell.comment = Comment(answer.words, _AUTHOR)


def open_template(path: Path) -> Workbook:
    """Return the workbook at `path` with its formulas.

    Raises:
        InputError: it is not there or no .xlsx.
    """
    if not path.is_file():
        raise InputError(Problem(str(path), "", "không có tệp này", "kiểm tra lại tên tệp mẫu phụ lục"))
    try:
        return load_workbook(path)
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise InputError(Problem(path.name, "", "không mở được tệp Excel", "lưu lại dạng .xlsx")) from error


def fill_template(path: Path, run: Run) -> Filled:
    """Return the template at `path` filled from `run`: units × indicators either way round, or totals by column.

    Rows that name an indicator and columns that name a unit meet in its value, rows of units and columns of indicators
    too; columns such as "Đến 25/11" or "Tổng cộng" take the total. A unit that sent nothing gets "Đơn vị chưa gửi".
    Only empty cells are written; a doubtful value has a note. Pictures and charts of a template are not kept.

    Raises:
        InputError: the file cannot be read, or no cell of it can be filled.
    """
    book = open_template(path)
    answers = Answers(run)
    filling = _Filling(answers, run.guideline, answers.units)
    for sheet in book.worksheets:
        if not _by_rows_of_units(filling, sheet):
            _by_rows_of_indicators(filling, sheet)
    if not filling.cells:
        cure = "mẫu cần có dòng (hoặc cột) ghi tên chỉ tiêu, và cột (hoặc dòng) ghi tên đơn vị hay “Tổng cộng”"
        raise InputError(Problem(path.name, "", "không thấy ô nào để điền", cure))
    out = io.BytesIO()
    book.save(out)
    return Filled(steady(out.getvalue()), filling.cells, tuple(dict.fromkeys(filling.unknown)))


def _by_rows_of_units(filling: _Filling, sheet: Any) -> bool:  # noqa: ANN401 - openpyxl's worksheet
    """Fill a sheet of units (rows) and indicators (columns); tell whether it is one."""
    for header in sheet.iter_rows(max_row=_SEARCHED):
        columns = {cell.column: named for cell in header if (named := _indicator(filling, cell))}
        if len(columns) < _least(filling):
            continue
        found = False
        for row in sheet.iter_rows(min_row=header[0].row + 1):
            unit = next((name for cell in row if (name := filling.answers.unit_of(cell_text(cell.value)))), "")
            for cell in row if unit else ():
                if cell.column in columns:
                    heading = columns[cell.column]
                    filling.put(cell, filling.answers.of(heading.indicator, unit), heading)
                    found = True
        if found:
            return True
    return False


def _least(filling: _Filling) -> int:
    """Return how many headings must name indicators for a row to be one of headings."""
    return min(2, sum(len(topic.indicators) for topic in filling.guideline.topics))


def _by_rows_of_indicators(filling: _Filling, sheet: Any) -> None:  # noqa: ANN401 - openpyxl's worksheet
    """Fill a sheet of indicators (rows) with columns of units, or of totals."""
    layout = _columns(filling, sheet)
    if layout is None:
        return
    header, columns = layout
    for row in sheet.iter_rows(min_row=header + 1):
        heading = _named(filling, row)
        if heading is None:
            continue
        for cell in row:
            if cell.column in columns:
                filling.put(cell, _answer(filling, heading, columns[cell.column]), heading)


def _answer(filling: _Filling, heading: Heading, column: str | Column) -> Answer:
    if isinstance(column, Column):
        return filling.answers.total(heading.indicator, column)
    return filling.answers.of(heading.indicator, column)


def _columns(filling: _Filling, sheet: Any) -> tuple[int, Mapping[int, str | Column]] | None:  # noqa: ANN401
    """Return the row of headings and what each column takes: the unit that it names, else a kind of total."""
    for header in sheet.iter_rows(max_row=_SEARCHED):
        units = {cell.column: unit for cell in header if (unit := filling.answers.unit_of(cell_text(cell.value)))}
        kinds = {cell.column: kind for cell in header if (kind := column_of(cell_text(cell.value)))}
        if units or Column.VALUE in kinds.values():
            return header[0].row, {**kinds, **units}
    return None


def _named(filling: _Filling, row: Sequence[Cell]) -> Heading | None:
    """Return the indicator that a row names, with the scale of its unit column; note a heading that names none."""
    texts = [
        cell_text(cell.value) for cell in row if isinstance(cell.value, str) and not str(cell.value).startswith("=")
    ]
    label = next((text for text in texts if indicator_of(text, filling.guideline)), "")
    if not label:
        filling.unknown += [text for text in texts if len(text.split()) > 1][:1]
        return None
    unit = next((text for text in texts if text != label and _is_unit(text)), "")
    return indicator_of(f"{label} ({unit})" if unit and "(" not in label else label, filling.guideline)


def _indicator(filling: _Filling, cell: Cell) -> Heading | None:
    text = cell_text(cell.value)
    return None if not text or _UNITLESS.fullmatch(fold(text)) else indicator_of(text, filling.guideline)


def _is_unit(text: str) -> bool:
    return bool(re.fullmatch(r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )?(?:đồng|đ)|triệu|tỷ|tỉ|%", fold(text)))
