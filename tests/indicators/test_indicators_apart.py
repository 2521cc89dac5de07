"""What a report tells apart: the parts of a name, and numbers in one breath that do not contradict each other."""

import pytest

from nlp_reports.model import Doubt, Indicator, ValueStatus
from tests.indicators.test_indicators_standing import amount_of, value_of
from tests.indicators.test_indicators_values import report_of

HOUSES = Indicator("t#1", "nhà “Mái ấm Công đoàn”", ("nhà",))
SIGNED = Indicator("t#1", "bản thoả ước ký mới, ký lại", ("bản",))
FOUNDED = Indicator("t#1", "hợp tác xã, tổ hợp tác thành lập mới", ("hợp tác xã, tổ hợp tác",))
IDLE = Indicator("t#1", "lao động giãn việc, mất việc", ("lao động",))
LISTENERS = Indicator("t#1", "lượt thăm hỏi, mừng thọ, phúng viếng", ("lượt",))
CLASSES = Indicator("t#1", "lớp dạy nghề, tập huấn", ("lớp",))
SHARE = Indicator("t#1", "tỷ lệ doanh nghiệp có thoả ước", ("doanh nghiệp",), "%")


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("“Mái ấm Công đoàn”: làm mới 05 nhà × 50 triệu đồng, sửa 03 nhà × 20 triệu đồng.", HOUSES, None),
        ("“Mái ấm Công đoàn”: mới 05 nhà, tu sửa 03 nhà.", HOUSES, None),
        ("“Mái ấm Công đoàn” trao 08 nhà, trong đó xây mới 05 nhà, sửa 03 nhà.", HOUSES, 8),
        ("“Mái ấm Công đoàn” xây mới 05 nhà.", HOUSES, 5),
        ("Thoả ước: ký mới 02 bản, ký lại 04 bản.", SIGNED, None),
        ("Thành lập mới 02 hợp tác xã và 07 tổ hợp tác.", FOUNDED, None),
        ("Thành lập mới 09 hợp tác xã, tổ hợp tác (02 hợp tác xã, 07 tổ hợp tác).", FOUNDED, 9),
        ("Có 870 lao động giãn việc, 315 lao động mất việc (03 doanh nghiệp da giày).", IDLE, None),
        ("Thăm hỏi, mừng thọ, phúng viếng 1.545 lượt (ốm đau 1.032, mừng thọ 417, phúng viếng 96).", LISTENERS, 1545),
    ],
)
def test_a_part_of_a_name_is_no_value(text: str, indicator: Indicator, amount: int | None) -> None:
    assert amount_of(text, indicator) == amount


def test_a_part_that_is_no_value_is_shown_to_a_person() -> None:
    value = value_of(report_of("Thoả ước: ký mới 02 bản, ký lại 04 bản."), SIGNED)
    assert (value.status, value.source, value.doubts) == (ValueStatus.MISSING, "1", (Doubt.UNTAKEN,))


def test_what_two_sentences_tell_in_one_breath_is_no_contradiction() -> None:
    value = value_of(report_of("Mở 12 lớp dạy nghề.", "Mở 09 lớp tập huấn."), CLASSES)
    assert value.status is ValueStatus.MISSING


def test_the_first_of_two_shares_in_one_breath_is_taken() -> None:
    share = "Có 49/58 doanh nghiệp ký thoả ước, đạt 84,5%."
    value = value_of(report_of(share, "Có 52/58 doanh nghiệp có thoả ước về bữa ăn ca, đạt 89,7%."), SHARE)
    assert (value.amount, value.doubts[:1]) == (84.5, (Doubt.ELSEWHERE,))
