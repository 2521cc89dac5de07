"""Whose number it is: of all who work, of the women among them, of the members."""

from pathlib import Path

import pytest

from nlp_reports.model import Indicator
from tests.indicators.test_indicators_telling import values

_PEOPLE, _BODIES = ("người",), ("CĐCS",)
GUIDELINES = {
    "staff": (
        "Người lao động, nữ, đoàn viên, CĐCS",
        Indicator("t#1", "tổng số người lao động", _PEOPLE),
        Indicator("t#2", "lao động nữ", _PEOPLE),
        Indicator("t#3", "tổng số đoàn viên", ("đoàn viên",)),
        Indicator("t#4", "tổng số CĐCS", _BODIES),
    ),
    "short": (
        "Người lao động, nữ, đoàn viên, CĐCS",
        Indicator("t#1", "số người lao động", ("người lao động",)),
        Indicator("t#2", "số nữ", ("nữ",)),
        Indicator("t#3", "số đoàn viên", ("đoàn viên",)),
        Indicator("t#4", "số CĐCS", _BODIES),
    ),
    "members": (
        "Hội viên, nữ, chi hội",
        Indicator("t#1", "tổng số hội viên", ("hội viên",)),
        Indicator("t#2", "hội viên nữ", ("hội viên",)),
        Indicator("t#3", "số chi hội", ("chi hội",)),
    ),
    "youth": (
        "Đoàn viên, nữ, chi đoàn",
        Indicator("t#1", "tổng số đoàn viên", ("đoàn viên",)),
        Indicator("t#2", "đoàn viên nữ", ("đoàn viên",)),
        Indicator("t#3", "số chi đoàn", ("chi đoàn",)),
    ),
    "cnvclđ": (
        "CNVCLĐ, nữ, đoàn viên",
        Indicator("t#1", "tổng số CNVCLĐ", _PEOPLE),
        Indicator("t#2", "số nữ CNVCLĐ", _PEOPLE),
        Indicator("t#3", "tổng số đoàn viên", ("đoàn viên",)),
    ),
}
CASES = [
    line.split("\t")
    for line in Path(__file__).with_name("folk.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("guideline", "line", "wanted"), CASES)
def test_all_women_and_members_are_told_apart(guideline: str, line: str, wanted: str) -> None:
    title, *indicators = GUIDELINES[guideline]
    assert isinstance(title, str)
    asked = [one for one in indicators if isinstance(one, Indicator)]
    found = [value.amount for value in values(line, *asked, title=title)]
    assert found == [None if one == "-" else int(one) for one in wanted.split()]
