"""Items that begin with a number in words, and sentences that only look alike."""

import pytest

from nlp_reports.text import rejoin, worded_number


@pytest.mark.parametrize(
    ("line", "number"),
    [
        *(("Một là, tổng số hội viên", 1), ("hai là: vốn vay", 2), ("Năm là về tài chính", 5), ("BA LÀ, KIỂM TRA", 3)),
        *(("Thứ nhất, về tổ chức", 1), ("Thứ tư: nữ công", 4), ("Điểm thứ hai là mừng thọ", 2)),
        *(("Thứ ba về thi đua", 3), ("Mười một là, khen thưởng", 11), ("Việc thứ sáu, kiểm tra", 6)),
    ],
)
def test_an_item_may_be_numbered_in_words(line: str, number: int) -> None:
    found = worded_number(line)
    assert found is not None
    assert found[0] == number
    assert found[1][0].isupper()
    assert not found[1].lower().startswith("về ")


@pytest.mark.parametrize(
    "line",
    [
        *("Thứ hai, ngày 25/11/2024", "Thứ sáu, 28/11", "Thứ ba và thứ năm hằng tuần", "Thứ hạng của đơn vị"),
        *("Hai lần trong năm", "Năm làm việc hiệu quả", "Một làng có hai chi hội", "Bốn lá cờ thi đua", "Thứ hai"),
    ],
)
def test_what_only_looks_like_one_is_none(line: str) -> None:
    assert worded_number(line) is None


def test_a_number_in_words_begins_a_line_of_its_own_where_the_one_before_has_ended() -> None:
    lines = [
        "Một là, phong trào giảm nghèo trong hội viên ở các xã, các",
        "phường, các thị trấn, cần nêu số hộ thoát nghèo trong năm,",
        "số hộ còn nghèo và số hộ cận nghèo đến cuối năm của mọi xã.",
        "Hai là, vốn vay giúp hội viên làm ăn, số tiền, số hộ vay và",
        "nợ quá hạn.",
    ]
    assert [one.lines for one in rejoin(lines)] == [(0, 1, 2), (3, 4)]
