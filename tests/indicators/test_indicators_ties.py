"""Figures of one sentence that fit alike: bases, bounds, estimates, outcomes and totals give way."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_telling import values

WON = Indicator("t#1", "nữ đạt “Giỏi việc nước, đảm việc nhà”", ("người",))
MEAL = Indicator("t#1", "mức ăn ca bình quân một suất", ("suất",), "đồng")
GROUPS = Indicator("t#1", "tổ hội nghề nghiệp mới", ("tổ hội",))
ADVISED = Indicator("t#1", "thanh niên được tư vấn, giới thiệu việc làm", ("người",))
MERGED = Indicator("t#1", "CĐCS sáp nhập, giải thể", ("CĐCS",))
UNPAID = Indicator("t#1", "số tiền chậm đóng bảo hiểm xã hội", (), "đồng")
CARED = Indicator("t#1", "số trẻ đang được đỡ đầu", ("trẻ", "cháu"))
WOMEN = Indicator("t#1", "tỷ lệ nữ tham gia cấp uỷ", ("cấp uỷ viên",), "%")
REACHED = Indicator("t#1", "tỷ lệ thu kinh phí so với dự toán", ("dự toán",), "%")


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("2.684 chị đạt “Giỏi việc nước, đảm việc nhà” trong 3.052 chị đăng ký, đạt 87,9%.", WON, 2684),
        ("Mức ăn ca bình quân là 32.000 đồng/suất, theo thoả ước không thấp hơn 30.000 đồng/suất.", MEAL, 32_000),
        ("Lập mới 14 tổ hội nghề nghiệp, đưa tổng số lên 52 tổ hội nghề nghiệp.", GROUPS, 14),
        ("Tư vấn, giới thiệu việc làm: 214 thanh niên, đã nhận việc 139.", ADVISED, 214),
        ("04 CĐCS trường học sáp nhập thành 02 CĐCS; không có CĐCS giải thể.", MERGED, 4),
        ("Chậm đóng BHXH 6,3 tỷ đồng, bớt 0,6 tỷ đồng so với cuối năm 2019 (6,9 tỷ đồng).", UNPAID, 6_300_000_000),
        ("Thu kinh phí đạt 96% dự toán, ước đến 31/12 bằng 100,4% dự toán.", REACHED, 96),
        # Nothing tells these two apart.
        ("Lập mới 14 tổ hội nghề nghiệp trồng trọt, 20 tổ hội nghề nghiệp chăn nuôi.", GROUPS, None),
        ("Lập mới 20 tổ hội nghề nghiệp trồng trọt, 14 tổ hội nghề nghiệp chăn nuôi.", GROUPS, None),
        ("Nhận mới 41 cháu, nâng số trẻ được đỡ đầu lên 128 cháu.", CARED, 128),
    ],
)
def test_of_two_that_fit_alike_the_one_that_answers_is_taken(
    line: str, indicator: Indicator, amount: int | None
) -> None:
    assert values(line, indicator)[0].amount == amount


def test_what_the_value_is_out_of_makes_it_not_doubtful() -> None:
    line = "4.215 chị đạt “Giỏi việc nước, đảm việc nhà” trên 4.820 chị đăng ký, đạt 87,4%."
    assert values(line, WON, title="“Giỏi việc nước, đảm việc nhà”")[0].doubts == ()


def test_a_share_beside_one_of_another_level_is_doubtful() -> None:
    line = "Nữ cấp uỷ viên thành phố 12/45 đồng chí (26,7%), nữ cấp uỷ viên cơ sở 71/225 đồng chí (31,6%)."
    (value,) = values(line, WOMEN)
    assert value.amount is None or value.doubts
