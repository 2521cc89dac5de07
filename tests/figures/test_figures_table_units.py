"""Which numbers of a table a unit is of that stands in its corner, above it or in a sentence of the report."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.figures.test_figures_cells import cells_of, report_of

CASES = [
    line.split("\t")
    for line in Path(__file__).with_name("table_units.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("kind", "above", "rows", "wanted"), CASES)
def test_a_unit_is_of_sums_and_of_nothing_that_is_counted(kind: str, above: str, rows: str, wanted: str) -> None:
    cells = cells_of(report_of(rows.replace(" || ", "\n"), "" if above == "-" else above))
    told = dict(one.split("=") for one in wanted.split())
    found = {at: cells[f"t1r{at.replace(':', 'c')}"].value for at in told}
    assert found == {at: Decimal(value) for at, value in told.items()}, kind


def test_a_row_of_people_still_has_its_sum_in_a_column_of_money() -> None:
    rows = "Chỉ tiêu | Số lượng | Số tiền\nQuà Tết (người) | 540 | 387\nQuỹ tương trợ (cho vay) | 39 | 585"
    cells = cells_of(report_of(rows, "Biểu B. Các khoản (triệu đồng)."))
    assert [cells[at].value for at in ("t1r2c2", "t1r2c3", "t1r3c2", "t1r3c3")] == [540, 387000000, 39, 585000000]


@pytest.mark.parametrize(
    ("head", "flags"),
    [
        ("Khoản | Dự toán | Đến 15/11 | % | Ước cả năm | %", ((), ("estimate",))),
        ("Khoản | Giao | Thực hiện | Tỷ lệ % | Ước 31/12 | Tỷ lệ %", ((), ("estimate",))),
        ("Khoản | Giao | Thực hiện | Tỷ lệ % | Năm trước | Tỷ lệ %", ((), ())),
    ],
)
def test_the_share_right_behind_an_estimate_is_its_own(head: str, flags: tuple[tuple[str, ...], ...]) -> None:
    cells = cells_of(report_of(f"{head}\nHội phí | 60 | 57 | 95 | 63 | 105"))
    assert (cells["t1r2c4"].flags, cells["t1r2c6"].flags) == flags


def test_a_single_share_behind_an_estimate_is_left() -> None:
    cells = cells_of(report_of("Khoản | Kế hoạch | Đến 15/11 | Ước cả năm | %\nHội phí | 60 | 57 | 63 | 95"))
    assert cells["t1r2c5"].flags == ()
