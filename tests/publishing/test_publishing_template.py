"""The office's own template: filled either way round, formulas kept, words instead of 0 where nothing came."""

import io
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from nlp_reports.errors import InputError
from nlp_reports.model import (
    Analysis,
    Doubt,
    Guideline,
    Indicator,
    IndicatorValue,
    Receipt,
    Report,
    Run,
    Status,
    Topic,
    Total,
    ValueStatus,
)
from nlp_reports.publishing.template.filling import Filled, fill_template

MEMBERS, DUES, SHARE = (
    Indicator("II.a#1", "số đoàn viên kết nạp mới", ("đoàn viên",)),
    Indicator("II.a#2", "số thu kinh phí công đoàn", (), "đồng"),
    Indicator("II.a#3", "tỷ lệ CĐCS xếp loại tốt", ("CĐCS",), "%"),
)
GUIDELINE = Guideline("Hướng dẫn", 2020, topics=(Topic("II.a", "", indicators=(MEMBERS, DUES, SHARE)),))
A, B, C = "LĐLĐ huyện Khe Lau", "LĐLĐ huyện Bàu Sen", "Công đoàn ngành Y tế"


def value(indicator: Indicator, report: str, amount: float | None, *doubts: Doubt) -> IndicatorValue:
    status = ValueStatus.MISSING if amount is None else ValueStatus.TAKEN
    number = None if amount is None else Decimal(str(amount))
    return IndicatorValue(indicator.id, indicator.name, report, number, status, doubts=doubts, estimate=Decimal(80))


@pytest.fixture
def filled_run() -> Run:
    analyses = (
        Analysis(
            Report("a", "a.docx", "", ()),
            values=(
                value(MEMBERS, "a", 62, Doubt.ELSEWHERE),
                value(DUES, "a", 1_968_500_000),
                value(SHARE, "a", 81.5),
            ),
        ),
        Analysis(Report("b", "b.docx", "", ()), values=(value(MEMBERS, "b", 40), value(DUES, "b", None))),
    )
    receipts = (
        Receipt("a", "a.docx", A, Status.READ),
        Receipt("b", "b.docx", B, Status.READ),
        Receipt("thieu-1", "", C, Status.MISSING),
    )
    totals = (
        Total(MEMBERS.id, "", Decimal(102), "", ("a", "b"), (), doubts=(("a", Doubt.ELSEWHERE),)),
        Total(DUES.id, "", Decimal(1_968_500_000), "đồng", ("a",), ("b", "thieu-1")),
    )
    return Run(GUIDELINE, receipts, analyses, totals=totals)


def filled(run: Run, folder: Path, *rows: tuple[object, ...], percent: str = "") -> tuple[Worksheet, Filled]:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    if percent:
        sheet[percent].number_format = "0.0%"
    path = folder / "mau.xlsx"
    book.save(path)
    result = fill_template(path, run)
    return openpyxl.load_workbook(io.BytesIO(result.content)).worksheets[0], result


def test_rows_of_units_and_columns_of_indicators(filled_run: Run, tmp_path: Path) -> None:
    sheet, _ = filled(
        filled_run,
        tmp_path,
        ("PHỤ LỤC",),
        ("TT", "Đơn vị", "Đoàn viên kết nạp mới", "Thu kinh phí công đoàn (triệu đồng)", "Tỷ lệ CĐCS xếp loại tốt"),
        (1, A),
        (2, B),
        (3, C),
        (None, "Cộng", "=SUM(C3:C5)", "=SUM(D3:D5)"),
        percent="E3",
    )
    rows = [[cell.value for cell in row[2:5]] for row in sheet.iter_rows(min_row=3)]
    assert rows[0] == [62, 1968.5, 0.815]
    assert rows[1] == [40, "Chưa có số liệu", "Chưa có số liệu"]
    assert rows[2] == ["Đơn vị chưa gửi"] * 3
    assert rows[3][:2] == ["=SUM(C3:C5)", "=SUM(D3:D5)"]
    assert sheet["C3"].comment.text == "Báo cáo còn nêu số khác"
    assert sheet["C4"].comment is None


def test_rows_of_indicators_and_columns_of_units(filled_run: Run, tmp_path: Path) -> None:
    sheet, result = filled(
        filled_run,
        tmp_path,
        ("TT", "Nội dung", "ĐVT", "Huyện Khe Lau", "Liên đoàn Lao động huyện Khe Lau", C, "Tổng cộng"),
        (1, "Số đoàn viên kết nạp mới", "người", None, None, None, None),
        (2, "Thu kinh phí công đoàn", "triệu đồng", None, 7, None, None),
        (3, "Số bài hát truyền thống", "bài"),
    )
    rows = [[cell.value for cell in row[3:7]] for row in sheet.iter_rows(min_row=2)]
    assert rows[0] == [None, 62, "Đơn vị chưa gửi", 102]
    assert rows[1] == [None, 7, "Đơn vị chưa gửi", 1968.5]
    assert "Chưa có số liệu: " in sheet["G3"].comment.text
    assert result.unknown == ("Số bài hát truyền thống",)


def test_columns_of_time(filled_run: Run, tmp_path: Path) -> None:
    sheet, _ = filled(
        filled_run,
        tmp_path,
        ("Nội dung", "Kế hoạch", "Đến 25/11/2020", "Ước cả năm"),
        ("Đoàn viên kết nạp mới", None, None, None),
        ("Thu kinh phí công đoàn (đồng)", None, None, None),
    )
    rows = [[cell.value for cell in row[1:]] for row in sheet.iter_rows(min_row=2)]
    assert rows[0] == ["Không giao", 102, 160]
    assert rows[1] == ["Không giao", 1_968_500_000, "Chưa đủ số liệu của các đơn vị"]


def test_a_template_without_a_place_is_refused(filled_run: Run, tmp_path: Path) -> None:
    with pytest.raises(InputError):
        filled(filled_run, tmp_path, ("a", "b"), (1, 2))
    (tmp_path / "x.xlsx").write_bytes(b"no zip")
    for name in ("x.xlsx", "none.xlsx"):
        with pytest.raises(InputError):
            fill_template(tmp_path / name, filled_run)


def test_equal_runs_fill_equal_bytes(filled_run: Run, tmp_path: Path) -> None:
    rows = (("Nội dung", "Tổng cộng"), ("Đoàn viên kết nạp mới", None))
    assert filled(filled_run, tmp_path, *rows)[1] == filled(filled_run, tmp_path, *rows)[1]
