"""Figures that are left to those who can reckon them are not demanded."""

import pytest

from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind, Topic


def read(text: str) -> Topic:
    return topic_of(Item("1", "1", SectionKind.RESULTS, text), {})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sáng kiến: số sáng kiến được công nhận, giá trị làm lợi (nếu tính được).", [True, False]),
        ("Thoả ước: số bản ký mới; nếu thống kê được thì nêu tỷ lệ doanh nghiệp đã ký.", [True, False]),
        ("Quản lý tài sản; tỷ trọng chi trực tiếp cho đoàn viên, nếu tính được.", [False]),
        ("Nếu tính được thì báo cáo số tiền tiết kiệm; số lớp đã mở.", [False, True]),
        # These are no such leave.
        ("Tài chính: số tiền tiết kiệm tính được, số lớp đã mở.", [True, True]),
        ("Khi tính số lớp đã mở thì nêu số học viên.", [True, True]),
    ],
)
def test_what_is_left_to_those_who_can_tell_it_is_not_demanded(text: str, found: list[bool]) -> None:
    assert [one.required for one in read(text).indicators] == found


def test_the_words_that_leave_it_stand_in_no_title_or_matter() -> None:
    text = "Thoả ước lao động tập thể: số bản; nếu tính được thì nêu tỷ lệ doanh nghiệp đã ký."
    topic = read(text)
    assert "nếu" not in " ".join((topic.title, *topic.aspects))


def test_a_sex_in_brackets_is_a_part_of_the_count_before_it() -> None:
    topic = read("Đội ngũ: tổng số lao động (trong đó nữ), tổng số đoàn viên, tổng số CĐCS.")
    assert [one.name for one in topic.indicators] == [
        "tổng số lao động",
        "số lao động nữ",
        "tổng số đoàn viên",
        "tổng số CĐCS",
    ]


def test_what_is_left_to_those_who_can_tell_it_is_no_matter_of_its_own() -> None:
    topic = read("Thoả ước lao động tập thể: số bản; nếu tính được thì nêu tỷ lệ doanh nghiệp đã ký.")
    assert topic.aspects == ("Thoả ước lao động tập thể: số bản (tỷ lệ doanh nghiệp đã ký)",)
