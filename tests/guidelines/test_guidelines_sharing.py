"""Demands that share heads, things and qualifiers, in words written for this test."""

import pytest

from nlp_reports.guidelines.asking.asked import indicators_of
from nlp_reports.guidelines.asking.sharing import shared_out

SHARED = [
    ("số trường đạt loại A, B và C", "số trường đạt loại A, số trường đạt loại B, số trường đạt loại C"),
    ("số lượng và tỷ lệ hộ có nước sạch", "số hộ có nước sạch, tỷ lệ hộ có nước sạch"),
    ("số ca theo kế hoạch, đột xuất", "số ca theo kế hoạch, số ca đột xuất"),
    ("số cán bộ cấp tỉnh, huyện", "số cán bộ cấp tỉnh, số cán bộ cấp huyện"),
    ("số buổi tập thể dục sáng và tập thể dục chiều", "số buổi tập thể dục sáng, số buổi tập thể dục chiều"),
    ("số hội nghị sơ kết và hội nghị tổng kết", "số hội nghị sơ kết, số hội nghị tổng kết"),
    ("số chi đoàn, xuất sắc, khá, yếu", "số chi đoàn, số chi đoàn xuất sắc, số chi đoàn khá, số chi đoàn yếu"),
]
ALONE = [
    "số cuộc đối thoại định kỳ và đột xuất",  # all there are
    "tỷ lệ học sinh khá, giỏi",
    "số sáng kiến được công nhận cấp huyện, cấp tỉnh trở lên",
    "số cháu được tặng quà, được trao học bổng",
    "số lượng và tỷ lệ từng loại",
    "số lượng và tỷ lệ trên tổng số",
    "số cán bộ tỉnh, huyện",
]
NAMED = [
    ("Số sáng kiến (cấp xã, cấp tỉnh), số đề tài", "số sáng kiến cấp xã | số sáng kiến cấp tỉnh | số đề tài"),
    ("Xếp loại thôn (tốt, khá, yếu): số lượng", "số thôn tốt | số thôn khá | số thôn yếu"),
    (
        "Giới thiệu hội viên cho Đảng: số giới thiệu, số được kết nạp, ghi riêng công nhân",
        (
            "số hội viên được giới thiệu | số hội viên được kết nạp | "
            "số công nhân được giới thiệu | số công nhân được kết nạp"
        ),
    ),
    (
        "Xoá nhà tạm, tặng bò giống, từng chương trình nêu số hộ và kinh phí",
        "số hộ: Xoá nhà tạm | kinh phí: Xoá nhà tạm | số hộ: tặng bò giống | kinh phí: tặng bò giống",
    ),
    (
        "Đoàn viên: tổng số; kết nạp mới; trưởng thành Đoàn",
        "số đoàn viên | số đoàn viên kết nạp mới | số đoàn viên trưởng thành Đoàn",
    ),
    ("Số liệu: theo bảng dưới, đơn vị giữ nguyên thứ tự dòng; số lớp", "số lớp"),
    ("Ghi số tuyệt đối, không ghi tỷ lệ; số đơn vị thực hiện", "số đơn vị thực hiện"),
]


@pytest.mark.parametrize(("clause", "written"), SHARED, ids=range(len(SHARED)))
def test_each_head_is_asked_of_each_qualifier(clause: str, written: str) -> None:
    assert shared_out(clause) == written


@pytest.mark.parametrize("clause", ALONE, ids=range(len(ALONE)))
def test_one_demand_stays_one(clause: str) -> None:
    assert shared_out(clause) == clause


def test_brackets_may_hold_the_qualifiers() -> None:
    text = "số hộ đạt danh hiệu các cấp (tỉnh, xã)"
    assert shared_out("số hộ đạt danh hiệu các cấp", ("tỉnh, xã",), text=text) == (
        "số hộ đạt danh hiệu cấp tỉnh, số hộ đạt danh hiệu cấp xã"
    )


@pytest.mark.parametrize(("item", "named"), NAMED, ids=range(len(NAMED)))
def test_demands_without_a_thing_are_asked_of_what_stands_before(item: str, named: str) -> None:
    assert " | ".join(one.name for one in indicators_of("I.a", item) if one.required) == named


@pytest.mark.parametrize(
    "text",
    [
        "Đối thoại với nhân dân: cấp huyện đã tổ chức mấy cuộc, cấp xã đã tổ chức mấy cuộc.",
        "Đối thoại với nhân dân: cấp huyện có mấy cuộc, cấp xã mấy cuộc.",
        "Đối thoại với nhân dân: cấp huyện đã mở được bao nhiêu cuộc, cấp xã đã mở được bao nhiêu cuộc.",
    ],
)
def test_each_level_that_held_so_many_is_asked_for(text: str) -> None:
    names = [one.name for one in indicators_of("1", text) if one.required]
    assert names == ["số cuộc cấp huyện", "số cuộc cấp xã"]
