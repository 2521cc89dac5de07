"""One sentence may demand figures of many items; what the closing says of the report is no item of it."""

from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.overall import demands_of_many
from nlp_reports.model import Guideline

BODY = """HƯỚNG DẪN
Báo cáo công tác năm 2022
I. TÌNH HÌNH
1. Nhận xét về tâm tư của hội viên.
II. KẾT QUẢ
2. Tuyên truyền nghị quyết trong hội viên.
3. Phong trào hiến kế.
4. Việc xây dựng nếp sống ở khu phố.
5. Phối hợp với các ngành.
III. VIỆC NĂM 2023
6. Những việc lớn.
IV. YÊU CẦU VÀ THỜI HẠN
"""


def read(tmp_path: Path, closing: str) -> Guideline:
    file = tmp_path / "de_cuong.txt"
    file.write_text(BODY + closing, "utf-8", newline="\n")
    return read_guideline(file)


@pytest.mark.parametrize(
    ("closing", "asked"),
    [
        ("Các mục từ 2 đến 5 đều phải có số liệu, riêng mục 4 chỉ viết nhận xét.", ["II.2", "II.3", "II.5"]),
        ("Tại các mục II.2, II.5 phải nêu số liệu cụ thể.", ["II.2", "II.5"]),
        ("Phần II phải viết bằng con số, trừ mục 3 và mục 5.", ["II.2", "II.4"]),
        ("Mục 2 và mục 4 cần kèm số liệu so sánh.", ["II.2", "II.4"]),
        ("Báo cáo không quá 5 trang, số liệu phải khớp giữa các mục.", []),
        ("Mục nào không phát sinh thì ghi rõ, không cần số liệu.", []),
    ],
)
def test_items_are_named_by_their_labels(closing: str, asked: list[str], tmp_path: Path) -> None:
    topics = read(tmp_path, closing).topics
    assert [topic.id for topic in topics if any(one.required for one in topic.indicators)] == asked


def test_the_demand_is_quoted(tmp_path: Path) -> None:
    closing = "Mục 3 phải có số liệu."
    assert read(tmp_path, closing).topic("II.3").indicators[0].words == "Mục 3 phải có số liệu"


@pytest.mark.parametrize(
    ("closing", "named"),
    [
        ("Trả lời câu 3 mà không có số ý kiến thì coi như chưa trả lời.", {"II.3": ["số ý kiến"]}),
        (
            "Báo cáo mà mục II.2 thiếu số buổi và số lượt người dự thì trả lại.",
            {"II.2": ["số buổi", "số lượt người dự"]},
        ),
        ("Riêng mục 5 nhất thiết ghi đủ tổng số cuộc họp chung.", {"II.5": ["tổng số cuộc họp chung"]}),
        ("Mục 3, đơn vị không có số phát sinh ghi 0.", {}),
        ("Mục 5 phải ghi số thứ tự của các văn bản.", {}),
        ("Mục 4 không có số thì viết lời.", {}),
    ],
)
def test_a_sentence_may_name_the_figures_of_an_item(closing: str, named: dict[str, list[str]], tmp_path: Path) -> None:
    topics = read(tmp_path, closing).topics
    found = {topic.id: [one.name for one in topic.indicators if one.required] for topic in topics}
    assert {topic: names for topic, names in found.items() if names} == named


@pytest.mark.parametrize(
    ("closing", "nil"),
    [
        ("Các mục 3, 5 nếu không phát sinh thì ghi “không”.", ["II.3", "II.5"]),
        ("Ở mục 2 và mục 4, nơi nào không có vẫn viết một câu.", ["II.2", "II.4"]),
        ("Riêng các mục từ 3 đến 5, đơn vị không xảy ra thì điền số 0.", ["II.3", "II.4", "II.5"]),
        ("Mục 3 không có số liệu thì trả lại.", []),
        ("Trả lời mục 3 mà không có số ý kiến thì coi như chưa trả lời.", []),
        ("Mục 2 và mục 5 phải có số liệu.", []),
        ("Việc không phát sinh thì ghi số 0 ở mục 3.", []),
    ],
)
def test_a_sentence_may_say_which_items_none_answers(closing: str, nil: list[str], tmp_path: Path) -> None:
    assert [topic.id for topic in read(tmp_path, closing).topics if topic.zero_allowed] == nil


def test_a_document_is_no_item() -> None:
    assert not list(demands_of_many(["Theo mục 3 Công văn số 12/CV-HH phải gửi đúng hạn."]))


def test_headings_tell_later_work_and_how_to_send(tmp_path: Path) -> None:
    kinds = {section.id: section.kind.value for section in read(tmp_path, "Gửi trước ngày 05/12/2022.").sections}
    assert kinds == {"I": "background", "II": "results", "III": "plan", "III.6": "plan"}


def test_remarks_below_the_outline_are_no_items(tmp_path: Path) -> None:
    text = "HƯỚNG DẪN\nBáo cáo năm 2022\nI. KẾT QUẢ\n- Tập huấn: số lớp.\nII. KIẾN NGHỊ\nVới Tỉnh Hội.\n"
    file = tmp_path / "de_cuong.txt"
    file.write_text(f"{text}Lưu ý:\n- Viết gọn.\n- Gửi trước ngày 05/12/2022.\n", "utf-8", newline="\n")
    assert [section.id for section in read_guideline(file).sections] == ["I", "II"]


@pytest.mark.parametrize(
    ("closing", "nil"),
    [
        ("Các mục 2, 4: mục nào không phát sinh thì ghi “không”.", ["II.2", "II.4"]),
        ("Mục 3 (hiến kế) và mục 5, mục nào không có thì ghi “0”.", ["II.3", "II.5"]),
        ("Các mục 2 đến 4 nếu không phát sinh thì ghi “không”.", ["II.2", "II.3", "II.4"]),
        ("Tên các mục I, II giữ nguyên; mục nào đơn vị không có đối tượng thì ghi “không có”.", []),
        ("Thứ tự mục 2 đến mục 5 không được đổi, mục nào không có thì ghi “không”.", []),
        ("Phần II viết đủ các câu; câu nào không phát sinh thì ghi “không phát sinh”.", []),
        ("Mục 2 và mục 3 phải có số liệu; mục nào không có thì viết “không có”.", []),
    ],
)
def test_none_answers_the_items_named_for_it(closing: str, nil: list[str], tmp_path: Path) -> None:
    assert [topic.id for topic in read(tmp_path, closing).topics if topic.zero_allowed] == nil
