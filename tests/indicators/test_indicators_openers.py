"""Wholes that open a sentence before their parts, sums in other words, and what a number is said to be."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_standing import amount_of

NEW = Indicator("t#1", "đoàn viên kết nạp mới", ("đoàn viên",))
CLASSES = Indicator("t#1", "số lớp tập huấn", ("lớp",))
WATCHED = Indicator("t#1", "cuộc giám sát", ("cuộc",))
TALKS = Indicator("t#1", "cuộc đối thoại", ("cuộc",))
AID = Indicator("t#1", "số tiền hỗ trợ do lũ lụt", (), "đồng")
PEACE = Indicator("t#1", "vụ hoà giải thành", ("vụ",))
GOOD = Indicator("t#1", "cơ sở Hội hoàn thành tốt nhiệm vụ trở lên", ("cơ sở",))
WORKERS = Indicator("t#1", "tổng số CNVCLĐ", ("người",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Kết nạp 118 đoàn viên (giáo viên mới tuyển 79 đoàn viên, nhân viên 29 đoàn viên).", NEW, 118),
        ("Giám sát: 02 cuộc - bữa ăn ca 01 cuộc, phòng trực 01 cuộc.", WATCHED, 2),
        ("Tập huấn: 07 lớp/426 lượt.", CLASSES, 7),
        ("Giám đốc ngồi đối thoại 18 cuộc, thêm 01 cuộc đột xuất, tính chung 19 cuộc.", TALKS, 19),
        ("Sau lũ lụt, 37 người được hỗ trợ 93 triệu đồng, tức 2,5 triệu đồng một người.", AID, 93_000_000),
        ("Tổ hoà giải nhận 70 vụ, thành 61 vụ.", PEACE, 61),
        ("Hoà giải ở cơ sở: 27 vụ, xuôi 23 vụ.", PEACE, 23),
        ("Xếp loại 14 cơ sở Hội: hoàn thành xuất sắc 03, hoàn thành tốt 09, hoàn thành 02.", GOOD, None),
        ("Công ty có 468 người làm, nữ 159 người; đoàn viên 461 người.", WORKERS, 468),
        ("Đội ngũ hôm nay là 1.842 con người, trong đó 653 là phụ nữ.", WORKERS, 1842),
    ],
)
def test_the_whole_is_told_from_its_parts_by_the_words_around(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


COST = Indicator("t#1", "kinh phí “Mái ấm tình thương”", (), "đồng")


def test_a_price_is_in_no_sum_that_a_later_sentence_tells() -> None:
    text = (
        "“Mái ấm tình thương” làm mới 08 nhà, mỗi nhà 60 triệu đồng, thành 480 triệu đồng.\n"
        "Sửa 05 nhà, mỗi nhà 25 triệu đồng, thành 125 triệu đồng.\nCộng lại 605 triệu đồng."
    )
    assert amount_of(text, COST) == 605_000_000
