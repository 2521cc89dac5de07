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
