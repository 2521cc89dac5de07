"""What counts apart: women among others, what is still being settled, what nobody did, the bracket of a row."""

import pytest

from nlp_reports.indicators.periods import is_earlier
from nlp_reports.indicators.totals import summable
from nlp_reports.model import Indicator
from tests.indicators.test_indicators_cells import value_in
from tests.indicators.test_indicators_telling import values

ELECTED = Indicator("t#1", "uỷ viên Ban Chấp hành cơ sở được bầu", ("uỷ viên",))
WOMEN = Indicator("t#2", "nữ uỷ viên Ban Chấp hành cơ sở", ("uỷ viên",))
CAME = Indicator("t#1", "đơn nhận được", ("đơn",))
SETTLED = Indicator("t#2", "đơn giải quyết xong", ("đơn",))
LIFTED = Indicator("t#1", "hộ thoát nghèo do Hội giúp", ("hộ",))
WORKS = Indicator("t#1", "công trình, phần việc chào mừng", ("công trình, phần việc",))
GIFTS = Indicator("t#1", "suất quà Tết", ("suất",))
TALKS = Indicator("t#1", "cuộc đối thoại", ("cuộc",))
OPINIONS = Indicator("t#2", "ý kiến tại đối thoại", ("ý kiến",))


@pytest.mark.parametrize(
    ("line", "indicators", "amounts"),
    [
        (
            "Đại hội cơ sở bầu 252 uỷ viên Ban Chấp hành, trong đó nữ 83 (32,9%), dưới 40 tuổi 96 (38,1%).",
            (ELECTED, WOMEN),
            (252, 83),
        ),
        ("BCH cơ sở: bầu 143 uỷ viên; nữ 41 = 28,7%; dưới 40 tuổi 55 = 38,5%.", (ELECTED, WOMEN), (143, 41)),
        ("Bầu 143 uỷ viên Ban Chấp hành cơ sở, dưới 40 tuổi 55 uỷ viên.", (ELECTED,), (143,)),
        ("Nhận 16 đơn, giải quyết xong 11 đơn, còn 05 đơn đang giải quyết.", (CAME, SETTLED), (16, 11)),
        ("Nhận 16 đơn, hiện còn 05 đơn đang xem xét, giải quyết.", (CAME, SETTLED), (16, None)),
        ("Hộ nghèo là hội viên: đầu năm 31, nay 17; 14 hộ thoát nghèo đều do Hội giúp.", (LIFTED,), (14,)),
        ("Tết Quý Mão tặng 620 suất quà. Cái Tết ở đầu núi vì thế mà không ai phải tủi.", (GIFTS,), (620,)),
        (
            "Tổ chức 14 cuộc đối thoại; ý kiến 118: trả lời tại chỗ 102, văn bản 16.",
            (TALKS, OPINIONS),
            (14, 118),
        ),
    ],
)
def test_each_number_answers_what_it_counts(
    line: str, indicators: tuple[Indicator, ...], amounts: tuple[int | None, ...]
) -> None:
    assert tuple(value.amount for value in values(line, *indicators)) == amounts


def test_two_things_that_are_counted_as_one_are_one_noun() -> None:
    line = "Bà con làm 19 công trình, phần việc: 11 đoạn đường, 05 bể nước."
    assert values(line, WORKS, title="Công trình, phần việc chào mừng đại hội")[0].amount == 19


@pytest.mark.parametrize(("lines", "sessions", "people"), [(("9", "540"), 9, 540), (("36", "2.226"), 36, 2226)])
def test_the_bracket_of_a_row_says_what_it_counts(lines: tuple[str, str], sessions: int, people: int) -> None:
    rows = (
        ("Việc", "Thực hiện"),
        ("Phổ biến pháp luật (buổi)", lines[0]),
        ("Người nghe pháp luật (lượt)", lines[1]),
    )
    talks = Indicator("t#1", "buổi phổ biến pháp luật", ("buổi",))
    hearers = Indicator("t#2", "lượt người nghe phổ biến pháp luật", ("lượt người",))
    assert value_in(*rows, indicator=talks, mates=(hearers,)).amount == sessions
    assert value_in(*rows, indicator=hearers, mates=(talks,)).amount == people


@pytest.mark.parametrize("bracket", ["người", "lượt người", "học viên", "đ/c"])
def test_a_bracket_of_people_leaves_people(bracket: str) -> None:
    trained = Indicator("t#1", "số người dự bồi dưỡng, tập huấn", ("người",))
    rows = (("Việc", "Thực hiện"), (f"Bồi dưỡng, tập huấn ({bracket})", "426"))
    assert value_in(*rows, indicator=trained).amount == 426


@pytest.mark.parametrize(
    ("opening", "earlier"),
    [
        ("đơn: từ 2022 chuyển sang 03, nhận mới 16, xong 15.", False),
        ("năm 2022 còn tồn 03 đơn chuyển sang", False),
        ("năm 2022 kết nạp 160 hội viên", True),
        ("năm 2022 mang về 03 giải", True),
        ("cùng kỳ năm 2022: 14 đơn", True),
        ("đơn năm 2022 chuyển về xã 05", True),
    ],
)
def test_what_came_over_from_a_year_is_no_figure_of_it(opening: str, *, earlier: bool) -> None:
    assert is_earlier(opening, 2023) is earlier


@pytest.mark.parametrize(
    ("line", "name", "amount"),
    [
        ("Bữa ăn ca 22.000 đồng/suất.", "giá trị bữa ăn ca", 22000),
        ("Bữa ăn ca của công nhân nâng lên 25.000 đồng/suất, năm 2019 là 22.000 đồng.", "mức bữa ăn ca", 25000),
    ],
)
def test_the_price_of_a_meal_is_what_each_one_gets(line: str, name: str, amount: int) -> None:
    meal = Indicator("t#1", name, (), "đồng")
    assert values(line, meal, title="Bữa ăn ca")[0].amount == amount
    assert not summable(meal)


def test_a_school_has_its_own_name_for_the_title() -> None:
    skilled = Indicator("t#1", "nữ CNVCLĐ đạt “Giỏi việc nước, đảm việc nhà”", ("người",))
    (value,) = values("Có 1.378 nữ giáo viên đạt “Giỏi việc trường, đảm việc nhà”.", skilled)
    assert (value.amount, value.doubts) == (1378, ())


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Hỗ trợ 194 nhà giáo vùng lũ, tổng số tiền 271,6 triệu đồng.", None),
        ("Trao 05 nhà cho nhà giáo vùng lũ.", 5),
        ("Hỗ trợ xây 05 nhà ở cho đoàn viên.", 5),
        ("Hỗ trợ xây 05 nhà mái ấm công đoàn.", 5),
    ],
)
def test_a_longer_noun_of_people_is_no_thing(line: str, amount: int | None) -> None:
    houses = Indicator("t#1", "nhà hỗ trợ đoàn viên", ("nhà",))
    assert values(line, houses, title="Hỗ trợ nhà ở")[0].amount == amount
