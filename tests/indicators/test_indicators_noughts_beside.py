"""Of what is asked beside a nought there may be some: other parts of a title, cases beside letters."""

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_telling import values

LETTERS = Indicator("t#1", "số đơn nhận", ("đơn",))
SETTLED = Indicator("t#2", "số đơn đã giải quyết", ("đơn",))
MEDIATED = Indicator("t#3", "số vụ hoà giải thành", ("vụ",))
ACCIDENTS = Indicator("t#1", "số vụ tai nạn lao động", ("vụ",))
DEAD = Indicator("t#2", "số người chết vì tai nạn lao động", ("người",))


@pytest.mark.parametrize(
    "line",
    [
        "Cả năm không có lá đơn nào gửi đến Hội.",
        "Đơn thư: không có.",
        "Trong năm Hội không nhận được đơn thư nào.",
        "Không có đơn. Các tổ hoà giải khuyên giải 13 vụ xích mích.",
    ],
)
def test_no_letter_leaves_cases_that_were_mediated(line: str) -> None:
    assert values(line, LETTERS, SETTLED, MEDIATED, title="Đơn thư, hoà giải")[2].amount != 0


@pytest.mark.parametrize("line", ["Không xảy ra tai nạn lao động.", "Tai nạn lao động: không có."])
def test_no_accident_leaves_nobody_dead(line: str) -> None:
    assert [one.amount for one in values(line, ACCIDENTS, DEAD, title="Tai nạn lao động")] == [0, 0]


@pytest.mark.parametrize(
    ("line", "title", "amounts"),
    [
        ("Ngừng việc tập thể: không phát sinh.", "Ngừng việc tập thể, tai nạn lao động", (0, None)),
        ("Ngừng việc tập thể: không có.", "Ngừng việc tập thể; tai nạn lao động", (0, None)),
        ("Tai nạn lao động: không có.", "Tai nạn lao động, ngừng việc tập thể", (None, 0)),
    ],
)
def test_a_label_answers_no_other_part_of_its_title(line: str, title: str, amounts: tuple[int | None, ...]) -> None:
    strikes = Indicator("t#1", "số cuộc ngừng việc tập thể", ("cuộc",))
    accidents = Indicator("t#2", "số vụ tai nạn lao động", ("vụ",))
    assert tuple(one.amount for one in values(line, strikes, accidents, title=title)) == amounts
