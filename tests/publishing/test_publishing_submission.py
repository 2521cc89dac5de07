"""The receipt log that a person completes, the reminder, what changed between versions."""

import dataclasses
import io
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from nlp_reports.checks import read_log
from nlp_reports.errors import OutputError
from nlp_reports.model import Change, ChangeKind, Comparison, Receipt, Revision, Run, Status
from nlp_reports.publishing import publish
from nlp_reports.publishing.views.run import RunView
from nlp_reports.publishing.word.reminder import to_reminder
from nlp_reports.publishing.workbook.receipt_log import complete_log
from nlp_reports.publishing.workbook.results import to_workbook

UNITS = ("LĐLĐ huyện Khe Lau", "LĐLĐ thị xã Cửa Lân", "Công đoàn ngành Y tế")
KHE_LAU = Receipt("a", "a.docx", UNITS[0], Status.READ)
DOUBTFUL = Receipt("b", "=b.docx", "LĐLĐ thị xã", Status.READ, doubt="Chưa rõ là đơn vị nào", suspects=(UNITS[1],))
MISSING = tuple(Receipt(f"thieu-{n}", "", unit, Status.MISSING) for n, unit in enumerate(UNITS[1:], start=1))


def told(run: Run, *receipts: Receipt) -> Run:
    return dataclasses.replace(run, receipts=receipts)


def cells(path: Path) -> list[tuple[object, ...]]:
    return [row[:3] for row in load_workbook(path).worksheets[0].iter_rows(min_row=4, values_only=True)]


def paragraphs(content: bytes | None) -> list[str]:
    assert content is not None
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def test_a_log_is_begun_with_files_and_recipients_and_can_be_read_at_once(run: Run, tmp_path: Path) -> None:
    log = tmp_path / "so.xlsx"
    assert complete_log(log, told(run, KHE_LAU, DOUBTFUL, *MISSING), UNITS) == 4
    assert cells(log) == [
        (UNITS[0], "a.docx", None),
        (None, "=b.docx", None),
        (UNITS[1], None, None),
        (UNITS[2], None, None),
    ]
    page = load_workbook(log).worksheets[0]
    assert page["B5"].data_type == "s"
    assert page["F5"].value == DOUBTFUL.doubt
    entries = read_log(log, ("a.docx", "=b.docx"), UNITS, 2020)
    assert [(entry.organisation, entry.file) for entry in entries] == [
        (UNITS[0], "a.docx"),
        ("", "=b.docx"),
        (UNITS[1], ""),
        (UNITS[2], ""),
    ]


def test_what_a_person_wrote_stays_and_only_what_is_new_is_added(run: Run, tmp_path: Path) -> None:
    log = tmp_path / "so.xlsx"
    complete_log(log, told(run, DOUBTFUL, *MISSING), UNITS)
    book = load_workbook(log)
    book.worksheets[0]["A4"], book.worksheets[0]["C4"] = UNITS[1], "24/11/2020"
    book.worksheets[0]["G4"] = "anh Hải nhận"
    book.save(log)
    mine = log.read_bytes()
    assert complete_log(log, told(run, DOUBTFUL, *MISSING), UNITS) == 0
    assert log.read_bytes() == mine
    awaited = dataclasses.replace(KHE_LAU, organisation=UNITS[2])
    new = dataclasses.replace(KHE_LAU, report="c", file="c.docx")
    assert complete_log(log, told(run, DOUBTFUL, awaited, new), UNITS) == 2
    assert cells(log) == [
        (UNITS[1], "=b.docx", "24/11/2020"),
        (UNITS[1], None, None),
        (UNITS[2], "a.docx", None),
        (UNITS[0], "c.docx", None),
    ]
    assert load_workbook(log).worksheets[0]["G4"].value == "anh Hải nhận"


def test_what_is_no_log_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "so.xlsx").write_bytes(b"khong phai Excel")
    with pytest.raises(OutputError, match=r"so\.xlsx"):
        complete_log(tmp_path / "so.xlsx", told(run, KHE_LAU))
    assert (tmp_path / "so.xlsx").read_bytes() == b"khong phai Excel"


def test_equal_runs_begin_equal_logs_and_reminders(run: Run, tmp_path: Path) -> None:
    for name in ("1.xlsx", "2.xlsx"):
        complete_log(tmp_path / name, run, UNITS)
    assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()
    assert to_reminder(run) == to_reminder(run)


def test_the_reminder_names_who_is_missing_and_asks_before_it_doubts(run: Run) -> None:
    lines = paragraphs(to_reminder(told(run, KHE_LAU, DOUBTFUL, *MISSING)))
    assert f"Kính gửi: {UNITS[2]}." in lines
    assert any("thời hạn gửi báo cáo là ngày 27/11/2020" in line for line in lines)
    after = lines[lines.index("Cần xác nhận trước khi nhắc (nội bộ, không gửi)") :]
    assert any(UNITS[1] in line for line in after)
    assert not any(UNITS[0] in line for line in lines)


def test_the_reminder_goes_when_all_have_sent(run: Run, tmp_path: Path) -> None:
    publish(told(run, KHE_LAU, *MISSING), tmp_path)
    assert (tmp_path / "nhac_gui_bao_cao.docx").exists()
    publish(told(run, KHE_LAU), tmp_path)
    assert not (tmp_path / "nhac_gui_bao_cao.docx").exists()


def test_the_workbook_shows_what_changed(run: Run) -> None:
    changes = (
        Change(ChangeKind.TOPIC, "II.1. Thi đua", "missing", "covered"),
        Change(ChangeKind.ADDED, "câu 3", "", "=Mở 02 lớp."),
    )
    changed = dataclasses.replace(run, revisions=(Revision(UNITS[0], "a.docx", "b.docx", changes),))
    page = load_workbook(io.BytesIO(to_workbook(changed)))["Thay đổi giữa các bản"]
    rows = [row[3:] for row in page.iter_rows(min_row=3, values_only=True)]
    assert rows == [
        ("Mức độ đáp ứng đề cương", "II.1. Thi đua", "Chưa thấy nội dung", "Đã báo cáo đủ"),
        ("Thêm câu", "câu 3", None, "=Mở 02 lớp."),
    ]


def test_a_notebook_and_the_workbook_show_today_beside_before(run: Run) -> None:
    unit = Comparison("II.1#1", "Số lớp", "", "01_khe_lau", UNITS[0], Decimal(12), Decimal(15), "năm 2019", "Xem lại")
    total = Comparison("II.1#1", "Số lớp", "", "", "", Decimal(30), Decimal(0), "năm 2019", "", (3, 2))
    compared = dataclasses.replace(run, comparisons=(total, unit))
    frame = RunView(compared).comparisons.to_frame()
    assert list(frame["Tăng, giảm (%)"].fillna(0)) == [0, -20]
    page = load_workbook(io.BytesIO(to_workbook(compared)))["So sánh các kỳ"]
    rows = [(row[0], row[6], row[7], row[9]) for row in page.iter_rows(min_row=4, values_only=True)]
    assert rows == [
        (UNITS[0], -3, -20, "Xem lại"),
        ("Tổng cộng (3 đơn vị; kỳ trước 2 đơn vị)", 30, None, None),
    ]
