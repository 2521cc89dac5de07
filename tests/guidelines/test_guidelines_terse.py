"""Terse guidelines name a thing and the states it is counted in, or only its work."""

from pathlib import Path

import pytest

from nlp_reports.guidelines.outlines.outline import Item
from nlp_reports.guidelines.reader import topic_of
from nlp_reports.model import SectionKind

EXAMPLES = (Path(__file__).parent / "examples" / "terse.tsv").read_text("utf-8").splitlines()


@pytest.mark.parametrize("row", EXAMPLES)
def test_states_of_a_thing_are_counted(row: str) -> None:
    heading, text, count = row.split("\t")
    topic = topic_of(Item("1", "1", SectionKind.RESULTS, text, heading), {})
    assert sum(one.required for one in topic.indicators) == int(count), [one.name for one in topic.indicators]


def test_each_state_is_told_with_its_thing_and_its_unit() -> None:
    text = "Hồ sơ đề nghị hưởng chế độ theo Quyết định 62/2011/QĐ-TTg: đã nộp, đã được duyệt, bị trả lại (bộ)."
    asked = topic_of(Item("1", "1", SectionKind.RESULTS, text), {}).indicators
    assert [one.name for one in asked] == ["số hồ sơ đã nộp", "số hồ sơ đã được duyệt", "số hồ sơ bị trả lại"]


@pytest.mark.parametrize(
    ("heading", "counted"),
    [
        ("Giới thiệu đoàn viên ưu tú", ("đoàn viên ưu tú",)),
        ("Kiểm tra việc chấp hành Điều lệ", ()),
        ("Chi hội và hội viên", ()),
    ],
)
def test_a_deed_alone_is_counted_in_the_one_thing_of_its_heading(heading: str, counted: tuple[str, ...]) -> None:
    topic = topic_of(Item("1", "1", SectionKind.RESULTS, "Số được giới thiệu, số được khen.", heading), {})
    assert [one.counted for one in topic.indicators if one.required] == [counted, counted]
