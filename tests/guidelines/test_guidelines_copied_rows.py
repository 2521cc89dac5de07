"""A guideline whose items stand in a table, as Word has it and as lines copied from its page."""

import textwrap
from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

WIDTH = 86
HEAD = (
    *("HỘI LIÊN HIỆP PHỤ NỮ TỈNH ĐÀ LĨNH", "HƯỚNG DẪN", "Viết báo cáo công tác Hội năm 2024"),
    "Ban Thường vụ hướng dẫn các huyện, thị xã viết báo cáo theo bảng dưới đây, mỗi dòng là một nội dung.",
)
END = "Gửi về Tỉnh Hội trước ngày 20/11/2024. Số liệu tính đến hết ngày 15/11/2024."
TOP = ("TT", "Nội dung báo cáo", "Số liệu phải có")
ROWS = (
    ("I", "ĐẶC ĐIỂM TÌNH HÌNH", ""),
    ("1", "Đặc điểm kinh tế - xã hội của địa phương tác động đến phụ nữ; thuận lợi, khó khăn", ""),
    ("2", "Tổ chức Hội và hội viên", "Số chi hội; tổng số hội viên"),
    ("II", "KẾT QUẢ CÔNG TÁC HỘI", ""),
    ("1", "Tuyên truyền, giáo dục phẩm chất đạo đức cho phụ nữ, hưởng ứng ngày lễ lớn", "Số buổi; số người"),
    ("2", "Vốn uỷ thác Ngân hàng Chính sách xã hội", "Dư nợ; số hộ vay; tỷ lệ nợ quá hạn"),
    ("3", "Mái ấm tình thương, xoá nhà tạm, nhà dột nát cho phụ nữ nghèo ở vùng sâu", "Số nhà; số tiền"),
    ("III", "ĐÁNH GIÁ CHUNG", ""),
    ("1", "Ưu điểm, hạn chế", ""),
    ("IV", "KIẾN NGHỊ", ""),
    ("1", "Với Trung ương Hội.", ""),
)
SMALL = tuple((label, told.capitalize() if told.isupper() else told, asked) for label, told, asked in ROWS)
TOPICS = ["I.1", "I.2", "II.1", "II.2", "II.3"]


def as_word(rows: tuple[tuple[str, ...], ...], folder: Path) -> Guideline:
    document = Document()
    for line in HEAD:
        document.add_paragraph(line)
    table = document.add_table(0, len(TOP))
    for row in (TOP, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(END)
    document.save(str(folder / "de_cuong.docx"))
    return read_guideline(folder / "de_cuong.docx")


def as_lines(rows: tuple[tuple[str, ...], ...], folder: Path, gap: str) -> Guideline:
    lines = [*HEAD, *(gap.join(row).strip() for row in (TOP, *rows)), END]
    text = "\n".join(part for line in lines for part in textwrap.wrap(line, WIDTH))
    (folder / "de_cuong.txt").write_text(text, "utf-8", newline="\n")
    return read_guideline(folder / "de_cuong.txt")


@pytest.mark.parametrize("gap", ["  ", " "])
@pytest.mark.parametrize("rows", [ROWS, SMALL], ids=["capitals", "small"])
def test_lines_of_a_table_are_read_as_the_table(rows: tuple[tuple[str, ...], ...], gap: str, tmp_path: Path) -> None:
    word, lines = as_word(rows, tmp_path), as_lines(rows, tmp_path, gap)
    assert [topic.id for topic in lines.topics] == TOPICS
    assert lines.sections == word.sections
    assert [(t.id, t.indicators) for t in lines.topics] == [(t.id, t.indicators) for t in word.topics]
    assert (lines.deadline, lines.cutoff) == (word.deadline, word.cutoff)


def test_a_label_that_says_its_section_again_does_so_once(tmp_path: Path) -> None:
    rows = (*ROWS[:1], ("I.1", *ROWS[1][1:]), ROWS[3], ("II.1", *ROWS[4][1:]))
    assert [topic.id for topic in as_word(rows, tmp_path).topics] == ["I.1", "II.1"]


def test_the_lines_of_a_form_of_figures_are_none(tmp_path: Path) -> None:
    text = (
        "HƯỚNG DẪN\nBáo cáo năm 2024\nI. KẾT QUẢ\n1. Tập huấn: theo biểu.\n2. Thi đua.\n"
        "TT  Nội dung  Đơn vị tính\n1  Số lớp  lớp\n2  Số học viên  người\nII. KIẾN NGHỊ\n1. Với Tỉnh Hội.\n"
    )
    (tmp_path / "de_cuong.txt").write_text(text, "utf-8", newline="\n")
    assert [topic.id for topic in read_guideline(tmp_path / "de_cuong.txt").topics] == ["I.1", "I.2"]
