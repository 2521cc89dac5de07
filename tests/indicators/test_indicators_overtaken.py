"""Which of several numbers for one thing is the unit's own of the year: the latest, of its party and its level."""

from decimal import Decimal

import pytest

from nlp_reports.model import Doubt, Indicator, SectionKind, ValueStatus
from tests.indicators.test_indicators_cells import value_in
from tests.indicators.test_indicators_standing import amount_of, told_twice
from tests.indicators.test_indicators_telling import values
from tests.indicators.test_indicators_values import report_of
from tests.indicators.test_indicators_values import values as valued

MEMBERS = Indicator("t#1", "số đoàn viên kết nạp mới", ("đoàn viên", "người"))
DUES = Indicator("t#1", "số thu kinh phí công đoàn", (), "đồng")
GROUPS = Indicator("t#1", "tổ tiết kiệm và vay vốn", ("tổ",))
DEBT = Indicator("t#2", "dư nợ qua tổ vay vốn Agribank", (), "đồng")
SEATS = Indicator("t#1", "uỷ viên Uỷ ban MTTQ cấp huyện", ("uỷ viên", "người"))
CHECKS = Indicator("t#1", "cuộc giám sát của các ban", ("cuộc",))
WOMEN = Indicator("t#1", "ban nữ công quần chúng", ("ban",))


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Đến ngày 30/6, kết nạp 214 đoàn viên; đến ngày 20/11, con số này là 412/380 đoàn viên.", MEMBERS, 412),
        ("Thu kinh phí công đoàn đến 30/6: 2 tỷ đồng; đến 20/11: 4 tỷ đồng.", DUES, 4000000000),
        ("Đến 15/11 kết nạp mới 58 đoàn viên, dự kiến đến 31/12 đạt 70 đoàn viên.", MEMBERS, 58),
        ("Đến 30/6 kết nạp mới 58 đoàn viên; đến 15/11 giảm 12 đoàn viên.", MEMBERS, 58),
        ("Tính cả nhiệm kỳ, kết nạp mới 1.936 đoàn viên.", MEMBERS, None),
    ],
)
def test_a_number_up_to_a_later_day_overtakes_an_earlier_one(
    text: str, indicator: Indicator, amount: int | None
) -> None:
    assert amount_of(text, indicator) == amount


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Agribank: 12 tổ vay vốn, dư nợ 18,6 tỷ đồng.", (None, 18600000000)),
        ("NHCSXH: 84 tổ, dư nợ 174,2 tỷ đồng.", (84, None)),
        ("Có 84 tổ tiết kiệm và vay vốn.", (84, None)),
    ],
)
def test_the_groups_of_one_bank_are_not_those_of_another(text: str, amounts: tuple[int | None, int | None]) -> None:
    found = values(text, GROUPS, DEBT, title="Uỷ thác Ngân hàng Chính sách xã hội; Agribank")
    assert tuple(value.amount for value in found) == amounts


def test_a_number_of_another_level_is_none_of_the_level_asked_for() -> None:
    assert amount_of("Bầu 612 uỷ viên Uỷ ban MTTQ cấp xã.", SEATS) is None
    assert amount_of("Bầu 55 uỷ viên Uỷ ban MTTQ cấp huyện.", SEATS) == Decimal(55)


def test_what_is_called_the_sum_is_the_whole_though_only_a_part_says_the_name() -> None:
    text = "20 ban thanh tra làm 131 cuộc, 20 ban giám sát làm 107 cuộc, cộng 238 cuộc."
    assert amount_of(text, CHECKS) == Decimal(238)


def test_people_are_no_boards() -> None:
    assert values("Nữ 2.156 người, quần chúng.", WOMEN, title="Ban nữ công quần chúng")[0].amount is None


@pytest.mark.parametrize(
    ("assessment", "status"),
    [
        ("Kết nạp được 608 đoàn viên mới.", ValueStatus.CONFLICT),
        ("Có 680 đoàn viên mới.", ValueStatus.CONFLICT),
        ("Kết nạp trên 600 đoàn viên mới.", ValueStatus.TAKEN),
        ("Có 84 đoàn viên mới ở khối trường học.", ValueStatus.TAKEN),
        ("Giới thiệu nguồn cho Đảng, 590 đoàn viên được đứng vào hàng ngũ.", ValueStatus.TAKEN),
    ],
)
def test_an_assessment_with_a_number_near_to_the_value_contradicts_it(assessment: str, status: ValueStatus) -> None:
    assert told_twice("Kết nạp mới 618 đoàn viên.", assessment, MEMBERS).status is status


FEES = Indicator("t#1", "số thu kinh phí công đoàn", (), "đồng")
DUES_TOO = Indicator("t#2", "số thu đoàn phí công đoàn", (), "đồng")
VALUE = Indicator("t#1", "trị giá quà Tết", (), "đồng")
REACHED = Indicator("t#1", "chỉ tiêu đạt và vượt", ("chỉ tiêu",))
FAILED = Indicator("t#2", "chỉ tiêu chưa đạt", ("chỉ tiêu",))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Tổng thu các nguồn là 6.812 triệu đồng.", None),
        ("Tổng thu kinh phí công đoàn là 6.812 triệu đồng.", 6812000000),
    ],
)
def test_what_came_in_from_all_sources_is_no_sum_of_one(text: str, amount: int | None) -> None:
    assert values(text, FEES, DUES_TOO)[0].amount == amount


def test_a_price_behind_its_number_is_no_sum() -> None:
    assert amount_of("Quà Tết: 2.140 suất x 600.000 đ.", VALUE) is None


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("14 chỉ tiêu: đạt, vượt 13; chưa đạt 01.", (13, 1)),
        ("Phấn đấu hoàn thành 14 chỉ tiêu, không để chỉ tiêu nào chưa đạt.", (None, None)),
    ],
)
def test_an_account_of_targets_under_a_heading_of_plans_tells_results(
    text: str, amounts: tuple[int | None, int | None]
) -> None:
    report = report_of(text, kind=SectionKind.PLAN)
    assert tuple(value.amount for value in valued(report, REACHED, FAILED)) == amounts


GIFTS = Indicator("t#1", "suất quà Tết", ("suất quà", "suất"))
CARED = Indicator("t#1", "trẻ mồ côi được đỡ đầu", ("trẻ", "cháu"))
TRAINED = Indicator("t#1", "số người dự bồi dưỡng, tập huấn", ("người", "lượt người"))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Tết, Mặt trận và các đoàn thể cùng trao 840 suất quà, phần Hội lo 310 suất.", None),
        ("Tết, Hội cùng các nhà hảo tâm trao 840 suất quà, phần quà nào cũng có gạo.", 840),
    ],
)
def test_what_several_bodies_did_is_no_value_where_the_own_part_is_told(text: str, amount: int | None) -> None:
    assert amount_of(text, GIFTS) == amount


def test_a_part_that_alone_says_the_name_is_doubtful_beside_its_sum() -> None:
    (value,) = values("Đỡ đầu: 09 cháu (con nhân viên 02, mồ côi 07).", CARED, title="Trẻ mồ côi được đỡ đầu")
    assert value.status is not ValueStatus.TAKEN or value.doubts


def test_a_ratio_elsewhere_that_is_called_a_part_makes_a_near_value_doubtful() -> None:
    (value,) = valued(report_of("Kết nạp mới 355 đoàn viên.", "Chưa đạt: kết nạp đoàn viên 335/340."), MEMBERS)
    assert (value.amount, value.doubts) == (355, (Doubt.ELSEWHERE,))
    (value,) = valued(report_of("Kết nạp mới 355 đoàn viên.", "Chưa đạt: kết nạp đoàn viên nữ 35/40."), MEMBERS)
    assert (value.amount, value.doubts) == (355, ())


@pytest.mark.parametrize(("cell", "status"), [("164", ValueStatus.CONFLICT), ("150", ValueStatus.TAKEN)])
def test_digits_exchanged_in_a_row_called_by_the_matter_alone_are_a_conflict(cell: str, status: ValueStatus) -> None:
    rows = (("Việc", "ĐVT", "Kế hoạch", "Tới 25/11/2020"), ("Tập huấn", "lượt người", "120", cell))
    assert value_in(*rows, indicator=TRAINED, line="Mở lớp tập huấn, 146 người dự.").status is status


HELPED = Indicator("t#1", "người được hỗ trợ do mất việc, giảm giờ làm", ("người",))
SPENT = Indicator("t#2", "số tiền hỗ trợ do mất việc, giảm giờ làm", (), "đồng")
FOUNDED = Indicator("t#1", "hợp tác xã thành lập mới", ("hợp tác xã",))


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("QĐ 6696: không có đối tượng.", (0, 0)),
        ("Không có đối tượng hỗ trợ theo Quyết định 6696/QĐ-TLĐ; thăm hỏi 83 đoàn viên ốm.", (0, 0)),
        ("Hỗ trợ 12 người mất việc, 12 triệu đồng, không có đối tượng bị bỏ sót.", (12, 12000000)),
    ],
)
def test_where_nobody_is_concerned_nobody_was_helped(text: str, amounts: tuple[int, int]) -> None:
    title = "Hỗ trợ người lao động mất việc, giảm giờ làm theo Quyết định 6696"
    assert tuple(value.amount for value in values(text, HELPED, SPENT, title=title)) == amounts


def test_a_label_in_short_is_answered_by_none() -> None:
    assert values("HTX mới: không có; THT mới 04.", FOUNDED, title="Kinh tế tập thể")[0].amount == 0
