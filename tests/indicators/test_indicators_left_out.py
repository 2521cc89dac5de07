"""What a sentence leaves out: others told apart, an earlier year's, what the year began with, a sector's own."""

import pytest

from nlp_reports.model import Doubt, Indicator
from tests.indicators.test_indicators_standing import amount_of
from tests.indicators.test_indicators_values import report_of, values

IDEAS = Indicator("t#1", "số sáng kiến", ("sáng kiến",))
FOSTERED = Indicator("t#1", "trẻ đang được đỡ đầu", ("cháu", "trẻ"))
LOANS = Indicator("t#1", "dư nợ uỷ thác", (), "đồng")
ADMITTED = Indicator("t#1", "CNVCLĐ được kết nạp Đảng", ("người",))
PROPOSED = Indicator("t#3", "CNVCLĐ được giới thiệu cho Đảng", ("người",))
OF_PROPOSED = Indicator("t#4", "CNLĐ ngoài nhà nước được giới thiệu cho Đảng", ("người",))
OF_THEM = Indicator("t#2", "CNLĐ ngoài nhà nước được kết nạp Đảng", ("người",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Sáng kiến 389, ít hơn năm 2019 (421) 7,6%.", IDEAS, 389),
        ("Sáng kiến 389, hơn năm 2019 (321).", IDEAS, 389),
        ("“Mẹ đỡ đầu” đang lo cho 37 cháu.\nTính riêng năm xã giáp biên thì 25 cháu có người đỡ đầu.", FOSTERED, 37),
        ("Đỡ đầu 37 cháu.\nNếu chỉ tính trẻ mồ côi thì đỡ đầu 25 cháu.", FOSTERED, 37),
        ("Tính riêng năm nay đỡ đầu 37 cháu.", FOSTERED, 37),
        ("Dư nợ uỷ thác đến nay 286 tỷ đồng.\nĐầu năm dư nợ có 268 tỷ đồng.", LOANS, 286_000_000_000),
    ],
)
def test_what_is_left_out_is_no_value_and_no_conflict(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


def test_what_stands_behind_the_words_of_a_narrower_neighbour_is_its_own() -> None:
    line = "Giới thiệu cho Đảng 71 người, kết nạp 53 người; ngoài nhà nước giới thiệu 04 người, kết nạp 02 người."
    found = values(report_of(line), ADMITTED, OF_THEM, PROPOSED, OF_PROPOSED)
    assert [one.amount for one in found] == [53, 2, 71, 4]


MEMBERS = Indicator("t#1", "tổng số hội viên", ("hội viên",))
WHOLE = "Tổng số hội viên hiện nay là 3.286 hội viên."


@pytest.mark.parametrize(
    ("lines", "doubted"),
    [
        ((WHOLE, "Chia theo thời kỳ: chống Mỹ 612 hội viên, thời bình 1.236 hội viên."), False),
        ((WHOLE, "Mở 12 lớp.", "Ở vùng sâu có 412 hội viên."), False),
        ((WHOLE, "Hội viên có 3.186 hội viên đang sinh hoạt."), True),
    ],
)
def test_a_small_number_soon_behind_all_there_are_is_a_part(lines: tuple[str, ...], *, doubted: bool) -> None:
    (value,) = values(report_of(*lines), MEMBERS)
    assert (value.amount, Doubt.ELSEWHERE in value.doubts) == (3286, doubted)
