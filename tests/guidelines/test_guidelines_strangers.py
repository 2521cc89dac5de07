"""Demands as offices of women, youth, veterans and health workers write them, in words met in no corpus."""

from pathlib import Path

import pytest

from nlp_reports.guidelines.asked import indicators_of

EXAMPLES = Path(__file__).parent / "examples" / "demands.tsv"
DEMANDS = [tuple(line.split("\t")) for line in EXAMPLES.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("item", "asked"), DEMANDS, ids=range(len(DEMANDS)))
def test_an_item_asks_for_these_figures_and_no_others(item: str, asked: str) -> None:
    """`asked`: each required figure by its first noun, a measure or share by its unit, money as đ."""
    required = [one for one in indicators_of("I.a", item) if one.required]
    told = ["đ" if one.unit == "đồng" else one.unit or (one.counted[0] if one.counted else "?") for one in required]
    assert ", ".join(told) == asked
