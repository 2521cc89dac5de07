from pathlib import Path

import pytest

from nlp_reports.demo import demo_corpus
from nlp_reports.guidelines import align, read_guideline
from nlp_reports.guidelines.aligning.claims import may_tell
from nlp_reports.reading import read_report
from nlp_reports.text import sentences_of


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Tư vấn pháp luật 42 buổi cho 1.260 lượt người.", True),
        ("Trong đợt có 14 đơn vị tham gia.", True),
        ("Trong đội có 12 chị.", True),
        ("Trong năm trao 30 suất quà.", True),
        ("Trong các nơi được kiểm tra có 07 nơi phải bổ sung chứng từ.", True),
        ("Đó là 03 mô hình mới.", True),
        ("Cộng từ đầu năm lập 09 cơ sở.", True),
        ("Tháng Công nhân:", True),
        ("Cán bộ nữ có mặt như sau:", True),
        ("Trong đó phối hợp với thành phố 09 buổi.", False),
        ("Trong đó: nữ 17 người.", False),
        ("Trong số đó 12 suất của nhà hảo tâm.", False),
        ("Trong số đó, xuất sắc 08 đơn vị.", False),
        ("Ban nữ công được kiện toàn.", False),
        ("Sổ sách minh bạch, tài sản giữ gìn cẩn thận.", False),
    ],
)
def test_a_figure_or_a_list_may_tell_a_topic_of_which_nothing_else_speaks(line: str, *, may: bool) -> None:
    assert may_tell(line) is may


def topics_of(tmp_path: Path, text: str) -> tuple[tuple[str, ...], ...]:
    file = tmp_path / "bao_cao.txt"
    file.write_text(text, "utf-8")
    report = read_report(file, name="bao_cao", file=file.name)
    return align(report, sentences_of(report), read_guideline(demo_corpus().guideline)).topics


def test_a_list_is_told_by_the_topic_that_its_lead_names(tmp_path: Path) -> None:
    items = "+ Quà cho bảo vệ, lái xe 85 suất;\n+ Bữa cơm chung 640 lượt người dự.\n"
    told = f"- Kết nạp 120 đoàn viên mới.\n- Ban nữ công quần chúng:\n{items}"
    topics = topics_of(tmp_path, f"II. KẾT QUẢ\n1. Kết nạp đoàn viên mới\n{told}")
    assert all("II.6.c" in own for own in topics[1:])


@pytest.mark.parametrize("line", ["Hiến máu 186/150 đơn vị, đạt 124% chỉ tiêu.", "Đạt 110% chỉ tiêu Tỉnh giao."])
def test_one_figure_held_against_its_target_is_no_account_of_the_targets(tmp_path: Path, line: str) -> None:
    told = f"Thu kinh phí công đoàn đạt 512 triệu đồng. {line}"
    topics = topics_of(tmp_path, f"II. KẾT QUẢ\n1. Tài chính công đoàn\n{told}\n")
    assert topics[1][0] != "II.1.a"
