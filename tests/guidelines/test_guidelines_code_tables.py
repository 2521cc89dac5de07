"""Tables behind the signature that list figures by the codes of their items, in Word and copied as lines."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.letter.signs import signs_of
from nlp_reports.model import Guideline

LINES = [
    *("HỘI LÀM VƯỜN HUYỆN KHE VÀNG", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2024", "Kính gửi: Hội Làm vườn các xã"),
    "Mã có tên trong bảng thì phải có số; dòng có chữ Ư thêm số ước, dòng có chữ T nếu không phát sinh thì ghi “0”.",
    *("A. HỘI VÀ HỘI VIÊN", "A1. Tổ chức Hội: nền nếp sinh hoạt.", "A2. Đời sống hội viên."),
    *(
        "B. VIỆC ĐÃ LÀM",
        "B1. Vườn mẫu: cách chọn hộ.",
        "B2. Thiệt hại do bão, lũ: cách giúp nhau.",
        "B3. Tuyên truyền.",
    ),
    *("C. TỒN TẠI", "C1. Việc chưa làm được.", "D. NĂM 2025", "D1. Việc chính."),
    *("Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Bùi Văn Vườn", "PHỤ LỤC: CON SỐ THEO MÃ"),
]
ROWS = [
    ("Mã", "Con số", "Đơn vị tính", "Ghi chú"),
    *(("A1", "Hội viên", "người", "Ư"), ("nt", "Chi hội", "chi hội", ""), ("A2", "Thu nhập", "đồng/người/tháng", "")),
    *(
        ("B1", "Vườn đã làm/phải làm", "vườn", ""),
        ("B2", "Hộ bị thiệt hại", "hộ", "T"),
        ("nt", "Tiền giúp", "tr.đ", "T"),
    ),
]
TIMES = [
    ("Dòng", "Số liệu", "Đơn vị tính", "Năm 2023", "Năm 2024", "Dùng cho mã"),
    *(("1", "Hội viên", "người", "", "", "A1"), ("2", "Chi hội", "chi hội", "", "", "A1")),
    *(("3", "Thu nhập", "đồng/người/tháng", "", "", "A2"), ("4", "Vườn đã làm/phải làm", "vườn", "", "", "B1")),
    *(("5", "Hộ bị thiệt hại", "hộ", "", "", "B2"), ("6", "Tiền giúp", "tr.đ", "", "", "B2")),
]
CROSSED = [
    ("Mã", "Số phải điền", "Đơn vị tính", "Năm 2023", "Năm 2024", "Đăng ký 2025"),
    *(("A1", "Hội viên", "người", "", "", "x"), ("A1", "Chi hội", "chi hội", "", "", "x")),
    *(("A2", "Thu nhập", "đồng/người/tháng", "", "", ""), ("B1", "Vườn đã làm/phải làm", "vườn", "", "", "")),
    *(("B2", "Hộ bị thiệt hại", "hộ", "", "", "x"), ("B2", "Tiền giúp", "tr.đ", "", "", "x")),
]
ASKED = {
    "A1": ["số hội viên", "số chi hội"],
    "A2": ["thu nhập"],
    "B1": ["số vườn đã làm", "số vườn phải làm"],
    "B2": ["số hộ bị thiệt hại", "tiền giúp"],
    "B3": [],
}


def read(rows: Sequence[Sequence[str]], folder: Path, form: str) -> Guideline:
    """Read the guideline with this table as Word, as lines, or as lines that run into one another behind the head."""
    if form == "Word":
        document = Document()
        for line in LINES:
            document.add_paragraph().add_run(line).bold = line[1:3] == ". " or None
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        document.save(str(folder / "de_cuong.docx"))
        return read_guideline(folder / "de_cuong.docx")
    told = ["  ".join(row).rstrip() for row in rows]
    told = [told[0], " ".join(told[1:4]), *told[4:]] if form == "run together" else told
    file = folder / "de_cuong.txt"
    file.write_text("\n".join([*LINES, *told]), "utf-8", newline="\n")
    return read_guideline(file)


CASES = [(ROWS, "run together"), *((rows, form) for rows in (ROWS, TIMES, CROSSED) for form in ("Word", "lines"))]


@pytest.mark.parametrize(("rows", "form"), CASES)
def test_figures_go_to_the_item_with_their_code(rows: Sequence[Sequence[str]], form: str, tmp_path: Path) -> None:
    guideline = read(rows, tmp_path, form)
    asked = {topic.id: {one.name for one in topic.indicators if one.required} for topic in guideline.topics}
    assert asked == {topic: set(names) for topic, names in ASKED.items()}
    assert {one.unit for one in guideline.topic("A2").indicators} == {"đồng"}


def test_a_letter_beside_a_row_lets_none_answer(tmp_path: Path) -> None:
    guideline = read([*ROWS, ("B3", "Tin, bài", "tin", "T")], tmp_path, "Word")
    assert [topic.id for topic in guideline.topics if topic.zero_allowed] == ["B2", "B3"]


@pytest.mark.parametrize(
    ("sentence", "letters"),
    [
        ("Dòng có chữ Ư ghi thêm số ước, dòng có chữ K nếu không phát sinh thì ghi “không có”.", ("K",)),
        ("Mã nào có chữ K thì được ghi “0”, mã có chữ B bắt buộc phải có số.", ("K",)),
        ("Không phát sinh: ghi “0”, riêng các ý có dấu (*).", ("(*)",)),
        ("Không phát sinh thì ghi “không” vào ô có chữ ký.", ()),
        ("Mục nào không có thì ghi chữ “không”.", ()),
    ],
)
def test_a_letter_is_a_sign_where_it_is_called_one(sentence: str, letters: tuple[str, ...]) -> None:
    assert signs_of([sentence]).nil == letters


def test_a_heading_with_the_year_to_come_does_not_tell_that_of_the_report(tmp_path: Path) -> None:
    guideline = read(ROWS, tmp_path, "Word")
    assert guideline.year == dt.date(2024, 1, 1).year
