"""Outlines that are one flat list, and rows of tables that were copied as lines."""

from pathlib import Path

import pytest

from nlp_reports.errors import InputError
from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

HEAD = [
    *("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG MÂY", "HƯỚNG DẪN", "Viết báo cáo công tác công đoàn năm 2024", ""),
    *("Kính gửi: Công đoàn cấp trên trực tiếp cơ sở.", "Đề nghị các đơn vị báo cáo như sau."),
]


def read(lines: list[str], folder: Path) -> Guideline:
    file = folder / "huong_dan.txt"
    file.write_text("\n".join([*HEAD, *lines]), "utf-8", newline="\n")
    return read_guideline(file)


def figures(guideline: Guideline) -> dict[str, list[str]]:
    return {one.id: [it.name for it in one.indicators if it.required] for one in guideline.topics}


def test_a_flat_list_asks_for_the_figures_of_its_items(tmp_path: Path) -> None:
    lines = [
        "1. Tình hình đơn vị: tổng số lao động; tổng số đoàn viên; thuận lợi, khó khăn.",
        "2. Kết quả chăm lo: số suất quà Tết, số tiền; số lượt thăm hỏi đoàn viên ốm đau.",
        "3. Kết quả tuyên truyền: số cuộc, số lượt người nghe.",
        "4. Hạn chế và nguyên nhân.",
        "5. Kiến nghị.",
    ]
    guideline = read(lines, tmp_path)
    assert figures(guideline) == {
        "1": ["tổng số lao động", "tổng số đoàn viên"],
        "2": ["số suất quà Tết", "số tiền (chăm lo)", "số lượt thăm hỏi đoàn viên ốm đau"],
        "3": ["số cuộc tuyên truyền", "số lượt người nghe"],
    }
    assert [section.kind.value for section in guideline.sections] == [
        *("background", "results", "results", "assessment", "proposals")
    ]


def test_a_sentence_that_counts_may_break_before_a_number(tmp_path: Path) -> None:
    lines = [
        "Báo cáo cần có: (1) Tình hình đơn vị: số lao động, số đoàn viên;",
        "(2) Chăm lo Tết: số suất quà, số tiền; (3) Tập huấn: số lớp;",
        "(4) Hạn chế, nguyên nhân; (5) Kiến nghị.",
    ]
    assert figures(read(lines, tmp_path)) == {
        "1": ["số lao động", "số đoàn viên"],
        "2": ["số suất quà", "số tiền (chăm lo Tết)"],
        "3": ["số lớp tập huấn"],
    }


def test_rows_without_numbers_part_their_cells_by_gaps(tmp_path: Path) -> None:
    lines = [
        *("Nội dung  Yêu cầu", "Tình hình đơn vị  Số lao động, số đoàn viên"),
        *("Chăm lo Tết  Số suất quà, số tiền", "Đối thoại  Số cuộc đối thoại"),
        *("Hạn chế, nguyên nhân  Nêu rõ", "Kiến nghị"),
    ]
    guideline = read(lines, tmp_path)
    assert [topic.title for topic in guideline.topics] == ["Tình hình đơn vị", "Chăm lo Tết", "Đối thoại"]
    assert figures(guideline) == {
        "a": ["số lao động", "số đoàn viên"],
        "b": ["số suất quà", "số tiền (chăm lo Tết)"],
        "c": ["số cuộc đối thoại"],
    }


def test_rows_with_numbers_part_their_cells_by_gaps(tmp_path: Path) -> None:
    lines = [
        *("Nội dung  Số liệu cần nêu", "1. Đội ngũ đoàn viên, lao động  Tổng số lao động, tổng số đoàn viên"),
        *("2. Chăm lo Tết  Số suất quà, tổng số tiền", "3. Tập huấn  Số lớp, số lượt người"),
        *("4. Hạn chế, nguyên nhân  Nêu bằng lời", "5. Kiến nghị"),
    ]
    guideline = read(lines, tmp_path)
    assert [topic.title for topic in guideline.topics] == ["Đội ngũ đoàn viên, lao động", "Chăm lo Tết", "Tập huấn"]
    assert [len(names) for names in figures(guideline).values()] == [2, 2, 2]


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Gửi bản giấy.", "2. Gửi tệp Word.", "3. Gửi trước ngày 20/11/2024."],
        ["- Căn cứ Điều lệ Công đoàn.", "- Căn cứ kết quả năm trước.", "- Theo đề nghị của Văn phòng."],
        ["Hồ sơ gồm: (1) tờ trình; (2) danh sách; (3) biên bản họp."],
        ["Chị Lan  0912 000 111", "Anh Hải  0912 000 222", "Phòng Tổng hợp  0912 000 333"],
        ["1. Tình hình đơn vị.", "2. Kết quả chăm lo."],
    ],
)
def test_lists_that_tell_no_report_are_no_outline(lines: list[str], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="không thấy nội dung"):
        read(lines, tmp_path)


def test_a_letter_behind_a_bullet_is_the_label_of_the_item_and_a_number_is_not(tmp_path: Path) -> None:
    lines = [
        *("I. KẾT QUẢ", "1. Nuôi dạy con", "- a) Giáo dục làm cha mẹ: số câu lạc bộ, số thành viên."),
        *("- b) Phòng, chống bạo lực gia đình: số vụ.", "2. Tuyên truyền", "- 02 cuộc thi của tỉnh: số bài dự thi."),
        *("II. ĐÁNH GIÁ", "- Hạn chế, nguyên nhân."),
    ]
    guideline = read(lines, tmp_path)
    titles = {one.id: one.title for one in guideline.topics}
    assert titles["I.1.a"] == "Giáo dục làm cha mẹ"
    assert titles["I.1.b"] == "Phòng, chống bạo lực gia đình"
    assert figures(guideline)["I.1.a"] == ["số câu lạc bộ giáo dục làm cha mẹ", "số thành viên (giáo dục làm cha mẹ)"]
    assert [one for one in titles if one.startswith("I.2")] == ["I.2.a"]
