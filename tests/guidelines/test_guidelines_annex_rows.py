"""A table of figures behind the outline whose rows name their items: copied as lines, and several figures in a row."""

from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.forms.row_parts import row_parts

OUTLINE = """HƯỚNG DẪN
Viết báo cáo công tác Hội năm 2024
PHẦN A: TÌNH HÌNH
Mục 1: Nhân lực
a) Cán bộ của đơn vị.
Mục 2: An ninh, trật tự nơi làm việc
Những vụ mất an ninh, đơn vị đã làm gì.
PHẦN B: KẾT QUẢ CÔNG TÁC
Mục 1: Chăm lo
a) Thăm hỏi hội viên ốm đau.
b) Nhà ở cho hội viên nghèo.
Mục 2: Tài chính
Thu, chi, công khai tài chính.
PHẦN C: KIẾN NGHỊ
Ghi riêng kiến nghị với từng cấp.
CÁC SỐ LIỆU PHẢI CÓ TRONG BÁO CÁO
"""
TABLES = (
    """Điểm  Số liệu  Đơn vị tính  Số của đơn vị
A.1.a  Cán bộ hiện có  người  …
A.2  Vụ mất an ninh  vụ  …
B.1.a  Lượt thăm hỏi  lượt  …
B.1.b  Nhà làm mới  nhà  …
B.2  Tổng thu; tổng chi  đồng  …
""",
    """Mục  Chỉ tiêu  ĐVT  Số liệu
A.1.a  Tổng số cán bộ, trong đó nữ  người  …
A.2  Vụ mất an ninh đã xử lý  vụ  …
B.1.b  Nhà làm mới  nhà  …
B.2  Số tiền thu  đồng  …
""",
    """Điểm  Nội dung số liệu  Đơn vị  Năm 2023  Năm 2024
A.1.a  Cán bộ hiện có  người  …  …
A.2  Vụ mất an ninh  vụ  …  …
A.2  Người bị thương  người  …  …
B.1.a  Suất quà đã tặng  suất  …  …
""",
)
ASKED = (
    {"A.1.a": 1, "A.2": 1, "B.1.a": 1, "B.1.b": 1, "B.2": 2},
    {"A.1.a": 2, "A.2": 1, "B.1.a": 0, "B.1.b": 1, "B.2": 1},
    {"A.1.a": 1, "A.2": 2, "B.1.a": 1, "B.1.b": 0, "B.2": 0},
)


@pytest.mark.parametrize(("table", "asked"), list(zip(TABLES, ASKED, strict=True)))
def test_rows_with_labels_of_headings_are_rows(table: str, asked: dict[str, int], tmp_path: Path) -> None:
    file = tmp_path / "huong_dan.txt"
    file.write_text(OUTLINE + table, "utf-8", newline="\n")
    guideline = read_guideline(file)
    assert {t.id: sum(one.required for one in t.indicators) for t in guideline.topics} == asked
    assert "C" in {section.id for section in guideline.sections}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Đơn thư tiếp nhận / đã giải quyết", ("Đơn thư tiếp nhận", "Đơn thư đã giải quyết")),
        ("Số hộ được vay, trong đó hộ nghèo", ("Số hộ được vay", "Hộ nghèo")),
        ("Thu hội phí; chi hội phí", ("Thu hội phí", "chi hội phí")),
        ("Đơn khiếu nại, tố cáo đã nhận", ("Đơn khiếu nại, tố cáo đã nhận",)),
        ("Đại hội nhiệm kỳ 2023/2028", ("Đại hội nhiệm kỳ 2023/2028",)),
        ("Buổi nói chuyện/lượt người nghe", ("Buổi nói chuyện/lượt người nghe",)),
    ],
)
def test_a_row_may_name_several_figures(name: str, parts: tuple[str, ...]) -> None:
    assert row_parts(name) == parts
