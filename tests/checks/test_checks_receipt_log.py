"""The receipt log: read as a person left it, every mistake told at once with its cell."""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import Workbook

from nlp_reports.checks import read_log
from nlp_reports.errors import InputError
from nlp_reports.model import LogEntry

FILES = ("01_khe_lau.docx", "gửi lại/bc.docx", "zalo/bc.docx")
UNITS = ("LĐLĐ huyện Khe Lau", "LĐLĐ thị xã Cửa Lân")
NOON = dt.datetime(2020, 11, 24, 12)  # noqa: DTZ001 - Excel knows no time zones
HEADINGS = ("Đơn vị", "Tệp", "Ngày nhận", "Hình thức gửi", "Bản")


def log_of(folder: Path, *rows: tuple[object, ...], headings: tuple[str, ...] = HEADINGS) -> Path:
    book = Workbook()
    page = book.worksheets[0]
    page.append(("SỔ NHẬN BÁO CÁO",))
    page.append(headings)
    for row in rows:
        page.append(row)
    book.save(folder / "so.xlsx")
    return folder / "so.xlsx"


def mistakes(path: Path) -> list[str]:
    with pytest.raises(InputError) as raised:
        read_log(path, FILES, UNITS, 2020)
    return [f"{problem.place}: {problem.message}" for problem in raised.value.problems]


def test_a_row_says_whose_file_it_is_and_when_it_came(tmp_path: Path) -> None:
    path = log_of(
        tmp_path,
        ("LĐLĐ HUYỆN KHE LAU", "01_khe_lau", NOON, "Zalo", "Chính thức"),
        ("LĐLĐ thị xã Cửa Lân", "gửi lại\\bc.docx", "28/11/2020", None, "dự thảo"),
        ("LĐLĐ thị xã Cửa Lân", "zalo/bc.docx"),
        (None, None, None),
    )
    assert read_log(path, FILES, UNITS, 2020) == (
        LogEntry(UNITS[0], FILES[0], dt.date(2020, 11, 24), "Zalo", official=True),
        LogEntry(UNITS[1], FILES[1], dt.date(2020, 11, 28), "", official=False),
        LogEntry(UNITS[1], FILES[2]),
    )


@pytest.mark.parametrize("written", ["25/11/2020", "25-11-2020", "25.11.20", "2020-11-25", "25/11/2020 14:05", 44160])
def test_days_are_read_as_offices_write_them(tmp_path: Path, written: object) -> None:
    path = log_of(tmp_path, (UNITS[0], FILES[0], written))
    assert read_log(path, FILES, UNITS, 2020)[0].received == dt.date(2020, 11, 25)


def test_columns_are_found_by_their_headings_in_any_order(tmp_path: Path) -> None:
    path = log_of(tmp_path, ("x", "24/11/2020", FILES[0], UNITS[0]), headings=("TT", "NGÀY NHẬN", "Tên tệp", "Đơn vị:"))
    assert read_log(path, FILES, UNITS, 2020) == (LogEntry(UNITS[0], FILES[0], dt.date(2020, 11, 24)),)


def test_every_mistake_is_told_at_once_with_its_cell(tmp_path: Path) -> None:
    path = log_of(
        tmp_path,
        ("LĐLĐ huyện Khe Lâu", FILES[0], "31/11/2020", "", "cuối cùng"),
        (UNITS[0], "01_khe_lau.docx", "24/11/2002"),
        (UNITS[1], "bc.docx", None),
        (UNITS[1], "khong_co.docx", None),
        (None, None, "24/11/2020"),
    )
    assert mistakes(path) == [
        "ô A3: “LĐLĐ huyện Khe Lâu” không có trong danh sách đơn vị",
        "ô C3: “31/11/2020” không phải ngày",
        "ô E3: không hiểu “cuối cùng”",
        "ô B4: “01_khe_lau.docx” đã ghi ở ô B3",
        "ô C4: năm 2002 không hợp với báo cáo năm 2020",
        "ô B5: “bc.docx” có ở nhiều nơi: gửi lại/bc.docx, zalo/bc.docx",
        "ô B6: không có tệp “khong_co.docx” trong thư mục báo cáo",
        "ô C7: có ngày nhận nhưng không ghi đơn vị hoặc tệp",
    ]


def test_a_file_that_is_no_log_is_told(tmp_path: Path) -> None:
    assert mistakes(log_of(tmp_path, headings=("A", "B"))) == [": không thấy dòng tiêu đề của sổ"]
    (tmp_path / "hong.xlsx").write_bytes(b"khong phai Excel")
    assert mistakes(tmp_path / "hong.xlsx") == [": không mở được tệp Excel"]
    assert mistakes(tmp_path / "khong_co.xlsx") == [": không có tệp này"]
