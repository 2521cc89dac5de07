"""Items that stand in a table inside an outline, however its columns are headed, in Word and copied as lines."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

Grid = tuple[tuple[str, ...], ...]
HEAD = (
    *("LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐÀ LĨNH", "HƯỚNG DẪN", "Báo cáo hoạt động công đoàn năm 2024"),
    *("I. TÌNH HÌNH", "1. Kinh tế, xã hội.", "II. KẾT QUẢ", "Trả lời theo bảng sau:"),
)
REST = ("III. KIẾN NGHỊ", "Với tỉnh.")
TRAINING, CHECKS, MUTUAL = "Tập huấn cán bộ công đoàn", "Kiểm tra tài chính", "Phối hợp với chính quyền"
FIGURES = {"II.1": ["lớp", "lượt người"], "II.2": ["cuộc"], "II.3": []}
BOTH: list[Grid] = [
    (
        ("TT", "Nội dung", "Số liệu bắt buộc"),
        ("1", TRAINING, "Số lớp; số lượt người dự"),
        ("2", CHECKS, "Số cuộc kiểm tra"),
        ("3", MUTUAL, "Không bắt buộc"),
    ),
    (
        ("Ý", "Nội dung báo cáo", "Con số phải có"),
        ("1", TRAINING, "lớp; lượt người dự"),
        ("2", CHECKS, "cuộc kiểm tra"),
        ("3", MUTUAL, "không yêu cầu"),
    ),
    (
        ("Việc phải báo cáo", "Số liệu kèm theo"),
        (f"1. {TRAINING}", "Số lớp; số lượt người dự"),
        (f"2. {CHECKS}", "Số cuộc kiểm tra"),
        (f"3. {MUTUAL}", "-"),
    ),
    (
        ("TT", "Nội dung", "Số liệu cần có", "Ghi chú"),
        ("1", TRAINING, "Số lớp; số lượt người dự", "cả trực tuyến"),
        ("2", CHECKS, "Số cuộc kiểm tra", ""),
        ("3", MUTUAL, "Không cần", ""),
    ),
]
WORD: list[Grid] = [
    (
        ("Câu", "Nội dung hỏi", "Số phải nêu"),
        ("Câu 1", TRAINING, "số lớp; số lượt người dự"),
        ("Câu 2", CHECKS, "số cuộc kiểm tra"),
        ("Câu 3", MUTUAL, ""),
    ),
    (
        ("Mã số", "Nội dung", "Số liệu"),
        ("1", TRAINING, "- số lớp\n- số lượt người dự"),
        ("2", CHECKS, "- số cuộc kiểm tra"),
        ("3", MUTUAL, "viết bằng lời"),
    ),
]


def _read(grid: Grid, file: Path) -> Guideline:
    if file.suffix == ".txt":
        lines = (*HEAD, *("  ".join(row).strip() for row in grid), *REST)
        file.write_text("\n".join(lines), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for line in HEAD:
        document.add_paragraph(line)
    table = document.add_table(len(grid), len(grid[0]))
    for row, texts in zip(table.rows, grid, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for line in REST:
        document.add_paragraph(line)
    document.save(str(file))
    return read_guideline(file)


def _required(guideline: Guideline) -> dict[str, list[str]]:
    told = {topic.id: [one for one in topic.indicators if one.required] for topic in guideline.topics}
    return {topic: [one.unit or one.counted[0].split()[0] for one in ones] for topic, ones in told.items()}


@pytest.mark.parametrize(
    ("grid", "suffix"),
    [*((grid, one) for grid in BOTH for one in (".docx", ".txt")), *((one, ".docx") for one in WORD)],
)
def test_the_rows_of_a_table_are_items_with_the_figures_that_it_lists(grid: Grid, suffix: str, tmp_path: Path) -> None:
    guideline = _read(grid, tmp_path / f"huong_dan{suffix}")
    asked = {topic: [noun.split()[0] for noun in nouns] for topic, nouns in FIGURES.items()}
    told = {topic: [noun.split()[0] for noun in nouns] for topic, nouns in _required(guideline).items()}
    assert told == {"I.1": [], **asked}
    assert guideline.topic("II.2").title == CHECKS
    assert guideline.topic("II.3").aspects == (MUTUAL,)


def test_rows_below_a_numbered_one_are_its_items(tmp_path: Path) -> None:
    grid = (
        ("STT", "Nội dung báo cáo", "Số liệu tối thiểu"),
        ("1", "Tuyên truyền", ""),
        ("1.1", "Học nghị quyết", "số hội nghị; số người dự"),
        ("1.2", "Phổ biến pháp luật", "số buổi"),
        ("2", "Tổ chức", ""),
        ("2.1", "Kết nạp đoàn viên", "số đoàn viên mới"),
    )
    guideline = _read(grid, tmp_path / "huong_dan.docx")
    assert [topic.id for topic in guideline.topics] == ["I.1", "II.1.1", "II.1.2", "II.2.1"]


def test_rows_with_a_unit_are_figures_themselves(tmp_path: Path) -> None:
    grid = (
        ("TT", "Nội dung", "Đơn vị tính"),
        ("1", "Đoàn viên kết nạp mới", "đoàn viên"),
        ("2", "Thu kinh phí công đoàn", "triệu đồng"),
    )
    guideline = _read(grid, tmp_path / "huong_dan.docx")
    assert _required(guideline) == {"I.1": [], "II.1": ["đoàn"], "II.2": ["đồng"]}
    assert guideline.topic("II.2").aspects == ("Thu kinh phí công đoàn",)


def test_how_to_tell_and_how_to_answer_none_stay_with_the_row(tmp_path: Path) -> None:
    grid = (
        ("TT", "Nội dung", "Số liệu cần có", "Ghi chú"),
        ("1", "Tai nạn", "số vụ; số người chết", "không có thì ghi 0"),
        ("2", "Thi đua", "nêu rõ so với năm trước", ""),
    )
    guideline = _read(grid, tmp_path / "huong_dan.docx")
    assert guideline.topic("II.1").zero_allowed
    assert guideline.topic("II.2").aspects == ("Thi đua (so với năm trước)",)


def test_item_one_of_another_section_is_not_named_by_row_one(tmp_path: Path) -> None:
    grid = (
        ("TT", "Nội dung", "Số liệu phải có"),
        ("1", "Thu kinh phí công đoàn", "số tiền thu"),
        ("2", "Kiểm tra công đoàn cơ sở", "số cuộc kiểm tra"),
    )
    document = Document()
    items = ("II. KẾT QUẢ", "A. Tổ chức", "1. Kết nạp đoàn viên công đoàn.", "2. Thành lập công đoàn.", "B. Tài chính")
    for line in (*HEAD[:5], *items):
        document.add_paragraph(line)
    table = document.add_table(3, 3)
    for row, texts in zip(table.rows, grid, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for line in REST:
        document.add_paragraph(line)
    document.save(str(tmp_path / "huong_dan.docx"))
    guideline = read_guideline(tmp_path / "huong_dan.docx")
    told = _required(guideline)
    assert told["II.B.1"] == ["đồng"]
    assert told["II.A.1"] == []
