"""How remarks write the numbers that figures come to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp_reports.checks.contradictions.amounts import MONEY, amounts
from nlp_reports.figures import extract


@pytest.mark.parametrize(
    ("computed", "said", "shown"),
    [
        (15_700_000_000, "14,7 tỷ đồng", ("15,7 tỷ đồng", "14,7 tỷ đồng")),
        (2_430_000_000, "2.440 triệu đồng", ("2.430 triệu đồng", "2.440 triệu đồng")),
        (72_000_000, "78 tr.đ", ("72 triệu đồng", "78 triệu đồng")),
        (36_936_000, "39.636.000 đồng", ("36.936.000 đồng", "39.636.000 đồng")),
        (208_980_000, "209 tỷ đồng", ("208,98 triệu đồng", "209 tỷ đồng")),
        (450_000, "4,5 triệu đồng", ("450.000 đồng", "4,5 triệu đồng")),
        (57_011_494, "52 triệu đồng", ("57,0115 triệu đồng", "52 triệu đồng")),
        (3_220_000_000, "3 tỷ 180 triệu đồng", ("3.220.000.000 đồng", "3.180.000.000 đồng")),
        (14_700_000_001, "14,7 tỷ đồng", ("14.700.000.001 đồng", "14.700.000.000 đồng")),
    ],
)
def test_money_is_written_in_the_scale_of_the_report(computed: int, said: str, shown: tuple[str, str]) -> None:
    (told,) = extract(said)
    assert amounts(Decimal(computed), told.value, MONEY, told) == shown


def test_what_is_no_money_keeps_its_unit() -> None:
    (told,) = extract("52%")
    assert amounts(Decimal("65.8536"), Decimal(52), "%", told) == ("65,85%", "52%")
    assert amounts(None, Decimal(52), "%", told) == ("số khác", "52%")


@given(st.integers(1, 10**13), st.sampled_from(["14,7 tỷ đồng", "2.440 triệu đồng", "350.000 đồng"]))
def test_two_numbers_that_differ_look_different(computed: int, said: str) -> None:
    (told,) = extract(said)
    mine, its = amounts(Decimal(computed), told.value, MONEY, told)
    assert (mine == its) == (computed == told.value)
