"""A whole told before its parts, whatever these say of the name, and a part that alone says what is asked for."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_standing import amount_of, value_of
from tests.indicators.test_indicators_values import report_of

TRAINED = Indicator("t#1", "lượt cán bộ dự tập huấn", ("lượt người",))
TAUGHT = Indicator("t#1", "nông dân được học nghề", ("nông dân",))
SIGNED = Indicator("t#1", "số bản thoả ước ký mới, ký lại trong năm", ("bản",))
ORPHANS = Indicator("t#1", "trẻ mồ côi được đỡ đầu", ("trẻ", "cháu"))
BORROWING = Indicator("t#1", "số hộ đang vay", ("hộ",))
JOINED = Indicator("t#1", "đoàn viên được kết nạp Đảng", ("người",))
REACHED = Indicator("t#1", "số chỉ tiêu đạt", ("chỉ tiêu",))
GIFTS = Indicator("t#1", "tổng số suất quà", ("suất",))
AGREEMENTS = Indicator("t#1", "số bản thoả ước ký trong năm", ("bản",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        (
            "Mở 03 lớp tập huấn, 208 lượt cán bộ: bí thư 65 người, tập huấn truyền thông (78 người), cán bộ Hội 65.",
            TRAINED,
            208,
        ),
        ("Tập huấn 208 lượt cán bộ, gồm 130 người tập huấn kế toán, 78 người học soạn văn bản.", TRAINED, 208),
        ("Trong năm ký 06 bản, gồm 04 bản thoả ước ký mới và 02 bản thoả ước ký lại.", AGREEMENTS, 6),
        ("Trong năm ký 06 bản thoả ước, gồm 04 bản ký mới và 02 bản ký lại.", SIGNED, 6),
        # What alone says the name is no plain part.
        ("Trong số 30 cháu được đỡ đầu: cháu mồ côi 07.", ORPHANS, 7),
        # What follows is no part of what stands before.
        ("Cơ quan có 08 cán bộ: 05 nam, 03 nữ; 78 lượt cán bộ dự tập huấn.", TRAINED, 78),
    ],
)
def test_what_is_told_before_its_parts_is_the_whole(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


SONS = Indicator("t#1", "thanh niên nhập ngũ là con em hội viên", ("thanh niên",))
DEAD = Indicator("t#1", "số người chết vì tai nạn lao động", ("người",))
LED_BY_WOMEN = Indicator("t#1", "hộ nghèo do phụ nữ làm chủ hộ", ("hộ",))
JOINED = Indicator("t#1", "đoàn viên kết nạp mới", ("đoàn viên",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Có 128 thanh niên nhập ngũ, trong đó có 74 thanh niên là con em hội viên.", SONS, 74),
        ("Có 128 thanh niên nhập ngũ; con em hội viên 74 người.", SONS, 74),
        ("Tiễn 128 thanh niên nhập ngũ (74 em là con em hội viên nông dân).", SONS, 74),
        ("Nhập ngũ 47 con em HV/112 TN toàn TP.", SONS, 47),
        ("05 vụ tai nạn lao động làm 06 người bị nạn, trong đó 01 người chết.", DEAD, 1),
        ("Còn 1.842 hộ nghèo, 614 hộ do phụ nữ làm chủ.", LED_BY_WOMEN, 614),
        ("Đỡ đầu 30 cháu, trong đó 07 cháu mồ côi.", ORPHANS, 7),
        # The part adds nothing that the name asks for, or the whole lacks nothing.
        ("Có 128 thanh niên nhập ngũ, trong đó 40 đảng viên.", SONS, 128),
        ("Đỡ đầu 30 cháu mồ côi, trong đó 07 cháu mồ côi cả cha lẫn mẹ.", ORPHANS, 30),
        ("Kết nạp 672 đoàn viên, trong đó 615 đoàn viên mới ở doanh nghiệp.", JOINED, 672),
    ],
)
def test_who_is_asked_for_may_be_a_part_that_alone_is_called_so(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Đầu năm có 128 thanh niên lên đường nhập ngũ, trong đó 74 em là con em hội viên.", True),
        ("Đầu năm có 128 con em hội viên nhập ngũ, trong đó 74 em là đoàn viên.", False),
    ],
)
def test_a_value_that_lacks_what_other_people_beside_it_are_called_is_doubtful(text: str, *, doubted: bool) -> None:
    assert bool(value_of(report_of(text), SONS).doubts) is doubted


@pytest.mark.parametrize(
    "line",
    [
        "Toàn huyện có 19 cơ sở Hội (17 cơ sở Hội xã, thị trấn và 02 cơ sở Hội khối cơ quan).",
        "Thành Hội hiện có 19 cơ sở Hội, trong đó 16 cơ sở Hội xã, phường và 03 cơ sở Hội cơ quan.",
    ],
)
def test_a_body_that_is_called_an_organisation_was_not_organised(line: str) -> None:
    bodies = Indicator("t#1", "số tổ chức cơ sở Hội", ("cơ sở Hội",))
    assert amount_of(line, bodies) == 19


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Trong 1.912 hộ đang vay có 1.204 hộ hội viên, còn lại là hộ dân.", BORROWING, 1912),
        ("Trong 320 đoàn viên ưu tú có 46 người được kết nạp Đảng.", JOINED, 46),
        ("Trong 12 chỉ tiêu, có 10 chỉ tiêu đạt.", REACHED, 10),
        ("Tết trao 1.240 suất quà.\nNgày 27/7 trao 775 suất quà.\nTổng số suất quà cả năm là 2.015 suất.", GIFTS, 2015),
    ],
)
def test_all_there_are_stand_before_those_told_of_them(line: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(line, indicator) == amount
