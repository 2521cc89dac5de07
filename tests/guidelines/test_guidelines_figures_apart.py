"""Required figures may be listed apart from the outline, each behind the label of its item."""

from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

BODY = """HƯỚNG DẪN
Báo cáo công tác Hội năm 2023
Mục 1. Địa bàn và con người
a) Mùa vụ, giá cả.
b) Tổ chức Hội hiện có: chi hội, hội viên.
Mục 2. Tuyên truyền
a) Học tập nghị quyết.
b) Trang tin của Hội.
Mục 3. Vốn và dịch vụ
a) Quỹ Hội.
b) Vốn vay ngân hàng.
Mục 4. Chăm lo đời sống
a) Nhà ở cho hội viên nghèo.
Mục 5. Chỉ tiêu
a) Chỉ tiêu nào chưa đạt.
Mục 6. Tự đánh giá
a) Điểm mạnh.
Mục 7. Kiến nghị
a) Với tỉnh.
Mục 8. Công việc năm 2024
a) Việc lớn.
Số liệu tính đến hết ngày 15/11/2023. Báo cáo gửi về Văn phòng Tỉnh hội trước ngày 25/11/2023./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. BAN THƯỜNG VỤ
CHỦ TỊCH
Nguyễn Văn A
PHỤ LỤC. NHỮNG CON SỐ PHẢI CÓ
"""
ASKED = {"1.b": 2, "2.a": 2, "3.a": 1, "4.a": 2}


def _read(listed: str, folder: Path) -> Guideline:
    file = folder / "hd.txt"
    file.write_text(BODY + listed, "utf-8", newline="\n")
    return read_guideline(file)


@pytest.mark.parametrize(
    "listed",
    [
        "- Điểm 1b: số chi hội, số hội viên.\n- Điểm 2a: số buổi, lượt; điểm 3a: số quỹ.\n- Điểm 4a: số nhà, số quà.",
        "Mục 1.b: số chi hội; số hội viên. Mục 2.a: số buổi; số lượt. Mục 3.a: số tiền quỹ. Mục 4.a: số nhà; số tiền.",
        "- Mục 1b - số chi hội, hội viên;\n- Mục 2a - số buổi, số lượt;\n- Mục 3a - số quỹ;\n- Mục 4a - số nhà, quà.",
    ],
    ids=["điểm", "mục", "dash"],
)
def test_a_list_behind_the_signature_names_items_by_their_labels(listed: str, tmp_path: Path) -> None:
    topics = _read(listed, tmp_path).topics
    told = {topic.id: sum(one.required for one in topic.indicators) for topic in topics}
    assert {topic: count for topic, count in told.items() if count} == ASKED


@pytest.mark.parametrize(
    "listed",
    [
        "- Điểm 2a: viết ngắn; điểm 3a: không chép lại.\n",
        "- Điểm 2a viết theo số liệu của tỉnh.\n- Điểm 3a lấy số của ngân hàng.\n",
        "- Điểm 2b: số trang tin đang dùng.\n",
    ],
    ids=["manner", "source", "alone"],
)
def test_remarks_on_items_list_no_figures(listed: str, tmp_path: Path) -> None:
    topics = {topic.id: topic for topic in _read(listed, tmp_path).topics}
    assert not any(one.required for topic in ("2.a", "2.b", "3.a") for one in topics[topic].indicators)


def test_fields_of_work_before_the_judging_heading_are_results(tmp_path: Path) -> None:
    guideline = _read("- Điểm 1b: số chi hội.\n", tmp_path)
    kinds = [section.kind.value for section in guideline.sections if section.id.isdigit()]
    assert kinds == ["background", *["results"] * 4, "assessment", "proposals", "plan"]


def test_the_sentences_above_the_signature_close_the_outline(tmp_path: Path) -> None:
    assert _read("", tmp_path).send_to == "Văn phòng Tỉnh hội"
