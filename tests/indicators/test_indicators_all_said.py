"""An assessment that says of all what the results say of fewer."""

import pytest

from nlp_reports.model import Indicator, ValueStatus
from tests.indicators.test_indicators_standing import told_twice

FEASTS = Indicator("t#1", "khu dân cư tổ chức Ngày hội", ("khu dân cư",))
GOOD = Indicator("t#1", "CĐCS hoàn thành tốt nhiệm vụ trở lên", ("CĐCS",))
FEW = "Có 161/168 khu dân cư tổ chức Ngày hội."
GRADED = "Hoàn thành tốt nhiệm vụ trở lên 14/15 CĐCS."


@pytest.mark.parametrize(
    ("results", "assessment", "indicator"),
    [
        (FEW, "Ngày hội được tổ chức trọn vẹn ở 100% khu dân cư.", FEASTS),
        (FEW, "Tất cả các khu dân cư đều tổ chức Ngày hội đầm ấm.", FEASTS),
        (GRADED, "Chất lượng đồng đều: 15 CĐCS không nơi nào dưới mức hoàn thành tốt.", GOOD),
        (GRADED, "Các CĐCS mạnh lên, không có đơn vị nào xếp dưới loại hoàn thành tốt nhiệm vụ.", GOOD),
    ],
)
def test_all_in_the_assessment_contradicts_fewer(results: str, assessment: str, indicator: Indicator) -> None:
    assert told_twice(results, assessment, indicator).status is ValueStatus.CONFLICT


@pytest.mark.parametrize(
    ("results", "assessment", "indicator", "amount"),
    [
        (FEW, "Ngày hội chưa được tổ chức ở 100% khu dân cư.", FEASTS, 161),
        (FEW, "Ngày hội được tổ chức ở gần như tất cả khu dân cư.", FEASTS, 161),
        (FEW, "Tất cả khu dân cư đều có đường bê tông.", FEASTS, 161),
        ("Có 168/168 khu dân cư tổ chức Ngày hội.", "100% khu dân cư tổ chức Ngày hội.", FEASTS, 168),
        (GRADED, "Không CĐCS nào dưới mức trung bình.", GOOD, 14),
        (GRADED, "Không CĐCS nào dưới mức hoàn thành.", GOOD, 14),
        (GRADED, "Không CĐCS nào dưới mức hoàn thành nhiệm vụ.", GOOD, 14),
    ],
)
def test_what_is_no_account_of_all_contradicts_nothing(
    results: str, assessment: str, indicator: Indicator, amount: int
) -> None:
    value = told_twice(results, assessment, indicator)
    assert (value.status, value.amount) == (ValueStatus.TAKEN, amount)


def test_families_past_the_poverty_line_are_households_out_of_poverty() -> None:
    out = Indicator("t#1", "hộ nghèo được giúp thoát nghèo", ("hộ",))
    results = "Hội giúp thoát nghèo 18 hộ."
    judged = told_twice(results, "Đã giúp được hai mươi mốt gia đình bước qua ngưỡng nghèo.", out)
    assert judged.status is ValueStatus.CONFLICT
    assert told_twice(results, "Có hai mươi mốt gia đình đạt chuẩn văn hoá.", out).amount == 18
