"""Values and totals: taken where noun and words fit, a conflict where they contradict, missing before wrong."""

import dataclasses
import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest

from nlp_reports.figures import figures_of
from nlp_reports.guidelines import Alignment
from nlp_reports.indicators import doubted, totals, values_of
from nlp_reports.indicators.nouns import head_noun, kin_of
from nlp_reports.indicators.periods import earlier_years, year_of
from nlp_reports.model import (
    Analysis,
    Doubt,
    Finding,
    Guideline,
    Indicator,
    IndicatorValue,
    Letterhead,
    Paragraph,
    ParagraphKind,
    Report,
    Rule,
    Section,
    SectionKind,
    Severity,
    Span,
    Topic,
    ValueStatus,
)
from nlp_reports.text import sentences_of

MEMBERS = Indicator("t#1", "số đoàn viên kết nạp mới", ("đoàn viên", "người"))
UNIONS = Indicator("t#2", "số CĐCS thành lập mới", ("CĐCS",))
CLASSES = Indicator("t#1", "số lớp tập huấn, bồi dưỡng", ("lớp", "cuộc", "lượt người", "người"))
GIFTS = Indicator("t#1", "số suất quà “Tết Sum vầy”", ("suất",))
MONEY = Indicator("t#2", "số tiền “Tết Sum vầy”", (), "đồng")
DUES = Indicator("t#1", "số thu kinh phí công đoàn", (), "đồng")
LETTERS = Indicator("t#1", "số đơn thư tiếp nhận", ("đơn thư", "đơn"))
BURSARIES = Indicator("t#1", "suất học bổng", ("suất học bổng",))
BRANCHES = Indicator("t#1", "chi đoàn đạt loại tốt trở lên", ("chi đoàn",))
NEWCOMERS = Indicator("t#1", "CNVCLĐ được kết nạp Đảng", ("người",))
ROOMS = Indicator("t#1", "phòng vắt, trữ sữa", ("phòng vắt, trữ sữa",))
SESSIONS = Indicator("t#1", "buổi học tập nghị quyết, chuyên đề", ("buổi",))
CHECKS = Indicator("t#1", "số cuộc kiểm tra, giám sát", ("cuộc",))
JOBS = Indicator("t#1", "thanh niên được tư vấn, giới thiệu việc làm", ("người",))
OF_BRANCHES = Indicator("t#1", "thành viên chi hội, tổ hội nghề nghiệp", ("thành viên",))
TREATS = Indicator("t#1", "trẻ em được chăm lo dịp 01/6 và Trung thu", ("trẻ em",))
POOLS = Indicator("t#2", "số lớp dạy bơi", ("lớp",))
SHARE = Indicator("t#1", "tỷ lệ hộ nghèo", ("hộ nghèo",), "%")


def report_of(*lines: str, kind: SectionKind = SectionKind.RESULTS, name: str = "r", unit: str = "A") -> Report:
    text = "II. KẾT QUẢ\n"
    laid = [Paragraph(0, ParagraphKind.HEADING, Span(0, len(text) - 1), Span(0, 0), "II", 0, 0)]
    for index, line in enumerate(lines, start=1):
        span = Span(len(text), len(text) + len(line))
        laid.append(Paragraph(index, ParagraphKind.ITEM, span, span, "-", 0, 0))
        text += line + "\n"
    section = Section("II", "II", "KẾT QUẢ", 1, kind, laid[0].span, Span(11, len(text)), -1, 0)
    letterhead = Letterhead(unit=unit, title="Kết quả năm 2020", date=dt.date(2020, 11, 25))
    return Report(name, f"{name}.docx", text, tuple(laid), (section,), letterhead=letterhead)


def guideline_of(*indicators: Indicator) -> Guideline:
    return Guideline("Hướng dẫn", 2020, topics=(Topic("t", "Phát triển đoàn viên", indicators=indicators),))


def values(report: Report, *indicators: Indicator) -> tuple[IndicatorValue, ...]:
    sentences = sentences_of(report)
    alignment = Alignment(tuple(("t",) for _ in sentences))
    return values_of(report, sentences, figures_of(report, sentences), guideline_of(*indicators), alignment)


def taken(*lines: str, indicator: Indicator) -> Decimal | None:
    (value,) = values(report_of(*lines), indicator)
    if value.status is not ValueStatus.TAKEN:
        return None
    return value.value if value.value is not None else value.low


@pytest.mark.parametrize(
    ("indicator", "line", "value"),
    [
        (MEMBERS, "Kết nạp mới 62/60 đoàn viên, đạt 103,3%; thành lập 01 CĐCS.", 62),
        (MEMBERS, "Kết nạp 135 đoàn viên mới, thành lập 02 CĐCS, nâng tổng số đoàn viên lên 2.985 người.", 135),
        (UNIONS, "Thành lập 01 CĐCS tại hợp tác xã; đến nay có 58 CĐCS, 1.742 đoàn viên.", 1),
        (CLASSES, "Mở 03 lớp tập huấn nghiệp vụ cho 236 lượt người.", 3),
        (GIFTS, "“Tết Sum vầy”: trao 320 suất quà, tổng trị giá 160 triệu đồng.", 320),
        (DUES, "Thu kinh phí công đoàn được 3.120 triệu đồng, bằng 89,1% kế hoạch (3.500 triệu đồng).", 3120000000),
        (JOBS, "Tư vấn, giới thiệu việc làm cho 1.326 thanh niên, 412 người có việc ngay.", 1326),
        (SHARE, "Tỷ lệ hộ nghèo còn 4,12%, giảm 0,93% so với năm 2019.", Decimal("4.12")),
    ],
)
def test_the_value_is_the_figure_that_noun_and_words_name(indicator: Indicator, line: str, value: int) -> None:
    assert taken(line, indicator=indicator) == value


@pytest.mark.parametrize(
    "line",
    [
        "Dịp 01/6 chăm lo 3.450 em, Trung thu 5.280 em, cộng 8.730 lượt em, mỗi em 70.000 đồng.",
        "Dịp 01/6 tặng quà 3.450 cháu, Trung thu mở đêm hội cho 5.280 cháu, cả hai dịp là 8.730 lượt cháu.",
    ],
)
def test_people_who_came_on_several_days_add_up_to_times(line: str) -> None:
    treated, pools = values(report_of(line), TREATS, POOLS)
    assert (treated.value, pools.status) == (8730, ValueStatus.MISSING)


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (MEMBERS, "Toàn huyện có 2.371 đoàn viên."),
        (UNIONS, "Đến nay có 74 CĐCS, trong đó 06 CĐCS ngoài nhà nước."),
        (CLASSES, "Tập huấn cho 236 lượt người."),
        (DUES, "Thu đoàn phí 691.400.000 đồng."),
        (MEMBERS, "Phấn đấu kết nạp 200 đoàn viên."),
        (OF_BRANCHES, "Ra đời 02 chi hội có 61 thành viên và 07 tổ hội có 79 thành viên."),
    ],
)
def test_nothing_is_taken_where_another_thing_is_counted(indicator: Indicator, line: str) -> None:
    assert taken(line, indicator=indicator) is None


@pytest.mark.parametrize(
    ("indicator", "line", "value"),
    [
        (BURSARIES, "Học bổng: 38 suất, 114 triệu đồng.", 38),
        (BRANCHES, "Chi đoàn tốt trở lên: 38/44 (86,4%).", 38),
        (DUES, "Kinh phí công đoàn: thu 39.720.000đ, đạt 100% kế hoạch.", 39_720_000),
        (NEWCOMERS, "Đoàn viên ưu tú: bồi dưỡng 23, giới thiệu 18, kết nạp Đảng 11.", 11),
        (ROOMS, "Có 06 phòng vắt, trữ sữa tại doanh nghiệp.", 6),
        (LETTERS, "Đơn thư: không có.", 0),
        (SESSIONS, "Học nghị quyết 05 buổi, học chuyên đề 03 buổi; tổng 08 buổi.", 8),
    ],
)
def test_telegraphic_lines_are_read_by_their_labels(indicator: Indicator, line: str, value: int) -> None:
    assert taken(line, indicator=indicator) == value


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (CHECKS, "Kiểm tra pháp luật lao động 07 cuộc; giám sát theo quy định 02 cuộc."),
        (CHECKS, "Kiểm tra đồng cấp 02 cuộc, cấp dưới 22 cuộc."),
        (CLASSES, "Mở 02 lớp tập huấn ở huyện và 11 lớp tập huấn ở cơ sở."),
        (MEMBERS, "Cùng kỳ năm 2019: kết nạp mới 105 đoàn viên."),
        (MEMBERS, "Năm trước kết nạp mới 105 đoàn viên."),
        (MEMBERS, "Kết nạp mới ……/120 đoàn viên."),
        (GIFTS, "“Tết Sum vầy” Kỷ Hợi 2019: 1.050 suất quà."),
    ],
)
def test_parts_earlier_years_and_blanks_give_nothing(indicator: Indicator, line: str) -> None:
    assert taken(line, indicator=indicator) is None


@pytest.mark.parametrize(
    "line", ["So với cùng kỳ năm 2019, kết nạp mới 62 đoàn viên, tăng 5.", "Kết nạp mới 62 đoàn viên."]
)
def test_a_comparison_with_an_earlier_year_is_of_this_year(line: str) -> None:
    assert taken(line, indicator=MEMBERS) == 62


def test_a_number_tells_one_resolution_from_another() -> None:
    line = "Có 6.204 người hưởng theo Nghị quyết số 68/NQ-CP, 6.870 người hưởng theo Nghị quyết số 116/NQ-CP."
    asked = [Indicator(f"t#{n}", f"người hưởng theo Nghị quyết {n}", ("người",)) for n in (68, 116)]
    assert [value.value for value in values(report_of(line), *asked)] == [6204, 6870]


def test_the_total_of_campaigns_is_taken_and_an_assessment_may_contradict() -> None:
    lines = ("Đợt hè: mở 06 lớp tập huấn.", "Đợt đông: mở 04 lớp tập huấn.", "Cả năm mở 10 lớp tập huấn.")
    assert taken(*lines, indicator=CLASSES) == 10
    report = report_of("Kết nạp mới 752/700 đoàn viên.")
    words = "Nổi bật là kết nạp mới 725 đoàn viên."
    start = len(report.text)
    heading = Paragraph(9, ParagraphKind.HEADING, Span(start, start + 8), Span(start, start), "III", 1, 1)
    body = Span(start + 9, start + 9 + len(words))
    said = Paragraph(10, ParagraphKind.BODY, body, body, "", 1, 1)
    section = Section(
        "III", "III", "ĐÁNH GIÁ", 1, SectionKind.ASSESSMENT, heading.span, Span(start + 8, body.end + 1), -1, 2
    )
    whole = dataclasses.replace(
        report,
        text=f"{report.text}ĐÁNH GIÁ\n{words}\n",
        paragraphs=(*report.paragraphs, heading, said),
        sections=(*report.sections, section),
    )
    (value,) = values(whole, MEMBERS)
    assert (value.status, value.source) == (ValueStatus.CONFLICT, "1; 2")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Số hộ hội viên nghèo là 214 hộ, giảm 58 hộ so với đầu năm (272 hộ); hộ cận nghèo 397 hộ.", 214),
        ("Hội viên còn nghèo là 37 hộ, cận nghèo 84 hộ.", 37),
        ("Hộ hội viên cận nghèo: 397 hộ.", None),
    ],
)
def test_what_it_was_and_fell_by_are_no_parts_and_the_nearly_poor_are_others(line: str, value: int | None) -> None:
    poor = Indicator("t#1", "hộ hội viên nghèo", ("hộ",))
    assert taken(line, indicator=poor) == value


@pytest.mark.parametrize("line", ["Hội viên mới 232/220 (105,5%).", "Hội viên mới: 232.", "Kết nạp hội viên mới 232."])
def test_what_is_new_stands_between_noun_and_number(line: str) -> None:
    new = Indicator("t#1", "hội viên kết nạp mới", ("hội viên",))
    assert taken(line, indicator=new) == 232


def test_two_values_are_a_conflict_with_both_sources() -> None:
    (value,) = values(report_of("Thành lập 03 CĐCS mới.", "Đã thành lập mới 02 CĐCS."), UNIONS)
    assert (value.status, value.value, value.source) == (ValueStatus.CONFLICT, None, "1; 2")


def test_the_same_value_twice_is_taken_once() -> None:
    assert taken("Thành lập 03 CĐCS mới.", "Đã thành lập mới 03 CĐCS.", indicator=UNIONS) == 3


def test_last_years_paragraph_gives_no_value() -> None:
    assert taken("Năm 2019, kết nạp mới 154 đoàn viên.", indicator=MEMBERS) is None
    assert taken("Năm 2020, kết nạp mới 154 đoàn viên.", indicator=MEMBERS) == 154


def test_a_plan_section_gives_no_value() -> None:
    (value,) = values(report_of("Kết nạp mới 50 đoàn viên.", kind=SectionKind.PLAN), MEMBERS)
    assert value.status is ValueStatus.MISSING


def test_a_value_knows_its_sentence_and_day() -> None:
    (value,) = values(report_of("Tính đến ngày 25/11/2020, thu kinh phí công đoàn 1.986 triệu đồng."), DUES)
    assert (value.source, value.as_of, value.unit) == ("1", "25/11/2020", "đồng")


def test_without_a_guideline_there_is_no_value() -> None:
    report = report_of("Kết nạp mới 50 đoàn viên.")
    assert values_of(report, sentences_of(report), (), None, Alignment()) == ()


def test_every_indicator_has_one_value_in_order() -> None:
    found = values(report_of("Kết nạp mới 62 đoàn viên."), MEMBERS, UNIONS)
    assert [(value.indicator, value.status.value) for value in found] == [("t#1", "taken"), ("t#2", "missing")]


def test_the_name_tells_which_noun_counts() -> None:
    assert head_noun(CLASSES) == "lớp"
    assert head_noun(DUES) == ""
    assert "người" not in kin_of("lớp")


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (LETTERS, "Trong năm không phát sinh đơn thư khiếu nại."),
        (LETTERS, "Không nhận được đơn thư nào."),
    ],
)
def test_none_is_zero(indicator: Indicator, line: str) -> None:
    assert taken(line, indicator=indicator) == 0


LITERACY = Indicator("t#1", "số lớp xoá mù chữ", ("lớp",))


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Thị xã không còn phụ nữ mù chữ nên năm qua không mở lớp xoá mù chữ nào.", 0),
        ("Không mở lớp xoá mù chữ nào nên chị em học chữ ở nhà.", 0),
        ("Không bỏ sót hộ nào nên lớp xoá mù chữ đông.", None),
        ("Không có kinh phí nên lớp xoá mù chữ nào cũng thiếu sách.", None),
        ("Không ai ngại khó nên lớp xoá mù chữ đông dần.", None),
        ("Không có phụ nữ mù chữ nên lớp xoá mù chữ thưa dần.", None),
        ("Chị em không ngại khó nên không lớp xoá mù chữ nào phải dừng.", None),
        ("Không khí lớp xoá mù chữ nào cũng vui.", None),
    ],
)
def test_what_follows_of_none_is_not_none(line: str, amount: int | None) -> None:
    assert taken(line, indicator=LITERACY) == amount


CHAPTERS = Indicator("t#1", "chi hội", ("chi hội",))
AGREED = Indicator("t#1", "chỉ tiêu đạt và vượt", ("chỉ tiêu",))


def test_heads_of_bodies_are_no_bodies() -> None:
    assert taken("Hội có 164 chi hội.", "Kiện toàn 21 chi hội trưởng.", indicator=CHAPTERS) == 164
    assert taken("Kiện toàn 21 chi hội trưởng.", indicator=CHAPTERS) is None


def test_what_is_told_of_a_deed_outweighs_what_only_counts() -> None:
    lines = ("Trong 12 chỉ tiêu cam kết, 10 chỉ tiêu đạt và vượt.", "Bảng sau nêu 08 chỉ tiêu chính.")
    assert taken(*lines, indicator=AGREED) == 10


def test_a_figure_that_says_only_the_noun_beside_others_is_doubtful() -> None:
    (value,) = values(report_of("Ký với cấp trên 08 chỉ tiêu: tốt 06, hụt 02."), AGREED)
    assert value.value is None or Doubt.UNCERTAIN in value.doubts
    (value,) = values(report_of("Năm nay 06 chỉ tiêu đạt và vượt, 02 chỉ tiêu hụt."), AGREED)
    assert (value.value, value.doubts) == (Decimal(6), ())


def test_what_only_an_assessment_tells_is_a_doubtful_value() -> None:
    (value,) = values(report_of("Kết nạp mới 62 đoàn viên.", kind=SectionKind.ASSESSMENT), MEMBERS)
    assert (value.value, value.doubts) == (Decimal(62), (Doubt.UNCERTAIN,))
    (value,) = values(report_of("Kết nạp mới 62 đoàn viên.", kind=SectionKind.PLAN), MEMBERS)
    assert value.status is ValueStatus.MISSING


GOOD = Indicator("t#1", "CĐCS hoàn thành tốt nhiệm vụ", ("CĐCS",))
FAILED = Indicator("t#2", "CĐCS không hoàn thành nhiệm vụ", ("CĐCS",))


@pytest.mark.parametrize(
    "line", ["Không có CĐCS nào không hoàn thành nhiệm vụ.", "Xếp loại CĐCS: không hoàn thành nhiệm vụ 0."]
)
def test_none_that_does_not_is_not_none_that_does(line: str) -> None:
    good, failed = values(report_of(line), GOOD, FAILED)
    assert (good.value, failed.value) == (None, Decimal(0))


FOUND = Indicator("t#1", "CĐCS thành lập mới", ("CĐCS",))
PUNISHED = Indicator("t#1", "cán bộ, hội viên bị kỷ luật", ("hội viên",))
OVERDUE = Indicator("t#1", "tỷ lệ nợ quá hạn", ("dư nợ",), "%")
JOINED = Indicator("t#1", "công nhân được kết nạp Đảng", ("công nhân", "người"))


@pytest.mark.parametrize(
    ("indicator", "line"),
    [
        (FOUND, "Không phát sinh CĐCS mới."),
        (PUNISHED, "Đơn thư: nhận 01; kỷ luật: không có."),
        (OVERDUE, "Cả năm không phát sinh nợ quá hạn."),
        (JOINED, "Khối công nhân chưa giới thiệu và chưa kết nạp Đảng được ai."),
        (LETTERS, "Không phát sinh."),
    ],
)
def test_none_is_told_in_few_words(indicator: Indicator, line: str) -> None:
    assert taken(line, indicator=indicator) == 0


@pytest.mark.parametrize("line", ["Không có đơn thư vượt cấp.", "Không có đơn thư tồn đọng, kéo dài."])
def test_none_of_a_kind_is_not_none(line: str) -> None:
    assert taken(line, indicator=LETTERS) is None


@pytest.mark.parametrize(
    ("indicator", "line", "value"),
    [
        (MEMBERS, "Kết nạp 672 đoàn viên, trong đó 615 đoàn viên ở doanh nghiệp.", 672),
        (UNIONS, "Lập thêm 02 CĐCS; riêng khối tư nhân 01 CĐCS.", 2),
        (DUES, "Thu kinh phí công đoàn 900 triệu đồng, kế hoạch 1 tỷ đồng.", 900_000_000),
        (MEMBERS, "Số đoàn viên kết nạp mới: 62 người.", 62),
    ],
)
def test_the_whole_is_taken_not_its_part_or_plan(indicator: Indicator, line: str, value: int) -> None:
    assert taken(line, indicator=indicator) == value


def analysis_of(name: str, amount: int | None, unit: str, status: ValueStatus = ValueStatus.TAKEN) -> Analysis:
    value = IndicatorValue("t#1", MEMBERS.name, name, None if amount is None else Decimal(amount), status)
    return Analysis(report_of(name=name, unit=unit), values=(value,))


def summed(
    analyses: Sequence[Analysis], indicator: Indicator = MEMBERS
) -> list[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    return [(int(t.value), t.reports, t.absent) for t in totals(analyses, guideline_of(indicator))]


def test_a_total_names_who_gave_and_who_did_not() -> None:
    analyses = [
        analysis_of("a", 10, "A"),
        analysis_of("b", 5, "B"),
        analysis_of("c", None, "C", ValueStatus.MISSING),
        analysis_of("d", None, "D", ValueStatus.CONFLICT),
    ]
    assert summed(analyses) == [(15, ("a", "b"), ("c",))]
    (total,) = totals(analyses, guideline_of(MEMBERS))
    assert (total.conflicting, total.flagged) == (("d",), True)


def test_a_unit_that_sent_two_files_is_not_summed() -> None:
    assert summed(
        [analysis_of("a", 10, "LĐLĐ huyện"), analysis_of("b", 5, "LĐLĐ Huyện"), analysis_of("c", 1, "C")]
    ) == [(1, ("c",), ())]


@pytest.mark.parametrize("name", ["tỷ lệ hộ nghèo", "thu nhập bình quân"])
def test_shares_and_averages_are_never_summed(name: str) -> None:
    assert summed([analysis_of("a", 10, "A")], Indicator("t#1", name, (), "%")) == []


def test_a_ratio_adds_its_numerator() -> None:
    ratio = IndicatorValue("t#1", MEMBERS.name, "a", None, ValueStatus.TAKEN, Decimal(62), Decimal(60))
    assert summed([Analysis(report_of(name="a"), values=(ratio,))]) == [(62, ("a",), ())]


def test_nothing_given_is_no_total() -> None:
    assert summed([analysis_of("a", None, "A", ValueStatus.MISSING)]) == []


def told(name: str, line: str, *values: IndicatorValue) -> Analysis:
    report = report_of(line, name=name, unit=name)
    sentences = sentences_of(report)
    return Analysis(report, sentences, figures_of(report, sentences), values=values)


def doubts_of(*lines: str) -> set[tuple[str, str]]:
    analyses = [told(name, line) for name, line in zip("abcdef", lines, strict=False)]
    valued = [dataclasses.replace(one, values=values(one.report, CLASSES)) for one in analyses]
    (total,) = totals(valued, guideline_of(CLASSES))
    return {(report, doubt.value) for report, doubt in total.doubts}


def test_an_event_that_two_units_report_may_be_counted_twice() -> None:
    assert doubts_of(
        "Phối hợp với LĐLĐ huyện B mở 03 lớp tập huấn cho cán bộ công đoàn.",
        "Mở 03 lớp tập huấn cho cán bộ công đoàn, phối hợp với Công đoàn ngành A.",
        "Mở 03 lớp tập huấn kỹ năng thương lượng.",
    ) == {("a", "shared"), ("b", "shared")}
    assert doubts_of("Mở 03 lớp tập huấn cho 212 người.", "Tổ chức 03 lớp tập huấn, 212 lượt người dự.") == {
        ("a", "shared"),
        ("b", "shared"),
    }


def test_equal_small_numbers_are_no_joint_event() -> None:
    assert doubts_of("Mở 03 lớp tập huấn cho 212 người.", "Mở 03 lớp tập huấn cho 96 người.") == set()
    assert doubts_of("Mở 03 lớp tập huấn.", "Mở 03 lớp tập huấn.") == set()


def test_a_rounded_value_and_one_far_from_the_others_are_doubted() -> None:
    lines = [f"Mở {number} lớp tập huấn." for number in ("khoảng 12", "14", "9", "11", "2.400")]
    assert doubts_of(*lines) == {("a", "approximate"), ("e", "outlier")}


def test_another_number_elsewhere_is_doubted_and_a_unit_that_sent_nothing_is_absent() -> None:
    value = IndicatorValue("t#1", MEMBERS.name, "a", Decimal(5), ValueStatus.TAKEN, doubts=(Doubt.ELSEWHERE,))
    (total,) = totals([Analysis(report_of(name="a"), values=(value,))], guideline_of(MEMBERS), ["thieu-1"])
    assert (total.doubts, total.absent, total.flagged) == ((("a", Doubt.ELSEWHERE),), ("thieu-1",), True)


def test_a_finding_speaks_of_the_figure_it_marks() -> None:
    report = report_of("Kết nạp mới 62 đoàn viên, thành lập 01 CĐCS; đạt 7/9 chỉ tiêu (70%).")
    sentences = sentences_of(report)
    figures = figures_of(report, sentences)
    found = values(report, MEMBERS, UNIONS)
    spot = report.text.index("62")
    for rule, said in ((Rule.ARITHMETIC, ("taken", "miscalculated")), (Rule.CONFLICT, ("conflict",))):
        finding = Finding(rule, Severity.ERROR, "…", Span(spot, spot + 2), 1)
        first, second = doubted(found, [finding], figures)
        assert (first.status.value, *(doubt.value for doubt in first.doubts)) == said
        assert second == found[1]


def test_the_reports_year_and_earlier_years() -> None:
    report = report_of("Năm 2019, có 5 lớp.", "Năm 2019 - 2020 có 5 lớp.", "Năm 2019 có 5 lớp, năm 2020 có 7 lớp.")
    assert year_of(report) == 2020
    assert earlier_years(report, 2020) == {1: 2019}
    assert earlier_years(report, None) == {}


CLAIMS = Indicator("t#1", "kiến nghị, khiếu nại tiếp nhận", ("kiến nghị",))
ANSWERED = Indicator("t#2", "kiến nghị, khiếu nại đã giải quyết", ("kiến nghị",))
OFFERED = Indicator("t#1", "CNLĐ ngoài nhà nước được giới thiệu cho Đảng", ("người",))
ADMITTED = Indicator("t#2", "CNLĐ ngoài nhà nước được kết nạp Đảng", ("người",))
ACCIDENTS = Indicator("t#1", "số vụ tai nạn lao động", ("vụ",))
WAGES = Indicator("t#1", "tiền lương, thu nhập bình quân", ("người/tháng",), "đồng")
WOMEN = Indicator("t#1", "tổng số hội viên", ("hội viên",))
HELPED = Indicator("t#1", "hộ nghèo được giúp", ("hộ",))
OVERDUE = Indicator("t#1", "tỷ lệ nợ quá hạn", ("nợ quá hạn",), "%")
SICK = Indicator("t#1", "số người mắc bệnh nghề nghiệp", ("người",))
DIALOGUES = Indicator("t#1", "số cuộc đối thoại", ("cuộc",))
LEARNERS = Indicator("t#1", "số người được kết nạp", ("người",))


def test_each_figure_of_a_sentence_answers_its_own_indicator() -> None:
    line = "Tiếp nhận 16 kiến nghị, giải quyết 15/16 vụ việc; không có khiếu nại vượt cấp."
    assert [value.amount for value in values(report_of(line), CLAIMS, ANSWERED)] == [16, 15]
    line = "Khu vực doanh nghiệp ngoài nhà nước giới thiệu cho Đảng 34 CNLĐ, kết nạp 19 đ/c."
    assert [value.amount for value in values(report_of(line), OFFERED, ADMITTED)] == [34, 19]


@pytest.mark.parametrize(
    ("indicator", "line", "value"),
    [
        (ACCIDENTS, "Tai nạn lao động giảm từ 11 vụ xuống 04 vụ.", 4),
        (GIFTS, "“Tết Sum vầy”: 285 suất (LĐLĐ tỉnh 120, huyện 95, cơ sở 60).", 285),
        (DIALOGUES, "Đối thoại định kỳ 21 cuộc, đột xuất 04 cuộc, cộng 25 cuộc.", 25),
        (WAGES, "Lương bình quân ở doanh nghiệp 5.850.000 đồng.", 5_850_000),
        (WOMEN, "Có 21.640 phụ nữ, trong đó 16.772 chị là hội viên.", 16_772),
        (HELPED, "Có 58 hộ khá nhận giúp 163 hộ nghèo.", 163),
        (DUES, "Thu kinh phí công đoàn đến 25/11: 3,9 tỷ đồng; ước 31/12: 4,26 tỷ đồng.", 3_900_000_000),
        (DUES, "Thu kinh phí công đoàn 812 triệu đồng; nợ kinh phí còn 02 doanh nghiệp, 37 triệu đồng.", 812_000_000),
        (OVERDUE, "Dư nợ 6,71 tỷ đồng, không có nợ quá hạn.", 0),
        (SICK, "Chưa ai mắc bệnh nghề nghiệp.", 0),
        (UNIONS, "CĐCS lập mới: 0, giữ nguyên 14 CĐCS.", 0),
        (ACCIDENTS, "Không để xảy ra tai nạn lao động (năm 2019 có 01 vụ).", 0),
    ],
)
def test_a_value_is_read_as_its_sentence_tells_it(indicator: Indicator, line: str, value: int) -> None:
    assert taken(line, indicator=indicator) == value


def test_a_whole_that_is_less_than_its_part_is_a_part() -> None:
    inspections = Indicator("t#1", "số cuộc kiểm tra", ("cuộc",))
    assert taken("Huyện Hội kiểm tra 08 cuộc, cấp xã kiểm tra 39 cuộc.", indicator=inspections) is None


def test_the_only_figure_of_its_kind_that_a_topic_leaves_is_taken_with_a_doubt() -> None:
    (value,) = values(report_of("Đã mở 09 lớp, 263 người theo học."), LEARNERS)
    assert (value.value, value.doubts) == (263, (Doubt.UNCERTAIN,))
    (value,) = values(report_of("Có 263 người theo học.", "Có 41 người bỏ học."), LEARNERS)
    assert value.status is ValueStatus.MISSING


def test_a_unit_that_tells_only_parts_is_named_with_its_sentence() -> None:
    silent = told("b", "Đối thoại định kỳ 66 cuộc, đột xuất 09 cuộc.")
    analyses = [told("a", "Tổ chức 12 cuộc đối thoại."), silent, told("c", "Phong trào thi đua sôi nổi.")]
    valued = [dataclasses.replace(one, values=values(one.report, DIALOGUES)) for one in analyses]
    assert [(one.values[0].source, one.values[0].doubts) for one in valued[1:]] == [("1", (Doubt.UNTAKEN,)), ("", ())]
    (total,) = totals(valued, guideline_of(DIALOGUES))
    assert (total.absent, total.doubts, total.flagged) == (("b", "c"), (("b", Doubt.UNTAKEN),), True)


def test_levels_that_each_tell_their_own_are_doubted() -> None:
    (value,) = values(report_of("Huyện Hội đối thoại 24 cuộc, các cơ sở 04 cuộc."), DIALOGUES)
    assert (value.value, value.doubts) == (24, (Doubt.UNCERTAIN,))


def test_what_nearly_every_name_says_tells_nothing_apart() -> None:
    asked = [
        "khám sức khoẻ",
        "mổ mắt",
        "có thẻ bảo hiểm",
        "thuộc hộ nghèo",
        "sống cô đơn",
        "đăng ký",
        "hoà giải",
        "tập huấn",
    ]
    names = [Indicator(f"t#{n}", f"người cao tuổi {name}", ("người",)) for n, name in enumerate(asked, start=1)]
    found = values(report_of("Mổ mắt cho 67 cụ; 142 NCT thuộc hộ nghèo."), *names)
    assert [(value.title, value.value) for value in found if value.value] == [
        ("người cao tuổi mổ mắt", 67),
        ("người cao tuổi thuộc hộ nghèo", 142),
    ]


def test_a_title_may_name_the_year_in_brackets() -> None:
    report = report_of("…")
    letterhead = dataclasses.replace(report.letterhead, title="Nhìn lại một năm (2022) và công việc năm 2023")
    assert year_of(dataclasses.replace(report, letterhead=letterhead)) == 2022


AGED = [
    Indicator(f"t#{n}", f"người cao tuổi {span} tuổi", ("người",)) for n, span in enumerate(("60 - 69", "70 - 79"), 1)
]


def test_an_age_tells_one_figure_from_another() -> None:
    line = "Chia theo tuổi: 60 - 69 tuổi 3.618 người, từ 70 đến 79 tuổi 1.752 người."
    assert [value.value for value in values(report_of(line), *AGED)] == [3618, 1752]


def test_the_first_of_several_figures_of_the_names_own_noun_is_taken_with_a_doubt() -> None:
    proposals = Indicator("t#1", "kiến nghị sau kiểm tra", ("kiến nghị",))
    (value,) = values(report_of("Các đoàn để lại 57 kiến nghị, chủ doanh nghiệp khắc phục 49 kiến nghị."), proposals)
    assert (value.value, value.doubts) == (57, (Doubt.UNCERTAIN,))


def test_a_share_goes_with_the_count_that_it_is_told_of() -> None:
    graded = [
        Indicator("t#1", "CĐCS hoàn thành xuất sắc", ("CĐCS",)),
        Indicator("t#2", "tỷ lệ CĐCS hoàn thành xuất sắc", ("CĐCS",), "%"),
    ]
    line = "Xếp loại 96 CĐCS: 45 nơi hoàn thành xuất sắc (46,9%), 38 nơi được khen (39,6%)."
    assert [value.value for value in values(report_of(line), *graded)] == [45, Decimal("46.9")]


def test_an_estimate_of_the_whole_year_in_a_sentence_of_its_own_is_no_value() -> None:
    lines = ("Kết nạp mới 268 đoàn viên.", "Dự ước đến hết tháng 12, số kết nạp mới là 285 đoàn viên.")
    assert taken(*lines, indicator=MEMBERS) == 268


def test_no_petition_at_all_leaves_none_to_be_passed_on() -> None:
    passed = Indicator("t#1", "đơn thư chuyển cơ quan giải quyết", ("đơn",))
    assert taken("Đơn thư: không.", indicator=passed) == 0
    assert taken("Cuối năm không có đơn vị yếu kém.", indicator=passed) is None


PARTY_DEEDS = ("giới thiệu cho Đảng", "kết nạp Đảng")


def test_behind_a_part_another_deed_takes_the_place_of_the_first() -> None:
    names = [f"{who} được {deed}" for who in ("CNVCLĐ", "CNLĐ ngoài nhà nước") for deed in PARTY_DEEDS]
    told = report_of(
        "Giới thiệu cho Đảng 45 đoàn viên ưu tú, kết nạp 28 đồng chí, trong đó CNLĐ ngoài nhà nước giới thiệu 8,"
        " kết nạp 3."
    )
    asked = [Indicator(f"t#{at}", name, ("người",)) for at, name in enumerate(names, start=1)]
    assert [value.value for value in values(told, *asked)] == [45, 28, 8, 3]


def test_a_value_whose_deed_is_told_nowhere_is_doubted() -> None:
    names = [f"{who} được {deed}" for who in ("CNVCLĐ", "CNLĐ ngoài nhà nước") for deed in PARTY_DEEDS]
    asked = [Indicator(f"t#{at}", name, ("người",)) for at, name in enumerate(names, start=1)]
    told = values(report_of("Lao động trong các doanh nghiệp ngoài nhà nước 820 người, nữ 410 người."), *asked)
    taken = [value for value in told if value.status is ValueStatus.TAKEN]
    assert taken
    assert all(Doubt.UNCERTAIN in value.doubts for value in taken)
