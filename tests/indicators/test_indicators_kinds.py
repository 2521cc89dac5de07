"""All of one kind, ratios that look like dates, cases that are found out, and labels that are no part."""

from collections.abc import Sequence

import pytest

from nlp_reports.model import Indicator, ValueStatus
from tests.indicators.test_indicators_standing import amount_of
from tests.indicators.test_indicators_telling import values

NAMED = Indicator("t#1", "CNVCLĐ được giới thiệu cho Đảng", ("người",))
PRIVATE = Indicator("t#2", "CNVCLĐ ngoài nhà nước được giới thiệu cho Đảng", ("người",))
HELD = Indicator("t#1", "đơn vị tổ chức hội nghị CBCCVC", ("đơn vị",))
BOARDS = Indicator("t#1", "Ban nữ công quần chúng", ("ban",))
ILL = Indicator("t#1", "số người mắc bệnh nghề nghiệp", ("người",))
CHECKED = Indicator("t#1", "CĐCS được kiểm tra", ("CĐCS",))
PAYING = Indicator("t#1", "doanh nghiệp nộp kinh phí", ("doanh nghiệp",))
POINTS = Indicator("t#1", "điểm vui chơi làm mới", ("điểm",))


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ("Giới thiệu cho Đảng 48 công nhân, tất cả đều ở doanh nghiệp ngoài nhà nước.", [48, 48]),
        ("Giới thiệu cho Đảng 31 người (đều là công nhân khu vực ngoài nhà nước).", [31, 31]),
        ("Giới thiệu cho Đảng 48 công nhân, trong đó 12 người ở doanh nghiệp ngoài nhà nước.", [48, 12]),
    ],
)
def test_what_all_of_them_are_answers_both(line: str, amounts: Sequence[int]) -> None:
    assert [value.value for value in values(line, NAMED, PRIVATE)] == amounts


@pytest.mark.parametrize(
    ("text", "indicator", "amount"),
    [
        ("Hội nghị CBCCVC 07/07 ĐV (100%).", HELD, 7),
        ("Hội nghị CBCCVC tổ chức xong 12/12 đơn vị.", HELD, 12),
        ("Ban nữ công quần chúng 7/9 nơi có.", BOARDS, 7),
        ("Qua khám định kỳ phát hiện 11 người mắc bệnh bụi phổi nghề nghiệp.", ILL, 11),
        ("Bệnh nghề nghiệp mới phát hiện: 04 người.", ILL, 4),
        ("Kiểm tra 18 CĐCS, phát hiện 03 CĐCS ghi sổ chậm.", CHECKED, 18),
        ("Với các em nhỏ, mỗi đoàn xã là một người anh: 06 điểm vui chơi làm mới.", POINTS, 6),
    ],
)
def test_words_around_a_number_do_not_make_it_another_thing(text: str, indicator: Indicator, amount: int) -> None:
    assert amount_of(text, indicator) == amount


def test_a_field_that_the_title_names_is_no_part() -> None:
    line = "Khu vực sản xuất kinh doanh: 21 doanh nghiệp nộp kinh phí."
    (value,) = values(line, PAYING, title="Thu kinh phí khối sản xuất kinh doanh")
    assert value.value == 21


def test_goods_that_begin_with_a_word_for_people_are_no_people() -> None:
    helped = Indicator("t#1", "người được hỗ trợ do dịch Covid-19", ("người",))
    (value,) = values("Dịch Covid-19: may và phát 5.200 khẩu trang vải.", helped, title="Hỗ trợ do dịch")
    assert value.status is ValueStatus.MISSING
    freed = Indicator("t#1", "hộ hội viên thoát nghèo", ("hộ",))
    (value,) = values("Hội viên cận nghèo thoát 18 hộ, còn 26 hộ.", freed, title="Hội viên thoát nghèo")
    assert value.status is ValueStatus.MISSING
