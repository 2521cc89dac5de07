"""A part that was taken gives way to the whole that it and those beside it share out."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_telling import values

JOINED = Indicator("t#1", "đoàn viên được kết nạp Đảng", ("đoàn viên",))
MEMBERS = Indicator("t#2", "thành viên câu lạc bộ", ("thành viên",))
TARGETS = Indicator("t#1", "chỉ tiêu cam kết đạt và vượt", ("chỉ tiêu",))
NEW = Indicator("t#1", "đoàn viên kết nạp mới", ("đoàn viên",))
POOR = Indicator("t#1", "hộ hội viên nghèo", ("hộ",))


@pytest.mark.parametrize(
    ("line", "indicator", "title", "amount"),
    [
        (
            "Chi bộ kết nạp 72 người. Theo khối, người mới vào Đảng gồm khối chính quyền 45, đoàn thể 11, Đảng 16.",
            JOINED,
            "Giới thiệu đoàn viên cho Đảng",
            72,
        ),
        (
            "61 CLB, 2.806 thành viên; CLB gia đình 39 CLB (1.655 thành viên), CLB khác 22 (1.151 thành viên).",
            MEMBERS,
            "Câu lạc bộ",
            2806,
        ),
    ],
)
def test_the_whole_that_parts_add_up_to_is_taken_in_place_of_one(
    line: str, indicator: Indicator, title: str, amount: int
) -> None:
    assert values(line, indicator, title=title)[0].amount == amount


@pytest.mark.parametrize(
    ("line", "indicator", "title", "amount"),
    [
        ("15 chỉ tiêu (05 với Đảng uỷ Sở, 10 với tỉnh); đạt 13, chưa đạt 02.", TARGETS, "Chỉ tiêu cam kết", 13),
        ("Hộ hội viên nghèo 214 hộ, giảm 58 hộ so với đầu năm (272 hộ).", POOR, "Giảm nghèo", 214),
        ("Có 74 người vào lớp. Kết nạp Đảng 45 người, đoàn thể 11, sự nghiệp 16.", JOINED, "Đảng", 45),
    ],
)
def test_what_was_left_undone_or_changed_shares_nothing_out(
    line: str, indicator: Indicator, title: str, amount: int
) -> None:
    assert values(line, indicator, title=title)[0].amount == amount


@pytest.mark.parametrize("by", ["nửa năm", "từng quý", "khối"])
def test_what_a_label_parts_is_no_whole(by: str) -> None:
    (value,) = values(f"Đoàn viên mới kết nạp theo {by}: đầu 2.060, cuối 2.196.", NEW, title="Phát triển đoàn viên")
    assert value.amount is None
    (value,) = values(f"Kết nạp 4.256 đoàn viên mới, theo {by}: đầu 2.060, cuối 2.196.", NEW, title="Đoàn viên")
    assert value.amount == 4256
