"""What a person wrote into the workbook stands in the next one, whatever became of the reports."""

import dataclasses
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from nlp_reports.model import Run
from nlp_reports.publishing import publish
from nlp_reports.publishing.workbook.marks import Marks, marks_in
from nlp_reports.publishing.workbook.remark_columns import LEFT, SHEET

Cells = dict[str, Any]


def rows(out: Path, sheet: str = SHEET) -> list[Cells]:
    page = openpyxl.load_workbook(out / "ket_qua.xlsx")[sheet]
    values = [["" if value is None else value for value in row] for row in page.iter_rows(values_only=True)]
    header = next(n for n, row in enumerate(values) if "Mã" in row)
    return [dict(zip(values[header], row, strict=True)) for row in values[header + 1 :]]


def write(out: Path, code: str, **cells: str) -> None:
    """Write as a person does: into the row of `code`."""
    book = openpyxl.load_workbook(out / "ket_qua.xlsx")
    page = book[SHEET]
    header = next(row for row in page.iter_rows() if any(cell.value == "Mã" for cell in row))
    columns = {str(cell.value): cell.column for cell in header}
    for row in page.iter_rows(min_row=header[0].row + 1):
        if row[columns["Mã"] - 1].value == code:
            for name, value in cells.items():
                row[columns[name.replace("_", " ")] - 1].value = value
    book.save(out / "ket_qua.xlsx")


def changed(run: Run, change: Callable[[Any], Any]) -> Run:
    """Return the run with `change` done to the findings of its first report."""
    first = run.analyses[0]
    findings = tuple(change(list(first.findings)))
    return dataclasses.replace(run, analyses=(dataclasses.replace(first, findings=findings), *run.analyses[1:]))


def renumbered(findings: list[Any]) -> list[Any]:
    return [dataclasses.replace(finding, ref=finding.ref + 7) for finding in findings]


def reworded_by_the_program(findings: list[Any]) -> list[Any]:
    return [dataclasses.replace(finding, message=f"{finding.message} (bản mới)") for finding in findings]


@pytest.fixture
def ticked(run: Run, tmp_path: Path) -> tuple[Path, Cells]:
    """A folder whose workbook a person went through, and the row as it was before."""
    publish(run, tmp_path)
    before = rows(tmp_path)[0]
    write(tmp_path, before["Mã"], Gửi_đơn_vị="x", Ý_kiến_của_Văn_phòng="Đề nghị ghi rõ số lớp.")
    return tmp_path, before


def test_ticks_and_words_of_a_person_outlive_a_run_and_new_numbers(run: Run, ticked: tuple[Path, Cells]) -> None:
    out, before = ticked
    for again in (run, changed(run, renumbered), run):
        publish(again, out)
        first = rows(out)[0]
        assert (first["Gửi đơn vị"], first["Ý kiến của Văn phòng"]) == ("x", "Đề nghị ghi rõ số lớp.")
        assert first["Trích nguyên văn"] == before["Trích nguyên văn"]
        assert [row["Gửi đơn vị"] for row in rows(out)[1:]] == [""] * (len(rows(out)) - 1)


def test_words_that_no_person_changed_are_the_programs_newest(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path)
    write(tmp_path, rows(tmp_path)[0]["Mã"], Gửi_đơn_vị="x")
    publish(changed(run, reworded_by_the_program), tmp_path)
    first = rows(tmp_path)[0]
    assert first["Gửi đơn vị"] == "x"
    assert first["Ý kiến của Văn phòng"].endswith("(bản mới)")


def test_what_fits_nothing_any_more_is_kept_on_a_sheet_and_comes_back(run: Run, ticked: tuple[Path, Cells]) -> None:
    out, before = ticked
    gone = int(before["Mã"].rpartition("#")[2])
    without = changed(run, lambda findings: [finding for finding in findings if finding.ref != gone])
    for _ in range(2):
        publish(without, out)
        (lost,) = rows(out, LEFT)
        assert (lost["Mã"], lost["Gửi đơn vị"]) == (before["Mã"], "x")
        assert lost["Ý kiến của Văn phòng"] == "Đề nghị ghi rõ số lớp."
    publish(run, out)
    assert rows(out)[0]["Gửi đơn vị"] == "x"
    assert LEFT not in openpyxl.load_workbook(out / "ket_qua.xlsx").sheetnames


def test_a_reason_that_a_person_typed_stays_and_one_that_was_withdrawn_goes(run: Run, tmp_path: Path) -> None:
    def passed_over(findings: list[Any]) -> list[Any]:
        return [dataclasses.replace(findings[0], suppressed="đã trao đổi"), *findings[1:]]

    publish(changed(run, passed_over), tmp_path)
    second = rows(tmp_path)[1]["Mã"]
    write(tmp_path, second, **{"Đã_xem_(lý_do)": "đúng rồi"})
    publish(run, tmp_path)
    assert [row["Đã xem (lý do)"] for row in rows(tmp_path)[:2]] == ["", "đúng rồi"]


def test_without_marks_the_workbook_is_the_same_bytes_and_a_broken_one_is_written_anew(
    run: Run, tmp_path: Path
) -> None:
    publish(run, tmp_path)
    first = (tmp_path / "ket_qua.xlsx").read_bytes()
    publish(run, tmp_path)
    assert (tmp_path / "ket_qua.xlsx").read_bytes() == first
    (tmp_path / "ket_qua.xlsx").write_bytes(b"PK khong phai Excel")
    publish(run, tmp_path)
    assert (tmp_path / "ket_qua.xlsx").read_bytes() == first


def test_a_workbook_is_read_again_only_where_a_person_may_have_written_into_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module("nlp_reports.publishing.all_files")
    read: list[Path] = []

    def counted(path: Path, again: Run) -> Marks:
        read.append(path)
        return marks_in(path, again)

    monkeypatch.setattr(module, "marks_in", counted)
    publish(run, tmp_path)
    read.clear()
    publish(changed(run, renumbered), tmp_path)
    assert not read  # untouched since the program wrote it without marks
    write(tmp_path, rows(tmp_path)[0]["Mã"], Gửi_đơn_vị="x")
    for _ in range(2):  # the second time it is untouched, but holds what a person wrote
        publish(run, tmp_path)
        assert rows(tmp_path)[0]["Gửi đơn vị"] == "x"
    assert len(read) == 2
