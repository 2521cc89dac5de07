"""Names that add things up, told by a whole whose parts say these things."""

import pytest

from nlp_reports.model import Doubt, Indicator
from tests.indicators.test_indicators_telling import values

IDLED = Indicator("t#1", "lao động bị giảm giờ làm, ngừng việc hoặc thôi việc", ("người",))
CHECKS = Indicator("t#1", "cuộc giám sát, kiểm tra pháp luật lao động", ("cuộc",))


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Có 1.326 người bị ảnh hưởng việc làm: 1.042 người giảm giờ làm, 284 người ngừng việc.", IDLED, 1326),
        ("Số lao động bị ảnh hưởng là 74 người, gồm 52 người giảm giờ làm và 22 người chấm dứt hợp đồng.", IDLED, 74),
        ("Tổng số 07 cuộc: chủ trì giám sát 04 cuộc tại 09 đơn vị, phối hợp Thanh tra Sở 03 cuộc.", CHECKS, 7),
        # The parts do not make it up, or say nothing of the name.
        ("Có 1.326 người dự họp: 1.042 người ở xưởng may, 284 người ở xưởng cắt.", IDLED, None),
        ("Có 1.500 người bị ảnh hưởng: 1.042 người nghỉ luân phiên, 284 người chuyển ca.", IDLED, None),
    ],
)
def test_a_whole_is_told_by_what_its_parts_say(line: str, indicator: Indicator, amount: int | None) -> None:
    assert values(line, indicator)[0].amount == amount


def test_such_a_whole_is_doubtful() -> None:
    (value,) = values("Có 90 người bị ảnh hưởng: 52 người giảm giờ làm, 38 người ngừng việc.", IDLED)
    assert value.doubts == (Doubt.UNCERTAIN,)


@pytest.mark.parametrize(
    ("line", "name", "noun"),
    [
        ("Nhà “Mái ấm tình thương” làm mới 05 nhà, sửa 03 nhà.", "số nhà “Mái ấm tình thương”", "nhà"),
        ("Thị Hội chủ trì 01 cuộc giám sát bếp ăn, các phường, xã 14 cuộc.", "số cuộc giám sát", "cuộc"),
    ],
)
def test_a_part_of_what_is_built_or_of_a_level_is_no_sure_value(line: str, name: str, noun: str) -> None:
    (value,) = values(line, Indicator("t#1", name, (noun,)), title="Nhà “Mái ấm tình thương”; giám sát")
    assert value.amount is None or value.doubts


WORTH = Indicator("t#1", "số tiền quà Tết", (), "đồng")
MEAL = Indicator("t#1", "mức tiền một suất ăn ca", ("suất",), "đồng")


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Quà Tết trao làm hai đợt; phần quà nào cũng là 500.000 đồng.", WORTH, None),
        ("Quà Tết 615 suất, suất nào cũng 500.000 đồng, trị giá chung 307,5 triệu đồng.", WORTH, 307_500_000),
        ("Suất ăn ca chỗ nào cũng 26.000 đồng.", MEAL, 26_000),
    ],
)
def test_what_each_one_got_is_not_all(line: str, indicator: Indicator, amount: int | None) -> None:
    assert values(line, indicator, title="Quà Tết; suất ăn ca")[0].amount == amount
