"""Each dotted blank of an item is one figure, called by the words around it."""

import pytest

from nlp_reports.guidelines.asking.asked import indicators_of

ITEMS = [
    (
        "Vay vốn: dư nợ uỷ thác …… đồng, …… hộ vay, nợ quá hạn …… %.",
        "dư nợ uỷ thác | số hộ vay | tỷ lệ nợ quá hạn",
    ),
    ("Xoá mù chữ: mở …… lớp, có …… học viên; cách vận động.", "số lớp mở | số học viên"),
    ("Toàn xã có …… đoàn viên, tỷ lệ tập hợp …… %.", "số đoàn viên | tỷ lệ tập hợp"),
    ("Tiếp …… lượt công dân, nhận …… đơn; trả lời ra sao.", "số lượt công dân | số đơn nhận"),
    ("Nhà Khăn quàng đỏ: xây mới …… căn, sửa …… căn.", "số căn xây mới | số căn sửa"),
    ("Trồng rừng …… ha, trị giá …… triệu đồng.", "trồng rừng | trị giá"),
    ("Giám sát ___ cuộc, phản biện ___ văn bản.", "số cuộc giám sát | số văn bản phản biện"),
    ("Kết nạp …… hội viên so với …… được giao; xoá tên …… người.", "số hội viên kết nạp | số người xoá tên"),
    ("Trồng mới …… ha so với kế hoạch …… ha, sống …… cây.", "trồng mới | số cây sống"),
    ("Hộ nghèo còn …… hộ so với …… hộ đầu năm.", "số hộ nghèo còn | số hộ đầu năm"),
    ("Có …… hội viên đăng ký, …… hộ đăng ký thi đua.", "số hội viên đăng ký | số hộ đăng ký thi đua"),
    ("Thanh niên nhập ngũ: …… người; đảng viên trẻ: …… người.", "số thanh niên nhập ngũ | số đảng viên trẻ"),
]


@pytest.mark.parametrize(("item", "named"), ITEMS)
def test_each_blank_is_one_figure(item: str, named: str) -> None:
    asked = [one for one in indicators_of("I.a", item) if one.required]
    assert " | ".join(one.name for one in asked) == named


@pytest.mark.parametrize(
    "item",
    [
        "Mở lớp, hội nghị, toạ đàm… cho hội viên",
        "Nêu tên ông (bà) ……, chức vụ ……",
        "Văn nghệ, thể thao...; việc khác...",
    ],
)
def test_what_goes_on_or_names_nobody_is_no_figure(item: str) -> None:
    assert not [one for one in indicators_of("I.a", item) if one.required and one.words and "…" in one.words]
