"""Tables to fill in that stand between the items, of several shapes, as Word tables and as lines copied from them."""

from pathlib import Path

import pytest
from docx import Document

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.form_tables import columns_of
from nlp_reports.model import Guideline

Grid = tuple[tuple[str, ...], ...]
SHAPES: list[tuple[Grid, list[tuple[str, str]]]] = [
    (
        (
            ("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"),
            ("Suất quà đã trao", "suất", "…", "…"),
            ("Trị giá", "triệu đồng", "…", "…"),
        ),
        [("suất quà", ""), ("", "đồng")],
    ),
    (
        (
            ("Nhóm người", "Số lượt người", "Số tiền (đồng)"),
            ("Người già neo đơn", "…", "…"),
            ("Trẻ mồ côi", "…", "…"),
        ),
        [("người", ""), ("", "đồng"), ("trẻ", ""), ("", "đồng")],
    ),
    (
        (("Nội dung", "Năm 2023", "Năm 2024"), ("Bếp ăn tình thương (bếp)", "", ""), ("Suất cháo (suất)", "", "")),
        [("bếp", ""), ("suất", "")],
    ),
    (
        (("Công việc", "Cùng kỳ", "Kỳ này"), ("Số lớp tập huấn", "", ""), ("Số tiền đóng góp", "", "")),
        [("lớp", ""), ("", "đồng")],
    ),
    (
        (("Cơ sở", "Tổng số hội viên", "Tỷ lệ nữ (%)"), ("Khối xã", "...", "..."), ("Khối trường học", "...", "...")),
        [("hội viên", ""), ("", "%"), ("hội viên", ""), ("", "%")],
    ),
    (
        (("TT", "Hoạt động", "Đạt được"), ("1", "Buổi ngoại khoá", "…"), ("2", "Cây trồng mới (cây)", "…")),
        [("buổi", ""), ("cây", "")],
    ),
    ((("Trường", "Mô hình của học sinh", "Giáo viên phụ trách"), ("…", "…", "…"), ("…", "…", "…")), []),
]


def _read(grid: Grid, file: Path) -> Guideline:
    """Return a guideline with a form below its second item, and one in the plan."""
    before = ("HƯỚNG DẪN", "Viết báo cáo năm 2024", "I. KẾT QUẢ CÔNG TÁC NĂM 2024", "1. Tuyên truyền về Hội.")
    after = ("3. Kiểm tra, giám sát.", "II. PHƯƠNG HƯỚNG NĂM 2025", "1. Đăng ký chỉ tiêu")
    plan = (("Chỉ tiêu", "Đơn vị tính", "Đăng ký"), ("Hội viên mới", "người", "…"))
    last = ("2. Việc làm mới.", "III. KIẾN NGHỊ", "Với Tỉnh hội.")
    parts = ((*before, "2. Hoạt động nhân đạo."), grid, after, plan, last)
    if file.suffix == ".txt":
        lines = ("  ".join(c or "…" for c in one) if isinstance(one, tuple) else one for part in parts for one in part)
        file.write_text("\n".join(lines), "utf-8", newline="\n")
        return read_guideline(file)
    document = Document()
    for part in parts:
        rows = [one for one in part if isinstance(one, tuple)]
        table = document.add_table(len(rows), len(rows[0])) if rows else None
        for at, one in enumerate(part):
            if table is None:
                document.add_paragraph(str(one))
                continue
            for cell, text in zip(table.rows[at].cells, one, strict=True):
                cell.text = text
    document.save(str(file))
    return read_guideline(file)


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize(("grid", "wanted"), SHAPES, ids=range(len(SHAPES)))
def test_a_form_between_items_is_that_of_the_item_above_it(
    grid: Grid, wanted: list[tuple[str, str]], form: str, tmp_path: Path
) -> None:
    topics = _read(grid, tmp_path / f"de_cuong.{form}").topics
    asked = {topic.id: [one for one in topic.indicators if one.required] for topic in topics}
    assert list(asked) == ["I.1", "I.2", "I.3"]
    assert [(one.counted[0] if one.counted else "", one.unit) for one in asked["I.2"]] == wanted
    assert not asked["I.1"]
    assert not asked["I.3"]


@pytest.mark.parametrize(
    "head",
    [
        ("TT", "Nội dung", "Yêu cầu số liệu"),
        ("TT", "Nội dung", "Ghi chú"),
        ("Nội dung báo cáo", "Người viết"),
        ("Nội dung", "Cách trình bày", "Nơi gửi"),
    ],
)
def test_a_table_of_words_is_no_form(head: tuple[str, ...]) -> None:
    assert columns_of([head, ("1", "Hội viên", "")[: len(head)]]) is None
