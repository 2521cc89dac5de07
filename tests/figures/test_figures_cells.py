from dataclasses import replace
from decimal import Decimal

import pytest

from nlp_reports.figures import Outcome, RelationKind, figures_of, relations_of
from nlp_reports.figures.cells import is_total
from nlp_reports.model import (
    Cell,
    Evidence,
    Figure,
    FigureKind,
    FigureRole,
    Paragraph,
    ParagraphKind,
    Report,
    Span,
    Table,
)

PLAN = """TT | Chỉ tiêu | Kế hoạch | Thực hiện | Tỷ lệ
1 | Kết nạp đoàn viên mới (người) | 600 | 672 | 112%
2 | Thành lập CĐCS (đơn vị) | 05 | 06 | 120%
3 | Thu kinh phí công đoàn (triệu đồng) | 8.400 | 7.896 | 94%"""
INCOME = """Nguồn thu | Dự toán năm | Thực hiện | Đạt (%)
Khu vực HCSN | 3.150 | 3.087 | 98,0
Khu vực SXKD | 5.250 | 4.809 | 91,6
Cộng | 8.400 | 7.896 | 94,0"""
UNITS = """TT | Nội dung | Đơn vị tính | Số liệu đến 25/11/2020 | Ước cả năm 2020
I | Tổ chức |  |  |
1 | Tổng số đoàn viên | người | 10.412 | 10.480
2 | CĐCS thành lập mới | đơn vị | 06 | 07
II | Tài chính |  |  |
1 | Hỗ trợ do dịch Covid-19 | triệu đồng | 842 | 842
2 | Hỗ trợ do lũ lụt | triệu đồng | 321 | 366
Cộng | Mục II | triệu đồng | 1.163 | 1.208"""


def report_of(rows: str, caption: str = "") -> Report:
    head = caption + "\n" if caption else ""
    text, at, cells, paragraphs = head, len(head), [], []
    for row, line in enumerate(rows.split("\n"), start=1):
        said = [cell.strip() for cell in line.split("|")]
        placed, start = [], at
        for column, cell in enumerate(said, start=1):
            placed.append(Cell(cell, Span(at, at + len(cell)), row, column))
            at += len(cell) + 1
        cells.append(tuple(placed))
        paragraphs.append(Paragraph(row, ParagraphKind.ROW, Span(start, at - 1), Span(start, at - 1)))
        text += "\t".join(said) + "\n"
    table = Table(Span(len(head), len(text) - 1), tuple(cells))
    return Report("bang", "bang.docx", text, tuple(paragraphs), tables=(table,))


def cells_of(report: Report) -> dict[str, Figure]:
    return {str(figure.cell): figure for figure in figures_of(report, ())}


def test_spans_of_cells_lie_in_the_report() -> None:
    report = report_of(UNITS)
    figures = figures_of(report, ())
    assert figures
    assert all(figure.span.of(report.text) == figure.text for figure in figures)


def test_the_row_says_what_is_counted_and_in_what_unit() -> None:
    cells = cells_of(report_of(PLAN))
    joined = cells["t1r2c4"]
    assert (joined.value, joined.counted, joined.role) == (Decimal(672), "Kết nạp đoàn viên mới", FigureRole.ACTUAL)
    assert cells["t1r2c3"].role is FigureRole.TARGET
    money = cells["t1r4c4"]
    assert (money.value, money.unit, money.kind) == (Decimal(7896000000), "đồng", FigureKind.MONEY)
    assert cells["t1r4c5"].unit == "%"
    assert cells["t1r2c1"].evidence is Evidence.NO


ENGLISH = """TT | Nội dung | Kế hoạch (triệu đồng) | Thực hiện (triệu đồng) | Tỷ lệ
1 | Thu kinh phí | 2,400 | 2,520 | 105.0%
2 | Thu đoàn phí | 800 | 812 | 101.5%"""


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (ENGLISH, 2_520_000_000),
        (ENGLISH.replace("105.0%", "105%").replace("101.5%", "101%").replace("812", "1,250,812"), 2_520_000_000),
        (ENGLISH.replace("105.0%", "105%").replace("101.5%", "101%").replace("812", "812.5"), 2_520_000_000),
        (ENGLISH.replace("105.0%", "105%").replace("101.5%", "101%"), 2_520_000),
        (ENGLISH.replace("105.0%", "105,0%"), 2_520_000),
        (ENGLISH.replace("105.0%", "105%").replace("101.5%", "101%").replace("1 |", "1.1 |"), 2_520_000),
        (ENGLISH.replace("800", "1.800"), 2_520_000),
        (ENGLISH.replace("812", "812,5"), 2_520_000),
    ],
    ids=["points", "groups", "a half", "no sign", "a comma", "a number of the row", "a thousand", "a decimal"],
)
def test_commas_part_thousands_where_the_table_writes_english(rows: str, value: int) -> None:
    assert cells_of(report_of(rows))["t1r2c4"].value == value


GROUPED = """Nhóm | Nội dung | Số lượng
Tổ chức | Kết nạp đoàn viên | 215
 | Thành lập CĐCS | 3
Thi đua | Sáng kiến | 46"""


def test_a_cell_over_several_rows_names_their_group_and_no_row() -> None:
    report = report_of(GROUPED)
    head, first, *rows = report.tables[0].rows
    table = replace(report.tables[0], rows=(head, (replace(first[0], height=2), *first[1:]), *rows))
    cells = cells_of(replace(report, tables=(table,)))
    names = [cells[at].counted for at in ("t1r2c3", "t1r3c3", "t1r4c3")]
    assert names == ["Kết nạp đoàn viên", "Thành lập CĐCS", "Sáng kiến"]


def test_the_caption_says_the_unit_of_all() -> None:
    report = report_of(INCOME, "Kết quả thu đến ngày 25/11/2020 (đơn vị tính: triệu đồng):")
    cells = cells_of(report)
    assert cells["t1r2c3"].value == Decimal(3087000000)
    assert cells["t1r2c4"].value == Decimal(98)
    assert cells["t1r4c3"].flags == ("total-row",)


def test_an_estimate_and_a_day_are_told_apart() -> None:
    cells = cells_of(report_of(UNITS))
    assert (cells["t1r3c4"].period, cells["t1r3c4"].flags) == ("đến 25/11/2020", ())
    assert "estimate" in cells["t1r3c5"].flags
    assert cells["t1r6c4"].value == Decimal(842000000)
    assert "total-row" in cells["t1r8c4"].flags


@pytest.mark.parametrize(
    ("label", "total"), [("Cộng", True), ("TỔNG CỘNG:", True), ("Tổng số CNVCLĐ", False), ("", False)]
)
def test_total_rows_are_known(label: str, total: bool) -> None:  # noqa: FBT001
    assert is_total(label) is total


@pytest.mark.parametrize("rows", [PLAN, INCOME, UNITS])
def test_sound_tables_fit(rows: str) -> None:
    report = report_of(rows)
    outcomes = [one.outcome for one in relations_of(report, (), figures_of(report, ()))]
    assert outcomes
    assert set(outcomes) == {Outcome.FITS}


@pytest.mark.parametrize(
    ("rows", "right", "wrong", "kind"),
    [
        (INCOME, "7.896", "7.986", RelationKind.TABLE_SUM),
        (INCOME, "91,6", "96,1", RelationKind.TABLE_PERCENT),
        (PLAN, "112%", "121%", RelationKind.TABLE_PERCENT),
        (UNITS, "1.208", "1.280", RelationKind.TABLE_SUM),
    ],
)
def test_a_wrong_cell_is_found(rows: str, right: str, wrong: str, kind: RelationKind) -> None:
    report = report_of(rows.replace(right, wrong))
    found = relations_of(report, (), figures_of(report, ()))
    assert kind in {one.kind for one in found if one.outcome is Outcome.NOT}


@pytest.mark.parametrize(
    ("unit", "value", "currency"),
    [("tr.đ", 265_000_000, "đồng"), ("Trđ", 265_000_000, "đồng"), ("ng.đ", 265_000, "đồng"), ("trại", 265, "")],
)
def test_units_of_money_may_be_short(unit: str, value: int, currency: str) -> None:
    cells = cells_of(report_of(f"Nội dung | Đơn vị tính | Thực hiện\nTăng Quỹ Hỗ trợ | {unit} | 265"))
    assert (cells["t1r2c3"].value, cells["t1r2c3"].unit) == (value, currency)


SPENT = "Việc | Số lượng | Số tiền | Nguồn\nTết Sum vầy | 3.420 suất | 1.026 | quỹ\nMái ấm | 5 nhà | 280 | quỹ"


@pytest.mark.parametrize(
    ("caption", "value"),
    [
        ("Những khoản đã chi cho người lao động (triệu đồng):", 1_026_000_000),
        ("Chăm lo đoàn viên (nghìn đồng)", 1_026_000),
        ("Những khoản đã chi cho người lao động:", 1026),
        ("Chi 1.300 (triệu đồng) cho các việc sau:", 1026),
    ],
)
def test_the_line_above_a_table_may_tell_the_unit_of_its_sums(caption: str, value: int) -> None:
    cells = cells_of(report_of(SPENT, caption))
    assert cells["t1r2c3"].value == value
    assert cells["t1r2c2"].value == 3420


def test_what_was_reached_between_a_plan_and_its_share_is_no_percentage() -> None:
    cells = cells_of(report_of("Chỉ tiêu | Giao | Đạt | %\nSáng kiến | 250 | 268 | 107,2"))
    assert (cells["t1r2c3"].kind, cells["t1r2c3"].unit, cells["t1r2c3"].value) == (FigureKind.COUNT, "", Decimal(268))
    assert cells["t1r2c4"].unit == "%"


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Chỉ tiêu | Giao | Thực hiện | Đạt", "Sáng kiến | 250 | 268 | 107,2"),
        ("Nội dung | Kế hoạch | Đạt", "Sáng kiến | 250 | 107,2"),
    ],
)
def test_a_share_that_was_reached_stays_one(head: str, row: str) -> None:
    cells = cells_of(report_of(f"{head}\n{row}"))
    reached = f"t1r2c{head.split(' | ').index('Đạt') + 1}"
    assert cells[reached].unit == "%"


@pytest.mark.parametrize(
    ("rows", "value", "unit"),
    [
        (
            "TT | Chỉ tiêu | Đơn vị | Kết quả\n1 | Nợ quá hạn | triệu đồng | 121\n2 | Hộ vay | hộ | 46",
            121_000_000,
            "đồng",
        ),
        ("TT | Chỉ tiêu | Đơn vị | Kết quả\n1 | Tỷ lệ vay | % | 12\n2 | Hộ vay | hộ | 46", 12, "%"),
        ("TT | Chỉ tiêu | Đơn vị | Kết quả\n1 | Nhà | Xã Nậm Pung | 12\n2 | Nhà | Thị trấn | 46", 12, ""),
        ("TT | Chỉ tiêu | Đơn vị | Kết quả\n1 | Số chi hội | chi hội | 12\n2 | Hộ vay | hộ | 46", 12, ""),
    ],
)
def test_a_column_of_units_may_be_headed_like_one_of_bodies(rows: str, value: int, unit: str) -> None:
    cell = cells_of(report_of(rows))["t1r2c4"]
    assert (cell.value, cell.unit) == (value, unit)
