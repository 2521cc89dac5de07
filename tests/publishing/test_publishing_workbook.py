import dataclasses
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.cell_range import MultiCellRange

from nlp_reports.model import Achievement, Indicator, IndicatorValue, Run, Target, Topic, ValueStatus
from nlp_reports.publishing.workbook import rendering
from nlp_reports.publishing.workbook.rendering import render
from nlp_reports.publishing.workbook.results import to_workbook
from nlp_reports.publishing.workbook.sheet import Block, Column, Look, Painted, Sheet

SHEETS = [
    "Tổng hợp chung",
    "Tình hình gửi báo cáo",
    "Mức độ đáp ứng đề cương",
    "Nội dung cần trao đổi",
    "Số liệu trong báo cáo",
    "Tổng hợp chỉ tiêu",
    "Số liệu cần đối chiếu",
    "Nhóm vấn đề",
    "Kiến nghị, đề xuất",
    "Cách làm hay",
    "Dự thảo Đánh giá chung",
]


@pytest.fixture(scope="module")
def book(run: Run) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(to_workbook(run)))


def test_the_sheets_are_named_as_the_office_names_them(book: Workbook) -> None:
    assert book.sheetnames == SHEETS


def test_no_cell_is_a_formula_or_an_error(book: Workbook) -> None:
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n", "d"}
    dangerous = [c for c in cells if isinstance(c.value, str) and c.value[:1] in "=+-@"]
    assert dangerous
    assert all(cell.quotePrefix for cell in dangerous)


def test_control_characters_are_gone(book: Workbook) -> None:
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert not any(control in text for text in texts for control in "\x00\x01\x07")


def test_the_coverage_map_speaks_in_words_and_colours(book: Workbook) -> None:
    cells = {str(c.value): c for row in book["Tổng hợp chung"].iter_rows() for c in row if c.value}
    assert {"Đã báo cáo đủ", "Cần bổ sung thêm", "Chưa thấy nội dung", "Gửi sau thời hạn"} <= set(cells)
    assert {cells[w].fill.start_color.rgb for w in ("Đã báo cáo đủ", "Chưa thấy nội dung")} == {"00C6E7C8", "00F4B9B0"}


def test_remarks_can_be_ticked_filtered_and_printed(book: Workbook) -> None:
    sheet = book["Nội dung cần trao đổi"]
    header = [cell.value for cell in sheet[3]]
    assert header[4:9] == ["Trích nguyên văn", "Ý kiến của Văn phòng", "Gợi ý bổ sung", "Gửi đơn vị", "Đã xem (lý do)"]
    assert [sheet["J4"].value, sheet["J5"].value] == ["01_khe_lau#2", "01_khe_lau#1"]
    assert sheet["C4"].value == "Đề nghị chỉnh sửa"
    assert sheet.data_validations.dataValidation[0].sqref == MultiCellRange("H4:H7")
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A3:J7", "B4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_totals_stand_above_the_values_they_are_made_of(book: Workbook) -> None:
    rows = [[c.value for c in row[:4]] for row in book["Tổng hợp chỉ tiêu"].iter_rows(min_row=4)]
    assert rows[0] == ["I.a#1", "Số đoàn viên kết nạp", "Tổng cộng (2 đơn vị)", 1257]
    assert [row[3] for row in rows[1:]] == [1250, 7]


@pytest.mark.parametrize(("required", "shown"), [(True, ["II.1#1"]), (False, [])])
def test_what_is_not_demanded_and_nobody_gave_is_left_out(run: Run, *, required: bool, shown: list[str]) -> None:
    asked = Indicator("II.1#1", "Số mô hình", ("mô hình",), required=required)
    absent = IndicatorValue("II.1#1", "Số mô hình", "01_khe_lau", None, ValueStatus.MISSING)
    guideline = dataclasses.replace(run.guideline, topics=(Topic("II.1", "Đoàn viên", "II", indicators=(asked,)),))
    analyses = (dataclasses.replace(run.analyses[0], values=(absent,)),)
    book = to_workbook(dataclasses.replace(run, guideline=guideline, analyses=analyses, totals=()))
    sheet = openpyxl.load_workbook(io.BytesIO(book))["Tổng hợp chỉ tiêu"]
    assert [row[0].value for row in sheet.iter_rows(min_row=4) if row[0].value] == shown


def test_links_stay_below_the_folder(book: Workbook) -> None:
    links = [c.hyperlink.target for row in book["Tình hình gửi báo cáo"].iter_rows() for c in row if c.hyperlink]
    assert links == ["texts/01_khe_lau.txt", "texts/__x.txt"]


def test_a_sheet_that_would_be_too_long_names_its_csv() -> None:
    sheet = Sheet("Dài", (Block((Column("Số"),), ((n,) for n in range(10))),), csv="figures")
    page = openpyxl.load_workbook(io.BytesIO(render([sheet], last_row=6)))["Dài"]
    values = [row[0].value for row in page.iter_rows()]
    assert values == ["Dài", "Số", 0, 1, 2, 3, "Còn nhiều dòng nữa; xem đủ trong tables/figures.csv."]


def test_equal_runs_give_equal_bytes(run: Run) -> None:
    first = to_workbook(run)
    assert first == to_workbook(run)
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_targets_have_a_sheet_where_there_are_any(run: Run) -> None:
    targets = [Target("I.a#1", "LĐLĐ huyện B", Decimal(60)), Target("I.a#1", "LĐLĐ huyện C", Decimal(60), ceiling=True)]
    reached = (
        Achievement(targets[0], "Số đoàn viên", "", "b", Decimal(59), ValueStatus.TAKEN),
        Achievement(targets[1], "Số đoàn viên", "", "", None, ValueStatus.MISSING),
    )
    book = openpyxl.load_workbook(io.BytesIO(to_workbook(dataclasses.replace(run, achievements=reached))))
    rows = [[c.value for c in row] for row in book["Kết quả theo chỉ tiêu giao"].iter_rows(min_row=4)]
    assert rows[0][2:8] == ["LĐLĐ huyện B", 60, 59, None, "98,3", "Chưa đạt"]
    assert rows[1][4:] == [None, None, None, "Chưa có số liệu", "Chỉ tiêu là mức tối đa; Đơn vị chưa gửi"]
    assert "Kết quả theo chỉ tiêu giao" not in openpyxl.load_workbook(io.BytesIO(to_workbook(run))).sheetnames


@pytest.mark.parametrize(
    ("sheet", "column"),
    [
        ("Tổng hợp chung", "A"),
        ("Mức độ đáp ứng đề cương", "G"),
        ("Nội dung cần trao đổi", "A"),
        ("Số liệu trong báo cáo", "K"),
        ("Tổng hợp chỉ tiêu", "L"),
        ("Nhóm vấn đề", "G"),
        ("Kiến nghị, đề xuất", "F"),
    ],
)
def test_every_sheet_leads_to_the_text_it_speaks_of(book: Workbook, sheet: str, column: str) -> None:
    links = {c.hyperlink.target for c in book[sheet][column] if c.hyperlink}
    assert links == {"texts/01_khe_lau.txt", "texts/__x.txt"}


def test_links_stop_where_excel_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "MOST_LINKS", 2)
    rows = [(Painted(f"câu {n}", Look.LINK, "texts/a.txt"),) for n in range(4)]
    page = openpyxl.load_workbook(io.BytesIO(render([Sheet("Dài", (Block((Column("Nguồn"),), rows),))])))["Dài"]
    cells = [row[0] for row in page.iter_rows(min_row=3)]
    assert [cell.value for cell in cells] == ["câu 0", "câu 1", "câu 2", "câu 3"]
    assert [bool(cell.hyperlink) for cell in cells] == [True, True, False, False]
