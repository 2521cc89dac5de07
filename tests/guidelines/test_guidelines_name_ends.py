"""What a figure is called, and an item, where the guideline asks in questions or goes on behind it."""

import pytest

from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind

CASES = [
    (
        "Đã đối thoại tại nơi làm việc bao nhiêu cuộc và sau đó giải quyết được gì?",
        ["số cuộc đối thoại tại nơi làm việc"],
    ),
    ("Hoà giải ở cơ sở (số vụ hoà giải; số vụ thành).", ["số vụ hoà giải ở cơ sở"]),
    ("Hội phí và quỹ Hội (số thu hội phí).", ["số thu hội phí và quỹ Hội"]),
    ("Đã tập huấn cán bộ mấy lớp, bao nhiêu người dự?", ["số lớp tập huấn cán bộ"]),
    ("Nơi nào xảy ra đình công thì ghi số cuộc.", ["số cuộc đình công"]),
    ("Vốn vay: số dư tính đến ngày chốt số liệu.", ["số dư (vốn vay)"]),
    ("Đoàn viên: tỷ lệ đoàn viên trên tổng số lao động; việc cấp thẻ.", ["tỷ lệ đoàn viên trên tổng số lao động"]),
    ("Chi: tỷ lệ chi chăm lo trong tổng chi.", ["tỷ lệ chi chăm lo trong tổng chi"]),
    ("Hội trường: số phòng đã đưa vào sử dụng tính đến thời điểm báo cáo.", ["số phòng đã đưa vào sử dụng"]),
    ("Nợ lương, nợ bảo hiểm: số tiền.", ["số nợ lương", "số nợ bảo hiểm"]),
]


def topic(text: str, heading: str = "") -> tuple[str, list[str]]:
    found = topic_of(Item("1", "1", SectionKind.RESULTS, text, heading), {})
    return found.title, [one.name for one in found.indicators if one.required]


@pytest.mark.parametrize(("text", "names"), CASES, ids=[text for text, _ in CASES])
def test_a_figure_is_called_as_people_say_it(text: str, names: list[str]) -> None:
    assert topic(text)[1][: len(names)] == names


def test_a_heading_in_capitals_names_figures_in_small_letters() -> None:
    assert topic("Số dư, số hộ vay.", "QUỸ HỖ TRỢ NÔNG DÂN")[1][0] == "số dư (quỹ hỗ trợ nông dân)"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Vốn uỷ thác của Ngân hàng Chính sách xã hội, báo theo biểu: số tổ, số hộ.",
            "Vốn uỷ thác của Ngân hàng Chính sách xã hội",
        ),
        ("Kiểm tra, kỷ luật hội; có hội viên bị kỷ luật thì ghi số người.", "Kiểm tra, kỷ luật hội"),
        ("Giải quyết khiếu nại, nếu có.", "Giải quyết khiếu nại"),
        (
            "Số thu đoàn phí, số thu kinh phí công đoàn, tỷ lệ % so với dự toán được giao đầu năm.",
            "Số thu đoàn phí, số thu kinh phí công đoàn",
        ),
        ("Tư vấn, đưa ra toà khi cần.", "Tư vấn, đưa ra toà khi cần"),
        ("Tâm tư của thầy cô trước việc sắp xếp trường, lớp.", "Tâm tư của thầy cô trước việc sắp xếp trường, lớp"),
    ],
)
def test_nothing_hangs_loose_at_the_end_of_a_title(text: str, title: str) -> None:
    assert topic(text)[0] == title
