"""Parts numbered behind a noun that no list knows are headings; numbered things are none."""

from pathlib import Path

import pytest

from nlp_reports.lexicon import table
from nlp_reports.reading import read_report

TEXT = "Trong năm, các cấp công đoàn đã triển khai kịp thời, đúng kế hoạch."


def headings(lines: list[str], folder: Path) -> list[tuple[str, str]]:
    file = folder / "bao_cao.txt"
    head = ["LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG MÂY", "BÁO CÁO", "Công tác công đoàn năm 2024", "", "I. KẾT QUẢ"]
    file.write_text("\n".join([*head, *lines]), "utf-8", newline="\n")
    return [(one.label, one.title) for one in read_report(file).sections[1:]]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ["Hướng 1. Chăm lo", TEXT, "Hướng 2. Tổ chức", TEXT],
            [("Hướng 1", "Chăm lo"), ("Hướng 2", "Tổ chức")],
        ),
        (
            ["Tiêu chí I – Chăm lo", TEXT, "Tiêu chí II – Tổ chức", TEXT, "Tiêu chí III – Kiểm tra"],
            [("Tiêu chí I", "Chăm lo"), ("Tiêu chí II", "Tổ chức"), ("Tiêu chí III", "Kiểm tra")],
        ),
        (
            ["Mũi công tác thứ nhất: Chăm lo", TEXT, "Mũi công tác thứ hai: Tổ chức", TEXT],
            [("Mũi công tác thứ nhất", "Chăm lo"), ("Mũi công tác thứ hai", "Tổ chức")],
        ),
        (
            ["Việc lớn số 1: Chăm lo Tết năm 2024", TEXT, "Việc lớn số 2: Tổ chức", TEXT],
            [("Việc lớn số 1", "Chăm lo Tết năm 2024"), ("Việc lớn số 2", "Tổ chức")],
        ),
    ],
)
def test_a_noun_that_counts_from_one_heads_parts(
    lines: list[str], found: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert headings(lines, tmp_path) == found


@pytest.mark.parametrize(
    "lines",
    [
        ["Hướng 1. Chăm lo", TEXT],
        ["Hướng 2. Chăm lo", TEXT, "Hướng 3. Tổ chức", TEXT],
        ["Hướng 1. Chăm lo", "Hướng 2. Tổ chức", "Hướng 3. Kiểm tra", TEXT],
        ["Hướng 1. Chăm lo đoàn viên.", TEXT, "Hướng 2. Tổ chức, cán bộ.", TEXT],
        ["Mô hình 1: Nhà trọ 40 phòng", TEXT, "Mô hình 2: Bữa ăn 25 nghìn đồng", TEXT],
        ["Quý I: Chăm lo Tết", TEXT, "Quý II: Tháng Công nhân", TEXT],
        ["Tổ 1: Bà Lan làm tổ trưởng", TEXT, "Tổ 2: Ông Hải làm tổ trưởng", TEXT],
        ["Đợt 1: Trao quà cho công nhân", TEXT, "Đợt 2: Thăm bệnh nhân", TEXT],
        ["Biểu mẫu 01. Số liệu tổ chức", TEXT, "Biểu mẫu 02. Số liệu phong trào", TEXT],
        ["Bảng 1. Đoàn viên", TEXT, "Bảng 2. Tài chính", TEXT],
        ["Chương trình 1 về nhà ở", TEXT, "Chương trình 2 về vốn vay", TEXT],
    ],
)
def test_things_that_are_numbered_head_nothing(lines: list[str], tmp_path: Path) -> None:
    assert headings(lines, tmp_path) == []


def test_each_numbered_thing_is_spared(tmp_path: Path) -> None:
    for row in table("numbered_things"):
        word = row["word"].capitalize()
        assert headings([f"{word} 1: Chăm lo", TEXT, f"{word} 2: Tổ chức", TEXT], tmp_path) == [], word
