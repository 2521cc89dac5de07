"""Items that send to the rows of one of several forms, in many words, written for this test."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.demanded import Asked
from nlp_reports.guidelines.forms.form import with_rows
from nlp_reports.guidelines.forms.form_cites import path_named, rows_cited, without_cites
from nlp_reports.model import Topic

CITES = [
    ("Vay vốn (Biểu số 03, dòng 1 đến 3)", "3", (1, 2, 3)),
    ("theo các dòng từ 5 đến 8 của Biểu số 02", "2", (5, 6, 7, 8)),
    ("lấy ở Biểu 2, các dòng 1, 2 và 4", "2", (1, 2, 4)),
    ("dòng thứ 3 đến dòng thứ 5 Biểu 1", "1", (3, 4, 5)),
    ("chỉ tiêu số 7 - 9 trong Phụ lục 02", "2", (7, 8, 9)),
    ("STT 4, 5 (Biểu 01)", "1", (4, 5)),
    ("từ dòng 10 đến dòng 12 của Phụ lục II", "ii", (10, 11, 12)),
    ("các chỉ tiêu từ số 1 đến số 3 của Mẫu B1", "b1", (1, 2, 3)),
    ("tại dòng số 6 và dòng số 7, Biểu số 04", "4", (6, 7)),
    ("Hiến máu: dòng 3 - 4. Biểu số 02 gửi sau", "", (3, 4)),
    ("viết không quá 3 dòng", "", ()),
]


@pytest.mark.parametrize(("text", "form", "rows"), CITES, ids=range(len(CITES)))
def test_rows_are_cited_of_the_form_beside_them(text: str, form: str, rows: tuple[int, ...]) -> None:
    assert rows_cited(text) == {(form, row) for row in rows}


def test_what_sends_to_a_form_asks_for_nothing_itself() -> None:
    assert without_cites("Tiền theo các dòng 5, 6 của Biểu 2; việc làm") == "Tiền; việc làm"
    assert without_cites("Số lớp, số biểu diễn") == "Số lớp, số biểu diễn"


def test_each_row_goes_to_the_item_that_cites_its_form(tmp_path: Path) -> None:
    document = Document()
    lines = (
        *("HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", "I. KẾT QUẢ CÔNG TÁC HỘI"),
        "1. Phát triển hội viên (theo Biểu số 01).",
        "2. Giúp nhau làm kinh tế: ngày công theo các dòng từ 1 đến 2 của Biểu số 02.",
        "3. Vay vốn (Biểu số 02, dòng 3).",
    )
    for line in lines:
        document.add_paragraph(line)
    for caption, rows in (
        ("BIỂU SỐ 01. TỔ CHỨC HỘI", (("Hội viên kết nạp mới", "người"), ("Chi hội thành lập mới", "chi hội"))),
        ("BIỂU SỐ 02. KINH TẾ", (("Ngày công đóng góp", "ngày công"), ("Hộ được giúp", "hộ"), ("Hộ vay vốn", "hộ"))),
    ):
        document.add_paragraph(caption)
        table = document.add_table(rows=1, cols=4)
        for cell, head in zip(table.rows[0].cells, ("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện"), strict=True):
            cell.text = head
        for number, (name, unit) in enumerate(rows, start=1):
            for cell, text in zip(table.add_row().cells, (str(number), name, unit, ""), strict=True):
                cell.text = text
    document.save(str(tmp_path / "huong_dan.docx"))
    topics = read_guideline(tmp_path / "huong_dan.docx").topics
    asked = {topic.id: [one.counted[0] for one in topic.indicators if one.required] for topic in topics}
    assert asked == {"I.1": ["hội viên", "chi hội"], "I.2": ["ngày công", "hộ"], "I.3": ["hộ"]}


def test_a_form_is_led_in_by_the_nearest_item_where_two_say_the_same(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("HƯỚNG DẪN")
    document.add_paragraph("Báo cáo công tác năm 2025")
    document.add_paragraph("II. KẾT QUẢ CÔNG TÁC")
    for heading, lead, row, unit in (
        ("1. Tình nguyện", "Số liệu: theo bảng sau, giữ nguyên thứ tự dòng.", "Cây trồng mới", "cây"),
        ("2. Học tập", "Số liệu: theo bảng sau.", "Học bổng trao tặng", "suất"),
    ):
        document.add_paragraph(heading)
        document.add_paragraph(f"Nội dung: cách làm {heading[3:].lower()}.")
        document.add_paragraph(lead)
        table = document.add_table(2, 4)
        for cells, texts in zip(
            table.rows, (("TT", "Nội dung", "Đơn vị tính", "Năm 2025"), ("1", row, unit, "")), strict=True
        ):
            for cell, text in zip(cells.cells, texts, strict=True):
                cell.text = text
    document.save(str(tmp_path / "form.docx"))
    topics = read_guideline(tmp_path / "form.docx").topics
    asked = [[one.name for one in topic.indicators if one.required] for topic in topics]
    assert asked == [["số cây trồng mới"], ["số học bổng trao tặng"]]


def _form_of(place: Path, lines: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> dict[str, list[str]]:
    """Return the required figures of each topic of a guideline with one form, its first row the heads of columns."""
    document = Document()
    for line in ("HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", *lines, "BIỂU SỐ LIỆU"):
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.save(str(place / "huong_dan.docx"))
    topics = read_guideline(place / "huong_dan.docx").topics
    return {topic.id: [one.name for one in topic.indicators if one.required] for topic in topics}


def test_a_column_of_the_form_may_name_the_item_of_each_row(tmp_path: Path) -> None:
    lines = ("I. TÌNH HÌNH", "1. Đội ngũ", "2. Đời sống", "II. KẾT QUẢ", "1. Chăm lo", "2. Thi đua")
    rows = (
        ("TT", "Chỉ tiêu", "Đơn vị tính", "Ghi tại mục", "Thực hiện"),
        ("1", "Thợ bậc cao", "người", "I.1", ""),
        ("2", "Tiền thưởng Tết", "đồng", "I.2", ""),
        ("3", "Tiền trợ cấp", "đồng", "II.1", ""),
    )
    assert _form_of(tmp_path, lines, rows) == {
        "I.1": ["số người thợ bậc cao"],
        "I.2": ["tiền thưởng Tết"],
        "II.1": ["tiền trợ cấp"],
        "II.2": [],
    }


def test_a_group_of_rows_goes_to_the_item_or_the_section_that_it_names(tmp_path: Path) -> None:
    lines = (
        *("I. TÌNH HÌNH", "1. Đội ngũ (số liệu ghi tại mục I của Biểu)", "2. Đời sống hội viên"),
        *("II. KẾT QUẢ", "1. Tổ chức Hội", "a) Kết nạp hội viên", "2. Tài chính", "a) Thu, chi của hội viên"),
    )
    rows = (
        ("TT", "Nội dung", "Đơn vị tính", "Thực hiện"),
        *(("I", "LỰC LƯỢNG", "", ""), ("1", "Hội viên", "người", ""), ("2", "Lương y", "người", "")),
        *(("II", "TỔ CHỨC", "", ""), ("3", "Hội viên mới", "người", "")),
        *(("III", "TÀI CHÍNH", "", ""), ("4", "Số thu", "đồng", "")),
    )
    assert _form_of(tmp_path, lines, rows) == {
        "I.1": ["số hội viên", "số lương y"],
        "I.2": [],
        "II.1.a": ["số hội viên mới"],
        "II.2.a": ["thu"],
    }


def test_a_column_may_name_the_section_whose_item_sends_to_the_form(tmp_path: Path) -> None:
    lines = ("I. TÌNH HÌNH", "1. Đội ngũ", "II. KẾT QUẢ", "1. Thi đua", "a) Bình xét: theo biểu", "b) Giúp hộ nghèo")
    rows = (
        ("TT", "Nội dung", "Đơn vị tính", "Mục", "Chỉ tiêu giao", "Thực hiện"),
        ("1", "Hội viên", "người", "I.1", "x", "…"),
        ("2", "Hộ nghèo đạt danh hiệu", "hộ", "II.1", "x", "…"),
    )
    asked = _form_of(tmp_path, lines, rows)
    assert asked == {"I.1": ["số hội viên"], "II.1.a": ["số hộ nghèo đạt danh hiệu"], "II.1.b": []}


@pytest.mark.parametrize(
    ("said", "path"),
    [
        *(("điểm đ mục 3", "3.đ"), ("mục II, khoản 3, điểm a", "ii.3.a"), ("ý b điểm 2 phần II", "ii.2.b")),
        *(("tiết c, mục 4.2", "4.2.c"), ("mục 2.4.a", "2.4.a"), ("điểm a", "a")),
    ],
)
def test_the_parts_of_a_path_may_be_named_one_by_one(said: str, path: str) -> None:
    assert path_named(said) == path


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tự quản đường biên: mô hình; con số theo phụ lục.", "Tự quản đường biên: mô hình;."),
        ("Vốn vay, số liệu ghi theo biểu đính kèm; nợ xấu", "Vốn vay; nợ xấu"),
        ("Hiến máu (theo phụ lục)", "Hiến máu ()"),
        ("Tổ chức theo biểu diễn lưu động", "Tổ chức theo biểu diễn lưu động"),
    ],
)
def test_what_sends_to_a_form_without_a_number_asks_for_nothing(text: str, plain: str) -> None:
    assert without_cites(text) == plain


@pytest.mark.parametrize(
    ("asked", "row", "unit", "names"),
    [
        ("số buổi nói chuyện", "Buổi nói chuyện truyền thống", "buổi", ["số buổi nói chuyện"]),
        ("Nghe: số lượt thanh niên nghe", "Lượt thanh niên nghe", "lượt người", ["số lượt thanh niên nghe"]),
        ("Kiểm tra: số cuộc kiểm tra", "Cuộc kiểm tra", "cuộc", ["số cuộc kiểm tra"]),
        ("số buổi nói chuyện", "Buổi tập luyện", "buổi", ["số buổi nói chuyện", "số buổi tập luyện"]),
        ("Kiểm tra: số cuộc kiểm tra", "Cuộc giám sát", "cuộc", ["số cuộc kiểm tra", "số cuộc giám sát"]),
        ("Kiểm tra: số cuộc kiểm tra", "Cuộc họp", "cuộc", ["số cuộc kiểm tra", "số cuộc họp"]),
        ("số đơn thư", "Đơn vị góp ý", "đơn vị", ["số đơn thư", "số đơn vị góp ý"]),
    ],
)
def test_a_row_may_count_by_the_short_name_of_an_event(asked: str, row: str, unit: str, names: list[str]) -> None:
    topic = Topic("II.1", "Việc", "II", (), zero_allowed=False, indicators=indicators_of("II.1", asked))
    filled = with_rows(topic, [Asked(f"số {row[:1].lower()}{row[1:]}", (unit,), words=row)])
    assert [one.name for one in filled.indicators if one.required] == names
