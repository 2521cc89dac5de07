"""Find the findings that a person passes over and add them to the file beside the reports."""

from collections.abc import Sequence
from pathlib import Path

from nlp_reports import pipeline
from nlp_reports.checks import SUPPRESSIONS
from nlp_reports.checks.suppressing.suppression import suppression_of
from nlp_reports.checks.suppressing.suppression_file import added
from nlp_reports.cli.checking import checked_files, home
from nlp_reports.errors import InputError, Problem, UnreadableError
from nlp_reports.model import Suppression
from nlp_reports.publishing.workbook.seen_column import seen_in
from nlp_reports.publishing.writing.atomic import write_text


def pass_over(
    file: Path, numbers: Sequence[int], reason: str, guideline: Path | None
) -> tuple[Path, tuple[Suppression, ...]]:
    """Write the findings of `file` with these numbers to the file of suppressions, and return it and the entries.

    Raises:
        InputError: numbers that no finding has (all are named), or an empty reason.
        UnreadableError: the report cannot be read.
    """
    if not reason.strip():
        raise InputError(Problem("--reason", "", "lý do để trống", "ghi lý do bỏ qua"))
    if not numbers:
        cure = "ghi các số mà lệnh check hiện, hoặc dùng --seen với tệp ket_qua.xlsx"
        raise InputError(Problem("SỐ", "", "chưa ghi ý kiến nào cần bỏ qua", cure))
    found = checked_files([file], guideline)[0][0]
    if found.analysis is None:
        raise UnreadableError(found.file, found.reason)
    findings = {finding.ref: finding for finding in found.analysis.findings}
    cure = f"có các số 1–{len(findings)}; chạy lệnh check với cùng --guideline để xem" if findings else ""
    unknown = [
        Problem(found.file, "", f"không có ý kiến số {number}", cure) for number in numbers if number not in findings
    ]
    if unknown:
        raise InputError(*unknown)
    entries = tuple(suppression_of(found.analysis, findings[number], reason.strip()) for number in numbers)
    return _written(home(file), entries), entries


def pass_over_seen(reports: Path, workbook: Path) -> tuple[Path, tuple[Suppression, ...]]:
    """Write the findings that have a reason in `workbook` to the file of suppressions in `reports`, and return both.

    Raises:
        InputError: `reports` is no folder, the workbook none of a run, or rows that fit no finding (all are named).
    """
    if not reports.is_dir():
        raise InputError(Problem(str(reports), "", "không có thư mục này", "ghi thư mục chứa các báo cáo"))
    run = pipeline.kept_run(workbook.parent)
    if run is None:
        cure = "để tệp ket_qua.xlsx trong thư mục kết quả của lệnh run"
        raise InputError(Problem(str(workbook), "", "cạnh tệp này không có kết quả của lần chạy nào", cure))
    entries = seen_in(workbook, run)
    return (_written(reports, entries) if entries else reports / SUPPRESSIONS), entries


def _written(folder: Path, entries: Sequence[Suppression]) -> Path:
    path = folder / SUPPRESSIONS
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else ""
    write_text(path, added(text, entries))
    return path
