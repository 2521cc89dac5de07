"""What a person wrote into the workbook's column "Đã xem (lý do)"."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from nlp_reports.checks.sheet_cells import cell_text
from nlp_reports.checks.suppressing.suppression import suppression_of
from nlp_reports.errors import InputError, Problem
from nlp_reports.model import Analysis, Run, Suppression, by_name
from nlp_reports.publishing.rows import Remark
from nlp_reports.publishing.workbook.remark_columns import CODE, EXCERPT, SEEN, SHEET
from nlp_reports.publishing.workbook.some_sheets import with_sheets
from nlp_reports.text import fold, nfc


def seen_in(path: Path, run: Run) -> tuple[Suppression, ...]:
    """Return an entry for each row of the workbook at `path` that has a reason; `run` is the run that wrote it.

    Raises:
        InputError: the file is no such workbook, or rows no longer fit the run (every one is named).
    """
    analyses = by_name(run.analyses)
    entries: list[Suppression] = []
    problems: list[Problem] = []
    for place, cells in _rows(path):
        if cells[SEEN]:
            one = _entry(analyses, cells)
            if one is None:
                cure = "không sửa cột “Mã”; chạy lại lệnh run rồi ghi lý do"
                problems.append(Problem(path.name, place, "dòng này không còn khớp với kết quả đã lưu", cure))
            else:
                entries.append(one)
    if problems:
        raise InputError(*problems)
    return tuple(entries)


def _entry(analyses: Mapping[str, Analysis], cells: Mapping[str, str]) -> Suppression | None:
    report, _, number = cells[CODE].rpartition("#")
    analysis = analyses.get(report)
    finding = next((f for f in analysis.findings if str(f.ref) == number), None) if analysis else None
    if analysis is None or finding is None:
        return None
    excerpt = Remark(analysis, "", finding).excerpt
    same = fold(" ".join(nfc(excerpt).split())) == fold(cells[EXCERPT])
    return suppression_of(analysis, finding, cells[SEEN]) if same else None


def _rows(path: Path) -> Sequence[tuple[str, dict[str, str]]]:
    try:
        book = with_sheets(path, (SHEET,))
        rows = [[cell_text(value) for value in row] for row in book[SHEET].iter_rows(values_only=True)]
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise InputError(Problem(path.name, "", "không phải tệp ket_qua.xlsx của lệnh run", "chọn lại tệp")) from error
    wanted = (SEEN, CODE, EXCERPT)
    for number, row in enumerate(rows, start=1):
        places = {name: row.index(name) for name in wanted if name in row}
        if len(places) == len(wanted):
            below = enumerate(rows[number:], start=number + 1)
            return [(f"dòng {n}", {name: cells[place] for name, place in places.items()}) for n, cells in below]
    raise InputError(Problem(path.name, SHEET, f"thiếu cột “{SEEN}” hoặc “{CODE}”", "dùng tệp của lệnh run"))
