"""What sums, bases and whole names settle, so that a value need not be looked at; and what they do not settle."""

import pytest

from nlp_reports.model import Doubt, Indicator, ValueStatus
from tests.indicators.test_indicators_telling import values

HOUSES = Indicator("t#1", "số tiền “Mái ấm Công đoàn”", (), "đồng")
BUILT = Indicator("t#2", "nhà “Mái ấm Công đoàn”", ("nhà",))
HARM = Indicator("t#1", "vụ bạo lực, xâm hại phụ nữ, trẻ em", ("vụ",))
HEARERS = Indicator("t#1", "lượt người dự", ("lượt người",))
LEARNERS = Indicator("t#1", "số người học nghề", ("người",))
INSURED = Indicator("t#1", "doanh nghiệp tham gia BHXH, BHYT, BHTN", ("doanh nghiệp",))
PRAISED = Indicator("t#1", "tập thể được khen thưởng", ("tập thể",))
GIVEN = Indicator("t#1", "CNLĐ được giới thiệu cho Đảng", ("người",))
TAKEN = Indicator("t#2", "CNLĐ được kết nạp Đảng", ("người",))
PRIVATE_GIVEN = Indicator("t#3", "CNLĐ ngoài nhà nước được giới thiệu cho Đảng", ("người",))
PRIVATE = Indicator("t#4", "CNLĐ ngoài nhà nước được kết nạp Đảng", ("người",))


@pytest.mark.parametrize(
    ("line", "indicator", "amount", "doubts"),
    [
        (
            "“Mái ấm”: 02 nhà dựng mới, mỗi nhà 60 triệu đồng; 01 nhà sửa lại, 25 triệu đồng; cộng 145 triệu đồng.",
            HOUSES,
            145_000_000,
            (),
        ),
        (
            "Mái ấm: 06 nhà; mới 04 x 60 tr.đ, sửa 02 x 30 tr.đ, cộng 300 tr.đ.",
            HOUSES,
            300_000_000,
            (),
        ),
        (
            "Xảy ra 07 vụ bạo lực gia đình và 02 vụ xâm hại trẻ em, tổng 09 vụ.",
            HARM,
            9,
            (),
        ),
    ],
)
def test_a_sum_of_all_that_the_sentence_tells_is_certain(
    line: str, indicator: Indicator, amount: int, doubts: tuple[Doubt, ...]
) -> None:
    value = values(line, indicator, BUILT, title="“Mái ấm Công đoàn”")[0]
    assert (value.amount, value.doubts) == (amount, doubts)


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("“Mái ấm Công đoàn”: mới 03 nhà (mỗi nhà 80 triệu đồng), sửa 02 nhà (tổng 50 triệu đồng).", HOUSES),
        ("“Mái ấm Công đoàn”: mới 03 nhà, hết 240 triệu đồng; sửa 02 nhà, hết 50 triệu đồng.", HOUSES),
        ("“Mái ấm Công đoàn”: sửa 06 nhà, hết 180 triệu đồng; mới 03 nhà, hết 240 triệu đồng.", HOUSES),
        ("Xảy ra 07 vụ bạo lực gia đình, giảm 02 vụ.", HARM),
        ("Khởi tố 02 vụ xâm hại trẻ em; hoà giải 07 vụ mâu thuẫn.", HARM),
    ],
)
def test_a_part_is_no_certain_sum(line: str, indicator: Indicator) -> None:
    value = values(line, indicator, BUILT)[0]
    assert value.amount is None or value.doubts


@pytest.mark.parametrize(
    ("line", "indicator", "doubted"),
    [
        (
            "Đợt một có 5.230 lượt người dự, đợt hai có 2.145 lượt người dự.\nCả hai đợt 7.375 lượt người dự.",
            HEARERS,
            False,
        ),
        ("Có 186 người học nghề.\n152/186 người học nghề có việc làm.", LEARNERS, False),
        ("Có 186 người học nghề.\n152/168 người học nghề có việc làm.", LEARNERS, True),
        ("Có 50/54 doanh nghiệp tham gia BHXH, BHYT, BHTN.\nĐang hoạt động 54 doanh nghiệp.", INSURED, False),
        ("Có 50/54 doanh nghiệp tham gia BHXH, BHYT, BHTN.\nĐóng đủ có 52 doanh nghiệp.", INSURED, True),
    ],
)
def test_what_adds_up_or_is_told_of_it_does_not_contradict(line: str, indicator: Indicator, *, doubted: bool) -> None:
    (value,) = values(line, indicator)
    assert (value.status is ValueStatus.CONFLICT or Doubt.ELSEWHERE in value.doubts) is doubted


def test_an_organisation_called_tong_is_no_sum() -> None:
    line = "Khen 12 tập thể, 47 cá nhân: Bằng khen Tổng Liên đoàn 01 tập thể, 03 cá nhân, Bằng khen tỉnh 04 tập thể."
    assert values(line, PRAISED)[0].amount == 12


def test_a_block_that_is_asked_for_is_no_part() -> None:
    line = "Giới thiệu 121 người, kết nạp 87 người; trong đó khối ngoài công lập giới thiệu 04, kết nạp 02."
    taken = values(line, GIVEN, TAKEN, PRIVATE_GIVEN, PRIVATE, title="Giới thiệu cho Đảng")
    assert [value.amount for value in taken][:2] == [121, 87]
    assert taken[3].amount == 2


WORKS = Indicator("t#1", "công trình thanh niên", ("công trình",))


@pytest.mark.parametrize(
    ("line", "amount", "doubted"),
    [
        ("Tháng Thanh niên làm 18 công trình, trị giá 432 triệu đồng; Mùa hè xanh làm 11 công trình.", 18, True),
        ("Đoàn làm 18 công trình thanh niên; trao 11 suất quà.", 18, False),
        ("Đoàn làm 18 công trình thanh niên; có 11 công trình trị giá trên 20 triệu đồng.", 18, False),
    ],
)
def test_what_a_later_clause_does_again_is_to_be_looked_at(line: str, amount: int, *, doubted: bool) -> None:
    (value,) = values(line, WORKS, title="Công trình thanh niên")
    assert value.amount == amount
    assert (Doubt.UNCERTAIN in value.doubts) is doubted
