"""Tables that name the items of an outline again and list their figures, in Word and copied as lines."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

Grid = tuple[tuple[str, ...], ...]
HEAD = ("HƯỚNG DẪN", "Viết báo cáo năm 2024", "I. KẾT QUẢ CÔNG TÁC NĂM 2024")
ITEMS = ("1. Tập huấn cán bộ Hội.", "2. Quản lý Quỹ Hội và hội phí.", "3. Bảo vệ môi trường ở thôn, bản.")
LEAD = "Số liệu kèm theo các mục trên ghi theo bảng:"
REST = ("II. KIẾN NGHỊ", "Với Tỉnh hội.")
FIGURES = {"I.1": ["lớp", "lượt người"], "I.2": ["đồng"], "I.3": []}
SAME: list[Grid] = [
    (
        ("Nội dung", "Con số phải có"),
        ("1. Tập huấn", "số lớp; số lượt người dự"),
        ("2. Quỹ Hội", "tổng số dư quỹ Hội"),
        ("3. Môi trường", "không bắt buộc (nên có số mô hình)"),
    ),
    (
        ("TT", "Mục", "Số liệu bắt buộc"),
        ("1", "Tập huấn cán bộ", "lớp; lượt người dự"),
        ("2", "Quỹ Hội", "số dư quỹ Hội"),
        ("3", "Môi trường", "-"),
    ),
    (
        ("Nội dung công việc", "Chỉ tiêu cần báo cáo"),
        ("Tập huấn cán bộ", "số lớp, số lượt người dự"),
        ("Quỹ Hội, hội phí", "số dư quỹ Hội"),
        ("Bảo vệ môi trường", "viết lời"),
    ),
]


def _read(parts: tuple[str | Grid, ...], file: Path) -> Guideline:
    if file.suffix == ".txt":
        lines = ("  ".join(row) for part in parts for row in ([(part,)] if isinstance(part, str) else part))
        file.write_text("\n".join(lines), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for part in parts:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part), len(part[0]))
        for row, texts in zip(table.rows, part, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.save(str(file))
    return read_guideline(file)


def _required(guideline: Guideline) -> dict[str, list[str]]:
    asked = {topic.id: [one for one in topic.indicators if one.required] for topic in guideline.topics}
    return {topic: [one.unit or one.counted[0] for one in ones] for topic, ones in asked.items()}


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
@pytest.mark.parametrize("grid", SAME)
def test_rows_that_name_items_again_list_their_figures(grid: Grid, suffix: str, tmp_path: Path) -> None:
    guideline = _read((*HEAD, *ITEMS, LEAD, grid, *REST), tmp_path / f"huong_dan{suffix}")
    assert _required(guideline) == FIGURES
    assert guideline.topic("I.3").title == "Bảo vệ môi trường ở thôn, bản"
    assert guideline.topic("I.3").aspects == ("Bảo vệ môi trường ở thôn, bản",)


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_a_table_behind_the_outline_may_name_items_by_their_path(suffix: str, tmp_path: Path) -> None:
    grid = (("Mục", "Số liệu phải có"), ("I.1. Tập huấn", "số lớp; số lượt người dự"), ("I.2. Quỹ", "số dư quỹ Hội"))
    guideline = _read((*HEAD, *ITEMS, *REST, "III. THỜI HẠN GỬI", LEAD, grid), tmp_path / f"huong_dan{suffix}")
    assert _required(guideline) == FIGURES


def test_rows_may_name_headings_below_their_section(tmp_path: Path) -> None:
    headings = ("1. Tập huấn cán bộ Hội", "Nêu cách làm.", "2. Quản lý Quỹ Hội", "Nêu cách làm.")
    document = Document()
    document.add_heading("I. KẾT QUẢ CÔNG TÁC NĂM 2024", 1)
    for text in headings:
        document.add_heading(text, 2) if text[0].isdecimal() else document.add_paragraph(text)
    table = document.add_table(3, 2)
    rows = (("Nội dung", "Số liệu"), ("1. Tập huấn", "- số lớp\n- số lượt người dự"), ("2. Quỹ Hội", "số dư quỹ Hội"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "huong_dan.docx"))
    asked = _required(read_guideline(tmp_path / "huong_dan.docx"))
    assert asked == {"I.1": ["lớp", "lượt người"], "I.2": ["đồng"]}


def test_a_table_that_is_the_outline_itself_has_items(tmp_path: Path) -> None:
    grid = (("TT", "Nội dung", "Số liệu phải có"), ("1", "Tập huấn", "số lớp"), ("2", "Kiểm tra", "số cuộc"))
    guideline = _read((*HEAD, grid, *REST), tmp_path / "huong_dan.docx")
    assert _required(guideline) == {"I.1": ["lớp"], "I.2": ["cuộc"]}


def test_a_table_of_other_matters_has_items_of_its_own(tmp_path: Path) -> None:
    grid = (("Nội dung", "Số liệu phải có"), ("4. Hoà giải ở cơ sở", "số vụ"), ("5. Đối thoại", "số cuộc"))
    guideline = _read((*HEAD, *ITEMS, grid, *REST), tmp_path / "huong_dan.docx")
    assert [topic.id for topic in guideline.topics] == ["I.1", "I.2", "I.3", "I.4", "I.5"]


LISTED: list[Grid] = [
    (
        ("Câu", "Con số phải có", "Đơn vị tính"),
        ("1", "lớp tập huấn; lượt người dự", "lớp"),
        ("2", "số dư quỹ Hội", "đồng"),
        ("2", "hội phí đã thu", "đồng"),
    ),
    (
        ("TT", "Mục", "Điều phải đếm", "ĐVT"),
        ("1", "Mục 1", "lớp tập huấn", "lớp"),
        ("2", "Mục 1", "lượt cán bộ dự", "lượt người"),
        ("3", "Mục 2", "quỹ Hội; hội phí đã thu", "triệu đồng"),
    ),
    (
        ("Số cần ghi", "Đơn vị tính", "Ở mục"),
        ("Lớp tập huấn", "lớp", "I.1"),
        ("Lượt cán bộ dự", "lượt người", "I.1"),
        ("Số dư quỹ Hội; hội phí", "đồng", "I.2"),
    ),
]


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
@pytest.mark.parametrize("grid", LISTED, ids=["câu", "mục", "behind"])
def test_rows_may_name_items_by_their_labels_alone_with_the_units_of_their_figures(
    grid: Grid, suffix: str, tmp_path: Path
) -> None:
    guideline = _read((*HEAD, *ITEMS, LEAD, grid, *REST), tmp_path / f"hd{suffix}")
    told = [(t.id, [one.unit or one.counted[-1] for one in t.indicators if one.required]) for t in guideline.topics]
    assert [len(figures) for _, figures in told] == [2, 2, 0]
    assert told[1][1] == ["đồng", "đồng"]
    assert guideline.topic("I.3").aspects == ("Bảo vệ môi trường ở thôn, bản",)


BOXES: tuple[str | Grid, ...] = (
    (("Ô 1. GHI NHỚ",), ("Số liệu chốt đến hết ngày 15/11/2024.",)),
    *HEAD[2:],
    *ITEMS,
    (("Ô 2. LỜI DẶN",), ("Mục 2 thiếu số tiền hội phí thì coi như chưa viết.",)),
    *REST,
    (("KHUNG 3. NƠI NHẬN",), ("Gửi về Văn phòng Tỉnh hội trước 16 giờ 30 ngày 25/11/2024.",)),
)


@pytest.mark.parametrize("suffix", [".docx", ".txt"])
def test_a_box_speaks_of_the_report_wherever_it_is_drawn(suffix: str, tmp_path: Path) -> None:
    guideline = _read((*HEAD[:2], *BOXES), tmp_path / f"hd{suffix}")
    assert (str(guideline.deadline), str(guideline.cutoff)) == ("2024-11-25", "2024-11-15")
    assert [topic.id for topic in guideline.topics if topic.figures_required] == ["I.2"]
    assert guideline.topic("I.3").aspects == ("Bảo vệ môi trường ở thôn, bản",)
