"""Which values need no second look: all of the name stands by the figure, or nothing else may be meant."""

import pytest

from nlp_reports.model import Doubt, Indicator, SectionKind, ValueStatus
from tests.indicators.test_indicators_cells import value_in
from tests.indicators.test_indicators_standing import value_of
from tests.indicators.test_indicators_telling import values
from tests.indicators.test_indicators_values import report_of

IDEAS = Indicator("t#1", "sáng kiến, giải pháp", ("sáng kiến",))
TALKS = Indicator("t#1", "số buổi tuyên truyền, đối thoại", ("buổi",))
ALL = Indicator("t#1", "tổng số chi hội nghề nghiệp", ("chi hội",))
NEW = Indicator("t#2", "chi hội nghề nghiệp ra mắt", ("chi hội",))
ROOMS = Indicator("t#1", "phòng vắt trữ sữa", ("phòng",))
TEAMS = Indicator("t#1", "tập thể đạt danh hiệu", ("tập thể",))
MEMBERS = Indicator("t#1", "số đoàn viên kết nạp mới", ("đoàn viên", "người"))


def test_a_name_that_the_figure_and_the_title_say_wholly_is_certain() -> None:
    (value,) = values("Có 57 sáng kiến.", IDEAS, title="Sáng kiến, giải pháp")
    assert (value.amount, value.doubts) == (57, ())


def test_a_part_of_a_name_beside_other_figures_is_doubtful() -> None:
    (value,) = values("Mở 38 buổi tuyên truyền, 12 buổi chiếu phim.", TALKS)
    assert (value.amount, value.doubts) == (38, (Doubt.UNCERTAIN,))


def test_a_total_that_what_follows_may_make_another_thing_is_doubtful() -> None:
    value = values("Mô hình chi hội nghề nghiệp có 03 chi hội, 07 tổ hội vừa ra mắt.", ALL, NEW)[0]
    assert Doubt.UNCERTAIN in value.doubts or value.status is ValueStatus.MISSING


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Có thêm 02 phòng vắt trữ sữa, nâng tổng số lên 05 phòng.", ROOMS, 5),
        ("So với năm trước, số tập thể đạt danh hiệu tăng 02 tập thể.", TEAMS, None),
    ],
)
def test_what_was_added_is_not_what_there_is(text: str, indicator: Indicator, amount: int | None) -> None:
    assert value_of(report_of(text), indicator).amount == amount


GIFTS = Indicator("t#1", "tiền quà Tết", (), "đồng")


@pytest.mark.parametrize(
    ("row", "doubts"),
    [
        ("Nhà ở, quà Tết", (Doubt.UNCERTAIN,)),
        ("Quà Tết và học bổng", (Doubt.UNCERTAIN,)),
        ("Nhà Mái ấm; quà Tết (triệu đồng)", (Doubt.UNCERTAIN,)),
        ("Quà Tết + bảo hiểm y tế", (Doubt.UNCERTAIN,)),
        ("Quà Tết", ()),
        ("Tiền quà Tết, triệu đồng", ()),
        ("Tiền, quà Tết", ()),
        ("Quà Tết (tiền, quà)", ()),
    ],
)
def test_an_amount_of_a_row_that_adds_up_two_things_is_doubtful(row: str, doubts: tuple[Doubt, ...]) -> None:
    value = value_in(("Nội dung sử dụng", "Số tiền (triệu đồng)"), (row, "412"), indicator=GIFTS)
    assert (value.amount, value.doubts) == (412_000_000, doubts)


HEADER = ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Tới 25/11/2020", "Ước cả năm")


def test_a_dated_column_tells_results_behind_the_plan_too() -> None:
    row = ("1", "Kết nạp đoàn viên mới", "người", "65", "74", "80")
    value = value_in(HEADER, row, indicator=MEMBERS, kind=SectionKind.PLAN)
    assert (value.status, value.amount) == (ValueStatus.TAKEN, 74)


def test_what_a_cell_and_a_sentence_tell_is_told_by_the_sentence() -> None:
    row = ("1", "Kết nạp đoàn viên mới", "người", "65", "74", "80")
    value = value_in(HEADER, row, indicator=MEMBERS, line="Có 74 đoàn viên mới.")
    assert (value.amount, value.source) == (74, "1")


HELPED = Indicator("t#1", "người được thăm hỏi, trợ cấp đột xuất", ("người",))
DEBT = Indicator("t#1", "số tiền nợ BHXH, BHYT, BHTN", (), "đồng")
BRANCHES = Indicator("t#1", "chi hội mới, chi hội giải thể", ("chi hội",))
CHECKS = Indicator("t#1", "số cuộc kiểm tra", ("cuộc",))
PROVINCIAL = Indicator("t#1", "hộ đạt cấp tỉnh", ("hộ",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Thăm hỏi, trợ cấp đột xuất 143 người.", HELPED, 143),
        ("Thăm hỏi và trợ cấp 61 người đột xuất.", HELPED, 61),
        ("11 doanh nghiệp nợ BHXH, BHYT, BHTN tổng cộng 4,37 tỷ đồng.", DEBT, 4_370_000_000),
    ],
)
def test_two_things_side_by_side_as_in_the_name_are_the_whole(text: str, indicator: Indicator, amount: int) -> None:
    (value,) = values(text, indicator)
    assert (value.amount, value.doubts) == (amount, ())


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Thăm hỏi 143 người, trợ cấp 20 người.", HELPED),
        ("Mới 03 chi hội, giải thể 05 chi hội.", BRANCHES),
    ],
)
def test_each_of_two_things_with_its_own_number_is_not_the_whole(text: str, indicator: Indicator) -> None:
    (value,) = values(text, indicator)
    assert value.status is not ValueStatus.TAKEN or value.doubts


@pytest.mark.parametrize(
    ("text", "indicator", "amount", "doubted"),
    [
        ("Cả hai cấp kiểm tra 124 cuộc, gồm 21 cuộc của cấp huyện và 103 cuộc của cơ sở.", CHECKS, 124, False),
        ("Các cấp Hội kiểm tra 82 cuộc (huyện 12, xã 70).", CHECKS, 82, False),
        ("Cấp Trung ương 06 hộ, cấp tỉnh 148 hộ, cấp huyện 871 hộ.", PROVINCIAL, 148, False),
        ("Huyện Hội kiểm tra 04 cuộc, cơ sở kiểm tra 03 cuộc.", CHECKS, 4, True),
        ("Chủ tịch huyện kiểm tra một cuộc, chủ tịch các xã 14 cuộc.", CHECKS, 14, True),
    ],
)
def test_a_level_makes_doubtful_where_it_is_not_asked_for_nor_of_all(
    text: str,
    indicator: Indicator,
    amount: int,
    doubted: bool,  # noqa: FBT001
) -> None:
    (value,) = values(text, indicator)
    assert bool(value.doubts) is doubted
    assert doubted or value.amount == amount
