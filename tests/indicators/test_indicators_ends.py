"""Figures that are nobody's value: extremes, where a change began, what each one got, an earlier year's."""

from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.indicators.accounts import in_accounts
from nlp_reports.indicators.addends import addends
from nlp_reports.indicators.periods import is_of_past_year
from nlp_reports.model import Doubt, Indicator, ValueStatus
from nlp_reports.text import sentences_of
from tests.indicators.test_indicators_telling import values
from tests.indicators.test_indicators_values import report_of

MEAL = Indicator("t#1", "mức tiền một suất ăn ca", ("suất",), "đồng")
LEARNERS = Indicator("t#1", "người được học nghề", ("người",))
FREED = Indicator("t#1", "hộ thoát nghèo nhờ Hội giúp", ("hộ",))
LEFT = Indicator("t#1", "số dư tài chính đến ngày chốt", (), "đồng")
FUND = Indicator("t#1", "số tiền quỹ Hội", (), "đồng")
SPENT = Indicator("t#2", "tổng chi tài chính", (), "đồng")
PAPERS = Indicator("t#1", "tờ báo đặt mua mỗi kỳ", ("tờ",))
GOOD = Indicator("t#1", "cơ sở Hội hoàn thành tốt nhiệm vụ trở lên", ("cơ sở",))
TALKS = Indicator("t#1", "số cuộc đối thoại", ("cuộc",))
ADMITTED = Indicator("t#1", "số người được kết nạp Đảng", ("người",))
HOUSES = Indicator("t#1", "số tiền công đoàn bỏ ra làm nhà", (), "đồng")
BUILT = Indicator("t#2", "nhà được xây và sửa", ("nhà",))


@pytest.mark.parametrize(
    ("line", "indicator", "amount"),
    [
        ("Mức một suất ăn ca thường là 25.000 đồng/suất, nơi thấp nhất 18.000 đồng.", MEAL, 25_000),
        ("Suất ăn ca 35.000 đồng/suất, 2019: 32.000 đồng.", MEAL, 35_000),
        ("12 lớp nghề, 396 người học nghề, 33 người/lớp.", LEARNERS, 396),
        ("Hội giúp 11 hộ ra khỏi cảnh nghèo, hộ nghèo từ 29 hộ chỉ còn 18 hộ.", FREED, 11),
        ("Số dư đầu năm 1.842 triệu đồng, thu 9.486 triệu đồng, chi 8.655 triệu đồng, còn 2.673 triệu đồng.",
         LEFT, 2673),
        ("Tiền quỹ Hội: đầu năm 2.764 triệu đồng, thu thêm 498 triệu đồng, nay còn 3.053 triệu đồng.",
         FUND, 3053),
        ("Đặt báo 398 tờ/kỳ.", PAPERS, 398),
    ],
)  # fmt: skip
def test_the_whole_is_taken_not_an_end_of_it(line: str, indicator: Indicator, amount: int) -> None:
    (value,) = values(line, indicator)
    assert value.amount in {Decimal(amount), Decimal(amount) * 1_000_000}


def test_what_was_spent_is_not_what_is_left() -> None:
    line = "Số dư đầu năm 1.842 triệu đồng, tổng chi 8.655 triệu đồng, còn 2.673 triệu đồng."
    assert [value.amount for value in values(line, LEFT, SPENT)] == [2_673_000_000, 8_655_000_000]


def test_nothing_is_left_out_of_a_sentence_without_an_account() -> None:
    assert in_accounts([]) == []


@pytest.mark.parametrize(
    ("between", "past"), [(", 2024: ", True), ("; năm 2024: ", True), (", 2025: ", False), (", ", False)]
)
def test_an_earlier_year_labels_a_figure(between: str, past: bool) -> None:  # noqa: FBT001
    assert is_of_past_year(between, 2025) is past
    assert not is_of_past_year(between, None)


def test_all_that_were_graded_are_none_of_a_grade() -> None:
    (value,) = values("Chấm 14 cơ sở Hội: ba nơi xuất sắc, tám nơi tốt.", GOOD)
    assert value.status is ValueStatus.MISSING


def test_what_a_ratio_counts_has_parts_too() -> None:
    line = "Trả lời 265/265 ý kiến, tại chỗ 219 ý kiến, bằng văn bản 46 ý kiến."
    figures = figures_of(report := report_of(line), sentences_of(report))
    assert addends(figures, [[True] * len(figures)] * len(figures)) == {0: [1, 2]}


def test_a_level_beside_one_in_words_is_doubtful() -> None:
    (value,) = values("Đối thoại: chủ tịch huyện một cuộc, chủ tịch các xã 14 cuộc.", TALKS)
    assert (value.amount, value.doubts) == (14, (Doubt.UNCERTAIN,))


def test_nobody_of_a_labelled_part_is_not_nobody() -> None:
    (value,) = values("Khu vực ngoài nhà nước: chưa kết nạp được người nào vào Đảng.", ADMITTED)
    assert value.status is ValueStatus.MISSING


def test_money_by_few_words_is_doubtful_where_it_stands_alone() -> None:
    alone = values("Bão đi qua, công đoàn đem 262 triệu đồng đến 131 gia đình.", HOUSES, BUILT)[0]
    assert (alone.amount, alone.doubts) == (262_000_000, (Doubt.UNCERTAIN,))
    beside = values("Xây và sửa 08 nhà, hết 560 triệu đồng.", HOUSES, BUILT)[0]
    assert (beside.amount, beside.doubts) == (560_000_000, ())


HELPED = Indicator("t#1", "người được trợ giúp trong năm", ("người",))
PURSE = Indicator("t#1", "quỹ Hội bình quân một hội viên", (), "đồng")
BASES = Indicator("t#1", "cơ sở Hội", ("cơ sở",))
BRANCHES = Indicator("t#2", "chi hội", ("chi hội",))


def test_a_sum_of_the_sentences_before_answers_where_one_indicator_counts_alike() -> None:
    (value,) = values(
        "Đau ốm: 164 người.\nBão lụt: 218 người.\nCộng cả năm 382 người.", HELPED, title="Đau ốm, bão lụt"
    )
    assert (value.amount, value.doubts) == (382, ())
    (value,) = values(
        "Đau ốm: 164 người.\nBão lụt: 218 người.\nCộng cả năm 392 người.", HELPED, title="Đau ốm, bão lụt"
    )
    assert value.amount != 392 or value.doubts


def test_what_each_one_has_is_an_average() -> None:
    (value,) = values("Quỹ Hội có 568,8 triệu đồng, chia đều 60.000 đồng một hội viên.", PURSE)
    assert value.amount == 60_000
    (value,) = values("Quỹ Hội có 568,8 triệu đồng.", PURSE)
    assert value.status is ValueStatus.MISSING


def test_what_stands_below_a_level_is_not_the_level() -> None:
    bases, branches = values("Dưới cơ sở có 126 chi hội.", BASES, BRANCHES, title="Tổ chức Hội")
    assert (bases.amount, branches.amount) == (None, 126)


ILL = Indicator("t#1", "số người mắc bệnh nghề nghiệp", ("người",))


def test_those_of_whom_nobody_did_it_are_not_those_who_did() -> None:
    (value,) = values("Khám bệnh nghề nghiệp 210 người: không ai mắc.", ILL, title="Bệnh nghề nghiệp")
    assert value.amount == 0
    (value,) = values("Có 31 người mắc bệnh nghề nghiệp: không ai nghỉ việc.", ILL, title="Bệnh nghề nghiệp")
    assert value.amount == 31
