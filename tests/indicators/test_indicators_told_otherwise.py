"""What an assessment tells again of a value, with another number: a conflict where nothing speaks for another thing."""

import pytest

from nlp_reports.model import Doubt, Indicator, ValueStatus
from tests.indicators.test_indicators_cells import value_in
from tests.indicators.test_indicators_standing import told_twice

PARTY = Indicator("t#1", "hội viên được kết nạp Đảng", ("hội viên",))
IDEAS = Indicator("t#1", "sáng kiến được công nhận", ("sáng kiến",))
GOOD = Indicator("t#1", "CĐCS hoàn thành tốt nhiệm vụ trở lên", ("CĐCS",))
JOBS = Indicator("t#1", "lao động có việc làm sau học nghề", ("lao động",))
HELPED = Indicator("t#1", "người được hỗ trợ do dịch Covid-19", ("người",))
TIDY = Indicator("t#1", "số hộ đạt 8 tiêu chí “5 không, 3 sạch”", ("hộ",))
ADMITTED = "Kết nạp Đảng 74 hội viên."
GRADED = "Xếp loại: 41 CĐCS hoàn thành tốt nhiệm vụ trở lên."


@pytest.mark.parametrize(
    ("results", "assessment", "indicator"),
    [
        (ADMITTED, "Phát triển Đảng có 47 hội viên được kết nạp, phần đông còn trẻ.", PARTY),
        (ADMITTED, "Phát triển Đảng: thêm 76 đảng viên là hội viên.", PARTY),
        (GRADED, "Chất lượng đi lên, 43 CĐCS hoàn thành tốt nhiệm vụ trở lên.", GOOD),
    ],
)
def test_the_same_told_with_another_number_is_a_conflict(results: str, assessment: str, indicator: Indicator) -> None:
    assert told_twice(results, assessment, indicator).status is ValueStatus.CONFLICT


@pytest.mark.parametrize(
    ("results", "assessment", "indicator", "amount"),
    [
        (ADMITTED, "Phát triển Đảng tiến bộ, giới thiệu 77 hội viên ưu tú cho chi bộ xem xét.", PARTY, 74),
        (ADMITTED, "Hội kết nạp 76 hội viên mới trong dịp chào mừng đại hội Đảng bộ.", PARTY, 74),
        (ADMITTED, "Toàn huyện kết nạp 79 đảng viên, trong đó 74 từ Hội.", PARTY, 74),
        (ADMITTED, "Trong 80 người được xét, 74 hội viên được kết nạp Đảng.", PARTY, 74),
        (ADMITTED, "Năm 2019 có 71 hội viên được kết nạp Đảng.", PARTY, 74),
        (GRADED, "Trong 46 CĐCS được xếp loại, 41 CĐCS hoàn thành tốt nhiệm vụ trở lên.", GOOD, 41),
        (GRADED, "So với 38 CĐCS hoàn thành tốt nhiệm vụ trở lên của năm 2019 thì khá hơn.", GOOD, 41),
        (GRADED, "39 CĐCS hoàn thành tốt nhiệm vụ đại hội.", GOOD, 41),
        ("89 sáng kiến được công nhận.", "Nổi bật là 86 sáng kiến cấp cơ sở và 03 sáng kiến cấp tỉnh.", IDEAS, 89),
        (
            "Có 176 lao động có việc làm sau học nghề.",
            "Mở lớp học nghề cho 167 lao động, phần lớn có việc làm.",
            JOBS,
            176,
        ),
        (
            "Hỗ trợ do dịch Covid-19 cho 2.680 công nhân.",
            "Vận động 2.720 công nhân tiêm vắc xin phòng dịch Covid-19.",
            HELPED,
            2680,
        ),
    ],
)
def test_other_people_bodies_and_years_do_not_contradict(
    results: str, assessment: str, indicator: Indicator, amount: int
) -> None:
    value = told_twice(results, assessment, indicator)
    assert (value.status, value.amount) == (ValueStatus.TAKEN, amount)


def test_a_bound_that_holds_is_no_doubt() -> None:
    assert Doubt.ELSEWHERE not in told_twice(ADMITTED, "Hơn 70 hội viên được kết nạp Đảng.", PARTY).doubts
    assert Doubt.ELSEWHERE in told_twice(ADMITTED, "Hơn 100 hội viên được kết nạp Đảng.", PARTY).doubts


def test_digits_exchanged_between_a_row_and_the_text_are_a_conflict() -> None:
    row = ("1", "Hộ đạt 8 tiêu chí 5 không, 3 sạch", "8.214")
    value = value_in(("TT", "Nội dung", "Kết quả"), row, indicator=TIDY, line="Có tiến bộ, 8.124 hộ đạt đủ 8 tiêu chí.")
    assert value.status is ValueStatus.CONFLICT
