"""Numbers of which another deed is told than is asked for: they are taken with a doubt, or not at all."""

import pytest

from nlp_reports.model import Doubt, Indicator
from tests.indicators.test_indicators_telling import values

CHECKS = Indicator("t#1", "số cuộc kiểm tra, giám sát việc chấp hành pháp luật", ("cuộc",))
CLASSES = Indicator("t#1", "số lớp dạy nghề", ("lớp",))


@pytest.mark.parametrize(
    ("line", "indicator", "title"),
    [
        ("Mở 39 cuộc tuyên truyền với 2.964 lượt người dự.", CHECKS, "Chấp hành pháp luật"),
        ("Trong năm có 14 cuộc đối thoại.", CHECKS, "Chấp hành pháp luật"),
        ("Hội mở 22 lớp chuyển giao kỹ thuật cho 1.034 lượt người.", CLASSES, "Dạy nghề, chuyển giao kỹ thuật"),
        ("Có 05 lớp tập huấn cán bộ.", CLASSES, "Dạy nghề"),
    ],
)
def test_what_others_ask_for_is_taken_with_a_doubt_at_most(line: str, indicator: Indicator, title: str) -> None:
    value = values(line, indicator, title=title)[0]
    assert value.amount is None or Doubt.UNCERTAIN in value.doubts


@pytest.mark.parametrize(
    ("line", "indicator", "title", "amount"),
    [
        ("Tổ chức 18 cuộc kiểm tra, giám sát.", CHECKS, "Chấp hành pháp luật", 18),
        ("Giám sát 09 cuộc việc chấp hành pháp luật lao động.", CHECKS, "Chấp hành pháp luật", 9),
        ("Dạy nghề 07 lớp, 210 học viên.", CLASSES, "Dạy nghề, chuyển giao kỹ thuật", 7),
        ("Mở 04 lớp dạy nghề trồng nấm cho 120 học viên.", CLASSES, "Dạy nghề", 4),
    ],
)
def test_what_is_asked_for_has_no_doubt(line: str, indicator: Indicator, title: str, amount: int) -> None:
    value = values(line, indicator, title=title)[0]
    assert (value.amount, value.doubts) == (amount, ())
