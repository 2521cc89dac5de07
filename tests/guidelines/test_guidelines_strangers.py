"""Demands as offices of women, youth, veterans and health workers write them, in words met in no corpus."""

from pathlib import Path

import pytest

from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.inside import rules_brackets
from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind

EXAMPLES = Path(__file__).parent / "examples"


def _examples(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in (EXAMPLES / name).read_text("utf-8").splitlines()]


DEMANDS, NIL = _examples("demands.tsv"), _examples("nil.tsv")
BRACKETS = [
    ("Rác thải (tấn thu gom; trị giá)", "tấn thu gom rác thải | trị giá rác thải"),
    ("Trồng rừng (ha rừng trồng; cây phân tán)", "ha rừng trồng | số cây phân tán trồng rừng"),
    ("Giao thông (km đường làm mới, sửa)", "km đường làm mới giao thông"),
    ("Quỹ Vì trẻ thơ (tổng nguồn; tăng trong năm)", "tổng nguồn vốn quỹ Vì trẻ thơ | tăng trong năm quỹ Vì trẻ thơ"),
    ("Cán bộ (tổng nguồn quy hoạch)", "tổng nguồn quy hoạch cán bộ"),
    ("Người khiếm thị trong xã (tổng số, nữ, dưới 16 tuổi)", "số người | số người nữ | số người dưới 16 tuổi"),
    ("Hội phí (đã thu, đã nộp cấp trên)", "đã thu hội phí | đã nộp cấp trên hội phí"),
    ("Khen thưởng (bằng khen, giấy khen; không có ghi 0)", "số bằng khen | số giấy khen"),
    ("Tâm tư hội viên (tên người, nguyên nhân)", ""),
]


@pytest.mark.parametrize(("item", "asked"), DEMANDS, ids=range(len(DEMANDS)))
def test_an_item_asks_for_these_figures_and_no_others(item: str, asked: str) -> None:
    """`asked`: each required figure by its first noun, a measure or share by its unit, money as đ."""
    required = [one for one in indicators_of("I.a", item) if one.required]
    told = ["đ" if one.unit == "đồng" else one.unit or (one.counted[0] if one.counted else "?") for one in required]
    assert ", ".join(told) == asked


@pytest.mark.parametrize(("item", "nil"), NIL, ids=range(len(NIL)))
def test_an_item_may_be_answered_by_none(item: str, nil: str) -> None:
    topic = topic_of(Item("I.a", "I", SectionKind.RESULTS, item), {})
    assert topic.zero_allowed is (nil == "yes")


@pytest.mark.parametrize(("item", "named"), BRACKETS, ids=range(len(BRACKETS)))
def test_where_brackets_hold_figures_each_of_their_members_is_one(item: str, named: str) -> None:
    asked = [one.name for one in indicators_of("I.a", item, bracketed=True) if one.required]
    assert " | ".join(asked) == named


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("Quy ước: chữ trong ngoặc đơn là số phải ghi; mỗi số kèm số năm trước.", True),
        ("Trong ngoặc là các số cần báo cáo.", True),
        ("Trong ngoặc ghi số thứ tự của biểu.", False),
        ("Chữ trong ngoặc là số cần thiết thì ghi, không bắt buộc.", False),
        ("Số phải ghi bằng chữ Việt.", False),
    ],
)
def test_a_guideline_may_say_that_its_brackets_hold_figures(said: str, rules: bool) -> None:  # noqa: FBT001
    assert rules_brackets([said]) is rules


@pytest.mark.parametrize("item", ["An ninh (vụ; tấn công tội phạm)", "Tài chính (cân đối thu chi; khối cơ quan)"])
def test_what_only_sounds_like_a_measure_is_none(item: str) -> None:
    assert not any(one.unit for one in indicators_of("I.a", item, bracketed=True))


@pytest.mark.parametrize(
    ("item", "units"),
    [
        ("Hoà giải: số vụ, tỷ lệ hoà giải thành, so sánh tỷ lệ này với năm trước.", ["", "%"]),
        ("Giám sát: số kiến nghị và tỷ lệ kiến nghị được tiếp thu, giải quyết.", ["", "%"]),
        ("Kiến nghị: tỷ lệ kiến nghị được tiếp thu, số kiến nghị được giải quyết.", ["%", ""]),
        ("Đơn thư: số đơn được tiếp nhận, giải quyết.", ["", ""]),
        ("Thu quỹ: số tiền, so sánh với năm trước, tỷ lệ tăng.", ["đồng", "%"]),
    ],
)
def test_a_share_of_one_deed_and_a_second_look_at_it_are_one_figure(item: str, units: list[str]) -> None:
    assert [one.unit for one in indicators_of("I.a", item) if one.required] == units
