"""Tables that list figures by the numbers of items, behind numbers of their own; rows that none may answer; days."""

import datetime as dt
import re
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.forms.rows_nil import rows_let_nil
from nlp_reports.guidelines.letter.dates import CUTOFF, DEADLINE, day_set
from nlp_reports.model import Guideline

WIDTH = 86
LINES = [
    *("HỘI NUÔI ONG HUYỆN ĐỒI HOA", "HƯỚNG DẪN", "Báo cáo công tác Hội năm 2023", "Kính gửi: Hội Nuôi ong các xã"),
    "Số trong bảng tính trọn năm công tác, từ ngày 01/11/2022 đến hết ngày 31/10/2023, không lấy số ước.",
    "Báo cáo và bảng gửi chung về bà Trịnh Thị Sáp, cán bộ ở phố núi, trước giờ nghỉ trưa thứ Sáu, ngày 10 tháng 11.",
    *("Nơi nhận:", "- Như trên;", "CHỦ TỊCH", "Đồng Văn Mật", "ĐỀ CƯƠNG BÁO CÁO"),
    *("A – HỘI VÀ HỘI VIÊN", "1. Mùa hoa năm qua: nắng mưa, giá mật.", "2. Tổ chức Hội."),
    *("B – VIỆC ĐÃ LÀM", "3. Dạy nghề:", "- cách nuôi;", "- cách quay mật.", "4. Bệnh ong.", "5. Quỹ Hội."),
    *("C – TỒN TẠI", "6. Việc chưa làm được.", "D – NĂM 2024", "7. Việc chính.", "BẢNG SỐ NĂM 2023"),
]
ROWS = [
    ("Dòng", "Cho mục", "Số phải ghi", "Đơn vị tính", "Năm 2022", "Năm 2023"),
    *(("b1", "2", "Hội viên", "người", "", ""), ("b2", "2", "Chi hội", "chi hội", "", "")),
    *(("b3", "3, gạch thứ nhất", "Lớp dạy nuôi", "lớp", "", ""), ("b4", "4", "Đàn bị bệnh", "đàn", "", "")),
    *(("b5", "5", "Quỹ đã thu", "triệu đồng", "", ""), ("b6", "5", "Hộ được vay quỹ", "hộ", "", "")),
]
BEHIND = (
    "Dòng b3 và các dòng từ b4 đến b4 nếu trong năm không phát sinh thì ghi số 0, các dòng khác không được để trống."
)
ASKED = {
    "A.1": [],
    "A.2": ["số hội viên", "số chi hội"],
    "B.3.a": ["số lớp dạy nuôi"],
    "B.3.b": [],
    "B.4": ["số đàn bị bệnh"],
    "B.5": ["quỹ đã thu", "số hộ được vay quỹ"],
}


def read(folder: Path, form: str) -> Guideline:
    """Read the guideline with its table as Word, or as a page copied from a PDF."""
    if form == "lines":
        text = [*LINES, *("  ".join(row) for row in ROWS), BEHIND]
        file = folder / "de_cuong.txt"
        file.write_text("\n".join(line for one in text for line in textwrap.wrap(one, WIDTH)), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for line in LINES:
        document.add_paragraph().add_run(line).bold = line.isupper() or None
    table = document.add_table(rows=len(ROWS), cols=len(ROWS[0]))
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph(BEHIND)
    document.save(str(folder / "de_cuong.docx"))
    return read_guideline(folder / "de_cuong.docx")


@pytest.mark.parametrize("form", ["Word", "lines"])
def test_figures_go_to_the_item_whose_number_stands_beside_them(form: str, tmp_path: Path) -> None:
    guideline = read(tmp_path, form)
    asked = {topic.id: {one.name for one in topic.indicators if one.required} for topic in guideline.topics}
    assert asked == {topic: set(names) for topic, names in ASKED.items()}
    assert [topic.id for topic in guideline.topics if topic.zero_allowed] == ["B.3.a", "B.4"]
    days = guideline.deadline, guideline.cutoff, guideline.forecast
    assert days == (dt.date(2023, 11, 10), dt.date(2023, 10, 31), None)


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Dòng 4, 7 và 9 không có thì ghi “không”.", {"4", "7", "9"}),
        ("Các dòng từ b22 đến b24 nếu không phát sinh thì điền số 0.", {"b22", "b23", "b24"}),
        ("Hàng 3, hàng 5 nơi nào không phát sinh để số 0.", {"3", "5"}),
        ("Dòng 2 phải có số, không phát sinh thì viết lại cho rõ.", set()),
        ("Trừ dòng 5, các dòng không phát sinh thì ghi “0”.", set()),
        ("Dòng 3 không có số liệu thì coi như chưa báo cáo.", set()),
        ("Mỗi mục viết không quá 8 dòng, không phát sinh thì ghi “không”.", set()),
        ("Mục 4 không phát sinh thì ghi “không”.", set()),
        ("Dòng 6 ghi thêm số ước.", set()),
        ("Dòng họ nào không có thì ghi “không”.", set()),
    ],
)
def test_rows_are_let_be_answered_by_none_by_their_labels(sentence: str, rows: set[str]) -> None:
    assert rows_let_nil([sentence]) == rows


@pytest.mark.parametrize(
    ("forms", "sentence", "day"),
    [
        (CUTOFF, "số lấy trong khoảng 16-11-2022 đến 15-11-2023", dt.date(2023, 11, 15)),
        (CUTOFF, "số tính tròn năm công tác, từ ngày 16/11/2022 đến hết ngày 15/11/2023", dt.date(2023, 11, 15)),
        (CUTOFF, "các xã tính trọn ngày công, từ đó bình xét", None),
        (DEADLINE, "gửi về văn phòng trước giờ tan sở ngày 20/11/2023", dt.date(2023, 11, 20)),
        (DEADLINE, "ăn cơm trước giờ nghỉ trưa", None),
    ],
)
def test_days_told_by_a_span_or_by_an_hour_of_work(
    forms: Sequence[re.Pattern[str]], sentence: str, day: dt.date | None
) -> None:
    assert day_set(forms, [sentence], 2023) == day
