"""Questions and demands for figures stand in no title, and are no matter of their own."""

import pytest

from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind

ITEMS = [
    (
        "Chấm điểm, xếp loại chi hội; nền nếp sinh hoạt. Cộng chung có bao nhiêu chi hội được xếp loại tốt?",
        "Chấm điểm, xếp loại chi hội; nền nếp sinh hoạt",
        ("Chấm điểm, xếp loại chi hội", "nền nếp sinh hoạt (chi hội được xếp loại tốt)"),
    ),
    (
        "Lực lượng của Hội: đến nay có mấy cơ sở, mấy chi hội, bao nhiêu hội viên?",
        "Lực lượng của Hội",
        ("Lực lượng của Hội (cơ sở, chi hội, hội viên)",),
    ),
    (
        "Kiểm tra của Hội; đơn thư của hội viên. Số cuộc kiểm tra, số đơn thư nhận được.",
        "Kiểm tra của Hội; đơn thư của hội viên",
        ("Kiểm tra của Hội", "đơn thư của hội viên (Số cuộc kiểm tra, số đơn thư nhận được)"),
    ),
    (
        "Tặng quà Tết; làm nhà cho hộ khó khăn. Mấy nhà được làm mới?",
        "Tặng quà Tết; làm nhà cho hộ khó khăn",
        ("Tặng quà Tết", "làm nhà cho hộ khó khăn (nhà được làm mới)"),
    ),
    (
        "Pháp luật lao động; tai nạn lao động mấy vụ, làm chết mấy người.",
        "Pháp luật lao động; tai nạn lao động, làm chết",
        ("Pháp luật lao động", "tai nạn lao động mấy vụ, làm chết mấy người"),
    ),
    (
        "Đối thoại. Trả lời hai câu: mấy đơn vị mở đối thoại, bao nhiêu ý kiến?",
        "Đối thoại",
        ("Đối thoại (đơn vị mở đối thoại, ý kiến)",),
    ),
    (
        "Sắp xếp lại chi hội (nơi không có chi hội thì thay bằng tổ hội); lập được mấy nơi.",
        "Sắp xếp lại chi hội",
        None,
    ),
    ("Học và làm theo Bác.", "Học và làm theo Bác", ("Học và làm theo Bác",)),
    ("Dạy nghề. Hợp tác lao động được mấy người?", "Dạy nghề; hợp tác lao động", None),
    (
        "Bồi dưỡng cán bộ Hội, ghi cả số lớp lẫn số lượt người học.",
        "Bồi dưỡng cán bộ Hội",
        ("Bồi dưỡng cán bộ Hội, ghi cả số lớp lẫn số lượt người học",),
    ),
]


@pytest.mark.parametrize(("text", "title", "aspects"), ITEMS)
def test_questions_are_told_with_the_matter_before_them(text: str, title: str, aspects: tuple[str, ...] | None) -> None:
    topic = topic_of(Item("I.a", "I", SectionKind.RESULTS, text), {})
    assert topic.title.lower() == title.lower()
    assert aspects is None or topic.aspects == aspects
