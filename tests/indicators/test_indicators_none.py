"""What there is none of: reasons, labels that hold on, those whom a rule does not concern, and what is none of it."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_telling import values

OFFICES = Indicator("t#1", "cơ quan, đơn vị mở hội nghị CBCCVC", ("đơn vị",))
WORKERS = Indicator("t#2", "doanh nghiệp mở hội nghị người lao động", ("doanh nghiệp",))
FOUNDED = Indicator("t#1", "CĐCS thành lập mới", ("CĐCS",))
CLUBS = Indicator("t#1", "câu lạc bộ thành lập mới", ("câu lạc bộ",))
PARCELS = Indicator("t#1", "số suất quà Tết", ("suất",))
UNIONS = Indicator("t#1", "số nghiệp đoàn", ("nghiệp đoàn",))
JOBLESS = Indicator("t#1", "người mất việc làm", ("người",))
ACCIDENTS = Indicator("t#1", "số vụ tai nạn lao động", ("vụ",))
DEAD = Indicator("t#2", "số người chết vì tai nạn lao động", ("người",))
PRIVATE = Indicator("t#1", "CNLĐ ngoài nhà nước được kết nạp Đảng", ("người",))
STRIKES = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
VICTIMS = Indicator("t#1", "nạn nhân được hỗ trợ", ("người",))
DATA = Indicator("t#1", "đoàn viên đã nhập dữ liệu", ("đoàn viên",))


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        ("Hội nghị NLĐ 71/96 DN (74%); khối này không có đơn vị mở hội nghị CBCCVC.", (OFFICES, WORKERS), (0, 71)),
        ("Tổng công ty là doanh nghiệp nên không có hội nghị CBCCVC.", (OFFICES, WORKERS), (0, None)),
        ("Hội nghị CBCCVC: không thuộc diện.", (OFFICES, WORKERS), (0, None)),
        (
            "Hội nghị CBCCVC: 12 đơn vị; hội nghị người lao động: không thuộc diện mở.",
            (OFFICES, WORKERS),
            (12, 0),
        ),
        ("Không thành lập CĐCS mới vì tỉnh không giao.", (FOUNDED,), (0,)),
        ("Không thành lập mới CĐCS do không có doanh nghiệp đủ điều kiện.", (FOUNDED,), (0,)),
        ("Trong năm chưa có câu lạc bộ thành lập mới.", (CLUBS,), (0,)),
        ("Không có nghiệp đoàn.", (UNIONS,), (0,)),
        ("Nhân viên nghỉ việc: 12 người; không ngừng việc tập thể, không tranh chấp.", (STRIKES,), (0,)),
        ("Trong ngành không một ai mất việc.", (JOBLESS,), (0,)),
        (
            "Khu vực ngoài nhà nước: giới thiệu cho Đảng 03 người; chưa kết nạp Đảng được người nào.",
            (PRIVATE,),
            (0,),
        ),
        ("NVTT: ko phát sinh.", (STRIKES,), (0,)),
        ("Thành lập CĐCS: ko.", (FOUNDED,), (0,)),
        ("Tai nạn lao động: 03 vụ nhẹ; không ai chết.", (ACCIDENTS, DEAD), (3, 0)),
    ],
)
def test_none_is_heard(line: str, indicators: tuple[Indicator, ...], amounts: tuple[int | None, ...]) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        ("Không có cơ quan, đơn vị nào chậm mở hội nghị CBCCVC.", (OFFICES, WORKERS), (None, None)),
        ("Không đoàn viên nghèo nào bị bỏ quên, ai cũng có cái Tết ấm cúng.", (PARCELS,), (None,)),
        ("Không công nhân nào thiếu Tết.", (PARCELS,), (None,)),
        ("Công đoàn không ngừng việc học tập, rèn luyện.", (STRIKES,), (None,)),
        ("Không có nghiệp đoàn hoạt động kém.", (UNIONS,), (None,)),
        ("Không một cơ sở nào để công nhân mất việc làm kéo dài.", (JOBLESS,), (None,)),
        ("Tai nạn lao động: 03 vụ nhẹ; không đơn vị nào nợ bảo hiểm.", (ACCIDENTS, DEAD), (3, None)),
        ("Tai nạn lao động: xảy ra 03 vụ; không có vụ nào nghiêm trọng.", (ACCIDENTS, DEAD), (3, None)),
        ("Không nạn nhân nào phải chờ hỗ trợ.", (VICTIMS,), (None,)),
        ("Xã chưa có mạng nên dữ liệu nhập chậm.", (DATA,), (None,)),
        ("Thành lập mới 02 CĐCS, không thành lập CĐCS ở nơi dưới 10 đoàn viên vì nhỏ.", (FOUNDED,), (2,)),
        ("Không có CĐCS nào giải thể, thành lập mới 03 CĐCS.", (FOUNDED,), (3,)),
    ],
)
def test_none_of_something_else_is_not_none(
    line: str, indicators: tuple[Indicator, ...], amounts: tuple[int | None, ...]
) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts
