"""How many people there are in all, how their words lead to a number, and the row that sums up a table."""

import pytest

from nlp_reports.model import Doubt, Indicator, SectionKind, ValueStatus
from tests.indicators.test_indicators_cells import value_in
from tests.indicators.test_indicators_standing import amount_of, value_of
from tests.indicators.test_indicators_values import report_of

WORKERS = Indicator("t#1", "tổng số CNVCLĐ", ("người",))
HELPERS = Indicator("t#1", "tổng số tình nguyện viên", ("tình nguyện viên",))
BASES = Indicator("t#1", "cơ sở Hội hoàn thành đại hội", ("cơ sở",))
ASKED = Indicator("t#1", "kiến nghị tiếp nhận", ("kiến nghị",))
GIVEN = Indicator("t#1", "người được nhận quà Tết", ("người",))
SHARE = Indicator("t#1", "tỷ lệ kết nạp so với chỉ tiêu", ("chỉ tiêu",), "%")


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Toàn ngành có 4.215 công chức, viên chức, người lao động, nữ 3.102.", WORKERS, 4215),
        ("Nhà giáo và người lao động toàn ngành: 2.318 người, nữ 1.437.", WORKERS, 2318),
        ("Đơn vị có 318 cán bộ, nhân viên; nữ 120.", WORKERS, 318),
        ("Tình nguyện viên: 290 người, 12 đội.", HELPERS, 290),
        ("Cơ sở: 19/19 nơi, xong trước tháng 5.", BASES, 19),
        ("Kiến nghị của công nhân: 31 lượt, đã trả lời 27.", ASKED, 31),
    ],
)
def test_what_leads_to_a_number_tells_what_it_counts(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


def test_a_lesser_number_of_people_does_not_contradict_a_total() -> None:
    value = value_of(
        report_of("Tổng số có 11.840 CNVCLĐ.", "Ngành chăm lo đủ chế độ.", "Đã khám cho 11.130 CNVCLĐ."), WORKERS
    )
    assert (value.amount, value.doubts) == (11840, (Doubt.ELSEWHERE,))


HEADER = ("Đối tượng", "Số người", "Kinh phí (triệu đồng)")
ROWS = (HEADER, ("Đoàn viên khó khăn", "200", "100"), ("Công nhân ở xa", "86", "43"), ("Cộng", "286", "143"))


def test_the_row_of_totals_answers_what_a_topic_asks_of_nothing_else() -> None:
    value = value_in(*ROWS, indicator=GIVEN)
    assert (value.amount, value.source) == (286, "t1r4c2")


def test_members_are_no_workers_in_a_row_of_totals() -> None:
    header = ("Khu công nghiệp", "Doanh nghiệp", "Đoàn viên")
    value = value_in(header, ("Gò Mây", "21", "3.402"), ("Cộng", "21", "3.402"), indicator=WORKERS)
    assert value.status is ValueStatus.MISSING


def test_the_share_of_a_plan_needs_no_day_of_its_own_in_an_appendix() -> None:
    header = ("TT", "Nội dung", "Năm 2019", "Kế hoạch 2020", "Đến 15/11/2020", "% kế hoạch")
    row = ("1", "Hội viên kết nạp mới", "512", "600", "618", "103,0")
    assert value_in(header, row, indicator=SHARE, kind=SectionKind.APPENDIX).amount == 103
