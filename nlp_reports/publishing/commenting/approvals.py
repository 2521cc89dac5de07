"""What a person ticked in the workbook to be sent, in the person's own words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp_reports.errors import InputError, Problem
from nlp_reports.model import Analysis, Span
from nlp_reports.publishing.commenting.choice import Remark
from nlp_reports.publishing.rows import unbarred
from nlp_reports.publishing.workbook.remark_columns import CODE, EXCERPT, MESSAGE, SHEET, SUGGESTION, TICK
from nlp_reports.publishing.workbook.some_sheets import with_sheets
from nlp_reports.text import fold, nfc

_CURE = "dùng tệp ket_qua.xlsx của lệnh run"
_YES = frozenset({"x", "có", "✓", "✔", "v", "1", "true", "đồng ý"})
_NO = frozenset({"", "không", "0", "false"})


@dataclass(frozen=True, slots=True)
class Approved:
    """One ticked row: the report and finding its code names, the words it is about, and what a person says to them."""

    file: str
    place: str
    report: str
    finding: int
    excerpt: str
    lines: tuple[str, ...]


def read_approvals(path: Path) -> tuple[Approved, ...]:
    """Return the ticked rows of a workbook that `run` wrote, in order.

    Raises:
        InputError: the file is no such workbook, or rows cannot be understood (every one is named).
    """
    rows = _rows(path)
    columns, first = _columns(path, rows)
    approved: list[Approved] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[first:], start=first + 1):
        cells = {name: nfc(row[place]).strip() if place < len(row) else "" for name, place in columns.items()}
        tick = cells[TICK].lower()
        if tick in _YES:
            one = _approved(path.name, f"dòng {number}", cells)
            (problems if isinstance(one, Problem) else approved).append(one)  # type: ignore[arg-type]
        elif tick not in _NO:
            said = f"cột “{TICK}” ghi “{cells[TICK]}”"
            problems.append(Problem(path.name, f"dòng {number}", said, "ghi x để gửi, hoặc để trống"))
    if problems:
        raise InputError(*problems)
    return tuple(approved)


def remarks_of(analysis: Analysis, approved: Sequence[Approved]) -> tuple[Remark, ...]:
    """Return the approved remarks on one report in text order, each on the words that its row quotes.

    Raises:
        InputError: words that a row quotes no longer stand in the report (every such row is named).
    """
    placed = [(one, _where(analysis, one)) for one in approved]
    lost = [
        Problem(
            one.file, one.place, "không còn thấy đoạn được trích trong báo cáo", "chạy lại lệnh run rồi đánh dấu lại"
        )
        for one, where in placed
        if where is None
    ]
    if lost:
        raise InputError(*lost)
    groups: dict[Span, list[Approved]] = {}
    for one, where in placed:
        groups.setdefault(where or Span(0, 0), []).append(one)
    return tuple(
        Remark(where, tuple(dict.fromkeys(line for one in ones for line in one.lines)))
        for where, ones in sorted(groups.items())
    )


def _where(analysis: Analysis, approved: Approved) -> Span | None:
    """Return the words of the finding that the code names where they are still the same, else the quoted words."""
    text = analysis.report.text
    finding = next((f for f in analysis.findings if f.ref == approved.finding), None)
    if finding is not None and finding.where is not None:
        sentence = analysis.sentences[finding.sentence - 1].span if finding.sentence else finding.where
        for where in (finding.where, sentence):
            if fold(where.of(text)) == fold(approved.excerpt):
                return finding.where
    # Cells of a row are parted by bars there, and a bar may stand in the report too.
    written = (approved.excerpt, unbarred(approved.excerpt))
    found = ((text.find(words), len(words)) for words in written if words)
    return next((Span(start, start + length) for start, length in found if start >= 0), None)


def _approved(file: str, place: str, cells: Mapping[str, str]) -> Approved | Problem:
    report, _, finding = cells[CODE].rpartition("#")
    if not report or not finding.isdecimal():
        return Problem(file, place, f"cột “{CODE}” ghi “{cells[CODE]}”", "không sửa cột “Mã”; chạy lại lệnh run")
    if not cells[MESSAGE]:
        return Problem(file, place, f"cột “{MESSAGE}” để trống", "ghi ý kiến gửi đơn vị, hoặc bỏ dấu x")
    lines = tuple(line for line in (cells[MESSAGE], cells[SUGGESTION]) if line)
    return Approved(file, place, report, int(finding), cells[EXCERPT], lines)


def _columns(path: Path, rows: Sequence[Sequence[str]]) -> tuple[dict[str, int], int]:
    """Return where each column stands and the number of the first row below the headings."""
    wanted = (EXCERPT, MESSAGE, SUGGESTION, TICK, CODE)
    for number, row in enumerate(rows):
        found = {name: place for place, name in enumerate(nfc(cell).strip() for cell in row) if name in wanted}
        if CODE in found:
            lacking = [name for name in wanted if name not in found]
            if lacking:
                said = f"thiếu cột {', '.join(f'“{name}”' for name in lacking)}"
                raise InputError(Problem(path.name, f"dòng {number + 1}", said, _CURE))
            return found, number + 1
    raise InputError(Problem(path.name, SHEET, "không thấy dòng tiêu đề có cột “Mã”", _CURE))


def _rows(path: Path) -> list[list[str]]:
    if not path.is_file():
        raise InputError(Problem(str(path), "", "không có tệp này", "kiểm tra lại tên tệp đã đánh dấu"))
    try:
        book = with_sheets(path, (SHEET,))
    except Exception as error:  # openpyxl raises whatever its parts raise on a broken file
        raise InputError(Problem(path.name, "", "không mở được tệp Excel", "lưu lại dạng .xlsx")) from error
    if SHEET not in book.sheetnames:
        raise InputError(Problem(path.name, "", f"không có trang “{SHEET}”", _CURE))
    return list(_text(book[SHEET].iter_rows(values_only=True)))


def _text(rows: Iterator[Sequence[object]]) -> Iterator[list[str]]:
    for row in rows:
        yield ["" if value is None else str(value) for value in row]
