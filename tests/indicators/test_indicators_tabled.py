"""A table and the text that tell a value apart in one digit contradict each other; rounded they do not."""

import pytest

from nlp_reports.model import Doubt, Indicator, ValueStatus
from tests.indicators.test_indicators_cells import value_in

HEADER = ("TT", "Nội dung", "Kết quả")
MEMBERS = Indicator("t#1", "số đoàn viên kết nạp mới", ("đoàn viên", "người"))
GIFTS = Indicator("t#1", "số suất quà Tết", ("suất", "suất quà"))
CLASSES = Indicator("t#1", "số lớp tập huấn", ("lớp",))
CARDS = Indicator("t#1", "tỷ lệ hội viên có thẻ bảo hiểm y tế", (), "%")
MONEY = Indicator("t#1", "số tiền quà Tết", (), "đồng")
INSPECTIONS = Indicator("t#1", "số cuộc kiểm tra", ("cuộc",))


@pytest.mark.parametrize(
    ("indicator", "line", "row"),
    [
        (GIFTS, "Tết này trao 516 suất quà, mỗi suất 400.000 đồng.", ("Suất quà Tết", "526")),
        (CLASSES, "Mở 12 lớp tập huấn cho 480 người.", ("Lớp tập huấn", "14")),
        (CARDS, "Thẻ bảo hiểm y tế: hội viên có thẻ 96%.", ("Hội viên có thẻ bảo hiểm y tế (%)", "98")),
    ],
)
def test_one_digit_between_table_and_text_is_a_conflict(indicator: Indicator, line: str, row: tuple[str, str]) -> None:
    assert value_in(HEADER, ("1", *row), indicator=indicator, line=line).status is ValueStatus.CONFLICT


@pytest.mark.parametrize(
    ("indicator", "line", "row", "amount"),
    [
        (MEMBERS, "Kết nạp mới 672 đoàn viên.", ("Đoàn viên nữ kết nạp mới", "572"), 672),
        (MEMBERS, "Kết nạp mới 672 đoàn viên.", ("Đoàn viên được giới thiệu cho Đảng", "673"), 672),
        (MEMBERS, "Kết nạp mới 672 đoàn viên.", ("Đoàn viên kết nạp mới khu vực ngoài nhà nước", "612"), 672),
        (GIFTS, "Trao 516 suất quà Tết.", ("Suất quà ngày 27/7", "416"), 516),
        (GIFTS, "Trao 516 suất quà Tết.", ("Suất quà Tết từ nguồn xã hội hoá", "416"), 516),
        (CLASSES, "Mở 12 lớp tập huấn cho 480 người.", ("Lớp tập huấn do tỉnh mở", "13"), 12),
        (CARDS, "Hội viên có thẻ bảo hiểm y tế đạt 94%.", ("Hộ gia đình có thẻ bảo hiểm y tế (%)", "96"), 94),
        (MONEY, "Quà Tết trị giá 310 triệu đồng.", ("Tiền thăm ốm (triệu đồng)", "320"), 310_000_000),
        (INSPECTIONS, "Tổ chức 24 cuộc kiểm tra.", ("Cuộc giám sát", "14"), 24),
        (INSPECTIONS, "Tổ chức 24 cuộc kiểm tra.", ("Cuộc kiểm tra tài chính", "21"), 24),
        (INSPECTIONS, "Tổ chức 24 cuộc kiểm tra.", ("Cuộc kiểm tra cấp dưới", "22"), 24),
    ],
)
def test_a_row_of_less_does_not_contradict(indicator: Indicator, line: str, row: tuple[str, str], amount: int) -> None:
    value = value_in(HEADER, ("1", *row), indicator=indicator, line=line)
    assert (value.status, value.amount) == (ValueStatus.TAKEN, amount)


@pytest.mark.parametrize(
    ("indicator", "line", "row"),
    [
        (MONEY, "Quà Tết trị giá 818,88 triệu đồng.", ("Tiền quà Tết (triệu đồng)", "819")),
        (CARDS, "Hội viên có thẻ bảo hiểm y tế đạt 94,3%.", ("Hội viên có thẻ bảo hiểm y tế (%)", "94")),
        (GIFTS, "Hơn 640 suất quà Tết đến tay người nghèo.", ("Suất quà Tết", "642")),
    ],
)
def test_a_number_and_the_same_rounded_do_not_contradict(indicator: Indicator, line: str, row: tuple[str, str]) -> None:
    value = value_in(HEADER, ("1", *row), indicator=indicator, line=line)
    assert (value.status, Doubt.ELSEWHERE in value.doubts) == (ValueStatus.TAKEN, False)


@pytest.mark.parametrize(
    ("row", "status"),
    [
        (("Tiền quà Tết", "320"), ValueStatus.CONFLICT),
        (("Tiền quà Tết", "310"), ValueStatus.TAKEN),
        (("Tiền quà Tết", "482"), ValueStatus.TAKEN),
        (("Suất quà Tết", "320"), ValueStatus.TAKEN),
        (("Tiền thăm ốm", "320"), ValueStatus.TAKEN),
        (("Tiền quà Tết từ nguồn xã hội hoá", "320"), ValueStatus.TAKEN),
    ],
)
def test_money_in_a_table_without_a_unit_is_told_in_the_scale_of_the_text(
    row: tuple[str, str], status: ValueStatus
) -> None:
    line = "Quà Tết với tổng số tiền 310 triệu đồng."
    assert value_in(HEADER, ("1", *row), indicator=MONEY, line=line).status is status
