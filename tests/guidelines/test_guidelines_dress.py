"""The same guidelines with other labels, widths and page marks ask for the same."""

import importlib.util
from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.model import Guideline

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "guidelines" / "dress.py"


@pytest.mark.parametrize("name", ["khuyen_hoc", "tinh_doan", "vinh_thao"])
def test_a_guideline_is_read_the_same_in_every_dress(name: str, tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("guidelines_dress", BENCHMARK)
    assert spec
    assert spec.loader
    dress = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dress)
    read = dress.tallies(name, tmp_path)
    assert {worn: own.topics.f1 for worn, own in read.items() if own.topics.f1 < 1} == {}
    plain = read["as it is"].figures.f1
    assert {worn: own.figures.f1 for worn, own in read.items() if own.figures.f1 < plain} == {}


def read(tmp_path: Path, text: str) -> Guideline:
    file = tmp_path / "de_cuong.txt"
    file.write_text(f"HƯỚNG DẪN\nBáo cáo công tác năm 2022\n{text}", "utf-8", newline="\n")
    return read_guideline(file)


def asked(guideline: Guideline, topic: str) -> list[str]:
    return [one.name for one in guideline.topic(topic).indicators if one.required]


def test_items_below_one_that_only_names_them_are_its_own(tmp_path: Path) -> None:
    guideline = read(
        tmp_path,
        "I. TÌNH HÌNH\n1. Nắm tình hình: thuận lợi, khó khăn.\n2. Đời sống: mức sống của hội viên.\n"
        "II. KẾT QUẢ\n3. Tập huấn: số lớp, số người dự.\n4. Chăm lo đời sống hội viên\na. Tết: số suất quà.\n"
        "b. Nhà ở: số nhà làm mới.\n5. Thi đua\n- Đăng ký: số tập thể.\n- Khen thưởng: số cá nhân.\n"
        "6. Kiểm tra: số cuộc.\n",
    )
    ids = [topic.id for topic in guideline.topics]
    assert ids == ["I.1", "I.2", "II.3", "II.4.a", "II.4.b", "II.5.a", "II.5.b", "II.6"]
    assert [section.id for section in guideline.sections] == ["I", "II", "II.4", "II.5"]
    assert guideline.topic("II.4.b").section == "II.4"


def test_parts_of_a_form_go_where_their_whole_goes(tmp_path: Path) -> None:
    guideline = read(
        tmp_path,
        "I. KẾT QUẢ\n1. Hội viên: tổng số hội viên, cách tập hợp.\n2. Quỹ học bổng: cách vận động.\n"
        "3. Sinh hoạt hè: nội dung.\nPHỤ LỤC\nTT  Chỉ tiêu  ĐVT  Năm 2021  Năm 2022\n1  Tổng số hội viên  Người\n"
        "Trong đó: nữ  Người\n2  Quỹ học bổng: thu trong năm  Triệu đồng\nChi trong năm  Triệu đồng\n"
        "3  Buổi sinh hoạt hè  Buổi  12  …  4  Lượt dự sinh hoạt hè  Lượt người  300  …\nNơi nhận: như trên.\n",
    )
    assert asked(guideline, "I.1") == ["tổng số hội viên", "số hội viên nữ"]
    assert asked(guideline, "I.2") == ["quỹ học bổng: thu trong năm", "Quỹ học bổng: chi trong năm"]
    assert asked(guideline, "I.3") == ["số buổi sinh hoạt hè", "số lượt dự sinh hoạt hè"]


def test_a_form_that_an_item_leads_in_is_its_own_and_ends_before_the_next(tmp_path: Path) -> None:
    guideline = read(
        tmp_path,
        "I. KẾT QUẢ\n1. Phát triển hội viên theo biểu dưới đây:\nTT  Nội dung  Đơn vị tính  Kết quả\n"
        "1  Hội viên mới  Người  …\n2  Suất quà trao tặng  Suất  …\n2. Chăm lo đời sống: cách làm.\n"
        "3. Công tác nữ công\n",
    )
    assert asked(guideline, "I.1") == ["số hội viên kết nạp mới", "số suất quà trao tặng"]
    assert asked(guideline, "I.2") == []
