"""Square brackets that list the figures of the matter before them."""

import pytest

from nlp_reports.guidelines.asking.squares import rules_squares
from nlp_reports.guidelines.letter.rules import Rules
from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind, Topic


def _topic(text: str, *, squared: bool = True) -> Topic:
    return topic_of(Item("I.a", "I", SectionKind.RESULTS, text), {}, rules=Rules(squared=squared))


def _figures(text: str, *, squared: bool = True) -> list[str]:
    return [one.name for one in _topic(text, squared=squared).indicators if one.required]


@pytest.mark.parametrize(
    "rule",
    [
        "Chữ trong ngoặc vuông là số liệu bắt buộc.",
        "Số liệu bắt buộc ghi trong ngoặc vuông.",
        "Phần nằm trong [ ] là các con số phải có.",
        "Những số cần nêu đặt trong dấu ngoặc vuông ở cuối mỗi ý.",
        "Những con số ghi trong ngoặc nhọn thì không được thiếu.",
    ],
)
def test_a_guideline_says_what_its_square_brackets_hold(rule: str) -> None:
    assert rules_squares([rule])


@pytest.mark.parametrize(
    "rule",
    [
        "Ghi tên biểu trong ngoặc vuông.",
        "Số liệu trong ngoặc vuông chỉ để tham khảo.",
        "Mục nào có ngoặc đơn thì trong ngoặc là số liệu phải có.",
        "Số liệu lấy đến 30/11.",
    ],
)
def test_other_brackets_and_hints_are_no_rule(rule: str) -> None:
    assert not rules_squares([rule])


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Tập huấn cán bộ [số lớp; số lượt người dự].", ["số lớp tập huấn cán bộ", "số lượt người dự tập huấn cán bộ"]),
        ("Tập huấn cán bộ {lớp; lượt người dự}.", ["số lớp tập huấn cán bộ", "số lượt người dự tập huấn cán bộ"]),
        (
            "Nhà ở [số nhà xây mới; kinh phí]; trợ cấp hộ nghèo [số hộ]; cách làm hay.",
            ["số nhà xây mới", "kinh phí", "số hộ"],
        ),
        (
            "Số liệu về lực lượng [tổng số công nhân, viên chức, lao động; số CĐCS].",
            ["tổng số công nhân, viên chức, lao động", "số CĐCS"],
        ),
        ("Nữ công [số phòng vắt, trữ sữa; số tiền].", ["số phòng vắt, trữ sữa", "số tiền nữ công"]),
        (
            "Số liệu [số chi hội mạnh, khá, yếu; số chi hội mới].",
            ["số chi hội mạnh", "số chi hội khá", "số chi hội yếu", "số chi hội mới"],
        ),
        (
            "Dạy nghề [số lớp, lượt người; kinh phí].",
            ["số lớp dạy nghề", "số lượt người được dạy nghề", "kinh phí (dạy nghề)"],
        ),
        ("Thu hội phí, so với kế hoạch [số tiền thu].", ["số tiền thu"]),
        (
            "Giới thiệu đoàn viên ưu tú cho Đảng [số giới thiệu; số được kết nạp].",
            ["số đoàn viên ưu tú được giới thiệu", "số đoàn viên ưu tú được kết nạp"],
        ),
        ("Sáng kiến [số sáng kiến; giá trị làm lợi nếu tính được].", ["số sáng kiến"]),
        ("Văn nghệ, thể thao [xem biểu 2].", []),
    ],
)
def test_only_what_stands_in_square_brackets_is_demanded(text: str, asked: list[str]) -> None:
    assert _figures(text) == asked


def test_without_a_rule_square_brackets_are_read_as_round_ones() -> None:
    text = "Đối thoại [số cuộc], số doanh nghiệp tổ chức; văn nghệ [xem biểu 2]."
    assert _figures(text, squared=False) == _figures(text.replace("[số cuộc]", "(số cuộc)"), squared=False)
    assert _topic(text, squared=False).aspects[-1] == "văn nghệ [xem biểu 2]"


def test_figures_stand_behind_their_matter_and_in_no_title() -> None:
    topic = _topic("Tư vấn pháp luật {lượt người; vụ việc, không có cũng phải ghi}; đòi nợ BHXH.")
    assert topic.title == "Tư vấn pháp luật; đòi nợ BHXH"
    assert topic.aspects == ("Tư vấn pháp luật (lượt người; vụ việc, không có cũng phải ghi)", "đòi nợ BHXH")
    assert topic.zero_allowed
