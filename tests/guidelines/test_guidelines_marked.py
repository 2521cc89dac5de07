from pathlib import Path

import pytest

from nlp_reports.guidelines import read_guideline
from nlp_reports.guidelines.asking.marked import defined_markers, matter_and_figures
from nlp_reports.guidelines.letter.rules import Rules
from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind


def _figures(text: str, *markers: str) -> list[str]:
    topic = topic_of(Item("I.a", "I", SectionKind.RESULTS, text), {}, rules=Rules(markers=markers))
    return [one.name for one in topic.indicators if one.required]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Học nghị quyết. Ghi số: cuộc học tập; lượt người dự.",
            ["số cuộc học tập", "số lượt người dự học nghị quyết"],
        ),
        ("Nhận uỷ thác. Nêu số: tổng dư nợ; tỷ lệ nợ quá hạn.", ["tổng dư nợ", "tỷ lệ nợ quá hạn"]),
        ("Đình công (Số liệu: vụ đình công, người tham gia)", ["số vụ đình công", "số người tham gia đình công"]),
        ("Đối thoại – Con số: cuộc đối thoại; bản thoả ước ký mới", ["số cuộc đối thoại", "số bản thoả ước ký mới"]),
        ("Nhà ở Báo số: căn xây mới; căn sửa chữa", ["số căn xây mới", "số căn sửa chữa"]),
        (
            "Vay vốn. → Tổ tiết kiệm và vay vốn; tổng dư nợ; tỷ lệ nợ quá hạn.",
            ["số tổ tiết kiệm và vay vốn", "tổng dư nợ", "tỷ lệ nợ quá hạn"],
        ),
        ("Phát triển hội viên. → Hội viên kết nạp mới.", ["số hội viên kết nạp mới"]),
        ("Tiếp dân => Đơn đã nhận; đơn đã giải quyết.", ["số đơn đã nhận", "số đơn đã giải quyết"]),
        ("Chăm lo Tết ⇒ suất quà; trị giá quà.", ["số suất quà", "trị giá quà"]),
        ("Học nghề -> Lao động nữ được đào tạo nghề", ["số lao động nữ được đào tạo nghề"]),
        ("Từ bao cấp → tự chủ: khó khăn gì.", []),
        ("Chuyển từ giấy -> số: nêu cách làm.", []),
        (
            "Báo cáo bằng con số: hội viên là F0, hội viên phải cách ly.",
            ["số hội viên là F0", "số hội viên phải cách ly"],
        ),
        (
            "Trả lời bằng con số: câu lạc bộ còn hoạt động, buổi sinh hoạt.",
            ["số câu lạc bộ còn hoạt động", "số buổi sinh hoạt"],
        ),
        ("Trả lời bằng con số, không kể dài.", []),
        (
            "Kết nạp hội viên. Ba con số không thể thiếu: hội viên mới, chi hội lập mới, tổ hội lập mới.",
            ["số hội viên mới", "số chi hội lập mới", "số tổ hội lập mới"],
        ),
        (
            "Xây dựng nông thôn mới. Quy hết ra số: mét vuông đất hiến, ngày công, tiền (gồm cả hiện vật tính tiền).",
            ["số mét vuông đất hiến", "số ngày công", "số tiền (xây dựng nông thôn mới)"],
        ),
        (
            "Giới thiệu đoàn viên ưu tú với Đảng: ghi đủ hai số là số được giới thiệu, số được kết nạp.",
            ["số đoàn viên ưu tú được giới thiệu", "số đoàn viên ưu tú được kết nạp"],
        ),
        ("Cây xanh. Cần có số: cây trồng mới; nêu cách làm hay.", ["số cây trồng mới"]),
        (
            "Người lao động: số lượng, trình độ; thu nhập. Số liệu phải nêu: tổng số lao động; số cuộc đình công.",
            ["tổng số lao động", "số cuộc đình công"],
        ),
    ],
)
def test_each_part_of_a_list_behind_a_marker_is_a_figure(text: str, asked: list[str]) -> None:
    assert _figures(text) == asked


def test_the_marker_stands_in_no_title_and_no_matter() -> None:
    text = "Phổ biến pháp luật. Ghi số: buổi tuyên truyền; lượt người nghe."
    topic = topic_of(Item("I.a", "I", SectionKind.RESULTS, text), {})
    assert topic.title == "Phổ biến pháp luật"
    assert topic.aspects == ("Phổ biến pháp luật (buổi tuyên truyền; lượt người nghe)",)


def test_a_guideline_may_say_which_word_leads_in_its_figures() -> None:
    markers = defined_markers(["Phần sau chữ “Cần đếm” là những con số đơn vị bắt buộc phải nêu."])
    assert _figures("Tặng quà. Cần đếm: suất quà; suất học bổng.", *markers) == ["số suất quà", "số suất học bổng"]


@pytest.mark.parametrize(
    "text", ["Giám sát. Số liệu: lấy đến ngày 20/11.", "Kỷ luật. Số liệu: theo bảng sau.", "Ghi số: lớp."]
)
def test_what_only_says_how_to_count_lists_nothing(text: str) -> None:
    assert matter_and_figures(text) == (text, "")


def test_semicolons_behind_a_marker_part_figures_that_commas_would_join() -> None:
    text = "Tiếp hội viên, đơn thư. Báo số: đơn nhận được; đơn đã giải quyết; vụ hoà giải thành."
    assert len(_figures(text)) == len(("nhận", "giải quyết", "hoà giải"))
    people = "Người của đơn vị. Số cần có: tổng số lao động; lao động nữ; đoàn viên công đoàn."
    assert _figures(people)[-1] == "số đoàn viên công đoàn"


def test_an_item_without_a_marker_is_told_in_words_where_the_guideline_says_so(tmp_path: Path) -> None:
    rule = "Sau chữ “Số bắt buộc” là các con số phải có; mục không có chữ ấy thì viết lời."
    items = (
        "1. TÌNH HÌNH\n1.1. Chỗ ở: giá thuê trọ, trường mầm non.\n2. VIỆC ĐÃ LÀM\n"
        "2.1. Bảo hiểm. Số bắt buộc: số tháng chậm đóng; đóng đủ thì ghi số 0.\n2.2. Nữ công: khám bệnh.\n"
        "3. ĐỀ XUẤT\nDù gộp mục vẫn phải đủ số bắt buộc ở mục 2.2.\n"
    )
    file = tmp_path / "huong_dan.txt"
    file.write_text(f"HƯỚNG DẪN\nBáo cáo năm 2023\n{rule}\n{items}", "utf-8", newline="\n")
    topics = read_guideline(file).topics
    assert {one.id: [i.name for i in one.indicators if i.required] for one in topics} == {
        "1.1": [],
        "2.1": ["số tháng chậm đóng"],
        "2.2": [],
    }
