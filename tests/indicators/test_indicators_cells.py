"""Values in tables: the row names the indicator, the column is a result, parts and totals are left alone."""

from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import values_of
from nlp_reports.model import (
    Cell,
    Guideline,
    Indicator,
    IndicatorValue,
    Paragraph,
    ParagraphKind,
    Report,
    Section,
    SectionKind,
    Span,
    Table,
    Topic,
    ValueStatus,
)
from nlp_reports.text import sentences_of

HEADER = ("TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện")
MEMBERS = Indicator("t#1", "số đoàn viên kết nạp mới", ("đoàn viên", "người"))
DUES = Indicator("t#1", "số thu kinh phí", (), "đồng")


def value_in(
    *rows: tuple[str, ...],
    indicator: Indicator,
    line: str = "",
    kind: SectionKind = SectionKind.RESULTS,
    mates: tuple[Indicator, ...] = (),
) -> IndicatorValue:
    text = "II. KẾT QUẢ\n"
    laid = [Paragraph(0, ParagraphKind.HEADING, Span(0, len(text) - 1), Span(0, 0), "II", 0, 0)]
    if line:
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(1, ParagraphKind.BODY, span, span, "", 0, 0))
        text += line + "\n"
    first, begin, cells = len(laid), len(text), []
    for number, row in enumerate(rows, start=1):
        start, made = len(text), []
        for column, words in enumerate(row, start=1):
            made.append(Cell(words, Span(len(text), len(text) + len(words)), number, column))
            text += words + ("\t" if column < len(row) else "")
        cells.append(tuple(made))
        laid.append(Paragraph(len(laid), ParagraphKind.ROW, Span(start, len(text)), Span(start, len(text)), "", 0, 0))
        text += "\n"
    section = Section("II", "II", "KẾT QUẢ", 1, kind, laid[0].span, Span(11, len(text)), -1, 0)
    table = Table(Span(begin, len(text) - 1), tuple(cells), 0, first)
    report = Report("r", "r.docx", text, tuple(laid), (section,), (table,))
    sentences = sentences_of(report)
    guideline = Guideline(
        "Hướng dẫn", 2020, topics=(Topic("t", "Phát triển đoàn viên", indicators=(indicator, *mates)),)
    )
    alignment = Alignment(tuple(("t",) for _ in sentences), table_topics=(("t",),))
    return values_of(report, sentences, figures_of(report, sentences), guideline, alignment)[0]


def test_the_result_column_of_the_named_row_is_taken() -> None:
    value = value_in(HEADER, ("1", "Kết nạp đoàn viên mới (người)", "600", "672"), indicator=MEMBERS)
    assert (value.status, value.value, value.source) == (ValueStatus.TAKEN, Decimal(672), "t1r2c4")


def test_money_follows_the_unit_of_its_row() -> None:
    value = value_in(HEADER, ("1", "Thu kinh phí công đoàn (triệu đồng)", "8.400", "7.896"), indicator=DUES)
    assert (value.status, value.value) == (ValueStatus.TAKEN, Decimal(7896000000))


@pytest.mark.parametrize(
    "row", [("1", "Thành lập CĐCS (đơn vị)", "5", "6"), ("1", "Đoàn viên được bồi dưỡng (người)", "5", "6")]
)
def test_another_row_gives_nothing(row: tuple[str, ...]) -> None:
    assert value_in(HEADER, row, indicator=MEMBERS).status is ValueStatus.MISSING


def test_parts_are_not_the_whole() -> None:
    rows = (("1", "Kinh phí khu vực HCSN (triệu đồng)", "10", "9"), ("2", "Cộng (triệu đồng)", "10", "9"))
    assert value_in(HEADER, *rows, indicator=DUES).value is None


def test_narrative_and_table_agree_or_conflict() -> None:
    row = ("1", "Kết nạp đoàn viên mới (người)", "600", "672")
    agreed = value_in(HEADER, row, indicator=MEMBERS, line="Kết nạp mới 672 đoàn viên.")
    assert (agreed.status, agreed.value, agreed.source) == (ValueStatus.TAKEN, Decimal(672), "1")
    contradicted = value_in(HEADER, row, indicator=MEMBERS, line="Kết nạp mới 675 đoàn viên.")
    assert (contradicted.status, contradicted.source) == (ValueStatus.CONFLICT, "1; t1r2c4")


def test_a_table_of_the_plan_gives_nothing() -> None:
    row = ("1", "Kết nạp đoàn viên mới (người)", "600", "672")
    assert value_in(HEADER, row, indicator=MEMBERS, kind=SectionKind.PLAN).status is ValueStatus.MISSING


APPENDIX = ("TT", "Chỉ tiêu", "ĐVT", "Năm 2019", "KH 2020", "Đến 25/11", "Ước cả năm")


def test_an_appendix_tells_the_day_and_what_stands_beside_the_value() -> None:
    row = ("1", "Kết nạp đoàn viên mới", "người", "58", "65", "74", "80")
    value = value_in(APPENDIX, row, indicator=MEMBERS, kind=SectionKind.APPENDIX)
    assert (value.status, value.value, value.source, value.as_of) == (ValueStatus.TAKEN, Decimal(74), "t1r2c6", "25/11")
    assert (value.estimate, value.target, value.previous) == (Decimal(80), Decimal(65), Decimal(58))


@pytest.mark.parametrize(
    ("columns", "value"),
    [
        (("Đến 30/6", "Đến 15/11"), 74),
        (("Đến 15/11", "Đến 30/6"), 31),
        (("Tính đến 31/12/2019", "Đến 25/11/2020"), 74),
        (("Đến 25/11", "Ước 31/12"), 31),
    ],
)
def test_of_columns_up_to_several_days_the_last_tells(columns: tuple[str, str], value: int) -> None:
    rows = (("TT", "Chỉ tiêu", "KH 2020", *columns), ("1", "Kết nạp đoàn viên mới", "65", "31", "74"))
    assert value_in(*rows, indicator=MEMBERS, kind=SectionKind.APPENDIX).value == value


def test_the_column_of_results_beside_targets_tells_without_a_day() -> None:
    rows = (("TT", "Nội dung", "Chỉ tiêu", "Thực hiện", "Tỷ lệ"), ("1", "Kết nạp đoàn viên mới", "160", "176", "110%"))
    value = value_in(*rows, indicator=MEMBERS, kind=SectionKind.APPENDIX)
    assert (value.value, value.target, value.source) == (Decimal(176), Decimal(160), "t1r2c4")


def test_a_column_of_rates_is_no_sum() -> None:
    rows = (
        ("Nội dung", "Số lượng", "Mức (triệu đồng)", "Thành tiền (triệu đồng)"),
        ("“Tết Sum vầy” Canh Tý", "260 suất", "0,5", "130"),
    )
    spent = Indicator("t#1", "số tiền “Tết Sum vầy”", (), "đồng")
    assert value_in(*rows, indicator=spent).value == Decimal(130_000_000)


def test_an_estimate_alone_is_no_value() -> None:
    row = ("1", "Kết nạp đoàn viên mới", "người", "58", "65", "", "80")
    value = value_in(APPENDIX, row, indicator=MEMBERS, kind=SectionKind.APPENDIX)
    assert (value.status, value.value, value.estimate) == (ValueStatus.MISSING, None, Decimal(80))


def test_the_appendix_is_held_against_the_text() -> None:
    row = ("1", "Kết nạp đoàn viên mới", "người", "58", "65", "74", "80")
    value = value_in(APPENDIX, row, indicator=MEMBERS, line="Kết nạp mới 70 đoàn viên.")
    assert (value.status, value.source) == (ValueStatus.CONFLICT, "1; t1r2c6")
    agreed = value_in(APPENDIX, row, indicator=MEMBERS, line="Kết nạp mới 74 đoàn viên.")
    assert (agreed.status, agreed.value, agreed.estimate) == (ValueStatus.TAKEN, Decimal(74), Decimal(80))


def test_a_column_headed_by_the_bare_year_is_this_years() -> None:
    rows = (("Chỉ tiêu (người)", "2019", "2020"), ("Kết nạp đoàn viên mới", "55", "62"))
    value = value_in(*rows, indicator=MEMBERS)
    assert (value.value, value.previous) == (Decimal(62), Decimal(55))


YEARS = ("Dòng", "Nội dung", "Đơn vị tính", "Năm 2019", "Năm 2020")
STRENGTH = Indicator("t#1", "số đoàn viên", ("đoàn viên",))
NEW = Indicator("t#2", "đoàn viên kết nạp mới", ("đoàn viên",))
WORKERS = Indicator("t#3", "tổng số CNVCLĐ", ("người",))
WOMEN = Indicator("t#4", "CNVCLĐ nữ", ("người",))
GOOD = Indicator("t#5", "CĐCS hoàn thành tốt nhiệm vụ", ("CĐCS",))
FAIR = Indicator("t#6", "CĐCS hoàn thành nhiệm vụ", ("CĐCS",))
SHARE = Indicator("t#7", "tỷ lệ doanh nghiệp mở hội nghị người lao động", ("doanh nghiệp",), "%")
FIRMS = Indicator("t#8", "doanh nghiệp mở hội nghị người lao động", ("doanh nghiệp",))
LEARNERS = Indicator("t#9", "số người dự bồi dưỡng", ("người",))
EVERY = (STRENGTH, NEW, WORKERS, WOMEN, GOOD, FAIR, SHARE, FIRMS, LEARNERS)
LINES = (
    ("1", "Tổng số công nhân, viên chức, lao động", "người", "20.480", "21.750"),
    ("2", "Trong đó nữ", "người", "13.650", "14.360"),
    ("3", "Đoàn viên", "người", "17.060", "17.930"),
    ("4", "Đoàn viên kết nạp mới", "người", "2.310", "2.460"),
    ("5", "CĐCS hoàn thành tốt", "CĐCS", "15", "16"),
    ("6", "CĐCS hoàn thành", "CĐCS", "7", "6"),
    ("7", "Doanh nghiệp mở hội nghị người lao động", "doanh nghiệp", "31/35", "34/37"),
    ("8", "Tỷ lệ doanh nghiệp mở hội nghị người lao động", "%", "88,6", "91,9"),
    ("9", "Lớp bồi dưỡng", "lớp", "4", "5"),
)


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        (WORKERS, 21750),
        (WOMEN, 14360),
        (STRENGTH, 17930),
        (NEW, 2460),
        (GOOD, 16),
        (FAIR, 6),
        (SHARE, Decimal("91.9")),
        (FIRMS, 34),
        (LEARNERS, None),
    ],
)
def test_rows_that_are_called_like_indicators_answer_them(indicator: Indicator, value: Decimal | None) -> None:
    mates = tuple(one for one in EVERY if one is not indicator)
    found = value_in(YEARS, *LINES, indicator=indicator, mates=mates, kind=SectionKind.APPENDIX)
    assert found.amount == value


PEOPLE = Indicator("t#2", "tổng số đoàn viên", ("đoàn viên",))
STAFF = Indicator("t#1", "tổng số CNVCLĐ", ("người",))
HEADS = ("Đơn vị", "Lao động", "Nữ", "Đoàn viên", "ĐV mới")
SUMS = (("Xí nghiệp May 1", "1.420", "1.150", "1.402", "118"), ("Cộng", "6.840", "5.130", "6.750", "561"))


def test_the_sum_of_a_column_of_members_is_all_there_are() -> None:
    joined = Indicator("t#1", "đoàn viên kết nạp mới", ("đoàn viên",))
    assert value_in(HEADS, *SUMS, indicator=PEOPLE, mates=(joined,)).value == Decimal(6750)


def test_a_column_of_workers_is_of_all_who_work() -> None:
    assert value_in(HEADS, *SUMS, indicator=STAFF, mates=(PEOPLE,)).value == Decimal(6840)
    assert value_in(("Đơn vị", "Nữ", "Đoàn viên"), ("Cộng", "51", "67"), indicator=STAFF, mates=(PEOPLE,)).value is None


def test_by_how_much_a_plan_was_reached_is_not_the_share_itself() -> None:
    insured = Indicator("t#1", "tỷ lệ đoàn viên có bảo hiểm y tế", ("đoàn viên",), "%")
    heads = ("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)")
    row = ("Đoàn viên có bảo hiểm y tế", "%", "96", "97", "101,0")
    assert value_in(heads, row, indicator=insured).value == Decimal(97)


def test_a_row_of_another_matter_answers_nothing() -> None:
    borrowers = Indicator("t#1", "hộ vay Quỹ Hỗ trợ nông dân", ("hộ",))
    row = ("Hộ đạt sản xuất, kinh doanh giỏi", "hộ", "1.800", "1.836")
    assert value_in(("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"), row, indicator=borrowers).value is None


@pytest.mark.parametrize("head", ["TH 15/11", "Thực hiện đến ngày 15/11"])
def test_a_column_up_to_a_day_without_its_year_tells_results(head: str) -> None:
    value = value_in(("Nội dung", "KH 2020", head), ("Đoàn viên kết nạp mới", "600", "672"), indicator=MEMBERS)
    assert value.value == Decimal(672)


def test_a_column_of_the_year_before_makes_no_other_column_of_an_appendix_undated() -> None:
    head = ("TT", "Chỉ tiêu", "Năm 2019", "Kế hoạch 2020", "Thực hiện")
    row = ("1", "Đoàn viên kết nạp mới", "580", "600", "672")
    assert value_in(head, row, indicator=MEMBERS, kind=SectionKind.APPENDIX).value == Decimal(672)


def test_a_column_of_an_appendix_beside_a_dated_one_tells_nothing() -> None:
    head = ("TT", "Chỉ tiêu", "Đến 15/11/2020", "Thực hiện")
    row = ("1", "Đoàn viên kết nạp mới", "580", "672")
    assert value_in(head, row, indicator=MEMBERS, kind=SectionKind.APPENDIX).value == Decimal(580)


BRANCHES = Indicator("u#1", "chi hội", ("chi hội",))


def test_the_sum_of_a_column_called_by_the_noun_alone_is_all_there_are() -> None:
    rows = (("Cụm", "Chi hội", "CH mới"), ("Nội thị", "38", "3"), ("Ven sông", "33", "4"), ("Cộng", "71", "7"))
    assert value_in(*rows, indicator=BRANCHES).value == Decimal(71)


def test_the_sum_of_a_column_of_members_is_not_of_the_new_ones() -> None:
    every = Indicator("t#2", "tổng số đoàn viên", ("đoàn viên", "người"))
    rows = (("Đơn vị", "Đoàn viên"), ("May 1", "1.402"), ("May 2", "1.244"), ("Cộng", "2.646"))
    line = "Số người (cột cuối là đoàn viên mới kết nạp):"
    assert value_in(*rows, indicator=MEMBERS, mates=(every,), line=line).status is ValueStatus.MISSING
    assert value_in(*rows, indicator=every, mates=(MEMBERS,), line=line).value == Decimal(2646)


BY_STAGE = ("Việc", "Tháng 1-3", "Tháng 4-6", "Tháng 7-9", "Cộng")
BY_PLACE = ("Việc", "Khối cơ quan", "Khối doanh nghiệp", "Cộng")


def test_the_column_of_the_year_is_taken_not_that_of_a_stage() -> None:
    value = value_in(BY_STAGE, ("Đoàn viên kết nạp mới", "812", "1.140", "965", "2.917"), indicator=MEMBERS)
    assert (value.value, value.source) == (2917, "t1r2c5")


def test_the_column_of_a_sum_is_taken_not_one_beside_it() -> None:
    value = value_in(BY_PLACE, ("Đoàn viên kết nạp mới", "812", "1.140", "1.952"), indicator=MEMBERS)
    assert (value.value, value.source) == (1952, "t1r2c4")


def test_a_column_beside_a_sum_is_taken_where_its_head_says_what_is_asked() -> None:
    women = Indicator("t#1", "số đoàn viên nữ", ("đoàn viên",))
    value = value_in(("Khu", "Đoàn viên nữ", "Đoàn viên nam", "Cộng"), ("Cộng", "30", "12", "42"), indicator=women)
    assert value.value != 42


PLANNED = ("TT", "Chỉ tiêu", "Đơn vị", "Tỉnh giao", "Làm được", "So với giao (%)")


@pytest.mark.parametrize("header", [PLANNED, ("TT", "Chỉ tiêu", "Đơn vị", "Hứa", "Làm được", "Tỷ lệ (%)")])
def test_an_assessment_may_hold_results_against_the_plan(header: tuple[str, ...]) -> None:
    row = ("1", "Đoàn viên kết nạp mới", "người", "350", "378", "108,0")
    value = value_in(header, row, indicator=MEMBERS, kind=SectionKind.ASSESSMENT)
    assert (value.value, value.source) == (378, "t1r2c5")


def test_a_table_without_a_plan_in_an_assessment_tells_no_results() -> None:
    value = value_in(("Việc", "Số người"), ("Kết nạp mới", "378"), indicator=MEMBERS, kind=SectionKind.ASSESSMENT)
    assert value.status is ValueStatus.MISSING


def test_a_column_headed_by_a_unit_of_money_holds_money() -> None:
    value = value_in(("Khoản", "Triệu đồng"), ("Thu kinh phí", "575"), indicator=DUES)
    assert value.value == Decimal(575_000_000)
    value = value_in(("Khoản", "Triệu đồng"), ("Đoàn viên kết nạp mới", "575"), indicator=MEMBERS)
    assert value.status is ValueStatus.MISSING


def test_a_row_of_all_there_are_answers_for_no_deed_done_to_them() -> None:
    entered = Indicator("t#1", "đoàn viên đã nhập dữ liệu", ("đoàn viên",))
    rows = HEADER, ("1", "Tổng số đoàn viên", "2.150", "2.121")
    assert value_in(*rows, indicator=entered).status is ValueStatus.MISSING
    assert value_in(*rows, indicator=Indicator("t#1", "tổng số đoàn viên", ("đoàn viên",))).amount == 2121


@pytest.mark.parametrize(
    ("total", "status", "doubted"),
    [
        ("350", ValueStatus.CONFLICT, False),
        ("372", ValueStatus.TAKEN, True),
        ("360", ValueStatus.TAKEN, False),
        ("96", ValueStatus.TAKEN, False),
    ],
)
def test_a_total_row_that_nearly_tells_a_value_speaks_against_it(
    total: str, status: ValueStatus, *, doubted: bool
) -> None:
    pupils = Indicator("t#1", "học viên học nghề", ("học viên",))
    rows = (("Nghề", "Số lớp", "Học viên"), ("Hàn", "8", "240"), ("May", "4", "120"), ("Cộng", "12", total))
    value = value_in(*rows, indicator=pupils, line="Mở 12 lớp dạy nghề cho 360 học viên học nghề, như bảng sau:")
    assert (value.status, bool(value.doubts)) == (status, doubted)


GROWTH = Indicator("t#2", "vốn Quỹ tăng thêm trong năm", (), "đồng")
FUND = Indicator("t#1", "tổng nguồn vốn Quỹ Hỗ trợ nông dân", (), "đồng")
APPS = Indicator("t#1", "hội viên đã cài ứng dụng", ("hội viên",))


def test_a_row_of_what_a_neighbour_asks_for_is_not_the_whole() -> None:
    row = ("1", "Quỹ Hỗ trợ nông dân tăng thêm", "triệu đồng", "459")
    header = ("TT", "Chỉ tiêu", "Đơn vị", "Làm được")
    assert value_in(header, row, indicator=FUND, mates=(GROWTH,)).status is ValueStatus.MISSING
    assert value_in(header, row, indicator=GROWTH, mates=(FUND,)).amount == 459_000_000


@pytest.mark.parametrize(
    "row",
    [
        ("1", "Hội viên cài ứng dụng", "%", "21,5"),
        ("1", "Hội viên cài ứng dụng (% tổng hội viên)", "", "21,5"),
    ],
)
def test_a_share_by_its_unit_counts_nobody(row: tuple[str, ...]) -> None:
    header, other = ("TT", "Chỉ tiêu", "Đơn vị", "Làm được"), ("2", "Hợp tác xã lập mới", "HTX", "1")
    assert value_in(header, row, other, indicator=APPS, line="Đã có 2.038 hội viên cài ứng dụng.").amount == 2038


def test_thousands_below_a_head_that_says_reached_are_no_share() -> None:
    tidy = Indicator("t#1", "hộ đạt “5 không, 3 sạch”", ("hộ",))
    header, rows = (
        ("Cụm", "Hội viên", "Hộ đạt 5 không, 3 sạch"),
        (("Cụm I", "4.210", "2.318"), ("Cộng", "13.902", "7.355")),
    )
    assert value_in(header, *rows, indicator=tidy).amount == 7355


HELP = Indicator("t#1", "số tiền hỗ trợ “Mái ấm Công đoàn”", (), "đồng")


@pytest.mark.parametrize(
    ("head", "indicator", "value"),
    [
        (("Khoản (triệu đồng)", "Dư đầu năm", "Thu", "Chi", "Còn lại"), HELP, None),
        (("Khoản (triệu đồng)", "Tồn đầu kỳ", "Thu", "Chi", "Tồn cuối kỳ"), HELP, None),
    ],
)
def test_an_account_tells_no_support(head: tuple[str, ...], indicator: Indicator, value: int | None) -> None:
    assert value_in(head, ("Quỹ Mái ấm", "58", "92", "100", "50"), indicator=indicator).amount == value


def test_money_of_a_corner_answers() -> None:
    head = ("Khoản thu (triệu đồng)", "Dự toán", "Đã thu", "Tỷ lệ %", "Ước cả năm", "Tỷ lệ %")
    value = value_in(head, ("Kinh phí công đoàn", "9.500", "9.310", "98", "9.880", "104"), indicator=DUES)
    assert (value.amount, value.estimate) == (Decimal(9310000000), Decimal(9880000000))
