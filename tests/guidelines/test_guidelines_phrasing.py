"""Names of figures read as an office says them; every phrase fires as its example says."""

import pytest

from nlp_reports.guidelines.asked import indicators_of
from nlp_reports.guidelines.counting import NAME_WHOLE, clipped
from nlp_reports.guidelines.phrasing import phrased
from nlp_reports.lexicon import Row, table

ROWS = [row for row in table("indicator_phrasings").rows if row["kind"] != "loose"]
LOOSE = [row for row in table("indicator_phrasings").rows if row["kind"] == "loose"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["phrase"])
def test_a_name_reads_as_an_office_says_it(row: Row) -> None:
    assert phrased(row["fires"]) == row["reads"]
    assert phrased(row["reads"]) == row["reads"]


@pytest.mark.parametrize("row", LOOSE, ids=lambda row: row["phrase"])
def test_a_name_that_was_cut_has_no_loose_end(row: Row) -> None:
    name = " ".join(["số", *["x"] * (NAME_WHOLE - 1 - len(row["phrase"].split())), row["phrase"]])
    assert clipped(f"{name} a b, c d e f g") == f"{name} a b"
    assert clipped(name) == name


@pytest.mark.parametrize("name", ["số đoàn viên kết nạp mới", "số lớp tập huấn", "tỷ lệ hộ nghèo"])
def test_what_reads_well_is_left(name: str) -> None:
    assert phrased(name) == name


def test_a_share_of_a_target_is_none_of_the_figure_that_fell() -> None:
    asked = indicators_of("I.a", "Kết nạp đoàn viên so với chỉ tiêu giao, số đoàn viên mới, số đoàn viên giảm.")
    assert [one.name for one in asked if one.unit == "%"] == ["tỷ lệ so với chỉ tiêu"]
