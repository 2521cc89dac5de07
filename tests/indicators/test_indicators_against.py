"""Numbers of another place that speak against a value: some of what there is none of, one near to it."""

import pytest

from nlp_reports.model import Doubt, Indicator
from tests.indicators.test_indicators_standing import amount_of, value_of
from tests.indicators.test_indicators_values import report_of

LETTERS = Indicator("t#1", "số đơn thư đã nhận", ("đơn",))
DEAD = Indicator("t#1", "số người chết vì tai nạn lao động", ("người",))
NONE = "Đơn thư khiếu nại: cả năm không phát sinh đơn nào."
HURT = "Tai nạn lao động: 04 vụ, không có người chết."


@pytest.mark.parametrize(
    ("first", "second", "indicator", "doubted"),
    [
        (NONE, "Uỷ ban Kiểm tra gỡ xong 02 đơn thưa của công nhân.", LETTERS, True),
        (NONE, "Kiểm tra 05 đơn vị, nhắc nhở 02 đơn vị.", LETTERS, False),
        (NONE, "Năm 2019 có 03 đơn.", LETTERS, False),
        (NONE, "Tiếp 14 lượt người đến hỏi.", LETTERS, False),
        (HURT, "Tai nạn lao động ở cầu làm chết 01 người.", DEAD, True),
        (HURT, "Tai nạn lao động làm bị thương 05 người.", DEAD, False),
    ],
)
def test_some_of_what_there_is_none_of_speak_against_it(
    first: str, second: str, indicator: Indicator, *, doubted: bool
) -> None:
    assert (Doubt.ELSEWHERE in value_of(report_of(first, second), indicator).doubts) is doubted


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Kiểm tra 12 đơn vị về giải quyết đơn thư.", None),
        ("Giải quyết đơn thư ở 12 đơn vị, cơ sở.", None),
        ("Nhận 12 đơn.", 12),
    ],
)
def test_bodies_are_no_letters_though_their_name_begins_like_one(line: str, amount: int | None) -> None:
    assert amount_of(line, LETTERS) == amount
